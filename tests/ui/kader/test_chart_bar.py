"""The chart nearer and farther, on the clipboard and on its way to paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from desktop.ui.kader.canvas import KaderCanvas
from desktop.ui.kader.chart_bar import STEPS
from desktop.ui.kader.picture import picture
from desktop.ui.kit.clipboard import MARKS, ConfidentialClipboard
from tests.builders import JA, NEE
from tests.ui.finding import find
from tests.ui.kader import hands
from tests.ui.kader.recorder import a_view


def tool(panel: QWidget, name: str) -> QToolButton:
    return find(panel, QToolButton, name)


def turn(widget: QWidget, delta: int, keys: Qt.KeyboardModifier) -> None:
    spot = QPointF(widget.rect().center())
    event = QWheelEvent(
        spot,
        QPointF(widget.mapToGlobal(spot)),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def whole_in_sight(widget: QWidget) -> Callable[[], bool]:
    def whole() -> bool:
        return widget.visibleRegion().boundingRect() == widget.rect()

    return whole


@pytest.fixture
def canvas(panel, recorder):
    recorder.show(a_view(JA, NEE))
    return panel.findChild(KaderCanvas)


def test_the_chart_grows_shrinks_and_fits_again_by_keyboard(panel, canvas, qtbot):
    plain = canvas.drawing().boxes[0].lines[0].size
    for name, zoom in (("zoomIn", 1.25), ("zoomFit", 1.0), ("zoomOut", 0.8)):
        tool(panel, name).setFocus()
        QTest.keyClick(hands.focused(), Qt.Key.Key_Space)
        assert canvas.zoom() == zoom
        assert canvas.drawing().boxes[0].lines[0].size == pytest.approx(plain * zoom)
        qtbot.waitUntil(whole_in_sight(canvas.button("afweging-3")))


def test_zoom_stops_at_its_ends(panel, canvas):
    for name, end in (("zoomIn", STEPS[-1]), ("zoomOut", STEPS[0])):
        for _ in STEPS:
            tool(panel, name).click()
        assert canvas.zoom() == end


def test_a_large_chart_is_wider_than_its_room_and_keeps_its_proportions(panel, canvas, qtbot):
    tool(panel, "zoomIn").click()
    tool(panel, "zoomIn").click()
    qtbot.waitUntil(lambda: canvas.width() > panel.width())
    assert canvas.drawing().width > panel.width()


def test_the_wheel_zooms_with_ctrl_alone(canvas):
    turn(canvas, 120, Qt.KeyboardModifier.NoModifier)
    assert canvas.zoom() == 1.0
    turn(canvas, 120, Qt.KeyboardModifier.ControlModifier)
    assert canvas.zoom() == 1.25
    turn(canvas, -120, Qt.KeyboardModifier.ControlModifier)
    assert canvas.zoom() == 1.0


def test_the_picture_is_copied_with_every_mark_and_taken_back_at_a_lock(panel, canvas):
    tool(panel, "copyChart").click()
    data = QGuiApplication.clipboard().mimeData()
    image = data.imageData()
    assert data.hasImage()
    assert all(data.hasFormat(mark) for mark in MARKS)
    assert not data.hasText()
    assert image.width() >= 2 * canvas.drawing().width
    clipboard = panel.findChild(ConfidentialClipboard)
    clipboard.clear()
    assert QGuiApplication.clipboard().image().isNull()


def test_the_picture_shows_the_path_and_not_what_is_considered(canvas):
    plain = picture(canvas.answered(), "Afwegingskader")
    canvas.preview(JA)
    assert picture(canvas.answered(), "Afwegingskader") == plain
    assert picture(canvas.drawing(), "Afwegingskader") != plain


def test_printing_is_asked_and_names_no_dossier(panel, canvas, qtbot):  # noqa: ARG001 - it is shown
    with qtbot.waitSignal(panel.print_requested):
        tool(panel, "printChart").click()
