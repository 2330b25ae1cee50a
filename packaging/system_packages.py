"""Qt's system libraries: which are missing on this Linux machine, and how Debian's apt brings them."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

# Shared library -> Debian package. Without one of the first table Qt does not load at all.
LOADING = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libpulse.so.0": "libpulse0",
    "libXrandr.so.2": "libxrandr2",
}
# Without one of these there is no window on a screen; pictures are still drawn.
SHOWING = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
# A bare image has no font, and Qt then draws empty boxes. Files as Debian and Ubuntu lay them out.
FONTS = {
    "truetype/dejavu/DejaVuSans.ttf": "fonts-dejavu-core",
    "opentype/inter/Inter-Regular.otf": "fonts-inter",
}
FONT_FOLDER = Path("/usr/share/fonts")
# Another program may hold dpkg's lock for a while on a machine that has just started.
APT_OPTIONS = ("-y", "-q", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120")


class SystemPackagesMissing(Exception):
    """Qt cannot load on this machine; the message holds the line that mends it."""


class Missing(NamedTuple):
    """Debian packages that are not there, by what fails without them."""

    loading: list[str]
    showing: list[str]
    fonts: list[str]

    def all(self) -> list[str]:
        return [*self.loading, *self.showing, *self.fonts]


def missing() -> Missing:
    """Return what Qt lacks here, by asking the dynamic loader itself."""
    return Missing(
        [package for library, package in LOADING.items() if not _loads(library)],
        [package for library, package in SHOWING.items() if not _loads(library)],
        [package for font, package in FONTS.items() if not (FONT_FOLDER / font).exists()],
    )


def provide(window: bool) -> None:
    """Bring what is missing when this user may, otherwise say the line to run.

    Raises SystemPackagesMissing when Qt could not load, or not show the `window` that is asked for.
    """
    if not sys.platform.startswith("linux"):
        return
    lacking = missing()
    if not lacking.all():
        return
    debian = shutil.which("apt-get") is not None
    if debian and os.geteuid() == 0:
        _install(lacking)
        lacking = missing()
    needed = lacking.loading + (lacking.showing if window else [])
    if needed:
        raise SystemPackagesMissing(_advice(needed + lacking.fonts, debian))
    if lacking.showing:
        print(_advice(lacking.showing, debian), file=sys.stderr)


def provide_venv(python: str) -> None:
    """Bring the part of the standard library that Debian packs apart; raise SystemPackagesMissing if that fails."""
    debian = shutil.which("apt-get") is not None
    if debian and os.geteuid() == 0:
        _apt("update")
        _apt("install", "python3-venv")
    question = [python, "-c", "import ensurepip, venv"]
    if subprocess.run(question, capture_output=True, check=False).returncode != 0:
        line = "apt-get install --no-install-recommends python3-venv"
        raise SystemPackagesMissing(f"{python} has no venv or ensurepip. On Debian or Ubuntu run as root:\n  {line}")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install(lacking: Missing) -> None:
    print(f"System packages for Qt: {' '.join(lacking.all())}", file=sys.stderr, flush=True)
    _apt("update")
    # Fonts apart: an older release may lack one of them, and apt then installs nothing of the line.
    for packages in (lacking.loading + lacking.showing, lacking.fonts):
        if packages:
            _apt("install", *packages)


def _apt(verb: str, *packages: str) -> None:
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    command = ["apt-get", *APT_OPTIONS, verb, *packages]
    done = subprocess.run(command, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip()
        print(f"`{' '.join(command)}` failed with {done.returncode}:\n{said}", file=sys.stderr, flush=True)


def _advice(packages: list[str], debian: bool) -> str:
    line = f"apt-get install --no-install-recommends {' '.join(packages)}"
    if debian:
        return f"Qt needs system packages that are not installed here. Run as root, then try again:\n  {line}"
    return f"Qt needs system libraries that are not installed here. On Debian or Ubuntu they come with\n  {line}"
