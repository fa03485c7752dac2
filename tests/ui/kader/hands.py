"""What a person at the keyboard does in the panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from desktop.core.afwegingskader import Antwoord
from desktop.ui.kader.answer_choice import AnswerButton
from desktop.ui.kader.panel import KaderPanel
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import PlainLabel

KEYS = {
    Antwoord.JA: Qt.Key.Key_J,
    Antwoord.NEE: Qt.Key.Key_N,
    Antwoord.TWIJFEL: Qt.Key.Key_T,
    Antwoord.ZORG: Qt.Key.Key_Z,
}
MOTIVERING, NAMES = "Drie keer gezien.", "Joris Kamp, Marieke de Boer"


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def tab_to(name: str, limit: int = 60) -> None:
    """Press Tab until the control with this objectName has the focus."""
    passed = []
    for _ in range(limit):
        if focused().objectName() == name:
            return
        passed.append(focused().objectName())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError(f"{name} is not reached by Tab: {passed}")


def answer(panel: KaderPanel, antwoord: Antwoord, words: str = MOTIVERING) -> None:
    """Answer the question that is open, with the keyboard only."""
    QTest.keyClick(panel, KEYS[antwoord], Qt.KeyboardModifier.AltModifier)
    assert focused().objectName() == f"antwoord_{antwoord.value}"
    tab_to("motivering")
    QTest.keyClicks(focused(), words)
    tab_to("beoordelaars")
    QTest.keyClicks(focused(), NAMES)
    tab_to("recordAnswer")
    QTest.keyClick(focused(), Qt.Key.Key_Space)


def texts(widget: QWidget) -> str:
    """Return everything that is visible as text."""
    return "\n".join(label.text() for label in widget.findChildren(PlainLabel) if label.isVisible())


def motivering(panel: KaderPanel) -> QPlainTextEdit:
    found = panel.findChild(QPlainTextEdit, "motivering")
    assert isinstance(found, QPlainTextEdit)
    return found


def names_field(panel: KaderPanel) -> QLineEdit:
    found = panel.findChild(QLineEdit, "beoordelaars")
    assert isinstance(found, QLineEdit)
    return found


def choice(panel: KaderPanel, antwoord: Antwoord) -> AnswerButton:
    found = panel.findChild(AnswerButton, f"antwoord_{antwoord.value}")
    assert isinstance(found, AnswerButton)
    return found


def button(panel: KaderPanel, name: str) -> QPushButton:
    found = panel.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def pills(panel: KaderPanel) -> list[str]:
    return [pill.text() for pill in panel.findChildren(Pill) if pill.isVisible()]
