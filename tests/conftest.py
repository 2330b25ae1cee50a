"""What every test stands on: no screen, a home of its own, and the same random examples on every CI run."""

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from leitmotif_desk.desk.results import ScanResult

# Before anything asks Qt or a library for its folders: at import, and inherited by every child process.
_HOME = tempfile.TemporaryDirectory(prefix="leitmotif-home-", ignore_cleanup_errors=True)
_FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_RUNTIME_DIR": "runtime",
    "XDG_STATE_HOME": "state",
    "MPLCONFIGDIR": "matplotlib",
}


def pytest_configure(config: pytest.Config) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for variable, name in _FOLDERS.items():
        folder = Path(_HOME.name) / name
        # Qt warns of a runtime folder that others may read.
        folder.mkdir(mode=0o700, exist_ok=True)
        os.environ[variable] = str(folder)


def pytest_unconfigure(config: pytest.Config) -> None:
    _HOME.cleanup()


# A busy machine of two cores makes slow examples, not wrong ones.
settings.register_profile("desk", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("desk"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(scope="session")
def low_water_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo film, made once of its files, each read in a process of its own; only copies of it are opened."""
    from leitmotif_desk.desk.demo import make_demo

    path = tmp_path_factory.mktemp("demo") / "Low Water.leitmotif"
    make_demo(Path(__file__).parents[1] / "resources" / "demo", path).close()
    return path


@pytest.fixture(scope="module")
def low_water_copy(low_water_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the demo film for the tests of one module."""
    return Path(shutil.copy(low_water_file, tmp_path_factory.mktemp("film") / low_water_file.name))


@pytest.fixture(scope="session")
def low_water_scan(low_water_file: Path, tmp_path_factory: pytest.TempPathFactory) -> "ScanResult":
    """What a scan of the demo film finds."""
    from leitmotif_desk.desk.desk import Desk
    from leitmotif_desk.desk.scanning import Scan

    with Desk.open(Path(shutil.copy(low_water_file, tmp_path_factory.mktemp("scanned") / low_water_file.name))) as desk:
        return Scan.of(desk)()
