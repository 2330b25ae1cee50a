"""What the network says in words."""

from PySide6.QtCore import QCoreApplication

from leitmotif_desk.desk.comparing import value_text
from leitmotif_desk.desk.network import Network, Node, NodeKind, Standing, Tie, TieKind
from leitmotif_desk.domain.story import BondChange, SubjectKind

SUBJECT_NAMES: dict[SubjectKind, str] = {
    SubjectKind.CHARACTER: "character",
    SubjectKind.RELATION: "relation",
    SubjectKind.PLACE: "place",
    SubjectKind.OBJECT: "object",
    SubjectKind.IDEA: "idea",
    SubjectKind.EVENT: "event",
}
NODE_NAMES: dict[NodeKind, str] = {NodeKind.THEME: "theme", NodeKind.FORM: "form"}
CHANGE_NAMES: dict[BondChange, str] = {
    BondChange.FORMS: "forms",
    BondChange.STRENGTHENS: "strengthens",
    BondChange.STRAINS: "strained",
    BondChange.BREAKS: "broken",
    BondChange.REPAIRS: "repaired",
    BondChange.REVEALED: "revealed",
}


def translated(text: str) -> str:
    return QCoreApplication.translate("Network", text)


def bond_words(node: Node) -> str:
    """Return what a relation is, and what became of it: "loyalty · broken"."""
    if node.ahead:
        return translated("not yet")
    parts = [node.bond, CHANGE_NAMES.get(node.change, "")]
    return " · ".join(translated(part) for part in parts if part)


def kind_words(node: Node) -> str:
    """Return what a node is, in a word."""
    return translated(NODE_NAMES.get(node.kind) or SUBJECT_NAMES[node.subject or SubjectKind.CHARACTER])


def spoken(network: Network, key: str) -> str:
    """Return all that is to say about a node, a line a tie."""
    nodes = {node.key: node for node in network.nodes}
    node = nodes[key]
    head = f"{node.name} · {kind_words(node)}"
    if node.bond:
        head += f" · {bond_words(node)}"
    mine = [tie for tie in network.ties if key in (tie.one, tie.other) and tie.standing is not Standing.AHEAD]
    return "\n".join([head, *(_tie_words(tie, key, nodes[tie.end_beyond(key)].name) for tie in mine)])


def _tie_words(tie: Tie, key: str, other: str) -> str:
    forward = key == tie.one
    sentences: dict[TieKind, str] = {
        TieKind.MEANING: translated("stands for {other}") if forward else translated("heard as {other}"),
        TieKind.BOND: translated("in {other}") if forward else translated("binds {other}"),
        TieKind.KINSHIP: translated("like {other}, {value}"),
        TieKind.DERIVED: translated("became {other}") if forward else translated("made from {other}"),
    }
    words = sentences[tie.kind].format(other=other, value=value_text(tie.strength))
    if tie.kind is TieKind.MEANING and tie.words:
        words += f": {tie.words}"
    standing = standing_words(tie)
    return f"{words} ({standing})" if standing else words


def standing_words(tie: Tie) -> str:
    """Return what the audience knows of a meaning, where that changes; from when on it holds; that a bond is broken."""
    if tie.standing is Standing.BROKEN:
        return translated("broken in sc. {number}").format(number=tie.scene)
    if tie.kind is not TieKind.MEANING:
        return translated("not known to the audience") if tie.standing is Standing.SECRET else ""
    if tie.scene:
        secret = tie.standing is Standing.SECRET
        words = translated("secret until sc. {number}") if secret else translated("known since sc. {number}")
        return words.format(number=tie.scene)
    return translated("from sc. {number}").format(number=tie.since) if tie.since else ""


def label_words(tie: Tie) -> str:
    """Return what stands on a tie: the meaning and what is known of it, or how alike two themes are."""
    if tie.kind is TieKind.KINSHIP:
        return value_text(tie.strength)
    parts = (tie.words, standing_words(tie)) if tie.kind is TieKind.MEANING else ()
    return " · ".join(part for part in parts if part)
