"""Who opens a dossier through the search field stands in the access log, as at any opening."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.core.handelingen import SoortHandeling
from desktop.ui.kit.theme import apply_theme
from tests.ui.windows import SECOND, Desk


@pytest.fixture
def desk(qtbot, qapp):
    apply_theme(qapp, "licht")
    made = Desk()
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitUntil(made.window.isActiveWindow)
    return made


def looks(desk) -> list[int]:
    inzage = SoortHandeling.DOSSIER_INGEZIEN
    return [int(one.dossier) for one in desk.vault.handelingen.rows if one.soort is inzage]


def search(desk, qtbot, text: str) -> None:
    desk.window._top.focus_search()
    QTest.keyClicks(desk.window._top.search_field, text)
    qtbot.waitUntil(lambda: desk.window._search.panel._model.rowCount() > 0)


def test_searching_is_no_look_and_opening_what_was_found_is_one(desk, qtbot):
    before = looks(desk)
    search(desk, qtbot, "sanne")
    assert looks(desk) == before
    QTest.keyClick(desk.window._top.search_field, Qt.Key.Key_Return)
    assert desk.window._dossiers.desk.shown.dossier.id == SECOND
    assert looks(desk) == [*before, int(SECOND)]
