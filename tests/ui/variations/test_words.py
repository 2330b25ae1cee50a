"""Facts and effects in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.facts import SENTENCES
from leitmotif_desk.domain.suggestion import Affect, Dimension
from leitmotif_desk.ui.variations.affect import arrows, sentence
from leitmotif_desk.ui.variations.words import CHIPS, DIMENSIONS

OF_SCENES = {place for place in SENTENCES if place[0] not in {"subject", "relation", "motif_link"}}


def test_every_kind_of_fact_about_a_scene_has_words_for_its_chip() -> None:
    assert set(CHIPS) == OF_SCENES


def test_every_dimension_has_a_name() -> None:
    assert set(DIMENSIONS) == set(Dimension)


@pytest.mark.parametrize(
    ("affect", "shown"),
    [
        (Affect(), ""),
        (Affect(valence=-0.8, tension=0.5), "valence ▼   tension ▲"),
        (Affect(energy=-1.2), "energy ▼▼"),
        (Affect(valence=0.1), ""),
    ],
)
def test_arrows_tell_direction_and_strength(affect: Affect, shown: str) -> None:
    assert arrows(affect) == shown


changes = st.floats(-2, 2, allow_nan=False)


@given(st.builds(Affect, changes, changes, changes))
def test_the_sentence_names_what_the_arrows_do_and_never_promises(affect: Affect) -> None:
    for name in ("valence", "energy", "tension"):
        shown = name in arrows(affect)
        change = getattr(affect, name)
        wanted = f"{'raise' if change > 0 else 'lower'} {name}"
        assert (wanted in sentence(affect)) == shown or arrows(affect) == ""
    assert sentence(affect).startswith("Tends to")
