from __future__ import annotations

import pytest

from desktop.core.logboek import Vastlegging
from desktop.ui.kit.theme import apply_theme
from desktop.ui.logboek.panel import LogboekPanel
from tests.ui.logboek.views import NOW, a_view


@pytest.fixture
def theme(qapp):
    yield apply_theme(qapp, "licht")
    apply_theme(qapp, "licht")


@pytest.fixture
def open_panel(qtbot, theme):
    """Open the panel on a dossier, active, with the cursor in the text."""

    assert theme.text_percent == 100

    def open_it(*vastleggingen: Vastlegging) -> LogboekPanel:
        panel = LogboekPanel()
        qtbot.addWidget(panel)
        panel.set_now(NOW)
        panel.set_author("Marieke de Boer")
        panel.show_dossier(a_view(*vastleggingen))
        panel.resize(866, 700)
        panel.show()
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        panel._composer.focus_text()
        return panel

    return open_it


@pytest.fixture
def panel(open_panel):
    return open_panel()
