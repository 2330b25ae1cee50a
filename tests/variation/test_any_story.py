"""Whatever the story says: every suggestion rests on its facts, meets the hit, and can be read and played."""

from hypothesis import given, settings
from hypothesis import strategies as st

from leitmotif_desk.domain.edits import Edit, RetractFact
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import (
    BondChange,
    Change,
    PresenceMode,
    SceneFunction,
    Silence,
    State,
)
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.variation import propose
from tests.variation.made_film import (
    ANNA,
    BEN,
    BOND,
    CARL,
    FEUD,
    GHOST,
    LOG,
    SCENE_SECONDS,
    TIDE,
    bare_film,
    bond,
    cast,
    edited,
    film,
    here,
    hit,
    say,
    scene_id,
)

BASES = (film(), cast(bare_film(14)))
NUMBER = 9


@st.composite
def presences(draw: st.DrawFn) -> list[Edit]:
    """Draw how a few people are in the scene."""
    people = draw(st.lists(st.sampled_from([ANNA, BEN, CARL, TIDE, GHOST]), min_size=1, max_size=3, unique=True))
    return [
        here(
            NUMBER,
            subject,
            mode=draw(st.sampled_from(PresenceMode)),
            prominence=draw(st.integers(0, 3)),
            state=draw(st.sampled_from(State)),
            change=draw(st.sampled_from(Change)),
            aware=draw(st.sampled_from([None, True, False])),
            deceived_by=draw(st.sampled_from([None, CARL])),
            hides=draw(st.sampled_from([(), ("a letter",), ("a letter", "a {brace}")])),
        )
        for subject in people
    ]


@st.composite
def stories(draw: st.DrawFn) -> list[Edit]:
    """Draw what is said about one scene."""
    edits = draw(presences())
    bonds = draw(st.sampled_from([(), (BOND,), (FEUD,)]))
    edits += [bond(NUMBER, which, draw(st.sampled_from(BondChange))) for which in bonds]
    edits += say(
        NUMBER,
        function=draw(st.sampled_from(SceneFunction)),
        pov=draw(st.sampled_from([None, ANNA, BEN])),
        place=draw(st.sampled_from([None, TIDE])),
        longest_pause_seconds=draw(st.sampled_from([None, 4.0, 7.5, 24.0])),
        tempo_high_qpm=draw(st.sampled_from([None, 60.0, 100.0])),
        silence=draw(st.sampled_from([Silence.NONE, Silence.WHOLE])),
    )
    seconds = draw(st.sampled_from([None, 0.5, 11.7, float(SCENE_SECONDS - 1)]))
    return edits if seconds is None else [*edits, hit(NUMBER, seconds)]


def music(one: Suggestion) -> tuple[object, ...]:
    return one.motifs, one.operations, one.lines, one.chords, one.tempo_qpm


@given(st.sampled_from(BASES), stories(), st.sampled_from([LOG, ()]))
@settings(max_examples=15)
def test_every_cited_fact_is_a_cause(base: Project, story: list[Edit], log: tuple[Heard, ...]) -> None:
    project = edited(base, story)
    found = propose(project, scene_id(NUMBER), log)

    assert found
    cited = {fact for one in found for fact in one.facts}
    without = {fact: propose(edited(project, [RetractFact(fact)]), scene_id(NUMBER), log) for fact in sorted(cited)}
    for one in found:
        assert set(one.facts) == {part.fact for part in one.reason if part.fact}
        assert all(message.text() for message in (one.title, one.risk, *one.reason))
        assert one.hit_error_frames is None or abs(one.hit_error_frames) < 0.5
        for fact in one.facts:
            assert music(one) not in [music(other) for other in without[fact]], fact
