"""What `discover` prints: candidate themes as plain JSON values."""

from leitmotif_desk.cli.shown import Plain, motif_name, plain_quarters, plain_tone, timecode
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.discovering import already_registered, home_of, typed_text
from leitmotif_desk.domain.discovered import Discovered, Sounding
from leitmotif_desk.domain.score import Score


def discovered(desk: Desk, candidates: tuple[Discovered, ...]) -> Plain:
    """Return the candidates, best first, each with every place where it sounds."""
    return {"candidates": [_candidate(desk, rank, one) for rank, one in enumerate(candidates, 1)]}


def _candidate(desk: Desk, rank: int, one: Discovered) -> Plain:
    like = already_registered(desk.project, one)
    why = {str(code): round(value, 3) for code, value in one.why}
    return {
        "rank": rank,
        "promise": round(one.promise, 3),
        "text": typed_text(one),
        "key": str(one.key),
        "metre": f"{one.beats}/{one.beat_unit}",
        "home": home_of(desk, one),
        "soundings": len(one.soundings),
        "cues": len({sounding.cue for sounding in one.soundings}),
        "like": None if like is None else motif_name(desk.project, like[0]),
        "like_identity": None if like is None else round(like[1], 3),
        "why": why,
        "notes": [plain_tone(tone) for tone in one.tones],
        "places": [_place(desk, sounding) for sounding in one.soundings],
    }


def _place(desk: Desk, one: Sounding) -> Plain:
    score = desk.score(one.cue)
    assert score is not None
    start, end = (desk.frame_at(one.cue, tick) for tick in (one.start_ticks, one.end_ticks))
    return {
        "cue": desk.project.the_cue(one.cue).number,
        "parts": [score.parts[part].name for part in one.parts],
        "bars": f"{score.bars.label_at(one.start_ticks)}-{score.bars.label_at(one.end_ticks - 1)}",
        "start": timecode(desk.project, start),
        "end": timecode(desk.project, end),
        "start_quarters": plain_quarters(one.start_ticks),
        "end_quarters": plain_quarters(one.end_ticks),
        "first_note": one.first_tone,
        "likeness": round(one.likeness, 3),
        "inverted": one.inverted,
        "notes": [_heard(score, row) for row in one.rows],
    }


def _heard(score: Score, row: int) -> list[int | float]:
    notes = score.notes
    onset, duration = int(notes.onset_ticks[row]), int(notes.duration_ticks[row])
    return [plain_quarters(onset), plain_quarters(duration), int(notes.pitch[row])]
