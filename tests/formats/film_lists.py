"""Films made up at random, to be written as lists and read again."""

from dataclasses import replace
from itertools import accumulate

from hypothesis import strategies as st

from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.domain.film import CueStatus, CueUsage
from leitmotif_desk.domain.story import HitKind
from leitmotif_desk.domain.time import FrameRate, frame_rate, parse_timecode
from leitmotif_desk.formats.film_list import FilmList
from leitmotif_desk.formats.markers.marker_names import one_line
from leitmotif_desk.formats.reading import CueRow, HitRow, MarkerRow, SceneRow

RATES = ("23.976", "24", "25", "29.97", "29.97df", "30", "50", "59.94df", "60")
HOURS = (0, 1, 10)
_ODD = (
    "", "INT. LAMP ROOM – NIGHT", '=HYPERLINK("http://x","y")', "-12", "+1", "@sum", "'=1", "a\tb", "a | b", "a, b; c",
    'say "no"', "1m2 again", "Hit list", "Sc. 4 door", "Marker: x", "001  AX V C 1", "ИНТ. МАЯК – НОЧЬ", "灯台、夜",
    "منارة ليلا", "Élodie’s (take 2).mov", "  two  spaces ", "007", "50%", "* LOC: x", "TITLE: x", "#,Name,Start",
    "🎬 clap", "BL",
)  # fmt: skip
_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), max_size=20)
NAMES = st.one_of(st.sampled_from(_ODD), _TEXT)
_LINES = st.one_of(NAMES, st.just("first line\nsecond line"))
NUMBERS = st.one_of(
    st.from_regex(r"[1-9]m[0-9]{1,2}[a-c]?", fullmatch=True),
    st.sampled_from(["12", "12A", "A12", "1/2", "M12s", "I-1-A", "ОД", "Ünten"]),
)
SECONDS = 2400
"""So long that a film goes over minutes that drop frames, and stays within its hour."""


@st.composite
def spans(draw: st.DrawFn, rate: FrameRate, start: int, adjacent: bool = False) -> list[tuple[int, int]]:
    """Draw stretches of the film, one after another; `adjacent` or not, some follow without a gap."""
    longest = rate.frames(SECONDS) // 8
    gaps = st.just(0) if adjacent else st.one_of(st.just(0), st.integers(0, longest))
    steps = draw(st.lists(st.tuples(gaps, st.integers(2, longest)), max_size=4))
    edges = list(accumulate((one for step in steps for one in step), initial=start))
    return list(zip(edges[1::2], edges[2::2], strict=True))


@st.composite
def films(draw: st.DrawFn, with_cut: bool | None = None) -> FilmList:
    """Draw a film: scenes do not overlap and hits lie in their scenes; cues overlap as they like."""
    rate = frame_rate(draw(st.sampled_from(RATES)))
    start = parse_timecode(f"{draw(st.sampled_from(HOURS)):02}:00:00:00", rate)
    frames = st.integers(start, start + rate.frames(SECONDS) - 1)
    scenes = [
        draw(_scene(number, span)) for number, span in zip(_numbers(draw), draw(spans(rate, start)), strict=False)
    ]
    cues = [draw(_cue(number, rate, frames)) for number in _numbers(draw)[: draw(st.integers(0, 4))]]
    markers = draw(st.lists(st.builds(MarkerRow, frames, NAMES, note=_LINES), max_size=4, unique_by=_key))
    cut = draw(st.booleans()) if with_cut is None else with_cut
    clips = [draw(_clip(span)) for span in draw(spans(rate, start))] if cut else []
    return FilmList(
        draw(NAMES),
        rate,
        start,
        clips=tuple(clips),
        scenes=tuple(scenes),
        cues=tuple(sorted(cues, key=lambda cue: cue.start_frame)),
        markers=tuple(sorted(markers, key=lambda marker: marker.frame)),
    )


def _key(row: MarkerRow) -> tuple[int, str]:
    return row.frame, one_line(row.text)


def _numbers(draw: st.DrawFn) -> list[str]:
    return draw(st.lists(NUMBERS, min_size=4, max_size=4, unique_by=str.casefold))


@st.composite
def _scene(draw: st.DrawFn, number: str, span: tuple[int, int]) -> SceneRow:
    start, end = span
    hits = st.builds(HitRow, st.integers(start, end - 1), NAMES, st.sampled_from(HitKind))
    found = draw(st.lists(hits, max_size=3, unique_by=lambda hit: (hit.frame, hit.kind, one_line(hit.note))))
    share, eighths = st.integers(0, 1000).map(lambda part: part / 1000), st.integers(0, 200)
    return SceneRow(
        number,
        draw(NAMES),
        start,
        end,
        draw(_LINES),
        tuple(sorted(found, key=lambda hit: hit.frame)),
        dialogue=draw(st.one_of(st.none(), share)),
        eighths=draw(st.one_of(st.none(), eighths)),
    )


@st.composite
def _cue(draw: st.DrawFn, number: str, rate: FrameRate, frames: st.SearchStrategy[int]) -> CueRow:
    start = draw(frames)
    status, usage = draw(st.sampled_from(CueStatus)), draw(st.sampled_from(CueUsage))
    length = draw(st.integers(2, rate.frames(300)))
    return CueRow(number, draw(NAMES), start, start + length, status, usage, notes=draw(_LINES))


@st.composite
def _clip(draw: st.DrawFn, span: tuple[int, int]) -> Clip:
    name = draw(NAMES.filter(lambda name: one_line(name) not in ("", "BL")))
    source = draw(st.one_of(st.none(), st.integers(0, 2_000_000)))
    speed = draw(st.sampled_from([1.0, 1.0, 2.0, 0.5, 1.5])) if source is not None else 1.0
    reel = draw(st.sampled_from(["", "", "A001", "B002R1", "Tape one – 16 mm"]))
    return Clip(one_line(name), *span, source, speed, reel)


def bare(film: FilmList) -> FilmList:
    """Return a film with all that stands in one line in one line."""
    return replace(
        film,
        scenes=tuple(
            replace(row, slug=one_line(row.slug), hits=tuple(replace(hit, note=one_line(hit.note)) for hit in row.hits))
            for row in film.scenes
        ),
        cues=tuple(replace(row, title=one_line(row.title)) for row in film.cues),
        markers=tuple(replace(row, text=one_line(row.text), note=one_line(row.note)) for row in film.markers),
    )
