"""The window of an open vault: it assembles and wires; the desks do the asking."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from desktop.core.known_error import KnownError
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.core.school import School
from desktop.services import caseload
from desktop.services.backup_shelf import BackupShelf
from desktop.services.changes import Changes
from desktop.services.key_ring import KeyRing
from desktop.services.views import DossierView
from desktop.ui.desk import DossierDesk
from desktop.ui.dossier.leerling_desk import LeerlingDesk
from desktop.ui.help_dialog import HelpDialog
from desktop.ui.kit.choice import Option
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.logo import NAME
from desktop.ui.kit.shortcuts import bind
from desktop.ui.kit.theme import current
from desktop.ui.kit.weak import weakly
from desktop.ui.kluis.backup_parts import BackupParts
from desktop.ui.kluis.keys_parts import KeyParts
from desktop.ui.kluis.panel import KluisPanel
from desktop.ui.lock.away import put_away
from desktop.ui.melding_desk import MeldingDesk
from desktop.ui.panes import KADER, LOGBOEK, MELDING, Panes
from desktop.ui.place import Parts
from desktop.ui.session import Session
from desktop.ui.shell.rail import Rail
from desktop.ui.shell.toast import Toast
from desktop.ui.shell.top_bar import TopBar
from desktop.ui.watch import Watch

DOSSIERS, KLUIS = "dossiers", "kluis"
BEGINS_WITH = {
    Stap.SIGNALEN: Soort.FEIT,
    Stap.OVERLEG: Soort.OVERLEG,
    Stap.GESPREK: Soort.GESPREK,
    Stap.BESLISSEN: Soort.BESLUIT,
}


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
        self._take_room()
        self._session = session
        self._top = TopBar(self)
        self._top.set_school(school.naam, demo=demo)
        self._top.set_user(school.gebruiker.naam)
        self._rail = self._make_rail()
        self._panes = Panes(self)
        self._kluis = KluisPanel(self)
        self._screens = QStackedWidget(self)
        self._screens.addWidget(self._panes)
        self._screens.addWidget(self._kluis)
        below = row(self._rail, self._screens, spacing=0)
        below.setStretchFactor(self._screens, 1)
        below.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._whole = column(self._top, below, spacing=0)
        self._whole.setStretchFactor(below, 1)
        self._whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(self._whole)
        self._desk = DossierDesk(session, self._panes.logboek, self._panes.kader, school)
        self._melding_desk = MeldingDesk(session, self._panes.melding)
        self._leerling_desk = LeerlingDesk(session, self)
        self._watch: Watch | None = None
        self._toast = Toast(self)
        self._connect()
        self._bind()
        work = partial(caseload.list_caseload, session.vault, session.kaders)
        session.read(self, work, self._panes.caseload.show_regels)

    def _take_room(self) -> None:
        self.setObjectName("root")
        self.setWindowTitle(NAME)
        self.setMinimumSize(640, 480)
        # Qt would take two thirds of a small laptop; the panes need what there is.
        self.resize(QSize(1600, 1000).boundedTo(self.screen().availableGeometry().size() * 0.94))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.hand_in_drafts()
        super().closeEvent(event)
        self.closed.emit()

    def hand_in_drafts(self) -> None:
        """Let every panel and dialog hand in what is being typed, and where the user is."""
        panes = self._panes
        for typed in (panes.logboek, panes.kader, panes.melding, self._leerling_desk):
            typed.flush()
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
        self._backups.lock_requested.connect(self._on_lock)
        self._backups.part_requested.connect(self.show_part)
        self._backups.start()

    def keep_keys(self, ring: KeyRing | None, *, offers_code: bool) -> None:
        """Show who can open this vault, and let the user make the recovery code it needs."""
        self._keys = KeyParts(self._session, ring, self._kluis)
        self._whole.insertWidget(1, self._keys.reminder)
        self._keys.start(offers_code=offers_code)

    def keep_watch(self, *, by_itself: bool) -> None:
        """Lock when nobody is there, keep the access log, and go back to where the user was."""
        parts = Parts(self._top, self._rail, self._panes, self._kluis, self._desk)
        self._watch = Watch(self._session, self, parts, KLUIS, by_itself=by_itself)
        self._watch.lock.lock_requested.connect(self._on_lock)
        self._watch.place.part_requested.connect(self.show_part)
        self._watch.place.go_back()
        self._leerling_desk.resume()

    def show_part(self, key: str) -> None:
        """Bring a part of the vault screen on screen."""
        self._on_screen(KLUIS)
        self._kluis.show_part(key)

    def _connect(self) -> None:
        panes = self._panes
        self._desk.dossier_shown.connect(self._on_dossier_shown)
        self._session.changed.connect(self._on_changed)
        self._session.failed.connect(self._on_failed)
        self._top.help_requested.connect(self._on_help)
        self._top.lock_requested.connect(self._on_lock)
        self._top.search_changed.connect(panes.caseload.set_search)
        self._top.text_size_requested.connect(current().set_text_percent)
        self._top.theme_requested.connect(current().choose)
        panes.caseload.dossier_entered.connect(panes.show_reading)
        panes.caseload.dossier_requested.connect(self._desk.open)
        panes.caseload.new_requested.connect(self._leerling_desk.open_new)
        panes.dossier.edit_requested.connect(self._on_edit)
        panes.dossier.melding_requested.connect(self._on_melding)
        panes.dossier.stap_requested.connect(self._on_stap)
        panes.kader.melding_requested.connect(self._on_melding)
        panes.page_shown.connect(self._on_page)
        self._rail.page_requested.connect(self._on_screen)

    def _make_rail(self) -> Rail:
        dossiers_screen = Option(DOSSIERS, self.tr("Dossiers"), "folder-open")
        kluis_screen = Option(KLUIS, self.tr("Kluis"), "key-round")
        rail = Rail([dossiers_screen], [kluis_screen], self)
        rail.show_page(DOSSIERS)
        return rail

    def _bind(self) -> None:
        for name, slot in {
            "help": self._on_help,
            "lock": self._on_lock,
            "melding": self._on_melding,
            "new_dossier": self._leerling_desk.open_new,
            "new_entry": weakly(self._on_stap, Stap.SIGNALEN),
            "search": self._on_search,
            "text_larger": weakly(self._on_text_step, 25),
            "text_smaller": weakly(self._on_text_step, -25),
        }.items():
            bind(self, name, slot)
        for stap in Stap:
            bind(self, f"step_{int(stap)}", weakly(self._on_stap, stap))

    def _on_dossier_shown(self, view: DossierView) -> None:
        self._panes.show_dossier(view)
        self._melding_desk.show_dossier(view)

    def _on_changed(self, changes: Changes) -> None:
        session = self._session
        for dossier in changes.dossiers:
            work = partial(caseload.read_regel, session.vault, session.kaders, dossier)
            session.read(self, work, self._panes.caseload.show_regel)
        if changes.dossier is not None:
            self._desk.open(changes.dossier)
            self._panes.show_reading()

    def _on_failed(self, error: KnownError) -> None:
        self.show_notice(error.remedy)

    def _on_edit(self) -> None:
        self._leerling_desk.open_edit(self._desk.shown)

    def _on_screen(self, key: str) -> None:
        self._screens.setCurrentWidget(self._kluis if key == KLUIS else self._panes)
        self._rail.show_page(key)
        if key == DOSSIERS:
            self._panes.show_list()

    def _on_stap(self, stap: Stap) -> None:
        if self._desk.shown is None:
            return
        if stap is Stap.WEGEN:
            self._panes.show_page(KADER)
            self._panes.kader.focus_question()
        else:
            self._panes.show_page(LOGBOEK)
            self._panes.logboek.begin(BEGINS_WITH[stap])

    def _on_melding(self) -> None:
        if self._desk.shown is not None:
            self._panes.show_page(MELDING)

    def _on_page(self, key: str) -> None:
        if key == MELDING and (view := self._desk.shown) is not None:
            self._melding_desk.show_dossier(view)

    def _on_search(self) -> None:
        self._on_screen(DOSSIERS)
        self._top.focus_search()

    def _on_text_step(self, step: int) -> None:
        current().set_text_percent(current().text_percent + step)

    def _on_help(self) -> None:
        HelpDialog(self).open()

    def _on_lock(self) -> None:
        self.hand_in_drafts()
        put_away(self)
        self.lock_requested.emit()
