"""Rules about what happens between two people."""

from leitmotif_desk.domain.motif import Operation
from leitmotif_desk.domain.story import Bond, BondChange, PresenceMode, SceneFunction, State
from leitmotif_desk.domain.suggestion import Dimension
from leitmotif_desk.variation.clauses import bond_change, lasting, present, related, scene, theme
from leitmotif_desk.variation.rule import Rule

_do = Operation.of
_A = ("a_link", "{a_theme} stands for {a},")
_B = ("b_link", "{b_theme} for {b}.")
_BOUND = ("bond", "They are bound by {bond}.")
_BOTH = (theme("a"), theme("b"))

BONDS: tuple[Rule, ...] = (
    Rule(
        5, "vow-unanswered",
        (present("who", "mode", "mode", PresenceMode.ON_SCREEN), related("who", "other"),
         lasting("other", "fate", "state", State.LOST), theme("relation")),
        Dimension.TEXTURE, (_do("WITHHOLD", what="answers"),),
        "{relation_theme}, only {who}'s half",
        (("bond", "{who} and {other} are bound by {bond},"),
         ("relation_link", "and {relation_theme} stands for the bond: a call and its answer."),
         ("mode", "{who} is here;"), ("fate", "{other} is lost, by all that scene {fate_scene} told us."),
         ("", "Each call is left open for as long as the answer would have taken.")),
        "The rests must be heard as rests: nothing may sound in them.",
        theme="relation", restraint=True, weight=1.2,
    ),
    Rule(
        5, "vow-remembered",
        (present("who", "mode", "mode", PresenceMode.ON_SCREEN), related("who", "other"),
         present("other", "away", "mode", PresenceMode.REMEMBERED, PresenceMode.DEAD), theme("relation")),
        Dimension.TEXTURE, (_do("WITHHOLD", what="answers"), _do("SLOWER", ratio=1.1)),
        "{relation_theme}, slower, the answers left out",
        (("bond", "{who} and {other} are bound by {bond},"),
         ("relation_link", "and {relation_theme} stands for the bond: a call and its answer."),
         ("mode", "{who} is here;"), ("away", "{other} is here only as one who is {away}."),
         ("", "Every call is played, and the room for its answer is kept empty.")),
        "The rests must be heard as rests: nothing may sound in them.",
        theme="relation", restraint=True,
    ),
    Rule(
        21, "forms", (bond_change(BondChange.FORMS), *_BOTH),
        Dimension.TEXTURE, (_do("FRAG", kind="head", notes=0), _do("COMPLEX", kind="answer", to="{other_home}")),
        "The head of {a_theme}, answered by that of {b_theme}",
        (("change", "The bond between {a} and {b} forms in this scene."), _BOUND, _A, _B,
         ("", "One asks and the other answers: first contact.")),
        "Both heads must be known, or it is one new tune.",
        theme="a", other="b",
    ),
    Rule(
        22, "strengthens", (bond_change(BondChange.STRENGTHENS), *_BOTH),
        Dimension.TEXTURE, (_do("COMPLEX", kind="counterpoint", to="{other_home}"),),
        "{a_theme} and {b_theme} together",
        (("change", "The bond between {a} and {b} grows stronger here."), _BOUND, _A, _B,
         ("", "Both sound at once and fit.")),
        "Two melodies are too many under dialogue.",
        theme="a", other="b",
    ),
    Rule(
        23, "strains", (bond_change(BondChange.STRAINS), *_BOTH),
        Dimension.TEXTURE, (_do("COMPLEX", kind="strain", to="{other_home}"),),
        "{a_theme} and {b_theme}, half a beat apart",
        (("change", "The bond between {a} and {b} is strained here."), _BOUND, _A, _B,
         ("", "Still together, no longer aligned: the clashes are not resolved.")),
        "Played without conviction it sounds like a mistake.",
        theme="a", other="b",
    ),
    Rule(
        24, "breaks", (bond_change(BondChange.BREAKS), theme("a")),
        Dimension.FORM, (_do("TRUNC", notes=1),),
        "{a_theme} alone, cut short",
        (("change", "The bond between {a} and {b} breaks here."), _BOUND, ("a_link", "{a_theme} stands for {a}."),
         ("", "Each is alone and neither comes to an end: nothing is left to answer.")),
        "The cut must be on purpose: let the rest be silent.",
        theme="a",
    ),
    Rule(
        24, "breaks-apart", (bond_change(BondChange.BREAKS), *_BOTH),
        Dimension.RHYTHM, (_do("DISPLACED", by="1/2"), _do("COMPLEX", kind="below", to="{other_low}")),
        "{a_theme} pushed off the beat by {b_theme}",
        (("change", "The bond between {a} and {b} breaks here."), _BOUND, _A, _B,
         ("", "Neither theme finds the other's barline any more.")),
        "Needs a click track.",
        theme="a", other="b", weight=0.8,
    ),
    Rule(
        25, "repairs", (bond_change(BondChange.REPAIRS), *_BOTH),
        Dimension.TEXTURE, (_do("COMPLEX", kind="counterpoint", to="{other_home}"), ),
        "{a_theme} and {b_theme} together again",
        (("change", "The bond between {a} and {b} is repaired here."), _BOUND, _A, _B,
         ("", "In the key of the first, as when they last sounded together: a union remembered.")),
        "Keep it short; the picture has the tears.",
        theme="a", other="b",
    ),
    Rule(
        25, "full-bond", (bond_change(BondChange.REPAIRS, BondChange.STRENGTHENS), theme("relation")),
        Dimension.FORM, (_do("FULL"),),
        "{relation_theme} in full",
        (("change", "The bond between {a} and {b} {change_word} here."), _BOUND,
         ("relation_link", "{relation_theme} stands for it."), ("", "Call and answer, both.")),
        "If it is to be whole only once, choose where.",
        theme="relation", minimal=True, weight=0.95,
    ),
    Rule(
        26, "revealed", (bond_change(BondChange.REVEALED), *_BOTH),
        Dimension.FORM, (_do("GENESIS"),),
        "{a_theme} turns into {b_theme}",
        (("change", "What binds {a} and {b} is revealed here."), _BOUND, _A, _B,
         ("", "One theme begins and the other ends it: they were always one.")),
        "Both themes must be fresh in the ear.",
        theme="a", other="b", hidden=True,
    ),
    Rule(
        32, "rivals",
        (scene("function", "function", SceneFunction.CLIMAX, SceneFunction.CRISIS),
         present("who", "mode", "mode", PresenceMode.ON_SCREEN), related("who", "other", Bond.RIVALRY, Bond.POWER),
         present("other", "rival", "mode", PresenceMode.ON_SCREEN), theme("who"), theme("other")),
        Dimension.TEXTURE, (_do("DIM", ratio="1/2"), _do("COMPLEX", kind="answer", to="{other_home}")),
        "{who_theme} against {other_theme}, turn by turn",
        (("function", "This is a {function},"), ("mode", "{who} is in it,"), ("rival", "and so is {other}:"),
         ("bond", "a bond of {bond}."), ("who_link", "{who_theme} stands for {who},"),
         ("other_link", "{other_theme} for {other}."), ("", "At double speed the one takes the bar from the other.")),
        "Whoever has the last bar has won.",
        other="other",
    ),
)  # fmt: skip
