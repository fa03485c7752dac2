"""When it happened: date and time as one field of a form."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.layouts import row
from desktop.ui.logboek.moment import Moment


class WhenField(QWidget):
    """Follows the clock until the user sets another moment.

    Signals:
        changed: the user set another date or time.
    """

    changed = Signal()

    def __init__(self, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment = Moment(self)
        self._moment.show_now(now)
        self._moment.time.setAccessibleName(self.tr("Tijd"))
        self.setLayout(row(self._moment.date, self._moment.time, None))
        self.setFocusProxy(self._moment.date)
        self._moment.changed.connect(self.changed)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802  Qt's name
        super().setAccessibleName(name)
        self._moment.date.setAccessibleName(name)

    def restore(self, text: str) -> None:
        """Show what chosen() once returned, or follow the clock with ""."""
        self._moment.restore(text)

    def chosen(self) -> str:
        """Return the moment the user set in ISO 8601, empty while it follows the clock."""
        return self._moment.chosen()

    def moment(self) -> datetime:
        """Return the moment in the fields."""
        return self._moment.moment()

    def is_future(self) -> bool:
        """Tell whether the moment is later than now."""
        return self._moment.is_future()
