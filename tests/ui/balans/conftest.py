from __future__ import annotations

import pytest

from desktop.ui.balans.panel import BalansPanel
from desktop.ui.kit.theme import apply_theme
from tests.ui.logboek.views import a_view


@pytest.fixture
def theme(qapp):
    yield apply_theme(qapp, "licht")
    apply_theme(qapp, "licht")


@pytest.fixture
def open_panel(qtbot, theme):
    assert theme.text_percent == 100

    def open_it(*vastleggingen) -> BalansPanel:
        panel = BalansPanel()
        qtbot.addWidget(panel)
        panel.show_dossier(a_view(*vastleggingen))
        panel.resize(900, 800)
        panel.show()
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        return panel

    return open_it
