"""The reference picture and sound: files of the film itself, linked to the project and never copied into it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import Batch, ChangeFilm, Edit
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Film

NOTHING_CHANGED = "Nothing was changed."


@dataclass(frozen=True, slots=True)
class Reference:
    """A file of the film: `start_frame` is the film frame at which it begins."""

    path: Path
    start_frame: int


def picture_of(film: Film, folder: Path) -> Reference | None:
    """Return the film's linked picture; paths are read from the folder of the project."""
    return _reference(film.picture, film.picture_start_frame, film, folder)


def sound_of(film: Film, folder: Path) -> Reference | None:
    """Return the film's linked sound, or else its picture, which may sound too."""
    return _reference(film.sound, film.sound_start_frame, film, folder) or picture_of(film, folder)


def _reference(path: str | None, start_frame: int | None, film: Film, folder: Path) -> Reference | None:
    if path is None:
        return None
    return Reference(folder / path, film.start_frame if start_frame is None else start_frame)


def link_picture(desk: Desk, path: Path, start_frame: int | None = None) -> None:
    """Link a video; without a start it begins with the film. Raises BadValue where there is no such file."""
    fields = {"picture": _written(desk, path), "picture_start_frame": start_frame}
    _change(desk, f"Link picture {path.name}", fields)


def link_sound(desk: Desk, path: Path, start_frame: int | None = None) -> None:
    """Link a sound file; without a start it begins with the film. Raises BadValue where there is no such file."""
    _change(desk, f"Link sound {path.name}", {"sound": _written(desk, path), "sound_start_frame": start_frame})


def unlink_picture(desk: Desk) -> None:
    """Let go of the picture; its file stays as it is."""
    _change(desk, "Unlink picture", {"picture": None, "picture_start_frame": None})


def unlink_sound(desk: Desk) -> None:
    """Let go of the sound; its file stays as it is."""
    _change(desk, "Unlink sound", {"sound": None, "sound_start_frame": None})


def start_picture_at(desk: Desk, frame: int) -> None:
    """Say at which film frame the picture begins. Raises BadValue where none is linked."""
    if desk.project.film.picture is None:
        raise BadValue("No picture is linked yet.", now=NOTHING_CHANGED)
    _change(desk, "Set the start of the picture", {"picture_start_frame": frame})


def _written(desk: Desk, path: Path) -> str:
    """Return a path as the project keeps it: from its own folder where the file lies there, so that both can move."""
    found, folder = path.resolve(), desk.path.resolve().parent
    if not found.is_file():
        raise BadValue("There is no such file.", where=str(path), now=NOTHING_CHANGED)
    return found.relative_to(folder).as_posix() if found.is_relative_to(folder) else str(found)


def _change(desk: Desk, name: str, fields: Mapping[str, Any]) -> None:
    """Set fields of the film as one step; fields that hold the value already are left alone."""
    film = desk.project.film
    edits: tuple[Edit, ...] = tuple(
        ChangeFilm(field, value) for field, value in fields.items() if getattr(film, field) != value
    )
    if edits:
        desk.apply(Batch(name, edits))
