"""Facts for and against an answer, with whom it was weighed, and what comes to the weighing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from desktop.core.logboek import Herkomst, Regel, Soort
from desktop.core.weging import Weging
from desktop.services.views import NewAnswer
from desktop.ui.kader.fact_words import facts_of
from desktop.ui.kader.facts_dialog import FactsDialog
from desktop.ui.kader.inputs import EntryLine
from tests.builders import (
    FIRST,
    JA,
    MORNING,
    NEE,
    a_beantwoording,
    a_kader,
    a_vastlegging,
    an_aantekening,
)
from tests.ui.finding import find
from tests.ui.kader import hands
from tests.ui.kader.recorder import a_view, view_of


def an_entry(nummer: int, soort: Soort, tekst: str = "Kort.", **details: object) -> Regel:
    moment = MORNING + timedelta(days=nummer)
    entry = an_aantekening(soort, tekst=tekst, moment=moment, **details)
    return Regel(a_vastlegging(nummer, aantekening=entry))


REGELS = (
    an_entry(1, Soort.FEIT, "Geen jas aan."),
    an_entry(2, Soort.FEIT, "Ziek gemeld.", herkomst=Herkomst.DERDE, bron="buurvrouw"),
    an_entry(3, Soort.GESPREK, "Moeder herkent het."),
    an_entry(4, Soort.DISCLOSURE, "Vertelt over thuis."),
    an_entry(5, Soort.ADVIES, "Weeg nu."),
    an_entry(6, Soort.OVERLEG, "Verzuim besproken."),
    an_entry(7, Soort.BESLUIT, "Besloten."),
)


def open_dialog(panel) -> FactsDialog:
    hands.button(panel, "chooseFacts").click()
    return find(panel, FactsDialog, "factsDialog")


def answer_up_to_record(panel, antwoord) -> None:
    hands.choice(panel, antwoord).click()
    hands.motivering(panel).setPlainText("Gezien.")
    hands.names_field(panel).setText("Joris Kamp")


def test_own_observations_come_first_and_a_besluit_is_no_fact():
    assert [fact.nummer for fact in facts_of(REGELS)] == [4, 1, 2, 3, 6, 5]


def test_a_long_entry_is_shown_by_its_first_words():
    [fact] = facts_of([an_entry(1, Soort.FEIT, "woord " * 80)])
    assert len(fact.words) == 140
    assert fact.words.endswith("woord w…")


def test_facts_are_chosen_with_the_keyboard_and_recorded_with_the_answer(panel, recorder, qtbot):
    recorder.show(a_view(JA, regels=REGELS))
    assert "nog zonder feit" in hands.texts(panel)
    answer_up_to_record(panel, NEE)
    hands.motivering(panel).setFocus()
    hands.tab_to("chooseFacts")
    QTest.keyClick(hands.focused(), Qt.Key.Key_Space)
    dialog = find(panel, FactsDialog, "factsDialog")
    qtbot.waitUntil(find(dialog, QLineEdit, "zoekFeit").hasFocus)
    for name in ("voor_4", "tegen_3"):
        hands.tab_to(name)
        QTest.keyClick(hands.focused(), Qt.Key.Key_Space)
    find(dialog, QPushButton, "dialogPrimary").click()
    hands.button(panel, "recordAnswer").click()
    asked = recorder.asked[-1]
    assert (asked.voor, asked.tegen, asked.ronde) == ((4,), (3,), 1)
    assert "1 feit voor, 1 tegen · alleen beoordeeld" in hands.texts(panel)


def test_an_entry_is_for_or_against_and_never_both(panel, recorder):
    recorder.show(a_view(JA, regels=REGELS))
    dialog = open_dialog(panel)
    voor, tegen = find(dialog, QCheckBox, "voor_1"), find(dialog, QCheckBox, "tegen_1")
    voor.click()
    tegen.click()
    assert (voor.isChecked(), tegen.isChecked()) == (False, True)
    assert panel._decision.question.concept().tegen == (1,)
    tegen.click()
    assert panel._decision.question.concept().tegen == ()
    dialog.accept()


@pytest.mark.parametrize(
    ("words", "shown"), [("moeder", {"voor_3"}), ("GESPREK herkent", {"voor_3"}), ("zebra", set())]
)
def test_the_list_is_searched_by_day_kind_and_words(panel, recorder, words, shown):
    recorder.show(a_view(JA, regels=REGELS))
    dialog = open_dialog(panel)
    find(dialog, QLineEdit, "zoekFeit").setText(words)
    boxes = dialog.findChildren(QCheckBox)
    visible = {box.objectName() for box in boxes if box.isVisible() and box.text() == "Voor"}
    assert visible == shown
    assert ("Geen aantekening met deze woorden." in hands.texts(dialog)) == (not shown)
    dialog.accept()


def test_a_mark_counts_at_once_so_that_a_lock_halfway_loses_nothing(panel, recorder):
    recorder.show(a_view(JA, regels=REGELS))
    dialog = open_dialog(panel)
    find(dialog, QCheckBox, "voor_2").click()
    panel.flush()
    assert '"voor": [2]' in recorder.drafts[-1]
    dialog.reject()
    assert panel._decision.question.concept().voor == (2,)


def test_a_chosen_fact_is_taken_away_with_its_chip(panel, recorder):
    recorder.show(a_view(JA, regels=REGELS))
    dialog = open_dialog(panel)
    find(dialog, QCheckBox, "voor_1").click()
    dialog.accept()
    chip = find(panel, QCheckBox, "fact_1")
    assert chip.text() == "voor: 03-11-2026, feit"
    chip.click()
    assert panel._decision.question.concept().voor == ()
    assert "nog zonder feit" in hands.texts(panel)
    assert hands.focused().objectName() == "chooseFacts"


def test_a_fact_corrected_while_the_answer_is_typed_stays_chosen_as_it_reads_now(panel, recorder):
    recorder.show(a_view(JA, regels=REGELS))
    dialog = open_dialog(panel)
    find(dialog, QCheckBox, "voor_1").click()
    dialog.accept()
    corrected = Regel(a_vastlegging(9, verbetert=1), (REGELS[0].geldig,))
    recorder.show(a_view(JA, regels=(corrected, *REGELS[1:])))
    assert panel._decision.question.concept().voor == (9,)


def test_a_dossier_without_entries_has_nothing_to_choose(panel, recorder):
    recorder.show(a_view(JA))
    assert not hands.button(panel, "chooseFacts").isEnabled()


def test_O17_the_sparringpartner_is_asked_where_safety_is_weighed_and_recorded(panel, recorder):
    recorder.show(a_view(JA))
    field = find(panel, QLineEdit, "sparringpartner")
    assert field.isVisible()
    answer_up_to_record(panel, NEE)
    field.setText("  Rosa   Vos ")
    hands.button(panel, "recordAnswer").click()
    assert recorder.asked[-1] == NewAnswer(
        "afweging-2", NEE, "Gezien.", ("Joris Kamp",), sparringpartner="Rosa Vos"
    )
    assert "Nee, 02-11-2026, Joris Kamp, met sparringpartner Rosa Vos" in hands.texts(panel)
    assert "alleen beoordeeld" not in hands.texts(panel)


def test_elsewhere_a_sparringpartner_may_be_named(panel, recorder):
    recorder.show(a_view())
    field = find(panel, QLineEdit, "sparringpartner")
    assert not field.isVisible()
    hands.tab_to("nameSparringpartner")
    QTest.keyClick(hands.focused(), Qt.Key.Key_Space)
    assert hands.focused() is field
    recorder.show(a_view())
    assert field.isVisible()


def test_38_an_answer_by_one_person_alone_is_marked(panel, recorder):
    given = (a_beantwoording(beoordelaars=("Joris Kamp",)),)
    recorder.show(view_of(a_kader(), Weging(FIRST, given)))
    assert "nog zonder feit · alleen beoordeeld" in hands.texts(panel)


def test_Z05_signals_advice_and_talks_stand_above_suspicion_and_safety(panel, recorder, qtbot):
    for way in ((), (JA,)):
        recorder.show(a_view(*way, regels=REGELS))
        shown = hands.texts(panel)
        assert "Signalen · 3" in shown
        assert "Advies van collega’s · 2" in shown
        assert "Gesprek met ouders of leerling · 1" in shown
    newest = find(panel, EntryLine, "inputSignals_0")
    assert newest.accessibleName() == "Toon in het logboek: 06-11-2026 · Vertelt over thuis."
    with qtbot.waitSignal(panel.entry_requested) as asked:
        newest.click()
    assert asked.args == [4]
    recorder.show(a_view(JA, NEE, regels=REGELS))
    assert "Signalen · 3" not in hands.texts(panel)


def test_Z05_an_input_that_is_missing_says_so(panel, recorder):
    recorder.show(a_view())
    assert "Gesprek met ouders of leerling · nog niets vastgelegd" in hands.texts(panel)
