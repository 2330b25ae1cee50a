"""What each command does."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from leitmotif_desk.cli import recutting, shown
from leitmotif_desk.cli.demonstration import demonstrate
from leitmotif_desk.cli.discovered import discovered
from leitmotif_desk.cli.faces import Faces
from leitmotif_desk.cli.importing import import_files
from leitmotif_desk.cli.progress import with_bar
from leitmotif_desk.cli.shots import find_shots
from leitmotif_desk.cli.text import say
from leitmotif_desk.desk.checking import Check
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.discovering import Discover
from leitmotif_desk.desk.editing import batch, need_id
from leitmotif_desk.desk.exporting import music_of_form, music_of_suggestion, write_music
from leitmotif_desk.desk.importing import MotifSpec, ReadFile, register, typed_motif
from leitmotif_desk.desk.proposing import Propose
from leitmotif_desk.desk.recutting import plan_recut
from leitmotif_desk.desk.recutting.reels import ReadCut
from leitmotif_desk.desk.reporting import Wanted, write_paper
from leitmotif_desk.desk.scanning import Scan
from leitmotif_desk.domain.edit_text import edit_fields
from leitmotif_desk.domain.edits import EDITS
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import CueId, MotifId, SceneId
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.domain.time import frame_rate, parse_timecode


def scanned(desk: Desk) -> None:
    """Scan the project, with a bar, and put the result on the desk."""
    desk.take_scan(with_bar("scanning", Scan.of(desk)))


def checked(desk: Desk) -> None:
    """Scan and check the project."""
    scanned(desk)
    desk.take_findings(with_bar("checking", Check.of(desk)))


def _open(arguments: Namespace, faces: Faces) -> int:
    path = faces.demo_copy() if arguments.demo else arguments.project
    return faces.open_window(path)


def _demo(arguments: Namespace, faces: Faces) -> int:
    say(arguments, demonstrate(arguments.folder, faces))
    return 0


def _new(arguments: Namespace, faces: Faces) -> int:
    rate = frame_rate(arguments.rate)
    film = Film(arguments.title or arguments.project.stem, rate.name, parse_timecode(arguments.start, rate))
    with Desk.create(arguments.project, film) as desk:
        say(arguments, shown.film(desk))
    return 0


def _recut(arguments: Namespace, faces: Faces) -> int:
    with Desk.open(arguments.project) as desk:
        checked(desk)
        label = f"reading {', '.join(path.name for path in arguments.cut)}"
        reading = with_bar(label, ReadCut.of(desk, arguments.cut, arguments.rate))
        say(arguments, recutting.told(desk, plan_recut(desk.project, reading), arguments))
    return 0


def _register(arguments: Namespace, faces: Faces) -> int:
    if bool(arguments.notes) == bool(arguments.source):
        raise BadValue("say either --from FILE with --part and --bars, or --notes TEXT.", where="register")
    spec = MotifSpec(arguments.name, arguments.subject, arguments.meaning)
    with Desk.open(arguments.project) as desk:
        if arguments.source:
            told = _register_from(desk, arguments, arguments.source, spec)
        else:
            motif = register(desk, spec, typed_motif(arguments.notes, arguments.name))
            told = _registered(desk, motif, [])
    say(arguments, {"registered": told} if arguments.json else {**told})
    return 0


def _register_from(desk: Desk, arguments: Namespace, path: Path, spec: MotifSpec) -> dict[str, Any]:
    job = ReadFile.of(desk, path, "motif", part=arguments.part, bars=arguments.bars)
    reading = with_bar(f"reading {path.name}", job)
    if reading.phrase is None:
        raise BadValue("no motif could be read here.", where=path.name, now="Nothing was registered.")
    return _registered(desk, register(desk, spec, reading.phrase), [str(note) for note in reading.notes])


def _registered(desk: Desk, motif: MotifId, notes: list[str]) -> dict[str, Any]:
    form = desk.project.base_form(motif)
    tones = [shown.plain_tone(tone) for tone in form.tones]
    return {"motif": motif, "key": str(form.key), "notes": tones, "origin": form.origin, "said": notes}


def _show(arguments: Namespace, faces: Faces) -> int:
    with Desk.open(arguments.project) as desk:
        if arguments.what == "findings":
            checked(desk)
        elif arguments.what in shown.NEEDS_SCAN:
            scanned(desk)
        say(arguments, shown.VIEWS[arguments.what](desk))
    return 0


def _apply(arguments: Namespace, faces: Faces) -> int:
    if arguments.list:
        return _list_edits(arguments)
    if arguments.project is None or arguments.edits is None:
        raise BadValue("apply needs PROJECT and EDITS.json (or --list).", where="apply")
    plain = _edits_in(arguments.edits)
    with Desk.open(arguments.project) as desk:
        step = batch(f"Apply {arguments.edits.name}", plain, desk.project)
        desk.apply(step)
        say(arguments, {"applied": len(step.edits), "step": step.name})
    return 0


def _list_edits(arguments: Namespace) -> int:
    kinds = {name: ((kind.__doc__ or "").strip(), edit_fields(kind)) for name, kind in EDITS.items()}
    if arguments.json:
        say(arguments, {"edits": {name: {"does": does, "fields": fields} for name, (does, fields) in kinds.items()}})
        return 0
    for name, (does, fields) in kinds.items():
        sys.stdout.write(f"{name}: {does}\n")
        sys.stdout.writelines(f"    {field}: {takes}\n" for field, takes in fields.items())
    return 0


def _edits_in(path: Path) -> list[dict[str, Any]]:
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
        plain = json.loads(text)
    except OSError as error:
        raise BadValue(f"cannot be read ({error.strerror}).", where=str(path), now="Nothing was changed.") from error
    except UnicodeDecodeError as error:
        raise BadValue("is not UTF-8 text.", where=f"{path}, byte {error.start}", now="Nothing was changed.") from error
    except json.JSONDecodeError as error:
        raise BadValue(
            f"is no JSON: {error.msg}.", where=f"{path}, line {error.lineno}", now="Nothing was changed."
        ) from error
    edits = [plain] if isinstance(plain, dict) else plain
    if not isinstance(edits, list):
        raise BadValue("expected a list of edits.", where=str(path), now="Nothing was changed.")
    return edits


def _step(arguments: Namespace, word: str, label: Callable[[Desk], str | None], step: Callable[[Desk], bool]) -> int:
    if arguments.count < 1:
        raise BadValue("the number of steps must be at least 1.", where=arguments.command)
    done: list[str] = []
    with Desk.open(arguments.project) as desk:
        for _ in range(arguments.count):
            name = label(desk)
            if name is None or not step(desk):
                break
            done.append(name)
    say(arguments, {word: done if done or arguments.json else "nothing"})
    return 0


def _undo(arguments: Namespace, faces: Faces) -> int:
    return _step(arguments, "undone", lambda desk: desk.undo_label, Desk.undo)


def _redo(arguments: Namespace, faces: Faces) -> int:
    return _step(arguments, "redone", lambda desk: desk.redo_label, Desk.redo)


def _scan(arguments: Namespace, faces: Faces) -> int:
    with Desk.open(arguments.project) as desk:
        scanned(desk)
        result = desk.scan_result
        assert result is not None
        found = [one for one in result.occurrences if one.found]
        by_motif = {motif.name: sum(one.motif == motif.id for one in found) for motif in desk.project.motif}
        told = {
            "cues": len(result.scores),
            "notes": result.note_count,
            "seconds": round(result.seconds, 3),
            "found": len(found),
            "to_review": len(result.occurrences) - len(found),
        }
        say(arguments, {**told, "motifs": by_motif})
    return 0


def _discover(arguments: Namespace, faces: Faces) -> int:
    with Desk.open(arguments.project) as desk:
        cues = {CueId(need_id(desk.project, "cue", name)) for name in arguments.cue or ()}
        found = with_bar("discovering", Discover.of(desk, cues or None))
        say(arguments, discovered(desk, found))
    return 0


def _suggested(desk: Desk, scene: str) -> tuple[SceneId, tuple[Suggestion, ...]]:
    scanned(desk)
    found = SceneId(need_id(desk.project, "scene", scene))
    return found, with_bar("thinking", Propose.of(desk, found))


def _suggest(arguments: Namespace, faces: Faces) -> int:
    with Desk.open(arguments.project) as desk:
        scene, found = _suggested(desk, arguments.scene)
        say(arguments, shown.suggestions(desk, scene, found))
    return 0


def _check(arguments: Namespace, faces: Faces) -> int:
    with Desk.open(arguments.project) as desk:
        checked(desk)
        say(arguments, shown.findings(desk))
        return 1 if any(not finding.intended for finding in desk.findings) else 0


def _report(arguments: Namespace, faces: Faces) -> int:
    with Desk.open(arguments.project) as desk:
        checked(desk)
        parties, whole_film = arguments.parties, arguments.whole_film
        wanted = Wanted(desk, faces.resources, faces.print_pdf, faces.draw_png, parties, whole_film)
        write_paper(wanted, arguments.kind, arguments.out)
        say(arguments, {"written": str(arguments.out), "findings": len(desk.findings)})
    return 0


def _picture(arguments: Namespace, faces: Faces) -> int:
    width, _, height = arguments.size.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and 0 < int(width) <= 10_000 and 0 < int(height) <= 10_000):
        raise BadValue(f"{arguments.size!r} is no size (expected for example 1600x1000).", where="--size")
    with Desk.open(arguments.project) as desk:
        checked(desk)
        faces.picture(desk, arguments.view, (int(width), int(height)), arguments.theme, arguments.out)
        say(arguments, {"written": str(arguments.out)})
    return 0


def _export(arguments: Namespace, faces: Faces) -> int:
    with Desk.open(arguments.project) as desk:
        if arguments.suggestion:
            music = music_of_suggestion(desk.project, _one_suggestion(desk, arguments.suggestion))
        else:
            motif = MotifId(need_id(desk.project, "motif", arguments.motif))
            forms = {one.name: one for one in desk.project.forms_of(motif)} | {
                one.id: one for one in desk.project.forms_of(motif)
            }
            form = forms.get(arguments.form) if arguments.form else desk.project.base_form(motif)
            if form is None:
                raise BadValue(
                    f"{arguments.motif} has no form {arguments.form!r}.", where="--form", now="No file was written."
                )
            music = music_of_form(desk.project, form)
        write_music(music, arguments.out)
        say(arguments, {"written": str(arguments.out), "title": music.title})
    return 0


def _one_suggestion(desk: Desk, wanted: str) -> Suggestion:
    scene, _, rank = wanted.rpartition(":")
    _, found = _suggested(desk, scene or wanted)
    chosen = next((one for one in found if str(one.rank) == (rank if scene else "1")), None)
    if chosen is None:
        raise BadValue(f"there is no suggestion {wanted!r}; this scene has {len(found)}.", where="--suggestion")
    return chosen


COMMANDS: dict[str, Callable[[Namespace, Faces], int]] = {
    "open": _open,
    "demo": _demo,
    "new": _new,
    "import": import_files,
    "recut": _recut,
    "shots": find_shots,
    "register": _register,
    "show": _show,
    "apply": _apply,
    "undo": _undo,
    "redo": _redo,
    "scan": _scan,
    "discover": _discover,
    "suggest": _suggest,
    "check": _check,
    "report": _report,
    "picture": _picture,
    "export": _export,
}
