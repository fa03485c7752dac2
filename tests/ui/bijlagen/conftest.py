from __future__ import annotations

from pathlib import Path

import pytest

from desktop.jobs.runner import InlineRunner
from desktop.services.dossiers import open_dossier
from desktop.ui.bijlagen.desk import BijlageDesk
from desktop.ui.bijlagen.strip import BijlageStrip
from desktop.ui.kit.theme import apply_theme
from desktop.ui.session import Session
from tests.builders import FIRST, a_leerling
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.worlds import a_world

KEY = "logboek:1"


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.fixture
def theme(qapp):
    yield apply_theme(qapp, "licht")
    apply_theme(qapp, "licht")


@pytest.fixture
def vault():
    made = FakeVault()
    open_dossier(made, FixedClock(), a_leerling())
    return made


@pytest.fixture
def strip(qtbot, theme):
    assert theme.text_percent == 100
    made = BijlageStrip()
    qtbot.addWidget(made)
    made.resize(640, 200)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def session(vault):
    made = Session(vault, a_world(FixedClock(), written), InlineRunner())
    yield made
    made.deleteLater()


@pytest.fixture
def desk(session, strip):
    made = BijlageDesk(session, strip)
    made.show_draft(FIRST, KEY)
    return made
