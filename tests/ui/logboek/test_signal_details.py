"""The details of a signal: optional, out of the way, and guided by how it came in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.core.bijlage import Bijlage
from desktop.core.dossier import DossierId
from desktop.core.logboek import Aantekening, AantekeningError, Herkomst, Soort
from desktop.core.signaal import Categorie, Over, Richting, Signaal, Signaalbron, Vorm
from desktop.services.casus import view_of
from desktop.ui.logboek.draft import Draft, draft_of, read_draft
from desktop.ui.logboek.language_line import LanguageLine
from tests.builders import a_dossier, a_leerling, an_aantekening
from tests.ui.finding import find
from tests.ui.logboek.keyboard import focused, submit, write
from tests.ui.logboek.views import a_view

LETTER = Bijlage("a" * 32, "brief.pdf", "application/pdf", 1200, "b" * 64)


@pytest.fixture
def asked(panel):
    wishes: list[Aantekening] = []
    panel.record_requested.connect(wishes.append)
    return wishes


@pytest.fixture
def opened(panel):
    """Write a fact and unfold its details."""
    write("Zij had geen jas aan.")
    find(panel, QPushButton, "moreSignal").click()
    return panel


def click(panel, name: str) -> None:
    found = panel.findChild(object, name)
    assert found.isVisible(), name
    found.click()


def group(panel, name: str, key: str) -> None:
    panel.findChild(object, name).chip(key).click()


def test_a_quick_note_stays_quick(panel, asked):
    write("Zij had geen jas aan.")
    assert not panel.findChild(object, "mening").isVisible()
    submit()
    assert asked[0].signaal == Signaal()


def test_G01_every_detail_is_recorded_apart_from_the_fact(opened, asked):
    for name in ("mening", "andere_verklaring", "veronderstelling"):
        opened.findChild(object, name).setPlainText(f"{name}. ")
    group(opened, "richting", "weerspreekt")
    group(opened, "over", "ouder")
    click(opened, "categorieen_ouders")
    click(opened, "vormen_getuige")
    submit()
    [made] = asked
    assert (made.tekst, made.mening, made.veronderstelling) == (
        "Zij had geen jas aan.",
        "mening.",
        "veronderstelling.",
    )
    assert made.signaal == Signaal(
        richting=Richting.WEERSPREEKT,
        over=Over.OUDER,
        categorieen=(Categorie.OUDERS,),
        vormen=(Vorm.GETUIGE,),
        andere_verklaring="andere_verklaring.",
    )


def test_G09_and_Z01_a_vague_feeling_brings_quiet_advice_and_no_questions(opened):
    group(opened, "signaalbron", "niet_pluis")
    assert "gewone verklaring" in opened.findChild(object, "raad").text()
    assert not opened.findChild(object, "navraag_1").isVisible()
    assert opened.findChild(object, "andere_verklaring").isVisible()


def test_G10_and_L04_words_of_others_ask_their_source_and_six_questions(opened, asked):
    group(opened, "signaalbron", "derden")
    fields = [opened.findChild(object, f"navraag_{number}") for number in range(1, 7)]
    assert all(field.isVisible() and field.accessibleName() for field in fields)
    assert opened.findChild(object, "bron_naam").isVisible()
    fields[0].setPlainText(" Geschreeuw. ")
    fields[5].setPlainText("Ja.")
    submit()
    assert asked[0].herkomst is Herkomst.DERDE
    assert asked[0].bron_ontbreekt
    assert asked[0].signaal.navraag == ("Geschreeuw.", "", "", "", "", "Ja.")


def test_G11_an_external_partner_asks_consent_first(opened, asked):
    group(opened, "signaalbron", "externe_partner")
    guidance = opened.findChild(object, "guidance")
    assert guidance._no_consent.isVisible()
    click(opened, "toestemming")
    assert not guidance._no_consent.isVisible()
    submit()
    assert asked[0].signaal.toestemming


def test_G12_and_N06_a_leerling_who_tells_it_makes_a_disclosure(opened):
    group(opened, "signaalbron", "leerling")
    assert "Neem de leerling serieus." in opened.findChild(object, "raad").text()
    click(opened, "makeDisclosure")
    assert opened._composer.draft().soort == Soort.DISCLOSURE.value
    assert opened._composer.draft().tekst == "Zij had geen jas aan."
    assert focused().objectName() == "citaat"
    assert not opened.findChild(object, "guidance").isVisible()


def test_N12_and_N13_the_meldcode_always_holds_for_two_forms(opened):
    told = opened.findChild(object, "altijdMeldcode")
    for name in ("vechtscheiding", "emotionele_verwaarlozing"):
        assert not told.isVisible()
        click(opened, f"vormen_{name}")
        assert "altijd de meldcode" in told.text()
        assert told.isVisible()
        click(opened, f"vormen_{name}")
    click(opened, "vormen_fysiek")
    assert not told.isVisible()


def test_G02_a_fact_is_asked_in_terms_of_what_was_seen_and_heard(panel):
    asked = "Wat zag of hoorde u? Schrijf feitelijk, en citaten letterlijk."
    assert panel.findChild(object, "tekst").placeholderText() == asked
    write("Hij leek boos.")
    line = find(panel, LanguageLine)
    assert line.isVisible()
    assert line.text().endswith("Schrijf hier wat u zag of hoorde.")


def test_G03_the_places_to_look_go_wider_than_the_child(opened):
    for name in ("gedrag", "andere_kinderen", "bij_ouders", "ouders", "gezin"):
        click(opened, f"categorieen_{name}")
    assert "leren of verzuim" in opened.findChild(object, "categorieen_gedrag").text()


def test_G04_to_G06_signals_of_parents_have_their_place_and_their_reminder(opened, asked):
    told = opened.findChild(object, "oudersignaal")
    assert not told.isVisible()
    assert opened.findChild(object, "categorieen_ouders").text().endswith("ook met betalen")
    click(opened, "categorieen_ouders")
    assert told.isVisible()
    assert "telt ook als u aan het kind niets merkt" in told.text()
    assert "op school juist veilig voelen" in told.text()
    click(opened, "categorieen_ouders")
    assert not told.isVisible()
    group(opened, "over", "ouder")
    assert told.isVisible()
    submit()
    assert asked[0].signaal.over is Over.OUDER


def test_nothing_of_the_details_is_counted(opened):
    for name in ("categorieen_gedrag", "categorieen_ouders", "vormen_fysiek", "vormen_getuige"):
        click(opened, name)
    words = [label.text() for label in find(opened, QWidget, "signalFields").findChildren(QLabel)]
    counted = [text for text in words if any(letter.isdigit() for letter in text)]
    assert all("001:" in text or "003:" in text for text in counted)


def test_details_of_a_draft_come_back_unfolded(panel):
    draft = Draft(
        tekst="x",
        door="Joris",
        mening="y",
        signaalbron="derden",
        navraag=("a",) * 6,
        vormen=("fysiek",),
    )
    panel.restore_draft(draft.to_json())
    assert panel.findChild(object, "mening").isVisible()
    assert panel.findChild(object, "navraag_6").toPlainText() == "a"
    assert panel._composer.draft() == draft


def test_a_draft_with_an_unknown_choice_keeps_its_words():
    text = Draft(tekst="x").to_json().replace('"neutraal"', '"schuin"')
    assert read_draft(text) == Draft(tekst=text)


def test_details_stay_when_the_kind_becomes_one_that_does_not_ask_them(opened, asked):
    opened.findChild(object, "mening").setPlainText("Zij vindt het zielig.")
    group(opened, "soort", "gebeurtenis")
    submit()
    assert asked[0].mening == "Zij vindt het zielig."


def test_an_entry_comes_back_from_its_own_draft():
    entry = an_aantekening(
        mening="m",
        veronderstelling="v",
        signaal=Signaal(
            Signaalbron.LEERLING, Richting.WIJST_OP, Over.OMGEVING, vormen=(Vorm.FYSIEK,)
        ),
        ook_in=(DossierId(2),),
    )
    draft = draft_of(entry)
    assert draft.signaal == entry.signaal
    assert read_draft(draft.to_json()) == draft


def test_G13_a_judging_word_is_named_and_nothing_is_blocked(panel, asked):
    write("Hij lijkt lui.")
    line = panel.findChild(object, "languageLine")
    assert line.isVisible()
    assert "“lijkt”: dat klinkt als een indruk." in line.text()
    assert "“lui”: dat klinkt als een oordeel." in line.text()
    click(panel, "toDuiding")
    assert focused().objectName() == "duiding"
    submit()
    assert asked[0].tekst == "Hij lijkt lui."


def test_L06_a_diagnosing_word_offers_the_form_of_a_diagnosis(panel):
    wanted: list[str] = []
    panel.vorm_requested.connect(wanted.append)
    write("Vader is depressief.")
    click(panel, "toDiagnose")
    assert wanted == ["diagnose"]
    group(panel, "soort", "overleg")
    assert not panel.findChild(object, "languageLine").isVisible()


def test_pasted_control_characters_are_told_and_a_book_is_refused_with_its_words(panel, asked):
    text = panel.findChild(object, "tekst")
    text.setPlainText("jas\x1b aan")
    assert "Onzichtbare tekens" in panel.findChild(object, "languageLine").text()
    long = "jas " * 262_144
    text.setPlainText(long)
    assert "50.000 tekens is het meeste" in panel.findChild(object, "languageLine").text()
    submit()
    panel.show_refusal(AantekeningError("tekst", "Deze tekst is te lang."))
    assert text.toPlainText() == long
    assert len(asked) == 1
    panel.flush()


def test_Z33_an_entry_may_belong_to_brothers_and_sisters(panel, asked):
    sibling = a_dossier(id=DossierId(2), leerling=a_leerling(roepnaam="Bilal & co"))
    view = a_view()
    panel.show_dossier(view_of(replace(view.casus, gezin=(sibling,))))
    write("Zij kwamen samen te laat.")
    box = panel.findChild(object, "ook_in_2")
    assert box.text() == "Ook in het dossier van Bilal && co"
    click(panel, "ook_in_2")
    panel.show_dossier(view_of(replace(view.casus, gezin=(sibling,))))
    submit()
    assert asked[0].ook_in == (DossierId(2),)
    panel.show_dossier(view)
    assert not panel.findChild(object, "ook_in").isVisible()


def test_L01_documents_go_with_the_entry(panel, asked):
    write("Brief van de jeugdarts.")
    panel.bijlagen.offer((LETTER,))
    assert panel.bijlagen.isVisible()
    submit()
    assert asked[0].bijlagen == (LETTER,)
    panel.recorded()
    assert panel.bijlagen.bijlagen() == ()


def test_an_entry_waits_for_a_document_that_is_still_being_kept(panel, asked):
    write("Brief van de jeugdarts.")
    panel.bijlagen.expect(1)
    submit()
    assert not asked
    assert "wordt nog bewaard" in panel._composer._notice.text()
    panel.bijlagen.add(LETTER)
    submit()
    assert asked[0].bijlagen == (LETTER,)


def test_a_pasted_picture_or_file_goes_to_the_documents_and_words_stay_words(panel, tmp_path):
    pictures: list[QImage] = []
    files: list[list[str]] = []
    panel.bijlagen.image_pasted.connect(pictures.append)
    panel.bijlagen.files_given.connect(files.append)
    text = panel.findChild(object, "tekst")
    shot, dropped, words = QMimeData(), QMimeData(), QMimeData()
    shot.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    words.setText("jas")
    for source in (shot, dropped, words):
        assert text.canInsertFromMimeData(source)
        text.insertFromMimeData(source)
    assert (len(pictures), files) == (1, [[str(tmp_path)]])
    assert text.toPlainText() == "jas"


def test_arrows_walk_over_all_kinds_also_on_the_next_line(panel):
    panel.resize(500, 700)
    chips = panel.findChild(object, "soort")
    chips.chip("feit").setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(20):
        chips._on_step(1)
    assert chips.key() == "document"
    for _ in range(20):
        chips._on_step(-1)
    assert chips.key() == "feit"
