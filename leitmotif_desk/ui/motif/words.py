"""What the motif panel says in words."""

from PySide6.QtCore import QCoreApplication

from leitmotif_desk.desk.comparing import Verdict, value_text
from leitmotif_desk.desk.motif_facts import Economy, Kin, Place, Silence
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.motif import MotifClass
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.time import format_timecode

CLASS_WORDS: dict[MotifClass, str] = {
    MotifClass.PRINCIPAL: "principal leitmotif",
    MotifClass.INCIDENTAL: "incidental motif",
    MotifClass.SET_PIECE: "set piece",
    MotifClass.DIEGETIC: "diegetic theme",
    MotifClass.UNCLASSIFIED: "not classified",
}
VERDICT_WORDS: dict[Verdict, str] = {
    Verdict.SAFE: "safe",
    Verdict.ALLUSION: "an allusion",
    Verdict.LOOKALIKE: "lookalike",
    Verdict.CLOSE_LOOKALIKE: "close lookalike",
    Verdict.KIN: "kin",
}


def translated(text: str) -> str:
    return QCoreApplication.translate("Motif", text)


def clock(seconds: float) -> str:
    """Return a length of time: "8 s", "4:12"."""
    whole = round(seconds)
    return translated("{seconds} s").format(seconds=whole) if whole < 60 else f"{whole // 60}:{whole % 60:02d}"


def scene_number(project: Project, scene: SceneId | None) -> str:
    return project.the_scene(scene).number if scene is not None and project.find("scene", scene) else ""


def scene_title(project: Project, scene: SceneId) -> str:
    row = project.the_scene(scene)
    return f"{row.number} · {row.slug}" if row.slug else row.number


def heard_words(count: int) -> str:
    if not count:
        return translated("not heard yet")
    return translated("{count} heard").format(count=count)


def place_words(project: Project, place: Place) -> str:
    """Return where a motif is first stated: "first in full 01:01:15:00, cue 1m2, oboe, bar 5"."""
    start = translated("first in full {at}") if place.in_full else translated("first {at}, never in full")
    parts = [start.format(at=format_timecode(place.frame, project.film.frame_rate))]
    if place.cue is not None:
        parts.append(translated("cue {number}").format(number=project.the_cue(place.cue).number))
    elif place.scene is not None:
        parts.append(translated("scene {number}").format(number=scene_number(project, place.scene)))
    if place.part:
        parts.append(place.part)
    if place.bar:
        parts.append(translated("bar {bar}").format(bar=place.bar))
    return ", ".join(parts)


def silence_words(project: Project, silence: Silence, subject: str) -> str:
    """Return how long a motif is silent, where, and whether its subject is in the film meanwhile."""
    start, end = silence.span
    length = clock(float(project.film.frame_rate.seconds(end - start)))
    words = length
    ends = scene_number(project, silence.after), scene_number(project, silence.until)
    if all(ends):
        where = translated("in scene {one}") if ends[0] == ends[1] else translated("scenes {one} to {other}")
        words += " · " + where.format(one=ends[0], other=ends[1])
    if silence.scenes:
        numbers = ", ".join(scene_number(project, scene) for scene in silence.scenes)
        words += "\n" + translated("meanwhile {subject} is in {scenes}").format(subject=subject, scenes=numbers)
    return words


def busiest_words(project: Project, economy: Economy) -> str:
    if economy.busiest is None:
        return "–"
    count, frame = economy.busiest
    at = format_timecode(frame, project.film.frame_rate)
    return translated("{count}, from {at}").format(count=count, at=at)


def kin_words(project: Project, kin: Kin) -> str:
    return translated("kin: {motif} {value}").format(
        motif=project.the_motif(kin.motif).name, value=value_text(kin.identity)
    )
