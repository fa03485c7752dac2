"""The screens over all dossiers, in the real window: each line leads to where it is done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QTabBar

from desktop.core.afsluiting import Afsluiting
from desktop.core.bewaren import Vernietigingsgrond
from desktop.core.dossier import Dossier, DossierId
from desktop.core.known_error import KnownError
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.punt import Plaats, Scherm
from desktop.core.vlag import VlagGezet
from desktop.core.vormen import aantekening_of
from desktop.services.bewaren import destroy_dossier
from desktop.services.logboek import record_aantekening
from desktop.services.plek import Plek, last_plek, save_plek
from desktop.ui.dossier.leerling_dialog import LeerlingDialog
from desktop.ui.kit.theme import apply_theme, current
from desktop.ui.logboek.quick_entry import QuickEntryDialog
from desktop.ui.overdracht.take_dialog import TakeDialog
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


def test_a_dossier_can_be_taken_in_from_the_screen_of_the_vault(desk):
    desk.window.show_part("bewaren")
    find(desk.window, QPushButton, "takeIn").click()
    assert front(TakeDialog).isVisible()


def test_open_on_another_screen_brings_the_dossier_on_screen(desk):
    desk.window._screens.show_screen("leerlingen")
    desk.window._lists.leerlingen.dossier_requested.emit(SECOND)
    assert page(desk) == "dossiers"
    assert desk.window._dossiers.desk.shown.dossier.id == SECOND


def test_half_a_note_about_one_pupil_is_not_offered_for_another(desk):
    desk.window._dossiers.quick.open()
    dialog = front(QuickEntryDialog)
    dialog._finder.choose(FIRST)
    dialog.findChildren(QPlainTextEdit)[0].setPlainText("over Amira")
    dialog.reject()
    desk.window._lists.leerlingen.loose_requested.emit(SAM)
    dialog = front(QuickEntryDialog)
    assert (dialog.draft().sleutel, dialog.draft().tekst) == ("77", "")


def shown(desk: Desk) -> DossierId:
    view = desk.window._dossiers.desk.shown
    assert view is not None
    return view.dossier.id


def test_a_dossier_outside_the_view_stays_on_screen_when_its_screen_comes_up(desk):
    caseload = desk.window._panes.caseload
    caseload.set_search("Zwart")
    assert shown(desk) == FIRST
    desk.window._screens.show_screen("leerlingen")
    desk.window._screens.show_screen("dossiers")
    assert shown(desk) == FIRST
    desk.window._screens.vandaag.place_requested.emit(int(FIRST), Plaats(Scherm.MELDING))
    assert shown(desk) == FIRST
    assert caseload.selected() is None
    QTest.keyClick(desk.part("caseload"), Qt.Key.Key_Return)
    assert shown(desk) == SECOND


def test_with_one_pane_enter_and_a_find_bring_the_keyboard_to_the_dossier(desk):
    desk.window.resize(900, 800)
    desk.window._screens.show_screen("dossiers")
    tabs = find(desk.window, QTabBar, "dossierTabs")
    QTest.keyClick(desk.part("caseload"), Qt.Key.Key_Return)
    assert tabs.isVisible()
    assert tabs.hasFocus()
    desk.window._on_found(int(SECOND), 0)
    assert shown(desk) == SECOND
    assert tabs.hasFocus()


def test_with_one_pane_the_first_dossier_to_come_gets_the_keyboard(desk):
    desk.window.resize(900, 800)
    desk.window._panes.show_nothing()
    desk.window._screens.show_screen("dossiers")
    desk.window._panes.show_reading()
    desk.window._panes.show_dossier(desk.window._dossiers.desk.shown)
    assert find(desk.window, QTabBar, "dossierTabs").hasFocus()


def test_the_table_is_offered_only_where_it_fits(desk):
    toggle, lists = desk.part("caseloadTableToggle"), desk.part("caseload").parentWidget()
    toggle.click()
    for width in range(700, 860, 8):
        desk.window.resize(width, 800)
        assert toggle.isEnabled() == (lists.currentIndex() == 1), width
    current().set_text_percent(200)
    assert not toggle.isEnabled()
    current().set_text_percent(100)
    assert toggle.isEnabled()


def test_the_agenda_comes_up_with_the_keyboard_at_what_is_in_front(desk):
    screens = desk.window._screens
    screens.show_screen("agenda")
    assert desk.part("agendaWeek").hasFocus()
    screens.ahead.show_part("cijfersPanel")
    screens.show_screen("naslag")
    screens.show_screen("agenda")
    assert desk.part("agendaTabs").hasFocus()


class GoneError(KnownError):
    """It cannot be read now."""

    remedy = "Dit dossier kan nu niet worden gelezen."


def gone(_dossier: DossierId) -> Dossier:
    raise GoneError


def test_a_place_in_a_dossier_that_did_not_open_is_forgotten(desk, monkeypatch):
    dossiers = desk.window._dossiers
    with monkeypatch.context() as unreadable:
        unreadable.setattr(desk.vault.dossiers, "get", gone)
        dossiers.go(SECOND, Plaats(Scherm.MELDING))
    assert dossiers.desk.shown.dossier.id == FIRST
    dossiers.open_dossier(SECOND)
    assert dossiers.desk.shown.dossier.id == SECOND
    assert desk.window._panes.dossier.page() != "meldingPanel"
