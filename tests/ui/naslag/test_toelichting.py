"""Help with a question: folded away, unfolded with the keyboard, told from where it comes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.naslag.toelichting import ToelichtingBlock
from tests.ui.finding import find


@pytest.fixture
def block(qtbot, theme, naslag):  # noqa: ARG001 - blocks wear the theme
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(460, 700)
    made = ToelichtingBlock(window)
    made.show_toelichting(naslag.toelichting("afweging-2", "onderwijs"))
    with qtbot.waitExposed(window):
        window.show()
    yield made
    window.hide()


def seen(block) -> list[str]:
    return [label.text() for label in block.findChildren(PlainLabel) if label.isVisible()]


def test_it_is_folded_away_until_asked_for(block):
    assert find(block, QPushButton).text() == "Toelichting"
    assert not block.is_open()
    assert seen(block) == []


def test_the_keyboard_unfolds_and_folds_it(block, naslag):
    link = find(block, QPushButton)
    QTest.keyClick(link, Qt.Key.Key_Space)
    told = naslag.toelichting("afweging-2", "onderwijs")
    assert block.is_open()
    assert seen(block) == [
        *("Wanneer", told.wanneer),
        *("Valkuil", told.valkuil),
        *("Voorbeeld (003:296-306)", told.voorbeeld),
        *("Vervolgstap", told.vervolgstap),
        f"In onze eigen woorden, naar {', '.join(told.bron)}",
    ]
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert seen(block) == []


def test_a_made_up_example_says_so(block, naslag):
    block.show_toelichting(naslag.toelichting("afweging-4", "onderwijs"))
    find(block, QPushButton).click()
    assert "Voorbeeld (verzonnen)" in seen(block)


def test_another_question_is_folded_away_again_and_one_without_help_shows_nothing(block, naslag):
    find(block, QPushButton).click()
    block.show_toelichting(naslag.toelichting("afweging-3", "basis"))
    assert block.isVisible()
    assert not block.is_open()
    block.show_toelichting(None)
    assert not block.isVisible()
