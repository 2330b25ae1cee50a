"""Files into the project: read in a child process, placed in the film, shown, then taken as one step."""

from leitmotif_desk.desk.importing.cue_music import CueMusic
from leitmotif_desk.desk.importing.planning import (
    FilePlan,
    Plan,
    ReadFileChoice,
    Wishes,
    plan_files,
    plan_import,
    take,
    take_files,
)
from leitmotif_desk.desk.importing.reading import FileChoice, ReadFile
from leitmotif_desk.desk.importing.registering import MotifSpec, plan_registration, register, typed_motif

__all__ = [
    "CueMusic",
    "FileChoice",
    "FilePlan",
    "MotifSpec",
    "Plan",
    "ReadFile",
    "ReadFileChoice",
    "Wishes",
    "plan_files",
    "plan_import",
    "plan_registration",
    "register",
    "take",
    "take_files",
    "typed_motif",
]
