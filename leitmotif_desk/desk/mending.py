"""What would mend a finding: an edit that a person can take with one press, or the scene's variations."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from leitmotif_desk.domain.edits import ChangeCue, ChangeScene, Edit, UnlinkMotif, UnlinkScenes
from leitmotif_desk.domain.film import CueUsage
from leitmotif_desk.domain.finding import Finding
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Diegetic, SceneLinkKind, Silence


@dataclass(frozen=True, slots=True)
class Mend:
    """One way out: `edit` changes the story or the cue; without one the variations of `scene` are wanted."""

    words: Message
    edit: Edit | None = None
    scene: SceneId | None = None


def mends(project: Project, finding: Finding) -> tuple[Mend, ...]:
    """Return the ways to mend a finding, the plainest first; none where only the music itself can."""
    ways = _WAYS.get(finding.code)
    return ways(project, finding) if ways else ()


def _vary(_: Project, finding: Finding) -> tuple[Mend, ...]:
    if not finding.scenes:
        return ()
    return (Mend(Message("Show what might sound in the scene"), scene=finding.scenes[-1]),)


def _no_silence(_: Project, finding: Finding) -> tuple[Mend, ...]:
    edit = ChangeScene(finding.scenes[0], "silence", Silence.NONE.value)
    return (Mend(Message("The scene is not meant to be silent"), edit),)


def _source(_: Project, finding: Finding) -> tuple[Mend, ...]:
    made = [Mend(Message("Something in the scene plays it"), ChangeScene(finding.scenes[0], "diegetic", _SOURCE))]
    if finding.cue is not None:
        made.append(Mend(Message("It is score, not source"), ChangeCue(finding.cue, "usage", CueUsage.SCORE.value)))
    return tuple(made)


def _softer(_: Project, finding: Finding) -> tuple[Mend, ...]:
    if finding.cue is None:
        return ()
    return (Mend(Message("The music stands back here"), ChangeCue(finding.cue, "prominence", 2)),)


def _unlink_motif(project: Project, finding: Finding) -> tuple[Mend, ...]:
    links = project.links_of(finding.motif)[1:] if finding.motif else ()
    return tuple(
        Mend(
            Message.of("It does not stand for {subject}", subject=project.the_subject(link.subject).name),
            UnlinkMotif(link.id),
        )
        for link in links
    )


def _unlink_scenes(*kinds: SceneLinkKind) -> Callable[[Project, Finding], tuple[Mend, ...]]:
    def ways(project: Project, finding: Finding) -> tuple[Mend, ...]:
        about = set(finding.scenes)
        links = [
            link
            for link in project.scene_link
            if link.kind in kinds and {link.from_scene, link.to_scene} & about and link.motif in (None, finding.motif)
        ]
        return (
            *_vary(project, finding),
            *(Mend(Message("The scenes are not linked so"), UnlinkScenes(link.id)) for link in links[:1]),
        )

    return ways


_SOURCE = Diegetic.SOURCE.value
_WAYS: Mapping[str, Callable[[Project, Finding], tuple[Mend, ...]]] = {
    "key-scenes-without-theme": _vary, "never-full": _vary, "stasis": _vary, "abandoned": _vary, "orphan": _vary,
    "silence-unexplained": _vary, "identity-lost": _vary, "unplayable": _vary, "affect-mismatch": _vary,
    "backward-development": _vary, "relation-contradicted": _vary, "mode-symbolism-broken": _vary,
    "one-theme-two-characters": _unlink_motif, "silence-missing": _no_silence, "diegetic-error": _source,
    "under-dialogue": _softer, "mirror-unpaid": _unlink_scenes(SceneLinkKind.MIRROR),
    "payoff-unlearned": _unlink_scenes(SceneLinkKind.PAYOFF), "cold-payoff": _unlink_scenes(SceneLinkKind.PAYOFF),
}  # fmt: skip
"""By the code of the check; what is not here can only be mended in the music or marked as meant."""
WORDS = (
    "Show what might sound in the scene", "The scene is not meant to be silent", "Something in the scene plays it",
    "It is score, not source", "The music stands back here", "It does not stand for {subject}",
    "The scenes are not linked so",
)  # fmt: skip
