"""Rules about what happens to somebody in the scene, and along their arc."""

from leitmotif_desk.domain.motif import Operation
from leitmotif_desk.domain.story import Arc, Change, State
from leitmotif_desk.domain.suggestion import Dimension
from leitmotif_desk.variation.clauses import on_hit, present, seen_by, subject_is, theme
from leitmotif_desk.variation.history import heard
from leitmotif_desk.variation.rule import Landing, Rule

_do = Operation.of
_STANDS = ("who_link", "{who_theme} stands for {who}.")

CHANGES: tuple[Rule, ...] = (
    Rule(
        6, "dies-now",
        (present("who", "change", "change", Change.DIE), theme("who")),
        Dimension.FORM, (_do("TRUNC", notes=2),),
        "{who_theme} breaks off",
        (("change", "{who} dies in this scene."), _STANDS,
         ("", ("The theme stops before its last two notes, and at least two seconds of silence follow: "
          "the breath stops."))),
        "Music after the break undoes it.",
        weight=1.1,
    ),
    Rule(
        7, "loss-in-minor",
        (present("who", "change", "change", Change.LOSS), theme("who")),
        Dimension.PITCH, (_do("MODE", to="{darker}"),),
        "{who_theme} in {key}",
        (("change", "{who} loses something in this scene."), _STANDS,
         ("", "The same steps in {key}, over their own chords: hurt, not spoiled.")),
        "A plain change of mode is the first thing everyone thinks of; it needs a plain picture.",
    ),
    Rule(
        7, "loss-liquidated",
        (present("who", "change", "change", Change.LOSS), seen_by("who"), theme("who")),
        Dimension.FORM, (_do("LIQUID", repeats=2),),
        "{who_theme} dissolves",
        (("change", "{who} loses something in this scene,"), ("pov", "and we stay inside {who}'s view of it."), _STANDS,
         ("", "Each repeat keeps fewer of its notes, as if it could not be held.")),
        "Needs time: three statements.",
        weight=0.85,
    ),
    Rule(
        8, "fallen",
        (present("who", "change", "change", Change.FALL), theme("who")),
        Dimension.HARMONY, (_do("CORRUPT", level=1.0),),
        "{who_theme}, every note kept, over darkened chords",
        (("change", "{who} falls in this scene."), _STANDS,
         ("", "The melody is untouched and the ground under it is tainted ({chords}): the same person, elsewhere.")),
        "Chords this dark draw the ear away from words.",
    ),
    Rule(
        8, "corruption-advances",
        (present("who", "arc_place", "arc_position"), subject_is("who", "arc", "arc", Arc.CORRUPTION, Arc.FALL),
         theme("who")),
        Dimension.HARMONY, (_do("CORRUPT", level="{arc_place_share}"),),
        "{who_theme} over darkened chords",
        (("arc", "{who}'s arc is one of {arc},"), ("arc_place", "and {arc_place} of it lies behind us."), _STANDS,
         ("", "The melody stays; its harmony says how far things have gone ({chords}).")),
        "Spend the darkest chord once.",
        weight=0.8,
    ),
    Rule(
        9, "redeemed",
        (present("who", "arc_place", "arc_position"), subject_is("who", "arc", "arc", Arc.REDEMPTION), theme("who"),
         heard("who")),
        Dimension.HARMONY, (_do("REDEEM"),),
        "{who_theme} with its own harmony again",
        (("arc", "{who}'s arc is one of redemption,"), ("arc_place", "{arc_place} of it done."), _STANDS,
         ("", "The scale's own chords return and rest on the tonic ({chords}).")),
        "Too early, and nothing is left for the end.",
    ),
    Rule(
        10, "choice-head",
        (present("who", "change", "change", Change.CHOICE), theme("who"), on_hit()),
        Dimension.ABSENCE, (_do("WITHHOLD", what="until"), _do("FRAG", kind="head", notes=0)),
        "Silence until the choice, then the head of {who_theme}",
        (("change", "{who} chooses in this scene,"), ("hit", "and the moment is marked."), _STANDS,
         ("", "Nothing before it: the decision owns the silence, and the theme begins as its consequence.")),
        "The silence must be long enough to be noticed.",
        landing=Landing.FIRST, restraint=True, weight=0.9,
    ),
    Rule(
        10, "choice-yields",
        (present("who", "change", "change", Change.CHOICE, Change.LOSS, Change.FALL),
         present("other", "power", "state", State.POWERFUL), theme("other"), on_hit()),
        Dimension.ABSENCE, (_do("WITHHOLD", what="until"),),
        "Silence until the hit, then {other_theme} alone",
        (("change", "{who}’s {change} happens in silence,"), ("hit", "up to the marked moment."),
         ("power", "Then the stronger one answers: {other} is powerful here,"),
         ("other_link", "and {other_theme} stands for {other}."),
         ("", "Withholding every theme before it leaves {who} alone with the picture.")),
        "The silence before it feels long in the mix; resist filling it.",
        theme="other", landing=Landing.FIRST, restraint=True, weight=0.93,
    ),
    Rule(
        11, "rises",
        (present("who", "change", "change", Change.RISE), theme("who")),
        Dimension.FORM, (_do("EVOLVE"),),
        "{who_theme} grows from its first cell",
        (("change", "{who} rises in this scene."), _STANDS,
         ("", "First the cell alone, then the whole theme out of it: we hear it become itself.")),
        "The cell must be recognised, or the growth is only length.",
    ),
    Rule(
        0, "learned",
        (present("who", "change", "change", Change.LEARN), theme("who")),
        Dimension.TEXTURE, (_do("CANON", to="{solo}"),),
        "{who_theme} followed by itself",
        (("change", "{who} learns something in this scene."), _STANDS,
         ("", "A second voice enters late with the same notes: the thought catches up.")),
        "Two voices are one more than words like.",
        weight=0.8,
    ),
    Rule(
        0, "gained",
        (present("who", "change", "change", Change.GAIN), theme("who")),
        Dimension.RHYTHM, (_do("ornamented"),),
        "{who_theme}, ornamented",
        (("change", "{who} gains something in this scene."), _STANDS,
         ("", "Passing notes and neighbours let the line breathe more freely; its skeleton is untouched.")),
        "Ornaments cost time: do not also play faster.",
        weight=0.8,
    ),
)  # fmt: skip
