"""The dialog of a poptekening: placed, described, kept half-typed, corrected, without a mouse."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from desktop.core.inhoud import InhoudError
from desktop.core.lichaam import Zijde
from desktop.core.logboek import Soort
from desktop.core.poptekening import Markering, Poptekening, SoortPlek
from desktop.core.vormen import aantekening_of
from desktop.diagram.body_map import Spot
from desktop.services.casus import view_of
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.poptekening.dialog import PoptekeningDialog
from desktop.ui.poptekening.marks_field import MarksField
from desktop.ui.poptekening.spec import poptekening_spec
from desktop.ui.poptekening.typed import new_mark, read_mark, typed
from desktop.ui.vormen.draft import read_draft
from desktop.ui.vormen.form import Opening
from tests.builders import (
    MORNING,
    a_betrokkene,
    a_casus,
    a_dossier,
    a_leerling,
    a_vastlegging,
)
from tests.ui.finding import find

LATER = MORNING + timedelta(hours=1)
ARM = Spot(Zijde.VOOR, 0.86, 0.46)
SHIN = Spot(Zijde.VOOR, 0.62, 0.8)
SEEN = Markering(
    0.86, 0.46, Zijde.VOOR, SoortPlek.BLAUWE_PLEK, "linkeronderarm, voorkant", "blauw-geel"
)


def open_dialog(window, correcting=None, **details) -> PoptekeningDialog:
    opening = Opening(view_of(a_casus(**details)), LATER, {}, correcting)
    dialog = PoptekeningDialog(poptekening_spec(), opening, window)
    dialog.open()
    dialog.activateWindow()
    return dialog


def field(dialog) -> MarksField:
    return find(dialog, MarksField)


def place(dialog, *spots) -> None:
    for spot in spots:
        field(dialog).board.placed.emit(spot)


def describe(dialog, number, aard, **words) -> None:
    box = find(dialog, QComboBox, f"aard_{number}")
    box.setCurrentIndex(box.findData(aard.value))
    box.activated.emit(box.currentIndex())
    for key, text in words.items():
        line = find(dialog, QLineEdit, f"{key}_{number}")
        line.setText(text)
        line.textEdited.emit(text)


def submit(dialog) -> None:
    find(dialog, QPushButton, "dialogPrimary").click()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def all_words(dialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(PlainLabel))


def test_a_poptekening_is_made_without_a_mouse(window, qtbot):
    dialog = open_dialog(window)
    qtbot.waitUntil(dialog.isActiveWindow)
    field(dialog).setFocus()
    for key in (*[Qt.Key.Key_Right] * 6, Qt.Key.Key_Return):
        QTest.keyClick(focused(), key)
    assert focused().objectName() == "aard_1"
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(focused(), key)
    for step in ("omschrijving_1", "plaats_1", "kleur_1", "vorm_1", "grootte_1"):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert focused().objectName() == step
    QTest.keyClicks(focused(), "2 cm")
    with qtbot.waitSignal(dialog.given):
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    made = dialog.made()
    assert made.soort is Soort.FEIT
    assert made.tekst == "Poptekening. 1. linkerkant van de borst: schaafwond, 2 cm."
    assert (made.moment, made.door) == (LATER, "Marieke de Boer")
    dialog.close()


def test_enter_on_the_figure_never_records(window, qtbot):
    dialog = open_dialog(window)
    with qtbot.assertNotEmitted(dialog.given):
        QTest.keyClick(field(dialog).board, Qt.Key.Key_Return)
    assert len(field(dialog).raw()) == 1
    dialog.close()


def test_all_words_come_out_as_they_were_typed(window, qtbot):
    dialog = open_dialog(window)
    place(dialog, ARM, SHIN)
    describe(dialog, 1, SoortPlek.BLAUWE_PLEK, kleur="blauw-geel", vorm="rond")
    describe(dialog, 2, SoortPlek.ANDERS, omschrijving="streep", plaats="scheenbeen links")
    find(dialog, QLineEdit, "door").setText("Joris Kamp")
    find(dialog, QPlainTextEdit, "toelichting").setPlainText("Zij wees het aan.")
    find(dialog, QPlainTextEdit, "andere_kinderen").setPlainText("Noor, groep 1.")
    with qtbot.waitSignal(dialog.given):
        submit(dialog)
    made = dialog.made()
    assert made.door == "Joris Kamp"
    assert made.inhoud == Poptekening(
        (
            replace(SEEN, vorm="rond"),
            Markering(
                0.62,
                0.8,
                Zijde.VOOR,
                SoortPlek.ANDERS,
                "scheenbeen links",
                omschrijving="streep",
            ),
        ),
        "Zij wees het aan.",
        "Noor, groep 1.",
    )
    dialog.close()


def test_a_figure_without_a_cross_is_refused_under_it(window):
    dialog = open_dialog(window)
    submit(dialog)
    assert dialog.form.error("markeringen") == "Zet eerst een kruisje op de tekening."
    assert dialog.focusWidget() is field(dialog).board
    assert dialog.form.isEnabled()
    dialog.close()


def test_a_cross_without_its_aard_is_refused_and_opened(window):
    dialog = open_dialog(window)
    place(dialog, ARM, SHIN)
    describe(dialog, 2, SoortPlek.SNEE)
    submit(dialog)
    assert dialog.form.error("markeringen") == "Kies wat u zag bij plek 1."
    assert find(dialog, QComboBox, "aard_1").isVisible()
    assert not find(dialog, QComboBox, "aard_2").isVisible()
    dialog.close()


def test_who_looked_must_be_said(window):
    dialog = open_dialog(window)
    place(dialog, ARM)
    describe(dialog, 1, SoortPlek.SNEE)
    find(dialog, QLineEdit, "door").clear()
    submit(dialog)
    assert dialog.form.error("door") == "Vul in wie dit zag."
    dialog.show_refusal(InhoudError("iets", "Iets anders."))
    assert dialog.notice.text() == "Iets anders."
    dialog.close()


def test_what_lies_ahead_was_not_seen(window):
    dialog = open_dialog(window)
    place(dialog, ARM)
    describe(dialog, 1, SoortPlek.SNEE)
    dialog._when.restore((LATER + timedelta(days=1)).isoformat())
    submit(dialog)
    assert "ligt nog voor u" in dialog.form.error("moment")
    dialog.close()


def test_a_half_filled_figure_is_kept_and_comes_back(window, qtbot):
    dialog = open_dialog(window)
    assert dialog.draft_text() == ""
    with qtbot.waitSignal(dialog.changed):
        place(dialog, ARM)
    describe(dialog, 1, SoortPlek.ZWELLING, kleur="rood")
    kept = read_draft(dialog.draft_text())
    assert kept is not None
    again = open_dialog(window)
    again.restore(kept)
    assert again.draft() == dialog.draft()
    assert find(again, QLineEdit, "kleur_1").text() == "rood"
    again.empty()
    assert field(again).raw() == []
    assert again.draft_text() == ""
    dialog.close()
    again.close()


def test_an_entry_is_corrected_from_what_was_recorded(window, qtbot):
    entry = aantekening_of(Poptekening((SEEN,), "Zij wees het aan."), MORNING, "Joris Kamp")
    dialog = open_dialog(window, a_vastlegging(aantekening=entry))
    submit(dialog)
    assert dialog.notice.text() == "U heeft nog niets veranderd."
    describe(dialog, 1, SoortPlek.BLAUWE_PLEK, vorm="ovaal")
    submit(dialog)
    assert dialog.form.error("reden_verbetering")
    find(dialog, QLineEdit, "reden_verbetering").setText("Beter gekeken.")
    with qtbot.waitSignal(dialog.given):
        submit(dialog)
    made = dialog.made()
    assert made.inhoud == Poptekening((replace(SEEN, vorm="ovaal"),), "Zij wees het aan.")
    assert (made.moment, made.door) == (MORNING, "Joris Kamp")
    assert dialog.reason() == "Beter gekeken."
    dialog.close()


def test_a_moved_cross_takes_its_proposed_words_along_but_not_own_words(window):
    dialog = open_dialog(window)
    place(dialog, ARM)
    board = field(dialog).board
    board.moved.emit(0, SHIN)
    assert find(dialog, QLineEdit, "plaats_1").text() == "linkeronderbeen"
    describe(dialog, 1, SoortPlek.SNEE, plaats="scheenbeen")
    board.moved.emit(0, ARM)
    assert find(dialog, QLineEdit, "plaats_1").text() == "scheenbeen"
    assert board.buttons()[0].accessibleName() == "Plek 1: scheenbeen: snee"
    dialog.close()


def test_a_cross_is_removed_and_the_others_are_numbered_again(window):
    dialog = open_dialog(window)
    place(dialog, ARM, SHIN)
    describe(dialog, 2, SoortPlek.SNEE)
    find(dialog, QToolButton, "remove_1").click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (left,) = [read_mark(text) for text in field(dialog).raw()]
    assert left is not None
    assert left.words() == "linkeronderbeen: snee"
    assert [b.objectName() for b in field(dialog).board.buttons()] == ["mark_1"]
    field(dialog).board.removed.emit(0)
    assert field(dialog).raw() == []
    dialog.close()


def test_a_chosen_cross_opens_its_words(window):
    dialog = open_dialog(window)
    place(dialog, ARM, SHIN)
    field(dialog).board.buttons()[0].click()
    assert dialog.focusWidget() is find(dialog, QComboBox, "aard_1")
    find(dialog, QPushButton, "open_2").click()
    assert dialog.focusWidget() is find(dialog, QComboBox, "aard_2")
    assert not find(dialog, QComboBox, "aard_1").isVisible()
    dialog.close()


def test_every_part_of_a_cross_says_which_cross_it_is_about(window):
    dialog = open_dialog(window)
    place(dialog, ARM, SHIN)
    names = [
        part.accessibleName()
        for kind in (QLineEdit, QComboBox, QToolButton, QPushButton)
        for part in field(dialog).findChildren(kind)
        if part.objectName() != "undoMark"
    ]
    assert len(set(names)) == len(names)
    assert all("lek 1" in name or "lek 2" in name for name in names)
    dialog.close()


def undo(dialog) -> QPushButton:
    return find(dialog, QPushButton, "undoMark")


def spots(dialog) -> list[Spot]:
    marks = [read_mark(text) for text in field(dialog).raw()]
    return [mark.spot for mark in marks if mark is not None]


def test_the_last_change_of_a_cross_is_undone_with_its_words(window):
    dialog = open_dialog(window)
    assert undo(dialog).isHidden()
    place(dialog, ARM)
    undo(dialog).click()
    assert spots(dialog) == []
    place(dialog, ARM, SHIN)
    describe(dialog, 1, SoortPlek.BLAUWE_PLEK, kleur="blauw")
    find(dialog, QToolButton, "remove_1").click()
    assert spots(dialog) == [SHIN]
    QTest.keyClick(field(dialog).board, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert spots(dialog) == [ARM, SHIN]
    assert find(dialog, QLineEdit, "kleur_1").text() == "blauw"
    assert undo(dialog).isHidden()
    QTest.keyClick(field(dialog).board, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert spots(dialog) == [ARM, SHIN]
    dialog.close()


def test_steps_of_one_cross_are_undone_together_and_those_of_another_apart(window):
    dialog = open_dialog(window)
    place(dialog, ARM, SHIN)
    first, second = field(dialog).board.buttons()
    for button, times in ((first, 3), (second, 2)):
        for _ in range(times):
            QTest.keyClick(button, Qt.Key.Key_Up)
    moved = spots(dialog)
    undo(dialog).click()
    assert spots(dialog) == [moved[0], SHIN]
    dialog.close()


def test_undoing_never_takes_words_along_that_were_typed_later(window):
    dialog = open_dialog(window)
    place(dialog, ARM)
    describe(dialog, 1, SoortPlek.BLAUWE_PLEK)
    assert undo(dialog).isHidden()
    place(dialog, SHIN)
    dialog.empty()
    assert undo(dialog).isHidden()
    dialog.close()


def test_brothers_and_sisters_are_always_thought_of(window):
    unknown = open_dialog(window)
    assert "Denk ook aan broertjes en zusjes" in all_words(unknown)
    unknown.close()
    sibling = a_dossier(leerling=a_leerling(roepnaam="Noor"))
    around = (a_betrokkene(), a_betrokkene(naam="Sem", relatie="Broertje"))
    known = open_dialog(window, dossier=a_dossier(betrokkenen=around), gezin=(sibling,))
    assert "Denk ook aan Noor en Sem." in all_words(known)
    known.close()


def test_it_asks_to_describe_and_not_to_explain(window):
    dialog = open_dialog(window)
    assert "Beschrijf alleen wat u ziet" in all_words(dialog)
    assert "Hoe het komt, hoeft u niet te weten" in all_words(dialog)
    dialog.close()


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"x": 1}', new_mark(ARM).to_text().replace("0.86", "7"), "null"],
)
def test_other_text_is_no_mark(text):
    assert read_mark(text) is None


def test_a_mark_of_another_program_is_no_mark():
    assert read_mark(typed(SEEN).to_text().replace("blauwe plek", "iets")) is None
    assert read_mark(typed(SEEN).to_text().replace("voorkant", "zijkant", 1)) is None
    assert read_mark(typed(SEEN).to_text()) == typed(SEEN)


def test_words_stand_beside_the_figure_or_under_it_when_the_text_is_large(window, theme, qtbot):
    dialog = open_dialog(window)
    place(dialog, ARM)
    card = find(dialog, QWidget, "card_1")
    board = field(dialog).board

    def left_of(widget):
        return widget.mapTo(dialog, widget.rect().topLeft()).x()

    dialog.resize(1000, 700)
    qtbot.waitUntil(lambda: left_of(card) > left_of(board) + board.width())
    theme.set_text_percent(200)
    dialog.resize(700, 700)
    qtbot.waitUntil(lambda: left_of(card) < left_of(board) + board.width())
    assert board.height() == board.sizeHint().height()
    line = find(dialog, QLineEdit, "kleur_1")
    qtbot.waitUntil(lambda: line.height() >= line.minimumSizeHint().height())
    dialog.close()


def test_the_dialog_is_freed_when_it_closes(window):
    gone = []
    dialog = open_dialog(window)
    place(dialog, ARM)
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone
