"""Print how many notes a second the readers take in, the reading process included.

Run from the project's folder: python -m tests.benchmarks.read_speed
"""

import random
import tempfile
import time
from pathlib import Path

from leitmotif_desk.formats import Kind, read
from tests.formats.made_files import END, midi, musicxml, note, xml_note

MIDI_NOTES = 500_000
MIDI_TRACKS = 10
XML_MEASURES = 12_500
XML_NOTES_A_MEASURE = 8


def midi_file() -> bytes:
    """Return half a million notes in ten tracks."""
    chance = random.Random(1)
    tracks = [
        b"".join(
            note(chance.randint(30, 90), chance.randint(60, 480), chance.randint(0, 120))
            for _ in range(MIDI_NOTES // MIDI_TRACKS)
        )
        + END
        for _ in range(MIDI_TRACKS)
    ]
    return midi(*tracks)


def musicxml_file() -> bytes:
    """Return a hundred thousand notes in one part."""
    chance = random.Random(1)

    def measure() -> str:
        notes = (xml_note(chance.choice("CDEFGAB"), chance.randint(2, 6), "2") for _ in range(XML_NOTES_A_MEASURE))
        return "".join(notes)

    measures = [measure() for _ in range(XML_MEASURES)]
    return musicxml(*measures)


def main() -> None:
    """Write the files to a temporary folder, read each, print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in (("big.mid", midi_file()), ("big.musicxml", musicxml_file())):
            path = Path(folder) / name
            path.write_bytes(data)
            began = time.perf_counter()
            score = read(path, Kind.CUE).score
            seconds = time.perf_counter() - began
            assert score is not None
            print(f"{name}: {len(score):,} notes in {seconds:.2f} s, {len(score) / seconds:,.0f} notes a second")


if __name__ == "__main__":
    main()
