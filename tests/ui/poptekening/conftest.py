from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.theme import apply_theme


@pytest.fixture
def theme(qapp):
    yield apply_theme(qapp, "licht")
    apply_theme(qapp, "licht")


@pytest.fixture
def window(qtbot, theme):
    assert theme.text_percent == 100
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1400, 1000)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made
