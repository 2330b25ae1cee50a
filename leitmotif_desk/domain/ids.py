"""Names for rows. Ids are made by the caller, so that redo restores the same row."""

import re
import unicodedata
from collections.abc import Container
from typing import NewType

SubjectId = NewType("SubjectId", str)
MotifId = NewType("MotifId", str)
FormId = NewType("FormId", str)
SceneId = NewType("SceneId", str)
CueId = NewType("CueId", str)
HitId = NewType("HitId", str)
LinkId = NewType("LinkId", str)
MarkerId = NewType("MarkerId", str)
StatementId = NewType("StatementId", str)
FactId = NewType("FactId", str)


def readable_id(name: str, taken: Container[str] = ()) -> str:
    """Return an id people can read ("keeper-s-light"), numbered where it is taken already."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "x"
    wanted, count = stem, 1
    while wanted in taken:
        count += 1
        wanted = f"{stem}-{count}"
    return wanted
