"""Write a sheet as MEI 5."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from statistics import median

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import LETTERS, Key
from leitmotif_desk.engraving.metre import QUARTER, WHOLE, Metre
from leitmotif_desk.engraving.rhythm import Bar, Piece, Tuplet, bar_range, pieces_of, written_bars
from leitmotif_desk.engraving.sheet import Sheet, StaffLine

_SIGNS = {-3: "tf", -2: "ff", -1: "f", 0: "n", 1: "s", 2: "x", 3: "xs"}
_CLEFS: tuple[tuple[float, dict[str, str]], ...] = (
    (88, {"clef.shape": "G", "clef.line": "2", "clef.dis": "8", "clef.dis.place": "above"}),
    (57, {"clef.shape": "G", "clef.line": "2"}),
    (36, {"clef.shape": "F", "clef.line": "4"}),
    (0, {"clef.shape": "F", "clef.line": "4", "clef.dis": "8", "clef.dis.place": "below"}),
)
"""The clef from a median MIDI number on."""
_ALTO = {"clef.shape": "C", "clef.line": "3"}
_ALTO_RANGE = (50, 72)
_LONG_SILENCE = 2
"""Bars of rest from which on they are drawn as one."""


def as_mei(sheet: Sheet) -> str:
    """Return a sheet as MEI text; notes have the ids `s<staff>t<tone>` (and `p<piece>` where tied on)."""
    metre = Metre(sheet.beats, sheet.beat_unit)
    score = ET.Element("score")
    _score_definition(score, sheet)
    section = ET.SubElement(score, "section")
    if sheet.lines:
        _music(section, sheet, metre)
    else:
        _silence(section, max(1, -(-sheet.rest_ticks // metre.bar)))
    return (
        '<?xml version="1.0" encoding="UTF-8"?><mei xmlns="http://www.music-encoding.org/ns/mei" meiversion="5.0">'
        "<meiHead><fileDesc><titleStmt><title/></titleStmt><pubStmt/></fileDesc></meiHead><music><body><mdiv>"
        f"{ET.tostring(score, encoding='unicode')}</mdiv></body></music></mei>"
    )


def clef_of(line: StaffLine) -> dict[str, str]:
    """Return the clef that suits a line's range."""
    middle = median(tone.pitch for tone in line.tones) if line.tones else 60
    if "viola" in line.name.lower() and _ALTO_RANGE[0] <= middle <= _ALTO_RANGE[1]:
        return _ALTO
    return next(clef for lowest, clef in _CLEFS if middle >= lowest)


def _signature(key: Key) -> str:
    fifths = _written_fifths(key)
    return "0" if fifths == 0 else f"{abs(fifths)}{'s' if fifths > 0 else 'f'}"


def _written_fifths(key: Key) -> int:
    # Signatures beyond seven signs are not read by anyone: the signs then stand by the notes.
    return key.fifths if abs(key.fifths) <= 7 else 0


def _score_definition(score: ET.Element, sheet: Sheet) -> None:
    definition = ET.SubElement(
        score,
        "scoreDef",
        {"keysig": _signature(sheet.key), "meter.count": str(sheet.beats), "meter.unit": str(sheet.beat_unit)},
    )
    group = ET.SubElement(definition, "staffGrp", {"symbol": "bracket"} if len(sheet.lines) > 1 else {})
    for number, line in enumerate(sheet.lines or (StaffLine(()),), start=1):
        staff = ET.SubElement(group, "staffDef", {"n": str(number), "lines": "5", **clef_of(line)})
        if line.name and len(sheet.lines) > 1:
            ET.SubElement(staff, "label").text = line.name


def _silence(section: ET.Element, bars: int) -> None:
    measure = ET.SubElement(section, "measure", {"n": "1"})
    layer = ET.SubElement(ET.SubElement(measure, "staff", {"n": "1"}), "layer", {"n": "1"})
    if bars >= _LONG_SILENCE:
        ET.SubElement(layer, "multiRest", {"num": str(bars)})
    else:
        ET.SubElement(layer, "mRest")


def _music(section: ET.Element, sheet: Sheet, metre: Metre) -> None:
    bars = bar_range((line.tones for line in sheet.lines), metre.bar, sheet.bars)
    upbeat_from = min((tone.onset_ticks for line in sheet.lines for tone in line.tones), default=0)
    upbeat_from = min(upbeat_from, 0)
    written = [written_bars(line.tones, metre, bars, upbeat_from) for line in sheet.lines]
    writers = [_StaffWriter(sheet, number, bars[1] * metre.bar) for number in range(len(sheet.lines))]
    for place, number in enumerate(range(*bars)):
        upbeat = written[0][place].upbeat
        attributes = {"n": str(number if number < 0 and not upbeat else number + 1)}
        measure = ET.SubElement(section, "measure", attributes | ({"metcon": "false"} if upbeat else {}))
        for writer, line_bars in zip(writers, written, strict=True):
            writer.write(measure, line_bars[place], metre)
        _chords(measure, sheet, metre, number, max(0, upbeat_from - number * metre.bar) if upbeat else 0)


def _chords(measure: ET.Element, sheet: Sheet, metre: Metre, number: int, offset: int) -> None:
    for chord in sheet.chords:
        if chord.onset_ticks // metre.bar == number:
            beat = Fraction(chord.onset_ticks % metre.bar - offset, WHOLE // sheet.beat_unit) + 1
            harm = ET.SubElement(measure, "harm", {"staff": "1", "tstamp": f"{float(beat):.4f}", "place": "below"})
            harm.text = chord.numeral


class _StaffWriter:
    """Writes the bars of one line, in order."""

    def __init__(self, sheet: Sheet, number: int, end_ticks: int) -> None:
        self._line = sheet.lines[number]
        self._key = sheet.key
        self._signed = _written_fifths(sheet.key) == sheet.key.fifths
        self._number = number
        self._end = end_ticks
        self._accent = sheet.accent
        self._changed = frozenset(self._line.changed)
        self._pieces_of_tone: dict[int, int] = {}
        self._alters: dict[int, int] = {}

    def write(self, measure: ET.Element, bar: Bar, metre: Metre) -> None:
        staff = ET.SubElement(measure, "staff", {"n": str(self._number + 1)})
        layer = ET.SubElement(staff, "layer", {"n": "1"})
        if bar.is_empty and not bar.upbeat:
            ET.SubElement(layer, "mRest")
            return
        self._alters = {}
        for group in beam_groups(bar, metre):
            parent = ET.SubElement(layer, "beam") if len(group) > 1 else layer
            for member in group:
                self._member(parent, member)
        self._marks(measure, bar)

    def _member(self, parent: ET.Element, member: Piece | Tuplet) -> None:
        if isinstance(member, Piece):
            self._piece(parent, member)
            return
        tuplet = ET.SubElement(parent, "tuplet", {"num": str(member.num), "numbase": str(member.base)})
        for beamed, run in groupby(member.pieces, key=_can_beam):
            pieces = list(run)
            inner = ET.SubElement(tuplet, "beam") if beamed and len(pieces) > 1 else tuplet
            for piece in pieces:
                self._piece(inner, piece)

    def _piece(self, parent: ET.Element, piece: Piece) -> None:
        length = {"dur": piece.value} | ({"dots": str(piece.dots)} if piece.dots else {})
        if not piece.tones:
            ET.SubElement(parent, "rest", length)
            return
        if len(piece.tones) > 1:
            parent, length = ET.SubElement(parent, "chord", length), {}
        for index in sorted(piece.tones, key=lambda index: self._line.tones[index].step):
            ET.SubElement(parent, "note", length | self._note(index, piece))

    def _note(self, index: int, piece: Piece) -> dict[str, str]:
        tone = self._line.tones[index]
        octave, letter = divmod(tone.step, 7)
        count = self._pieces_of_tone.get(index, 0)
        self._pieces_of_tone[index] = count + 1
        note = {
            "xml:id": f"s{self._number}t{index}" + (f"p{count}" if count else ""),
            "pname": LETTERS[letter].lower(),
            "oct": str(octave),
        }
        note |= self._accidental(tone, piece.tied_back)
        tied = (piece.tied_back, piece.tied_on)
        if tied != (False, False):
            note["tie"] = {(False, True): "i", (True, True): "m", (True, False): "t"}[tied]
        if index in self._changed:
            note["color"] = self._accent
        return note

    def _accidental(self, tone: Tone, tied: bool) -> dict[str, str]:
        signed = self._key.alter_of(tone.step) if self._signed else 0
        if tied or self._alters.get(tone.step, signed) == tone.alter:
            return {"accid.ges": _SIGNS[tone.alter]} if tone.alter else {}
        self._alters[tone.step] = tone.alter
        return {"accid": _SIGNS[tone.alter]}

    def _marks(self, measure: ET.Element, bar: Bar) -> None:
        starting = {i for m in bar.members for p in pieces_of(m) if not p.tied_back for i in p.tones}
        for mark in self._line.marks:
            if mark.tone in starting:
                place = {"staff": str(self._number + 1), "startid": f"#s{self._number}t{mark.tone}", "place": "above"}
                ET.SubElement(measure, "dir", place).text = mark.text


def _can_beam(piece: Piece | Tuplet) -> bool:
    return isinstance(piece, Piece) and bool(piece.tones) and piece.value not in ("breve", "1", "2", "4")


def beam_groups(bar: Bar, metre: Metre) -> Iterator[Sequence[Piece | Tuplet]]:
    """Yield a bar's members, those under one beam together."""
    for beamed, run in groupby(bar.members, key=_can_beam):
        members = list(run)
        if not beamed:
            yield from ([member] for member in members)
            continue
        span = _beam_span([m for m in members if isinstance(m, Piece)], metre)
        for _, group in groupby(members, key=lambda m: _place(m, bar) // span):
            yield list(group)


def _place(member: Piece | Tuplet, bar: Bar) -> int:
    return pieces_of(member)[0].start_ticks - bar.start_ticks


def _beam_span(pieces: Iterable[Piece], metre: Metre) -> int:
    if metre.compound:
        return 3 * WHOLE // metre.unit
    eighths = all(piece.value == "8" and not piece.dots for piece in pieces)
    return 2 * QUARTER if eighths and metre.bar % (2 * QUARTER) == 0 else QUARTER
