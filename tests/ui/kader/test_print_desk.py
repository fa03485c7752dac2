"""From the chart in the window to its page: made in memory, shown, and let go."""

from __future__ import annotations

import gc

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.ui.kit.theme import apply_theme
from desktop.ui.paper.document_dialog import DocumentDialog
from desktop.ui.paper.preview import Preview
from tests.ui.finding import find
from tests.ui.windows import Desk


@pytest.fixture
def desk(qapp, qtbot):
    apply_theme(qapp, "licht", 100)
    made = Desk()
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.show()
    return made


def pressed(desk: Desk) -> DocumentDialog:
    find(desk.window, QToolButton, "printChart").click()
    return find(desk.window, DocumentDialog, "documentDialog")


def test_the_print_button_shows_the_page_of_the_dossier_on_the_desk(desk):
    dialog = pressed(desk)
    (page,) = dialog.findChildren(Preview)[0].pages()
    words = page.accessibleDescription()
    assert "Afwegingskader voor het onderwijs" in words
    assert "Haddad" not in words
    assert "Haddad" not in dialog.windowTitle()
    dialog.reject()


def test_the_dialog_is_freed_when_it_is_closed(desk):
    dialog = pressed(desk)
    parts: list[QWidget] = [dialog, *dialog.findChildren(Preview)]
    dialog.close()
    del dialog
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(shiboken6.isValid(part) for part in parts)


def test_without_a_dossier_nothing_is_printed(desk):
    desk.window._dossiers.desk._shown = None
    find(desk.window, QToolButton, "printChart").click()
    assert desk.window.findChild(DocumentDialog) is None
