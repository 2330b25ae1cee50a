"""Small files made by code, byte by byte."""

import io
import zipfile
from collections.abc import Mapping

from leitmotif_desk.formats.reading import Source


def midi_number(value: int) -> bytes:
    """Return a variable-length quantity."""
    out = [value & 0x7F]
    while value := value >> 7:
        out.append(value & 0x7F | 0x80)
    return bytes(reversed(out))


def meta(kind: int, data: bytes, delta: int = 0) -> bytes:
    return midi_number(delta) + bytes([0xFF, kind]) + midi_number(len(data)) + data


END = b"\x00\xff\x2f\x00"


def midi(*tracks: bytes, division: int = 480, kind: int = 1, announced: int | None = None) -> bytes:
    """Return a MIDI file of whole track bodies (with their END)."""
    count = len(tracks) if announced is None else announced
    head = b"MThd" + (6).to_bytes(4, "big") + b"".join(n.to_bytes(2, "big") for n in (kind, count, division))
    return head + b"".join(b"MTrk" + len(track).to_bytes(4, "big") + track for track in tracks)


def note(pitch: int, length: int, delta: int = 0, channel: int = 0) -> bytes:
    on, off = bytes([0x90 | channel, pitch, 64]), bytes([0x80 | channel, pitch, 0])
    return midi_number(delta) + on + midi_number(length) + off


def xml_note(step: str, octave: int = 4, duration: str = "4", extra: str = "") -> str:
    pitch = f"<pitch><step>{step}</step><octave>{octave}</octave></pitch>"
    return f"<note>{pitch}<duration>{duration}</duration>{extra}</note>"


def musicxml(*measures: str, divisions: str = "4", head: str = "", attributes: str = "", title: str = "A cue") -> bytes:
    """Return a one-part score; each measure is its content."""
    first = f"<attributes><divisions>{divisions}</divisions>{attributes}</attributes>"
    body = "".join(
        f'<measure number="{i + 1}">{first if i == 0 else ""}{measure}</measure>\n'
        for i, measure in enumerate(measures)
    )
    return (
        f'<?xml version="1.0"?>\n{head}<score-partwise version="4.0"><work><work-title>{title}</work-title></work>'
        f'<part-list><score-part id="P1"><part-name>Oboe</part-name></score-part></part-list>\n'
        f'<part id="P1">\n{body}</part></score-partwise>'
    ).encode()


def zipped(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def container(path: str) -> bytes:
    return f'<container><rootfiles><rootfile full-path="{path}"/></rootfiles></container>'.encode()


def midi_source(data: bytes) -> Source:
    return Source("1m2 The Lamp.mid", data)


def xml_source(data: bytes) -> Source:
    return Source("cue.musicxml", data)
