"""What the name of a file, or a title, says: cue number, title and version."""

import re
from dataclasses import dataclass
from datetime import date

from leitmotif_desk.domain.cue_number import FoundNumber, find_number, leading_number

_NOT_TITLES = frozenset({
    "untitled", "untitled score", "title", "score", "full score", "new score", "partitur", "conductor", "tempo",
    "tempo track", "tempo map", "master track", "midi", "sequence", "project", "track 1", "inst 1", "in", "start",
    "cue",
})  # fmt: skip
"""What programs write where nobody gave a title."""
_YEAR, _MONTH, _DAY = r"(?:19|20)\d\d", r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"
_DATE = (
    rf"(?P<iso>{_YEAR}[-_. ]?{_MONTH}[-_. ]?{_DAY})"
    rf"|(?P<european>{_DAY}[-_.]{_MONTH}[-_.]{_YEAR})|(?P<short>\d\d{_MONTH}{_DAY})"
)
_NUMBERED = r"(?:v|vers?\.?|version|rev|revision|draft)[\s_.]?(?P<number>\d{1,4}(?:\.\d{1,3})*)[a-z]?"
_SURE = rf"{_NUMBERED}|{_DATE}|\(\d{{1,3}}\)|(?-i:copy)(?:[\s_]\d{{1,2}})?"
_WORDS = r"(?P<word>final|draft|rev|revised)"
_LAST = re.compile(rf"(?:^|(?P<gap>[\s_.,()\[\]-]+))(?:{_SURE}|{_WORDS})[)\]]?\s*$", re.IGNORECASE)
_ATTACHED = re.compile(r"^(?:v(?P<number>\d{1,4})|[-_](?P<count>\d{1,2}))\s*$", re.IGNORECASE)
"""What may stand right behind a cue's number: "1m2v3", "1m2-3"."""
_FIRST = re.compile(rf"^[\s_.,()\[\]-]*(?:{_SURE})(?![^\W_])", re.IGNORECASE)
_REEL_FOLDER = re.compile(r"(?:reel|r)[\s_#.-]*0*(\d{1,3})", re.IGNORECASE)
_EDGES = " \t_-–—.,:;()[]/"


@dataclass(frozen=True, slots=True)
class Version:
    """How a name tells one version of a cue from another, as written; `day` is a date as YYYY-MM-DD."""

    text: str = ""
    number: tuple[int, ...] = ()
    day: str = ""
    final: bool = False


@dataclass(frozen=True, slots=True)
class CueName:
    """What a name holds; `sure` is false where its number is only digits at the start, "04 Storm"."""

    number: str
    title: str
    version: Version = Version()
    sure: bool = True


def split_cue_name(text: str) -> tuple[str, str]:
    """Return (cue number, rest) of "1m2 The Lamp"; the number is empty where the text does not begin with one."""
    trimmed = text.strip()
    found = find_number(trimmed)
    if found is None or found.start:
        return "", trimmed
    return found.written, trimmed[found.end :].lstrip(_EDGES).rstrip()


def name_of_file(stem: str) -> CueName:
    """Return what a file's name (without its ending) says of a cue."""
    found = find_number(stem, reel=False)
    bare = None if found else leading_number(stem.lstrip(_EDGES)) if not _FIRST.match(stem) else None
    if bare is not None:
        rest = stem.lstrip(_EDGES)[bare.end :]
        return _named(FoundNumber(bare.written, bare.number, 0, 0), "", rest, sure=False)
    if found is None:
        return _named(None, stem, "", sure=True)
    return _named(found, stem[: found.start], stem[found.end :], sure=True)


def name_of_title(text: str) -> CueName:
    """Return what a title within a file says of a cue; a programme's own placeholder is none."""
    found = find_number(text, reel=False)
    if found is None or (found.start > 0 and found.number.reel is None):
        return _named(None, text, "", sure=True)
    return _named(found, text[: found.start], text[found.end :], sure=True)


def _named(found: FoundNumber | None, before: str, after: str, *, sure: bool) -> CueName:
    """Put a name together: the title stands after the number, or else before it."""
    title, version = _without_version(after)
    other_title, other_version = _without_version(before)
    title = title or other_title
    if title.casefold() in _NOT_TITLES:
        title = ""
    return CueName(found.written if found else "", title, version if version.text else other_version, sure)


def _without_version(text: str) -> tuple[str, Version]:
    """Return a title without what tells its version, and that."""
    tail = text
    tokens: list[re.Match[str]] = []
    while match := _LAST.search(tail) or _ATTACHED.match(tail):
        tokens.insert(0, match)
        tail = tail[: match.start()]
    # "The Final" is a title, "Storm FINAL", "Storm_final" and "Storm final v2" are not.
    while tokens and _is_title_word(tokens[0]):
        tail = text[: tokens.pop(0).end()]
    head = _FIRST.match(tail)
    if head is not None:
        tokens.insert(0, head)
        tail = tail[head.end() :]
    return " ".join(tail.replace("_", " ").split()).strip(_EDGES), _version(tokens)


def _is_title_word(token: "re.Match[str]") -> bool:
    given = token.groupdict()
    word = given.get("word") or ""
    return bool(word) and not word.isupper() and (given.get("gap") or "").isspace()


def _version(tokens: list["re.Match[str]"]) -> Version:
    told = [token.groupdict() for token in tokens]
    written = [given.get("number") or given.get("count") for given in told]
    numbers = [tuple(int(one) for one in number.split(".")) for number in written if number]
    days = [day for given in told if (day := _day(given))]
    words = [(given.get("word") or "").lower() for given in told]
    text = " ".join(token.group().strip(" \t_-.,") for token in tokens)
    return Version(text, numbers[-1] if numbers else (), days[-1] if days else "", "final" in words)


def _day(given: dict[str, str | None]) -> str:
    """Return a date as YYYY-MM-DD; empty where the digits are no day."""
    digits = {kind: re.sub(r"\D", "", given.get(kind) or "") for kind in ("iso", "european", "short")}
    european = digits["european"]
    plain = digits["iso"] or european[4:] + european[2:4] + european[:2] or (digits["short"] and "20" + digits["short"])
    try:
        return date(int(plain[:4]), int(plain[4:6]), int(plain[6:8])).isoformat() if plain else ""
    except ValueError:
        return ""


def bare_words(text: str) -> str:
    """Return the letters and digits of a name in small letters, by which two ways of writing it are compared."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def reel_of_folder(name: str) -> str:
    """Return the number of the reel that a folder is named for ("Reel 3", "R03"), empty where it is none."""
    found = _REEL_FOLDER.fullmatch(name.strip())
    return found.group(1) if found else ""
