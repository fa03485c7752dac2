"""Lock wins over everything, loses nothing, and one comes back to the same place."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLineEdit

from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.services.handelingen import list_handelingen
from desktop.services.instellingen import read_instellingen
from desktop.services.plek import Plek
from desktop.ui.dossier.leerling_dialog import LeerlingDialog
from desktop.ui.handelingen.panel import HandelingenPanel
from desktop.ui.kit.theme import current
from desktop.ui.kluis.lock_settings import LockSettings
from desktop.ui.lock.warning import LockWarning
from desktop.ui.logboek.correction import CorrectionDialog
from tests.builders import FIRST
from tests.ui.finding import find

CONTROL = Qt.KeyboardModifier.ControlModifier
SECOND = DossierId(2)
TEXT = "Half getypt: Amira zei en verd"
# Dialogs are raised and menus grab the keyboard, which a screen in memory cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def dialog_of(window, kind):
    (found,) = [d for d in window.findChildren(kind) if d.isVisible()]
    return found


def press_lock(dialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_L, CONTROL)


def test_a_new_leerling_half_typed_is_back_to_the_last_character(house):
    QTest.keyClick(house.window, Qt.Key.Key_N, CONTROL)
    dialog = dialog_of(house.window, LeerlingDialog)
    for field in dialog._fields.values():
        QTest.keyClicks(field, TEXT)
    add = dialog.findChild(QAbstractButton, "addPerson")
    add.setFocus()
    QTest.keyClick(add, Qt.Key.Key_Space)
    QTest.keyClicks(dialog.findChild(QLineEdit, "personName"), "Oma")
    typed = dialog._typed()
    press_lock(dialog)
    assert not house.is_open
    assert not dialog.isVisible()
    again = dialog_of(house.again(), LeerlingDialog)
    assert again._typed() == typed
    again.reject()
    house.window._watch.lock.lock()
    assert not house.again().findChildren(LeerlingDialog)


def test_changed_details_half_typed_are_back_for_their_own_dossier(house):
    house.window._dossiers.desk.open(FIRST)
    house.window._dossiers._on_edit()
    dialog = dialog_of(house.window, LeerlingDialog)
    QTest.keyClicks(dialog._fields["klas"], "x")
    press_lock(dialog)
    again = dialog_of(house.again(), LeerlingDialog)
    assert again._fields["klas"].text() == "2Bx"
    QTest.keyClick(again.primary, Qt.Key.Key_Space)
    assert house.window._dossiers.desk.shown.dossier.leerling.klas == "2Bx"
    house.window._watch.lock.lock()
    assert not house.again().findChildren(LeerlingDialog)


def test_a_dialog_in_which_nothing_was_typed_does_not_come_back(house):
    QTest.keyClick(house.window, Qt.Key.Key_N, CONTROL)
    press_lock(dialog_of(house.window, LeerlingDialog))
    assert not house.again().findChildren(LeerlingDialog)


def test_a_correction_half_typed_is_back(house):
    house.window._dossiers.desk.open(FIRST)
    logboek = house.window._panes.logboek
    logboek._on_correction_wanted(logboek.browser.timeline.entry(0).regel.geldig)
    dialog = dialog_of(house.window, CorrectionDialog)
    QTest.keyClicks(dialog._reason, TEXT)
    press_lock(dialog)
    again = dialog_of(house.again(), CorrectionDialog)
    assert again._reason.text() == TEXT
    again.reject()


def test_an_entry_half_typed_is_back(house):
    house.window._dossiers.desk.open(FIRST)
    composer = house.window._panes.logboek._composer
    house.window._panes.show_page("logboekPanel")
    house.window._dossiers.places.show_stap(Stap.SIGNALEN)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, TEXT)
    assert composer.draft().tekst == TEXT
    QTest.keyClick(house.window, Qt.Key.Key_L, CONTROL)
    assert house.again()._panes.logboek._composer.draft().tekst == TEXT


def test_help_and_a_file_dialog_do_not_stop_the_lock(house):
    QTest.keyClick(house.window, Qt.Key.Key_F1)
    files = QFileDialog(house.window)
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    files.open()
    house.window._watch.lock.lock()
    assert not house.is_open
    assert not any(d.isVisible() for d in house.window.findChildren(QDialog))


def test_the_same_place_comes_back(house):
    parts = house.window._panes
    house.window._top.show_search("sanne")
    parts.caseload.choose_filter("new")
    house.window._dossiers.desk.open(SECOND)
    parts.show_page("meldingPanel")
    current().choose("donker")
    current().set_text_percent(125)
    house.window._watch.lock.lock()
    current().choose("licht")
    current().set_text_percent(100)
    window = house.again()
    assert window._top.search_text() == "sanne"
    assert window._panes.caseload.filter() == "new"
    assert window._dossiers.desk.shown.dossier.id == SECOND
    assert window._panes.dossier.page() == "meldingPanel"
    assert (current().choice, current().text_percent) == ("donker", 125)


CHOSEN = Tijdlijnfilter(soort=Soort.FEIT, van=date(2020, 1, 1), tekst="jas")


def test_the_filter_of_the_timeline_comes_back_with_its_dossier(house):
    house.window._dossiers.desk.open(FIRST)
    house.window._panes.logboek.browser.show_filter(CHOSEN)
    house.window._watch.lock.lock()
    browser = house.again()._panes.logboek.browser
    assert browser.filter() == CHOSEN
    assert find(browser, QLineEdit, "filterWords").text() == "jas"
    house.window._dossiers.desk.open(SECOND)
    house.window._watch.lock.lock()
    assert house.again()._panes.logboek.browser.filter().is_empty


def test_a_dossier_that_was_opened_instead_gets_no_filter_of_another(house):
    place = house.window._watch.place
    place._last = Plek(dossier=int(SECOND), tijdlijn=CHOSEN.to_values())
    house.window._dossiers.desk.open(FIRST)
    assert house.window._panes.logboek.browser.filter().is_empty


def test_the_same_part_of_the_kluis_comes_back(house):
    house.window.show_part("handelingenlog")
    house.window._watch.lock.lock()
    window = house.again()
    assert (window._screens.rail.page(), window._kluis.part()) == ("kluis", "handelingenlog")


def test_every_act_stands_in_the_log_once(house, tmp_path):
    window = house.window
    for dossier in (FIRST, SECOND, FIRST):
        window._dossiers.desk.open(dossier)
    window._panes.show_page("meldingPanel")
    window._panes.show_page("logboekPanel")
    window._panes.show_page("meldingPanel")
    window._panes.melding.export_requested.emit(str(tmp_path / "melding.pdf"))
    window._watch.lock.lock()
    house.again()
    assert house.acts() == [
        *("Kluis geopend", "Dossier ingezien", "Dossier ingezien"),
        *("Voorbeeld van de melding gemaakt", "Melding bewaard als bestand"),
        # The place of the user brought this dossier back on screen.
        *("Kluis vergrendeld", "Kluis geopend", "Dossier ingezien"),
        "Voorbeeld van de melding gemaakt",
    ]


def test_a_backup_and_a_key_that_go_through_the_window_are_in_the_log(house):
    house.opened.backups.backups.make(house.opened.world.clock.now())
    quiet = house.opened.keys.slots
    assert quiet.rows()
    last = list_handelingen(house.opened.vault)[0]
    assert last.wat == "Back-up gemaakt"
    assert last.bijzonderheden.endswith(".zkb")


class Hand:
    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def hand(house):
    made = Hand()
    house.window._watch.lock.idle._now = made
    house.window._watch.lock.idle.touch()
    return made


def warnings(window) -> list[LockWarning]:
    return [w for w in window.findChildren(LockWarning) if w.isVisible()]


def pass_time(house, hand, seconds: float) -> None:
    hand.seconds += seconds
    house.window._watch.lock.idle.check()


def test_the_last_half_minute_is_warned_and_a_key_ends_it(house, hand):
    lock = house.window._top._lock
    pass_time(house, hand, 60)
    assert lock.text() == "Op slot over 4 min"
    assert warnings(house.window) == []
    pass_time(house, hand, 211)
    assert lock.text() == "Op slot over 0:29"
    assert warnings(house.window)[0].text().startswith("Vergrendelt over 0:29.")
    QTest.keyClick(house.window, Qt.Key.Key_Shift)
    assert warnings(house.window) == []
    assert lock.text() == "Op slot over 5 min"


def test_the_warning_lies_over_the_dialog_that_is_open(house, hand):
    QTest.keyClick(house.window, Qt.Key.Key_N, CONTROL)
    dialog: QDialog = dialog_of(house.window, LeerlingDialog)
    pass_time(house, hand, 271)
    assert warnings(house.window)[0].parentWidget() == dialog
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    pass_time(house, hand, 2)
    pass_time(house, hand, 2)
    assert [w.parent() for w in warnings(house.window)] == [house.window]


def test_when_the_time_is_over_the_vault_is_locked_once(house, hand):
    asked = []
    house.window.lock_requested.connect(lambda: asked.append(1))
    pass_time(house, hand, 300)
    house.window._watch.lock.system.left.emit()
    assert asked == [1]
    assert not house.is_open


def test_a_computer_that_is_left_locks_the_vault(house):
    house.window._watch.lock.system.left.emit()
    assert not house.is_open


def test_the_demo_does_not_lock_by_itself(house):
    house.window._watch.lock._by_itself = False
    house.window._watch.lock._on_left(10)
    assert warnings(house.window) == []


def test_the_time_is_chosen_with_the_keyboard_and_kept(house):
    house.window.show_part("vergrendelen")
    settings = house.window.findChild(LockSettings)
    settings._minutes.chip("5").setFocus()
    QTest.keyClick(settings._minutes.chip("5"), Qt.Key.Key_Right)
    QTest.keyClick(settings._minutes.chip("10"), Qt.Key.Key_Space)
    assert read_instellingen(house.opened.vault).wachttijd == 10
    house.window._watch.lock.lock()
    house.again()
    assert house.window.findChild(LockSettings)._minutes.key() == "10"
    assert house.window._watch.lock.idle._seconds == 600


def test_the_cover_key_covers_and_the_next_key_uncovers(house):
    QTest.keyClick(house.window, Qt.Key.Key_F9)
    assert house.window._watch.lock.curtain.is_down
    QTest.keyClick(house.window, Qt.Key.Key_Space)
    assert not house.window._watch.lock.curtain.is_down
    assert house.is_open


def test_the_log_is_shown_and_narrowed(house):
    house.window._dossiers.desk.open(FIRST)
    house.window.show_part("handelingenlog")
    log = house.window.findChild(HandelingenPanel, "handelingenlog")
    assert log.shown() == 2
    QTest.keyClick(log._groep.chip("inzage"), Qt.Key.Key_Space)
    assert log.shown() == 1
    house.window._screens.show_screen("dossiers")
    house.window._panes.show_page("geschiedenis")
    page = house.window.findChild(HandelingenPanel, "geschiedenis")
    assert page.shown() == 2
    house.window._dossiers._on_edit()
    dialog = dialog_of(house.window, LeerlingDialog)
    dialog._fields["klas"].setText("9Z")
    QTest.keyClick(dialog.primary, Qt.Key.Key_Space)
    assert page.shown() == 3


def test_a_vault_that_is_closed_is_not_called_locked(house):
    house.opened.shut(SoortHandeling.KLUIS_GESLOTEN)
    house.is_open = False
    house.window.hide()
    house.session.end()
    house.again()
    assert house.acts()[1:] == ["Kluis gesloten", "Kluis geopend"]
