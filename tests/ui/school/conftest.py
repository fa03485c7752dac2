from __future__ import annotations

from dataclasses import dataclass

import pytest

from desktop.jobs.runner import InlineRunner
from desktop.ui.kit.theme import apply_theme
from desktop.ui.school.desk import SchoolDesk
from desktop.ui.school.panel import SchoolPanel
from desktop.ui.session import Session
from tests.builders import a_school
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.worlds import a_world


@dataclass
class Screen:
    """The school screen at work on a vault in plain Python."""

    vault: FakeVault
    panel: SchoolPanel
    desk: SchoolDesk

    @property
    def school(self):
        return self.vault.school.read()


@pytest.fixture(scope="module")
def theme(qapp):
    # Once: dressing every widget again that a test left to be freed takes seconds.
    return apply_theme(qapp, "licht")


@pytest.fixture
def opened(qtbot, theme):
    assert theme.text_percent == 100

    def make(vault: FakeVault | None = None, **details) -> Screen:
        kept = vault or FakeVault()
        if details:
            kept.school.save(a_school(**details))
        world = a_world(FixedClock())
        panel = SchoolPanel()
        qtbot.addWidget(panel)
        desk = SchoolDesk(Session(kept, world, InlineRunner()), panel)
        panel.show()
        return Screen(kept, panel, desk)

    return make
