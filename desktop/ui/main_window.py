"""The window of an open vault: it assembles and wires; the desks do the asking."""
from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from desktop.core.dossier import Betrokkene, Dossier, Leerling
from desktop.core.known_error import KnownError
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.core.school import School
from desktop.services import caseload, dossiers
from desktop.services.changes import Changes
from desktop.services.views import DossierView
from desktop.ui.desk import DossierDesk
from desktop.ui.dossier.leerling_dialog import LeerlingDialog
from desktop.ui.help_dialog import HelpDialog
from desktop.ui.kit.choice import Option
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.logo import NAME
from desktop.ui.kit.shortcuts import bind
from desktop.ui.kit.theme import current
from desktop.ui.kit.weak import weakly
from desktop.ui.kluis.panel import KluisPanel
from desktop.ui.melding_desk import MeldingDesk
from desktop.ui.panes import KADER, LOGBOEK, MELDING, Panes
from desktop.ui.session import Session
from desktop.ui.shell.rail import Rail
from desktop.ui.shell.toast import Toast
from desktop.ui.shell.top_bar import TopBar

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
        self.setObjectName("root")
        self.setWindowTitle(NAME)
        self.setMinimumSize(640, 480)
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
        whole = column(self._top, below, spacing=0)
        whole.setStretchFactor(below, 1)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(whole)
        self._desk = DossierDesk(session, self._panes.logboek, self._panes.kader, school)
        self._melding_desk = MeldingDesk(session, self._panes.melding)
        self._toast = Toast(self)
        self._connect()
        self._bind()
        self._read_caseload()

    def sizeHint(self) -> QSize:
        return QSize(1600, 1000)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.hand_in_drafts()
        super().closeEvent(event)
        self.closed.emit()

    def hand_in_drafts(self) -> None:
        """Let every panel hand in what is being typed."""
        for panel in (self._panes.logboek, self._panes.kader, self._panes.melding):
            panel.flush()

    def show_notice(self, text: str) -> None:
        """Show a sentence over the window for a while."""
        self._toast.show_text(text, icon="info")

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
        panes.caseload.new_requested.connect(self._on_new)
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
            "new_dossier": self._on_new,
            "new_entry": weakly(self._on_stap, Stap.SIGNALEN),
            "search": self._on_search,
            "text_larger": weakly(self._on_text_step, 25),
            "text_smaller": weakly(self._on_text_step, -25),
        }.items():
            bind(self, name, slot)
        for stap in Stap:
            bind(self, f"step_{int(stap)}", weakly(self._on_stap, stap))

    def _read_caseload(self) -> None:
        work = partial(caseload.list_caseload, self._session.vault, self._session.kaders)
        self._session.read(self, work, self._panes.caseload.show_regels)

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

    def _on_new(self) -> None:
        dialog = LeerlingDialog(self)
        dialog.leerling_given.connect(weakly(self._on_leerling_given, dialog, None))
        dialog.open()

    def _on_edit(self) -> None:
        if (view := self._desk.shown) is not None:
            dossier = view.dossier
            dialog = LeerlingDialog(self, dossier.leerling, dossier.betrokkenen)
            dialog.leerling_given.connect(weakly(self._on_leerling_given, dialog, dossier))
            dialog.open()

    def _on_leerling_given(self, dialog: LeerlingDialog, dossier: Dossier | None) -> None:
        session = self._session
        leerling, people = dialog.given()
        work = _keep(session, dossier, leerling, people)
        session.act(dialog, work, partial(_accept, dialog), dialog.show_refusal)

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
        self.lock_requested.emit()


def _keep(
    session: Session,
    dossier: Dossier | None,
    leerling: Leerling,
    people: tuple[Betrokkene, ...],
) -> partial[Changes]:
    """Return the act that keeps a leerling: a new dossier, or new details of this one."""
    if dossier is None:
        return partial(dossiers.open_dossier, session.vault, session.clock, leerling, people)
    changed = Dossier(dossier.id, leerling, people, dossier.geopend_op)
    return partial(dossiers.change_details, session.vault, session.clock, changed)


def _accept(dialog: LeerlingDialog, _changes: Changes) -> None:
    dialog.accept()
