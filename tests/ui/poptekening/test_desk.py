"""A poptekening in the window: begun from the acts, kept half-typed, recorded as a fact."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QComboBox, QPushButton

from desktop.core.lichaam import Zijde
from desktop.core.logboek import Soort
from desktop.core.poptekening import Poptekening
from desktop.diagram.body_map import Spot
from desktop.ui.poptekening.dialog import PoptekeningDialog
from desktop.ui.poptekening.marks_field import MarksField
from desktop.ui.vormen.parts import VormParts
from tests.builders import FIRST
from tests.ui.finding import find
from tests.ui.windows import Desk

ARM = Spot(Zijde.VOOR, 0.86, 0.46)


@pytest.fixture
def desk(qtbot, theme):
    assert theme.text_percent == 100
    made = Desk()
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitUntil(made.window.isActiveWindow)
    return made


def opened(desk) -> PoptekeningDialog:
    desk.window.findChild(VormParts).open("poptekening")
    return find(desk.window, PoptekeningDialog)


def test_a_poptekening_is_recorded_as_a_fact_and_a_half_one_comes_back(desk):
    dialog = opened(desk)
    find(dialog, MarksField).board.placed.emit(ARM)
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    again = opened(desk)
    assert len(find(again, MarksField).raw()) == 1
    box = find(again, QComboBox, "aard_1")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    find(again, QPushButton, "dialogPrimary").click()
    entry = list(desk.vault.logboek.of(FIRST))[-1].aantekening
    assert entry.soort is Soort.FEIT
    assert isinstance(entry.inhoud, Poptekening)
    assert entry.tekst == "Poptekening. 1. linkeronderarm, voorkant: blauwe plek."
