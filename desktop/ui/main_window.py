"""The window of an open vault: it assembles and wires; the desks do the asking."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLayout, QWidget

from desktop.core.known_error import KnownError
from desktop.core.meldcode import Stap
from desktop.core.school import School
from desktop.services.backup_shelf import BackupShelf
from desktop.services.changes import Changes
from desktop.services.key_ring import KeyRing
from desktop.services.scholen import read_school
from desktop.ui.dossier_screen import DossierScreen
from desktop.ui.help_dialog import HelpDialog
from desktop.ui.kit.layouts import column
from desktop.ui.kit.logo import NAME
from desktop.ui.kit.shortcuts import bind
from desktop.ui.kit.theme import current
from desktop.ui.kit.weak import weakly
from desktop.ui.kluis.backup_parts import BackupParts
from desktop.ui.kluis.keys_parts import KeyParts
from desktop.ui.lists import Lists
from desktop.ui.lock.away import put_away
from desktop.ui.place import Parts
from desktop.ui.school.desk import SchoolDesk
from desktop.ui.screens import DOSSIERS, Screens
from desktop.ui.session import Session
from desktop.ui.shell.toast import Toast
from desktop.ui.shell.top_bar import TopBar
from desktop.ui.watch import Watch
from desktop.ui.window_commands import WindowCommands
from desktop.ui.zoeken.commands import Commands
from desktop.ui.zoeken.dropdown import SearchDropdown


class MainWindow(QWidget):
    """Shows the caseload, the dossier on the desk and its weging.

    Signals:
        lock_requested: the vault should be locked; drafts have been handed in.
        closed: the user closed the window; drafts have been handed in.
    """

    lock_requested = Signal()
    closed = Signal()

    def __init__(self, session: Session, school: School, *, demo: bool = False) -> None:
        super().__init__()
        _take_room(self)
        self._session = session
        self._demo = demo
        self._top = TopBar(self)
        self._screens = Screens(session.naslag, self)
        self._panes = self._screens.panes
        self._kluis = self._screens.kluis
        self._whole = column(self._top, self._screens, spacing=0)
        self._whole.setStretchFactor(self._screens, 1)
        self._whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(self._whole)
        self._dossiers = DossierScreen(session, self._panes, self, school)
        self._lists = Lists(session, self._screens, self._dossiers)
        self._school_desk = SchoolDesk(session, self._screens.school)
        self._commands = WindowCommands(self._screens, self._dossiers, session.naslag)
        commands = Commands(self._commands.listed)
        self._search = SearchDropdown(session, self._top.search_field, self, commands)
        self._watch: Watch | None = None
        self._toast = Toast(self)
        self._show_school(school)
        self._connect()
        self._bind()
        self._lists.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.hand_in_drafts()
        super().closeEvent(event)
        self.closed.emit()

    def hand_in_drafts(self) -> None:
        """Let every panel and dialog hand in what is being typed, and where the user is."""
        self._dossiers.flush()
        self._school_desk.flush()
        self._lists.leerlingen.flush()
        if self._watch is not None:
            self._watch.place.keep()

    def show_notice(self, text: str) -> None:
        """Show a sentence over the window for a while."""
        self._toast.show_text(text, icon="info")

    def keep_backups(self, shelf: BackupShelf | None) -> None:
        """Show the backups of this vault; the one that is due is made after the caseload."""
        self._backups = BackupParts(self._session, shelf, self._kluis)
        self._whole.insertWidget(1, self._backups.advice)
        self._panes.caseload.add_foot(self._backups.line)
        self._backups.tell(self._screens.vandaag.backups)
        self._backups.lock_requested.connect(self._on_lock)
        self._backups.part_requested.connect(self._screens.show_part)
        self._backups.start()

    def keep_keys(self, ring: KeyRing | None, *, offers_code: bool) -> None:
        """Show who can open this vault, and let the user make the recovery code it needs."""
        self._keys = KeyParts(self._session, ring, self._kluis)
        self._whole.insertWidget(1, self._keys.reminder)
        self._keys.start(offers_code=offers_code)
        self._lists.bewaren.set_ring(ring)

    def keep_watch(self, *, by_itself: bool) -> None:
        """Lock when nobody is there, keep the access log, and go back to where the user was."""
        parts = Parts(self._top, self._screens, self._dossiers.desk)
        self._watch = Watch(self._session, self, parts, by_itself=by_itself)
        self._watch.lock.lock_requested.connect(self._on_lock)
        self._lists.add_parts()
        self._watch.place.go_back()
        self._dossiers.leerling.resume()
        self._lists.leerlingen.resume()

    def show_part(self, key: str) -> None:
        """Bring a part of the vault screen on screen."""
        self._screens.show_part(key)

    def _connect(self) -> None:
        self._dossiers.notice_requested.connect(self.show_notice)
        self._lists.notice_requested.connect(self.show_notice)
        self._dossiers.shown.connect(self._on_dossier_wanted)
        self._dossiers.school_requested.connect(self._screens.show_school)
        self._session.changed.connect(self._on_changed)
        self._session.failed.connect(self._on_failed)
        self._top.help_requested.connect(self._on_help)
        self._top.lock_requested.connect(self._on_lock)
        self._top.nood_requested.connect(self._dossiers.vormen.open_nood)
        self._top.quick_requested.connect(self._dossiers.quick.open)
        self._search.emptied.connect(self._top.clear_search)
        self._search.entry_requested.connect(self._on_found)
        self._top.search_changed.connect(self._panes.caseload.set_search)
        self._top.search_changed.connect(self._search.note_text)
        self._screens.screen_shown.connect(self._on_screen)
        # What is put into the field by the program itself asks for no list.
        self._top.search_field.textEdited.connect(self._search.search)
        self._top.text_size_requested.connect(current().set_text_percent)
        self._top.theme_requested.connect(current().choose)

    def _bind(self) -> None:
        places = self._dossiers.places
        slots: dict[str, Callable[[], object]] = {
            "acts": self._panes.dossier.open_acts,
            "help": self._on_help,
            "lock": self._on_lock,
            "melding": places.show_melding,
            "new_dossier": self._dossiers.leerling.open_new,
            "nood": self._dossiers.vormen.open_nood,
            "new_entry": weakly(places.show_stap, Stap.SIGNALEN),
            "quick_entry": self._dossiers.quick.open,
            "search": self._on_search,
            "text_larger": weakly(self._on_text_step, 25),
            "text_smaller": weakly(self._on_text_step, -25),
            **{f"step_{int(stap)}": weakly(places.show_stap, stap) for stap in Stap},
        }
        for name, slot in slots.items():
            bind(self, name, slot)
        self._commands.set_slots(slots)

    def _show_school(self, school: School) -> None:
        self._top.set_school(school.naam, demo=self._demo)
        self._top.set_user(school.gebruiker.naam)
        self._dossiers.set_school(school)
        self._lists.set_school(school)

    def _on_changed(self, changes: Changes) -> None:
        if changes.dossier is not None:
            self._screens.show_screen(DOSSIERS)
            self._panes.show_reading()
        if changes.school:
            work = partial(read_school, self._session.vault)
            self._session.read(self, work, self._show_school)

    def _on_dossier_wanted(self) -> None:
        if self._screens.rail.page() != DOSSIERS:
            self._screens.show_screen(DOSSIERS)

    def _on_screen(self, _key: str) -> None:
        self._search.close()

    def _on_found(self, dossier: int, nummer: int) -> None:
        self._screens.show_screen(DOSSIERS)
        self._top.clear_search()
        self._dossiers.open_dossier(dossier, nummer)

    def _on_failed(self, error: KnownError) -> None:
        self.show_notice(error.remedy)

    def _on_search(self) -> None:
        self._top.focus_search()
        if not self._top.search_text():
            self._search.offer()

    def _on_text_step(self, step: int) -> None:
        current().set_text_percent(current().text_percent + step)

    def _on_help(self) -> None:
        HelpDialog(self).open()

    def _on_lock(self) -> None:
        self.hand_in_drafts()
        put_away(self)
        self.lock_requested.emit()


def _take_room(window: QWidget) -> None:
    window.setObjectName("root")
    window.setWindowTitle(NAME)
    window.setMinimumSize(640, 480)
    # Qt would take two thirds of a small laptop; the panes need what there is.
    window.resize(QSize(1600, 1000).boundedTo(window.screen().availableGeometry().size() * 0.94))
