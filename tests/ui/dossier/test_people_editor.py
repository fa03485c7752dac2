"""The people around the leerling as rows: calm, complete, and closed about what is secret."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QWidget,
)

from desktop.core.dossier import Betrokkene, DossierId, Gezag
from desktop.core.handelingen import SoortHandeling
from desktop.core.kring import Kring
from desktop.jobs.runner import InlineRunner
from desktop.services.dossiers import find_dossier, open_dossier, read_dossier
from desktop.ui.dossier.leerling_desk import LeerlingDesk
from desktop.ui.dossier.leerling_dialog import LeerlingDialog
from desktop.ui.dossier.people_editor import PeopleEditor
from desktop.ui.dossier.person_texts import person_of, texts_of
from desktop.ui.session import Session
from tests.builders import FIRST, a_betrokkene, a_leerling, kaders
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.ui.finding import find
from tests.worlds import a_world

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
SECRET = a_betrokkene(telefoon="06-1", adres="Kerkplein 2", bereikbaar="na vijven", geheim=True)
FULL = Betrokkene(
    "Ans",
    "begeleider",
    Gezag.NEE,
    "ochtend",
    None,
    Kring.PROFESSIONAL,
    organisatie="GGD",
    functie="arts",
    telefoon="06-3",
    email="ans@voorbeeld.nl",
    adres="Plein 1",
    tolk="Pools",
    woont_bij_leerling=False,
    opmerking="vast aanspreekpunt",
)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def editor_of(qtbot, *people: Betrokkene) -> PeopleEditor:
    editor = PeopleEditor(people, ())
    qtbot.addWidget(editor)
    editor.show()
    return editor


def seen(editor: QWidget) -> str:
    fields = [f for f in editor.findChildren(QLineEdit) if f.isVisibleTo(editor)]
    return " ".join(field.text() for field in fields)


def test_Z14_a_voogd_can_be_a_party(qtbot):
    editor = editor_of(qtbot)
    find(editor, QAbstractButton, "addPerson").click()
    relations = find(editor, QComboBox, "personRelation")
    assert relations.findText("voogd") >= 0


@pytest.mark.parametrize(
    "role",
    [
        *("trajectbegeleider", "schoolmaatschappelijk werker", "schoolpsycholoog", "jeugdarts"),
        *("jeugdverpleegkundige", "jeugdconsulent", "leerplichtambtenaar", "vertrouwenspersoon"),
    ],
)
def test_O13_the_professionals_of_the_protocols_are_offered(qtbot, role):
    editor = editor_of(qtbot, a_betrokkene())
    assert find(editor, QComboBox, "personRelation").findText(role) >= 0


def test_the_details_are_folded_until_they_are_wanted(qtbot):
    editor = editor_of(qtbot, replace(FULL, geheim=False))
    more = find(editor, QAbstractButton, "personMore")
    assert "GGD" not in seen(editor)
    assert more.text() == "Meer gegevens (telefoon, e-mail, adres)"
    assert more.accessibleName().endswith("van Ans")
    more.click()
    assert "GGD" in seen(editor)


@pytest.mark.parametrize("person", [FULL, SECRET, a_betrokkene(), replace(FULL, geheim=True)])
def test_what_was_known_of_a_person_comes_back_unchanged(qtbot, person):
    assert editor_of(qtbot, person).people() == (person,)


def test_every_detail_can_be_given(qtbot):
    editor = editor_of(qtbot, a_betrokkene(naam="Ans", relatie="begeleider"))
    texts = ("telefoon", "email", "adres", "organisatie", "functie", "tolk", "opmerking")
    for key in texts:
        find(editor, QLineEdit, f"person{key.capitalize()}").setText(getattr(FULL, key))
    find(editor, QLineEdit, "personReach").setText(f" {FULL.bereikbaar} ")
    for name, value in (("personWoont", False), ("personSoort", Kring.PROFESSIONAL)):
        choice = find(editor, QComboBox, name)
        choice.setCurrentIndex(choice.findData(value))
    assert editor.people() == (FULL,)


def test_work_is_asked_of_professionals_and_the_home_of_others(qtbot):
    editor = editor_of(qtbot, a_betrokkene())
    find(editor, QAbstractButton, "personMore").click()
    relation = find(editor, QComboBox, "personRelation")
    parts = (find(editor, QWidget, "personOrganisatie"), find(editor, QWidget, "personWoont"))
    assert [part.isVisibleTo(editor) for part in parts] == [False, True]
    relation.setCurrentText("huisarts")
    assert [part.isVisibleTo(editor) for part in parts] == [True, False]


@pytest.mark.parametrize("how", ["professional", "overleden"])
def test_gezag_is_not_asked_of_who_cannot_have_it(qtbot, how):
    editor = editor_of(qtbot, a_betrokkene(relatie="vader"))
    if how == "professional":
        find(editor, QComboBox, "personRelation").setCurrentText("gezinsvoogd")
    else:
        find(editor, QCheckBox, "personOverleden").setChecked(True)
    assert not find(editor, QComboBox, "personGezag").isVisibleTo(editor)
    assert editor.people()[0].gezag is Gezag.NEE


def test_a_secret_address_is_not_in_sight_in_the_form(qtbot):
    editor = editor_of(qtbot, SECRET)
    find(editor, QAbstractButton, "personMore").click()
    assert "06-1" not in seen(editor)
    assert "Kerkplein" not in seen(editor)
    assert "na vijven" not in seen(editor)
    assert "adres" not in find(editor, QAbstractButton, "personMore").text()
    with qtbot.waitSignal(editor.reveal_requested) as asked:
        find(editor, QAbstractButton, "personReveal").click()
    assert asked.args == [SECRET]
    editor.reveal()
    assert all(word in seen(editor) for word in ("06-1", "Kerkplein 2", "na vijven"))
    assert not find(editor, QAbstractButton, "personReveal").isVisibleTo(editor)


def test_a_person_taken_away_meanwhile_is_not_shown(qtbot):
    editor = editor_of(qtbot, SECRET)
    find(editor, QAbstractButton, "personReveal").click()
    editor._rows[0].remove_requested.emit()
    editor.reveal()
    assert editor.people() == ()


PEOPLE = st.builds(
    Betrokkene,
    naam=st.text(max_size=9),
    relatie=st.text(max_size=9),
    gezag=st.sampled_from(Gezag),
    dossier=st.sampled_from([None, DossierId(3)]),
    soort=st.sampled_from([None, *Kring]),
    adres=st.text(max_size=9),
    geheim=st.booleans(),
    woont_bij_leerling=st.sampled_from([None, True, False]),
    overleden=st.booleans(),
)


@given(PEOPLE)
def test_a_half_typed_person_comes_back_from_a_draft_to_the_letter(person):
    assert person_of(json.loads(json.dumps(texts_of(person)))) == person


@pytest.mark.parametrize("texts", [[], ["niets"], ["a"] * 99])
def test_a_draft_that_is_no_person_is_left_out(texts):
    assert person_of(texts) is None


def test_a_bsn_is_refused_under_its_own_field_of_its_own_person(window, qtbot):
    dialog = LeerlingDialog(window, a_leerling(), (a_betrokkene(), a_betrokkene(naam="Karim")))
    dialog.open()
    phone = dialog.findChildren(QLineEdit, "personTelefoon")[1]
    phone.setText("111222333")
    with qtbot.assertNotEmitted(dialog.leerling_given):
        find(dialog, QPushButton, "dialogPrimary").click()
    assert dialog.focusWidget() is phone
    assert "BSN" in phone.accessibleDescription()
    phone.setText("0111222333")
    with qtbot.waitSignal(dialog.leerling_given):
        find(dialog, QPushButton, "dialogPrimary").click()
    assert not phone.accessibleDescription()
    find(dialog, QLineEdit, "klas").setText("111222333")
    find(dialog, QPushButton, "dialogPrimary").click()
    assert "BSN" in dialog.form.error("klas")
    dialog.close()


@pytest.mark.parametrize("field", ["personName", "personReach"])
def test_a_bsn_in_a_field_that_is_in_sight_gets_the_focus_there(window, field):
    dialog = LeerlingDialog(window, a_leerling(), (a_betrokkene(),))
    dialog.open()
    typed = find(dialog, QLineEdit, field)
    typed.setText("111222333")
    find(dialog, QPushButton, "dialogPrimary").click()
    assert "BSN" in typed.accessibleDescription()
    assert dialog.focusWidget() is typed
    dialog.close()


@pytest.fixture
def vault():
    made = FakeVault()
    open_dossier(made, FixedClock(), a_leerling(), (a_betrokkene(naam="Karim"), SECRET))
    return made


@pytest.fixture
def desk(vault, window):
    session = Session(vault, a_world(FixedClock()), InlineRunner())
    yield LeerlingDesk(session, window)
    session.deleteLater()


def opened(desk: QObject, window: QWidget, vault: FakeVault, nummer: int | None) -> LeerlingDialog:
    assert isinstance(desk, LeerlingDesk)
    desk.open_edit(read_dossier(vault, FixedClock(), kaders(), FIRST), nummer)
    return find(window, LeerlingDialog)


def name_in_focus(dialog: LeerlingDialog) -> str:
    field = dialog.focusWidget()
    assert isinstance(field, QLineEdit)
    return field.text()


def looks(vault: FakeVault) -> list[str]:
    kind = SoortHandeling.GEHEIM_GETOOND
    return [h.bijzonderheden for h in vault.handelingen.all() if h.soort is kind]


def test_the_form_opens_at_the_person_who_was_chosen(desk, window, vault):
    dialog = opened(desk, window, vault, 1)
    buttons = dialog.findChildren(QAbstractButton, "personMore")
    assert [button.isChecked() for button in buttons] == [False, True]
    assert name_in_focus(dialog) == "Samira Haddad"
    dialog.close()


def test_the_form_opens_with_an_empty_person_to_add_one(desk, window, vault):
    dialog = opened(desk, window, vault, 2)
    assert len(dialog.findChildren(QWidget, "personName")) == 3
    assert name_in_focus(dialog) == ""
    dialog.close()


def test_showing_a_secret_in_the_form_is_on_record_without_it(desk, window, vault):
    dialog = opened(desk, window, vault, None)
    assert looks(vault) == []
    dialog.findChildren(QAbstractButton, "personReveal")[1].click()
    assert looks(vault) == ["moeder"]
    assert "Kerkplein 2" in [f.text() for f in dialog.findChildren(QLineEdit, "personAdres")]
    assert not dialog.findChildren(QAbstractButton, "personReveal")[1].isVisibleTo(dialog)
    dialog.close()


def test_what_is_kept_has_the_details_and_stays_the_same_dossier(desk, window, vault):
    dialog = opened(desk, window, vault, 0)
    dialog.findChildren(QLineEdit, "personTolk")[0].setText("Turks")
    find(dialog, QPushButton, "dialogPrimary").click()
    kept = find_dossier(vault, FIRST)
    assert kept is not None
    assert [person.tolk for person in kept.betrokkenen] == ["Turks", ""]
    assert kept.betrokkenen[1] == SECRET


def test_a_secret_of_a_new_dossier_that_came_back_can_be_seen(desk, window):
    desk.open_new()
    dialog = find(window, LeerlingDialog)
    kept = dialog._typed()
    dialog.restore(replace(kept, mensen=[texts_of(SECRET)]))
    find(dialog, QAbstractButton, "personReveal").click()
    assert not find(dialog, QAbstractButton, "personReveal").isVisibleTo(dialog)
    dialog.close()
