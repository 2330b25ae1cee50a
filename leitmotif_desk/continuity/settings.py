"""The numbers of the checks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Defaults for a feature film.

    Identities and their bands are those of theory.similarity; pacing comes from a count over the Ring (20 motifs,
    3,569 statements), which is no film. What names no source is a default of ours.
    """

    least_confidence: float = 0.45
    """Statements less sure than this are not held against the music until a person accepts them."""

    silent_key_scenes: int = 3
    key_prominence: int = 2
    """A subject of this prominence, of 3, carries its scene; so many such scenes in a row want its theme."""

    alike_warn: float = 0.53
    alike_error: float = 0.63
    """Identity of two unrelated themes: .53 at the 95th, .63 at the 99th percentile of 71 incipits."""
    alike_window_seconds: float = 10.0
    """Statements that begin within this time of each other can be mixed up where they stand."""

    cold_payoff_minutes: float = 25.0
    """The 95th percentile of the gaps between two uses of a theme within an act of the Ring."""

    learned: float = 0.80
    """From this identity and completeness on a listener takes a statement for the theme itself."""
    priors_to_learn: int = 2
    """Two hearings suffice to know a melody again."""
    full: float = 0.9
    """Share of a theme's tones that make it whole."""
    recognisable: float = 0.65
    lost: float = 0.50
    """Floors of the bands of identity in which a theme can be recognised, and in which it is lost."""

    stasis_statements: int = 4
    stasis_arc: float = 0.3
    """So many uses alike in a row are a standstill where the subject moves so far along its arc, 0 to 1."""
    stasis_identity: float = 0.95
    """From this identity on a statement sounds as registered."""

    merge_seconds: float = 20.0
    """Statements closer than this count as one use, as they did in the count that the limits come from."""
    overuse_minutes: float = 20.0
    overuse_statements: int = 8
    """The 90th percentile of a theme's uses in its busiest 20 minutes of the Ring."""
    overuse_cues: float = 0.4
    overuse_least_cues: int = 15
    """Below this many cues a share of them says nothing: a short film has room for few themes."""

    tense: float = 7.0
    """A scene of this tension, of 10, is expected to have music or a reason for none."""
    talkative: float = 0.6
    loud_prominence: int = 3
    """Music of this prominence, of 3, stands in the way of speech over more than this share of a scene."""
    load_themes: int = 2
    load_seconds: float = 10.0
    """More themes than this beginning within this time are more than a listener follows."""
    silence_slack_seconds: float = 0.5
    """Music may reach this far into an intended silence: a tail is no breach."""

    clear_valence: float = 2.0
    """From this valence on, of 5 either way, a scene is clearly bright or dark."""
    clear_change: float = 0.4
    """From this change of valence on, of 2 either way, a theme is clearly brightened or darkened."""
    stretch_semitones: int = 0
    largest_leap_semitones: int = 19
    """So far may a form leave its instrument's comfortable range, and leap at once: an octave and a fifth."""
    consonant: float = 0.8
    """Two themes agree where this share of the time they sound together is unisons, thirds, fifths and sixths."""
    hit_seconds: float = 0.08
    hit_near_seconds: float = 0.5
    """Music meets a hit within the first; within the second it meant to."""
    hit_weight: float = 0.5
    """Lighter hits may be missed."""
