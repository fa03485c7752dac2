"""Linux: the login service tells of sleep and lock, the desktop of its screen saver."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

from desktop.ui.lock.system import SystemSignals

LOGIN = "org.freedesktop.login1"
SCREEN_SAVERS = (
    *("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver"),
    *("org.mate.ScreenSaver", "org.xfce.ScreenSaver"),
)


class _News(NamedTuple):
    interface: str
    name: str
    slot: str


SYSTEM_NEWS = (
    _News(f"{LOGIN}.Manager", "PrepareForSleep", "on_state(bool)"),
    _News(f"{LOGIN}.Session", "Lock", "on_lock()"),
)
SESSION_NEWS = tuple(_News(name, "ActiveChanged", "on_state(bool)") for name in SCREEN_SAVERS)


class DBusSignals(SystemSignals):
    """Hears the buses there are; without any it hears nothing and nothing fails."""

    def __init__(
        self,
        parent: QObject,
        system: QDBusConnection | None = None,
        session: QDBusConnection | None = None,
    ) -> None:
        super().__init__(parent)
        self._buses = (
            (system or QDBusConnection.systemBus(), SYSTEM_NEWS),
            (session or QDBusConnection.sessionBus(), SESSION_NEWS),
        )
        heard = [self._listen(bus, news) for bus, all_of in self._buses for news in all_of]
        self.hears = any(heard)

    @Slot(bool)
    def on_state(self, begins: bool) -> None:
        """Hear that sleep or the screen saver begins, or ends."""
        if begins:
            self.left.emit()

    @Slot()
    def on_lock(self) -> None:
        """Hear that the session is locked."""
        self.left.emit()

    def _listen(self, bus: QDBusConnection, news: _News) -> bool:
        if not bus.isConnected():
            return False
        # The stub asks for bytes, the binding takes only what SLOT gives.
        connect: Any = bus.connect
        # Any sender and path: desktops differ in them, and a stray signal does no more than lock.
        return bool(connect("", "", news.interface, news.name, self, SLOT(news.slot)))
