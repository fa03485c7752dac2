"""What was found hangs below the search field, for as long as somebody searches."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.kit.theme import apply_theme
from tests.builders import FIRST
from tests.ui.windows import Desk


@pytest.fixture
def desk(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = Desk()
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitUntil(made.window.isActiveWindow)
    return made


def search(desk, text: str) -> None:
    desk.window._top.focus_search()
    QTest.keyClicks(desk.window._top.search_field, text)


def list_of(desk):
    return desk.window._search.panel


def test_words_are_found_and_enter_opens_the_dossier_at_the_entry(desk, qtbot):
    search(desk, "jas")
    panel = list_of(desk)
    qtbot.waitUntil(lambda: panel.isVisible() and panel._model.rowCount() == 3)
    QTest.keyClick(desk.window._top.search_field, Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert desk.window._dossiers.desk.shown.dossier.id == FIRST
    assert desk.window._top.search_text() == ""


def test_enter_opens_nothing_of_what_was_found_for_other_words(desk, qtbot):
    search(desk, "jas")
    panel = list_of(desk)
    qtbot.waitUntil(lambda: panel._model.rowCount() == 3)
    opened: list[tuple[int, int]] = []
    panel.entry_requested.connect(lambda *where: opened.append(where))
    QTest.keyClicks(desk.window._top.search_field, "x")
    QTest.keyClick(desk.window._top.search_field, Qt.Key.Key_Return)
    assert opened == []


def test_escape_and_an_empty_field_take_the_list_away(desk, qtbot):
    search(desk, "jas")
    panel = list_of(desk)
    qtbot.waitUntil(panel.isVisible)
    QTest.keyClick(desk.window._top.search_field, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    search(desk, "jas")
    assert panel.isVisible()
    desk.window._top.clear_search()
    assert not panel.isVisible()


def test_words_put_back_after_a_lock_show_no_names_unasked(desk):
    desk.window._top.focus_search()
    desk.window._top.show_search("jas")
    assert not list_of(desk).isVisible()


def test_another_screen_takes_the_list_away(desk, qtbot):
    search(desk, "jas")
    qtbot.waitUntil(list_of(desk).isVisible)
    desk.window._screens.show_screen("school")
    assert not list_of(desk).isVisible()
