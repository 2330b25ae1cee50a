"""One part of a MusicXML score, read measure by measure."""

from collections.abc import Callable
from fractions import Fraction

from leitmotif_desk.domain.pitch import Key, Mode, midi_of
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.formats.limits import is_metre, refuse_too_long
from leitmotif_desk.formats.music.cue_names import split_cue_name
from leitmotif_desk.formats.music.cue_starts import holds_timecode
from leitmotif_desk.formats.music.musicxml_state import PartState, Placed, RawNote, Ticks, Transposition
from leitmotif_desk.formats.music.musicxml_values import (
    VELOCITIES,
    bad,
    letter_of,
    metronome_seconds,
    number,
    text_of,
    whole,
)
from leitmotif_desk.formats.xml_safely import Element

_FULL_SCALE = 90
"""MusicXML gives dynamics in percent of velocity 90."""


def read_measure(state: PartState, measure: Element) -> None:
    """Take one measure of the part in."""
    state.measure += 1
    state.offset = state.chord_offset = state.length = state.rest_length = 0
    for child in measure:
        action = _ACTIONS.get(child.tag)
        if action is not None:
            action(state, child)
    state.lengths.append((state.length, state.rest_length))
    state.total += max(state.length, state.rest_length)
    refuse_too_long(float(state.total), state.source.at(f"line {measure.sourceline}"))


def _note(state: PartState, note: Element) -> None:
    found = {child.tag: child for child in note}
    grace = "grace" in found
    duration = 0 if grace else _duration(state, note, found.get("duration"))
    onset = state.chord_offset if "chord" in found else state.offset
    if "chord" not in found:
        state.chord_offset = state.offset
        _advance(state, duration, rest=_is_bar_rest(found.get("rest")))
    if "cue" in found:
        state.notes.dropped("Cue notes (small notes of another part) were dropped.", f"line {note.sourceline}")
    elif "rest" not in found:
        _sounding(state, note, found, onset, duration)


def _sounding(state: PartState, note: Element, found: dict[str, Element], onset: Ticks, duration: Ticks) -> None:
    pitch, step, alter = _pitch(state, note, found)
    if not 0 <= pitch <= 127:
        state.notes.dropped("A note beyond MIDI's range was dropped.", f"line {note.sourceline}")
        return
    ties = {tie.get("type") for tie in note.findall("tie")} if "tie" in found else ()
    voice = (found["voice"].text or "").strip() if "voice" in found else "1"
    loudness = note.get("dynamics")
    velocity = state.velocity if loudness is None else _velocity(number(state.source, note, loudness))
    number_of_voice = state.voices.setdefault(voice, len(state.voices) + 1)
    state.rows.append(
        RawNote(
            state.measure,
            onset,
            duration,
            pitch,
            step,
            alter,
            number_of_voice,
            velocity,
            "start" in ties,
            "stop" in ties,
        )
    )


def _is_bar_rest(rest: Element | None) -> bool:
    return rest is not None and rest.get("measure") == "yes"


def _advance(state: PartState, duration: Ticks, rest: bool = False) -> None:
    state.offset += duration
    if rest:
        # Programs write any length into a bar's rest; the other parts know the bar better.
        state.rest_length = max(state.rest_length, state.offset)
    else:
        state.length = max(state.length, state.offset)


def _duration(state: PartState, owner: Element, element: Element | None) -> Ticks:
    if element is None:
        raise bad(state.source, owner, f"a <{owner.tag}> has no duration.")
    value = number(state.source, element, element.text)
    if value < 0:
        raise bad(state.source, element, "a duration is negative.")
    refuse_too_long(float(value * TICKS_PER_QUARTER / state.divisions), state.source.at(f"line {element.sourceline}"))
    product = value * TICKS_PER_QUARTER
    if isinstance(product, int) and isinstance(state.divisions, int) and product % state.divisions == 0:
        return product // state.divisions
    return Fraction(product) / state.divisions


def _pitch(state: PartState, note: Element, found: dict[str, Element]) -> tuple[int, int, int]:
    if "pitch" in found:
        step, alter = _spelled(state, found["pitch"], "step", "octave")
        step, alter = state.transposition.sounding(step, alter)
        return midi_of(step, alter), step, alter
    if "unpitched" in found:
        instrument = found.get("instrument")
        drum = state.unpitched.get(instrument.get("id", "") if instrument is not None else "")
        step, alter = _spelled(state, found["unpitched"], "display-step", "display-octave")
        pitch = midi_of(step, 0) if drum is None else drum
        return pitch, step, pitch - midi_of(step, 0)
    raise bad(state.source, note, "a note has neither pitch nor rest.")


def _spelled(state: PartState, pitch: Element, step_tag: str, octave_tag: str) -> tuple[int, int]:
    letter = letter_of(state.source, pitch, text_of(pitch, step_tag) or "B")
    octave = whole(state.source, pitch, octave_tag, 4)
    alter_element = pitch.find("alter")
    written = 0 if alter_element is None else number(state.source, alter_element, alter_element.text)
    alter = round(written)
    if not -1 <= octave <= 10 or abs(alter) > 3:
        raise bad(state.source, pitch, f"the pitch with octave {octave} and alteration {alter} cannot be.")
    if alter != written:
        state.notes.guessed("Quarter tones were rounded to semitones.", f"line {pitch.sourceline}")
    return 7 * octave + letter, alter


def _backup(state: PartState, element: Element) -> None:
    back = _duration(state, element, element.find("duration"))
    if back > state.offset:
        state.notes.guessed(
            "A backup leads before its measure; it was taken to lead to its start.", f"line {element.sourceline}"
        )
    state.offset = max(0, state.offset - back)


def _forward(state: PartState, element: Element) -> None:
    _advance(state, _duration(state, element, element.find("duration")))


def _attributes(state: PartState, element: Element) -> None:
    divisions = element.find("divisions")
    if divisions is not None:
        state.divisions = number(state.source, divisions, divisions.text)
        if state.divisions <= 0:
            raise bad(state.source, divisions, "<divisions> must be positive.")
    for transpose in element.findall("transpose"):
        state.transposition = _transposition(state, transpose)
        state.transposes = True
    for key in element.findall("key"):
        _key(state, key)
    for time in element.findall("time"):
        _time(state, time)


def _transposition(state: PartState, element: Element) -> Transposition:
    octaves = whole(state.source, element, "octave-change")
    chromatic = whole(state.source, element, "chromatic")
    guessed = round(chromatic * 7 / 12)
    diatonic = whole(state.source, element, "diatonic", guessed)
    if max(abs(octaves), abs(chromatic) // 12, abs(diatonic) // 7) > 4:
        raise bad(state.source, element, "a transposition by more than four octaves cannot be.")
    return Transposition(diatonic + 7 * octaves, chromatic + 12 * octaves)


def _key(state: PartState, element: Element) -> None:
    if element.find("fifths") is None:
        state.notes.dropped("A key signature that is no circle of fifths was dropped.", f"line {element.sourceline}")
        return
    fifths = whole(state.source, element, "fifths")
    if abs(fifths) > 7:
        raise bad(state.source, element, f"a key signature of {fifths} fifths cannot be.")
    name = text_of(element, "mode").lower()
    name = {"aeolian": "minor", "ionian": "major"}.get(name, name)
    if name not in Mode._value2member_map_:
        state.notes.guessed("A key signature without a mode was taken for major.", f"line {element.sourceline}")
    mode = Mode(name) if name in Mode._value2member_map_ else Mode.MAJOR
    written = Key.from_fifths(fifths, mode)
    step, alter = state.transposition.sounding(28 + written.letter, written.alter)
    sounding = Key(step % 7, alter, written.mode)
    # A transposed signature beyond seven accidentals is read as its enharmonic twin.
    if abs(sounding.fifths) > 7:
        sounding = Key.from_fifths(sounding.fifths - 12 * (1 if sounding.fifths > 0 else -1), sounding.mode)
    state.keys.append(Placed(state.measure, state.offset, sounding))


def _time(state: PartState, element: Element) -> None:
    beats = [text for text in text_of(element, "beats").split("+") if text.strip().isascii() and text.strip().isdigit()]
    unit = text_of(element, "beat-type")
    total = sum(int(text[:6]) for text in beats)
    if not beats or not (unit.isascii() and unit.isdigit() and len(unit) <= 6) or not is_metre(total, int(unit)):
        state.notes.dropped("A time signature that cannot be read was dropped.", f"line {element.sourceline}")
        return
    state.metres.append(Placed(state.measure, state.offset, (total, int(unit))))


def _direction(state: PartState, element: Element) -> None:
    # The standard lets an offset move only the print unless it says sound="yes"; programs that write one mean the time.
    at = _moved(state, state.offset, element)
    for kind in element.findall("direction-type"):
        for item in kind:
            text = (item.text or "").strip()
            if item.tag == "rehearsal" and text:
                state.rehearsals.append(Placed(state.measure, at, text))
            elif item.tag == "words" and text:
                telling = holds_timecode(text) or bool(split_cue_name(text)[0])
                state.words.extend([Placed(state.measure, at, text)] if telling else [])
            elif item.tag == "dynamics":
                state.velocity = next((VELOCITIES[d.tag] for d in item if d.tag in VELOCITIES), state.velocity)
            elif item.tag == "metronome" and element.find("sound[@tempo]") is None:
                _tempo(state, at, metronome_seconds(item))
    for sound in element.findall("sound"):
        _sound_at(state, at, sound)


def _sound(state: PartState, element: Element) -> None:
    _sound_at(state, state.offset, element)


def _sound_at(state: PartState, at: Ticks, element: Element) -> None:
    if element.get("tempo") is not None:
        qpm = number(state.source, element, element.get("tempo"))
        _tempo(state, _moved(state, at, element), 60 / Fraction(qpm) if qpm > 0 else None)
    if element.get("dynamics") is not None:
        state.velocity = _velocity(number(state.source, element, element.get("dynamics")))
    if any(element.get(jump) is not None for jump in ("dacapo", "dalsegno", "tocoda")):
        state.repeats = True


def _tempo(state: PartState, at: Ticks, seconds: Fraction | None) -> None:
    if seconds is None:
        state.notes.dropped("A tempo without a usable number was dropped.")
    else:
        state.tempi.append(Placed(state.measure, at, seconds))


def _velocity(percent: int | Fraction) -> int:
    return min(127, max(1, round(percent * _FULL_SCALE / 100)))


def _harmony(state: PartState, element: Element) -> None:
    root = element.find("root")
    if root is None or not text_of(root, "root-step"):
        state.notes.dropped("A chord symbol without a root was dropped.", f"line {element.sourceline}")
        return
    letter = letter_of(state.source, root, text_of(root, "root-step"))
    step, alter = state.transposition.sounding(28 + letter, whole(state.source, root, "root-alter"))
    kind = text_of(element, "kind") or "major"
    at = _moved(state, state.offset, element)
    state.chords.append(Placed(state.measure, at, (step % 7, alter, kind)))


def _moved(state: PartState, at: Ticks, element: Element) -> Ticks:
    """Return a place within the measure, moved by the element's own <offset> where it has one."""
    offset = element.find("offset")
    if offset is None:
        return at
    moved: Fraction = at + Fraction(number(state.source, offset, offset.text) * TICKS_PER_QUARTER) / state.divisions
    return moved if moved > 0 else 0


def _barline(state: PartState, element: Element) -> None:
    if element.find("repeat") is not None or element.find("ending") is not None:
        state.repeats = True


_ACTIONS: dict[str, Callable[[PartState, Element], None]] = {
    "note": _note,
    "backup": _backup,
    "forward": _forward,
    "attributes": _attributes,
    "direction": _direction,
    "sound": _sound,
    "harmony": _harmony,
    "barline": _barline,
}
