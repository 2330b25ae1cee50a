"""Measure painting: milliseconds a paint of a feature film at 1600 x 700, whole and two minutes of it.

python -m tests.benchmarks.timeline_paint [PAINTS]
"""

import os
import sys
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from leitmotif_desk.domain.film import Cue, Film
from leitmotif_desk.domain.ids import CueId, FormId, LinkId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.motif import Form, Motif, MotifLink, Operation, Tone
from leitmotif_desk.domain.occurrence import OccurrenceKey
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import ScoreId
from leitmotif_desk.domain.story import Presence, Scene, Subject
from leitmotif_desk.ui.timeline.model import Timeline, build
from leitmotif_desk.ui.timeline.sounding import Use

if TYPE_CHECKING:
    from leitmotif_desk.ui.timeline.canvas import TimelineCanvas

SCENES, OCCURRENCES, MOTIFS, CUES = 3_000, 50_000, 30, 60
FILM_FRAMES, START = 2 * 3_600 * 24, 86_400
SIZE = (1600, 700)
TWO_MINUTES = 120 * 24
CODES = ("exact", "mode", "inverted", "augmented", "diminished", "ornamented", "fragment", "transposed")


def feature_film() -> Timeline:
    """Return two hours with many scenes and occurrences, the same on every run."""
    random = np.random.default_rng(7)
    subjects = tuple(Subject(SubjectId(f"subject-{n}"), f"Subject {n}") for n in range(MOTIFS))
    motifs = tuple(Motif(MotifId(f"motif-{n}"), f"Motif {n}", FormId(f"form-{n}"), n % 8) for n in range(MOTIFS))
    key = Key.parse("D major")
    forms = tuple(Form(motif.base, motif.id, "base", (Tone(0, 10_080, 29),), key) for motif in motifs)
    links = tuple(
        MotifLink(LinkId(f"link-{n}"), motif.id, subject.id)
        for n, (motif, subject) in enumerate(zip(motifs, subjects, strict=True))
    )
    edges = np.sort(random.choice(np.arange(1, FILM_FRAMES), SCENES - 1, replace=False))
    bounds = np.concatenate(([0], edges, [FILM_FRAMES])) + START
    tension = random.uniform(0, 10, SCENES)
    scenes = tuple(
        Scene(SceneId(f"s{n}"), str(n + 1), "INT. ROOM, DAY", int(bounds[n]), int(bounds[n + 1]), tension=float(level))
        for n, level in enumerate(tension)
    )
    present = random.integers(0, MOTIFS, (SCENES, 3))
    presences = tuple(
        Presence(scene.id, subjects[one].id)
        for scene, row in zip(scenes, present.tolist(), strict=True)
        for one in dict.fromkeys(row)
    )
    length = FILM_FRAMES // CUES
    cues = tuple(
        Cue(
            CueId(f"c{n}"),
            f"{n}m1",
            "Cue",
            START + n * length,
            START + n * length + length * 9 // 10,
            score=ScoreId(str(n)),
        )
        for n in range(CUES)
    )
    project = Project(
        Film("Feature"), subject=subjects, motif=motifs, form=forms, motif_link=links, scene=scenes,
        presence=presences, cue=cues,
    )  # fmt: skip
    return build(project, _uses(random, motifs))


def _uses(random: np.random.Generator, motifs: tuple[Motif, ...]) -> tuple[Use, ...]:
    starts = np.sort(random.integers(START, START + FILM_FRAMES - 240, OCCURRENCES)).tolist()
    lengths = random.integers(24, 144, OCCURRENCES).tolist()
    which = random.integers(0, MOTIFS, OCCURRENCES).tolist()
    done = random.integers(0, len(CODES), OCCURRENCES).tolist()
    return tuple(
        Use(
            motifs[m].id,
            start,
            start + length,
            (Operation(CODES[code]),),
            OccurrenceKey(str(row)),
            waiting=row % 9 == 0,
        )
        for row, (start, length, m, code) in enumerate(zip(starts, lengths, which, done, strict=True))
    )


def main(paints: int) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from leitmotif_desk.ui.application import the_application
    from leitmotif_desk.ui.timeline.canvas import TimelineCanvas

    app = the_application()
    began = perf_counter()
    film = feature_film()
    print(f"built {SCENES:,} scenes and {OCCURRENCES:,} occurrences in {perf_counter() - began:.2f} s")
    canvas = TimelineCanvas(film)
    canvas.resize(*SIZE)
    canvas.show()
    app.processEvents()
    middle = START + FILM_FRAMES // 2
    for name, first, last in (
        ("whole film", START, START + FILM_FRAMES), ("two minutes", middle, middle + TWO_MINUTES)
    ):  # fmt: skip
        canvas.zoom_to(first, last)
        whole = canvas.viewport().rect()
        strip = QRect(whole.width() // 2, 0, 16, whole.height())
        moved = _milliseconds(canvas, strip, paints)
        print(f"{name}: {_milliseconds(canvas, whole, paints):.2f} ms a paint, {moved:.2f} ms when the playhead moves")
    canvas.close()


def _milliseconds(canvas: "TimelineCanvas", rect: QRect, paints: int) -> float:
    """Return the median time of painting a part of the viewport into an image."""
    image = QImage(canvas.viewport().size(), QImage.Format.Format_ARGB32_Premultiplied)
    taken = []
    for _ in range(paints + 3):
        with QPainter(image) as painter:
            painter.setClipRect(rect)
            began = perf_counter()
            canvas.paint(painter, rect)
            taken.append(perf_counter() - began)
    return float(np.median(taken[3:])) * 1000


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
