"""What was copied in confidence is marked, and gone after a while."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.ui.kit.clipboard import MARKS, ConfidentialClipboard


@pytest.fixture
def copier(qapp):  # noqa: ARG001  a clipboard needs an application
    made = ConfidentialClipboard(seconds=0)
    yield made
    made.clear()
    QGuiApplication.clipboard().clear()


def on_clipboard():
    return QGuiApplication.clipboard().text()


def test_the_text_is_copied_with_every_mark(copier):
    copier.copy("D98C-B42W")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "D98C-B42W"
    assert all(data.hasFormat(mark) for mark in MARKS)


def test_it_is_gone_after_the_time(copier, qtbot):
    copier.copy("D98C-B42W")
    qtbot.waitUntil(lambda: on_clipboard() == "")


def test_a_lock_clears_at_once(copier):
    copier.copy("D98C-B42W")
    copier.clear()
    assert on_clipboard() == ""


def test_what_was_copied_elsewhere_meanwhile_stays(copier):
    copier.copy("D98C-B42W")
    QGuiApplication.clipboard().setText("boodschappen")
    copier.clear()
    assert on_clipboard() == "boodschappen"
