"""SoundFonts, whole and damaged: what the synthesiser would follow out of its memory is refused before it is asked."""

from pathlib import Path

import pytest

from leitmotif_desk.sound import BadSoundFont, SoundMissing, default_soundfont
from leitmotif_desk.sound.soundfont import open_synth

WHOLE = default_soundfont().read_bytes()


def refusal(tmp_path: Path, content: bytes) -> str:
    path = tmp_path / "bad.sf2"
    path.write_bytes(content)
    with pytest.raises(BadSoundFont, match=r"bad\.sf2") as said:
        open_synth(path)
    return said.value.what


def changed(chunk: bytes, offset: int, value: bytes) -> bytes:
    """Return the SoundFont with bytes of a chunk's data replaced."""
    at = WHOLE.index(chunk, WHOLE.index(b"pdta")) + 8 + offset
    return WHOLE[:at] + value + WHOLE[at + len(value) :]


def test_the_soundfont_that_is_brought_along_opens() -> None:
    synth, font = open_synth(default_soundfont())
    assert synth.sfpreset_name(font, 0, 40) == "Violin"


def test_a_soundfont_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SoundMissing, match=r"none\.sf2"):
        open_synth(tmp_path / "none.sf2")


@pytest.mark.parametrize("content", [b"", b"MThd", b"RIFF\x00\x00\x00\x00WAVE", WHOLE[1:]])
def test_what_is_no_soundfont_is_refused(tmp_path: Path, content: bytes) -> None:
    assert "no SoundFont" in refusal(tmp_path, content)


@pytest.mark.parametrize("share", [0.001, 0.5, 0.99])
def test_a_soundfont_cut_short_is_refused(tmp_path: Path, share: float) -> None:
    assert "cut short" in refusal(tmp_path, WHOLE[: int(share * len(WHOLE))])


def test_a_soundfont_without_tables_is_refused(tmp_path: Path) -> None:
    assert "has no smpl" in refusal(tmp_path, b"RIFF\x04\x00\x00\x00sfbk")


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (changed(b"phdr", 38 + 24, b"\xff\xff"), "its phdr points outside pbag"),
        (changed(b"pbag", 4, b"\xff\x7f"), "its pbag points outside pgen"),
        (changed(b"inst", 20, b"\xff\xff"), "its inst points outside ibag"),
        (changed(b"ibag", 8, b"\xff\xff"), "its ibag points outside igen"),
        (changed(b"pgen", 0, b"\x29\x00\xff\xff"), "its pgen names what inst does not have"),
        (changed(b"igen", 0, b"\x35\x00\xff\xff"), "its igen names what shdr does not have"),
        (changed(b"shdr", 24, b"\xff\xff\xff\x7f"), "a sample lies outside its sound"),
        (changed(b"shdr", 32, b"\xff\xff\xff\xff"), "a sample lies outside its sound"),
        (changed(b"phdr", -4, (39).to_bytes(4, "little")), "it has no pbag"),
        (changed(b"shdr", -4, (23_964).to_bytes(4, "little")), "its shdr has a wrong length"),
    ],
)
def test_a_table_that_points_nowhere_is_refused_by_name(tmp_path: Path, content: bytes, fault: str) -> None:
    assert fault in refusal(tmp_path, content)
