"""Every text that a suggestion is told in, so that a window in another language has all of them translated."""

from collections.abc import Iterator

from leitmotif_desk.domain import story
from leitmotif_desk.domain.facts import SENTENCES
from leitmotif_desk.theory import similarity
from leitmotif_desk.theory.words import BARE_WORDS, OCTAVE_WORDS, WORDS
from leitmotif_desk.variation.conditions.story import BOND_WORDS, CHANGE_WORDS
from leitmotif_desk.variation.judging import FRAGMENT, HIDDEN, LOST
from leitmotif_desk.variation.making import INSTRUMENT_WORDS, OPENING_WORDS
from leitmotif_desk.variation.nearly import WISHES
from leitmotif_desk.variation.rulebook import built_in
from leitmotif_desk.variation.telling import TEXTS

_VOCABULARIES = (
    story.SubjectKind, story.Role, story.Arc, story.Bond, story.BondChange, story.SceneFunction, story.Diegetic,
    story.PresenceMode, story.State, story.Change, story.SceneLinkKind, story.IronyKind, story.HitKind, story.Silence,
)  # fmt: skip
BANDS = tuple(dict.fromkeys((*(name for _, name in similarity.BANDS), LOST, FRAGMENT, HIDDEN)))
_TIMES = ("once", "twice", "times")


def texts() -> Iterator[str]:
    """Yield each template and each word of a vocabulary, some of them twice."""
    for rule in built_in():
        yield rule.title
        yield rule.risk
        yield from (template for _, template in rule.reason)
    for table in (SENTENCES, WORDS, BARE_WORDS, OCTAVE_WORDS, BOND_WORDS, CHANGE_WORDS, WISHES):
        yield from table.values()
    for words in (TEXTS, BANDS, INSTRUMENT_WORDS, OPENING_WORDS, _TIMES):
        yield from words
    for vocabulary in _VOCABULARIES:
        yield from (word.value for word in vocabulary)
