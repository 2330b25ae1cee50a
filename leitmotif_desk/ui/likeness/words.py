"""What the comparison of themes says in words."""

from PySide6.QtCore import QCoreApplication


def translated(text: str) -> str:
    return QCoreApplication.translate("Likeness", text)
