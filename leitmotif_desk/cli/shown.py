"""What `show`, `suggest` and `check` print: a project's things as plain JSON values."""

from collections.abc import Callable
from typing import Any

from leitmotif_desk.cli.likenesses import likeness
from leitmotif_desk.cli.recutting import plain_versions
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.codec import to_plain
from leitmotif_desk.domain.facts import facts
from leitmotif_desk.domain.finding import Finding
from leitmotif_desk.domain.ids import MotifId, SceneId, SubjectId
from leitmotif_desk.domain.motif import Form, Operation, Tone
from leitmotif_desk.domain.occurrence import AlignedNote, Occurrence
from leitmotif_desk.domain.pitch import spelling
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.domain.time import format_timecode, quarters
from leitmotif_desk.theory.words import chain_words

Plain = dict[str, Any]


def timecode(project: Project, frame: int | None) -> str | None:
    return None if frame is None else format_timecode(frame, project.film.frame_rate)


def scene_number(project: Project, scene: SceneId | None) -> str | None:
    return None if scene is None else project.the_scene(scene).number


def motif_name(project: Project, motif: MotifId | None) -> str | None:
    return None if motif is None else project.the_motif(motif).name


def subject_name(project: Project, subject: SubjectId | None) -> str | None:
    return None if subject is None else project.the_subject(subject).name


def plain_quarters(tick_count: int) -> int | float:
    """Return ticks as quarters, whole where they are."""
    exact = quarters(tick_count)
    return exact.numerator if exact.denominator == 1 else float(exact)


def plain_tone(tone: Tone) -> list[Any]:
    return [plain_quarters(tone.onset_ticks), plain_quarters(tone.duration_ticks), tone.pitch, tone.name]


def plain_operation(operation: Operation) -> Plain:
    return {"code": operation.code, "parameters": dict(operation.parameters)}


def film(desk: Desk) -> Plain:
    project = desk.project
    ends = [scene.end_frame for scene in project.scene] + [cue.end_frame for cue in project.cue]
    counts = {kind: len(project.rows(kind)) for kind in ("scene", "cue", "motif", "subject")}
    return {
        "film": {
            "title": project.film.title,
            "rate": project.film.rate,
            "start": timecode(project, project.film.start_frame),
            "end": timecode(project, max(ends, default=project.film.start_frame)),
            "picture_version": project.film.picture_version,
            **counts,
        }
    }


def scenes(desk: Desk) -> Plain:
    return {"scenes": [_scene(desk.project, scene) for scene in desk.project.scene]}


def _scene(project: Project, scene: Scene) -> Plain:
    rest = {name: value for name, value in to_plain(scene).items() if name not in {"start_frame", "end_frame"}}
    return rest | {
        "start": timecode(project, scene.start_frame),
        "end": timecode(project, scene.end_frame),
        "seconds": float(project.film.frame_rate.seconds(scene.end_frame - scene.start_frame)),
        "pov": subject_name(project, scene.pov),
        "present": [
            {"subject": subject_name(project, p.subject), "mode": str(p.mode), "prominence": p.prominence}
            for p in project.presences_in(scene.id)
        ],
        "hits": [
            {
                "id": hit.id,
                "at": timecode(project, hit.frame),
                "kind": str(hit.kind),
                "weight": hit.weight,
                "note": hit.note,
            }
            for hit in project.hits_in(scene.id)
        ],
    }


def story(desk: Desk) -> Plain:
    project = desk.project
    listed = [
        {
            "id": fact.id,
            "kind": fact.kind,
            "scene": scene_number(project, fact.scene),
            "subject": subject_name(project, fact.subject),
            "field": fact.field,
            "value": to_plain(fact.value),
            "text": fact.message.text(),
        }
        for fact in facts(project)
    ]
    subjects = [to_plain(subject) for subject in project.subject]
    return {"facts": listed, "subjects": subjects}


def motifs(desk: Desk) -> Plain:
    project = desk.project
    heard = [entry.motif for entry in desk.heard]
    return {
        "motifs": [
            {
                "id": motif.id,
                "name": motif.name,
                "class": str(motif.motif_class),
                "heard": heard.count(motif.id),
                "subjects": [
                    {
                        "link": link.id,
                        "subject": subject_name(project, link.subject),
                        "meaning": link.meaning,
                        "from_scene": scene_number(project, link.from_scene),
                        "secret_until": scene_number(project, link.secret_until),
                    }
                    for link in project.links_of(motif.id)
                ],
                "forms": [_form(form) for form in project.forms_of(motif.id)],
            }
            for motif in project.motif
        ]
    }


def _form(form: Form) -> Plain:
    return {
        "id": form.id,
        "name": form.name,
        "key": str(form.key),
        "metre": f"{form.beats}/{form.beat_unit}",
        "notes": [plain_tone(tone) for tone in form.tones],
        "chords": [[plain_quarters(chord.onset_ticks), chord.numeral] for chord in form.chords],
        "parent": form.parent,
        "operations": [plain_operation(operation) for operation in form.operations],
        "origin": form.origin,
        "reason": form.reason,
    }


def cues(desk: Desk) -> Plain:
    project = desk.project
    listed = []
    for cue in project.cue:
        score = desk.score(cue.id)
        scene = project.scene_at(cue.start_frame)
        music = {} if score is None else {"notes": len(score), "parts": [part.name for part in score.parts]}
        listed.append(
            {
                "id": cue.id,
                "number": cue.number,
                "title": cue.title,
                "start": timecode(project, cue.start_frame),
                "end": timecode(project, cue.end_frame),
                "scene": scene.number if scene else None,
                "status": str(cue.status),
                "usage": str(cue.usage),
                "source": cue.source,
                **music,
            }
        )
    return {"cues": listed}


def occurrences(desk: Desk) -> Plain:
    return {"occurrences": [_occurrence(desk, one) for one in desk.occurrences]}


def _occurrence(desk: Desk, one: Occurrence) -> Plain:
    project, score = desk.project, desk.score(one.cue)
    if score is None:
        return {}
    form = project.the_form(one.form)
    start, end = desk.frames_of(one)
    verdict = desk.verdict_of(one)
    return {
        "key": one.key,
        "motif": motif_name(project, one.motif),
        "form": form.name,
        "cue": project.the_cue(one.cue).number,
        "part": score.parts[one.parts[0]].name,
        "parts": [score.parts[part].name for part in one.parts],
        "bars": f"{score.bars.label_at(one.start_ticks)}-{score.bars.label_at(one.end_ticks - 1)}",
        "start": timecode(project, start),
        "end": timecode(project, end),
        "start_quarters": plain_quarters(one.start_ticks),
        "end_quarters": plain_quarters(one.end_ticks),
        "operations": [plain_operation(operation) for operation in one.operations],
        "description": chain_words(one.operations),
        "confidence": round(one.confidence, 3),
        "pitch_confidence": round(one.pitch_confidence, 3),
        "rhythm_confidence": round(one.rhythm_confidence, 3),
        "completeness": round(one.completeness, 3),
        "found": one.found,
        "verdict": str(verdict) if verdict else None,
        "alignment": [_aligned(note, form, score) for note in one.alignment],
    }


def _aligned(note: AlignedNote, form: Form, score: Score) -> Plain:
    shown: Plain = {"change": str(note.change), "theme": None, "score": None}
    if note.tone is not None:
        shown["theme"] = {"index": note.tone, "note": plain_tone(form.tones[note.tone])}
    if note.row is not None:
        notes, row = score.notes, note.row
        shown["score"] = {
            "onset_quarters": plain_quarters(int(notes.onset_ticks[row])),
            "duration_quarters": plain_quarters(int(notes.duration_ticks[row])),
            "midi": int(notes.pitch[row]),
            "spelling": spelling(int(notes.step[row]), int(notes.alter[row])),
            "part": score.parts[int(notes.part[row])].name,
            "bar": score.bars.label_at(int(notes.onset_ticks[row])),
        }
    return shown


def findings(desk: Desk) -> Plain:
    return {"findings": [_finding(desk.project, finding) for finding in desk.findings]}


def _finding(project: Project, finding: Finding) -> Plain:
    return {
        "check": finding.check,
        "code": finding.code,
        "severity": str(finding.severity),
        "scenes": [scene_number(project, scene) for scene in finding.scenes],
        "motif": motif_name(project, finding.motif),
        "cue": None if finding.cue is None else project.the_cue(finding.cue).number,
        "start": timecode(project, finding.start_frame),
        "text": finding.message.text(),
        "intended": finding.intended,
        "key": finding.key,
        "facts": list(finding.facts),
    }


def ledger(desk: Desk) -> Plain:
    return {
        "ledger": [
            {"seq": e.seq, "at": e.at, "author": e.author, "kind": e.kind, "of": e.of, "label": e.label, "hash": e.hash}
            for e in desk.history()
        ]
    }


def suggestions(desk: Desk, scene: SceneId, found: tuple[Suggestion, ...]) -> Plain:
    project = desk.project
    texts = {fact.id: fact.message.text() for fact in facts(project)}
    return {
        "scene": project.the_scene(scene).number,
        "suggestions": [_suggestion(project, one, texts) for one in found],
    }


def _suggestion(project: Project, one: Suggestion, texts: dict[Any, str]) -> Plain:
    main = one.lines[0].tones if one.lines else ()
    return {
        "rank": one.rank,
        "title": one.title.text(),
        "motifs": [motif_name(project, motif) for motif in one.motifs],
        "operations": [plain_operation(operation) for operation in one.operations],
        "dimension": str(one.dimension),
        "facts": [{"id": fact, "text": texts.get(fact, fact)} for fact in one.facts],
        "reason": one.reason_text,
        "risk": one.risk.text(),
        "identity": round(one.identity, 3),
        "band": one.band,
        "affect": to_plain(one.affect),
        "notes": [plain_tone(tone) for tone in main],
        "changed_notes": list(one.changed_tones),
        "lines": [
            {
                "motif": motif_name(project, line.motif),
                "instrument": line.instrument,
                "notes": [plain_tone(tone) for tone in line.tones],
            }
            for line in one.lines
        ],
        "key": str(one.key),
        "metre": f"{one.beats}/{one.beat_unit}",
        "tempo_qpm": round(one.tempo_qpm, 3),
        "rest_quarters": plain_quarters(one.rest_ticks),
        "hit_error_frames": one.hit_error_frames,
        "rule": one.rule,
        "score": round(one.score, 4),
        "score_parts": {name: round(value, 4) for name, value in one.score_parts},
    }


VIEWS: dict[str, Callable[[Desk], Plain]] = {
    "film": film,
    "scenes": scenes,
    "story": story,
    "motifs": motifs,
    "likeness": likeness,
    "cues": cues,
    "occurrences": occurrences,
    "findings": findings,
    "ledger": ledger,
    "versions": plain_versions,
}
NEEDS_SCAN = frozenset({"motifs", "occurrences", "findings"})
