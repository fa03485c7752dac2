"""A long dossier opens with its newest entries; every other one is a step away."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip

from desktop.core.dichtheid import weken
from desktop.core.logboek import Vastlegging
from desktop.ui.logboek.density import DensityStrip
from desktop.ui.logboek.draft import CorrectionDraft, Draft
from desktop.ui.logboek.stretch import FIRST, MORE, Stretch
from tests.builders import a_vastlegging, an_aantekening
from tests.ui.finding import find
from tests.ui.logboek.keyboard import press, tab_to
from tests.ui.logboek.views import NOW, a_line, a_view

MANY = 400


def lines(count: int = MANY) -> list[Vastlegging]:
    first = NOW - timedelta(days=count)
    return [line(n, first + timedelta(days=n)) for n in range(1, count + 1)]


def line(nummer: int, moment: datetime) -> Vastlegging:
    return a_vastlegging(nummer, aantekening=an_aantekening(moment=moment), vastgelegd_op=moment)


def numbers(panel) -> list[int]:
    timeline = panel.browser.timeline
    return [timeline.entry(n).regel.geldig.nummer for n in range(timeline.model().rowCount())]


def in_sight(panel, nummer: int) -> bool:
    timeline, seen = panel.browser.timeline, panel._scroll.viewport()
    card = timeline.card_rect(timeline.row_of(nummer))
    place = QRect(timeline.mapTo(seen, card.topLeft()), card.size())
    return bool(timeline.row_of(nummer) >= 0 and seen.rect().contains(place.topLeft()))


def test_a_long_dossier_opens_with_its_newest_entries(open_panel):
    panel = open_panel(*lines())
    assert numbers(panel) == list(range(MANY, MANY - FIRST, -1))
    assert find(panel, QPushButton, "olderEntries").isVisible()
    assert not find(panel, QPushButton, "newerEntries").isVisible()


def test_a_short_dossier_needs_no_more(open_panel):
    panel = open_panel(*lines(FIRST))
    assert len(numbers(panel)) == FIRST
    assert not find(panel, QPushButton, "olderEntries").isVisible()


def test_scrolling_down_brings_older_entries_and_does_not_jump(open_panel):
    panel = open_panel(*lines())
    bar = panel._scroll.verticalScrollBar()
    before = bar.maximum() - 10
    bar.setValue(before)
    assert len(numbers(panel)) == FIRST + MORE
    assert bar.value() == before
    assert bar.maximum() > before + 1000


def test_the_button_brings_older_entries_too(open_panel):
    panel = open_panel(*lines())
    find(panel, QPushButton, "olderEntries").click()
    assert len(numbers(panel)) == FIRST + MORE


def test_going_far_back_shows_a_stretch_around_that_entry(open_panel):
    panel = open_panel(*lines())
    panel.show_entry(3)
    assert len(numbers(panel)) < 2 * FIRST
    assert in_sight(panel, 3)
    newer = find(panel, QPushButton, "newerEntries")
    assert newer.isVisible()
    first = numbers(panel)[0]
    newer.click()
    assert numbers(panel)[0] == first + MORE
    assert in_sight(panel, first)


def test_what_is_read_again_leaves_the_page_where_it_was(open_panel):
    panel = open_panel(*lines())
    panel.show_entry(100)
    before = numbers(panel)
    panel.show_dossier(a_view(*lines(), line(MANY + 1, NOW)))
    assert numbers(panel)[: len(before)] == before
    assert panel.browser.timeline.currentIndex().row() == before.index(100)


def test_a_half_typed_correction_of_an_old_entry_is_opened_again(open_panel):
    panel = open_panel(*lines())
    panel.restore_correction(CorrectionDraft(5, "Verschreven", Draft(tekst="Een jas")).to_text())
    dialog = panel._corrector._dialog
    assert dialog is not None
    dialog.reject()


def test_the_strip_shows_where_in_time_entries_lie(open_panel):
    panel = open_panel(*lines())
    strip = find(panel, DensityStrip)
    bars = strip.bars()
    assert sum(bar.aantal for bar in bars) == MANY
    assert strip.isVisible()
    assert strip.accessibleName() == "Aantekeningen in de tijd"
    assert "tot en met 22 november 2026" in strip.accessibleDescription()
    assert not strip.grab().isNull()


def test_a_click_on_the_strip_goes_to_that_time(open_panel):
    panel = open_panel(*lines())
    strip = find(panel, DensityStrip)
    oldest = strip.bars()[-1]
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, strip.height() - 2))
    day = NOW.date() - timedelta(days=MANY)
    inside = [n for n in range(1, MANY + 1) if day + timedelta(days=n) <= oldest.tot]
    assert in_sight(panel, inside[-1])


def test_the_strip_is_walked_with_the_keyboard(open_panel):
    panel = open_panel(*lines())
    strip = find(panel, DensityStrip)
    tab_to("densityStrip")
    bars = strip.bars()
    press(Qt.Key.Key_Down)
    assert strip.words(bars[1]) in strip.accessibleDescription()
    for key, nummer in ((Qt.Key.Key_End, 1), (Qt.Key.Key_Home, MANY), (Qt.Key.Key_Up, MANY)):
        press(key)
        assert strip.hasFocus()
        assert nummer in numbers(panel)
    press(Qt.Key.Key_Return)
    assert in_sight(panel, MANY)
    press(Qt.Key.Key_A)
    assert not strip.grab().isNull()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_strip_tells_the_days_under_the_pointer(open_panel):
    panel = open_panel(*lines())
    strip = find(panel, DensityStrip)
    place = QPoint(8, 8)
    event = QHelpEvent(QEvent.Type.ToolTip, place, strip.mapToGlobal(place))
    assert QApplication.sendEvent(strip, event)
    assert QToolTip.text() == strip.words(strip.bars()[0])
    QToolTip.hideText()


def test_one_week_needs_no_strip(open_panel):
    panel = open_panel(a_line(1), a_line(2))
    assert not find(panel, DensityStrip).isVisible()


def test_one_entry_is_not_called_entries(qtbot):
    strip = DensityStrip()
    qtbot.addWidget(strip)
    assert strip.bars() == ()
    strip.show_weeks(weken([NOW.date(), NOW.date() - timedelta(days=700)]))
    assert strip.words(strip.bars()[-1]).endswith(": 1 aantekening")


def test_nothing_has_no_older_and_no_newer_entries():
    nothing = Stretch()
    assert (nothing.regels, nothing.older, nothing.newer) == ((), 0, 0)


def test_a_card_too_tall_for_a_picture_is_painted_all_the_same(open_panel):
    panel = open_panel(a_line(1, tekst="lang woord " * 4000), a_line(2))
    delegate = panel.browser.timeline._delegate
    assert not panel.browser.timeline.grab().isNull()
    assert len(delegate._pictures) == 1
