"""What was found, hanging below the search field while one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.kit.theme import current
from desktop.ui.session import Session
from desktop.ui.zoeken.commands import Command, Commands
from desktop.ui.zoeken.desk import SearchDesk
from desktop.ui.zoeken.panel import ZoekPanel

_WIDTH, _HEIGHT, _SHORTEST = 620, 520, 2


class SearchDropdown(QObject):
    """Shows hits over the window for as long as its field is used.

    Signals:
        entry_requested: open this dossier at the entry with this nummer, 0 for its beginning.
        emptied: something else is done now, the words in the field can go.
    """

    entry_requested = Signal(int, int)
    emptied = Signal()

    def __init__(
        self, session: Session, field: QWidget, window: QWidget, commands: Commands
    ) -> None:
        super().__init__(window)
        self._window, self._field = window, field
        self.panel = ZoekPanel(window)
        self.panel.setProperty("line", "around")
        self.panel.hide()
        self.panel.listen_to(field)
        self._desk = SearchDesk(session, self.panel, commands)
        window.installEventFilter(self)

        self.panel.close_requested.connect(self.close)
        self.panel.command_requested.connect(self._on_command)
        self.panel.entry_requested.connect(self._on_entry)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def note_text(self, text: str) -> None:
        """Go when the field was emptied, also by the program."""
        if not text:
            self.close()

    def search(self, text: str) -> None:
        """Look for these words, when somebody is typing them."""
        if self._window.focusWidget() is self._field and len(text.strip()) >= _SHORTEST:
            self._desk.search(text)
            self._show()
        else:
            self.close()

    def offer(self) -> None:
        """Show what can be done, while the field is empty."""
        self._desk.offer()
        self._show()

    def close(self) -> None:
        """Take it away, and what was found with it."""
        self._desk.search("")
        if self.panel.isVisible():
            focused = QApplication.focusWidget()
            if focused is not None and self.panel.isAncestorOf(focused):
                self._field.setFocus()
            self.panel.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.panel.isVisible():
            self._place()
        return False

    def _show(self) -> None:
        self._place()
        self.panel.show()
        self.panel.raise_()

    def _place(self) -> None:
        below = self._field.mapTo(self._window, QPoint(0, self._field.height() + 8))
        theme, room = current(), self._window.rect()
        width = min(max(theme.px(_WIDTH), self._field.width()), room.width() - 16)
        height = min(theme.px(_HEIGHT), room.height() - below.y() - 16)
        left = min(below.x(), room.width() - width - 8)
        self.panel.setGeometry(QRect(max(8, left), below.y(), width, height))

    def _on_entry(self, dossier: int, nummer: int) -> None:
        self.close()
        self.entry_requested.emit(dossier, nummer)

    def _on_command(self, command: Command) -> None:
        self.close()
        self.emptied.emit()
        command.run()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self._field and not self.panel.isAncestorOf(now):
            self.panel.hide()
