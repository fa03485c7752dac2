from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.theme import apply_theme
from tests.ui.windows import Desk


@pytest.fixture
def theme(qapp):
    yield apply_theme(qapp, "licht")
    apply_theme(qapp, "licht")


@pytest.fixture
def window(qtbot, theme):
    assert theme.text_percent == 100
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def desk(qtbot, theme):
    assert theme.text_percent == 100
    made = Desk()
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.window.setFocus()
    return made
