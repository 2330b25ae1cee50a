"""Engravings as QtSvg draws them: ink where music is, one head a note, changed notes in the accent."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from leitmotif_desk.domain.motif import Chord, Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.engraving import Mark, Sheet, StaffLine, engrave
from tests.engraving.written_music import keys, melodies, metres, sheet_of, tones_of

INK, ACCENT = (0x10, 0x20, 0x30), (0xF0, 0xB4, 0x29)
INK_NAME, ACCENT_NAME = "#102030", "#f0b429"
pytestmark = pytest.mark.usefixtures("qapp")
HEADS = re.compile(r"#leipzig-(E0A2|E0A3|E0A4|E0A0)")


def pixels(svg: str, scale: float = 2.0) -> np.ndarray:
    """Return what QtSvg draws as rows x columns x RGBA."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    assert renderer.isValid()
    size = renderer.defaultSize() * scale
    image = QImage(size, QImage.Format.Format_RGBA8888)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    flat = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : 4 * image.width()].reshape(image.height(), image.width(), 4).copy()


def share_of(picture: np.ndarray, colour: tuple[int, int, int]) -> float:
    near = np.abs(picture[..., :3].astype(int) - np.asarray(colour)).max(axis=2) < 24
    return float((near & (picture[..., 3] > 128)).mean())


@settings(max_examples=40, deadline=None)
@given(melodies(), keys, metres)
def test_no_picture_is_blank_and_every_note_has_its_head(
    tones: tuple[Tone, ...], key: Key, metre: tuple[int, int]
) -> None:
    svg = engrave(Sheet((StaffLine(tones),), key, *metre, ink=INK_NAME))
    assert 0.02 < share_of(pixels(svg), INK) < 0.4
    notes = re.findall(r'data-tone="s0t(\d+)(p\d+)?"', svg)
    assert {int(tone) for tone, _ in notes} == set(range(len(tones)))
    assert len(HEADS.findall(svg)) == len(notes)


@settings(max_examples=20, deadline=None)
@given(melodies(), st.data())
def test_changed_notes_alone_carry_the_accent(tones: tuple[Tone, ...], data: st.DataObject) -> None:
    changed = data.draw(st.sets(st.integers(0, len(tones) - 1)))
    svg = engrave(Sheet((StaffLine(tones, tuple(changed)),), Key(0), ink=INK_NAME, accent=ACCENT_NAME))
    coloured = {int(tone) for tone in re.findall(rf'<g class="note" fill="{ACCENT_NAME}"[^>]*data-tone="s0t(\d+)', svg)}
    assert coloured == changed
    assert (share_of(pixels(svg), ACCENT) > 0.0005) == bool(changed)


def test_the_picture_is_cropped_to_the_music() -> None:
    alpha = pixels(engrave(sheet_of("D4 A4:1.5 G4:.5 F4 E4 D4:3", ink=INK_NAME)), scale=4)[..., 3] > 60
    rows, columns = np.flatnonzero(alpha.any(axis=1)), np.flatnonzero(alpha.any(axis=0))
    height, width = alpha.shape
    space = 4 * 8
    assert rows[0] < space and height - rows[-1] < space and columns[0] < space and width - columns[-1] < space
    assert rows[0] > 0 and columns[0] > 0 and rows[-1] < height - 1 and columns[-1] < width - 1


def test_nothing_is_left_that_qt_cannot_draw() -> None:
    lines = (StaffLine(tones_of("C4 D4 E4 F4"), name="Oboe", marks=(Mark(2, "hit"),)), StaffLine(tones_of("C3:4")))
    svg = engrave(Sheet(lines, Key(0), chords=(Chord(0, "I"),)))
    root = ET.fromstring(svg)
    tags = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert tags.count("svg") == 1 and not {"style", "tspan"} & set(tags) and "currentColor" not in svg
    assert {"Oboe", "hit", "I"} <= {element.text for element in root.iter() if element.tag.endswith("text")}
    assert "placeholder" not in svg


@pytest.mark.parametrize("bars", [1, 4])
def test_a_silence_shows_a_rest(bars: int) -> None:
    svg = engrave(Sheet((), Key(1), rest_ticks=40_320 * bars, ink=INK_NAME))
    assert not HEADS.search(svg) and share_of(pixels(svg), INK) > 0.02


def test_a_staff_without_notes_is_engraved_bare() -> None:
    svg = engrave(Sheet((StaffLine(()),), Key(0)))

    assert not HEADS.search(svg) and QSvgRenderer(QByteArray(svg.encode())).isValid()


def test_a_wide_sheet_breaks_into_systems() -> None:
    tones = tones_of(" ".join(["C4 D4 E4 F4"] * 8))
    one = QSvgRenderer(QByteArray(engrave(Sheet((StaffLine(tones),), Key(0))).encode())).defaultSize()
    many = QSvgRenderer(QByteArray(engrave(Sheet((StaffLine(tones),), Key(0), width_spaces=60)).encode())).defaultSize()
    assert many.width() < one.width() / 2 and many.height() > 2 * one.height()


def test_the_same_sheet_gives_the_same_text() -> None:
    assert engrave(sheet_of("C4 D4 E4 F4")) == engrave(sheet_of("C4 D4 E4 F4"))


def test_verovio_is_not_loaded_before_something_is_engraved() -> None:
    code = "import sys, leitmotif_desk.engraving; print('verovio' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
        == "False"
    )
