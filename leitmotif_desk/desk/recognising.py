"""Let the finder hear a suggestion before a person does: does it know the theme again?"""

from dataclasses import replace

from leitmotif_desk.desk.exporting import music_of_suggestion, score_of
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.motif import Theme
from leitmotif_desk.domain.occurrence import CueScore
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.tracking import find

HIDDEN = "hidden"


def recognised(project: Project, suggestion: Suggestion) -> Suggestion:
    """Return a suggestion, called hidden where the finder does not take it for an occurrence of its theme."""
    if not suggestion.lines:
        return suggestion
    motif = suggestion.lines[0].motif
    theme = Theme(motif, (project.the_form(suggestion.parent),))
    score = score_of(music_of_suggestion(project, suggestion))
    if any(one.found for one in find((theme,), (CueScore(CueId("suggestion"), score),))):
        return suggestion
    return replace(suggestion, heard_as_its_own=False, band=HIDDEN)
