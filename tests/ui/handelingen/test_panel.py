"""The table of the access log: narrowed, read line by line, quick with many lines."""

from __future__ import annotations

import gc
import weakref
from datetime import UTC, datetime, timedelta
from time import perf_counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from desktop.services.handelingen import Groep, HandelingRegel
from desktop.ui.handelingen.model import HandelingenModel
from desktop.ui.handelingen.panel import HandelingenPanel
from desktop.ui.handelingen.period import Period, narrowed
from desktop.ui.kit.theme import current

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)


def a_line(days: int = 0, groep: Groep = Groep.KLUIS, **details) -> HandelingRegel:
    defaults = {"wie": "Marieke", "wat": "Kluis geopend", "naam": "Amira el H."}
    values = {**defaults, "bijzonderheden": "", **details}
    return HandelingRegel(NOW - timedelta(days=days), groep=groep, **values)


LINES = (
    a_line(-3),
    a_line(0, Groep.INZAGE),
    a_line(6),
    a_line(7, Groep.INZAGE),
    a_line(29),
    a_line(30),
)


@pytest.fixture
def panel(qtbot):
    made = HandelingenPanel("log", (Groep.KLUIS, Groep.INZAGE), name=True)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.show_regels(LINES, NOW.date())
    return made


@pytest.mark.parametrize("with_name", [True, False])
def test_the_model_is_sound(qtmodeltester, qapp, with_name):
    model = HandelingenModel(qapp, with_name=with_name)
    qtmodeltester.check(model)
    model.replace(LINES)
    qtmodeltester.check(model)
    assert model.columnCount() == (5 if with_name else 4)


@pytest.mark.parametrize(
    ("period", "count"), [(Period.ALL, 6), (Period.TODAY, 2), (Period.WEEK, 3), (Period.MONTH, 5)]
)
def test_a_period_never_leaves_out_a_line_of_a_clock_that_ran_ahead(period, count):
    found = narrowed(LINES, None, period, NOW.date())
    assert len(found) == count
    assert found[0] is LINES[0]


def test_kind_and_period_narrow_together_by_keyboard(panel):
    QTest.keyClick(panel._groep.chip("inzage"), Qt.Key.Key_Space)
    assert panel.shown() == 2
    QTest.keyClick(panel._period.chip("WEEK"), Qt.Key.Key_Space)
    assert panel.shown() == 1
    assert panel._count.text() == "1 handeling"
    panel.show_regels(LINES + LINES, NOW.date())
    assert panel.shown() == 2
    assert panel._count.text() == "2 handelingen"


def test_the_arrows_show_a_whole_line_and_tab_leaves_the_table(panel):
    panel.show_regels((a_line(bijzonderheden="SHA-256 " + "ab" * 32),), NOW.date())
    panel._table.setFocus()
    QTest.keyClick(panel._table, Qt.Key.Key_Down)
    assert panel._line.text().endswith("ab" * 32)
    assert "Amira el H." in panel._line.text()
    QTest.keyClick(panel._table, Qt.Key.Key_Tab)
    assert not panel._table.hasFocus()


def test_rows_grow_with_the_text(panel):
    before = panel._table.verticalHeader().defaultSectionSize()
    current().set_text_percent(200)
    after = panel._table.verticalHeader().defaultSectionSize()
    current().set_text_percent(100)
    assert after == 2 * before


def test_ten_thousand_lines_are_shown_and_narrowed_within_half_a_second(panel):
    many = tuple(a_line(n % 400, tuple(Groep)[n % 5]) for n in range(10_000))
    began = perf_counter()
    panel.show_regels(many, NOW.date())
    panel._groep.chip("inzage").click()
    panel._period.chip("MONTH").click()
    panel._table.scrollToBottom()
    panel.grab()
    assert perf_counter() - began < 0.5


@pytest.mark.usefixtures("qapp")
def test_a_panel_that_is_gone_is_freed():
    panel = HandelingenPanel("log", (), name=False)
    gone = weakref.ref(panel)
    panel.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del panel
    gc.collect()
    assert gone() is None
