"""The page of people with its desk on a vault in plain Python."""

from __future__ import annotations

import pytest

from desktop.jobs.runner import InlineRunner
from desktop.services.dossiers import open_dossier
from desktop.ui.kit.theme import apply_theme
from desktop.ui.mensen.desk import MensenDesk
from desktop.ui.mensen.panel import MensenPanel
from desktop.ui.session import Session
from tests.builders import a_leerling
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.ui.mensen.family import FAMILY
from tests.worlds import a_world


@pytest.fixture
def theme(qapp):
    yield apply_theme(qapp, "licht", 100)
    apply_theme(qapp, "licht", 100)


@pytest.fixture
def panel(qtbot, theme):  # noqa: ARG001 - panels wear the theme
    made = MensenPanel()
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def vault():
    made = FakeVault()
    open_dossier(made, FixedClock(), a_leerling(), FAMILY)
    return made


@pytest.fixture
def desk(vault, panel):
    session = Session(vault, a_world(FixedClock()), InlineRunner())
    made = MensenDesk(session, panel)
    yield made
    session.deleteLater()
