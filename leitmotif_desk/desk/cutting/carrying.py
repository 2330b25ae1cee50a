"""What one scene says, given to another: the edits that let every row name the other scene in its place."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from leitmotif_desk.domain.edits import (
    ChangeForm,
    ChangeHit,
    Edit,
    LinkMotif,
    LinkScenes,
    LogStatement,
    MarkIntended,
    RemoveStatement,
    SetIrony,
    SetPresence,
    SetRelationChange,
    UnlinkMotif,
    UnlinkScenes,
)
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.project import Project

Said = Callable[[Project, SceneId, SceneId], Iterator[Edit]]


def rows_pointed_at(project: Project, first: SceneId, other: SceneId) -> Iterator[Edit]:
    """Yield the edits after which what names `other` names `first`; what `first` says itself stands."""
    for said in _SAID:
        yield from said(project, first, other)


def _presences(project: Project, first: SceneId, other: SceneId) -> Iterator[Edit]:
    here = {one.subject for one in project.presences_in(first)}
    yield from (
        SetPresence(replace(one, scene=first)) for one in project.presences_in(other) if one.subject not in here
    )


def _relation_changes(project: Project, first: SceneId, other: SceneId) -> Iterator[Edit]:
    here = {one.relation for one in project.relation_change if one.scene == first}
    for one in project.relation_change:
        if one.scene == other and one.relation not in here:
            yield SetRelationChange(replace(one, scene=first))


def _irony(project: Project, first: SceneId, other: SceneId) -> Iterator[Edit]:
    for one in project.irony:
        if one.scene == other and project.find("irony", first) is None:
            yield SetIrony(replace(one, scene=first))


def _hits(project: Project, first: SceneId, other: SceneId) -> Iterator[Edit]:
    yield from (ChangeHit(hit.id, "scene", first) for hit in project.hits_in(other))


def _forms(project: Project, first: SceneId, other: SceneId) -> Iterator[Edit]:
    yield from (ChangeForm(form.id, "scene", first) for form in project.form if form.scene == other)


def _intentions(project: Project, first: SceneId, other: SceneId) -> Iterator[Edit]:
    yield from (MarkIntended(replace(one, scene=first)) for one in project.intention if one.scene == other)


def _statements(project: Project, first: SceneId, other: SceneId) -> Iterator[Edit]:
    for one in project.statement:
        if one.scene == other:
            yield RemoveStatement(one.id)
            yield LogStatement(replace(one, scene=first))


def _motif_links(project: Project, first: SceneId, other: SceneId) -> Iterator[Edit]:
    for one in project.motif_link:
        if other in (one.from_scene, one.secret_until):
            yield UnlinkMotif(one.id)
            yield LinkMotif(_named(one, ("from_scene", "secret_until"), first, other))


def _scene_links(project: Project, first: SceneId, other: SceneId) -> Iterator[Edit]:
    for one in project.scene_link:
        if other in (one.from_scene, one.to_scene):
            yield UnlinkScenes(one.id)
            if {one.from_scene, one.to_scene} != {first, other}:
                yield LinkScenes(_named(one, ("from_scene", "to_scene"), first, other))


def _named(row: Any, fields: tuple[str, ...], first: SceneId, other: SceneId) -> Any:
    return replace(row, **{field: first for field in fields if getattr(row, field) == other})


_SAID: tuple[Said, ...] = (
    _presences, _relation_changes, _irony, _hits, _forms, _intentions, _statements, _motif_links, _scene_links,
)  # fmt: skip
