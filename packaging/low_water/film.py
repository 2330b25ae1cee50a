"""The picture: scenes, the spotting sheet, and the edit lists of two cuts."""

import csv
from dataclasses import dataclass
from io import StringIO
from itertools import pairwise

from low_water.film_time import frames, timecode
from low_water.score import Cue

END = "01:14:00:00"
HIT = "01:12:04:10"


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene of the first cut; it ends where the next begins."""

    number: int
    slug: str
    start: str
    who: str
    dialogue: int
    story: str


SCENES = (
    Scene(1, "EXT. REEF, NIGHT", "01:00:00:00", "", 0, "Black water on the reef. Nobody. Far off, a light turns."),
    Scene(2, "INT. LAMP ROOM", "01:00:56:12", "Mara", 10, "Mara trims the lamp, alone, as her mother did."),
    Scene(3, "KITCHEN, DAWN", "01:02:01:00", "Mara, Jonas", 55, "Bread and teasing. A promise, half of it."),
    Scene(4, "HARBOUR", "01:03:20:08", "Jonas, Mara, Hale", 45, "Jonas sails. Hale saw the planks, and blesses."),
    Scene(5, "CHAPEL", "01:04:36:16", "Mara, Hale", 60, "Hale tells Mara the boat is sound. We know it is not."),
    Scene(6, "STORM DECK", "01:05:37:00", "Jonas", 5, "The sea takes the mast, then the rail, then Jonas."),
    Scene(7, "LAMP ROOM", "01:07:02:20", "Mara", 15, "Word comes. Mara goes on trimming the lamp."),
    Scene(8, "BEACH, MORNING", "01:08:03:04", "Mara", 0, "Planks on the sand. No music until she kneels, half-way."),
    Scene(9, "INT. CHAPEL", "01:09:13:04", "Mara, Hale", 65, "Hale confesses. Mara leaves him at the altar."),
    Scene(10, "JONAS'S ROOM", "01:10:18:00", "Mara", 20, "She reads the letter he left: wait for me."),
    Scene(11, "EXT. CLIFF, DUSK", "01:11:26:12", "Mara", 15, "She carries the lamp to the edge and puts it out."),
    Scene(12, "REEF, NIGHT", "01:12:36:00", "Mara, Jonas", 5, "A lamp at sea, answering."),
)  # fmt: skip

PLANNED = ("2m6", "The Cliff", 11, "01:11:28:00", "01:12:34:00")
SPOTTED_IN = {"2m3": "01:08:38:04"}
"""Where a cue was spotted, if its file begins elsewhere: the silence of scene 8 is cut short by the written cue."""

CUE_NOTES = {
    "1m1": "The sea before anybody. One far horn on the cut to the light.",
    "1m2": "First time we hear Mara's theme: plain, solo violin. In after the match.",
    "1m3": "Light waltz. Her theme, his answer, then only half of the vow.",
    "1m4": "Departure. Bell for Hale, broad; keep Jonas on top. Out with the gulls.",
    "1m5": "Organ and voices. She trusts him: her theme over his bass.",
    "2m1": "No mercy until the rail goes; then only the sigh, very low.",
    "2m2": "Her theme in minor, winding down. Lamp keeps turning.",
    "2m3": "IN ONLY WHEN SHE KNEELS. First half of the scene stays dry.",
    "2m4": "Bell gone sour. Ends unresolved as she walks out.",
    "2m5": "His voice off: Homeward whole for once. Second half of the vow, nothing more.",
    "2m6": "To write. Her point of view. 24 s without a word until she puts out the lamp.",
    "2m7": "Everything comes home. The vow, whole, for the first time.",
}
_COLUMNS = (
    "Scene",
    "Slug",
    "Cue",
    "Title",
    "TC In",
    "TC Out",
    "Type",
    "Status",
    "Dialogue",
    "Hits",
    "Characters",
    "Notes",
)


def scene_ends() -> dict[int, int]:
    """Return the frame each scene ends at, by its number."""
    later = [frames(scene.start) for scene in SCENES[1:]] + [frames(END)]
    return {scene.number: end for scene, end in zip(SCENES, later, strict=True)}


def cue_end(cue: Cue) -> int:
    """Return the first frame after a cue's last."""
    return frames(cue.start) + int(cue.seconds() * 24) + 1


def spotting(cues: list[Cue]) -> str:
    """Return the spotting sheet: each scene, and under it its cue."""
    written = {cue.scene: (cue.number, cue.title, cue.start, timecode(cue_end(cue))) for cue in cues}
    written[PLANNED[2]] = (PLANNED[0], PLANNED[1], PLANNED[3], PLANNED[4])
    sheet = StringIO()
    table = csv.writer(sheet, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    for scene in SCENES:
        hits = f"{HIT} she puts out the lamp" if scene.number == 11 else ""
        end = timecode(scene_ends()[scene.number])
        said = f"{scene.dialogue}%" if scene.dialogue else ""
        table.writerow((scene.number, scene.slug, "", "", scene.start, end, "", "", said, hits, scene.who, scene.story))
        if scene.number in written:
            number, title, start, out = written[scene.number]
            status = "to write" if number == PLANNED[0] else "spotted"
            cue_in = SPOTTED_IN.get(number, start)
            row = (scene.number, "", number, title, cue_in, out, "score", status, "", "", "", CUE_NOTES[number])
            table.writerow(row)
    return "\ufeff" + sheet.getvalue()


Kept = tuple[int, int, int]
"""A stretch of the picture that a cut keeps: scene, first frame of the scene, frame after the last."""


def first_cut() -> list[Kept]:
    """Return every scene whole, in order, two or three shots each."""
    kept: list[Kept] = []
    for scene in SCENES:
        length = scene_ends()[scene.number] - frames(scene.start)
        edges = [0, *(length * share // 100 for share in ((38, 71) if scene.number % 2 else (54,))), length]
        kept += [(scene.number, begin, end) for begin, end in pairwise(edges)]
    return kept


def second_cut() -> list[Kept]:
    """Return the tighter cut: 3 loses its end, 6 nine seconds within, 7 goes, 10 comes before 9, 11 begins later."""
    whole = {scene.number: scene_ends()[scene.number] - frames(scene.start) for scene in SCENES}
    kept: list[Kept] = []
    for number in (1, 2, 3, 4, 5, 6, 8, 10, 9, 11, 12):
        length = whole[number]
        stretches = {
            3: [(0, length - 14 * 24)],
            6: [(0, 31 * 24), (40 * 24, length)],
            11: [(6 * 24 + 12, length)],
        }.get(number, [(0, length)])
        kept += [(number, begin, end) for begin, end in stretches]
    return kept


def edit_list(title: str, kept: list[Kept]) -> str:
    """Return a CMX3600 edit list; each scene has a reel of its own that starts at its number as the hour."""
    slugs = {scene.number: scene.slug for scene in SCENES}
    lines, record = [f"TITLE: {title}", "FCM: NON-DROP FRAME", ""], frames("01:00:00:00")
    for event, (number, begin, end) in enumerate(kept, start=1):
        source = number * 3600 * 24
        times = (source + begin, source + end, record, record + end - begin)
        lines.append(f"{event:03d}  SC{number:02d}     V     C        {' '.join(timecode(time) for time in times)}")
        lines.append(f"* FROM CLIP NAME: SC{number:02d} {slugs[number]}")
        record += end - begin
    return "\n".join(lines) + "\n"
