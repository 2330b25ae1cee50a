"""What a suggestion tends to do, as arrows and as a sentence."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from leitmotif_desk.domain.suggestion import Affect

_FELT, _STRONG = 0.2, 1.0
"""From which change on a -2 to 2 scale one arrow is drawn, and from which two."""


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Affect", text))


_NAMES = _("valence"), _("energy"), _("tension")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Affect", text)


def arrows(affect: Affect) -> str:
    """Return "valence ▼  tension ▲▲"; empty where nothing changes enough to say."""
    return "   ".join(f"{_tr(name)} {_arrow(getattr(affect, name))}" for name in _moved(affect))


def sentence(affect: Affect) -> str:
    """Return the same in words, for tooltips and screen readers."""
    parts = [_in_words(name, getattr(affect, name)) for name in _moved(affect)]
    if not parts:
        return _tr("Tends to leave valence, energy and tension as they are.")
    return _tr("Tends to {changes}. What listeners used to Western music perceive; never a promise.").format(
        changes=", ".join(parts)
    )


def _moved(affect: Affect) -> list[str]:
    return [name for name in _NAMES if abs(getattr(affect, name)) >= _FELT]


def _arrow(change: float) -> str:
    return ("▲" if change > 0 else "▼") * (2 if abs(change) >= _STRONG else 1)


def _in_words(name: str, change: float) -> str:
    template = _tr("raise {what}") if change > 0 else _tr("lower {what}")
    strongly = _tr(" clearly") if abs(change) >= _STRONG else ""
    return template.format(what=_tr(name)) + strongly
