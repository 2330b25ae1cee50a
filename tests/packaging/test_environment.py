"""Set-up: what it trusts, what it asks for, and what it leaves alone."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import environment
import system_packages

PACKAGING = Path(environment.__file__).parent
LOCKS = [environment.LOCK, environment.LOCK_WITHOUT_DEPENDENCIES, *environment.OPTIONAL_LOCKS]


def _pinned(lock: Path) -> dict[str, str]:
    """Return each requirement of a lock by its name, with the text up to the next one."""
    entries = re.split(r"^(?=[a-z0-9])", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {entry.split("==")[0]: entry for entry in entries if not entry.startswith("#")}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: str(lock.name))
def test_every_locked_library_has_one_version_and_hashes(lock: Path) -> None:
    pinned = _pinned(lock)
    assert pinned
    exact = re.compile(r"\S+==\S+ .*--hash=sha256:[0-9a-f]{64}", re.DOTALL)
    loose = [name for name, entry in pinned.items() if not exact.match(entry)]
    assert loose == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: str(lock.name))
def test_no_lock_says_where_its_files_come_from(lock: Path) -> None:
    place = re.compile(r"://|^ *--(extra-)?index|find-links|trusted-host", re.MULTILINE)
    assert not place.search(lock.read_text(encoding="utf-8"))


def test_the_lock_holds_all_that_the_project_declares() -> None:
    described = tomllib.loads((environment.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = described["project"]["dependencies"] + described["dependency-groups"]["dev"]
    names = {re.split(r"[<>=]", entry)[0].lower().replace("_", "-") for entry in declared}
    assert names - set(_pinned(environment.LOCK)) == set()


def test_every_extra_is_locked() -> None:
    described = tomllib.loads((environment.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = [entry for entries in described["project"]["optional-dependencies"].values() for entry in entries]
    locked = {name for lock in LOCKS for name in _pinned(lock)}
    assert extras and {re.split(r"[<>=]", entry)[0] for entry in extras} <= locked


def test_a_library_that_is_nice_to_have_may_be_missing_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = tmp_path / "nowhere.lock"
    lock.write_text(f"leitmotif-desk-nowhere==1 --hash=sha256:{'0' * 64}\n", encoding="ascii")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    for name, path in {"FOLDER": Path(sys.prefix), "CACHE": tmp_path, "LOG": tmp_path / "log"}.items():
        monkeypatch.setattr(environment, name, path)
    environment._install_if_possible(lock, "nobody will be anywhere")
    assert "nobody will be anywhere. All else works." in capsys.readouterr().err
    assert "leitmotif-desk-nowhere" in (tmp_path / "log").read_text(encoding="utf-8")


@pytest.mark.parametrize("lock", environment.OPTIONAL_LOCKS, ids=lambda lock: str(lock.name))
def test_what_is_nice_to_have_brings_no_other_version_of_what_is_needed(lock: Path) -> None:
    assert set(_pinned(lock)) & set(_pinned(environment.LOCK)) == set()


def test_a_changed_lock_asks_for_a_new_set_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = environment.fingerprint()
    changed = tmp_path / "requirements.lock"
    changed.write_bytes(environment.LOCK.read_bytes() + b"# one more\n")
    monkeypatch.setattr(environment, "LOCK", changed)
    assert environment.fingerprint() != before


def test_a_folder_that_is_no_virtual_environment_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stranger = tmp_path / ".venv"
    stranger.mkdir()
    (stranger / "score.txt").write_text("mine", encoding="utf-8")
    for name, path in {"FOLDER": stranger, "STAMP": stranger / "stamp", "CACHE": tmp_path / "cache"}.items():
        monkeypatch.setattr(environment, name, path)
    monkeypatch.setattr(environment, "LOG", tmp_path / "cache" / "log")
    monkeypatch.setattr(system_packages, "missing", lambda: system_packages.Missing([], [], []))
    with pytest.raises(SystemExit) as left:
        environment.prepared(window=False)
    assert left.value.code == environment.EXIT_NOT_SET_UP
    assert (stranger / "score.txt").read_text(encoding="utf-8") == "mine"


def test_missing_libraries_that_may_not_be_installed_give_the_line_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "LOADING", {"libnowhere.so.9": "libnowhere9"})
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(system_packages.SystemPackagesMissing, match="apt-get install .*libnowhere9"):
        system_packages.provide(window=False)


def test_libraries_for_a_screen_are_asked_for_only_where_a_window_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_packages, "missing", lambda: system_packages.Missing([], ["libxcb-cursor0"], []))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(sys, "platform", "linux")
    system_packages.provide(window=False)
    assert "libxcb-cursor0" in capsys.readouterr().err
    with pytest.raises(system_packages.SystemPackagesMissing):
        system_packages.provide(window=True)


def test_the_first_command_says_what_it_does_without_setting_anything_up() -> None:
    command = [sys.executable, str(PACKAGING / "run.py"), "--help"]
    asked = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "Low Water" in asked.stdout
    assert asked.stderr == ""
