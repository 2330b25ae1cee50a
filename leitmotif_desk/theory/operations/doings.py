"""Operations on one line of a passage, by parameters: what the table points at."""

from dataclasses import replace
from fractions import Fraction

from leitmotif_desk.domain.motif import Chord
from leitmotif_desk.domain.pitch import Key, Mode
from leitmotif_desk.theory.operations import chords as chord_plans
from leitmotif_desk.theory.operations import form_moves, pitch_moves, time_moves
from leitmotif_desk.theory.operations.passage import WHOLE_TICKS, Arguments, Passage, Tones

_HEAD_VELOCITY = -22
_HEAD_NOTES = 5
DARKER = {
    Mode.LYDIAN: Mode.MINOR, Mode.MAJOR: Mode.MINOR, Mode.MIXOLYDIAN: Mode.MINOR, Mode.DORIAN: Mode.PHRYGIAN,
    Mode.MINOR: Mode.PHRYGIAN, Mode.PHRYGIAN: Mode.LOCRIAN, Mode.LOCRIAN: Mode.LOCRIAN,
}  # fmt: skip
BRIGHTER = {
    Mode.LYDIAN: Mode.LYDIAN, Mode.MAJOR: Mode.LYDIAN, Mode.MIXOLYDIAN: Mode.MAJOR, Mode.DORIAN: Mode.MAJOR,
    Mode.MINOR: Mode.MAJOR, Mode.PHRYGIAN: Mode.MAJOR, Mode.LOCRIAN: Mode.MINOR,
}  # fmt: skip


def reharmonised(passage: Passage) -> Passage:
    """Give a passage the plan of its scale's chords that fits its tones best, on the tonic where the end is of it."""
    span = chord_plans.chord_ticks(passage.bar_ticks, passage.beats, passage.beat_unit)
    palette = chord_plans.scale_chords(passage.key)
    home = chord_plans.tonic_chord(passage.key)
    last = home if passage.tones and chord_plans.sonority(home, passage.key).holds(passage.tones[-1]) else None
    return replace(passage, chords=chord_plans.harmonised(passage.tones, passage.key, span, palette, last=last))


def unchanged(passage: Passage, _: Arguments) -> Passage:
    """Leave everything as it is."""
    return passage


def transpose(passage: Passage, arguments: Arguments) -> Passage:
    """Move to another key, every interval kept."""
    key = replace(Key.parse(arguments.text("to")), mode=passage.key.mode)
    steps, semitones = pitch_moves.interval_between(passage.key, key)
    moved = passage.with_tones(pitch_moves.transposed(passage.tones, steps, semitones))
    return _as_written(replace(moved, key=key))


def _as_written(passage: Passage) -> Passage:
    """Respell everything in the enharmonic key where the key itself would be read with difficulty."""
    key = pitch_moves.written_key(passage.key)
    if key == passage.key:
        return passage
    steps = 1 if passage.key.fifths > 0 else -1
    lines = tuple(replace(line, tones=pitch_moves.transposed(line.tones, steps, 0)) for line in passage.lines)
    return replace(passage, lines=lines, key=key)


def tonal_answer(passage: Passage, arguments: Arguments) -> Passage:
    """Move by steps of the scale."""
    moved = pitch_moves.tonal(passage.tones, arguments.count("steps"), passage.key)
    return reharmonised(passage.with_tones(pitch_moves.with_leading_tones(moved, passage.key)))


def shift_octaves(passage: Passage, arguments: Arguments) -> Passage:
    return passage.with_tones(pitch_moves.octave(passage.tones, arguments.count("octaves")))


def invert(passage: Passage, arguments: Arguments) -> Passage:
    """Mirror the line: in the scale, exactly, or only its first interval."""
    first = passage.tones[0]
    kinds = {
        "tonal": lambda: pitch_moves.with_leading_tones(
            pitch_moves.inverted_home(passage.tones, passage.key), passage.key
        ),
        "real": lambda: pitch_moves.inverted(passage.tones, (first.step, first.alter)),
        "head": lambda: pitch_moves.turned_head(passage.tones),
    }
    return reharmonised(passage.with_tones(kinds[arguments.text("kind")]()))


def reverse(passage: Passage, _: Arguments) -> Passage:
    """Play it backwards, its long tones on the downbeats."""
    answers = tuple(reversed(passage.main.parent_tones))
    turned = time_moves.well_barred(time_moves.backwards(passage.tones), passage.bar_ticks, passage.beat_ticks)
    return reharmonised(passage.with_tones(turned, answers))


def scale_times(passage: Passage, arguments: Arguments) -> Passage:
    """Augment or diminish everything that sounds; by the tempo where notes would become hard to read."""
    ratio = Fraction(arguments.text("ratio"))
    lines = tuple(replace(line, tones=time_moves.scaled(line.tones, ratio)) for line in passage.lines)
    if time_moves.readable(passage.tones) and not time_moves.readable(lines[0].tones):
        return replace(passage, tempo_qpm=passage.tempo_qpm / float(ratio))
    plan = tuple(Chord(round(chord.onset_ticks * ratio), chord.numeral) for chord in passage.chords)
    return replace(passage, lines=lines, chords=plan)


def slower(passage: Passage, arguments: Arguments) -> Passage:
    return replace(passage, tempo_qpm=passage.tempo_qpm / arguments.number("ratio"))


def displace(passage: Passage, arguments: Arguments) -> Passage:
    """Shift the line against the barlines and chords; in compound metres by whole units only."""
    beats, unit = Fraction(arguments.text("by")), WHOLE_TICKS // passage.beat_unit
    units = beats * passage.beat_ticks / unit
    compound = passage.beat_ticks > unit
    ticks = unit * (int(units) or (units > 0) - (units < 0)) if compound else round(beats * unit)
    return passage.with_tones(time_moves.displaced(passage.tones, ticks))


def rebar(passage: Passage, arguments: Arguments) -> Passage:
    """Write the theme in another metre."""
    beats, unit = (int(number) for number in arguments.text("to").split("/"))
    tones = time_moves.rebarred(passage.tones, passage.bar_ticks, beats * WHOLE_TICKS // unit)
    return reharmonised(replace(passage.with_tones(tones), beats=beats, beat_unit=unit))


def level(passage: Passage, _: Arguments) -> Passage:
    """Give every tone the same length."""
    compound = passage.beat_unit >= 8 and passage.beats % 3 == 0
    unit = WHOLE_TICKS * 3 // 8 if compound else WHOLE_TICKS // 4
    return reharmonised(passage.with_tones(time_moves.levelled(passage.tones, unit, passage.bar_ticks)))


def change_mode(passage: Passage, arguments: Arguments) -> Passage:
    """Take the parallel scale, with leading tones where minor has them."""
    wanted = arguments.text("to")
    shades = {"darker": DARKER, "brighter": BRIGHTER}
    mode = shades[wanted][passage.key.mode] if wanted in shades else Mode(wanted)
    key = passage.key.with_mode(mode)
    tones = pitch_moves.to_mode(passage.tones, passage.key, mode)
    turned = replace(passage.with_tones(pitch_moves.with_leading_tones(tones, key)), key=key)
    return reharmonised(_as_written(turned))


def change_leaps(passage: Passage, arguments: Arguments) -> Passage:
    steps = arguments.count("steps")
    return reharmonised(passage.with_tones(pitch_moves.leaps_changed(passage.tones, passage.key, steps)))


def derive(passage: Passage, arguments: Arguments) -> Passage:
    """Make a relation of the theme: its head in even tones."""
    return level(form_moves.head(passage, form_moves.whole_head(passage, arguments.count("notes"))), arguments)


def fragment(passage: Passage, arguments: Arguments) -> Passage:
    """Keep the head or the tail, whole cells of about so many notes; with 0 as many as make it known again."""
    notes = arguments.count("notes") or _HEAD_NOTES
    if arguments.text("kind") == "tail":
        return form_moves.tail(passage, notes)
    return form_moves.head(passage, form_moves.whole_head(passage, notes))


def cut_short(passage: Passage, arguments: Arguments) -> Passage:
    """Stop before the cadence: the theme's own plan is kept where it then ends open."""
    kept = form_moves.without_ending(passage, arguments.count("notes"))
    home = chord_plans.tonic_chord(passage.key)
    return kept if kept.chords and kept.chords[-1].numeral != home else _ending_open(kept)


def _ending_open(passage: Passage) -> Passage:
    span = chord_plans.chord_ticks(passage.bar_ticks, passage.beats, passage.beat_unit)
    palette = chord_plans.scale_chords(passage.key)
    open_ends = ("V", "v", "vi", "VI", "IV", "iv", "VII", "II")
    last = next((numeral for numeral in open_ends if numeral in palette and _holds_last(passage, numeral)), None)
    plan = chord_plans.harmonised(passage.tones, passage.key, span, palette, last=last)
    return replace(passage, chords=plan)


def _holds_last(passage: Passage, numeral: str) -> bool:
    return chord_plans.sonority(numeral, passage.key).holds(passage.tones[-1])


def withhold(passage: Passage, arguments: Arguments) -> Passage:
    """Leave out what the ear waits for: the ending, the answers, or everything before a moment of the film."""
    match arguments.text("what"):
        case "ending":
            return cut_short(passage, Arguments({"notes": 1}))
        case "answers":
            return form_moves.calls_only(passage)
        case _:
            return passage


def evolve(passage: Passage, _: Arguments) -> Passage:
    return reharmonised(form_moves.grown(passage))


def liquidate(passage: Passage, arguments: Arguments) -> Passage:
    return replace(form_moves.dissolved(passage, arguments.count("repeats")), chords=())


def decorate(passage: Passage, _: Arguments) -> Passage:
    return form_moves.ornamented(passage)


def reduce(passage: Passage, _: Arguments) -> Passage:
    return form_moves.skeleton(passage)


def orchestrate(passage: Passage, arguments: Arguments) -> Passage:
    """Give the line to another instrument."""
    return passage.with_instrument(arguments.text("to"))


def submerge(passage: Passage, arguments: Arguments) -> Passage:
    """Hide the line in a low voice, quietly."""
    low: Tones = pitch_moves.octave(passage.tones, -arguments.count("octaves"))
    quiet = [replace(tone, velocity=max(1, tone.velocity + _HEAD_VELOCITY)) for tone in low]
    return passage.with_tones(quiet).with_instrument(arguments.text("to"))


def inside_the_story(passage: Passage, arguments: Arguments) -> Passage:
    """Let somebody hum it: one voice, no chords, within a tenth."""
    return replace(passage.with_instrument(arguments.text("by")), chords=())


def surface_turned(passage: Passage, arguments: Arguments) -> Passage:
    """Keep the notes' order and turn the surface round: the other mode, another metre."""
    turned = change_mode(passage, Arguments({"to": _opposite(passage.key.mode)}))
    return rebar(turned, arguments)


def _opposite(mode: Mode) -> str:
    return Mode.MAJOR if mode in pitch_moves.MINOR_LIKE else Mode.MINOR
