"""Cases of the checks that follow arcs, relations, knowledge and hits."""

from dataclasses import replace

from leitmotif_desk.domain.ids import FormId, HitId, SceneId, StatementId, SubjectId
from leitmotif_desk.domain.motif import Form, Operation
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import (
    Arc,
    Bond,
    BondChange,
    Change,
    Hit,
    HitKind,
    Irony,
    IronyKind,
    Presence,
    PresenceMode,
    Relation,
    RelationChange,
    State,
    Statement,
    Subject,
    SubjectKind,
)
from tests.continuity.told import (
    BELL,
    HALE,
    LIGHT,
    LINES,
    MARA,
    QUIET_MUSIC,
    SEA,
    TIDE,
    Case,
    changed,
    heard,
    quiet_film,
    told,
    tones,
)


def done(scene: int, code: str, **parameters: float) -> Statement:
    """Return a logged statement of Mara's theme to which one thing was done."""
    operation = Operation.of(code, **parameters)
    return Statement(StatementId(f"{code} {scene}"), SceneId(f"s{scene}"), LIGHT, (operation,))


def present(scene: int, subject: SubjectId, mode: PresenceMode = PresenceMode.ON_SCREEN, **said: object) -> Presence:
    return Presence(SceneId(f"s{scene}"), subject, mode, **said)  # type: ignore[arg-type]


QUIET = quiet_film()
BOTH, S4 = SubjectId("both"), 3 * 1_440

GROWS = changed(QUIET, "subject", MARA, arc=Arc.GROWTH)
DARKENED = told(GROWS, done(2, "REDEEM"), done(4, "CORRUPT", level=0.5))
LIGHTENED = told(GROWS, done(2, "CORRUPT"), done(4, "REDEEM"))
ALIKE = told(GROWS, done(2, "CORRUPT"), done(4, "CORRUPT"))
FALLS = changed(LIGHTENED, "subject", MARA, arc=Arc.FALL)

GLAD, SAD = (changed(QUIET, "scene", "s3", valence=valence) for valence in (3.0, -3.0))
MINOR = (replace(heard(LIGHT, 3, 50), operations=(Operation.of("mode", to="minor"),)), *QUIET_MUSIC)

BROKEN = told(
    QUIET,
    Subject(BOTH, "Both", SubjectKind.RELATION),
    Relation(BOTH, MARA, HALE, Bond.LOYALTY),
    RelationChange(SceneId("s3"), BOTH, BondChange.BREAKS),
)
OCTAVE, SECOND = (tones((step + up, length) for step, length in LINES[LIGHT]) for up in (7, 1))
AGREE, CLASH, APART = (
    (heard(LIGHT, 3, 30), heard(BELL, 3, second, tones=line))
    for second, line in ((30, OCTAVE), (30, SECOND), (40, OCTAVE))
)

DECEIVED = told(
    changed(QUIET, "scene", "s4", pov=MARA),
    present(4, MARA, prominence=2, state=State.DECEIVED, deceived_by=SEA),
    present(4, SEA, PresenceMode.IMPLIED),
)
LEAK = (heard(TIDE, 4), *QUIET_MUSIC)
HIDES = told(
    changed(changed(QUIET, "scene", "s5", pov=MARA), "motif_link", "bell-hale", meaning="He let it sail."),
    present(5, HALE, hides=("He let it sail.",)),
)
HERSELF = told(HIDES, present(5, HALE), present(5, MARA, prominence=2, hides=("He let it sail.",)))
KNOWS = told(HIDES, present(4, MARA, prominence=2, knows=("he let it sail.",)))

LATE = changed(QUIET, "cue", "c4", start_frame=S4 + 6)
HIT, FAR_HIT, CUT = (
    told(LATE, Hit(HitId("h"), SceneId("s4"), frame, kind))
    for frame, kind in ((S4, HitKind.HIT), (S4 + 700, HitKind.HIT), (S4, HitKind.CUT))
)


def played(instrument: str, line: tuple[tuple[int, float], ...]) -> Project:
    """Return a film in which Mara's theme, of an instrument, has a form written for the third scene."""
    written = Form(FormId("light-3"), LIGHT, "for the cliff", tones(line), Key(0), scene=SceneId("s3"))
    return told(changed(QUIET, "motif", LIGHT, home_timbre=instrument), written)


def marked(third: float) -> Project:
    """Return a film whose scenes are neither bright nor dark but for the third."""
    film = QUIET
    for number in range(1, 7):
        film = changed(film, "scene", f"s{number}", valence=third if number == 3 else 0.0)
    return film


LOW = tuple((step - 14, quarters) for step, quarters in LINES[LIGHT])
LEAP = ((28, 1.0), (44, 1.0))
UNPLAYABLE = (
    Case("unplayable", "under a violin's lowest string", played("solo violin", LOW), (), "s3"),
    Case("unplayable", "low on a double bass", played("low strings", LOW), ()),
    Case("unplayable", "over two octaves at once", played("piano", LEAP), (), "s3"),
    Case("unplayable", "on a synthesizer", played("synth bass", LOW), ()),
    Case("unplayable", "no instrument named", played("", LOW), ()),
)
FEELING = (
    Case("affect-mismatch", "dark in the one bright scene", marked(4.0), MINOR, "s3"),
    Case("affect-mismatch", "dark in the one dark scene", marked(-4.0), MINOR),
    Case("affect-mismatch", "as it is in the bright scene", marked(4.0), QUIET_MUSIC),
    Case("affect-mismatch", "every scene as bright", told(marked(0.0)), MINOR),
    Case("affect-mismatch", "ironic", told(marked(4.0), Irony(SceneId("s3"), IronyKind.SATIRE)), MINOR),
)

STORY_CASES = (
    Case("backward-development", "healed, then tainted", DARKENED, (), "s2 s4"),
    Case("backward-development", "tainted, then healed", LIGHTENED, ()),
    Case("backward-development", "healed while she falls", FALLS, (), "s2 s4"),
    Case("backward-development", "the story relapses", told(DARKENED, present(4, MARA, change=Change.FALL)), ()),
    Case("backward-development", "as tainted as before", ALIKE, ()),
    Case("backward-development", "remembered", told(DARKENED, present(4, MARA, PresenceMode.REMEMBERED)), ()),
    *UNPLAYABLE,
    *FEELING,
    Case("mode-symbolism-broken", "dark in a glad scene", GLAD, MINOR, "s3"),
    Case("mode-symbolism-broken", "dark in a sad scene", SAD, MINOR),
    Case("mode-symbolism-broken", "she is wounded", told(GLAD, present(3, MARA, state=State.WOUNDED)), MINOR),
    Case("mode-symbolism-broken", "ironic", told(GLAD, Irony(SceneId("s3"), IronyKind.SATIRE)), MINOR),
    Case("relation-contradicted", "they agree", BROKEN, AGREE, "s3"),
    Case("relation-contradicted", "they clash", BROKEN, CLASH),
    Case("relation-contradicted", "their notes unknown", BROKEN, tuple(replace(one, tones=()) for one in AGREE)),
    Case("relation-contradicted", "one after the other", BROKEN, APART),
    Case("point-of-view-leak", "an absent deceiver", DECEIVED, LEAK, "s4"),
    Case("point-of-view-leak", "what he hides", HIDES, QUIET_MUSIC, "s5"),
    Case("point-of-view-leak", "what she hides herself", HERSELF, QUIET_MUSIC),
    Case("point-of-view-leak", "she knows it by now", KNOWS, QUIET_MUSIC),
    Case("point-of-view-leak", "the deceiver stands there", told(DECEIVED, present(4, SEA)), LEAK),
    Case("point-of-view-leak", "hardly to be recognised", DECEIVED, (heard(TIDE, 4, identity=0.5),)),
    Case("tempo-or-hit-missed", "a quarter second late", HIT, (), "s4"),
    Case("tempo-or-hit-missed", "a note falls on it", HIT, (heard(LIGHT, 4, 0),)),
    Case("tempo-or-hit-missed", "nothing comes near", FAR_HIT, ()),
    Case("tempo-or-hit-missed", "only a cut", CUT, ()),
    Case("tempo-or-hit-missed", "a light one", changed(HIT, "hit", "h", weight=0.2), ()),
)
