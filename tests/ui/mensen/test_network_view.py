"""The drawn network on screen: real buttons, zoom, and the same in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea

from desktop.ui.mensen.canvas import NetworkCanvas
from desktop.ui.mensen.card_button import CardButton
from desktop.ui.mensen.network_view import NetworkView
from tests.builders import a_betrokkene
from tests.ui.finding import find
from tests.ui.mensen.family import FAMILY, a_view


@pytest.fixture
def drawing(panel):
    panel.show_dossier(a_view())
    find(panel, QAbstractButton, "chip_tekening").click()
    return find(panel, NetworkView)


def cards(drawing) -> list[CardButton]:
    return [card for card in drawing.findChildren(CardButton) if card.isVisibleTo(drawing)]


def test_everyone_is_a_button_that_says_all(drawing):
    told = [card.accessibleName() for card in cards(drawing)]
    assert len(told) == len(FAMILY)
    assert "Samira Haddad, moeder, gezag, adres geheim, tolk Arabisch." in told
    assert [card.toolTip() for card in cards(drawing)] == told
    described = find(drawing, NetworkCanvas).accessibleDescription()
    assert "Thuis bij Amira: Samira Haddad" in described


def test_a_person_of_the_drawing_is_found_in_the_list(panel, drawing):
    card = find(drawing, CardButton, "card_4")
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is find(panel, QAbstractButton, "edit_4")
    assert find(panel, QAbstractButton, "edit_4").isVisible()


def test_the_words_can_be_read_under_it(drawing):
    told = find(drawing, QLabel, "netTold")
    assert not told.isVisible()
    find(drawing, QAbstractButton, "netWords").click()
    assert told.isVisible()
    assert "Professionals en organisaties: Ans (jeugdarts, GGD)." in told.text()


def test_it_grows_and_shrinks_and_fits_again(drawing):
    canvas = find(drawing, NetworkCanvas)
    plain = canvas.drawing().width
    find(drawing, QAbstractButton, "netLarger").click()
    assert canvas.drawing().width > plain
    find(drawing, QAbstractButton, "netSmaller").click()
    find(drawing, QAbstractButton, "netSmaller").click()
    assert canvas.drawing().width < plain
    find(drawing, QAbstractButton, "netFit").click()
    assert canvas.drawing().width == plain
    assert canvas.zoom() == 1.0


def test_the_wheel_zooms_with_control_only(drawing, qtbot):
    canvas = find(drawing, NetworkCanvas)
    for modifier, zoom in ((Qt.KeyboardModifier.NoModifier, 1.0), (CONTROL, 1.25)):
        turned = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(canvas, turned)
        assert canvas.zoom() == zoom
    assert qtbot


CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [420, 900])
def test_the_leerling_is_in_sight_at_any_width_and_text_size(panel, drawing, theme, width, percent):
    theme.set_text_percent(percent)
    panel.resize(width, 560)
    QApplication.sendPostedEvents()
    area, canvas = find(drawing, QScrollArea), find(drawing, NetworkCanvas)
    seen = canvas.mapTo(area.viewport(), canvas.middle())
    assert area.viewport().rect().contains(seen)


def test_twenty_five_people_are_painted_in_every_theme(panel, drawing, theme):
    many = [a_betrokkene(naam=f"Persoon {n}", overleden=n % 7 == 0) for n in range(25)]
    panel.show_dossier(a_view(*many))
    assert len(cards(drawing)) == 25
    for name in ("licht", "donker", "contrast"):
        theme.choose(name)
        assert not panel.grab().isNull()
