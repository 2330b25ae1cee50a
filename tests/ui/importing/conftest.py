"""A small film to import into."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leitmotif_desk.desk.desk import Desk
from tests.ui.variations.small_film import make_film


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as made:
        yield made
