"""The story as the desk is told it: a list of edits, as `apply` takes them."""

from typing import Any

Plain = dict[str, Any]

_SUBJECTS: tuple[tuple[str, str, str, Plain], ...] = (
    ("mara", "Mara", "character", {"role": "protagonist", "arc": "growth", "note": "The keeper's daughter."}),
    ("jonas", "Jonas", "character", {"role": "ally", "arc": "flat", "note": "Her brother, lost at sea."}),
    ("the-sea", "The Sea", "idea", {"role": "antagonist", "note": "What takes, and for once gives back."}),
    ("hale", "Pastor Hale", "character", {"role": "mentor", "arc": "fall", "note": "Let the boat sail."}),
    ("mara-and-jonas", "Mara and Jonas", "relation", {}),
    ("mara-and-hale", "Mara and Hale", "relation", {}),
    ("the-lamp", "The lamp", "object", {"note": "Lit by whoever waits."}),
    ("hale-s-guilt", "Hale's guilt", "idea", {"note": "Known to the audience from the harbour, spoken in the chapel."}),
)  # fmt: skip
_RELATIONS = (("mara-and-jonas", "mara", "jonas", "kin", 2), ("mara-and-hale", "mara", "hale", "loyalty", 1))
_MOTIFS = (
    ("keeper-s-light", "principal", "solo violin", "From the tonic up a fifth, and home again."),
    ("homeward", "principal", "horn", "Falls through five notes and never reaches the one it promises."),
    ("undertow", "principal", "celli and basses", "Sighs by semitone, always under something."),
    ("the-bell", "principal", "horn and bells", "One note struck three times, a third to move it."),
    ("the-vow", "principal", "violins", "Her rising fifth, his answer above; whole only once."),
    ("lamp-figure", "incidental", "celesta", "Keeper's light at twice the speed, turned back upon itself."),
)
_MEANINGS = (
    ("keeper-s-light", "mara", "steadfastness", None, None),
    ("homeward", "jonas", "the promise to return", None, None),
    ("undertow", "the-sea", "pull, danger", None, None),
    ("the-bell", "hale", "order", None, None),
    ("the-bell", "hale-s-guilt", "guilt", "scene-9", "scene-9"),
    ("the-vow", "mara-and-jonas", "their bond", None, None),
    ("lamp-figure", "the-lamp", "signal", None, None),
)

_SCENES: dict[int, Plain] = {
    1: {"function": "exposition", "omniscient": True, "tension": 4, "valence": -1, "energy": 2, "place": "the-sea"},
    2: {"function": "setup", "pov": "mara", "tension": 1, "valence": 2, "energy": 2, "place": "the-lamp"},
    3: {"function": "setup", "pov": "mara", "tension": 1, "valence": 4, "energy": 5},
    4: {"function": "farewell", "omniscient": True, "tension": 4, "valence": 1, "energy": 5},
    5: {"function": "complication", "pov": "mara", "tension": 5, "valence": -1, "energy": 2, "diegetic": "mixed"},
    6: {"function": "climax", "pov": "jonas", "tension": 10, "valence": -4, "energy": 10, "place": "the-sea"},
    7: {"function": "crisis", "pov": "mara", "tension": 6, "valence": -4, "energy": 2, "place": "the-lamp"},
    8: {
        "function": "aftermath", "pov": "mara", "tension": 3, "valence": -4, "energy": 1, "silence": "first half",
        "silence_reason": "The sea is all there is to hear until she kneels.",
    },
    9: {"function": "reversal", "pov": "mara", "tension": 7, "valence": -3, "energy": 4},
    10: {"function": "recognition", "pov": "mara", "tension": 2, "valence": 1, "energy": 2},
    11: {
        "function": "decision", "pov": "mara", "tension": 6, "valence": -3, "energy": 3, "place": "the-sea",
        "longest_pause_seconds": 24, "tempo_low_qpm": 50, "tempo_high_qpm": 72,
    },
    12: {"function": "recognition", "pov": "mara", "tension": 5, "valence": 5, "energy": 8, "place": "the-sea"},
}  # fmt: skip

_PRESENCES: tuple[tuple[int, str, Plain], ...] = (
    (1, "the-sea", {"prominence": 3, "state": "powerful"}),
    (2, "mara", {"prominence": 3, "arc_position": 0.0, "state": "safe"}),
    (2, "the-lamp", {"prominence": 2}),
    (3, "mara", {"prominence": 3, "arc_position": 0.1, "state": "safe", "change": "gain"}),
    (3, "jonas", {"prominence": 3, "arc_position": 0.1, "state": "safe", "hides": ["He has signed on already."]}),
    (4, "jonas", {"prominence": 3, "state": "threatened", "aware": False, "deceived_by": "hale", "change": "choice"}),
    (4, "hale", {
        "prominence": 2, "arc_position": 0.1, "state": "powerful",
        "knows": ["The boat is unsound."], "hides": ["The boat is unsound."],
    }),
    (4, "mara", {"prominence": 1, "state": "safe"}),
    (4, "the-sea", {"mode": "implied", "prominence": 1}),
    (5, "mara", {"prominence": 3, "arc_position": 0.25, "state": "deceived", "aware": False, "deceived_by": "hale"}),
    (5, "hale", {
        "prominence": 3, "arc_position": 0.4, "state": "powerful", "change": "fall",
        "knows": ["The boat is unsound."], "hides": ["He let it sail."],
    }),
    (5, "jonas", {"mode": "mentioned", "prominence": 1}),
    (5, "the-sea", {"mode": "implied", "prominence": 1}),
    (6, "jonas", {"prominence": 3, "state": "threatened", "aware": True, "change": "loss"}),
    (6, "the-sea", {"prominence": 3, "state": "powerful"}),
    (7, "mara", {"prominence": 3, "arc_position": 0.4, "state": "wounded", "aware": True, "change": "loss"}),
    (7, "jonas", {"mode": "mentioned", "prominence": 1, "state": "lost"}),
    (7, "the-lamp", {"prominence": 2}),
    (8, "mara", {"prominence": 3, "arc_position": 0.5, "state": "wounded"}),
    (8, "the-sea", {"prominence": 1, "state": "powerful"}),
    (9, "hale", {"prominence": 3, "arc_position": 0.9, "state": "powerless", "change": "choice"}),
    (9, "mara", {
        "prominence": 3, "arc_position": 0.6, "state": "wounded", "aware": True, "change": "learn",
        "knows": ["Hale knew the boat was unsound."],
    }),
    (10, "mara", {"prominence": 3, "arc_position": 0.7, "state": "wounded", "change": "learn"}),
    (10, "jonas", {"mode": "remembered", "prominence": 2, "state": "lost"}),
    (11, "mara", {
        "prominence": 3, "arc_position": 0.8, "state": "powerless", "aware": True, "change": "choice",
        "hides": ["She still listens for him."],
    }),
    (11, "the-sea", {"prominence": 2, "state": "powerful"}),
    (11, "the-lamp", {"prominence": 2}),
    (12, "mara", {"prominence": 3, "arc_position": 1.0, "state": "resolved", "change": "rise"}),
    (12, "jonas", {"prominence": 3, "state": "resolved", "change": "gain"}),
    (12, "the-lamp", {"prominence": 3}),
    (12, "the-sea", {"prominence": 1, "state": "resolved"}),
)  # fmt: skip
_CHANGES = (
    (3, "mara-and-jonas", "forms"),
    (4, "mara-and-jonas", "strengthens"),
    (5, "mara-and-hale", "forms"),
    (9, "mara-and-hale", "breaks"),
    (10, "mara-and-jonas", "strengthens"),
    (12, "mara-and-jonas", "repairs"),
)
_LINKS = (
    (1, 12, "foreshadow", "homeward"),
    (3, 12, "payoff", "the-vow"),
    (2, 7, "mirror", "keeper-s-light"),
    (5, 9, "mirror", "the-bell"),
    (10, 3, "recall", "the-vow"),
)
_IRONIES = (
    (4, "dramatic", "jonas", "We see the planks that he does not."),
    (5, "dramatic", "mara", "We know what Hale keeps from her."),
)


def story() -> list[Plain]:
    """Return every edit, in an order in which each finds what it names."""
    return [*_people(), *_themes(), *_scenes(), *_pointers()]


def _people() -> list[Plain]:
    edits = [{"edit": "AddSubject", "id": id, "name": name, "kind": kind, **rest} for id, name, kind, rest in _SUBJECTS]
    edits += [
        {"edit": "SetRelation", "subject": subject, "a": a, "b": b, "bond": bond, "valence": valence}
        for subject, a, b, bond, valence in _RELATIONS
    ]
    return edits


def _themes() -> list[Plain]:
    edits: list[Plain] = []
    for colour, (motif, kind, timbre, note) in enumerate(_MOTIFS):
        said = {"colour": colour, "motif_class": kind, "home_timbre": timbre, "note": note}
        edits += [
            {"edit": "ChangeMotif", "motif": motif, "field": name, "value": value} for name, value in said.items()
        ]
    for motif, subject, meaning, start, reveal in _MEANINGS:
        edits.append({
            "edit": "LinkMotif", "id": f"{motif}-{subject}", "motif": motif, "subject": subject, "meaning": meaning,
            "from_scene": start, "secret_until": reveal,
        })  # fmt: skip
    return edits


def _scenes() -> list[Plain]:
    edits: list[Plain] = []
    for number, said in _SCENES.items():
        scene = f"scene-{number}"
        edits += [
            {"edit": "ChangeScene", "scene": scene, "field": name, "value": value} for name, value in said.items()
        ]
        edits += [
            {"edit": "SetPresence", "scene": scene, "subject": subject, **facts}
            for place, subject, facts in _PRESENCES
            if place == number
        ]
        edits += [
            {"edit": "SetRelationChange", "scene": scene, "relation": relation, "change": change}
            for place, relation, change in _CHANGES
            if place == number
        ]
        edits += [
            {"edit": "SetIrony", "scene": scene, "kind": kind, "subject": subject, "note": note}
            for place, kind, subject, note in _IRONIES
            if place == number
        ]
    return edits


def _pointers() -> list[Plain]:
    return [
        {
            "edit": "LinkScenes", "id": f"{kind}-{start}-{end}", "kind": kind, "motif": motif,
            "from_scene": f"scene-{start}", "to_scene": f"scene-{end}",
        }
        for start, end, kind, motif in _LINKS
    ]  # fmt: skip
