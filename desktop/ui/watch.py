"""What watches over the open vault: the lock, the access log and the place of the user."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.handelingen.desk import HandelingenDesk, log_panel, page_panel
from desktop.ui.kit.shortcuts import bind
from desktop.ui.kluis.lock_settings import LockSettings
from desktop.ui.lock.desk import LockDesk
from desktop.ui.place import Parts, PlaceDesk
from desktop.ui.session import Session


class Watch(QObject):
    """Adds its parts to the window and wires them."""

    def __init__(self, session: Session, window: QWidget, parts: Parts, *, by_itself: bool) -> None:
        super().__init__(window)
        settings, log, page = LockSettings(), log_panel(), page_panel()
        parts.screens.kluis.add_part(self.tr("Vergrendelen"), settings)
        parts.screens.kluis.add_filling(self.tr("Logboek van handelingen"), log)
        parts.screens.panes.dossier.add_page(self.tr("Wijzigingen"), page)
        self.lock = LockDesk(session, window, settings, by_itself=by_itself)
        self.place = PlaceDesk(session, parts)
        self._handelingen = HandelingenDesk(session, log, page)

        bind(window, "cover", self.lock.cover)
        self.lock.state_changed.connect(parts.top.set_lock_text)
        parts.desk.dossier_shown.connect(self._handelingen.show_dossier)
        parts.screens.kluis.part_shown.connect(self._handelingen.show_part)
        parts.screens.panes.page_shown.connect(self._handelingen.show_part)
