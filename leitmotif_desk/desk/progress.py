"""How far the work on the findings has come, picture version by picture version."""

from collections import Counter
from collections.abc import Iterable

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.versions import leaving, versions
from leitmotif_desk.domain.edits import Batch, ChangeFilm, Edit, KeepTally
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.finding import Finding, Severity, Tally


def tally_of(picture_version: str, findings: Iterable[Finding], number: int) -> Tally:
    """Return how many findings stand open, by severity, and how many are meant."""
    count = Counter(None if finding.intended else finding.severity for finding in findings)
    levels = count[Severity.ERROR], count[Severity.WARN], count[Severity.INFO]
    return Tally(picture_version, number, *levels, count[None])


def tallies(desk: Desk) -> tuple[Tally, ...]:
    """Return the counts kept of earlier picture versions, oldest first, and then that of the present one."""
    kept = sorted(desk.project.tally, key=lambda tally: tally.number)
    return (*kept, _now(desk))


def _now(desk: Desk) -> Tally:
    number = max((tally.number for tally in desk.project.tally), default=0) + 1
    return tally_of(desk.project.film.picture_version, desk.findings, number)


def begin_picture_version(desk: Desk, name: str) -> None:
    """Give the picture a new version, keeping where all stood in the one before and its findings; one step.

    Raises BadValue for a name that is empty, or that a version has already.
    """
    desk.apply(Batch(f"Picture version {name.strip()}", new_version(desk, name)))


def new_version(desk: Desk, name: str) -> tuple[Edit, ...]:
    """Return the edits that begin a picture version; raises BadValue as `begin_picture_version` does."""
    name = name.strip()
    if not name:
        raise BadValue("A picture version needs a name.", now="Nothing was changed.")
    taken = {tally.picture_version for tally in tallies(desk)} | {cut.picture_version for cut in versions(desk.project)}
    if name in taken:
        raise BadValue(f"There is a picture version {name} already.", now="Nothing was changed.")
    return KeepTally(_now(desk)), leaving(desk.project), ChangeFilm("picture_version", name)
