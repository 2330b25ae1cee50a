"""Text of unknown encoding, guessed."""

_CODECS = (("utf-8", "UTF-8"), ("shift_jis", "Shift-JIS"))
_DOUBLE_BYTE_SHARE = 0.6


def decode_guessing(data: bytes) -> tuple[str, str]:
    """Return a short text and the name of the encoding that fits it, empty for plain ASCII."""
    stripped = data.rstrip(b"\0")
    if stripped.isascii():
        return _printable(stripped.decode("ascii")), ""
    for codec, name in _CODECS:
        try:
            text = stripped.decode(codec)
        except UnicodeDecodeError:
            continue
        if name == "UTF-8" or _looks_japanese(text):
            return _printable(text), name
    return _printable(stripped.decode("latin-1")), "Latin-1"


def _looks_japanese(text: str) -> bool:
    foreign = [character for character in text if not character.isascii()]
    # Half-width katakana are what accented Latin letters turn into when they are taken for Shift-JIS.
    full_width = [c for c in foreign if "\u3000" <= c <= "\u9fff" or "\uff01" <= c <= "\uff60"]
    return len(full_width) >= _DOUBLE_BYTE_SHARE * len(foreign)


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text).strip()
