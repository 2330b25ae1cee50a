"""Everything the window can be told to do: one table for the menus, the shortcuts and the page that lists them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from leitmotif_desk.ui.search import Place
from leitmotif_desk.ui.shortcuts.keymap import Keymap
from leitmotif_desk.ui.shortcuts.panel_keys import PANEL_KEYS, TIMELINE, ShortcutLine

if TYPE_CHECKING:
    from leitmotif_desk.ui.window import MainWindow

_CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do. `needs_film`: only while a film is open. `ellipsis` texts open a dialog."""

    code: str
    menu: str
    text: str
    keys: str
    run: "Callable[[MainWindow], object]"
    needs_film: bool = True
    line_above: bool = False


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Actions", text))


ACTIONS: tuple[Action, ...] = (
    Action("new", "File", _("New film…"), "Ctrl+N", lambda w: w.films.new(), needs_film=False),
    Action("open", "File", _("Open…"), "Ctrl+O", lambda w: w.films.ask_open(), needs_film=False),
    Action("demo", "File", _("Open Low Water (demo)"), "", lambda w: w.films.open_demo(), needs_film=False),
    Action("import", "File", _("Import…"), "Ctrl+I", lambda w: w.need_film().importer.ask(), line_above=True),
    Action("new_cut", "File", _("New cut…"), "", lambda w: w.need_film().importer.ask_cut()),
    Action("save_copy", "File", _("Save a copy…"), "Ctrl+Shift+S", lambda w: w.films.save_copy()),
    Action("report", "File", _("Continuity report…"), "Ctrl+R", lambda w: w.films.report()),
    Action("papers", "File", _("Papers…"), "Ctrl+Shift+R", lambda w: w.films.papers()),
    Action("quit", "File", _("Quit"), "Ctrl+Q", lambda w: w.close(), needs_film=False, line_above=True),
    Action("undo", "Edit", _("Undo"), "Ctrl+Z", lambda w: w.undo()),
    Action("redo", "Edit", _("Redo"), "Ctrl+Shift+Z", lambda w: w.redo()),
    Action(
        "paste",
        "Edit",
        _("Paste from a spreadsheet…"),
        "Ctrl+V",
        lambda w: w.need_film().paster.paste(),
        line_above=True,
    ),
    Action("find", "Edit", _("Find…"), "Ctrl+K", lambda w: w.focus_search(), line_above=True),
    Action("scan", "Film", _("Scan the cues"), "F5", lambda w: w.need_film().analysis.scan()),
    Action("check", "Film", _("Check continuity"), "F6", lambda w: w.need_film().analysis.check()),
    Action("checks", "Film", _("Checks and their numbers…"), "", lambda w: w.need_film().dialogs.checks()),
    Action("tray", "Film", _("Without a place…"), "", lambda w: w.need_film().dialogs.tray()),
    Action("shots", "Film", _("Find shots…"), "", lambda w: w.need_film().dialogs.find_shots()),
    Action("versions", "Film", _("Picture versions…"), "", lambda w: w.need_film().dialogs.versions()),
    Action("suggest", "Film", _("Suggest for this scene"), "F7", lambda w: w.need_film().suggest()),
    Action("tempo", "Film", _("Find a tempo…"), "Ctrl+T", lambda w: w.need_film().dialogs.find_tempo()),
    Action("play", "Film", _("Play / stop"), "Space", lambda w: w.need_film().toggle_play(), line_above=True),
    Action("loop", "Film", _("Loop on or off"), "Ctrl+Shift+L", lambda w: w.need_film().listening.toggle_loop()),
    Action("sound", "Film", _("Sound…"), "", lambda w: w.need_film().listening.choose_sound()),
    Action("scene_before", "Film", _("Scene before"), "Alt+Left", lambda w: w.need_film().workspace.step_scene(-1)),
    Action("scene_after", "Film", _("Next scene"), "Alt+Right", lambda w: w.need_film().workspace.step_scene(1)),
    Action(
        "register", "Motifs", _("Register a motif…"), "Ctrl+M", lambda w: w.need_film().workspace.registry.register()
    ),
    Action("export_motif", "Motifs", _("Export motif…"), "Ctrl+E", lambda w: w.films.export_motif()),
    Action(
        "discover",
        "Motifs",
        _("Discover themes…"),
        "Ctrl+D",
        lambda w: w.need_film().dialogs.discover(),
        line_above=True,
    ),
    Action("compare", "Motifs", _("Compare themes…"), "Ctrl+L", lambda w: w.need_film().dialogs.compare_themes()),
    Action("plan", "Motifs", _("Plan a theme…"), "Ctrl+Shift+P", lambda w: w.need_film().dialogs.plan_theme()),
    Action("rules", "Motifs", _("Rules of the suggestions…"), "", lambda w: w.need_film().dialogs.rules()),
    Action("timeline", "View", _("Timeline"), "Ctrl+1", lambda w: w.show_view("timeline")),
    Action("matrix", "View", _("Matrix"), "Ctrl+2", lambda w: w.show_view("matrix")),
    Action("network", "View", _("Network"), "Ctrl+7", lambda w: w.show_view("network")),
    Action("score", "View", _("Score"), "Ctrl+3", lambda w: w.show_tab("score"), line_above=True),
    Action("continuity", "View", _("Continuity"), "Ctrl+4", lambda w: w.show_tab("continuity")),
    Action("review", "View", _("Occurrences to review"), "Ctrl+5", lambda w: w.show_tab("review")),
    Action("mixer", "View", _("Mixer"), "Ctrl+9", lambda w: w.show_tab("mixer")),
    Action("history", "View", _("History"), "Ctrl+6", lambda w: w.show_tab("history")),
    Action(
        "zoom_in", "View", _("Zoom in"), "Ctrl++", lambda w: w.need_film().workspace.timeline.zoom_in(), line_above=True
    ),
    Action("zoom_out", "View", _("Zoom out"), "Ctrl+-", lambda w: w.need_film().workspace.timeline.zoom_out()),
    Action("fit", "View", _("Whole film"), "Ctrl+0", lambda w: w.need_film().workspace.timeline.fit()),
    Action(
        "picture",
        "View",
        _("Picture"),
        "Ctrl+8",
        lambda w: w.need_film().workspace.side.toggle_picture(),
        line_above=True,
    ),
    Action("dark", "View", _("Dark"), "", lambda w: w.wear("dark"), needs_film=False, line_above=True),
    Action("light", "View", _("Light"), "", lambda w: w.wear("light"), needs_film=False),
    Action("system", "View", _("As the system"), "", lambda w: w.wear("system"), needs_film=False),
    Action("english", "View", _("English"), "", lambda w: w.speak("en"), needs_film=False, line_above=True),
    Action("dutch", "View", _("Nederlands"), "", lambda w: w.speak("nl"), needs_film=False),
    Action("system_language", "View", _("The system's language"), "", lambda w: w.speak("system"), needs_film=False),
    Action("help", "Help", _("Help"), "Shift+F1", lambda w: w.show_help(), needs_film=False),
    Action("tour", "Help", _("A tour of the window"), "", lambda w: w.start_tour()),
    Action("shortcuts", "Help", _("Shortcuts"), "F1", lambda w: w.show_shortcuts(), needs_film=False),
    Action("about", "Help", _("About Leitmotif Desk"), "", lambda w: w.show_about(), needs_film=False),
)
MENUS: dict[str, str] = {
    "File": _("&File"), "Edit": _("&Edit"), "Film": _("Fi&lm"), "Motifs": _("&Motifs"), "View": _("&View"),
    "Help": _("&Help"),
}  # fmt: skip
RECENT_AFTER, CUTTING = "demo", "cutting"


def translated(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def fill_menus(window: "MainWindow", bar: QMenuBar, keymap: Keymap) -> tuple[dict[str, QAction], QMenu]:
    """Fill the menu bar from the table; return the actions by code, and the menu of recent films.

    Their keys are the keymap's, now and when others are chosen.
    """
    menus = {code: bar.addMenu(translated(text)) for code, text in MENUS.items()}
    made: dict[str, QAction] = {}
    recent = QMenu(translated(_("Open recent")), window)
    for entry in ACTIONS:
        menu = menus[entry.menu]
        if entry.line_above:
            menu.addSeparator()
        action = QAction(translated(entry.text), window)
        action.setObjectName(entry.code)
        action.setShortcut(QKeySequence(keymap.keys(entry.code)))
        action.triggered.connect(lambda _=False, run=entry.run: run(window))
        menu.addAction(action)
        made[entry.code] = action
        if entry.code == RECENT_AFTER:
            menu.addMenu(recent)
    made[CUTTING] = _cutting_menu(window, menus["Film"], keymap).menuAction()
    keymap.changed.connect(
        lambda: [made[entry.code].setShortcut(QKeySequence(keymap.keys(entry.code))) for entry in ACTIONS]
    )
    return made, recent


def _cutting_menu(window: "MainWindow", above: QMenu, keymap: Keymap) -> QMenu:
    """Return the menu of what the timeline can do; its keys are told, and heard by the timeline alone."""
    above.addSeparator()
    menu = above.addMenu(translated(_("Cut and mark")))
    for one in (key for key in PANEL_KEYS if key.code and key.panel == TIMELINE):
        menu.addAction("").triggered.connect(lambda _=False, code=one.code: window.do(code))

    def show_keys() -> None:
        entries = (key for key in PANEL_KEYS if key.code and key.panel == TIMELINE)
        for action, entry in zip(menu.actions(), entries, strict=True):
            keys = QKeySequence(keymap.keys(entry.code)).toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(f"{translated(entry.text)}\t{keys}")

    show_keys()
    keymap.changed.connect(show_keys)
    return menu


def usual_keys() -> dict[str, str]:
    """Return the keys of every action by its code, as delivered."""
    return {entry.code: entry.keys for entry in ACTIONS}


def shortcut_lines() -> tuple[ShortcutLine, ...]:
    """Return a line for everything that has or can have keys."""
    own = (ShortcutLine(plain(MENUS[entry.menu]), plain(entry.text), entry.keys, entry.code) for entry in ACTIONS)
    panels = (ShortcutLine(translated(one.panel), translated(one.text), one.keys, one.code) for one in PANEL_KEYS)
    return (*own, *panels)


def commands() -> tuple[Place, ...]:
    """Return everything that can be done by its code, as the search finds it."""
    return tuple(Place("command", line.code, f"{line.text}  ({line.where})") for line in shortcut_lines() if line.code)


def plain(text: str) -> str:
    """Return a menu's text without the mark of its letter and without dots."""
    return translated(text).replace("&", "").removesuffix("…")
