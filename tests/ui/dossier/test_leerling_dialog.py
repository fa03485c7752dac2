"""The form for a leerling: by keyboard, with kind refusals, freed when closed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from desktop.core.dossier import Betrokkene, Gezag, Leerling
from desktop.ui.dossier.leerling_dialog import LeerlingDialog
from tests.builders import a_betrokkene, a_leerling
from tests.ui.finding import find


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(window):
    made = LeerlingDialog(window)
    made.open()
    yield made
    made.close()


def fill(dialog: LeerlingDialog, **texts: str) -> None:
    for key, text in texts.items():
        find(dialog, QLineEdit, key).setText(text)


def submit(dialog: LeerlingDialog) -> None:
    find(dialog, QPushButton, "dialogPrimary").click()


@pytest.mark.parametrize(
    "written", ["14-3-2013", "14-03-2013", "14/3/2013", "14 maart 2013", "2013-03-14"]
)
def test_a_date_may_be_written_as_people_do(dialog, qtbot, written):
    fill(dialog, roepnaam="Amira", achternaam="Haddad", geboortedatum=written)
    with qtbot.waitSignal(dialog.leerling_given):
        submit(dialog)
    assert dialog.given()[0].geboortedatum == date(2013, 3, 14)


@pytest.mark.parametrize("written", ["31-2-2013", "morgen", "1-1-1890", "14-3-2999", "14-3"])
def test_a_date_that_cannot_be_is_refused_under_its_field(dialog, qtbot, written):
    fill(dialog, roepnaam="Amira", achternaam="Haddad", geboortedatum=written)
    with qtbot.assertNotEmitted(dialog.leerling_given):
        submit(dialog)
    assert "dag-maand-jaar" in dialog.form.error("geboortedatum")


def test_a_missing_name_is_refused_and_gets_the_focus(dialog):
    fill(dialog, roepnaam="Amira")
    submit(dialog)
    assert dialog.form.error("achternaam")
    assert dialog.focusWidget().objectName() == "achternaam"


def test_people_can_be_added_and_taken_away(dialog, qtbot):
    fill(dialog, roepnaam="Amira", achternaam="Haddad")
    dialog.findChild(QPushButton, "addPerson").click()
    line = dialog.findChild(QWidget, "people")._rows[0]
    qtbot.keyClicks(line._name, "Samira Haddad")
    line._relation.setCurrentText("moeder")
    gezag = find(line, QComboBox, "personGezag")
    gezag.setCurrentIndex(gezag.findData(Gezag.JA))
    with qtbot.waitSignal(dialog.leerling_given):
        submit(dialog)
    assert dialog.given()[1] == (Betrokkene("Samira Haddad", "moeder", Gezag.JA),)
    line.remove_requested.emit()
    with qtbot.waitSignal(dialog.leerling_given):
        submit(dialog)
    assert dialog.given()[1] == ()


def test_what_was_known_comes_back_unchanged(window, qtbot):
    dialog = LeerlingDialog(window, a_leerling(), (a_betrokkene(),))
    dialog.open()
    with qtbot.waitSignal(dialog.leerling_given):
        submit(dialog)
    assert dialog.given() == (a_leerling(), (a_betrokkene(),))
    dialog.close()


def test_markup_in_a_name_stays_literal(dialog, qtbot):
    fill(dialog, roepnaam="<b>Amira</b>", achternaam="O'Neil & zn")
    with qtbot.waitSignal(dialog.leerling_given):
        submit(dialog)
    assert dialog.given()[0] == Leerling("<b>Amira</b>", "O'Neil & zn")


def test_the_dialog_is_freed_when_closed(window):
    dialog = LeerlingDialog(window)
    dialog.open()
    dialog.close()
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(LeerlingDialog) == []
