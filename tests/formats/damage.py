"""Seeded ways to damage a file: by bytes, and a text by its lines and fields."""

import random
import re

_MOST_LINES, _MOST_LETTERS = 1_000, 200_000
_COUNTS = (1, 1, 1, 2, 3, 6)
_FIELD = re.compile(r"([\s,;|<>\"=:]+)")
_WORDS = (
    "", "0", "-1", "99999", "99999999999999999999", "1e400", "NaN", "é", "\u2028", "\ud800", "01:00:59:23",
    "01;00;00;00", "00:01:00;00", "24:00:00:00", "01:00:00:99", "x" * 5000, "\t", "\n\n", "DROP FRAME", "#",
    "/*", "[[", "#1#",
)  # fmt: skip


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with some changed, lost, put in, or said twice."""
    out = bytearray(data)
    for _ in range(chance.choice(_COUNTS)):
        place = chance.randrange(len(out) + 1)
        match chance.randrange(5):
            case 0:
                out[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del out[place : place + chance.randint(1, 20)]
            case 2:
                out[place:place] = chance.choice([b"\0", b"\xff" * 4, b"9" * 9, b"-", b"<", b":", b"\n", b"\x7f\xff"])
            case 3:
                out = out[:place]
            case _:
                begin = chance.randrange(len(out) + 1)
                out[place:place] = out[begin : begin + chance.randint(1, 60)]
    return bytes(out)


def reworded(text: str, chance: random.Random) -> str:
    """Return a text with lines or fields moved, lost, said again, or put for one another."""
    for _ in range(chance.choice(_COUNTS)):
        text = chance.choice((_other_lines, _other_fields))(text, chance)
    return text[:_MOST_LETTERS]


def _other_lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            lines[one], lines[other] = lines[other], lines[one]
        case 1:
            lines[one:one] = [lines[other]] * chance.choice((1, 2, 100))
        case 2:
            del lines[one]
        case 3:
            lines[one : one + 2] = ["".join(lines[one : one + 2])]
        case _:
            chance.shuffle(lines)
    return chance.choice(("\n", "\n", "\r", "\r\n")).join(lines[:_MOST_LINES])


def _other_fields(text: str, chance: random.Random) -> str:
    fields = _FIELD.split(text)
    one, other = chance.randrange(len(fields)), chance.randrange(len(fields))
    match chance.randrange(3):
        case 0:
            fields[one], fields[other] = fields[other], fields[one]
        case 1:
            fields[one] = fields[other]
        case _:
            fields[one] = chance.choice(_WORDS)
    return "".join(fields)
