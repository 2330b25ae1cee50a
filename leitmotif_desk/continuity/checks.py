"""The table of checks: their numbers and names are those of the supervisor's list."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from leitmotif_desk.continuity import (
    cue_state,
    development,
    entrances,
    feeling,
    hits,
    knowledge,
    playing,
    referents,
    relations,
    silences,
    use,
)
from leitmotif_desk.continuity.found import Found
from leitmotif_desk.continuity.ground import Ground
from leitmotif_desk.domain.finding import IntentionKind, Severity

_ERROR, _WARN, _INFO = Severity.ERROR, Severity.WARN, Severity.INFO


@dataclass(frozen=True, slots=True)
class Check:
    """A check: `says` in a line what it looks for, `meant` the legitimate exceptions a person may name first.

    `needs` are the kinds of rows (and "heard") without which it has nothing to say, `numbers` the names of the
    numbers it goes by; those that others go by too are listed with the first.
    """

    number: int
    code: str
    severity: Severity
    says: str
    run: Callable[[Ground], Iterator[Found]]
    needs: tuple[str, ...]
    meant: tuple[IntentionKind, ...] = ()
    numbers: tuple[str, ...] = ()


def _tempo_and_hits(ground: Ground) -> Iterator[Found]:
    yield from cue_state.tempo_missed(ground)
    yield from hits.hit_missed(ground)


CHECKS: tuple[Check, ...] = (
    Check(1, "heard-before-established", _WARN, "a theme sounds before its subject is known",
          entrances.heard_before_established, ("heard", "motif_link"), (IntentionKind.FORESHADOW,),
          numbers=("least_confidence",)),
    Check(2, "key-scenes-without-theme", _WARN, "a subject carries scenes in which its theme is not heard",
          use.key_scenes_without_theme, ("motif_link", "presence"),
          (IntentionKind.WITHHELD, IntentionKind.POINT_OF_VIEW),
          numbers=("silent_key_scenes", "key_prominence")),
    Check(3, "themes-too-alike", _WARN, "two themes can be mistaken for each other",
          referents.too_alike, ("motif",), (IntentionKind.KINSHIP,),
          numbers=("alike_warn", "alike_error", "alike_window_seconds")),
    Check(4, "one-theme-two-characters", _ERROR, "one theme stands for several characters",
          referents.two_characters, ("motif_link",), (IntentionKind.KINSHIP,)),
    Check(5, "cold-payoff", _WARN, "a theme pays off after a long absence",
          entrances.cold_payoff, ("scene_link",), (IntentionKind.SHOCK,),
          numbers=("cold_payoff_minutes",)),
    Check(6, "payoff-unlearned", _ERROR, "a theme pays off that nobody could learn",
          entrances.payoff_unlearned, ("scene_link",), (IntentionKind.MYSTERY,),
          numbers=("learned", "priors_to_learn")),
    Check(7, "never-full", _WARN, "a theme is never heard whole",
          entrances.never_full, ("heard",), (IntentionKind.WITHHELD,),
          numbers=("full",)),
    Check(8, "first-already-varied", _WARN, "a theme first enters changed",
          entrances.first_already_varied, ("heard",), (IntentionKind.HIDDEN,)),
    Check(9, "backward-development", _WARN, "a theme's harmony turns against its subject's arc",
          development.backward_development, ("motif_link",), (IntentionKind.OTHER,)),
    Check(10, "stasis", _WARN, "a theme stays the same while its subject changes",
          use.stasis, ("heard", "motif_link", "presence"),
          numbers=("stasis_statements", "stasis_arc", "stasis_identity")),
    Check(11, "key-lexicon-broken", _INFO, "a theme sounds outside its own key",
          use.key_lexicon_broken, ("heard",), (IntentionKind.IRONY,)),
    Check(12, "mode-symbolism-broken", _WARN, "a theme is darkened or brightened against the scene",
          development.mode_symbolism_broken, ("heard",), (IntentionKind.IRONY,),
          numbers=("clear_valence",)),
    Check(13, "overuse", _WARN, "a theme wears out",
          use.overuse, ("heard",),
          numbers=("overuse_minutes", "overuse_statements", "overuse_cues", "overuse_least_cues", "merge_seconds")),
    Check(14, "orphan", _INFO, "a theme is heard once",
          use.orphan, ("heard",)),
    Check(15, "abandoned", _WARN, "a theme is dropped while its subject is still there",
          use.abandoned, ("heard", "motif_link", "presence")),
    Check(16, "identity-lost", _ERROR, "an accepted form no longer carries its theme",
          use.identity_lost, ("form",), (IntentionKind.HIDDEN,),
          numbers=("lost",)),
    Check(17, "wrong-presence", _ERROR, "a theme sounds whose subject has nothing to do with the scene",
          referents.wrong_presence, ("heard", "motif_link"),
          (IntentionKind.MEANING_CHANGED, IntentionKind.POINT_OF_VIEW)),
    Check(18, "relation-contradicted", _WARN, "two themes agree while the relation breaks",
          relations.relation_contradicted, ("heard", "relation", "relation_change"), (IntentionKind.IRONY,),
          numbers=("consonant",)),
    Check(19, "point-of-view-leak", _ERROR, "a theme tells what the one who looks does not know",
          knowledge.point_of_view_leak, ("heard", "motif_link", "presence"),
          (IntentionKind.IRONY, IntentionKind.POINT_OF_VIEW)),
    Check(20, "spoiler", _ERROR, "a secret meaning can be recognised before its reveal",
          entrances.spoiler, ("heard", "motif_link"), (IntentionKind.FORESHADOW,),
          numbers=("recognisable",)),
    Check(21, "silence-missing", _ERROR, "music sounds over an intended silence",
          silences.silence_missing, ("cue",),
          numbers=("silence_slack_seconds",)),
    Check(22, "silence-unexplained", _INFO, "a tense scene has no music and no reason",
          silences.silence_unexplained, ("scene",), (IntentionKind.REALISM,),
          numbers=("tense",)),
    Check(23, "under-dialogue", _WARN, "prominent music under much speech",
          silences.under_dialogue, ("cue",),
          numbers=("talkative", "loud_prominence")),
    Check(24, "temp-leftover", _ERROR, "temp music is left after the lock",
          cue_state.temp_leftover, ("cue",)),
    Check(25, "tempo-or-hit-missed", _WARN, "music is outside the scene's tempo, or near a hit and not on it",
          _tempo_and_hits, ("cue",),
          numbers=("hit_seconds", "hit_near_seconds", "hit_weight")),
    Check(26, "diegetic-error", _WARN, "source music without a source",
          cue_state.diegetic_error, ("cue",)),
    Check(27, "simultaneous-load", _WARN, "more themes at once than a listener follows",
          use.simultaneous_load, ("heard",), (IntentionKind.CLIMAX,),
          numbers=("load_themes", "load_seconds")),
    Check(28, "unplayable", _ERROR, "a form written for a scene cannot be played by its instrument",
          playing.unplayable, ("form",), (IntentionKind.OTHER,),
          numbers=("stretch_semitones", "largest_leap_semitones")),
    Check(29, "affect-mismatch", _INFO, "a theme is brightened in a dark scene, or darkened in a bright one",
          feeling.affect_mismatch, ("heard", "scene"), (IntentionKind.IRONY,),
          numbers=("clear_change",)),
    Check(30, "mirror-unpaid", _WARN, "a mirrored scene lacks the theme that mirrors",
          entrances.mirror_unpaid, ("scene_link",)),
)  # fmt: skip
