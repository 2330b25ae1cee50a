"""From the project, its findings and the log of what is heard to the report."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from leitmotif_desk.domain.facts import facts
from leitmotif_desk.domain.finding import Finding, Severity
from leitmotif_desk.domain.ids import FactId, MotifId, SceneId
from leitmotif_desk.domain.motif import Motif
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.reports.marks import Shape, colour_of, shape_of
from leitmotif_desk.reports.report import (
    Cell,
    Cited,
    FindingRow,
    HeardTheme,
    Meant,
    Report,
    SceneRow,
    StatementMark,
    ThemeRow,
)
from leitmotif_desk.theory.words import chain_words

GRAVITY = list(Severity)


def continuity_report(
    project: Project,
    findings: tuple[Finding, ...],
    heard: tuple[Heard, ...],
    templates_dir: Path,
    engraved: Mapping[MotifId, str],
    made_on: date | None = None,
) -> Report:
    """Return the report; `engraved` gives themes' incipits as SVG, `made_on` is today where it is not given."""
    material = _Material(project, findings, heard, engraved)
    film = project.film
    return Report(
        title=film.title,
        rate=film.rate,
        picture_version=film.picture_version,
        made_on=made_on or datetime.now().astimezone().date(),
        templates_dir=templates_dir,
        themes=tuple(material.theme(motif) for motif in project.motif),
        scenes=tuple(material.scene(scene) for scene in project.scene),
        findings=tuple(material.finding(finding) for finding in sorted(findings, key=material.film_order)),
    )


@dataclass(frozen=True)
class _Material:
    """What the rows are made from."""

    project: Project
    findings: tuple[Finding, ...]
    heard: tuple[Heard, ...]
    engraved: Mapping[MotifId, str]

    @cached_property
    def fact_texts(self) -> dict[FactId, str]:
        return {fact.id: fact.message.text() for fact in facts(self.project)}

    @cached_property
    def span(self) -> tuple[int, int]:
        """The film's half-open span of frames, as far as scenes, cues and music know it."""
        spans = [(scene.start_frame, scene.end_frame) for scene in self.project.scene]
        spans += [(cue.start_frame, cue.end_frame) for cue in self.project.cue]
        spans += [(heard.start_frame, heard.end_frame) for heard in self.heard]
        start = min((self.project.film.start_frame, *(span[0] for span in spans)))
        return start, max((start + 1, *(span[1] for span in spans)))

    def share(self, frame: int) -> float:
        start, end = self.span
        return round((frame - start) / (end - start), 5)

    def timecode(self, frame: int) -> str:
        return format_timecode(frame, self.project.film.frame_rate)

    @cached_property
    def in_film_order(self) -> list[Heard]:
        return sorted(self.heard, key=lambda heard: heard.start_frame)

    @cached_property
    def by_cell(self) -> dict[tuple[MotifId | None, SceneId | None], list[Heard]]:
        """What is heard of a theme in a scene, of a theme (None: anywhere), and in a scene (None: of any theme)."""
        found: dict[tuple[MotifId | None, SceneId | None], list[Heard]] = defaultdict(list)
        for heard in self.in_film_order:
            found[heard.motif, None].append(heard)
            if heard.scene is not None:
                found[heard.motif, heard.scene].append(heard)
                found[None, heard.scene].append(heard)
        return found

    @cached_property
    def asked(self) -> dict[tuple[MotifId | None, SceneId], list[Severity]]:
        """How grave the open findings about a theme in a scene are, and about a scene (None), the gravest first."""
        found: dict[tuple[MotifId | None, SceneId], list[Severity]] = defaultdict(list)
        for finding in sorted(self.findings, key=lambda finding: GRAVITY.index(finding.severity)):
            for scene in () if finding.intended else finding.scenes:
                for motif in {finding.motif, None}:
                    found[motif, scene].append(finding.severity)
        return found

    def theme(self, motif: Motif) -> ThemeRow:
        heard = self.by_cell.get((motif.id, None), [])
        scenes = {h.scene for h in heard}
        subjects = {link.subject for link in self.project.links_of(motif.id)}
        present = {p.scene for p in self.project.presence if p.subject in subjects}
        rate = self.project.film.frame_rate
        gaps = [float(rate.seconds(later.start_frame - earlier.end_frame)) for earlier, later in pairwise(heard)]
        return ThemeRow(
            id=motif.id,
            name=motif.name,
            colour=colour_of(motif.colour),
            motif_class=str(motif.motif_class),
            stands_for=tuple(sorted(self.project.the_subject(subject).name for subject in subjects)),
            incipit=self.engraved.get(motif.id, ""),
            notes=" ".join(tone.name for tone in self.project.base_form(motif.id).tones),
            statements=len(heard),
            heard_in=tuple(scene.number for scene in self.project.scene if scene.id in scenes),
            first=self.timecode(heard[0].start_frame) if heard else None,
            last=self.timecode(heard[-1].start_frame) if heard else None,
            longest_gap_seconds=round(max(0.0, *gaps), 1) if gaps else None,
            strip=tuple(self._mark(entry) for entry in heard),
            presence=tuple(
                (self.share(scene.start_frame), self.share(scene.end_frame))
                for scene in self.project.scene
                if scene.id in present
            ),
            cells=tuple(self._cell(motif.id, scene.id, scene.id in present) for scene in self.project.scene),
        )

    def _mark(self, heard: Heard) -> StatementMark:
        start, end = self.share(heard.start_frame), self.share(heard.end_frame)
        timecode = self.timecode(heard.start_frame)
        return StatementMark(start, end, shape_of(heard.operations), timecode, _words(heard))

    def _cell(self, motif: MotifId, scene: SceneId, present: bool) -> Cell:
        here = self.by_cell.get((motif, scene), [])
        fullest = max(here, key=lambda h: h.completeness, default=None)
        return Cell(
            count=len(here),
            completeness=fullest.completeness if fullest else 0.0,
            shape=shape_of(fullest.operations) if fullest else Shape.STATEMENT,
            words="; ".join(dict.fromkeys(_words(h) for h in here)),
            present=present,
            asked=next(iter(self.asked.get((motif, scene), ())), None),
        )

    def scene(self, scene: Scene) -> SceneRow:
        here = self.by_cell.get((None, scene.id), [])
        return SceneRow(
            id=scene.id,
            number=scene.number,
            slug=scene.slug,
            start=self.timecode(scene.start_frame),
            end=self.timecode(scene.end_frame),
            place=self.share(scene.start_frame),
            present=tuple(self.project.the_subject(p.subject).name for p in self.project.presences_in(scene.id)),
            heard=tuple(self._heard_theme(motif, here) for motif in dict.fromkeys(h.motif for h in here)),
            findings=tuple(self.asked.get((None, scene.id), ())),
        )

    def _heard_theme(self, id: MotifId, in_scene: list[Heard]) -> HeardTheme:
        motif = self.project.the_motif(id)
        mine = [heard for heard in in_scene if heard.motif == id]
        words = tuple(dict.fromkeys(_words(heard) for heard in mine))
        return HeardTheme(motif.name, colour_of(motif.colour), len(mine), words, self.timecode(mine[0].start_frame))

    def film_order(self, finding: Finding) -> tuple[bool, int, int, str]:
        """Order by place in the film, findings about no place last."""
        frame = self._frame(finding)
        return frame is None, frame or 0, finding.check, finding.key

    def _frame(self, finding: Finding) -> int | None:
        if finding.start_frame is not None:
            return finding.start_frame
        starts = [self.project.the_scene(scene).start_frame for scene in finding.scenes]
        return min(starts) if starts else None

    def finding(self, finding: Finding) -> FindingRow:
        project, frame = self.project, self._frame(finding)
        motif = None if finding.motif is None else project.the_motif(finding.motif)
        scenes = (project.the_scene(scene) for scene in finding.scenes)
        answer = project.intention_for(finding.key)
        return FindingRow(
            check=finding.check,
            code=finding.code,
            severity=finding.severity,
            text=finding.message.text(),
            timecode=None if frame is None else self.timecode(frame),
            scenes=tuple((scene.number, scene.slug) for scene in scenes),
            theme=motif.name if motif else None,
            colour=colour_of(motif.colour) if motif else None,
            cue=None if finding.cue is None else project.the_cue(finding.cue).number,
            cites=tuple(Cited(fact, self.fact_texts.get(fact, fact)) for fact in finding.facts),
            intended=finding.intended,
            meant=Meant(str(answer.kind), answer.sentence, not finding.intended) if answer else None,
        )


def _words(heard: Heard) -> str:
    return chain_words(heard.operations) or "as registered"
