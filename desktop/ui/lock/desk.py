"""When the vault locks: counts, warns, listens to the computer, and asks the window to lock."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop import hardening
from desktop.core.instellingen import Instellingen
from desktop.services import instellingen
from desktop.ui.kluis.lock_settings import LockSettings
from desktop.ui.lock.activity import Activity
from desktop.ui.lock.capture import CaptureShield
from desktop.ui.lock.curtain import Curtain
from desktop.ui.lock.idle import WARNING_SECONDS, IdleClock
from desktop.ui.lock.warning import LockWarning, clock_text
from desktop.ui.lock.watch import watch_system
from desktop.ui.session import Session


class LockDesk(QObject):
    """Locks by itself, unless told not to; covers the screen; keeps the settings about it.

    Signals:
        lock_requested: the vault must be locked now; told once.
        state_changed: what to show on the lock button.
    """

    lock_requested = Signal()
    state_changed = Signal(str)

    def __init__(
        self, session: Session, window: QWidget, settings: LockSettings, *, by_itself: bool
    ) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._settings = settings
        self._by_itself = by_itself
        self._asked = False
        self._warning: LockWarning | None = None
        self.curtain = Curtain(self)
        self.idle = IdleClock(self)
        self._activity = Activity(self.curtain, self)
        self._shields = hardening.can_exclude_from_capture()
        self._shield = CaptureShield(_exclude, self) if self._shields else None
        self.system = watch_system(int(window.winId()), self)
        settings.show_abilities(hears=self.system.hears, shields=self._shields, by_itself=by_itself)

        self._activity.cover_requested.connect(self.curtain.cover)
        self._activity.lock_requested.connect(self.lock)
        self._activity.touched.connect(self.idle.touch)
        self.idle.expired.connect(self.lock)
        self.idle.left_changed.connect(self._on_left)
        self._settings.changed.connect(self._on_changed)
        if by_itself:
            self.system.left.connect(self.lock)
            self.idle.start()
        work = partial(instellingen.read_instellingen, session.vault)
        session.read(self, work, self._on_read)

    def lock(self) -> None:
        """Ask to lock, whatever is open."""
        if not self._asked:
            self._asked = True
            self.idle.stop()
            self.lock_requested.emit()

    def cover(self) -> None:
        """Cover the screen until the next key."""
        self.curtain.cover()

    def _on_read(self, read: Instellingen) -> None:
        self._settings.show_settings(read)
        self._obey(read)

    def _on_changed(self, chosen: Instellingen) -> None:
        self._obey(chosen)
        s = self._session
        work = partial(instellingen.save_instellingen, s.vault, s.clock, chosen)
        s.read(self, work, _nothing)

    def _obey(self, settings: Instellingen) -> None:
        self.idle.set_minutes(settings.wachttijd)
        if self._shield is not None:
            self._shield.set_on(settings.schermopname_weren)

    def _on_left(self, seconds: int) -> None:
        if not self._by_itself:
            return
        if seconds <= WARNING_SECONDS:
            self.state_changed.emit(self.tr("Op slot over {}").format(clock_text(seconds)))
            self._warn(seconds)
            return
        minutes = -(-seconds // 60)
        self.state_changed.emit(self.tr("Op slot over {} min").format(minutes))
        self._stop_warning()

    def _warn(self, seconds: int) -> None:
        front = QApplication.activeModalWidget() or self._window
        if self._warning is not None and shiboken6.isValid(self._warning):
            if self._warning.parent() is front:
                self._warning.show_left(seconds)
                return
            self._stop_warning()
        self._warning = LockWarning(front)
        self._warning.show_left(seconds)

    def _stop_warning(self) -> None:
        warning, self._warning = self._warning, None
        if warning is not None and shiboken6.isValid(warning):
            warning.hide()
            warning.deleteLater()


def _exclude(window_id: int, hidden: bool) -> bool:
    return hardening.exclude_from_capture(window_id, excluded=hidden)


def _nothing(_result: object) -> None:
    return
