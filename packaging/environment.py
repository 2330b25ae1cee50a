"""Set up all that the project needs below its own folder: `.venv` with the locked libraries, byte-compiled.

Standard library only, and no newer syntax than an old `python3` can read: it may be what starts the two commands.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import system_packages

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
# Installed without dependencies: tinysoundfont asks for PyAudio, which needs portaudio's headers and is never called.
LOCK_WITHOUT_DEPENDENCIES = ROOT / "packaging" / "requirements-nodeps.lock"
# Locks that may fail, as not every Python and machine has wheels for them, and what is lost without each.
OPTIONAL_LOCKS = {
    ROOT / "packaging" / "requirements-keyboard.lock": "a MIDI keyboard will not be heard in the form editor",
    ROOT / "packaging" / "requirements-shots.lock": "shots will not be found in the reference picture",
}
FOLDER = ROOT / ".venv"
STAMP = FOLDER / "leitmotif-desk.stamp"
CACHE = ROOT / ".cache"
LOG = CACHE / "set-up.log"
OLDEST = (3, 11)
NAMES = ("python3.11", "python3.12", "python3.13", "python3.14", "python3", "python")
EXIT_NOT_SET_UP = 3


class SetUpFailed(Exception):
    """The environment could not be made; the message says at which step and what the tool said."""


def prepared(window: bool) -> str:
    """Return the path of a Python that has everything, setting it up first where needed; exit with a message if not."""
    try:
        system_packages.provide(window)
        if not _is_ready():
            _build()
    except (SetUpFailed, system_packages.SystemPackagesMissing) as error:
        print(f"Set-up stopped. {error}", file=sys.stderr)
        sys.exit(EXIT_NOT_SET_UP)
    except KeyboardInterrupt:
        print("\nSet-up interrupted; the next start begins it again.", file=sys.stderr)
        sys.exit(130)
    return str(_program("python"))


def fingerprint() -> str:
    """Return what the environment depends on, hashed: the locks, this recipe and the place (a venv cannot move)."""
    digest = hashlib.sha256(str(ROOT).encode())
    for path in (LOCK, LOCK_WITHOUT_DEPENDENCIES, *OPTIONAL_LOCKS, Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _is_ready() -> bool:
    try:
        stamped = STAMP.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        return False
    # The interpreter goes away when the system's Python is upgraded; the link then points nowhere.
    return stamped == fingerprint() and _program("python").exists()


def _build() -> None:
    started = time.monotonic()
    CACHE.mkdir(exist_ok=True)
    LOG.write_text("", encoding="utf-8")
    python = _suitable_python()
    _say(f"Setting up {FOLDER} (once; details in {LOG})")
    # Written last, so that a set-up cut short is begun again instead of trusted.
    STAMP.unlink(missing_ok=True)
    _make_folder(python)
    _install(LOCK)
    _install(LOCK_WITHOUT_DEPENDENCIES, "--no-deps")
    for lock, lost in OPTIONAL_LOCKS.items():
        _install_if_possible(lock, lost)
    _link_project()
    _compile()
    unfinished = STAMP.with_suffix(".new")
    unfinished.write_text(fingerprint(), encoding="ascii")
    unfinished.replace(STAMP)
    _say(f"Ready after {time.monotonic() - started:.0f} s")


def _suitable_python() -> str:
    if sys.version_info[:2] >= OLDEST:
        return sys.executable
    for name in NAMES:
        found = shutil.which(name)
        if found and _is_new_enough(found):
            return found
    raise SetUpFailed(
        f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]} ({sys.executable}) and "
        f"none of {', '.join(NAMES)} on the PATH is newer. Install one and start this command with it."
    )


def _is_new_enough(python: str) -> bool:
    question = f"import sys; sys.exit(sys.version_info[:2] < {OLDEST!r})"
    return subprocess.run([python, "-c", question], capture_output=True, check=False).returncode == 0


def _make_folder(python: str) -> None:
    if FOLDER.exists() and not (FOLDER / "pyvenv.cfg").exists() and any(FOLDER.iterdir()):
        raise SetUpFailed(f"{FOLDER} is there and is not a virtual environment; move it away and start again.")
    if subprocess.run([python, "-c", "import ensurepip, venv"], capture_output=True, check=False).returncode != 0:
        system_packages.provide_venv(python)
    _run("virtual environment", [python, "-m", "venv", "--clear", str(FOLDER)])


def _install(lock: Path, *options: str) -> None:
    # Wheels only: nothing that was downloaded is executed in order to install it.
    command = [
        str(_program("python")), "-m", "pip", "install", "--require-hashes", "--only-binary", ":all:", "--no-compile",
        "--disable-pip-version-check", "--no-input", "--progress-bar", "off", *options, "-r", str(lock),
    ]  # fmt: skip
    count = sum(line[:1].isalnum() for line in lock.read_text(encoding="utf-8").splitlines())
    _run(f"libraries from {lock.name}", command, count)


def _install_if_possible(lock: Path, lost: str) -> None:
    try:
        _install(lock, "--no-deps")
    except SetUpFailed:
        _say(f"  {lock.name} could not be installed (the reason is in {LOG}): {lost}. All else works.")


def _link_project() -> None:
    """Make the project importable from any current folder, and `leitmotif-desk` a command of the environment."""
    (_site_packages() / "leitmotif_desk.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    if os.name == "posix":
        command = FOLDER / "bin" / "leitmotif-desk"
        command.write_text(f'#!/bin/sh\nexec "{_program("python")}" -P -m leitmotif_desk "$@"\n', encoding="utf-8")
        command.chmod(0o755)


def _compile() -> None:
    # Some libraries ship files for other versions of Python, which rightly do not compile: the exit code says nothing.
    folders = [str(_site_packages()), str(ROOT / "leitmotif_desk")]
    command = [str(_program("python")), "-m", "compileall", "-qq", "-j", "0", *folders]
    _run("byte-compilation", command, tolerated=(0, 1))


def _site_packages() -> Path:
    question = "import sysconfig; print(sysconfig.get_path('purelib'))"
    return Path(subprocess.check_output([str(_program("python")), "-c", question], text=True).strip())


def _program(name: str) -> Path:
    return FOLDER / "Scripts" / f"{name}.exe" if os.name == "nt" else FOLDER / "bin" / name


def _run(step: str, command: list[str], count: int = 0, tolerated: tuple[int, ...] = (0,)) -> None:
    """Run one step, its output in the log and its progress (of `count` packages) on stderr; raise SetUpFailed."""
    started = time.monotonic()
    live = sys.stderr.isatty()
    said: list[str] = []
    temporary = CACHE / "tmp"
    temporary.mkdir(exist_ok=True)
    environment = dict(os.environ, PIP_CACHE_DIR=str(CACHE / "pip"), TMPDIR=str(temporary), PIP_USER="0")
    environment.pop("PYTHONPATH", None)
    with LOG.open("a", encoding="utf-8") as log, subprocess.Popen(
        command, cwd=ROOT, env=environment, text=True, errors="replace",
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as running:  # fmt: skip
        assert running.stdout is not None
        for line in running.stdout:
            log.write(line)
            said.append(line)
            if live and line.startswith("Collecting "):
                seen = sum(earlier.startswith("Collecting ") for earlier in said)
                print(f"\r  {step}: {seen} of {count}\033[K", end="", file=sys.stderr, flush=True)
            elif live and line.startswith("Installing "):
                print(f"\r  {step}: unpacking\033[K", end="", file=sys.stderr, flush=True)
    shutil.rmtree(temporary, ignore_errors=True)
    if running.returncode not in tolerated:
        tail = "".join(said[-30:])
        raise SetUpFailed(f"{step} failed with exit code {running.returncode}:\n{tail}\nThe whole output is in {LOG}.")
    over = "\r" if live else ""
    _say(f"{over}  {step}: {time.monotonic() - started:.1f} s")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
