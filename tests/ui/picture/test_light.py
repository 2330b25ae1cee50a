"""What the window loads at start stays light."""

import subprocess
import sys

MODULES = ("picture.panel", "picture.linking", "picture.strip", "picture.waveform", "timeline.media_rows")


def test_nothing_of_multimedia_is_loaded_before_a_file_is_shown() -> None:
    imports = "\n".join(f"import leitmotif_desk.ui.{module}" for module in MODULES)
    program = f"import sys\n{imports}\nprint('PySide6.QtMultimedia' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
