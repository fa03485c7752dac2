"""Brothers and sisters as links, and the other route when a professional did it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht
from desktop.core.dossier import Betrokkene, DossierId, Gezag
from desktop.services.casus import view_of
from desktop.services.dossiers import Koppeling
from desktop.ui.dossier.dossier_picker import DossierPicker
from desktop.ui.dossier.leerling_dialog import LeerlingDialog
from desktop.ui.dossier.leerling_draft import read_draft
from desktop.ui.dossier.other_route import OtherRouteGate
from desktop.ui.dossier.panel import DossierPanel
from desktop.ui.dossier.person_row import PersonRow
from desktop.ui.kit.choice import Chip
from desktop.ui.kit.notice import Notice
from tests.builders import a_casus, a_dossier, a_fact, a_leerling
from tests.present import present
from tests.ui.finding import find

NORA = Betrokkene("Nora Haddad", "zus", Gezag.ONBEKEND, "", DossierId(4))
KNOWN = (Koppeling(DossierId(3), "Bilal Haddad, 4A"), Koppeling(DossierId(4), "Nora Haddad, 1C"))
JA = Beroepskracht(DoorBeroepskracht.JA)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(window):
    made = LeerlingDialog(window, a_leerling(), (NORA,), KNOWN)
    made.open()
    yield made
    made.close()


def given(dialog, qtbot):
    with qtbot.waitSignal(dialog.leerling_given):
        find(dialog, QPushButton, "dialogPrimary").click()
    return dialog.given()


def test_Z33_a_link_is_shown_and_kept(dialog, qtbot):
    assert find(dialog, DossierPicker).currentText() == "Nora Haddad, 1C"
    assert given(dialog, qtbot)[1] == (NORA,)


def test_Z33_a_dossier_is_found_by_a_part_of_the_name(dialog, qtbot):
    picker = find(dialog, DossierPicker)
    completer = present(picker.completer())
    completer.setCompletionPrefix("bil")
    assert completer.currentCompletion() == "Bilal Haddad, 4A"
    picker.setEditText("bilal haddad, 4a")
    assert picker.dossier() == 3
    assert given(dialog, qtbot)[1][0].dossier == 3


def test_Z33_half_a_name_is_no_dossier(dialog, qtbot):
    picker = find(dialog, DossierPicker)
    picker.setEditText("Bil")
    present(picker.lineEdit()).editingFinished.emit()
    assert picker.currentText() == "Geen dossier"
    assert given(dialog, qtbot)[1][0].dossier is None


def test_Z33_only_a_brother_or_sister_can_be_linked(dialog, qtbot):
    find(dialog, PersonRow)._relation.setCurrentText("moeder")
    assert find(dialog, DossierPicker).isHidden() or not find(dialog, DossierPicker).isVisible()
    assert given(dialog, qtbot)[1][0].dossier is None


def test_Z33_the_draft_carries_the_link(dialog, window):
    find(dialog, PersonRow)._name.setText("Nora")
    kept = present(read_draft(present(dialog.draft(1)).to_text()))
    again = LeerlingDialog(window, a_leerling(), (), KNOWN)
    again.restore(kept)
    assert find(again, DossierPicker).dossier() == 4
    again.close()


def test_a_draft_of_before_links_is_still_read(dialog):
    people = dialog.findChild(QWidget, "people")
    people.restore([["Nora", "zus", "nee", ""], ["niets"]])
    assert people.people() == (Betrokkene("Nora", "zus", Gezag.NEE),)


def test_a_link_to_a_dossier_that_is_not_offered_stays(window):
    picker = DossierPicker(KNOWN, window)
    picker.choose(DossierId(9))
    assert (picker.dossier(), picker.currentText()) == (9, "Dossier 9")


def test_Z33_the_family_is_shown_as_links_that_ask_for_the_dossier(qtbot):
    panel = DossierPanel()
    qtbot.addWidget(panel)
    panel.show_dossier(view_of(a_casus()))
    assert find(panel, QWidget, "family").isHidden()
    bilal = a_dossier(id=DossierId(3), leerling=a_leerling(roepnaam="Bilal"))
    panel.show_dossier(view_of(a_casus(gezin=(bilal,))))
    link = find(panel, QAbstractButton, "family_3")
    assert (link.text(), link.accessibleName()) == ("Bilal", "Open het dossier van Bilal")
    with qtbot.waitSignal(panel.family_requested) as asked:
        link.click()
    assert asked.args == [3]


def test_X01_a_new_dossier_first_asks_about_a_professional(window):
    dialog = LeerlingDialog(window)
    dialog.open()
    assert dialog.first_answer() is None
    find(dialog, Chip, "chip_ja").click()
    assert dialog.first_answer() == JA
    words = find(find(dialog, QWidget, "firstQuestion"), Notice)
    assert not words.isHidden()
    assert "004:135-137" in words.text()
    kept = present(read_draft(present(dialog.draft(0)).to_text()))
    dialog.close()
    again = LeerlingDialog(window)
    again.restore(kept)
    assert again.first_answer() == JA
    again.close()


def test_X01_details_that_are_changed_later_do_not_ask_it_again(dialog):
    assert find(dialog, QWidget, "firstQuestion").isHidden()


def test_X01_and_X02_and_O07_a_sealed_dossier_tells_the_other_route(qtbot):
    panel = DossierPanel()
    qtbot.addWidget(panel)
    banner = find(panel, Notice, "otherRoute")
    panel.show_dossier(view_of(a_casus()))
    assert not banner.isVisibleTo(panel)
    panel.show_dossier(view_of(a_casus(a_fact(JA))))
    around = present(banner.parentWidget())
    assert banner.isVisibleTo(around)
    assert not around.isHidden()
    for words in ("leidinggevende", "college van bestuur", "aangifteplicht", "001:86-87"):
        assert words in banner.text()


def test_X01_the_page_is_one_press_away_and_never_blocked(qtbot):
    page = QWidget()
    gate = OtherRouteGate(page, "Er is een andere weg.", "Toch bekijken")
    qtbot.addWidget(gate)
    gate.show_casus(a_casus())
    assert not page.isHidden()
    gate.show_casus(a_casus(a_fact(JA)))
    assert page.isHidden()
    find(gate, QPushButton, "showAnyway").click()
    assert not page.isHidden()
    gate.show_casus(a_casus(a_fact(JA)))
    assert not page.isHidden()
    gate.show_casus(a_casus(a_fact(JA), dossier=a_dossier(id=DossierId(2))))
    assert page.isHidden()
