"""Removing a subject, once a person has seen what goes with it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import RemoveSubject
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.ids import SubjectId
from leitmotif_desk.ui.subjects.words import going_with, translated


def remove_subject(desk: Desk, subject: SubjectId, parent: QWidget) -> bool:
    """Ask, naming what is removed with it, and remove a subject; return whether it is gone."""
    name = desk.project.the_subject(subject).name
    question = QMessageBox(parent)
    question.setIcon(QMessageBox.Icon.Question)
    question.setWindowTitle(translated("Remove {name}?").format(name=name))
    question.setText(translated("Remove {name} from the story?").format(name=name))
    going = going_with(desk.project, subject)
    if going:
        lines = "\n".join(f"• {one}" for one in going)
        question.setInformativeText(translated("With it go:\n{lines}\n\nUndo brings all back.").format(lines=lines))
    else:
        question.setInformativeText(translated("Nothing else is lost. Undo brings it back."))
    remove = question.addButton(translated("Remove"), QMessageBox.ButtonRole.DestructiveRole)
    question.addButton(QMessageBox.StandardButton.Cancel)
    question.exec()
    if question.clickedButton() is not remove:
        return False
    try:
        desk.apply(RemoveSubject(subject))
    except LeitmotifError as error:
        QMessageBox.warning(parent, QCoreApplication.translate("Subjects", "Nothing was changed"), str(error))
        return False
    return True
