"""A folder of cues: the files worth reading, in order, the newest version of each ticked."""

import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from leitmotif_desk.domain.cue_number import cue_number
from leitmotif_desk.formats import FORMATS, CueName, Kind, is_bundle, name_of_file

MOST_FILES, DEEPEST = 2000, 8
_MOST_SEEN = 50_000
_MUSIC = frozenset(suffix for known in FORMATS if Kind.CUE in known.readers for suffix in known.suffixes)
_LISTS = frozenset(suffix for known in FORMATS if Kind.SCENES in known.readers for suffix in known.suffixes)
_SPELLED = frozenset({".musicxml", ".mxl", ".xml", ".mei", ".krn", ".kern"})
_SYSTEM = frozenset({"icon\r", "icon", "thumbs.db", "desktop.ini", "__macosx", "$recycle.bin"})
_BACKUPS = re.compile(r"(?:.*[\s_.-])?(?:backups?|auto[\s_-]?saved?s?|trash|old|archive)", re.IGNORECASE)
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class CueFile:
    """A file to import; `ticked` says whether it is proposed, `reason` why or why not (empty: nothing to say)."""

    path: Path
    kind: Kind
    name: CueName
    ticked: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file or folder that was not looked at further, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class FolderOfCues:
    """What some paths hold, in natural order."""

    files: tuple[CueFile, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def ticked(self) -> tuple[Path, ...]:
        return tuple(file.path for file in self.files if file.ticked)


def cue_files(paths: Iterable[Path]) -> FolderOfCues:
    """Return the music and lists among some files and in some folders; links to folders are never followed.

    Of several versions of a cue in one folder the newest is ticked: by the number of its version, else by the date in
    its name, else by when it was written. Nothing raises: what cannot be looked at is left out and said.
    """
    search = _Search()
    for path in paths:
        search.take(path)
    found = sorted(dict.fromkeys(search.files), key=natural_order)
    files = [_named(path) for path in found]
    by_cue: dict[tuple[object, ...], list[CueFile]] = {}
    for file in files:
        by_cue.setdefault(_cue_of(file), []).append(file)
    judged = {file.path: file for some in by_cue.values() for file in _with_newest(some)}
    return FolderOfCues(tuple(judged[path] for path in found), tuple(search.left_out))


def natural_order(path: Path) -> tuple[tuple[object, ...], ...]:
    """Return a key that sorts paths as people count: 1m2 before 1m10."""
    return tuple(
        (*(int(piece) if piece.isdigit() else piece for piece in _DIGITS.split(part.casefold())), part)
        for part in path.parts
    )


class _Search:
    """Looks through folders, the shallow before the deep."""

    def __init__(self) -> None:
        self.files: list[Path] = []
        self.left_out: list[LeftOut] = []
        self._seen = 0

    def take(self, path: Path) -> None:
        """Take a file that a person named, or all that its folder holds."""
        try:
            mode = path.stat().st_mode
        except OSError as error:
            self._leave(path, f"it cannot be opened ({error.strerror})")
            return
        if stat.S_ISDIR(mode) and not is_bundle(path):
            self._folder(path)
        else:
            self._file(path, is_regular=stat.S_ISREG(mode) or is_bundle(path))

    def _folder(self, root: Path) -> None:
        waiting = [(root, 0)]
        while waiting:
            folder, depth = waiting.pop(0)
            for entry in self._entries(folder):
                self._seen += 1
                if len(self.files) >= MOST_FILES or self._seen > _MOST_SEEN:
                    self._leave(root, f"there is more in it than {MOST_FILES:,} files to import: the rest was left out")
                    return
                self._entry(entry, depth, waiting)

    def _entry(self, path: Path, depth: int, waiting: list[tuple[Path, int]]) -> None:
        try:
            why = _why_not(path)
            if why:
                self._leave(path, why)
            elif not path.is_dir() or is_bundle(path):
                self._file(path, is_regular=path.is_file() or is_bundle(path))
            elif depth + 1 < DEEPEST:
                waiting.append((path, depth + 1))
            else:
                self._leave(path, f"it lies more than {DEEPEST} folders deep")
        except OSError as error:
            self._leave(path, f"it cannot be opened ({error.strerror})")

    def _entries(self, folder: Path) -> list[Path]:
        try:
            return sorted(folder.iterdir(), key=natural_order)
        except OSError as error:
            self._leave(folder, f"it cannot be opened ({error.strerror})")
            return []

    def _file(self, path: Path, *, is_regular: bool) -> None:
        if not is_regular:
            self._leave(path, "it is no ordinary file")
        elif path.suffix.lower() not in _MUSIC | _LISTS:
            self._leave(path, "it is no music and no list that can be read")
        else:
            self.files.append(path)

    def _leave(self, path: Path, reason: str) -> None:
        self.left_out.append(LeftOut(path, reason))


def _why_not(path: Path) -> str:
    """Return why an entry of a folder is not looked at, empty where it is."""
    name = path.name
    if name.startswith("._"):
        return "a Macintosh's notes about a file"
    if name.casefold() in _SYSTEM or name == ".DS_Store":
        return "a file of the system"
    if name.startswith((".", "~$")):
        return "it is hidden"
    if path.is_symlink() and path.is_dir():
        return "a link to a folder is not followed"
    if path.is_dir() and _BACKUPS.fullmatch(name):
        return "a folder of backups"
    return ""


def _named(path: Path) -> CueFile:
    suffix = path.suffix.lower()
    return CueFile(path, Kind.CUE if suffix in _MUSIC else Kind.SCENES, name_of_file(path.stem))


def _cue_of(file: CueFile) -> tuple[object, ...]:
    """Return what files of one cue in one folder have in common: the number, or else the name without its version."""
    if file.kind is not Kind.CUE:
        return (file.path,)
    number = cue_number(file.name.number) if file.name.number and file.name.sure else None
    bare = "" if file.name.sure else file.name.number
    return file.path.parent, number or f"{bare} {file.name.title}".strip().casefold() or file.path


def _with_newest(files: Sequence[CueFile]) -> Iterator[CueFile]:
    """Yield the files of one cue with the newest ticked, and the reasons."""
    if len(files) == 1:
        yield files[0]
        return
    newest, why = _newest(files)
    for file in files:
        if file is newest:
            yield replace(file, reason=f"the newest of {len(files)} by {why}")
        elif file.name == newest.name:
            yield replace(file, ticked=False, reason=f"the same as {newest.path.name} in another format")
        else:
            yield replace(file, ticked=False, reason=f"{newest.path.name} is newer by {why}")


def _newest(files: Sequence[CueFile]) -> tuple[CueFile, str]:
    """Return the newest file and by what; of one version in two formats the one that knows its spelling."""
    versions = [file.name.version for file in files]
    written = {file.path: _written(file.path) for file in files}
    latest = {v: max(written[file.path] for file in files if file.name.version == v) for v in versions}

    def age(file: CueFile) -> tuple[object, ...]:
        version = file.name.version
        last = latest[version], file.path.suffix.lower() in _SPELLED, written[file.path]
        if all(other.number for other in versions):
            return version.number, version.day, version.final, *last
        if all(other.day for other in versions):
            return version.day, version.final, *last
        return (latest[version], version.number, *last)

    best = max(files, key=age)
    if len(set(versions)) == 1:
        return best, "its format, which knows the spelling" if best.path.suffix.lower() in _SPELLED else "its date"
    if all(version.number for version in versions):
        return best, "the number of its version"
    if all(version.day for version in versions):
        return best, "the date in its name"
    return best, f"when it was written ({datetime.fromtimestamp(written[best.path], UTC):%Y-%m-%d})"


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
