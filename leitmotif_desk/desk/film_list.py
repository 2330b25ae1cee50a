"""The open film as lists for other programs carry it."""

from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import PresenceMode, Scene, SubjectKind
from leitmotif_desk.formats import Appearance, CueRow, FilmList, HitRow, MarkerRow, SceneRow

_SEEN_OR_HEARD = (PresenceMode.ON_SCREEN, PresenceMode.HEARD)


def film_list(project: Project, whole_film: bool = False) -> FilmList:
    """Return what there is to list; times are as the reels show them, or `whole_film` as the film does."""
    film = project.film
    kept = next((cut.clips for cut in project.cut if cut.picture_version == film.picture_version), ())
    return FilmList(
        film.title,
        film.frame_rate,
        film.start_frame,
        clips=kept,
        scenes=tuple(_scene_row(project, scene) for scene in project.scene),
        cues=tuple(_cue_row(cue) for cue in project.cue),
        markers=tuple(MarkerRow(marker.frame, marker.name, note=marker.note) for marker in project.marker),
        reels=() if whole_film else project.reel,
    )


def _scene_row(project: Project, scene: Scene) -> SceneRow:
    return SceneRow(
        number=scene.number,
        slug=scene.slug,
        start_frame=scene.start_frame,
        end_frame=scene.end_frame,
        notes=scene.note,
        hits=tuple(HitRow(hit.frame, hit.note, hit.kind) for hit in project.hits_in(scene.id)),
        dialogue=scene.dialogue,
        cast=_cast(project, scene),
        eighths=scene.eighths,
    )


def _cast(project: Project, scene: Scene) -> tuple[Appearance, ...]:
    """Return who is seen or heard in a scene; who is only spoken of is not in it."""
    told = [(project.the_subject(one.subject), one.mode) for one in project.presences_in(scene.id)]
    return tuple(
        Appearance(subject.name, mode is PresenceMode.HEARD)
        for subject, mode in told
        if subject.kind is SubjectKind.CHARACTER and mode in _SEEN_OR_HEARD
    )


def _cue_row(cue: Cue) -> CueRow:
    return CueRow(cue.number, cue.title, cue.start_frame, cue.end_frame, cue.status, cue.usage, notes=cue.note)
