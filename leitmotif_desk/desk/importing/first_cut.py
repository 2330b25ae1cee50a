"""The edit list that comes with a film's first lists is its present cut."""

from dataclasses import replace

from leitmotif_desk.desk.versions import kept_cut, next_number
from leitmotif_desk.domain.cut import Clip, Cut
from leitmotif_desk.domain.edits import Edit, KeepCut
from leitmotif_desk.domain.project import Project
from leitmotif_desk.formats import Reading


def keep_first_cut(project: Project, reading: Reading) -> tuple[Edit, ...]:
    """Return the edit that keeps an edit list as the present cut where none is kept yet, or as more of it.

    The list of another reel is more of it: it lies wholly before or after what is kept.
    """
    if not reading.clips:
        return ()
    kept = kept_cut(project)
    if kept is None:
        return (KeepCut(Cut(project.film.picture_version, next_number(project) - 1, reading.clips)),)
    if kept.places or _overlap(kept.clips, reading.clips):
        return ()
    clips = tuple(sorted((*kept.clips, *reading.clips), key=lambda clip: clip.start_frame))
    return (KeepCut(replace(kept, clips=clips)),)


def _overlap(some: tuple[Clip, ...], others: tuple[Clip, ...]) -> bool:
    (start, end), (other_start, other_end) = _extent(some), _extent(others)
    return start < other_end and other_start < end


def _extent(clips: tuple[Clip, ...]) -> tuple[int, int]:
    return min(clip.start_frame for clip in clips), max(clip.end_frame for clip in clips)
