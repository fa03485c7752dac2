"""Forms in the window: begun by keyboard, recorded, kept half-typed, and corrected."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from desktop.core.afsluiting import Afsluiting, Heropening
from desktop.core.andere_route import Noodhulp, Noodoproep
from desktop.core.dossier import DossierId
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.core.verloop import Besproken, StapOvergeslagen
from desktop.core.vormen import VORMEN, aantekening_of
from desktop.services.logboek import record_aantekening
from desktop.ui.dossier.acts_button import ActsButton
from desktop.ui.kit.form import Form
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.logboek.cards import Cards
from desktop.ui.logboek.timeline import Timeline
from desktop.ui.vormen.titles import menu_groups, vorm_titles
from tests.builders import FIRST, MORNING
from tests.ui.finding import find
from tests.ui.vormen.samples import NAMES, sample

SECOND = DossierId(2)


def dialog() -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog), "no form is open"
    return found


def begin(desk, name: str, preset=None) -> QDialog:
    desk.window._dossiers.vormen.open(name, preset)
    return dialog()


def write(name: str, text: str) -> None:
    field = find(dialog(), QWidget, name)
    field.setFocus()
    QTest.keyClicks(field, text)


def submit() -> None:
    find(dialog(), QPushButton, "dialogPrimary").click()


def latest(desk, dossier: DossierId = FIRST):
    return list(desk.vault.logboek.of(dossier))[-1].aantekening


def draft(desk, key: str) -> str:
    return str(desk.vault.concepten.read(key))


def test_the_menu_opens_a_form_that_records(desk):
    buttons = desk.window.findChildren(QWidget, "acts")
    action = next(a for b in buttons for a in all_actions(b) if a.objectName() == "act_afsluiting")
    action.trigger()
    write("conclusie", "Het gaat beter.")
    submit()
    assert QApplication.activeModalWidget() is None
    assert latest(desk).inhoud == Afsluiting("Het gaat beter.")
    assert latest(desk).soort is Soort.STAP


def all_actions(button):
    return [a for group in button._menu.actions() for a in group.menu().actions()]


def listed(desk) -> set[str]:
    button = find(desk.window, QWidget, "acts")
    return {action.objectName().removeprefix("act_") for action in all_actions(button)}


def test_the_menu_lists_what_makes_sense_now(desk):
    assert "afsluiting" in listed(desk)
    assert not {"heropening", "verwijsindex"} & listed(desk)
    begin(desk, "afsluiting", {"conclusie": "Het gaat beter."})
    submit()
    assert "heropening" in listed(desk)
    assert "afsluiting" not in listed(desk)


def test_a_form_names_the_document_it_comes_from(desk):
    opened = begin(desk, "afsluiting")
    told = [label.text() for label in opened.findChildren(PlainLabel)]
    (source,) = [text for text in told if text.startswith("Bron:")]
    assert re.match(r"Bron: [A-Z]\w+ \w+ \d{3}:\d", source)
    opened.reject()


def test_what_is_half_typed_comes_back_and_goes_when_it_is_recorded(desk):
    begin(desk, "afsluiting")
    write("conclusie", "Half")
    dialog().reject()
    assert "Half" in draft(desk, f"vorm:afsluiting:{FIRST}")
    desk.open(SECOND)
    begin(desk, "afsluiting")
    assert find(dialog(), QPlainTextEdit, "conclusie").toPlainText() == ""
    dialog().reject()
    desk.open(FIRST)
    begin(desk, "afsluiting")
    assert find(dialog(), QPlainTextEdit, "conclusie").toPlainText() == "Half"
    submit()
    assert draft(desk, f"vorm:afsluiting:{FIRST}") == ""
    assert latest(desk).inhoud == Afsluiting("Half")


def test_a_lock_keeps_what_is_half_typed(desk):
    begin(desk, "besluit")
    write("motivering", "Half")
    desk.window.hand_in_drafts()
    assert "Half" in draft(desk, f"vorm:besluit:{FIRST}")
    dialog().reject()


def test_emptying_drops_the_draft(desk):
    begin(desk, "heropening")
    write("reden", "Half")
    dialog().reject()
    begin(desk, "heropening")
    find(dialog(), QPushButton, "emptyForm").click()
    dialog().reject()
    assert draft(desk, f"vorm:heropening:{FIRST}") == ""


def test_the_reason_of_one_open_punt_is_not_that_of_another(desk):
    begin(desk, "punt-afgedaan", point("S13"))
    write("reden", "Half")
    dialog().reject()
    begin(desk, "punt-afgedaan", point("E03"))
    assert find(dialog(), QPlainTextEdit, "reden").toPlainText() == ""
    dialog().reject()


def point(name: str) -> dict[str, object]:
    return {"punt": name, "wat": f"Open punt {name}"}


def test_a_value_that_is_known_already_stands_in_the_form(desk):
    begin(desk, "besproken", Besproken(Stap.OVERLEG, met=("Samira Haddad",)))
    submit()
    assert latest(desk).inhoud == Besproken(Stap.OVERLEG, met=("Samira Haddad",))


def test_a_stap_passed_over_shows_in_the_header(desk):
    begin(desk, "stap-overgeslagen", {"stap": Stap.OVERLEG})
    write("reden", "Acuut gevaar.")
    submit()
    assert latest(desk).inhoud == StapOvergeslagen(Stap.OVERLEG, "Acuut gevaar.")
    step = find(desk.window._panes.dossier, QWidget, "step2")
    assert "overgeslagen" in f"{step.accessibleName()} {step.accessibleDescription()}"


def test_every_vorm_has_its_card_with_its_own_heading(desk):
    for name in NAMES:
        made = aantekening_of(VORMEN[name](**sample(name)), MORNING, "Joris Kamp")
        record_aantekening(desk.vault, desk.clock, SECOND, made)
    desk.open(SECOND)
    view = desk.window._dossiers.desk.shown
    cards = Cards(desk.clock.now(), "Amira").of(reversed(view.regels))
    for name, card in zip(reversed(NAMES), cards, strict=True):
        assert card.title.startswith(vorm_titles()[name])
        assert vorm_titles()[name] in card.sentence
    assert not desk.window.grab().isNull()


def test_correcting_an_entry_of_a_form_opens_its_form(desk):
    begin(desk, "heropening", Heropening("Nieuw signal."))
    submit()
    number = list(desk.vault.logboek.of(FIRST))[-1].nummer
    timeline = find(desk.window, Timeline, "timeline")
    timeline.setFocus()
    timeline.setCurrentIndex(timeline.model().index(timeline.row_of(number), 0))
    QTest.keyClick(timeline, Qt.Key.Key_F2)
    find(dialog(), QPlainTextEdit, "reden").setPlainText("Nieuw signaal.")
    write("reden_verbetering", "Verschreven.")
    submit()
    kept = list(desk.vault.logboek.of(FIRST))[-1]
    assert (kept.verbetert, kept.reden) == (number, "Verschreven.")
    assert kept.aantekening.inhoud == Heropening("Nieuw signaal.")
    assert draft(desk, f"vorm:heropening:{FIRST}:{number}") == ""


def test_X03_a_call_in_acute_danger_is_recorded_and_opens_afweging_2(desk):
    find(desk.window, QPushButton, "nood").click()
    find(dialog(), QAbstractButton, "wie_112").click()
    write("wat", "Vader staat dreigend bij de school.")
    submit()
    assert latest(desk).inhoud == Noodoproep(
        Noodhulp.ALARMNUMMER, "Vader staat dreigend bij de school."
    )
    assert desk.window._panes.kader.isVisible()
    assert desk.window._panes.kader._chosen == "afweging-2"


def test_without_a_dossier_only_the_numbers_are_shown(desk):
    desk.window._dossiers.desk._shown = None
    QTest.keyClick(desk.window, Qt.Key.Key_F8)
    assert dialog().objectName() == "numbersDialog"
    dialog().accept()


def test_stap_5_and_the_composer_begin_the_besluit(desk):
    for start in ("step5", "beginBesluit"):
        find(desk.window, QAbstractButton, start).click()
        find(dialog(), QPlainTextEdit, "motivering")
        dialog().reject()


def test_a_menu_that_is_made_anew_leaves_nothing_behind(desk):
    button = find(desk.window, ActsButton, "acts")
    for _ in range(3):
        button.show_dossier(desk.window._dossiers.desk.shown)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(button._menu.findChildren(QMenu)) == len(menu_groups()) + 1  # and the papers


def test_L06_a_diagnosis_is_recorded_only_with_its_professional(desk):
    begin(desk, "diagnose")
    write("wat", "ADHD")
    write("functie", "kinderarts")
    write("op", "1-12-2025")
    submit()
    assert "beroepskracht" in find(dialog(), Form).error("gesteld_door")
    write("gesteld_door", "dr. Bos")
    submit()
    made = latest(desk)
    assert made.soort is Soort.DIAGNOSE
    assert made.tekst == "Diagnose: ADHD. Gesteld door dr. Bos, kinderarts, op 01-12-2025."
