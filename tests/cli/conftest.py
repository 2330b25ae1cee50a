"""Run the command line as a person would, in this process."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from leitmotif_desk.cli import Faces, run


@dataclass(frozen=True)
class Answer:
    """What a command printed and returned."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Answer]


def _no_window(*_: object) -> Any:
    raise AssertionError("this command must not need a window")


FACES = Faces(Path(), _no_window, _no_window, _no_window, _no_window, _no_window, _no_window)


@pytest.fixture
def desk_command(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*words: object) -> Answer:
        try:
            code = run([str(word) for word in words], FACES)
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return call


@pytest.fixture
def project(tmp_path: Path, desk_command: Run) -> Path:
    path = tmp_path / "Film.leitmotif"
    assert desk_command("new", path, "--title", "Film", "--rate", "25").code == 0
    return path
