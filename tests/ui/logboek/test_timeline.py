"""The timeline shows what happened, literally, newest first, also to a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.core.bijlage import Bijlage
from desktop.core.logboek import Herkomst, Soort
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import apply_theme
from desktop.ui.logboek.arrangement import Arrangement
from desktop.ui.logboek.columns_layout import ColumnsLayout
from tests.ui.logboek.keyboard import focused, press, tab_to, write
from tests.ui.logboek.views import NOW, a_line, a_view, at, corrected, shown

NASTY = [
    "<b>vet</b> & <script>alert(1)</script>",
    "Donaudampfschifffahrt" * 40,
    "😀 👨‍👩‍👧 مرحبا بالعالم שלום",
    "regel\r\nregel\x0bregel\u2028regel\x00einde",
    "lang woord " * 1800,
]


def test_the_model_answers_as_a_list_should(open_panel, qtmodeltester):
    panel = open_panel(a_line(1), a_line(2, Soort.GESPREK))
    model = panel.browser.timeline.model()
    qtmodeltester.check(model)
    index = model.index(0, 0)
    assert (
        index.data(Qt.ItemDataRole.AccessibleTextRole)
        == shown(a_line(2, Soort.GESPREK))[0].sentence
    )
    assert model.data(model.index(-1, 0)) is None


def test_the_struck_text_reaches_the_accessible_tree(open_panel):
    old = a_line(1)
    panel = open_panel(old, corrected(old, 2, tekst="Zij had geen trui aan."))
    tree = QAccessible.queryAccessibleInterface(panel.browser.timeline)
    assert "Doorgestreept: Zij had geen jas aan." in tree.child(0).text(QAccessible.Text.Name)


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("width", [320, 866])
@pytest.mark.usefixtures("theme")
def test_nasty_text_is_shown_literally_inside_its_card(text, width):
    line = a_line(
        1, Soort.DISCLOSURE, tekst=text, citaat=text, duiding=text, door=text, reactie=text
    )
    (card,) = shown(line)
    laid_out = Arrangement(card, width)
    for left, top, piece in laid_out.placed:
        assert laid_out.card.contains(QRect(QPoint(left, top), QSize(piece.width, piece.height)))
    assert text.strip() in card.sentence


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("name", ["licht", "donker", "contrast"])
def test_every_theme_and_text_size_keeps_all_text_inside_its_card(qapp, name, percent):
    apply_theme(qapp, name, percent)
    for card in shown(*(a_line(n, soort) for n, soort in enumerate(Soort, 1))):
        laid_out = Arrangement(card, 520)
        for left, top, piece in laid_out.placed:
            place = QRect(QPoint(left, top), QSize(piece.width, piece.height))
            assert laid_out.card.contains(place)
    apply_theme(qapp, "licht", 100)


def test_a_larger_text_makes_the_timeline_taller_at_once(open_panel, qapp):
    panel = open_panel(a_line(1), a_line(2))
    before = panel.browser.timeline.height()
    apply_theme(qapp, "donker", 200)
    assert panel.browser.timeline.height() > before
    assert not panel.grab().isNull()


def test_the_page_is_as_tall_as_its_cards_after_every_change(open_panel, qtbot):
    panel = open_panel(a_line(1))
    for width in (600, 1000):
        panel.resize(width, 700)
        qtbot.waitUntil(
            lambda: panel.browser.timeline.viewport().width() == panel._page.width() - 40
        )
        list_ = panel.browser.timeline
        last = list_.visualRect(list_.model().index(0, 0))
        assert list_.height() == last.bottom() + 1
    panel.hide()
    panel.show_dossier(a_view(a_line(1), a_line(2)))
    panel.show()
    last = list_.visualRect(list_.model().index(1, 0))
    assert list_.height() == last.bottom() + 1


def test_arrows_walk_the_cards_and_bring_them_into_view(open_panel):
    panel = open_panel(*(a_line(n, tekst="woord " * 150) for n in range(1, 15)))
    tab_to("timeline")
    assert panel.browser.timeline.currentIndex().row() == 0
    for row in range(1, 10):
        press(Qt.Key.Key_Down)
        assert panel.browser.timeline.currentIndex().row() == row
        top = panel.browser.timeline.visualRect(panel.browser.timeline.currentIndex()).topLeft()
        seen = panel._scroll.viewport().rect()
        assert seen.contains(panel.browser.timeline.mapTo(panel._scroll.viewport(), top))


def test_the_card_with_the_focus_keeps_it_when_another_entry_arrives(open_panel):
    lines = [a_line(1), a_line(2)]
    panel = open_panel(*lines)
    tab_to("timeline")
    press(Qt.Key.Key_Down)
    panel.show_dossier(a_view(*lines, a_line(3)))
    assert (
        panel.browser.timeline.entry(
            panel.browser.timeline.currentIndex().row()
        ).regel.geldig.nummer
        == 1
    )


def test_an_entry_that_arrives_while_writing_does_not_scroll_the_page(open_panel):
    lines = [a_line(n) for n in range(1, 15)]
    panel = open_panel(*lines)
    tab_to("timeline")
    press(Qt.Key.Key_End)
    panel.begin(Soort.FEIT)
    bar = panel._scroll.verticalScrollBar()
    bar.setValue(0)
    panel.show_dossier(a_view(*lines, a_line(15)))
    assert panel.browser.timeline.currentIndex().row() == 14
    assert bar.value() == 0


def test_the_wheel_and_the_page_keys_move_the_whole_page(open_panel):
    panel = open_panel(*(a_line(n) for n in range(1, 15)))
    tab_to("timeline")
    bar = panel._scroll.verticalScrollBar()
    bar.setValue(0)
    press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    assert panel.browser.timeline.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_a_key_on_a_card_asks_to_correct_it(open_panel, qtbot, key):
    panel = open_panel(a_line(1), a_line(2))
    tab_to("timeline")
    with qtbot.waitSignal(panel.browser.timeline.correction_wanted) as wanted:
        press(key)
    assert wanted.args == [0]
    panel._corrector._dialog.reject()


def test_the_button_on_the_card_under_the_pointer_corrects_that_card(open_panel, qtbot):
    panel = open_panel(a_line(1), a_line(2), a_line(3))
    list_ = panel.browser.timeline
    QTest.mouseMove(list_.viewport(), list_.visualRect(list_.model().index(1, 0)).center())
    button = list_._correct
    qtbot.waitUntil(button.isVisible)
    assert list_.card_rect(1).contains(button.geometry())
    assert "09.02 uur" in button.accessibleName()
    with qtbot.waitSignal(list_.correction_wanted) as wanted:
        button.click()
    assert wanted.args == [1]
    panel._corrector._dialog.reject()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_card_corrects_it(open_panel, qtbot):
    panel = open_panel(a_line(1), a_line(2))
    list_ = panel.browser.timeline
    tab_to("timeline")
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(
        list_.viewport(), QContextMenuEvent(reason, QPoint(5, 5), list_.mapToGlobal(QPoint(5, 5)))
    )
    menu = list_.findChild(QMenu)
    with qtbot.waitSignal(list_.correction_wanted) as wanted:
        menu.actions()[0].trigger()
    assert wanted.args == [0]
    menu.close()
    panel._corrector._dialog.reject()


def test_an_empty_logboek_says_how_to_begin(open_panel):
    panel = open_panel()
    assert panel.browser.empty.isVisible()
    assert not panel.browser.timeline.isVisible()
    panel.show_dossier(a_view(a_line(1)))
    assert not panel.browser.empty.isVisible()
    assert panel.browser.timeline.isVisible()


def test_beginning_a_kind_from_elsewhere_unfolds_the_card_and_goes_to_the_text(open_panel):
    panel = open_panel(*(a_line(n) for n in range(1, 15)))
    for before in ("tekst", "timeline"):
        tab_to(before)
        panel.begin(Soort.GESPREK)
        assert focused().objectName() == "tekst"
        assert panel.findChild(QWidget, "met").isVisible()
        panel._composer.clear()


def test_a_step_from_elsewhere_leaves_the_words_alone(open_panel):
    panel = open_panel()
    write("Half af")
    panel.begin(Soort.OVERLEG)
    assert panel._composer.draft().tekst == "Half af"
    panel.flush()


@pytest.mark.parametrize("name", ["licht", "donker", "contrast"])
def test_every_kind_of_card_is_painted_in_every_theme(open_panel, qapp, name):
    source = "de buurvrouw van de overkant " * 8
    lines = [a_line(n, soort, duiding="Koud.") for n, soort in enumerate(Soort, 1)]
    lines.append(a_line(8, herkomst=Herkomst.DERDE, bron=source))
    lines.append(a_line(9, herkomst=Herkomst.DERDE, bron="de buurvrouw van nummer 12 hiernaast"))
    panel = open_panel(*lines)
    apply_theme(qapp, name)
    panel.resize(400, 700)
    assert not panel.browser.timeline.grab().isNull()


def test_a_second_wish_to_correct_leaves_the_first_dialog(open_panel):
    panel = open_panel(a_line(1), a_line(2))
    panel.browser.timeline.correction_wanted.emit(0)
    first = panel._corrector._dialog
    panel.browser.timeline.correction_wanted.emit(1)
    assert panel._corrector._dialog is first
    first.reject()


def test_the_wheel_is_left_to_the_page(open_panel):
    panel = open_panel(*(a_line(n) for n in range(1, 15)))
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    for widget in (panel.browser.timeline, panel.findChild(QWidget, "tijd")):
        turn.accept()
        widget.wheelEvent(turn)
        assert not turn.isAccepted()


def test_the_pointer_does_not_take_the_button_from_the_keyboard(open_panel):
    panel = open_panel(a_line(1), a_line(2), a_line(3))
    list_ = panel.browser.timeline
    tab_to("timeline")
    tab_to("correctEntry")
    place = list_._correct.geometry()
    list_.entered.emit(list_.model().index(2, 0))
    QApplication.sendEvent(list_, QEvent(QEvent.Type.Leave))
    assert list_._correct.geometry() == place
    press(Qt.Key.Key_Space)
    assert panel._corrector._dialog.findChild(QWidget, "tekst")
    panel._corrector._dialog.reject()


def test_leaving_the_cards_brings_the_button_back_to_the_card_with_the_focus(open_panel):
    panel = open_panel(a_line(1), a_line(2), a_line(3))
    list_ = panel.browser.timeline
    tab_to("timeline")
    place = list_._correct.geometry()
    list_.entered.emit(list_.model().index(2, 0))
    assert list_._correct.geometry() != place
    QApplication.sendEvent(list_, QEvent(QEvent.Type.Leave))
    assert list_._correct.geometry() == place


def test_layouts_of_cards_are_kept_within_bounds(open_panel):
    panel = open_panel(a_line(1))
    delegate = panel.browser.timeline._delegate
    for width in range(300, 300 + 4005):
        delegate.arrangement(0, width)
    assert len(delegate._arranged) <= 4000


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_L01_the_menu_of_a_card_opens_its_documents(open_panel, qtbot):
    letter = Bijlage("a" * 32, "brief & co.pdf", "application/pdf", 1200, "b" * 64)
    panel = open_panel(a_line(1, bijlagen=(letter,)))
    list_ = panel.browser.timeline
    tab_to("timeline")
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(
        list_.viewport(), QContextMenuEvent(reason, QPoint(5, 5), list_.mapToGlobal(QPoint(5, 5)))
    )
    menu = list_.findChild(QMenu)
    action = menu.actions()[-1]
    assert action.text() == "Bijlage openen: brief && co.pdf"
    with qtbot.waitSignal(panel.bijlage_requested) as wanted:
        action.trigger()
    assert wanted.args == [letter]
    menu.close()


def test_a_click_beside_the_cards_opens_no_menu(open_panel):
    panel = open_panel(a_line(1))
    list_ = panel.browser.timeline
    reason = QContextMenuEvent.Reason.Mouse
    below = QPoint(5, list_.height() + 50)
    list_.contextMenuEvent(QContextMenuEvent(reason, below, below))
    assert list_.findChild(QMenu) is None


def test_midnight_turns_today_into_yesterday(open_panel):
    panel = open_panel(a_line(1, moment=at(22, 9)))
    assert panel.browser.timeline.entry(0).day.startswith("Vandaag")
    panel.set_now(NOW.replace(day=23))
    assert panel.browser.timeline.entry(0).day.startswith("Gisteren")


def test_columns_stand_side_by_side_while_they_fit(theme, qtbot):
    assert theme.text_percent == 100
    box = QWidget()
    qtbot.addWidget(box)
    columns = ColumnsLayout(box)
    for _ in range(2):
        columns.addWidget(PlainLabel("x", box))
    assert columns.count() == 2
    assert columns.heightForWidth(400) < columns.heightForWidth(200)
    columns.takeAt(0)
    assert columns.count() == 1
    assert columns.takeAt(9) is None


def test_a_dossier_without_entries_takes_the_focus_away_from_the_old_card(open_panel):
    panel = open_panel(a_line(1))
    tab_to("timeline")
    panel.show_dossier(a_view())
    assert not panel.browser.timeline.currentIndex().isValid()
    assert not panel.browser.timeline._correct.isVisible()
