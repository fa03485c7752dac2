"""The list of what was found: read, walked and opened by keyboard."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListView, QStyleOptionViewItem

from desktop.core.dossier import DossierId
from desktop.core.logboek import Soort
from desktop.core.zoeken import Stuk
from desktop.services.zoeken import Treffer, Zoekresultaat
from desktop.ui.kit import fonts
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import apply_theme, current
from desktop.ui.zoeken.delegate import ZoekDelegate
from desktop.ui.zoeken.model import ZoekModel
from desktop.ui.zoeken.panel import ZoekPanel
from desktop.ui.zoeken.passage import LINES, Passage
from desktop.ui.zoeken.words import HitWords
from tests.builders import MORNING
from tests.ui.finding import find

DOSSIER = Treffer(
    DossierId(7), "Amira el H.", "2B", 0, None, None, (Stuk("Amira", hit=True), Stuk(" el Haddad"))
)
PASSAGE = (Stuk("Zij had geen "), Stuk("jas", hit=True), Stuk(" aan."))
ENTRY = Treffer(DossierId(7), "Amira el H.", "2B", 31, MORNING, Soort.FEIT, PASSAGE)
OLD = replace(ENTRY, nummer=12, is_verbeterd=True)
RESULT = Zoekresultaat((DOSSIER, ENTRY, OLD))


@pytest.fixture
def panel(qtbot):
    made = ZoekPanel()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.show_result("jas", RESULT)
    return made


@pytest.fixture
def asked(panel):
    told: list[tuple[int, int]] = []

    def hear(dossier: int, nummer: int) -> None:
        told.append((dossier, nummer))

    panel.entry_requested.connect(hear)
    return told


def text_of(panel, name: str) -> str:
    label = find(panel, PlainLabel, name)
    return label.text() if label.isVisible() else ""


def test_the_model_is_sound(qtmodeltester, qapp):
    model = ZoekModel(qapp)
    qtmodeltester.check(model)
    model.replace([HitWords().hit(treffer) for treffer in RESULT.treffers])
    qtmodeltester.check(model)
    assert model.data(model.index(9)) is None


def test_every_row_is_one_spoken_sentence(panel):
    rows = find(panel, QListView, "treffers").model()
    spoken = [rows.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(3)]
    assert spoken == [
        "Dossier van Amira el Haddad",
        "Amira el H., 2B, Feit, maandag 2 november 2026: Zij had geen jas aan.",
        "Amira el H., 2B, Feit, maandag 2 november 2026, later verbeterd: Zij had geen jas aan.",
    ]


def test_it_says_how_many_were_found(panel):
    assert text_of(panel, "zoekKop") == "3 treffers"
    assert text_of(panel, "zoekMeer") == ""
    panel.show_result("jas", Zoekresultaat((ENTRY,)))
    assert text_of(panel, "zoekKop") == "1 treffer"
    panel.show_result("jas", Zoekresultaat((ENTRY,) * 50, more=True))
    assert text_of(panel, "zoekKop") == "Meer dan 50 treffers"
    assert "Typ een woord erbij" in text_of(panel, "zoekMeer")


def test_nothing_found_is_told_with_what_to_try(panel):
    panel.show_result("<b>schuur</b>", Zoekresultaat())
    assert text_of(panel, "zoekKop") == "0 treffers"
    assert "“<b>schuur</b>”" in text_of(panel, "zoekLeeg")
    panel.clear()
    assert text_of(panel, "zoekKop") == "Zoeken in alle dossiers"
    assert "Typ een naam" in text_of(panel, "zoekLeeg")


def test_arrows_and_enter_in_the_list_open_an_entry(panel, asked):
    panel._list.setFocus()
    rows = find(panel, QListView, "treffers")
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert asked == [(7, 31)]


def test_the_search_field_drives_the_list_without_losing_the_cursor(panel, asked, qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    panel.listen_to(field)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_Enter):
        QTest.keyClick(field, key)
    QTest.keyClicks(field, "jas")
    assert asked == [(7, 31)]
    assert field.text() == "jas"
    with qtbot.waitSignal(panel.close_requested):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    panel.hide()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked == [(7, 31)]


def test_enter_with_nothing_found_does_nothing(panel, asked, qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    panel.listen_to(field)
    panel.show_result("schuur", Zoekresultaat())
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked == []


def test_escape_in_the_list_closes(panel, qtbot):
    with qtbot.waitSignal(panel.close_requested):
        QTest.keyClick(find(panel, QListView, "treffers"), Qt.Key.Key_Escape)


def test_a_click_opens_an_entry(panel, asked):
    rows = find(panel, QListView, "treffers")
    middle = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert asked == [(7, 31)]


def test_corrected_texts_can_be_asked_for(panel, qtbot):
    with qtbot.waitSignal(panel.corrected_toggled) as told:
        find(panel, QCheckBox, "ookVerbeterd").click()
    assert told.args == [True]


@pytest.mark.parametrize("percent", [100, 200])
def test_a_row_has_room_for_its_lines(qapp, percent):
    apply_theme(qapp, "licht", percent)
    height = ZoekDelegate().sizeHint(QStyleOptionViewItem(), ZoekModel().index(0)).height()
    lines = QFontMetrics(fonts.font("body_strong")).height()
    lines += LINES * QFontMetrics(fonts.font("small")).height()
    apply_theme(qapp, "licht")
    assert height >= lines


@pytest.mark.parametrize("text", ["", "jas", "woord " * 60, "x" * 400, "😀 jas " * 30])
@pytest.mark.usefixtures("qapp")
def test_a_passage_takes_two_lines_at_most(text):
    assert current().text_percent == 100
    passage = Passage((Stuk(text), Stuk("jas", hit=True)), 200)
    assert passage._layout.lineCount() <= LINES
    image = QImage(220, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    passage.paint(painter, 0, 0)
    painter.end()


@pytest.mark.parametrize("name", ["licht", "donker", "contrast"])
def test_what_was_looked_for_differs_in_shape_and_not_in_colour_alone(qapp, name):
    apply_theme(qapp, name)
    formats = Passage(PASSAGE, 400)._formats
    apply_theme(qapp, "licht")
    assert [(one.start, one.length) for one in formats] == [(13, 3)]
    assert formats[0].format.fontUnderline()
    assert formats[0].format.fontWeight() > fonts.font("small").weight()


def test_it_paints_in_every_theme_and_size(panel, qapp):
    seen = set()
    for name, percent in (("licht", 100), ("donker", 150), ("contrast", 200)):
        apply_theme(qapp, name, percent)
        image = panel.grab(QRect(0, 0, 700, 500)).toImage()
        seen.add(image.pixelColor(350, 60).name())
    apply_theme(qapp, "licht")
    assert len(seen) == 3


@pytest.mark.usefixtures("qapp")
def test_a_panel_that_is_gone_is_freed():
    panel = ZoekPanel()
    gone = weakref.ref(panel)
    panel.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del panel
    gc.collect()
    assert gone() is None


def test_a_panel_that_python_empties_first_answers_qt_all_the_same(qtbot):
    panel, field = ZoekPanel(), QLineEdit()
    qtbot.addWidget(field)
    panel.listen_to(field)
    # What the collector does to a window that nobody holds, before Qt takes its parts down.
    vars(panel).clear()
    QCoreApplication.sendEvent(field, QEvent(QEvent.Type.ToolTipChange))
    panel.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
