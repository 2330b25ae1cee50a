"""What the name of a clip says about its scene."""

import re

_NOISE = re.compile(r"\s*\([^()]*\)\s*$|\.(?:mov|mxf|mp4|avi|jpg|png|dpx|exr|new\.\d+)$", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:sc(?:ene)?)?[\s_.-]*0*(\d+[A-Za-z]?)(?![A-Za-z0-9])[\s_.:-]*(.*)", re.IGNORECASE)
_SHOT = re.compile(r"(.+?)[\s_-]+[A-Za-z]{0,3}\d+[A-Za-z]{0,2}")
_WORDS = re.compile(r"[A-Za-z]{3}")


def scene_of(clip: str) -> tuple[str, str]:
    """Return (scene number, slug) of "SC02 INT. LAMP ROOM", "12A-3", "ZZ100_501 (LAY3)"."""
    name = _NOISE.sub("", clip.strip())
    if numbered := _NUMBERED.fullmatch(name):
        rest = numbered.group(2).strip()
        return numbered.group(1).upper(), rest if _WORDS.search(rest) else ""
    if shot := _SHOT.fullmatch(name):
        return shot.group(1), shot.group(1)
    return name, name


def told_scene(number: str, clip: str) -> tuple[str, str]:
    """Return (scene number, slug) of a clip whose scene the file names: the slug is what follows "SC2 " in its name."""
    start = f"SC{number} "
    return number, clip.removeprefix(start) if clip.startswith(start) else ""
