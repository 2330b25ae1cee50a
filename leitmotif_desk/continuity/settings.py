"""The numbers of the checks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Defaults for a feature film; the pacing numbers come from a count over the Ring, which is no film."""

    least_confidence: float = 0.45
    """Statements less sure than this are not held against the music until a person accepts them."""
    silent_key_scenes: int = 3
    key_prominence: int = 2
    alike_warn: float = 0.53
    alike_error: float = 0.63
    alike_window_seconds: float = 10.0
    """Identity of two unrelated themes: .53 at the 95th, .63 at the 99th percentile of 71 incipits."""
    cold_payoff_minutes: float = 25.0
    learned: float = 0.80
    """From this identity and completeness on a listener takes a statement for the theme itself."""
    priors_to_learn: int = 2
    full: float = 0.9
    recognisable: float = 0.65
    lost: float = 0.50
    stasis_statements: int = 4
    stasis_arc: float = 0.3
    stasis_identity: float = 0.95
    overuse_minutes: float = 20.0
    merge_seconds: float = 20.0
    """Statements closer than this count as one use, as they did in the count that the limits come from."""
    overuse_statements: int = 8
    overuse_cues: float = 0.4
    overuse_least_cues: int = 15
    """Below this many cues a share of them says nothing: a short film has room for few themes."""
    tense: float = 7.0
    talkative: float = 0.6
    loud_prominence: int = 3
    load_themes: int = 2
    load_seconds: float = 10.0
    silence_slack_seconds: float = 0.5
    clear_valence: float = 2.0
    """From this valence on, of 5 either way, a scene is clearly bright or dark."""
    consonant: float = 0.8
    hit_seconds: float = 0.08
    hit_near_seconds: float = 0.5
    hit_weight: float = 0.5


DEFAULTS = Settings()
