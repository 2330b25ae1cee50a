"""How the tables of a project file came to be: named steps, each applied once, none ever changed.

A change of domain.project.KINDS asks for a new step here; tests compare the tables with the dataclasses.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x4C4D4446
"""What marks a file as a project of ours ("LMDF"), in SQLite's header."""

_KINDS_1 = {
    "film": """
        "id" TEXT NOT NULL CHECK ("id" = 'film'),
        "title" TEXT NOT NULL,
        "rate" TEXT NOT NULL,
        "start_frame" INTEGER NOT NULL,
        "picture_version" TEXT NOT NULL,
        "locked" INTEGER NOT NULL CHECK ("locked" IN (0, 1)),
        PRIMARY KEY ("id")
    """,
    "subject": """
        "id" TEXT NOT NULL,
        "name" TEXT NOT NULL,
        "kind" TEXT NOT NULL,
        "role" TEXT NOT NULL,
        "arc" TEXT NOT NULL,
        "note" TEXT NOT NULL,
        PRIMARY KEY ("id")
    """,
    "relation": """
        "subject" TEXT NOT NULL REFERENCES "subject" ("id"),
        "a" TEXT NOT NULL REFERENCES "subject" ("id"),
        "b" TEXT NOT NULL REFERENCES "subject" ("id"),
        "bond" TEXT NOT NULL,
        "valence" INTEGER NOT NULL,
        PRIMARY KEY ("subject")
    """,
    "motif": """
        "id" TEXT NOT NULL,
        "name" TEXT NOT NULL,
        "base" TEXT NOT NULL REFERENCES "form" ("id"),
        "colour" INTEGER NOT NULL,
        "motif_class" TEXT NOT NULL,
        "locked" TEXT NOT NULL,
        "home_timbre" TEXT NOT NULL,
        "home_key" TEXT,
        "temp" INTEGER NOT NULL CHECK ("temp" IN (0, 1)),
        "labels" TEXT NOT NULL,
        "note" TEXT NOT NULL,
        PRIMARY KEY ("id")
    """,
    "form": """
        "id" TEXT NOT NULL,
        "motif" TEXT NOT NULL REFERENCES "motif" ("id"),
        "name" TEXT NOT NULL,
        "tones" TEXT NOT NULL,
        "key" TEXT NOT NULL,
        "beats" INTEGER NOT NULL,
        "beat_unit" INTEGER NOT NULL,
        "chords" TEXT NOT NULL,
        "tempo_qpm" REAL,
        "parent" TEXT REFERENCES "form" ("id"),
        "operations" TEXT NOT NULL,
        "parent_tones" TEXT NOT NULL,
        "origin" TEXT NOT NULL,
        "reason" TEXT NOT NULL,
        "facts" TEXT NOT NULL,
        "scene" TEXT REFERENCES "scene" ("id"),
        PRIMARY KEY ("id")
    """,
    "motif_link": """
        "id" TEXT NOT NULL,
        "motif" TEXT NOT NULL REFERENCES "motif" ("id"),
        "subject" TEXT NOT NULL REFERENCES "subject" ("id"),
        "meaning" TEXT NOT NULL,
        "from_scene" TEXT REFERENCES "scene" ("id"),
        "secret_until" TEXT REFERENCES "scene" ("id"),
        PRIMARY KEY ("id")
    """,
    "scene": """
        "id" TEXT NOT NULL,
        "number" TEXT NOT NULL,
        "slug" TEXT NOT NULL,
        "start_frame" INTEGER NOT NULL,
        "end_frame" INTEGER NOT NULL,
        "function" TEXT NOT NULL,
        "pov" TEXT REFERENCES "subject" ("id"),
        "omniscient" INTEGER NOT NULL CHECK ("omniscient" IN (0, 1)),
        "tension" REAL,
        "valence" REAL,
        "energy" REAL,
        "place" TEXT REFERENCES "subject" ("id"),
        "dialogue" REAL,
        "longest_pause_seconds" REAL,
        "diegetic" TEXT NOT NULL,
        "tempo_low_qpm" REAL,
        "tempo_high_qpm" REAL,
        "silence" TEXT NOT NULL,
        "silence_reason" TEXT NOT NULL,
        "note" TEXT NOT NULL,
        PRIMARY KEY ("id")
    """,
    "hit": """
        "id" TEXT NOT NULL,
        "scene" TEXT NOT NULL REFERENCES "scene" ("id"),
        "frame" INTEGER NOT NULL,
        "kind" TEXT NOT NULL,
        "weight" REAL NOT NULL,
        "note" TEXT NOT NULL,
        PRIMARY KEY ("id")
    """,
    "presence": """
        "scene" TEXT NOT NULL REFERENCES "scene" ("id"),
        "subject" TEXT NOT NULL REFERENCES "subject" ("id"),
        "mode" TEXT NOT NULL,
        "prominence" INTEGER NOT NULL,
        "arc_position" REAL,
        "state" TEXT NOT NULL,
        "aware" INTEGER CHECK ("aware" IN (0, 1)),
        "deceived_by" TEXT REFERENCES "subject" ("id"),
        "change" TEXT NOT NULL,
        "knows" TEXT NOT NULL,
        "hides" TEXT NOT NULL,
        "note" TEXT NOT NULL,
        PRIMARY KEY ("scene", "subject")
    """,
    "relation_change": """
        "scene" TEXT NOT NULL REFERENCES "scene" ("id"),
        "relation" TEXT NOT NULL REFERENCES "subject" ("id"),
        "change" TEXT NOT NULL,
        PRIMARY KEY ("scene", "relation")
    """,
    "scene_link": """
        "id" TEXT NOT NULL,
        "from_scene" TEXT NOT NULL REFERENCES "scene" ("id"),
        "to_scene" TEXT NOT NULL REFERENCES "scene" ("id"),
        "kind" TEXT NOT NULL,
        "motif" TEXT REFERENCES "motif" ("id"),
        PRIMARY KEY ("id")
    """,
    "irony": """
        "scene" TEXT NOT NULL REFERENCES "scene" ("id"),
        "kind" TEXT NOT NULL,
        "subject" TEXT REFERENCES "subject" ("id"),
        "note" TEXT NOT NULL,
        PRIMARY KEY ("scene")
    """,
    "statement": """
        "id" TEXT NOT NULL,
        "scene" TEXT NOT NULL REFERENCES "scene" ("id"),
        "motif" TEXT NOT NULL REFERENCES "motif" ("id"),
        "operations" TEXT NOT NULL,
        "completeness" REAL NOT NULL,
        "prominence" INTEGER NOT NULL,
        "intended" TEXT NOT NULL,
        PRIMARY KEY ("id")
    """,
    "cue": """
        "id" TEXT NOT NULL,
        "number" TEXT NOT NULL,
        "title" TEXT NOT NULL,
        "start_frame" INTEGER NOT NULL,
        "end_frame" INTEGER NOT NULL,
        "status" TEXT NOT NULL,
        "usage" TEXT NOT NULL,
        "score" TEXT REFERENCES "attachment" ("id"),
        "source" TEXT NOT NULL,
        "prominence" INTEGER NOT NULL,
        "forms" TEXT NOT NULL,
        "note" TEXT NOT NULL,
        PRIMARY KEY ("id")
    """,
    "intention": """
        "finding" TEXT NOT NULL,
        "kind" TEXT NOT NULL,
        "sentence" TEXT NOT NULL,
        "scene" TEXT NOT NULL REFERENCES "scene" ("id"),
        "about" TEXT NOT NULL,
        PRIMARY KEY ("finding")
    """,
    "judgement": """
        "occurrence" TEXT NOT NULL,
        "verdict" TEXT NOT NULL,
        "note" TEXT NOT NULL,
        PRIMARY KEY ("occurrence")
    """,
}
"""The columns of each kind of domain.project.KINDS: lists and nested values are JSON text, keys are written "D major".

What names a row comes first: quick_check of SQLite 3.40 finds NULLs that are not there in WITHOUT ROWID tables else.
"""

_LEDGER_1 = """
    CREATE TABLE "ledger" (
        "seq" INTEGER PRIMARY KEY,
        "at" TEXT NOT NULL,
        "author" TEXT NOT NULL,
        "kind" TEXT NOT NULL CHECK ("kind" IN ('do', 'undo', 'redo')),
        "of" INTEGER REFERENCES "ledger" ("seq"),
        "label" TEXT NOT NULL,
        "kinds" TEXT NOT NULL,
        "edit" TEXT NOT NULL,
        "inverse" TEXT NOT NULL,
        "state" TEXT NOT NULL,
        "previous" TEXT NOT NULL,
        "hash" TEXT NOT NULL
    ) STRICT
"""

_ATTACHMENT_1 = """
    CREATE TABLE "attachment" (
        "id" TEXT PRIMARY KEY NOT NULL,
        "header" TEXT NOT NULL,
        "note_count" INTEGER NOT NULL,
        "columns" BLOB NOT NULL
    ) STRICT
"""

_STEPS_TABLE = """
    CREATE TABLE IF NOT EXISTS "_sqlite_migrations" (
        "id" INTEGER PRIMARY KEY,
        "migration_set" TEXT,
        "name" TEXT,
        "applied_at" TEXT
    )
"""
_STEPS_INDEX = """
    CREATE UNIQUE INDEX IF NOT EXISTS "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name")
"""


def version_1(db: "Database") -> None:
    """Make the tables of every kind, the ledger and the attachments."""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(_ATTACHMENT_1)
    db.execute(_LEDGER_1)
    for kind, columns in _KINDS_1.items():
        db.execute(f'CREATE TABLE "{kind}" ({columns}) STRICT, WITHOUT ROWID')


def version_2(db: "Database") -> None:
    """Let a decision hold what it was about, and what the person said of it."""
    for column in ('"place" TEXT', '"operations" TEXT', '"start_ticks" INTEGER', '"end_ticks" INTEGER'):
        db.execute(f'ALTER TABLE "judgement" ADD COLUMN {column}')


_MARKER_3 = """
    "id" TEXT NOT NULL,
    "frame" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    PRIMARY KEY ("id")
"""


def version_3(db: "Database") -> None:
    """Let a film link its reference picture and sound, and bear markers."""
    for column in (
        '"picture" TEXT', '"picture_start_frame" INTEGER', '"sound" TEXT', '"sound_start_frame" INTEGER',
    ):  # fmt: skip
        db.execute(f'ALTER TABLE "film" ADD COLUMN {column}')
    db.execute(f'CREATE TABLE "marker" ({_MARKER_3}) STRICT, WITHOUT ROWID')


_CHOICES_4 = {
    "rule_choice": """
        "rule" TEXT NOT NULL,
        "active" INTEGER NOT NULL CHECK ("active" IN (0, 1)),
        "weight" REAL,
        "parameters" TEXT NOT NULL,
        PRIMARY KEY ("rule")
    """,
    "rule_sheet": """
        "name" TEXT NOT NULL,
        "text" TEXT NOT NULL,
        PRIMARY KEY ("name")
    """,
    "dismissal": """
        "suggestion" TEXT NOT NULL,
        "scene" TEXT NOT NULL REFERENCES "scene" ("id"),
        "title" TEXT NOT NULL,
        "reason" TEXT NOT NULL,
        PRIMARY KEY ("suggestion")
    """,
}


def version_4(db: "Database") -> None:
    """Let a person choose rules, bring some along, and dismiss suggestions."""
    for kind, columns in _CHOICES_4.items():
        db.execute(f'CREATE TABLE "{kind}" ({columns}) STRICT, WITHOUT ROWID')


_CHOICES_5 = {
    "check_choice": """
        "check" TEXT NOT NULL,
        "active" INTEGER NOT NULL CHECK ("active" IN (0, 1)),
        "numbers" TEXT NOT NULL,
        PRIMARY KEY ("check")
    """,
    "tally": """
        "picture_version" TEXT NOT NULL,
        "number" INTEGER NOT NULL,
        "errors" INTEGER NOT NULL,
        "warns" INTEGER NOT NULL,
        "infos" INTEGER NOT NULL,
        "intended" INTEGER NOT NULL,
        PRIMARY KEY ("picture_version")
    """,
}


def version_5(db: "Database") -> None:
    """Let a person choose checks and their numbers, and keep what a picture version was found to have."""
    for kind, columns in _CHOICES_5.items():
        db.execute(f'CREATE TABLE "{kind}" ({columns}) STRICT, WITHOUT ROWID')


def version_6(db: "Database") -> None:
    """Let a scene say that its times are guessed from the screenplay."""
    column = '"estimated" INTEGER NOT NULL DEFAULT 0 CHECK ("estimated" IN (0, 1))'
    db.execute(f'ALTER TABLE "scene" ADD COLUMN {column}')


_CUTS_7 = {
    "cut": """
        "picture_version" TEXT NOT NULL,
        "number" INTEGER NOT NULL,
        "clips" TEXT NOT NULL,
        PRIMARY KEY ("picture_version")
    """,
    "tray": """
        "kind" TEXT NOT NULL,
        "id" TEXT NOT NULL,
        "start_frame" INTEGER NOT NULL,
        "end_frame" INTEGER NOT NULL,
        "picture_version" TEXT NOT NULL,
        PRIMARY KEY ("kind", "id")
    """,
}


def version_7(db: "Database") -> None:
    """Keep how each picture version is cut, and what lost its place on the way."""
    for kind, columns in _CUTS_7.items():
        db.execute(f'CREATE TABLE "{kind}" ({columns}) STRICT, WITHOUT ROWID')


_IMPORTS_8 = {
    "reel": """
        "number" TEXT NOT NULL,
        "start_frame" INTEGER NOT NULL,
        "timecode_frame" INTEGER NOT NULL,
        PRIMARY KEY ("number")
    """,
    "marker_rule": """
        "by" TEXT NOT NULL,
        "value" TEXT NOT NULL,
        "becomes" TEXT NOT NULL,
        PRIMARY KEY ("by", "value")
    """,
}


def version_8(db: "Database") -> None:
    """Keep a film's reels, rules for markers, a scene's length in the screenplay, and where all stood in a cut."""
    for kind, columns in _IMPORTS_8.items():
        db.execute(f'CREATE TABLE "{kind}" ({columns}) STRICT, WITHOUT ROWID')
    db.execute('ALTER TABLE "scene" ADD COLUMN "eighths" INTEGER')
    db.execute("""ALTER TABLE "cut" ADD COLUMN "places" TEXT NOT NULL DEFAULT '[]'""")
    db.execute("""ALTER TABLE "tray" ADD COLUMN "plight" TEXT NOT NULL DEFAULT 'its picture is gone'""")


Step = Callable[["Database"], None]
STEPS: tuple[Step, ...] = (version_1, version_2, version_3, version_4, version_5, version_6, version_7, version_8)
"""Every step, oldest first. The version of a file is the number of steps it has seen."""


def migrate(db: "Database", steps: tuple[Step, ...]) -> None:
    """Apply the steps a file has not seen, each in a transaction of its own with the version it leads to."""
    from sqlite_utils import Migrations

    # Made here and not by the library, so that its text is the same whatever the library's version.
    db.execute(_STEPS_TABLE)
    db.execute(_STEPS_INDEX)
    named = Migrations("leitmotif")
    for version, step in enumerate(steps, start=1):
        named(name=step.__name__)(_counted(step, version))
    named.apply(db)


def _counted(step: Step, version: int) -> Step:
    def counted(db: "Database") -> None:
        step(db)
        db.execute(f"PRAGMA user_version = {version}")

    return counted
