"""What the timeline says about a thing, for tooltips, the table and screen readers."""

from PySide6.QtCore import QCoreApplication

from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import SceneLinkKind
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.theory.words import chain_words
from leitmotif_desk.ui.timeline.drawing import Target, TargetKind
from leitmotif_desk.ui.timeline.model import Timeline

_CONTEXT = "Timeline"


def translated(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


KIND_NAMES: dict[TargetKind, str] = {
    TargetKind.SCENE: "Scene",
    TargetKind.CUE: "Cue",
    TargetKind.MOTIF: "Motif",
    TargetKind.USE: "Theme heard",
    TargetKind.FLAG: "Continuity",
    TargetKind.HIT: "Hit",
    TargetKind.MARKER: "Marker",
}
LINK_NAMES: dict[SceneLinkKind, str] = {
    SceneLinkKind.FORESHADOW: "foreshadows",
    SceneLinkKind.RECALL: "recalls",
    SceneLinkKind.MIRROR: "mirrors",
    SceneLinkKind.PAYOFF: "pays off in",
}


def kind_name(kind: TargetKind) -> str:
    return translated(KIND_NAMES[kind])


def span_of(timeline: Timeline, target: Target) -> tuple[int, int]:
    """Return the half-open span of frames of a thing; moments have one frame, a motif the whole film."""
    match target.kind:
        case TargetKind.SCENE:
            scene = timeline.scenes[target.row]
            return scene.start_frame, scene.end_frame
        case TargetKind.CUE:
            cue = timeline.cues[target.row]
            return cue.start_frame, cue.end_frame
        case TargetKind.USE:
            use = timeline.uses[target.row]
            return use.start_frame, use.end_frame
        case TargetKind.FLAG:
            frame = timeline.flags[target.row].frame
            return frame, frame + 1
        case TargetKind.HIT:
            frame = timeline.hits[target.row].frame
            return frame, frame + 1
        case TargetKind.MARKER:
            frame = timeline.markers[target.row].frame
            return frame, frame + 1
        case TargetKind.MOTIF:
            return timeline.start_frame, timeline.end_frame


def what(timeline: Timeline, target: Target) -> str:
    """Return the name of a thing in a line."""
    match target.kind:
        case TargetKind.SCENE:
            scene = timeline.scenes[target.row]
            return f"{scene.number}  {scene.slug}"
        case TargetKind.CUE:
            cue = timeline.cues[target.row]
            planned = "" if cue.score is not None else f" · {translated('to write')}"
            return f"{cue.number}  {cue.title}{planned}"
        case TargetKind.USE:
            use = timeline.uses[target.row]
            return timeline.lanes[timeline.lane_of[use.motif]].motif.name
        case TargetKind.FLAG:
            return timeline.flags[target.row].text
        case TargetKind.HIT:
            hit = timeline.hits[target.row]
            return " · ".join(part for part in (hit.kind.value, hit.note) if part)
        case TargetKind.MARKER:
            return timeline.markers[target.row].name
        case TargetKind.MOTIF:
            return timeline.lanes[target.row].motif.name


def remark(timeline: Timeline, target: Target) -> str:
    """Return what more there is to say about a thing, possibly nothing."""
    match target.kind:
        case TargetKind.USE:
            return _use_words(timeline, target.row)
        case TargetKind.SCENE:
            tension = timeline.scenes[target.row].tension
            return "" if tension is None else translated("tension {value:g} of 10").format(value=tension)
        case TargetKind.FLAG:
            flag = timeline.flags[target.row]
            return translated("intended") if flag.intended else flag.severity.value
        case TargetKind.CUE:
            return timeline.cues[target.row].status.value
        case TargetKind.MOTIF:
            lane = timeline.lanes[target.row]
            heard = int((~lane.marks.waiting).sum())
            words = translated("{count} heard").format(count=heard)
            return " · ".join(part for part in (lane.stands_for, words) if part)
        case TargetKind.MARKER:
            return timeline.markers[target.row].note
        case TargetKind.HIT:
            return ""


def _use_words(timeline: Timeline, row: int) -> str:
    use = timeline.uses[row]
    done = chain_words(use.operations) or translated("as registered")
    if use.key is None:
        return translated("{done} · logged by hand, somewhere in the scene").format(done=done)
    sure = translated("{share:.0%} sure").format(share=use.confidence)
    parts = [done, sure, *([translated("to review")] if use.waiting else [])]
    return " · ".join(parts)


def tooltip(timeline: Timeline, target: Target) -> str:
    """Return the lines of a tooltip: when, what, what was done."""
    rate = timeline.film.frame_rate
    start, end = span_of(timeline, target)
    when = format_timecode(start, rate)
    if end - start > 1 and target.kind is not TargetKind.MOTIF:
        when = f"{when} – {format_timecode(end, rate)}"
    lines = [what(timeline, target), remark(timeline, target), "" if target.kind is TargetKind.MOTIF else when]
    return "\n".join(line for line in lines if line)


def spoken(timeline: Timeline, project: Project) -> str:
    """Return the whole timeline in a sentence, for those who cannot see it."""
    heard = sum(int((~lane.marks.waiting).sum()) for lane in timeline.lanes)
    words = translated("{title}: {scenes} scenes, {cues} cues, {motifs} motifs heard {heard} times, {flags} findings")
    return words.format(
        title=project.film.title, scenes=len(timeline.scenes), cues=len(timeline.cues), motifs=len(timeline.lanes),
        heard=heard, flags=sum(not flag.intended for flag in timeline.flags),
    )  # fmt: skip
