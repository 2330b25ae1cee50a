"""A new cut of the picture: what it does to all that has a place in the film, and taking it as one step."""

from leitmotif_desk.desk.recutting.change import Change, Recut
from leitmotif_desk.desk.recutting.findings import CheckRecut, FindingChange, FindingFate
from leitmotif_desk.desk.recutting.music import OccurrenceChange, Sync, occurrence_changes
from leitmotif_desk.desk.recutting.planning import plan_recut
from leitmotif_desk.desk.recutting.taking import plights, take_recut

__all__ = [
    "Change", "CheckRecut", "FindingChange", "FindingFate", "OccurrenceChange", "Recut", "Sync",
    "occurrence_changes", "plan_recut", "plights", "take_recut",
]  # fmt: skip
