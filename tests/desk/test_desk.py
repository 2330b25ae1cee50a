"""The open project: what it knows stays true while the project changes under it."""

from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import music_of_form, write_music
from leitmotif_desk.desk.importing import MotifSpec, ReadFile, register, take, typed_motif
from leitmotif_desk.desk.scanning import Scan
from leitmotif_desk.domain.edits import RemoveCue, RemoveMotif
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import MotifId

LIGHT = "key=D major D4:1 A4:1.5 G4:.5 F#4:1 E4:1 D4:3"


def scanned(folder: Path) -> tuple[Desk, MotifId]:
    """Return a desk with one motif and a cue that is that motif, scanned."""
    desk = Desk.create(folder / "Film.leitmotif", Film("Film"))
    motif = register(desk, MotifSpec("Light"), typed_motif(LIGHT))
    write_music(music_of_form(desk.project, desk.project.base_form(motif)), folder / "1m1.mid")
    take(desk, ReadFile.of(desk, folder / "1m1.mid")())
    desk.take_scan(Scan.of(desk)())
    return desk, motif


def test_what_is_heard_of_a_motif_goes_and_comes_back_with_it(tmp_path: Path) -> None:
    desk, motif = scanned(tmp_path)
    with desk:
        heard = desk.heard
        assert [one.motif for one in heard] == [motif]

        desk.apply(RemoveMotif(motif))
        assert (desk.occurrences, desk.heard, desk.scan_is_stale) == ((), (), True)

        desk.undo()
        assert (desk.heard, desk.scan_is_stale) == (heard, False)


def test_what_is_heard_in_a_cue_goes_with_it(tmp_path: Path) -> None:
    desk, _ = scanned(tmp_path)
    with desk:
        (cue,) = desk.project.cue
        desk.apply(RemoveCue(cue.id))
        assert desk.heard == ()


def test_listeners_hear_what_kinds_were_touched_once_a_change(tmp_path: Path) -> None:
    desk, motif = scanned(tmp_path)
    told: list[frozenset[str]] = []
    with desk:
        desk.subscribe(told.append)
        desk.apply(RemoveMotif(motif))
        desk.undo()
        assert len(told) == 2
        assert all({"motif", "form"} <= kinds for kinds in told)
        assert desk.redo() and not desk.redo()
        assert len(told) == 3
