"""The house as a whole: what lies where, what may be named, what is loaded when."""

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

ROOT = Path(__file__).resolve().parent.parent
TOP_LEVEL = {"leitmotif_desk", "resources", "tests", "packaging", "seeds", "pyproject.toml", "README.md", "LICENSE"}
LATE = {"cv2", "lxml", "music21", "opentimelineio", "pretty_midi", "scenedetect", "verovio"}
# Folders of the machines this is written on, and hosts of package registries. Spelt so as not to find themselves.
MACHINE_PATH = re.compile(r"(?<![\w.~}>*-])/(work|root|tmp)/")
REGISTRY_HOST = re.compile(r"pypi\.(org|python)|pythonhoste[d]|deb\.debian|registry\.npmjs|archive\.ubuntu")


def _committed() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    return [name for name in listed.stdout.split("\0") if name]


def test_the_top_level_holds_the_agreed_names_and_dot_files_only() -> None:
    names = {name.split("/")[0] for name in _committed()}
    assert {name for name in names if not name.startswith(".")} == TOP_LEVEL


@pytest.mark.parametrize("forbidden", [MACHINE_PATH, REGISTRY_HOST], ids=["machine path", "registry host"])
def test_no_committed_text_names_a_place_of_the_machine_it_was_made_on(forbidden: re.Pattern[str]) -> None:
    found = []
    for name in _committed():
        path = ROOT / name
        if not path.is_file() or b"\0" in (content := path.read_bytes()):
            continue
        lines = content.decode("utf-8", errors="replace").splitlines()
        found += [f"{name}:{number}: {line[:120]}" for number, line in enumerate(lines, 1) if forbidden.search(line)]
    assert found == []


def test_the_domain_knows_the_standard_library_and_numpy_only() -> None:
    allowed = sys.stdlib_module_names | {"numpy"}
    foreign = {
        f"{path.name} imports {module}"
        for path in sorted((ROOT / "leitmotif_desk" / "domain").rglob("*.py"))
        for module in _imported(path)
        if module.split(".")[0] not in allowed and not module.startswith("leitmotif_desk.domain")
    }
    assert foreign == set()


def _imported(path: Path) -> list[str]:
    modules: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules.append("." * node.level + (node.module or ""))
    return modules


def test_void_qt_calls_give_back_every_reference_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(2_000):
        thing.setObjectName("motif")
    # PySide6 6.12.0 loses one a call; the rest of the process moves the count by a few.
    assert abs(sys.getrefcount(None) - before) < 200


def test_the_window_s_module_loads_no_music_library() -> None:
    program = "import json, sys; import leitmotif_desk.ui.window; print(json.dumps(sorted(sys.modules)))"
    asked = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert asked.returncode == 0, asked.stderr
    loaded = {module.split(".")[0] for module in json.loads(asked.stdout)}
    assert loaded & LATE == set()
