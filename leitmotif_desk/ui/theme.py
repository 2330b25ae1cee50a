"""The colours and the manner of the window, dark and light."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

SYSTEM = "system"
_FAMILIES = ["Inter", "Noto Sans", "Segoe UI", "SF Pro Text", "DejaVu Sans"]
MONOSPACE = ["JetBrains Mono", "DejaVu Sans Mono", "Noto Sans Mono", "Consolas", "Menlo"]
_POINT_SIZE = 9.5
_CHOICE = "leitmotif_look"


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a look, as hex strings."""

    name: str
    ground: str
    panel: str
    raised: str
    hairline: str
    text: str
    dim: str
    accent: str
    playhead: str
    deep: str
    on_accent: str


DARK = Look(
    "dark", "#16181c", "#1d2025", "#23272d", "#30353d", "#e7e5df", "#979ca6", "#f0b429", "#ff5d52", "#101215", "#201600"
)
LIGHT = Look(
    "light",
    "#f4f3f0",
    "#fbfaf8",
    "#ffffff",
    "#d6d3cc",
    "#22252a",
    "#636873",
    "#b97f00",
    "#d8342a",
    "#e9e7e2",
    "#ffffff",
)
LOOKS: dict[str, Look] = {look.name: look for look in (DARK, LIGHT)}


def look_of(source: QWidget | QPalette) -> Look:
    """Return the look that a widget or a palette wears."""
    palette = source if isinstance(source, QPalette) else source.palette()
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def apply_look(app: QApplication, choice: str) -> None:
    """Dress the application in "dark", "light", or what the system wears ("system"), then and later."""
    follows = app.property(_CHOICE) is not None
    app.setProperty(_CHOICE, choice)
    if not follows:
        app.styleHints().colorSchemeChanged.connect(lambda _: _follow(app))
        app.setStyle(QStyleFactory.create("Fusion"))
        font = QFont(app.font())
        font.setFamilies(_FAMILIES)
        font.setPointSizeF(_POINT_SIZE)
        app.setFont(font)
    _dress(app, LOOKS.get(choice) or _of_system(app))


def _follow(app: QApplication) -> None:
    if app.property(_CHOICE) == SYSTEM:
        _dress(app, _of_system(app))


def _of_system(app: QApplication) -> Look:
    """Return the system's look; dark where it has none."""
    return LIGHT if app.styleHints().colorScheme() is Qt.ColorScheme.Light else DARK


def _dress(app: QApplication, look: Look) -> None:
    style = _STYLE.format_map({name: getattr(look, name) for name in Look.__slots__})
    app.setPalette(palette_of(look))
    # Every widget is polished again for a style sheet, even for the same one.
    if app.styleSheet() != style:
        app.setStyleSheet(style)


def palette_of(look: Look) -> QPalette:
    """Return a look as a palette."""
    role = QPalette.ColorRole
    palette = QPalette()
    colours = {
        role.Window: look.ground, role.Base: look.panel, role.AlternateBase: look.raised, role.Button: look.raised,
        role.Mid: look.hairline, role.Midlight: look.hairline, role.Dark: look.deep, role.Light: look.raised,
        role.Shadow: look.deep, role.Text: look.text, role.WindowText: look.text, role.ButtonText: look.text,
        role.BrightText: look.playhead, role.PlaceholderText: look.dim, role.Accent: look.accent,
        role.Highlight: look.accent, role.HighlightedText: look.on_accent, role.Link: look.accent,
        role.LinkVisited: look.accent, role.ToolTipBase: look.raised, role.ToolTipText: look.text,
    }  # fmt: skip
    for one, colour in colours.items():
        palette.setColor(one, QColor(colour))
    for one in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(look.dim))
    return palette


_STYLE = """
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {hairline}; padding: 3px 6px; }}
QMenuBar {{ background: {deep}; padding: 1px 6px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 4px; background: transparent; color: {dim}; }}
QMenuBar::item:selected {{ background: {raised}; color: {text}; }}
QMenu {{ background: {raised}; border: 1px solid {hairline}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {hairline}; }}
QMenu::item:disabled {{ color: {dim}; }}
QMenu::separator {{ height: 1px; background: {hairline}; margin: 4px 6px; }}
QSplitter::handle {{ background: {hairline}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {hairline}; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {dim}; padding: 7px 14px; border: 0;
  border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; }}
QTabBar::tab:hover {{ color: {text}; }}
QLineEdit, QPlainTextEdit, QTextEdit {{
  background: {deep}; color: {text}; border: 1px solid {hairline}; border-radius: 5px; padding: 3px 7px;
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border-color: {accent}; }}
QComboBox QAbstractItemView {{ background: {raised}; border: 1px solid {hairline};
  selection-background-color: {hairline}; selection-color: {text}; }}
QPushButton {{ background: transparent; color: {text}; border: 1px solid {hairline}; border-radius: 5px;
  padding: 4px 11px; }}
QPushButton:hover {{ background: {raised}; }}
QPushButton:focus {{ border-color: {accent}; }}
QPushButton:pressed, QPushButton:checked {{ background: {hairline}; }}
QPushButton:disabled {{ color: {dim}; }}
QPushButton[primary="true"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QPushButton[primary="true"]:disabled {{ background: {raised}; color: {dim}; border-color: {hairline}; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 3px;
  color: {text}; }}
QToolButton:hover {{ background: {raised}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton:checked {{ background: {raised}; }}
QToolButton:disabled {{ color: {dim}; }}
QTableView, QTreeView, QListView {{ background: transparent; alternate-background-color: {panel}; border: 0;
  gridline-color: {hairline}; selection-background-color: {raised}; selection-color: {text}; outline: 0; }}
QTreeView::item {{ padding: 4px 2px; }}
QHeaderView {{ background: transparent; }}
QTableCornerButton::section {{ background: transparent; border: 0; }}
QCheckBox::indicator, QAbstractItemView::indicator {{
  width: 12px; height: 12px; border: 1px solid {dim}; border-radius: 3px; background: {deep}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {accent}; border-color: {accent}; }}
QHeaderView::section {{ background: transparent; color: {dim}; border: 0; border-bottom: 1px solid {hairline};
  padding: 5px 8px; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {hairline}; border-radius: 3px; margin: 2px; min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ background: {dim}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {hairline}; border: 0; border-radius: 2px; max-height: 4px; min-height: 4px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
QStatusBar {{ background: {deep}; color: {dim}; border-top: 1px solid {hairline}; }}
QStatusBar::item {{ border: 0; }}
"""
