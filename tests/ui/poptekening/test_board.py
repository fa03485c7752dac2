"""The figures on screen: pointed at by mouse and by keyboard, and seen in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.lichaam import Zijde
from desktop.diagram.body_map import Spot
from desktop.ui.kit.tokens import THEMES
from desktop.ui.poptekening.board import BodyBoard

ARM = Spot(Zijde.VOOR, 0.86, 0.46)
BACK = Spot(Zijde.ACHTER, 0.4, 0.3)
NAMES = ("Plek 1: linkeronderarm, voorkant", "Plek 2: linkerschouderblad")


@pytest.fixture
def board(window):
    made = BodyBoard(window)
    made.show()
    made.setFocus()
    return made


def press(widget, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(widget, key, modifier)


def click(board, spot):
    at = QPoint(*map(round, board.point(spot)))
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=at)


def test_a_click_on_the_body_asks_for_a_cross_there(board, qtbot):
    with qtbot.waitSignal(board.placed) as asked:
        click(board, BACK)
    (spot,) = asked.args
    assert spot.zijde is Zijde.ACHTER
    assert spot[1:] == pytest.approx(BACK[1:], abs=0.01)
    assert board.place() == "linkerschouderblad"


def test_a_click_beside_the_body_asks_for_nothing_and_says_so(board, qtbot):
    with qtbot.assertNotEmitted(board.placed), qtbot.waitSignal(board.aimed) as told:
        QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=QPoint(12, 60))
    assert told.args == ["naast het lichaam"]
    assert board.accessibleDescription() == "naast het lichaam"


def test_a_right_click_asks_for_nothing(board, qtbot):
    at = QPoint(*map(round, board.point(BACK)))
    with qtbot.assertNotEmitted(board.placed):
        QTest.mouseClick(board, Qt.MouseButton.RightButton, pos=at)


def test_arrow_keys_move_the_crosshair_and_its_place_is_told(board, qtbot):
    assert board.place() == "midden van de borst"
    press(board, *[Qt.Key.Key_Right] * 6)
    assert board.place() == "linkerkant van de borst"
    assert board.accessibleDescription() == "linkerkant van de borst"
    press(board, Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.ShiftModifier)
    press(board, Qt.Key.Key_Left, Qt.Key.Key_Up)
    with qtbot.waitSignal(board.placed) as asked:
        press(board, Qt.Key.Key_Return)
    assert asked.args[0].zijde is Zijde.VOOR


def test_the_crosshair_walks_from_the_front_to_the_back_and_stops_at_the_edge(board):
    press(board, *[Qt.Key.Key_Right] * 12, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert board.place() == "rechterschouderblad"
    press(board, *[Qt.Key.Key_Right] * 30, modifier=Qt.KeyboardModifier.ShiftModifier)
    press(board, *[Qt.Key.Key_Down] * 30, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert board.place() == ""
    press(board, *[Qt.Key.Key_Up] * 60, modifier=Qt.KeyboardModifier.ShiftModifier)
    press(board, *[Qt.Key.Key_Left] * 60, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert board.place() == ""


def test_space_places_too_and_other_keys_do_nothing(board, qtbot):
    with qtbot.waitSignal(board.placed):
        press(board, Qt.Key.Key_Space)
    with qtbot.assertNotEmitted(board.placed):
        press(board, Qt.Key.Key_A)


def test_every_cross_is_a_button_with_a_name(board):
    board.show_marks((ARM, BACK), NAMES)
    assert [button.accessibleName() for button in board.buttons()] == list(NAMES)
    for button, spot in zip(board.buttons(), (ARM, BACK), strict=True):
        assert button.geometry().contains(QPoint(*map(round, board.point(spot))))
        assert min(button.width(), button.height()) >= 24
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    board.show_marks((BACK,), NAMES[1:])
    assert len(board.buttons()) == 1


def test_tab_goes_from_the_board_to_its_crosses_in_order(board):
    board.show_marks((ARM, BACK), NAMES)
    first, second = board.buttons()
    assert board.nextInFocusChain() is first
    assert first.nextInFocusChain() is second


def test_a_cross_is_chosen_moved_and_removed_by_keyboard(board, qtbot):
    board.show_marks((ARM, BACK), NAMES)
    _, button = board.buttons()
    button.setFocus()
    with qtbot.waitSignal(board.chosen) as chosen:
        press(button, Qt.Key.Key_Return)
    with qtbot.waitSignal(board.moved) as moved:
        press(button, Qt.Key.Key_Down)
    with qtbot.waitSignal(board.removed) as removed:
        press(button, Qt.Key.Key_Delete)
    assert (chosen.args, moved.args[0], removed.args) == ([1], 1, [1])
    assert moved.args[1].y > BACK.y
    assert board.hasFocus()
    with qtbot.waitSignal(board.chosen):
        press(board.buttons()[0], Qt.Key.Key_Space)


def carry(button, by: QPoint) -> None:
    """Take a cross with the mouse and let it go further on."""
    left, middle = Qt.MouseButton.LeftButton, button.rect().center()
    QTest.mousePress(button, left, pos=middle)
    for part in (2, 1):
        # Where the pointer is in the button, which went along with it.
        here = button.mapFromParent(button._home + middle + by / part)
        none = Qt.KeyboardModifier.NoModifier
        place = QPointF(button.mapToGlobal(here))
        move = QEvent.Type.MouseMove
        event = QMouseEvent(move, QPointF(here), place, left, left, none)
        QApplication.sendEvent(button, event)
    QTest.mouseRelease(button, left, pos=button.rect().center())


def test_a_cross_is_carried_by_mouse(board, qtbot):
    board.show_marks((ARM, BACK), NAMES)
    _, button = board.buttons()
    x, y = board.point(BACK)
    with qtbot.waitSignal(board.moved) as moved, qtbot.assertNotEmitted(board.chosen):
        carry(button, QPoint(12, 30))
    index, spot = moved.args
    assert index == 1
    assert board.point(spot) == pytest.approx((x + 12, y + 30), abs=1)


def test_a_cross_that_is_let_go_beside_the_body_goes_back(board, qtbot):
    board.show_marks((BACK,), NAMES[1:])
    (button,) = board.buttons()
    before = button.geometry()
    with qtbot.assertNotEmitted(board.moved):
        carry(button, QPoint(0, -600))
    assert button.geometry() == before


def test_a_hand_that_trembles_chooses_and_does_not_move(board, qtbot):
    board.show_marks((BACK,), NAMES[1:])
    (button,) = board.buttons()
    with qtbot.waitSignal(board.chosen), qtbot.assertNotEmitted(board.moved):
        carry(button, QPoint(1, 1))


def test_a_cross_is_seen_while_it_is_carried(board):
    board.show_marks((BACK,), NAMES[1:])
    (button,) = board.buttons()
    button.setFocus()
    still = button.grab().toImage()
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    button.move(button.pos() + QPoint(40, 40))
    assert button.grab().toImage() == still
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    QTest.mouseMove(button, QPoint(2, 2))
    assert button.pos() == button._home + QPoint(40, 40)


def test_a_cross_never_leaves_the_body(board, qtbot):
    board.show_marks((Spot(Zijde.VOOR, 0.5, 0.02),), NAMES[:1])
    with qtbot.assertNotEmitted(board.moved):
        press(board.buttons()[0], Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.ShiftModifier)


def test_the_board_grows_with_the_text_and_crosses_stay_where_they_are(board, theme):
    board.show_marks((ARM,), NAMES[:1])
    before = board.size()
    theme.set_text_percent(200)
    assert board.width() > 1.9 * (before.width() - 16)
    (button,) = board.buttons()
    assert button.geometry().contains(QPoint(*map(round, board.point(ARM))))
    assert board.place() == "midden van de borst"


def colours(board) -> set[int]:
    image: QImage = board.grab().toImage()
    step = 3
    return {
        image.pixel(x, y)
        for x in range(0, image.width(), step)
        for y in range(0, image.height(), step)
    }


@pytest.mark.parametrize("name", THEMES)
def test_body_and_cross_are_painted_in_the_colours_of_the_theme(board, theme, name):
    theme.choose(name)
    board.show_marks((ARM, BACK), NAMES)
    image = board.grab().toImage()
    x, y = map(round, board.point(ARM))
    assert image.pixelColor(x, y).name() == theme.colour("danger").name()
    assert theme.colour("sunken").rgb() in colours(board)


def test_the_crosshair_and_the_cross_with_the_focus_are_seen(board):
    board.show_marks((ARM,), NAMES[:1])
    (button,) = board.buttons()
    aimed = board.grab().toImage()
    button.setFocus()
    ringed = board.grab().toImage()
    button.clearFocus()
    assert len({bytes(i.constBits()) for i in (aimed, ringed, board.grab().toImage())}) == 3
