"""When it happened: a date and a time that follow the clock until the user sets them."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDate, QObject, QSignalBlocker, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTimeEdit, QWidget

from desktop.ui.kit.fields import DateField
from desktop.ui.logboek.days import in_zone_of


class TimeField(QTimeEdit):
    """A time of day; the wheel scrolls the page, never the value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("HH:mm")
        # A style sheet without buttons leaves a time edit no padding of its own.
        self.lineEdit().setTextMargins(8, 0, 8, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Moment(QObject):
    """Keeps the date field and the time field together.

    Signals:
        changed: the user set another date or time.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.date = DateField(parent)
        self.date.setObjectName("datum")
        self.time = TimeField(parent)
        self.time.setObjectName("tijd")
        self._now = datetime(2000, 1, 1, tzinfo=UTC)
        self._fixed: datetime | None = None

        self.date.dateChanged.connect(self._on_changed)
        self.time.timeChanged.connect(self._on_changed)

    def show_now(self, now: datetime) -> None:
        """Tell what time it is; whole minutes are kept."""
        self._now = now.replace(second=0, microsecond=0)
        self._show()

    def show_moment(self, moment: datetime | None) -> None:
        """Show a fixed moment, or follow the clock with None."""
        self._fixed = moment
        self._show()

    def restore(self, text: str) -> None:
        """Show what chosen() once returned; what cannot be read follows the clock."""
        try:
            self.show_moment(datetime.fromisoformat(text) if text else None)
        except ValueError:
            self.show_moment(None)

    def moment(self) -> datetime:
        """Return the moment in the fields."""
        return self._fixed or self._now

    def chosen(self) -> str:
        """Return the moment the user set in ISO 8601, empty while it follows the clock."""
        return self._fixed.isoformat() if self._fixed else ""

    def is_future(self) -> bool:
        """Tell whether the moment is later than now."""
        return in_zone_of(self._now, self.moment()) > self._now

    def _show(self) -> None:
        shown = in_zone_of(self._now, self.moment())
        blockers = QSignalBlocker(self.date), QSignalBlocker(self.time)
        self.date.setDate(QDate(shown.year, shown.month, shown.day))
        self.time.setTime(QTime(shown.hour, shown.minute))
        for blocker in blockers:
            blocker.unblock()

    def _on_changed(self) -> None:
        day, time = self.date.date(), self.time.time()
        self._fixed = datetime(
            day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=self._now.tzinfo
        )
        self.changed.emit()
