"""A library on screen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.paths import resources_dir
from desktop.storage.naslag import read_naslag
from desktop.ui.kit.theme import apply_theme
from desktop.ui.naslag.panel import NaslagPanel


@pytest.fixture(scope="session")
def naslag():
    return read_naslag(resources_dir() / "naslag")


@pytest.fixture
def theme(qapp):
    yield apply_theme(qapp, "licht", 100)
    apply_theme(qapp, "licht", 100)
    QGuiApplication.clipboard().clear()


@pytest.fixture
def panel(qtbot, theme, naslag):  # noqa: ARG001 - panels wear the theme
    made = NaslagPanel()
    qtbot.addWidget(made)
    made.resize(1286, 712)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_naslag(naslag)
    made.focus_search()
    return made
