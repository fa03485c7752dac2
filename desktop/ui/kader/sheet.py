"""How the title, the chart and the decision share the pane: above or beside each other."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from desktop.core.afwegingskader import Afwegingskader
from desktop.ui.kader.canvas import NARROWEST, KaderCanvas
from desktop.ui.kader.chart_bar import ChartBar
from desktop.ui.kader.decision import Decision
from desktop.ui.kit.card import Panel
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current

_BESIDE_FROM, _ROOM_FOR_TWO = 780, 480


class ChartArea(QScrollArea):
    """Scrolls the chart, and keeps the knoop that matters now in sight when its room changes."""

    def __init__(self, canvas: KaderCanvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._knoop = ""
        _plain(self)

    def seek(self, knoop: str) -> None:
        """Bring a knoop in sight, now and after the next resize."""
        self._knoop = knoop
        self._scroll()

    def show_at(self, zoom: float) -> None:
        """Show the chart this large, with the same knoop in sight."""
        self._canvas.set_zoom(zoom)
        # The scroll bars must know the new size before they can go anywhere.
        if (ground := self.widget()) is not None:
            ground.resize(self.viewport().size().expandedTo(ground.minimumSizeHint()))
        self._scroll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll()

    def _scroll(self) -> None:
        if self._canvas.holds(self._knoop):
            self.ensureWidgetVisible(self._canvas.button(self._knoop), 0, 12)


class Sheet(QScrollArea):
    """Arranges the parts of the panel.

    With room enough chart and decision scroll apart, so that both stay in sight; in a low pane
    the whole scrolls as one.

    Signals:
        print_requested: the user wants the chart on paper.
    """

    print_requested = Signal()

    def __init__(self, canvas: KaderCanvas, decision: Decision, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas, self._decision = canvas, decision
        self._bar = ChartBar(canvas, self)
        self._disclosure = Notice("", self, "warn")
        self._head = QWidget(self)
        self._chart = ChartArea(canvas, self)
        self._below = _plain(QScrollArea(self))
        self._footer = decision.question.footer
        below = column(self._below, self._footer, spacing=0, margins=(1, 1, 0, 0))
        below.setStretchFactor(self._below, 1)
        self._below_panel = Panel(below, self, "sunken", "top")
        self._inner = QWidget(self)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()

        self._bar.print_requested.connect(self.print_requested)
        self._bar.zoom_chosen.connect(self._chart.show_at)
        canvas.reshaped.connect(self.share)
        decision.reshaped.connect(self.share)

    def show_kader(self, kader: Afwegingskader, disclosure: str) -> None:
        """Show which kader this is, and the reminder of a disclosure if there is one."""
        self._bar.show_kader(kader)
        if disclosure and disclosure != self._disclosure.text():
            self._disclosure.show_text(disclosure)
        self._disclosure.setVisible(bool(disclosure))

    def show_focus(self) -> None:
        """Scroll to what has the focus."""
        focused = self.focusWidget()
        if self._decision.isAncestorOf(focused):
            self._below.ensureWidgetVisible(focused, 0, 24)
            corner = focused.mapTo(self._inner, QPoint(0, 0))
            seen = QRect(corner, focused.size())
            self.ensureVisible(seen.center().x(), seen.center().y(), 0, seen.height())

    def show_knoop(self, knoop: str) -> None:
        """Scroll the chart to a knoop, and what it says to its beginning."""
        self._chart.seek(knoop)
        self._below.verticalScrollBar().setValue(0)

    def share(self) -> None:
        """Give chart and decision their part of the height; cheap when nothing changed."""
        theme, beside = current(), self.width() >= current().px(_BESIDE_FROM)
        way = QBoxLayout.Direction
        self._body.setDirection(way.LeftToRight if beside else way.TopToBottom)
        line = "left" if beside else "top"
        if self._below_panel.property("line") != line:
            self._below_panel.setProperty("line", line)
            self._below_panel.style().unpolish(self._below_panel)
            self._below_panel.style().polish(self._below_panel)
        chart, decision = self._heights(beside=beside)
        room = self.height() - _height(self._head, self.width())
        if beside:
            low = room < theme.px(_ROOM_FOR_TWO) * 0.7
            self._chart.setMinimumHeight(chart if low else 0)
            self._below_panel.setMinimumHeight(decision if low else 0)
            self._below_panel.setMaximumHeight(16777215)
            return
        if room < theme.px(_ROOM_FOR_TWO):
            self._chart.setMinimumHeight(chart)
            self._below_panel.setFixedHeight(decision)
            return
        self._chart.setMinimumHeight(0)
        self._below_panel.setFixedHeight(
            min(decision, max(room - chart, round(room * self._share_of_decision())))
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share()

    def _heights(self, *, beside: bool) -> tuple[int, int]:
        chart = self._canvas.minimumHeight() + 8
        width = self.width() * 9 // 19 if beside else self.width()
        decision = _height(self._decision, width - 14)
        footer = 0 if self._footer.isHidden() else self._footer.sizeHint().height()
        return chart, decision + footer + 2

    def _share_of_decision(self) -> float:
        """Return how much of the height it may take: a form needs more than words to read."""
        return 0.46 if self._footer.isHidden() else 0.54

    def _lay_out(self) -> None:
        _plain(self)
        title = PlainLabel(self.tr("Afwegingskader"), self, "title")
        pill = Pill(self.tr("Stap 4–5"), self)
        heading = row(title, pill, None, spacing=10)
        self._disclosure.hide()
        self._head.setLayout(
            column(heading, self._bar, self._disclosure, spacing=4, margins=(18, 14, 18, 6))
        )
        ground = QWidget(self)
        ground.setProperty("scrolled", True)
        ground.setLayout(column(self._canvas, None, margins=(12, 2, 12, 6)))
        self._chart.setWidget(ground)
        self._below.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._below.setWidget(self._decision)
        self._body.setSpacing(0)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addWidget(self._chart, 10)
        self._body.addWidget(self._below_panel, 9)
        inner = self._inner
        inner.setProperty("scrolled", True)
        whole = column(self._head, self._body, spacing=0)
        whole.setStretchFactor(self._body, 1)
        inner.setLayout(whole)
        self.setWidget(inner)
        self.setMinimumWidth(NARROWEST)


def _height(widget: QWidget, width: int) -> int:
    layout = widget.layout()
    return layout.totalHeightForWidth(width) if layout is not None else 0


def _plain(area: QScrollArea) -> QScrollArea:
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
