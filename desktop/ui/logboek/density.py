"""Where in time the entries lie: a narrow strip with a bar for every week, newest on top."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.core.dichtheid import Week
from desktop.core.nederlands import date_in_words
from desktop.ui.kit.announce import announce
from desktop.ui.kit.paint import focus_ring, round_rect, smooth
from desktop.ui.kit.theme import current

_WIDTH, _THINNEST, _THICKEST, _EDGE, _SHORTEST = 26, 4, 16, 6, 4
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Bar(NamedTuple):
    """One or more weeks after each other: their days, their entries and their place."""

    van: date
    tot: date
    aantal: int
    row: int


class DensityStrip(QWidget):
    """Paints where entries lie and goes there; shown when there is more than one week.

    Signals:
        period_chosen: the user wants the entries that end with this last day.
    """

    period_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("densityStrip")
        self.setAccessibleName(self.tr("Aantekeningen in de tijd"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._weken: tuple[Week, ...] = ()
        self._chosen = 0
        self._seen: tuple[date, date] | None = None
        self.hide()

    def show_weeks(self, weken: Sequence[Week]) -> None:
        """Show these weeks, newest first."""
        self._weken = tuple(weken)
        self._chosen = 0
        self.setVisible(len(weken) > 1)
        self._describe()
        self.update()

    def show_seen(self, newest: date, oldest: date) -> None:
        """Mark the days that are on screen."""
        if self._seen != (newest, oldest):
            self._seen = newest, oldest
            self.update()

    def bars(self) -> tuple[Bar, ...]:
        """Return the bars for the height there is, newest first."""
        if not self._weken:
            return ()
        per_bar = self._weeks_per_bar()
        newest = self._weken[0].maandag
        found: dict[int, list[Week]] = {}
        for week in self._weken:
            found.setdefault((newest - week.maandag).days // 7 // per_bar, []).append(week)
        return tuple(
            Bar(weeks[-1].maandag, weeks[0].zondag, sum(w.aantal for w in weeks), row)
            for row, weeks in found.items()
        )

    def words(self, bar: Bar) -> str:
        """Return "2 november 2026 tot en met 8 november 2026: 3 aantekeningen"."""
        days = self.tr("{van} tot en met {tot}").format(
            van=date_in_words(bar.van), tot=date_in_words(bar.tot)
        )
        if bar.aantal == 1:
            return self.tr("{days}: 1 aantekening").format(days=days)
        return self.tr("{days}: {count} aantekeningen").format(days=days, count=bar.aantal)

    def sizeHint(self) -> QSize:
        return QSize(current().px(_WIDTH), current().px(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(_WIDTH), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, bars, thick = smooth(QPainter(self)), self.bars(), self._thickness()
        most = max((bar.aantal for bar in bars), default=1)
        room = self.width() - 2 * _EDGE
        for bar in bars:
            top = _EDGE + bar.row * thick
            if self._is_seen(bar):
                band = QRectF(1, top, self.width() - 2, thick)
                round_rect(painter, band, 2, "accent_soft")
            long = _SHORTEST + (room - _SHORTEST) * bar.aantal / most
            round_rect(painter, QRectF(_EDGE, top + 0.5, long, max(2.0, thick - 1.5)), 1, "accent")
        if self.hasFocus() and bars:
            chosen = bars[min(self._chosen, len(bars) - 1)]
            mark = QRectF(2, _EDGE + chosen.row * thick - 2, self.width() - 4, thick + 4)
            focus_ring(painter, mark.toRect(), 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.bars()) - 1
        steps = {
            Qt.Key.Key_Down: self._chosen + 1,
            Qt.Key.Key_Up: self._chosen - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
            **dict.fromkeys(_ENTER, self._chosen),
        }
        key = Qt.Key(event.key())
        if key in steps and last >= 0:
            self._choose(max(0, min(last, steps[key])))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        bars = self.bars()
        if bars and event.button() is Qt.MouseButton.LeftButton:
            self._choose(bars.index(self._nearest(event.position().y())))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._weken:
            words = self.words(self._nearest(event.pos().y()))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _weeks_per_bar(self) -> int:
        span = (self._weken[0].maandag - self._weken[-1].maandag).days // 7 + 1
        fits = max(1, (self.height() - 2 * _EDGE) // _THINNEST)
        return -(-span // fits)

    def _thickness(self) -> float:
        if not self._weken:
            return _THICKEST
        first, last = self._weken[0].maandag, self._weken[-1].maandag
        rows = ((first - last).days // 7) // self._weeks_per_bar() + 1
        return min(_THICKEST, (self.height() - 2 * _EDGE) / rows)

    def _is_seen(self, bar: Bar) -> bool:
        if self._seen is None:
            return False
        newest, oldest = self._seen
        return bar.van <= newest and oldest <= bar.tot

    def _nearest(self, height: float) -> Bar:
        row = (height - _EDGE) / self._thickness() - 0.5

        def distance(bar: Bar) -> float:
            return abs(bar.row - row)

        return min(self.bars(), key=distance)

    def _choose(self, place: int) -> None:
        self._chosen = place
        bar = self.bars()[place]
        self._describe()
        self.update()
        announce(self, self.words(bar))
        self.period_chosen.emit(bar.tot)

    def _describe(self) -> None:
        bars = self.bars()
        help_words = self.tr("Pijltjes gaan naar een andere week met aantekeningen.")
        now = self.words(bars[min(self._chosen, len(bars) - 1)]) if bars else ""
        self.setAccessibleDescription(f"{now}. {help_words}" if now else help_words)
