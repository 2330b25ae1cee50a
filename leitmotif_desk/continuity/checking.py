"""Run every check and put what they find in film order."""

from collections.abc import Sequence

from leitmotif_desk.continuity.checks import CHECKS, Check
from leitmotif_desk.continuity.fingerprint import fingerprint
from leitmotif_desk.continuity.found import Found
from leitmotif_desk.continuity.ground import Ground
from leitmotif_desk.continuity.numbers import chosen_settings
from leitmotif_desk.domain.finding import Finding, FindingKey
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.project import Project


def check(project: Project, heard: Sequence[Heard], progress: Progress = unheard) -> tuple[Finding, ...]:
    """Return all findings, by film time and number of the check; raises what `progress` raises.

    Checks that the project switched off are left out, the others go by its numbers.

    A finding is intended where the story itself gives the reason, or where a person said so and the scenes it is
    about still say what they said then.
    """
    ground = Ground(project, tuple(heard), chosen_settings(project.check_choice))
    off = {choice.check for choice in project.check_choice if not choice.active}
    findings: dict[FindingKey, Finding] = {}
    for place, one in enumerate(CHECKS):
        progress(place / len(CHECKS))
        for found in one.run(ground) if one.code not in off and all(map(ground.has, one.needs)) else ():
            finding = _finding(project, one, found)
            findings.setdefault(finding.key, finding)
    progress(1.0)
    return tuple(sorted(findings.values(), key=_in_film_order))


def _in_film_order(finding: Finding) -> tuple[bool, int, int, str]:
    return finding.start_frame is None, finding.start_frame or 0, finding.check, finding.key


def _finding(project: Project, check: Check, found: Found) -> Finding:
    key = FindingKey("|".join((check.code, found.motif or "", "+".join(found.scenes), found.cue or "", found.place)))
    return Finding(
        key=key,
        check=check.number,
        code=check.code,
        severity=found.severity or check.severity,
        message=found.message,
        scenes=found.scenes,
        motif=found.motif,
        cue=found.cue,
        start_frame=found.start_frame,
        facts=found.facts,
        intended=found.excused or _is_meant(project, key, found),
    )


def _is_meant(project: Project, key: FindingKey, found: Found) -> bool:
    """Whether a person called it intended, about the scenes, or the one named, as they still are."""
    intention = project.intention_for(key)
    if intention is None:
        return False
    return intention.about in ("", fingerprint(project, found.scenes), fingerprint(project, (intention.scene,)))
