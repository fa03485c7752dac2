"""The screens over all dossiers, in the real window: each line leads to where it is done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from desktop.core.afsluiting import Afsluiting
from desktop.core.bewaren import Vernietigingsgrond
from desktop.core.dossier import DossierId
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.punt import Plaats, Scherm
from desktop.core.vlag import VlagGezet
from desktop.core.vormen import aantekening_of
from desktop.services.bewaren import destroy_dossier
from desktop.services.logboek import record_aantekening
from desktop.services.plek import Plek, last_plek, save_plek
from desktop.ui.dossier.leerling_dialog import LeerlingDialog
from desktop.ui.kit.theme import apply_theme
from desktop.ui.logboek.quick_entry import QuickEntryDialog
from tests.builders import FIRST, MORNING, kaders
from tests.ui.finding import find, front
from tests.ui.windows import SECOND, Desk

SAM = RegisterLeerling("77", "Sam", "Vermeer", "van der", klas="1A", mentor="Joris Kamp")


@pytest.fixture
def desk(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = Desk()
    made.vault.leerlingen.save([SAM])
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    while (left := QApplication.activeModalWidget()) is not None:
        left.close()


def record(desk, inhoud, dossier=FIRST) -> None:
    entry = aantekening_of(inhoud, MORNING, "Marieke de Boer")
    changes = record_aantekening(desk.vault, desk.clock, dossier, entry)
    desk.session.changed.emit(changes)


def page(desk: Desk) -> str:
    return desk.window._screens.rail.page()


def go_back(desk: Desk) -> None:
    assert desk.window._watch is not None
    desk.window._watch.place.go_back()


def test_a_line_of_the_day_leads_to_the_place_in_its_dossier(desk):
    desk.window._screens.show_screen("vandaag")
    place = Plaats(Scherm.MELDING)
    desk.window._screens.vandaag.place_requested.emit(int(SECOND), place)
    assert page(desk) == "dossiers"
    assert desk.window._dossiers.desk.shown.dossier.id == SECOND
    assert desk.window._panes.dossier.page() == "meldingPanel"


def test_an_act_is_seen_in_list_day_and_head_of_the_dossier(desk):
    record(desk, VlagGezet("Niet thuis bellen"))
    regels = {one.dossier: one for one in desk.window._lists._overzicht.regels}
    assert [vlag.bericht for vlag in regels[FIRST].vlaggen] == ["Niet thuis bellen"]
    assert desk.part("dossierVlaggen").isVisible()


def test_a_dossier_that_was_destroyed_leaves_desk_and_list(desk):
    record(desk, Afsluiting("goed afgelopen"))
    grond = Vernietigingsgrond.VERZOEK
    changes = destroy_dossier(desk.vault, desk.clock, kaders(), FIRST, grond)
    desk.session.changed.emit(changes)
    assert desk.window._dossiers.desk.shown is None
    assert not desk.window._panes.caseload.holds(FIRST)
    assert desk.window._panes.caseload.holds(SECOND)


def test_a_pupil_of_the_register_becomes_a_dossier_that_is_linked(desk):
    desk.window._lists.leerlingen.new_dossier_requested.emit(SAM, ())
    dialog = front(LeerlingDialog)
    assert find(dialog, QLineEdit, "achternaam").text() == "Vermeer"
    dialog.primary.click()
    made = desk.vault.leerlingen.rows["77"].dossier
    assert desk.vault.dossiers.get(made).leerling.full_name == "Sam van der Vermeer"


def test_a_quick_note_about_a_pupil_without_dossier_is_a_loose_signal(desk):
    desk.window._lists.leerlingen.loose_requested.emit(SAM)
    dialog = front(QuickEntryDialog)
    pupil = dialog.koppeling()
    assert pupil is not None
    assert pupil.sleutel == "77"
    dialog.findChildren(QPlainTextEdit)[0].setPlainText("Hij was erg stil vandaag.")
    dialog.primary.click()
    loose = desk.vault.leerlingen.rows["77"].dossier
    assert desk.vault.dossiers.get(loose).los
    assert not desk.window._panes.caseload.holds(DossierId(loose))


def test_the_first_opening_of_a_day_starts_with_the_day(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = Desk()
    save_plek(made.vault, Plek(scherm="dossiers", dag="2026-11-01"))
    qtbot.addWidget(made.window)
    go_back(made)
    assert page(made) == "vandaag"
    save_plek(made.vault, Plek(scherm="naslag", dag="2026-11-02"))
    go_back(made)
    assert page(made) == "naslag"
    made.window.hand_in_drafts()
    assert last_plek(made.vault).dag == "2026-11-02"


def test_the_table_takes_the_width_until_a_dossier_is_read(desk):
    panes = desk.window._panes
    panes.caseload.table_requested.emit(True)
    assert panes.caseload.width() == panes.width()
    assert not panes.dossier.isVisible()
    panes.caseload.dossier_entered.emit()
    assert panes.dossier.isVisible()
    QTest.mouseClick(desk.part("backToList"), Qt.MouseButton.LeftButton)
    assert panes.caseload.width() == panes.width()
    panes.caseload.table_requested.emit(False)
    assert panes.dossier.isVisible()
