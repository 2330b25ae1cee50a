"""What the score panel says of an occurrence: the chain of what was done, what is missing, where, how sure."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from leitmotif_desk.desk.heard_sheets import place_words
from leitmotif_desk.domain.occurrence import NoteChange, Occurrence
from leitmotif_desk.domain.score import Score
from leitmotif_desk.theory.words import chain_words

_MOST_NUMBERED = 4
"""Of more missing notes than these only the count is said."""
SAID_BY_NUMBER = frozenset({"reduced"})
"""Operations that the words on missing notes say better."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Score", text)


def short_line(score: Score, shown: Sequence[Occurrence]) -> str:
    """Return how much music there is, and how many themes in it."""
    words = _tr("{parts} parts · {notes:,} notes · {themes} themes in {places} places")
    themes = len({one.motif for one in shown})
    return words.format(parts=len(score.parts), notes=len(score), themes=themes, places=len(shown))


def chain_line(score: Score, one: Occurrence, tones: int) -> str:
    """Return what was done to a theme of so many tones, and where: "on G, last 2 notes missing, in Violas, bar 5"."""
    gone = missing_words([note.tone for note in one.alignment if note.change is NoteChange.MISSING], tones)
    kept = [operation for operation in one.operations if not gone or operation.code not in SAID_BY_NUMBER]
    bars, parts = place_words(score, one)
    where = _tr("in {parts}").format(parts=parts)
    bar = (_tr("bars {bars}") if "–" in bars else _tr("bar {bars}")).format(bars=bars)
    return ", ".join(words for words in (chain_words(kept), gone, where, bar) if words)


def missing_words(missing: Sequence[int | None], tones: int) -> str:
    """Say which of a theme's tones do not sound; tones count from 0, words from 1."""
    gone = sorted(tone for tone in missing if tone is not None)
    count = len(gone)
    if not count:
        return ""
    if gone == list(range(tones - count, tones)):
        return _tr("last note missing") if count == 1 else _tr("last {count} notes missing").format(count=count)
    if gone == list(range(count)):
        return _tr("first note missing") if count == 1 else _tr("first {count} notes missing").format(count=count)
    if count > _MOST_NUMBERED:
        return _tr("{count} notes missing").format(count=count)
    numbers = ", ".join(str(tone + 1) for tone in gone)
    return (_tr("note {numbers} missing") if count == 1 else _tr("notes {numbers} missing")).format(numbers=numbers)


def sure_line(one: Occurrence) -> str:
    """Return how sure the finder is, as a whole, of the pitches and of the rhythm."""
    words = _tr("{sure:.0%} sure · pitch {pitch:.0%} · rhythm {rhythm:.0%} · complete {complete:.0%}")
    return words.format(
        sure=one.confidence, pitch=one.pitch_confidence, rhythm=one.rhythm_confidence, complete=one.completeness
    )
