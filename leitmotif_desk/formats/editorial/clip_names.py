"""What the name of a clip says about its scene."""

import re

_NOISE = re.compile(r"\([^()]*\)$|\.(?:mov|mxf|mp4|avi|jpg|png|dpx|exr|new\.\d+)$|\sFF$", re.IGNORECASE)
"""What programs put behind a name: a version or a speed in brackets, a suffix, Avid's mark of a freeze frame."""
_NUMBERED = re.compile(r"(?:sc(?:ene)?)?[\s_.-]*0*(\d+[^\W\d_]?)(?![^\W_])[\s_.:-]*(.*)", re.IGNORECASE)
_SHOT = re.compile(r"(.+?)[\s_-]+[A-Za-z]{0,3}\d+[A-Za-z]{0,2}")
_LETTERED = re.compile(r"\d+[^\W\d_]")
_WORDS = re.compile(r"[^\W\d_]{3}")
_LONGEST = 200


def scene_of(clip: str) -> tuple[str, str]:
    """Return (scene number, slug) of "SC02 INT. LAMP ROOM", "12A-3", "ZZ100_501 (LAY3)"."""
    name = _bare(clip[:_LONGEST])
    if numbered := _NUMBERED.fullmatch(name):
        rest = numbered.group(2).strip()
        return numbered.group(1).upper(), rest if _WORDS.search(rest) else ""
    if shot := _SHOT.fullmatch(name):
        return shot.group(1), shot.group(1)
    return name, name


def without_setup(number: str) -> str:
    """Return a scene's number without one letter behind it: "12" of "12A"."""
    return number[:-1] if _LETTERED.fullmatch(number) else number


def told_scene(number: str, clip: str) -> tuple[str, str]:
    """Return (scene number, slug) of a clip whose scene the file names: the slug is what follows "SC2 " in its name."""
    start = f"SC{number} "
    return number, clip.removeprefix(start) if clip.startswith(start) else ""


def _bare(name: str) -> str:
    """Return a name without what programs put behind it, unless nothing else would be left."""
    name = name.strip()
    shorter = _NOISE.sub("", name).strip()
    return name if shorter == name or not shorter else _bare(shorter)
