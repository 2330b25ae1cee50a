"""Every text that a suggestion is told in is among those to translate."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.message import Message
from leitmotif_desk.variation import nearly, propose
from leitmotif_desk.variation.language import texts
from tests.ui.variations.small_film import THIRD, make_film


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


def asked(message: Message) -> set[str]:
    """Return what a message asks to be translated; numbers and names come back as they are."""
    found: set[str] = set()

    def note(text: str) -> str:
        found.add(text)
        return text

    message.text(note)
    return found


def test_every_template_and_word_of_a_suggestion_is_known(desk: Desk) -> None:
    known = set(texts())
    names = {subject.name for subject in desk.project.subject} | {motif.name for motif in desk.project.motif}
    misses = [near.wish for near in nearly(desk.project, THIRD, desk.heard)]
    told = [
        message
        for scene in desk.project.scene
        for one in propose(desk.project, scene.id, desk.heard)
        for message in (one.title, *one.reason, one.risk)
    ]
    wanted = {text for message in (*told, *misses) for text in asked(message)} - names
    assert len(wanted) > 20
    assert {text for text in wanted - known if not text.replace(".", "").isdigit()} == {""} & wanted


def test_words_of_a_vocabulary_are_translated_and_names_are_not() -> None:
    dutch = {"{who} is {state}.": "{who} is {state}.", "lost": "verdwaald", "times": "keer"}
    message = Message.of("{who} is {state}.", who="lost", state="lost")
    assert message.text(lambda text: dutch.get(text, text)) == "lost is verdwaald."
    assert Message.of("{times}", times="7 times").text(lambda text: dutch.get(text, text)) == "7 keer"


def test_what_follows_is_translated_by_itself() -> None:
    message = Message("One.", then=Message("Two."))
    assert message.text() == "One. Two."
    assert message.text(str.upper) == "ONE. TWO."
