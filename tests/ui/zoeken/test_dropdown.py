"""What was found hangs below the search field, for as long as somebody searches."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from desktop.ui.kit.theme import apply_theme
from desktop.ui.zoeken.model import HIT
from tests.builders import FIRST
from tests.ui.finding import front
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


def rows(desk) -> list[str]:
    model = list_of(desk)._model
    return [model.index(n).data(HIT).naam for n in range(model.rowCount())]


def press_search(desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)


def test_without_a_word_the_search_key_offers_what_can_be_done(desk, qtbot):
    press_search(desk)
    qtbot.waitUntil(list_of(desk).isVisible)
    offered = rows(desk)
    assert {"Nieuw dossier", "Kluis vergrendelen", "Besluit", "Donker thema"} <= set(offered)
    assert "Zoeken en doen: namen, woorden, acties, uitleg" not in offered


def test_an_act_is_found_by_its_words_and_done_by_enter(desk, qtbot):
    search(desk, "adv veil")
    qtbot.waitUntil(lambda: "Advies van Veilig Thuis" in rows(desk))
    QTest.keyClick(desk.window._top.search_field, Qt.Key.Key_Return)
    form = front(QDialog)
    assert form.objectName() == "vormDialog"
    form.close()
    assert desk.window._top.search_text() == ""
    assert not list_of(desk).isVisible()


def test_a_screen_and_a_paragraph_of_the_naslag_are_found_too(desk, qtbot):
    search(desk, "schoo")
    qtbot.waitUntil(lambda: "School" in rows(desk))
    titel = desk.session.naslag.onderwerpen[0].alineas[0].titel
    desk.window._top.clear_search()
    search(desk, titel[:12])
    qtbot.waitUntil(lambda: titel in rows(desk))
    QTest.keyClick(desk.window._top.search_field, Qt.Key.Key_Return)
    assert desk.window._screens.rail.page() == "naslag"


def test_without_a_dossier_on_the_desk_no_form_is_offered(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = Desk()
    qtbot.addWidget(made.window)
    texts = {command.text for command in made.window._commands.listed()}
    assert "Nieuw dossier" in texts
    assert "Besluit" not in texts
