"""Machines without sound or a graphics card make Qt's own back ends complain."""

import pytest

BACK_ENDS = ("Pulse", "pipewire", "ALSA", r"Couldn.t (load|resolve)", "codec", "decoder found", "FFmpeg", "RHI")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "picture" in item.path.parts:
            item.add_marker(pytest.mark.qt_log_ignore(*BACK_ENDS))
