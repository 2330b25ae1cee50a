"""What the tests of the project file share."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from leitmotif_desk.domain.project import KINDS
from leitmotif_desk.store import ProjectFile
from tests.store.random_edits import new_film

Tables = dict[str, list[tuple[object, ...]]]


def tables_of(path: Path) -> Tables:
    """Return every row of every kind's table as SQLite holds it, read by a connection of its own."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        # typeof shows what a comparison of 1 and 1.0 hides.
        return {kind: [_typed(row) for row in connection.execute(f'SELECT * FROM "{kind}"')] for kind in KINDS}
    finally:
        connection.close()


def _typed(row: tuple[object, ...]) -> tuple[object, ...]:
    return tuple((type(value).__name__, value) for value in row)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Low Water #1?.leitmotif"


@pytest.fixture
def file(path: Path) -> Iterator[ProjectFile]:
    with ProjectFile.create(path, new_film()) as opened:
        yield opened


@pytest.fixture
def tampered(path: Path) -> Callable[[str], None]:
    """Run statements on the closed project file with SQLite itself."""

    def run(script: str) -> None:
        connection = sqlite3.connect(path)
        connection.executescript(script)
        connection.commit()
        connection.close()

    return run
