"""How long each paper takes to build for a feature film.

QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.paper_speed
"""

import tempfile
from pathlib import Path
from time import perf_counter

from leitmotif_desk.desk.checking import Check
from leitmotif_desk.desk.reporting import KINDS, Wanted, write_paper
from leitmotif_desk.ui.printing import html_to_pdf, svg_to_png
from tests.benchmarks.feature_film import make_feature_film

RESOURCES = Path(__file__).parents[2] / "resources"


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="leitmotif-papers-") as folder:
        with make_feature_film(Path(folder) / "Feature.leitmotif") as desk:
            desk.take_findings(Check.of(desk)())
            project = desk.project
            counts = f"{len(project.scene)} scenes, {len(project.cue)} cues, {len(project.motif)} themes"
            print(f"{counts}, {len(desk.heard)} uses")
            wanted = Wanted(desk, RESOURCES, html_to_pdf, svg_to_png)
            for kind in KINDS:
                for form in kind.forms:
                    path = Path(folder) / f"{kind.code}{form}"
                    began = perf_counter()
                    write_paper(wanted, kind.code, path)
                    took = perf_counter() - began
                    print(f"{kind.code:12}{form:6} {took:7.2f} s {path.stat().st_size / 1e6:8.2f} MB")


if __name__ == "__main__":
    main()
