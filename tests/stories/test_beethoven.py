"""A story on music nobody here wrote: Beethoven, String Quartet op. 18 no. 1, first movement."""

from pathlib import Path

import pytest

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import MotifSpec, ReadFile, register, take
from leitmotif_desk.desk.scanning import Scan
from leitmotif_desk.domain.film import Film


@pytest.fixture(scope="module")
def quartet() -> Path:
    from music21.common import getCorpusFilePath

    return getCorpusFilePath() / "beethoven" / "opus18no1" / "movement1.mxl"


def test_the_opening_figure_taken_from_the_first_violin_is_found_in_all_four_parts(
    quartet: Path, tmp_path: Path
) -> None:
    with Desk.create(tmp_path / "Quartet.leitmotif", Film("Quartet")) as desk:
        take(desk, ReadFile.of(desk, quartet, "cue")())
        reading = ReadFile.of(desk, quartet, "motif", part="1", bars="1-2")()
        assert reading.phrase is not None
        register(desk, MotifSpec("Opening", "The quartet"), reading.phrase)

        desk.take_scan(Scan.of(desk)())

        (cue,) = desk.project.cue
        score = desk.score(cue.id)
        assert score is not None
        assert len(score.parts) == 4
        found = [one for one in desk.occurrences if one.found]
        assert {part for one in found for part in one.parts} == {0, 1, 2, 3}
        first = min(found, key=lambda one: (one.start_ticks, -one.completeness))
        assert first.start_ticks == 0
        assert first.completeness == 1.0
        assert first.confidence > 0.8
