"""What a person had before them when they called a finding intended."""

import json
from collections.abc import Iterable
from hashlib import blake2b

from leitmotif_desk.domain.codec import to_plain
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.project import Project


def fingerprint(project: Project, scenes: Iterable[SceneId]) -> str:
    """Return a digest of all that a person said about the scenes, statements logged by hand included.

    A cut that only moves them leaves it as it is, and so does a rescan or a cue brought in again.
    """
    wanted = tuple(sorted(set(scenes)))
    said = [_still(to_plain(project.the_scene(scene))) for scene in wanted]
    for kind in ("presence", "relation_change", "irony", "statement"):
        said += [to_plain(row) for row in project.rows(kind) if getattr(row, "scene", None) in wanted]
    said += [to_plain(link) for link in project.scene_link if {link.from_scene, link.to_scene} & set(wanted)]
    text = json.dumps(said, sort_keys=True, ensure_ascii=False)
    return blake2b(text.encode(), digest_size=12).hexdigest()


def _still(scene: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in scene.items() if name not in ("start_frame", "end_frame", "number")}
