"""A panel with someone behind it who records answers, as the service does."""

from __future__ import annotations

import pytest

from desktop.ui.kader.panel import KaderPanel
from desktop.ui.kit.theme import apply_theme
from tests.ui.kader.recorder import Recorder


@pytest.fixture
def theme(qapp):
    yield apply_theme(qapp, "licht", 100)
    apply_theme(qapp, "licht", 100)


@pytest.fixture
def panel(qtbot, theme):  # noqa: ARG001 - panels wear the theme
    made = KaderPanel()
    qtbot.addWidget(made)
    made.resize(460, 944)
    made.set_names(("Marieke de Boer", "Joris Kamp"))
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def recorder(panel):
    return Recorder(panel)
