"""What the matrix says in words."""

from PySide6.QtCore import QCoreApplication

from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.ui.matrix.model import Economy, ThemeRow

_CONTEXT = "Matrix"


def translated(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def economy_lines(film: Film, economy: Economy | None) -> tuple[str, str]:
    """Return how often a theme is heard and its longest silence; then when it is first heard, and when in full."""
    if economy is None:
        return translated("not heard yet"), ""
    one = economy.count == 1
    counted = translated("1 statement") if one else translated("{count} statements").format(count=economy.count)
    if economy.longest_gap:
        length = minutes(float(film.frame_rate.seconds(economy.longest_gap)))
        counted += " · " + translated("longest silence {length}").format(length=length)
    at = format_timecode(economy.first_frame, film.frame_rate)[:8]
    first = translated("first {at}").format(at=at)
    if economy.full_at_once:
        return counted, translated("{first}, in full").format(first=first)
    if economy.full_from:
        return counted, f"{first} · {translated('in full from sc. {number}').format(number=economy.full_from)}"
    return counted, f"{first} · {translated('never in full')}"


def warning_words(theme: ThemeRow) -> str:
    """Return what a finding misses of a theme, and where; nothing where none does."""
    if theme.warning is None:
        return ""
    words = translated("{what} · sc. {number}")
    return words.format(what=translated(theme.warning.words), number=theme.warned_in)


_SIDES = ("INT./EXT. ", "EXT./INT. ", "INT. ", "EXT. ", "I/E ")


def place_of(slug: str) -> str:
    """Return a slug without its inside or outside, for want of room: the place tells scenes apart."""
    return next((slug.removeprefix(side) for side in _SIDES if slug.startswith(side)), slug)


def minutes(seconds: float) -> str:
    """Return a length of time as people say it: 4:12."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"
