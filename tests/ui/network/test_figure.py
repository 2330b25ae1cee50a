"""Where words and ties run in the figure of a network."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.network import Network, Node, NodeKind, Tie, TieKind
from leitmotif_desk.domain.story import SubjectKind
from leitmotif_desk.ui.network.figure import Figure
from leitmotif_desk.ui.timeline.ink import Lettering

COUNT = 12
NODES = (
    *(Node(f"s{n}", NodeKind.SUBJECT, f"s{n}", f"A character with a name {n}", subject=SubjectKind.CHARACTER)
      for n in range(COUNT)),
    *(Node(f"t{n}", NodeKind.THEME, f"t{n}", f"Theme {n}", n) for n in range(COUNT)),
)  # fmt: skip
TIES = (
    *(Tie(f"t{n}", f"s{n}", TieKind.MEANING, "steadfastness") for n in range(COUNT)),
    *(Tie(f"t{n}", f"s{(n * 5 + 1) % COUNT}", TieKind.MEANING, "a promise to return, one day") for n in range(COUNT)),
    *(Tie(f"t{n}", f"t{n + 1}", TieKind.KINSHIP, strength=0.6) for n in range(COUNT - 1)),
)


@pytest.fixture
def figure(qtbot: QtBot) -> Figure:
    return Figure.of(Network(NODES, TIES), Lettering.of(QFont()), {})


def test_words_cover_neither_nodes_nor_each_other(figure: Figure) -> None:
    boxes = [*(figure.box(key) for key in figure.nodes), *(label.box for label in figure.labels.values())]
    assert len(figure.labels) > COUNT
    assert not [1 for one, other in combinations(boxes, 2) if one.adjusted(0.1, 0.1, -0.1, -0.1).intersects(other)]


def test_a_name_that_grows_into_its_room_meets_no_other(figure: Figure) -> None:
    names = []
    for key in figure.nodes:
        box, room = figure.box(key), figure.rooms[key]
        if figure.nodes[key].kind is NodeKind.SUBJECT:
            assert room >= box.width()
            box = QRectF(box.center().x() - room / 2, box.bottom() - 15, room, 15)
        names.append(box)
    assert not [1 for one, other in combinations(names, 2) if one.intersects(other)]


def test_ties_run_from_edge_to_edge_and_kinship_in_a_bow(figure: Figure) -> None:
    for tie in TIES:
        line = figure.line(tie)
        within = figure.box(tie.one).adjusted(1, 1, -1, -1)
        assert not within.contains(line.p1()) or figure.nodes[tie.one].kind is NodeKind.SUBJECT
        middle = figure.point_along(tie, 0.5)
        bent = (middle - line.center()).manhattanLength() > 1
        assert bent == (tie.kind is TieKind.KINSHIP)


def test_the_node_under_a_point_is_the_one_drawn_there(figure: Figure) -> None:
    assert all(figure.node_at(figure.anchor(key)) == key for key in figure.nodes)
    assert figure.node_at(figure.bounds().topLeft() - QPointF(10, 10)) is None
