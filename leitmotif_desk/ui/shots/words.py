"""What cuts propose, in the window's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from leitmotif_desk.desk.finding_shots.scene_edges import Does, Proposal
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Hit


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Shots", text))


_BEGINS, _NEW_HIT, _HIT = _("A scene begins"), _("A new hit in scene {number}"), _("Hit in scene {number}")
_START, _END, _BOTH = _("Start of scene {number}"), _("End of scene {number}"), _("From scene {before} to {number}")


def what(project: Project, proposal: Proposal) -> str:
    """Say what a proposal is about."""
    match proposal.does:
        case Does.BEGIN_SCENE:
            return _translated(_BEGINS)
        case Does.MOVE_EDGE:
            return _edge(project, proposal)
        case Does.MOVE_HIT:
            hit = project.find("hit", proposal.edges[0].thing.id)
            assert isinstance(hit, Hit)
            return _translated(_HIT).format(number=project.the_scene(hit.scene).number)
        case Does.ADD_HIT:
            scene = project.scene_at(proposal.frame)
            return _translated(_NEW_HIT).format(number="" if scene is None else scene.number)


def _edge(project: Project, proposal: Proposal) -> str:
    numbers = {edge.is_start: project.the_scene(SceneId(edge.thing.id)).number for edge in proposal.edges}
    if len(numbers) == 2:
        return _translated(_BOTH).format(before=numbers[False], number=numbers[True])
    return _translated(_START if True in numbers else _END).format(number=next(iter(numbers.values())))


def _translated(text: str) -> str:
    return QCoreApplication.translate("Shots", text)
