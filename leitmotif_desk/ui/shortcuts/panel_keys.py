"""Keys that only one panel hears: one table for the panels, the page of shortcuts and the help."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class PanelKey:
    """A key of a panel. Without a `code` it belongs to the panel's own way of moving about and stays as it is."""

    panel: str
    text: str
    keys: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class ShortcutLine:
    """A line of the page: where a key is heard, what it does; without a code it stays as it is."""

    where: str
    text: str
    keys: str
    code: str = ""


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Actions", text))


TIMELINE, REVIEW, SCORE, REGISTRY = _("Timeline"), _("Review"), _("Score"), _("Registry")
VARIATIONS = _("Variations")

PANEL_KEYS: tuple[PanelKey, ...] = (
    PanelKey(TIMELINE, _("Play backwards, faster with each press"), "J", "shuttle_back"),
    PanelKey(TIMELINE, _("Stop"), "K", "shuttle_stop"),
    PanelKey(TIMELINE, _("Play on, faster with each press"), "L", "shuttle_on"),
    PanelKey(TIMELINE, _("In point at the playhead"), "I", "set_in"),
    PanelKey(TIMELINE, _("Out point at the playhead"), "O", "set_out"),
    PanelKey(TIMELINE, _("No in and out points"), "Alt+X", "clear_stretch"),
    PanelKey(TIMELINE, _("Marker at the playhead"), "M", "add_marker"),
    PanelKey(TIMELINE, _("Hit at the playhead"), "H", "add_hit"),
    PanelKey(TIMELINE, _("Split the scene or planned cue at the playhead"), "S", "split"),
    PanelKey(TIMELINE, _("Join the picked scenes"), "Ctrl+J", "join"),
    PanelKey(TIMELINE, _("Add a scene"), "Shift+S", "add_scene"),
    PanelKey(TIMELINE, _("Plan a cue"), "P", "plan_cue"),
    PanelKey(TIMELINE, _("Start at the playhead"), "[", "trim_start"),
    PanelKey(TIMELINE, _("End at the playhead"), "]", "trim_end"),
    PanelKey(TIMELINE, _("A frame earlier"), ",", "nudge_back"),
    PanelKey(TIMELINE, _("A frame later"), ".", "nudge_on"),
    PanelKey(TIMELINE, _("A second earlier"), "Alt+,", "nudge_back_second"),
    PanelKey(TIMELINE, _("A second later"), "Alt+.", "nudge_on_second"),
    PanelKey(TIMELINE, _("More tension"), "Ctrl+Up", "tension_up"),
    PanelKey(TIMELINE, _("Less tension"), "Ctrl+Down", "tension_down"),
    PanelKey(TIMELINE, _("Rename"), "F2", "rename"),
    PanelKey(TIMELINE, _("Remove what is picked"), "Del", "remove"),
    PanelKey(TIMELINE, _("Snap on or off"), "N", "snap"),
    PanelKey(TIMELINE, _("Ripple on or off"), "R", "ripple"),
    PanelKey(TIMELINE, _("Fold the lanes, or open them"), "F", "fold"),
    PanelKey(TIMELINE, _("A frame, with Shift a second"), "Left / Right"),
    PanelKey(TIMELINE, _("Scene before, next scene"), "Up / Down"),
    PanelKey(TIMELINE, _("Show the chosen scene large"), "Return"),
    PanelKey(TIMELINE, _("Zoom in, out, whole film"), "+ / - / 0"),
    PanelKey(TIMELINE, _("Copy the selected rows of the table"), "Ctrl+C"),
    PanelKey(REVIEW, _("Accept the occurrence"), "A", "review_accept"),
    PanelKey(REVIEW, _("Reject the occurrence"), "R", "review_reject"),
    PanelKey(REVIEW, _("Unsure"), "U", "review_unsure"),
    PanelKey(REVIEW, _("Next occurrence"), "J", "review_next"),
    PanelKey(REVIEW, _("Occurrence before"), "K", "review_previous"),
    PanelKey(REVIEW, _("Play the occurrence"), "Space"),
    PanelKey(REVIEW, _("Play all that sounds with it"), "Shift+Space", "review_hear_all"),
    PanelKey(REVIEW, _("Play the theme, then the occurrence"), "C", "review_compare"),
    PanelKey(REVIEW, _("Say in other words what was done"), "N", "review_name"),
    PanelKey(REVIEW, _("Start a note earlier"), "[", "review_start_back"),
    PanelKey(REVIEW, _("Start a note later"), "]", "review_start_on"),
    PanelKey(REVIEW, _("End a note earlier"), "{", "review_end_back"),
    PanelKey(REVIEW, _("End a note later"), "}", "review_end_on"),
    PanelKey(SCORE, _("Next occurrence"), "N", "score_next"),
    PanelKey(SCORE, _("Occurrence before"), "P", "score_previous"),
    PanelKey(SCORE, _("Show the theme in place"), "T", "score_theme"),
    PanelKey(SCORE, _("Notation"), "E", "score_notation"),
    PanelKey(SCORE, _("Register the selected notes as a motif"), "R", "score_register"),
    PanelKey(SCORE, _("Find the selected notes"), "F", "score_find"),
    PanelKey(SCORE, _("Compare the selected notes"), "C", "score_compare"),
    PanelKey(SCORE, _("Show the occurrence large"), "Return"),
    PanelKey(SCORE, _("Select notes, with Shift more of them"), "Ctrl+Left / Right"),
    PanelKey(VARIATIONS, _("Accept the suggestion"), "A", "suggestion_accept"),
    PanelKey(VARIATIONS, _("Edit the suggestion"), "E", "suggestion_edit"),
    PanelKey(VARIATIONS, _("Dismiss the suggestion"), "D", "suggestion_dismiss"),
    PanelKey(VARIATIONS, _("Show what the suggestion comes from"), "C", "suggestion_compare"),
    PanelKey(VARIATIONS, _("Play the suggestion"), "Space"),
    PanelKey(REGISTRY, _("Rename the motif"), "F2"),
    PanelKey(REGISTRY, _("Remove the motif"), "Del"),
)
