"""What a copyist would object to: ranges, overlaps, parallels, clashes, and themes nobody listed."""

from itertools import pairwise

from low_water.score import PLAYERS, Cue, Note
from low_water.texture import parallels
from low_water.themes import THEMES, Line

_CHORALE = ("Violins II", "Violas", "Celli")


def problems(cue: Cue) -> list[str]:
    """Return what cannot be played: notes out of range, overlapping in a part, off the grid, beyond the end."""
    found = []
    for name, notes in cue.parts.items():
        player = PLAYERS[name]
        for note in notes:
            if not player.low <= note.pitch.midi <= player.high:
                found.append(f"{name}: {note.pitch.name} out of range at {_place(cue, note.onset)}")
            if note.duration <= 0 or note.end > cue.length or (note.onset * 8) % 1 or (note.duration * 8) % 1:
                found.append(f"{name}: bad length at {_place(cue, note.onset)}")
        spans = sorted({(n.onset, n.end) for n in notes})
        found += [f"{name}: overlap at {_place(cue, b[0])}" for a, b in pairwise(spans) if b[0] < a[1]]
        if not notes:
            found.append(f"{name}: nothing to play")
    return found


def _place(cue: Cue, quarter: float) -> str:
    bar = next(n for n in range(cue.bars + 1, 0, -1) if cue.at(n) <= quarter)
    return f"bar {bar} + {quarter - cue.at(bar):g}"


def clashes(cue: Cue) -> list[str]:
    """Return semitones and minor ninths between parts that begin or lie on a strong beat."""
    found = []
    everything = [(name, n) for name, notes in cue.parts.items() for n in notes if name != "Timpani"]
    for beat in range(int(cue.length)):
        if not cue.beat_weight(float(beat)):
            continue
        here = [(name, n) for name, n in everything if n.onset <= beat < n.end]
        for place, (name, one) in enumerate(here):
            for other_name, other in here[place + 1 :]:
                gap = abs(one.pitch.midi - other.pitch.midi)
                if gap in (1, 13) and max(one.onset, other.onset) > beat - 1:
                    found.append(f"{_place(cue, beat)}: {name} {one.pitch.name} / {other_name} {other.pitch.name}")
    return found


def moving_in_parallel(cue: Cue, parts: tuple[str, ...] = _CHORALE) -> list[str]:
    """Return the places where inner parts move in parallel fifths or octaves."""
    held = [name for name in parts if name in cue.parts]
    found = []
    for first in range(len(held)):
        for second in range(first + 1, len(held)):
            pairs = _together(cue.parts[held[first]], cue.parts[held[second]])
            for (a, b), (c, d) in pairwise(pairs):
                if parallels((a.pitch, b.pitch), (c.pitch, d.pitch)):
                    found.append(f"{_place(cue, c.onset)}: {held[first]} / {held[second]}")
    return found


def _together(upper: list[Note], lower: list[Note]) -> list[tuple[Note, Note]]:
    below = {n.onset: n for n in lower}
    return [(n, below[n.onset]) for n in sorted(upper, key=lambda n: n.onset) if n.onset in below]


def unlisted(cue: Cue, least: int = 5) -> list[str]:
    """Search every part for runs of a theme's intervals (or their mirror) in its rhythm that are not listed."""
    listed: dict[tuple[str, str], set[float]] = {}
    for stated in cue.stated:
        for part in stated.parts:
            listed.setdefault((part, stated.line.name), set()).update(onset for onset, _ in stated.notes)
    found = []
    for name, notes in cue.parts.items():
        line = _top(notes)
        for theme in THEMES:
            known = listed.get((name, theme.line.name), set())
            found += [
                f"{theme.line.name} in {name} at {_place(cue, line[at].onset)}, {count} notes"
                for at, count in _runs(theme.line, line, least)
                if not {n.onset for n in line[at : at + count]} <= known
            ]
    return found


def _top(notes: list[Note]) -> list[Note]:
    highest: dict[float, Note] = {}
    for note in notes:
        if note.onset not in highest or note.pitch.midi > highest[note.onset].pitch.midi:
            highest[note.onset] = note
    return [highest[onset] for onset in sorted(highest)]


def _runs(theme: Line, line: list[Note], least: int) -> list[tuple[int, int]]:
    tones, found = theme.tones, []
    for first in range(len(tones) - least + 1):
        for at in range(len(line) - least + 1):
            window, wanted = line[at : at + least], tones[first : first + least]
            moves = [b.pitch.step - a.pitch.step for a, b in pairwise(window)]
            asked = [b.pitch.step - a.pitch.step for a, b in pairwise(wanted)]
            ratios = {
                (b.onset - a.onset) / (d.onset - c.onset)
                for (a, b), (c, d) in zip(pairwise(window), pairwise(wanted), strict=True)
            }
            if len(ratios) == 1 and (moves == asked or moves == [-step for step in asked]):
                found.append((at, least))
    return found


def outer_parallels(cue: Cue) -> list[str]:
    """Return the beats at which highest and lowest voice move together into the same perfect interval."""
    found = []
    sounding = [note for name, notes in cue.parts.items() if name != "Timpani" for note in notes]
    before: list[Note] = []
    for beat in range(int(cue.length)):
        here = sorted((n for n in sounding if n.onset <= beat < n.end), key=lambda note: note.pitch.midi)
        if before and here and parallels((before[-1].pitch, before[0].pitch), (here[-1].pitch, here[0].pitch)):
            names = "/".join(
                f"{a.pitch.name}-{b.pitch.name}" for a, b in ((before[-1], here[-1]), (before[0], here[0]))
            )
            found.append(f"{_place(cue, beat)}: {names}")
        before = here
    return found
