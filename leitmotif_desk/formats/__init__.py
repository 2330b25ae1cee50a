"""Files to values and back: one file a format, one table of formats."""

from leitmotif_desk.formats.editorial.edl_out import edit_list
from leitmotif_desk.formats.editorial.otio_out import timeline
from leitmotif_desk.formats.errors import FormatError
from leitmotif_desk.formats.film_list import FilmList
from leitmotif_desk.formats.kinds import SUFFIXES, is_bundle, kinds_of
from leitmotif_desk.formats.markers.marker_lists_out import (
    avid_list,
    marker_times,
    premiere_list,
    reaper_list,
    resolve_list,
    write_marker_midi,
)
from leitmotif_desk.formats.markers.marker_names import cue_name, hit_name, marker_name, scene_name
from leitmotif_desk.formats.music.cue_clues import Clue, CueClues, Origin, Recognised
from leitmotif_desk.formats.music.cue_names import CueName, Version, bare_words, name_of_file, split_cue_name
from leitmotif_desk.formats.music.lines import Line, score_from_lines
from leitmotif_desk.formats.music.midi_out import write_midi
from leitmotif_desk.formats.music.musicxml_out import Sheet, write_musicxml
from leitmotif_desk.formats.music.typed import parse_motif
from leitmotif_desk.formats.plain_text import ENCODINGS
from leitmotif_desk.formats.reader import read
from leitmotif_desk.formats.reading import (
    Appearance,
    CueRow,
    HitRow,
    ImportNote,
    Kind,
    Limits,
    MarkerRow,
    NoteKind,
    Opening,
    Phrase,
    Reading,
    ReadOptions,
    SceneRow,
    ShotRow,
    TableRow,
)
from leitmotif_desk.formats.registry import FORMATS, Format
from leitmotif_desk.formats.spreadsheets.pasted import read_pasted

__all__ = [
    "ENCODINGS",
    "FORMATS",
    "SUFFIXES",
    "Appearance",
    "Clue",
    "CueClues",
    "CueName",
    "CueRow",
    "FilmList",
    "Format",
    "FormatError",
    "HitRow",
    "ImportNote",
    "Kind",
    "Limits",
    "Line",
    "MarkerRow",
    "NoteKind",
    "Opening",
    "Origin",
    "Phrase",
    "ReadOptions",
    "Reading",
    "Recognised",
    "SceneRow",
    "Sheet",
    "ShotRow",
    "TableRow",
    "Version",
    "avid_list",
    "bare_words",
    "cue_name",
    "edit_list",
    "hit_name",
    "is_bundle",
    "kinds_of",
    "marker_name",
    "marker_times",
    "name_of_file",
    "parse_motif",
    "premiere_list",
    "read",
    "read_pasted",
    "reaper_list",
    "resolve_list",
    "scene_name",
    "score_from_lines",
    "split_cue_name",
    "timeline",
    "write_marker_midi",
    "write_midi",
    "write_musicxml",
]
