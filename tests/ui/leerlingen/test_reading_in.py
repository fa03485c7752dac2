"""Reading pupils in: nothing is written before it was seen, and a second time all is the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop.core.dossier import Gezag
from desktop.services import concepten, leerlingen
from desktop.ui.kit.combo_box import ComboBox
from desktop.ui.kit.fields import CheckBox
from desktop.ui.leerlingen.import_desk import KEY
from desktop.ui.leerlingen.import_file import DropCard
from desktop.ui.leerlingen.import_steps import At
from desktop.ui.leerlingen.panel import LIJST
from tests.ui.finding import find
from tests.ui.leerlingen.hands import CLASS

EDEXML = (
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<EDEX><school><schooljaar>2026-2027</schooljaar><xsdversie>2.1</xsdversie></school>",
    '<groepen><groep key="g1"><naam>5a</naam><jaargroep>5</jaargroep></groep></groepen>',
    '<leerlingen><leerling key="1"><achternaam>Vos</achternaam><roepnaam>Noor</roepnaam>',
    "<geboortedatum>2016-02-03</geboortedatum><geslacht>2</geslacht>",
    '<groep key="g1"/><bsn>111222333</bsn></leerling></leerlingen></EDEX>',
)
OSO = (
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<dossier><leerling><leerlingid>101</leerlingid><bsn>111222333</bsn>",
    "<roepnaam>Amira</roepnaam><voorvoegsel>el</voorvoegsel><achternaam>Haddad</achternaam>",
    "<geboortedatum>2013-03-14</geboortedatum>",
    "<verzorger><roepnaam>Karim</roepnaam><voorvoegsel>el</voorvoegsel>",
    "<achternaam>Haddad</achternaam><relatietotkind>1</relatietotkind>",
    "<wettigevertegenwoordiger>true</wettigevertegenwoordiger></verzorger>",
    "<verzorger><roepnaam>Lina</roepnaam><achternaam>Bakri</achternaam>",
    "<relatietotkind>2</relatietotkind></verzorger></leerling></dossier>",
)


def columns(screen) -> list[ComboBox]:
    found = screen.reading.findChildren(ComboBox)
    return [box for box in found if box.objectName().startswith("kolom_") and box.isVisible()]


def labels(screen) -> list[str]:
    return [label.text() for label in screen.reading.findChildren(QLabel)]


def test_a_table_is_read_in_and_a_second_time_everyone_is_the_same(screen):
    screen.give(screen.csv())
    assert screen.reading.at() is At.COLUMNS
    assert screen.pupils == ()
    screen.press("importNext")
    assert screen.reading.at() is At.PREVIEW
    assert screen.text("recognised") == "klas.csv: herkend als CSV, met 3 leerlingen."
    assert screen.notice("dropped").endswith("burgerservicenummer 2 keer.")
    assert screen.pupils == ()
    screen.press("importNext")
    assert screen.notice("importDone") == "Leerlingen ingelezen: 3 toegevoegd."
    screen.press("importNext")
    assert screen.panel.page() == LIJST
    assert screen.names() == ["Daan van der Berg", "Amira el Haddad", "Sanne Zwart"]

    screen.give(screen.csv())
    screen.press("importNext")
    assert find(screen.panel, QAbstractButton, "importNext").text() == "Klaar"
    assert find(screen.panel, QAbstractButton, "chip_gelijk").text() == "Gelijk 3"
    screen.press("importNext")
    assert len(screen.pupils) == 3


def test_no_bsn_is_on_screen_or_kept(screen):
    screen.give(screen.csv())
    assert "••••" in labels(screen)
    assert not [text for text in labels(screen) if "111222333" in text]
    screen.press("importNext")
    screen.press("importNext")
    assert "111222333" not in repr(screen.pupils)


def test_the_preview_tells_old_and_new_and_who_is_missing(screen):
    screen.read_in(screen.csv())
    screen.give(screen.csv(CLASS[0].replace("2b", "3c"), CLASS[1]))
    screen.press("importNext")
    screen.press("chip_gewijzigd")
    assert screen.preview() == ["klas of groep: “2b” wordt “3c”"]
    screen.press("gone")
    assert find(screen.panel, QAbstractButton, "importNext").text() == "Overnemen (2)"
    screen.press("importNext")
    assert screen.notice("importDone").startswith(
        "Leerlingen ingelezen: 1 gewijzigd, 1 uitgeschreven"
    )
    assert [one.sleutel for one in screen.pupils if one.vertrokken_op] == ["103"]


def test_a_dossier_gets_new_details_only_when_that_is_chosen(screen):
    screen.read_in(screen.csv())
    s = screen.session
    made = leerlingen.open_for_leerling(s.vault, s.clock, "101").dossier
    for chosen, klas in ((False, "2b"), (True, "4d")):
        screen.give(screen.csv(CLASS[0].replace("2b", "4d" if chosen else "3c"), *CLASS[1:]))
        screen.press("importNext")
        if chosen:
            screen.press("dossiers")
        screen.press("importNext")
        screen.press("importNext")
        with s.vault.transaction() as tx:
            assert tx.dossiers.get(made).leerling.klas == klas


def test_a_refused_line_is_named_and_the_others_go_on(screen):
    screen.give(screen.csv(CLASS[0], "104;;;;02-11-2012;2b;;"))
    screen.press("importNext")
    screen.press("chip_geweigerd")
    assert len(screen.preview()) == 1
    screen.press("importNext")
    assert "1 niet overgenomen" in screen.notice("importDone")
    assert [one.sleutel for one in screen.pupils] == ["101"]


def test_zeros_in_front_of_a_number_can_be_left_out(screen):
    screen.read_in(screen.csv())
    screen.give(screen.csv(*(f"00{row}" for row in CLASS)))
    screen.press("importNext")
    assert find(screen.panel, QAbstractButton, "chip_nieuw").isVisible()
    screen.press("zeros")
    assert find(screen.panel, QAbstractButton, "importNext").text() == "Klaar"


def test_a_needed_column_is_asked_for_and_a_field_comes_from_one_column(screen):
    screen.give(screen.file("lijst.csv", "A;B;C", "Amira;Haddad;2b", "Daan;Berg;2b"))
    boxes = columns(screen)
    screen.press("importNext")
    assert screen.reading.at() is At.COLUMNS
    assert "roepnaam en achternaam" in screen.notice("mappingMissing")
    for box, name in zip(boxes, ("ROEPNAAM", "ACHTERNAAM", "ACHTERNAAM"), strict=True):
        box.setCurrentIndex(box.findData(name))
    assert [box.currentData() for box in boxes] == ["ROEPNAAM", "", "ACHTERNAAM"]
    boxes[1].setCurrentIndex(boxes[1].findData("ACHTERNAAM"))
    screen.press("importNext")
    screen.press("importNext")
    assert {one.achternaam for one in screen.pupils} == {"Haddad", "Berg"}

    screen.reading.start_over()
    screen.give(screen.file("lijst.csv", "A;B;C", "Amira;Haddad;2b"))
    assert [box.currentData() for box in columns(screen)] == ["ROEPNAAM", "ACHTERNAAM", ""]


def test_edexml_needs_no_columns(screen):
    screen.give(screen.file("EDEX.XML", *EDEXML))
    assert screen.reading.at() is At.PREVIEW
    assert "herkend als EDEXML, met 1 leerling." in screen.text("recognised")
    screen.press("importNext")
    (noor,) = screen.pupils
    assert (noor.full_name, noor.klas) == ("Noor Vos", "5a")


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (['<?xml version="1.0"?>', '<!DOCTYPE x [<!ENTITY a "b">]>', "<EDEX/>"], "DOCTYPE"),
        (["<EDEX><leerlingen>"], "regel"),
        (["zomaar tekst"], "geen lijst"),
    ],
)
def test_a_bad_file_is_refused_in_one_sentence_and_nothing_is_written(screen, lines, says):
    screen.give(screen.file("slecht.xml", *lines))
    assert screen.reading.at() is At.FILE
    assert screen.notice("importFailure").startswith("slecht.xml")
    assert says in screen.notice("importFailure")
    assert screen.pupils == ()
    assert find(screen.panel, QAbstractButton, "chooseImport").isEnabled()


def test_a_file_that_went_away_between_looking_and_reading_is_told(screen):
    path = screen.csv()
    screen.give(path)
    path.unlink()
    screen.press("importNext")
    assert screen.reading.at() is At.COLUMNS
    assert "klas.csv" in screen.notice("importFailure")


def test_an_oso_dossier_proposes_the_family_for_the_pupil_we_know(screen):
    screen.read_in(screen.csv())
    screen.give(screen.file("oso.xml", *OSO))
    assert screen.reading.at() is At.FAMILY
    assert screen.text("familyPupil") == "Amira el Haddad"
    find(screen.panel, CheckBox, "person_1").click()
    screen.press("importNext")
    (what, (leerling, people)) = screen.asked[-1]
    assert (what, leerling.sleutel, leerling.klas) == ("nieuw", "101", "2b")
    assert [(one.naam, one.relatie, one.gezag) for one in people] == [
        ("Karim el Haddad", "vader", Gezag.JA)
    ]
    assert screen.reading.at() is At.FILE


def test_an_oso_dossier_of_a_stranger_has_no_key_of_ours(screen):
    screen.give(screen.file("oso.xml", *OSO))
    screen.press("importNext")
    (_, (leerling, people)) = screen.asked[-1]
    assert leerling.sleutel == ""
    assert len(people) == 2


def test_a_key_of_another_school_never_gives_a_family_to_somebody_else(screen):
    screen.read_in(screen.csv("101;Bo;;Vos;14-03-2013;2b;;", CLASS[1]))
    screen.give(screen.file("oso.xml", *OSO))
    assert screen.text("familyPupil") == "Amira el Haddad"
    screen.press("importNext")
    (_, (leerling, _)) = screen.asked[-1]
    assert (leerling.sleutel, leerling.dossier) == ("", None)


def test_a_file_can_be_dropped_but_not_two(screen):
    screen.panel.show_import()
    drop, both = screen.reading.findChild(DropCard), QMimeData()
    path = screen.csv()
    both.setUrls([QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(path))])
    drop.take(both)
    assert "één bestand" in screen.notice("importFailure")
    one = QMimeData()
    one.setUrls([QUrl.fromLocalFile(str(path))])
    drop.take(one)
    assert screen.reading.at() is At.COLUMNS


def test_what_was_being_read_in_is_there_after_a_lock(opened, screen):
    screen.give(screen.csv())
    boxes = columns(screen)
    boxes[5].setCurrentIndex(0)
    screen.desk.flush()
    again = opened()
    again.desk.resume()
    assert again.reading.at() is At.COLUMNS
    assert columns(again)[5].currentData() == ""
    again.press("importBack")
    assert concepten.read_concept(again.session.vault, KEY) == ""


def test_a_file_that_is_gone_after_a_lock_is_told_once(opened, screen):
    path = screen.csv()
    screen.give(path)
    screen.desk.flush()
    path.unlink()
    again = opened()
    again.desk.resume()
    assert "klas.csv" in again.notice("importFailure")
    assert concepten.read_concept(again.session.vault, KEY) == ""


def test_reading_in_goes_by_the_keyboard_alone(screen):
    screen.panel.show_import()
    screen.reading.file_chosen.emit(screen.csv())
    assert columns(screen)[0].hasFocus()
    for step in (At.PREVIEW, At.DONE):
        screen.key_to(find(screen.panel, QAbstractButton, "importNext"))
        screen.key(Qt.Key.Key_Space)
        assert screen.reading.at() is step
    assert find(screen.panel, QAbstractButton, "importNext").hasFocus()
