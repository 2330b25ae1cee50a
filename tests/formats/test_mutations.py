"""Damaged files: whatever the damage, only our errors come out, and soon."""

import time
import tracemalloc
from pathlib import Path

import pytest

from leitmotif_desk.formats import FORMATS, Kind, Reading, read
from leitmotif_desk.formats.errors import FormatError, ReaderDied, ReaderTooSlow
from leitmotif_desk.formats.plain_text import LONGEST_LINE
from leitmotif_desk.formats.reading import Source
from leitmotif_desk.formats.reading_here import read_source
from leitmotif_desk.formats.registry import format_of
from tests.formats.seeds import OPTIONS, SEEDS, Seed

MUTATIONS = 500
LONGEST_SECONDS = 2.0
SLOW_SECONDS = 10.0
"""music21 needs seconds for a bar of 99 beats."""
SLOW = frozenset({"Humdrum kern", "ABC", "MEI"})
LARGEST_BYTES = 64 << 20
KNOWN_BY_CONTENT = (
    "Fountain", "CMX3600 edit list", "Pro Tools session text", "Premiere markers", "Reaper markers and regions",
    "Avid markers",
)  # fmt: skip
ODD_UNITS = (" ", "\t", "1 ", "[[", "/*", "#", "(V.O.)", "|C:a|M:", "01:00:00:00 ", "*", '"', "A\t", "omit ")
EVERY_SEED = [pytest.param(known, seed, id=seed.name) for known, seeds in SEEDS.items() for seed in seeds]


def test_every_format_has_a_sound_file_to_damage() -> None:
    """But for videos, which a library of native code reads: test_shots damages them, each in a process of its own."""
    assert {known.name for known in FORMATS if set(known.readers) != {Kind.SHOTS}} <= SEEDS.keys()


@pytest.mark.parametrize(("known", "seed"), EVERY_SEED)
def test_the_sound_files_are_read_as_what_they_are(known: str, seed: Seed) -> None:
    assert format_of(seed.source, seed.kind).name == known
    assert isinstance(read_source(seed.source, seed.kind, OPTIONS), Reading)


@pytest.mark.parametrize("known", KNOWN_BY_CONTENT)
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_texts_are_known_by_what_they_say_whatever_their_name_and_encoding(known: str, codec: str) -> None:
    for seed in SEEDS[known]:
        for ending in ("\n", "\r", "\r\n"):
            text = seed.data.decode(seed.codec).replace("\r\n", "\n").replace("\n", ending)
            assert format_of(Source("a", text.encode(codec)), seed.kind).name == known


@pytest.mark.parametrize("known", [*KNOWN_BY_CONTENT, "Final Draft", "spotting notes"])
def test_no_line_however_long_and_odd_takes_more_than_a_moment(known: str) -> None:
    seed = SEEDS[known][0]
    text = seed.data.decode(seed.codec)
    for unit in ODD_UNITS:
        odd = unit * ((LONGEST_LINE - 100) // len(unit))
        for ending in ("", "\n\n"):
            began = time.perf_counter()
            _read(Source(seed.name, f"{text.rstrip()}{ending}{odd}x\n".encode(seed.codec)), seed)
            assert time.perf_counter() - began < LONGEST_SECONDS, unit


@pytest.mark.parametrize(("known", "seed"), EVERY_SEED)
def test_only_our_errors_escape_from_damaged_files(known: str, seed: Seed) -> None:
    refused, slowest = 0, 0.0
    for number in range(MUTATIONS):
        mutant = seed.mutant(number)
        began = time.perf_counter()
        try:
            read_source(mutant, seed.kind, OPTIONS)
        except FormatError as error:
            refused += 1
            assert seed.name in error.where, f"mutation {number}: {error}"
        slowest = max(slowest, time.perf_counter() - began)
    assert 0 < refused < MUTATIONS
    assert slowest < (SLOW_SECONDS if known in SLOW else LONGEST_SECONDS)


@pytest.mark.parametrize(("known", "seed"), EVERY_SEED)
def test_damage_makes_no_reader_hoard_memory(known: str, seed: Seed) -> None:
    read_source(seed.source, seed.kind, OPTIONS)
    tracemalloc.start()
    try:
        for number in range(MUTATIONS, MUTATIONS + (4 if known in SLOW else 12)):
            _read(seed.mutant(number), seed)
        assert tracemalloc.get_traced_memory()[1] < LARGEST_BYTES
    finally:
        tracemalloc.stop()


def _read(source: Source, seed: Seed) -> None:
    try:
        read_source(source, seed.kind, OPTIONS)
    except FormatError as error:
        assert error.where


@pytest.mark.parametrize("known", SEEDS)
def test_the_reading_process_outlives_damaged_files(known: str, tmp_path: Path) -> None:
    seed = SEEDS[known][0]
    for number in range(2):
        path = tmp_path / seed.name
        path.write_bytes(seed.mutant(number).data)
        try:
            read(path, seed.kind, OPTIONS)
        except FormatError as error:
            assert not isinstance(error, ReaderDied | ReaderTooSlow)
            assert seed.name in error.where
