"""Starting the program."""

import os
import subprocess
import sys

import pytest

from leitmotif_desk.bootstrap import main


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
@pytest.mark.parametrize("words", [[], ["open"], ["open", "Film.leitmotif"]])
def test_without_a_screen_it_says_what_works_without_one(words: list[str]) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {name: value for name, value in os.environ.items() if name not in screens}
    command = [sys.executable, "-m", "leitmotif_desk", *words]

    done = subprocess.run(command, capture_output=True, text=True, check=False, env=bare)

    assert done.returncode == 2
    assert "no screen" in done.stderr and "demo FOLDER" in done.stderr
    assert "Traceback" not in done.stderr


def test_every_command_is_listed_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    out = capsys.readouterr().out
    assert all(word in out for word in ("demo", "import", "register", "suggest", "check", "exit codes"))
