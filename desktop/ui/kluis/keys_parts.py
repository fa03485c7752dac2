"""All that an open vault shows of its keys: a part of the vault screen and a reminder."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.services.key_ring import KeyRing
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kluis.keys_desk import KeysDesk
from desktop.ui.kluis.keys_panel import KEYS, KeysPanel
from desktop.ui.kluis.recovery_reminder import RecoveryReminder
from desktop.ui.session import Session
from desktop.ui.shell.tabbed_screen import TabbedScreen


class KeyParts(QObject):
    """Adds the part about keys to the vault screen; a vault in memory has none."""

    def __init__(self, session: Session, ring: KeyRing | None, kluis: TabbedScreen) -> None:
        super().__init__(kluis)
        self.reminder = RecoveryReminder(kluis)
        self._desk: KeysDesk | None = None
        title = self.tr("Sleutels")
        if ring is None:
            why = self.tr("De voorbeeldschool staat alleen in het geheugen en heeft geen sleutels.")
            part = PlainLabel(why, kluis, "body", "text2", wrap=True)
            part.setObjectName(KEYS)
            kluis.add_part(title, part)
            return
        panel = KeysPanel(kluis)
        self._desk = KeysDesk(session, ring, panel, self.reminder)
        kluis.add_part(title, panel)
        kluis.part_shown.connect(self._on_part)

    def start(self, *, offers_code: bool) -> None:
        """Read the keys, and offer to make a recovery code when the vault has just begun."""
        if self._desk is not None:
            self._desk.refresh()
            if offers_code:
                self._desk.make_code()

    def _on_part(self, key: str) -> None:
        if key == KEYS and self._desk is not None:
            self._desk.refresh()
