"""The list of pupils: searching, narrowing, and what can be asked of one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView

from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht
from desktop.core.dossier import Gezag
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.vormen import aantekening_of
from desktop.services import leerlingen
from desktop.services.changes import Changes
from desktop.services.logboek import record_aantekening
from desktop.ui.dossier.person_texts import person_of
from desktop.ui.kit.combo_box import ComboBox
from desktop.ui.leerlingen.lines import LineWords
from desktop.ui.leerlingen.model import LINE, PupilModel
from desktop.ui.leerlingen.panel import BESPREEKLIJST, INLEZEN
from desktop.ui.leerlingen.prefill import prefilled, supplemented
from tests.builders import FIRST, a_betrokkene, a_dossier
from tests.present import present
from tests.ui.finding import find
from tests.ui.leerlingen.hands import CLASS, Screen


def search(screen: Screen, text: str) -> list[str]:
    find(screen.panel, QLineEdit, "pupilSearch").setText(text)
    return screen.names()


def choose(screen, sleutel: str) -> None:
    screen.panel.register.choose(sleutel)


def read(screen):
    screen.take_over(screen.csv())
    screen.panel.show_list()


def test_an_empty_list_teaches_where_pupils_come_from(screen):
    assert find(screen.panel, QAbstractButton, "emptyImport").isVisible()
    assert not find(screen.panel, QListView, "pupils").isVisible()
    screen.press("emptyImport")
    assert screen.panel.page() == INLEZEN
    assert find(screen.panel, QAbstractButton, "chooseImport").hasFocus()


def test_pupils_stand_by_last_name_and_are_found_without_tussenvoegsel_or_with_a_slip(screen):
    read(screen)
    assert screen.names() == ["Daan van der Berg", "Amira el Haddad", "Sanne Zwart"]
    assert search(screen, "berg da") == ["Daan van der Berg"]
    assert search(screen, "van der") == ["Daan van der Berg"]
    assert search(screen, "hadad") == ["Amira el Haddad"]
    assert search(screen, "xyz") == []
    assert "Geen leerling past" in screen.text("nobody")


def test_a_class_narrows_the_list_and_stays_chosen_when_it_is_read_again(screen):
    read(screen)
    klas = find(screen.panel, ComboBox, "pupilClass")
    assert [klas.itemText(place) for place in range(1, klas.count())] == ["2b", "3a"]
    klas.setCurrentIndex(klas.findData("3a"))
    assert screen.names() == ["Sanne Zwart"]
    screen.note("101")
    assert screen.names() == ["Sanne Zwart"]
    assert screen.text("pupilCount") == "1 leerling"


def test_marks_tell_who_has_a_dossier_loose_signals_or_left(screen):
    read(screen)
    s = screen.session
    s.changed.emit(leerlingen.open_for_leerling(s.vault, s.clock, "101"))
    screen.note("102")
    words = [screen.panel.register._model.index(row).data(LINE).marks for row in range(3)]
    assert [[word for _, word in marks] for marks in words] == [["losse signalen"], ["dossier"], []]
    screen.press("chip_dossier")
    assert screen.names() == ["Amira el Haddad"]
    screen.press("chip_los")
    assert screen.names() == ["Daan van der Berg"]
    screen.press("chip_vertrokken")
    assert screen.names() == []


def test_a_pupil_without_dossier_gets_one_that_is_filled_in(screen):
    read(screen)
    choose(screen, "102")
    screen.press("newFromPupil")
    (what, (leerling, people)) = screen.asked[-1]
    assert (what, people) == ("nieuw", ())
    draft = prefilled(leerling, (a_betrokkene(),))
    assert draft.velden["tussenvoegsel"] == "van der"
    assert draft.velden["geboortedatum"] == "02-11-2012"
    assert draft.mensen[0][0] == a_betrokkene().naam


def test_people_are_added_to_a_dossier_that_is_there_but_nobody_twice():
    dossier = a_dossier(betrokkenen=(a_betrokkene(),))
    other = a_betrokkene(naam="Lina Bakri", relatie="oma", geheim=True)
    draft = supplemented(dossier, (a_betrokkene(gezag=Gezag.ONBEKEND), other))
    assert draft.dossier == dossier.id
    assert draft.velden["roepnaam"] == dossier.leerling.roepnaam
    assert [person_of(texts) for texts in draft.mensen] == [a_betrokkene(), other]


def test_X01_a_sealed_dossier_shows_nowhere_not_even_as_a_number(screen):
    read(screen)
    s = screen.session
    made = leerlingen.open_for_leerling(s.vault, s.clock, "101")
    s.changed.emit(made)
    assert screen.panel.register._all.counts()["dossier"] == 1
    entry = aantekening_of(Beroepskracht(DoorBeroepskracht.JA), s.clock.now(), "M. de Boer")
    s.changed.emit(record_aantekening(s.vault, s.clock, present(made.dossier), entry))
    assert screen.panel.register._all.counts()["dossier"] == 0
    screen.give(screen.csv(CLASS[0].replace("2b", "3c"), *CLASS[1:]))
    screen.press("importNext")
    assert screen.preview() == ["klas of groep: “2b” wordt “3c”"]
    assert find(screen.panel, QAbstractButton, "dossiers").isHidden()


def test_a_dossier_opens_by_the_keyboard_alone(screen):
    read(screen)
    s = screen.session
    made = leerlingen.open_for_leerling(s.vault, s.clock, "101")
    s.changed.emit(made)
    find(screen.panel, QLineEdit, "pupilSearch").setFocus()
    search(screen, "haddad")
    screen.key(Qt.Key.Key_Down)
    screen.key(Qt.Key.Key_Return)
    assert screen.asked[-1] == ("dossier", made.dossier)


def test_enter_on_a_pupil_without_dossier_goes_to_what_can_be_done(screen):
    read(screen)
    find(screen.panel, QLineEdit, "pupilSearch").setFocus()
    search(screen, "zwart")
    screen.key(Qt.Key.Key_Down)
    screen.key(Qt.Key.Key_Return)
    assert find(screen.panel, QAbstractButton, "noteLoose").hasFocus()
    screen.key(Qt.Key.Key_Space)
    assert screen.asked[-1] == ("los", "103")


def test_loose_signals_are_seen_on_the_review_list_not_as_a_dossier(screen):
    read(screen)
    screen.note("102")
    choose(screen, "102")
    assert find(screen.panel, QAbstractButton, "newFromPupil").isHidden()
    screen.press("openDossier")
    assert screen.panel.page() == BESPREEKLIJST
    assert find(screen.panel, QAbstractButton, "promote").hasFocus()


def test_who_left_is_apart_and_the_day_is_told(screen):
    screen.take_over(screen.csv("9;Noor;;Vos;;1a;;", name="weg.csv"))
    gone = RegisterLeerling("9", "Noor", "Vos", vertrokken_op=date(2026, 7, 1))
    with screen.session.vault.transaction() as tx:
        tx.leerlingen.save([gone])
    screen.session.changed.emit(Changes(leerlingen=True))
    screen.press("chip_vertrokken")
    assert screen.names() == ["Noor Vos"]
    choose(screen, "9")
    assert "uitgeschreven 01-07-2026" in screen.text("pupilAbout")


def test_every_line_reads_as_a_sentence(qtmodeltester):
    one = RegisterLeerling(
        "1", "Amira", "Haddad", "el", klas="2b", mentor="M. de Boer", dossier=FIRST
    )
    line = LineWords(date(2026, 11, 2)).line(one, los=False)
    model = PupilModel()
    model.replace([line])
    qtmodeltester.check(model)
    spoken = model.index(0).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "Amira el Haddad, dossier, 2b, M. de Boer"
