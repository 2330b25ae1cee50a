"""Operations in the words of the field."""

import pytest

from leitmotif_desk.domain.motif import Operation
from leitmotif_desk.theory.words import chain_words


@pytest.mark.parametrize(
    ("operation", "words"),
    [
        (Operation.of("octave", octaves=1), "an octave higher"),
        (Operation.of("octave", octaves=-2), "two octaves lower"),
        (Operation.of("octave"), "in another octave"),
        (Operation.of("transposed", semitones=5, to="G"), "on G"),
        (Operation.of("augmented", ratio=2.0), "augmented x2"),
        (Operation.of("augmented"), "augmented"),
        (Operation.of("FANFARE"), "fanfare"),
        (Operation.of("transposed"), "transposed"),
        (Operation.of("fragment"), "a fragment"),
        (Operation.of("ornamented"), "ornamented"),
    ],
)
def test_an_operation_is_told_with_what_is_known_of_it(operation: Operation, words: str) -> None:
    assert chain_words((operation,)) == words


def test_a_chain_is_told_in_its_order() -> None:
    chain = (Operation.of("inverted"), Operation.of("augmented", ratio=2.0), Operation.of("transposed", to="G"))
    assert chain_words(chain) == "inverted, augmented x2, on G"
