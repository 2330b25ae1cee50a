"""Timecode of the film: 24 frames a second, no drop frame."""

RATE = 24


def frames(timecode: str) -> int:
    hours, minutes, seconds, frame = (int(text) for text in timecode.split(":"))
    return ((hours * 60 + minutes) * 60 + seconds) * RATE + frame


def timecode(count: int) -> str:
    seconds, frame = divmod(count, RATE)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}:{frame:02d}"
