"""The numbers of the checks as a person sees and changes them, film by film."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from leitmotif_desk.continuity.settings import Settings
from leitmotif_desk.domain.choice import CheckChoice


@dataclass(frozen=True, slots=True)
class Number:
    """A number of Settings: what it says, in which unit, and from where to where it makes sense."""

    name: str
    says: str
    unit: str
    least: float
    most: float
    step: float

    @property
    def is_whole(self) -> bool:
        return self.step >= 1 and self.unit not in ("minutes", "seconds")


def _share(name: str, says: str) -> Number:
    return Number(name, says, "of 1", 0.0, 1.0, 0.01)


def _count(name: str, says: str, least: int = 1, most: int = 20) -> Number:
    return Number(name, says, "", least, most, 1)


def _seconds(name: str, says: str, most: float = 600.0, step: float = 0.5) -> Number:
    return Number(name, says, "seconds", 0.0, most, step)


_TABLE = (
    _share("least_confidence", "How sure a statement must be to count against the music"),
    _seconds("merge_seconds", "Statements closer than this count as one use"),
    _count("silent_key_scenes", "Scenes in a row without the theme"),
    _count("key_prominence", "Prominence that makes a subject carry a scene", 1, 3),
    _share("alike_warn", "Identity from which two themes are alike"),
    _share("alike_error", "Identity from which two themes are one"),
    _seconds("alike_window_seconds", "Statements this close can be mixed up"),
    Number("cold_payoff_minutes", "Longest absence before a payoff", "minutes", 1.0, 240.0, 1.0),
    _share("learned", "Identity from which a listener takes it for the theme"),
    _count("priors_to_learn", "Hearings that make a theme known"),
    _share("full", "Share of a theme's notes that makes it whole"),
    _share("recognisable", "Identity from which a theme can be recognised"),
    _count("stasis_statements", "Uses alike in a row", 2, 40),
    _share("stasis_arc", "Share of the arc its subject goes meanwhile"),
    _share("stasis_identity", "Identity from which a statement sounds as registered"),
    Number("overuse_minutes", "Stretch in which uses are counted", "minutes", 1.0, 240.0, 1.0),
    _count("overuse_statements", "Most uses in that stretch", 1, 100),
    _share("overuse_cues", "Largest share of the cues"),
    _count("overuse_least_cues", "Fewest cues from which their share counts", 1, 200),
    _share("lost", "Identity below which a theme is lost"),
    _share("consonant", "Share of consonances from which themes agree"),
    _seconds("silence_slack_seconds", "Music may reach this far into a silence", 30.0, 0.1),
    Number("tense", "Tension from which a scene wants music or a reason", "of 10", 0.0, 10.0, 0.5),
    _share("talkative", "Share of speech that wants room"),
    _count("loud_prominence", "Prominence of music that stands in the way", 1, 3),
    Number("hit_seconds", "Music this close meets a hit", "seconds", 0.0, 2.0, 0.01),
    Number("hit_near_seconds", "Music this close meant to meet it", "seconds", 0.0, 10.0, 0.1),
    _share("hit_weight", "Weight from which a hit must be met"),
    _count("load_themes", "Most themes at once"),
    _seconds("load_seconds", "Themes that begin within this time are at once"),
    Number("stretch_semitones", "A form may leave the comfortable range by", "semitones", 0, 24, 1),
    Number("largest_leap_semitones", "Largest leap", "semitones", 1, 48, 1),
    Number("clear_valence", "Valence from which a scene is clearly bright or dark", "of 5", 0.0, 5.0, 0.5),
    Number("clear_change", "Change from which a theme is clearly brighter or darker", "of 2", 0.0, 2.0, 0.05),
)
NUMBERS: dict[str, Number] = {number.name: number for number in _TABLE}
"""Every field of Settings, by its name."""


def chosen_settings(choices: Iterable[CheckChoice]) -> Settings:
    """Return the numbers of a film; what is no number of ours, or outside its scale, is as it was made."""
    whole = {field.name for field in fields(Settings) if field.type is int}
    told: dict[str, Any] = {
        name: int(value) if name in whole else value
        for choice in choices for name, value in choice.numbers if fits(name, value)
    }  # fmt: skip
    return replace(Settings(), **told)


def fits(name: str, value: float) -> bool:
    """Whether a value is on a number's scale."""
    number = NUMBERS.get(name)
    return number is not None and number.least <= value <= number.most and not (number.is_whole and value % 1)
