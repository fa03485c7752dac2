from __future__ import annotations

import pytest

from desktop.jobs.runner import InlineRunner
from desktop.services.scholen import save_school
from desktop.storage.vault import create_vault
from desktop.ui.kit.theme import apply_theme
from desktop.ui.leerlingen.desk import LeerlingenDesk
from desktop.ui.leerlingen.panel import LeerlingenPanel
from desktop.ui.session import Session
from tests.builders import a_school
from tests.fakes import FixedClock
from tests.storage.vaults import CHEAP, PASSPHRASE
from tests.ui.leerlingen.hands import Screen
from tests.worlds import a_world


@pytest.fixture(scope="module")
def theme(qapp):
    return apply_theme(qapp, "licht")


@pytest.fixture
def vault(tmp_path):
    """A real vault on disk with a school in it."""
    made = create_vault(tmp_path / "kluis", tmp_path / "config", PASSPHRASE, kdf=CHEAP)
    save_school(made, a_school())
    yield made
    made.close()


@pytest.fixture
def opened(qtbot, theme, vault, tmp_path):
    """Open the screen about the pupils, as often as the vault is unlocked."""
    assert theme.text_percent == 100

    def make() -> Screen:
        session = Session(vault, a_world(FixedClock()), InlineRunner())
        panel = LeerlingenPanel()
        qtbot.addWidget(panel)
        desk = LeerlingenDesk(session, panel)
        panel.resize(1286, 712)
        with qtbot.waitActive(panel):
            panel.show()
            panel.activateWindow()
        return Screen(session, panel, desk, tmp_path)

    return make


@pytest.fixture
def screen(opened):
    return opened()
