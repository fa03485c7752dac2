"""Looking something up: by words, by chapter, with the keyboard alone, and copying it."""

from __future__ import annotations

import gc
import weakref
from time import process_time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton

from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.naslag.list_model import LINE, LinesModel
from desktop.ui.naslag.panel import NaslagPanel
from desktop.ui.naslag.reading import Reading
from tests.present import present
from tests.ui.finding import find


def titles(panel) -> list[str]:
    model = find(panel, QListView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def chosen(panel) -> str:
    return str(find(panel, QListView).currentIndex().data())


def marked(panel):
    return next(view for view in find(panel, Reading).shown() if view.is_marked())


def is_seen(panel, view) -> bool:
    page = find(panel, Reading).viewport()
    top: int = view.mapTo(page, view.rect().topLeft()).y()
    return 0 <= top < page.height()


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(present(QApplication.focusWidget()), key)


def type_words(panel, text: str) -> None:
    QTest.keyClicks(find(panel, QLineEdit), text)


def test_the_chapters_stand_left_and_the_first_is_open(panel, naslag):
    assert titles(panel) == [onderwerp.titel for onderwerp in naslag.onderwerpen]
    assert find(panel, Reading).accessibleName() == "Begrippen"
    assert len(find(panel, Reading).shown()) == len(naslag.onderwerpen[0].alineas)


def test_X10_typing_shows_what_was_found_and_opens_the_first(panel):
    type_words(panel, "anoniem gezin")
    assert titles(panel)[0] == "Anoniem melden, of zonder gesprek"
    assert find(panel, PlainLabel, "naslagCount").text().endswith("gevonden")
    assert marked(panel).alinea.id == "anoniem-of-ongezegd"
    assert is_seen(panel, marked(panel))


def test_one_find_is_told_as_one(panel):
    type_words(panel, "huwelijksdwang genitale vechtscheiding")
    assert find(panel, PlainLabel, "naslagCount").text() == "1 alinea gevonden"


def test_finding_nothing_says_what_to_do_and_keeps_the_page(panel):
    find(panel, QLineEdit).setText("xyzzy")
    assert titles(panel) == []
    assert "korter woord" in find(panel, PlainLabel, "naslagCount").text()
    assert find(panel, Reading).accessibleName() == "Begrippen"


def test_the_keyboard_alone_finds_reads_and_goes_back(panel):
    type_words(panel, "tip")
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is find(panel, QListView)
    press(Qt.Key.Key_Down)
    assert marked(panel).alinea.titel == titles(panel)[1]
    press(Qt.Key.Key_Return)
    page = find(panel, Reading)
    assert QApplication.focusWidget() is page
    before = page.verticalScrollBar().value()
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > before
    panel.focus_search()
    press(Qt.Key.Key_Escape)
    assert chosen(panel) == "In gesprek met leerling en ouders"


def test_tab_goes_from_the_search_to_the_list_to_the_page(panel):
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is find(panel, QListView)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is find(panel, Reading)


def test_a_chapter_opens_at_its_top(panel):
    find(panel, Reading).verticalScrollBar().setValue(500)
    find(panel, QListView).setCurrentIndex(find(panel, QListView).model().index(3, 0))
    assert find(panel, Reading).verticalScrollBar().value() == 0
    assert find(panel, Reading).accessibleName() == "In gesprek met leerling en ouders"


@pytest.mark.parametrize("percent", [100, 200])
def test_open_at_brings_a_paragraph_on_screen(panel, theme, percent):
    theme.set_text_percent(percent)
    type_words(panel, "tip")
    panel.open_at("vijf-vragen-004")
    assert find(panel, QLineEdit).text() == ""
    assert chosen(panel) == "Toestemming, geheim en anoniem"
    assert marked(panel).alinea.id == "vijf-vragen-004"
    assert is_seen(panel, marked(panel))


def test_a_narrower_window_keeps_the_paragraph_on_screen_until_the_reader_moves_on(panel):
    panel.open_at("twaalf-tot-zestien")
    panel.resize(900, 712)
    QApplication.sendPostedEvents()
    assert is_seen(panel, marked(panel))
    page = find(panel, Reading)
    QTest.keyClick(page, Qt.Key.Key_Home)
    page.verticalScrollBar().setValue(0)
    panel.resize(1286, 712)
    QApplication.sendPostedEvents()
    assert page.verticalScrollBar().value() == 0


def test_an_unknown_paragraph_changes_nothing(panel):
    panel.open_at("verdwenen")
    assert chosen(panel) == "Begrippen"


def test_clearing_a_search_before_there_is_a_library_is_no_trouble(qtbot, theme):  # noqa: ARG001
    empty = NaslagPanel()
    qtbot.addWidget(empty)
    type_words(empty, "a")
    find(empty, QLineEdit).clear()
    assert titles(empty) == []


def test_a_paragraph_is_copied_with_its_source(panel, naslag):
    panel.open_at("huiselijk-geweld")
    button = find(marked(panel), QPushButton)
    assert button.accessibleName() == "Kopieer met bron: Huiselijk geweld"
    QTest.keyClick(button, Qt.Key.Key_Space)
    alinea = naslag.alinea("huiselijk-geweld")
    assert QGuiApplication.clipboard().text() == naslag.as_text(alinea)
    assert button.text() == "Gekopieerd"


def test_literal_words_stand_between_quotation_marks_with_their_document(panel):
    panel.open_at("disclosure")
    shown = [label.text() for label in marked(panel).findChildren(PlainLabel)]
    assert any(text.startswith("“het uit zichzelf praten") for text in shown)
    assert "Brochure praktijk · Bron 003:312" in shown


@pytest.mark.parametrize(("width", "percent"), [(1286, 100), (1286, 200), (700, 200)])
def test_no_line_is_cut_off_and_a_line_stays_readable(panel, theme, width, percent):
    theme.set_text_percent(percent)
    panel.resize(width, 712)
    QApplication.sendPostedEvents()
    page = find(panel, Reading)
    written = present(page.widget())
    assert written.width() <= page.viewport().width()
    letters = page.shown()[0].width() / page.shown()[0].fontMetrics().averageCharWidth()
    assert letters < 90
    for label in written.findChildren(PlainLabel):
        assert label.height() >= label.heightForWidth(label.width())


def test_the_model_is_sound(panel, qtmodeltester):
    qtmodeltester.check(find(panel, QListView).model())
    type_words(panel, "kind")
    qtmodeltester.check(find(panel, QListView).model())


def test_a_line_is_read_aloud_with_its_chapter(panel):
    type_words(panel, "radar")
    index = find(panel, QListView).model().index(0, 0)
    spoken = index.data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == f"{index.data(LINE).title}, {index.data(LINE).under}"
    assert LinesModel().data(QModelIndex()) is None


@pytest.mark.parametrize("name", ["licht", "donker", "contrast"])
def test_it_paints_in_every_theme(panel, theme, name):
    theme.choose(name)
    type_words(panel, "geheim")
    assert not panel.grab().isNull()
    assert current().choice == name


def test_a_letter_typed_is_answered_at_once(panel):
    begun = process_time()
    type_words(panel, "ouders")
    assert (process_time() - begun) / 6 < 0.25


def test_a_panel_that_is_closed_is_freed(qtbot, theme, naslag):  # noqa: ARG001
    panel = NaslagPanel()
    panel.show_naslag(naslag)
    freed = weakref.ref(panel)
    panel.deleteLater()
    del panel
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert freed() is None
