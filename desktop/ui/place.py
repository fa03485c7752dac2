"""Where the user is in the window, kept at a lock and found again after it."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject

from desktop.core.dossier import DossierId
from desktop.core.tijdlijnfilter import filter_of
from desktop.services import plek
from desktop.services.plek import Plek
from desktop.services.views import DossierView
from desktop.ui.desk import DossierDesk
from desktop.ui.kit.theme import THEMES, current
from desktop.ui.screens import DOSSIERS, KLUIS, VANDAAG, Screens
from desktop.ui.session import Session
from desktop.ui.shell.top_bar import TopBar


class Parts(NamedTuple):
    """The parts of the window that together make a place."""

    top: TopBar
    screens: Screens
    desk: DossierDesk


class PlaceDesk(QObject):
    """Keeps the place and goes back to it."""

    def __init__(self, session: Session, parts: Parts) -> None:
        super().__init__(parts.screens)
        self._session = session
        self._parts = parts
        self._last = Plek()

        parts.desk.dossier_shown.connect(self._on_dossier_shown)

    def keep(self) -> None:
        """Keep the place of now."""
        work = partial(plek.save_plek, self._session.vault, self.plek())
        self._session.read(self, work, _nothing)

    def go_back(self) -> None:
        """Read the place of last time and go there; the dossiers must have been read before."""
        work = partial(plek.last_plek, self._session.vault)
        self._session.read(self, work, self._on_read)

    def plek(self) -> Plek:
        """Return the place of now."""
        top, screens, desk = self._parts
        panes = screens.panes
        return Plek(
            scherm=screens.rail.page(),
            onderdeel=screens.kluis.part(),
            dossier=desk.shown.dossier.id if desk.shown is not None else 0,
            pagina=panes.dossier.page(),
            filter=panes.caseload.filter(),
            zoek=top.search_text(),
            thema=current().choice,
            tekst=current().text_percent,
            tijdlijn=panes.logboek.browser.filter().to_values(),
            dag=self._today(),
        )

    def _on_read(self, last: Plek) -> None:
        if last == Plek():
            return
        _dress(last)
        top, screens, desk = self._parts
        panes, kluis = screens.panes, screens.kluis
        top.show_search(last.zoek)
        panes.caseload.choose_filter(last.filter)
        dossier = DossierId(last.dossier)
        if panes.caseload.holds_openly(dossier):
            self._last = last
            desk.open(dossier)
        if last.dag != self._today():
            screens.show_screen(VANDAAG)
        elif last.scherm == KLUIS and kluis.has_part(last.onderdeel):
            screens.show_part(last.onderdeel)
        elif last.scherm not in {DOSSIERS, KLUIS} and screens.has_screen(last.scherm):
            screens.show_screen(last.scherm)

    def _today(self) -> str:
        return self._session.clock.now().date().isoformat()

    def _on_dossier_shown(self, view: DossierView) -> None:
        last, self._last = self._last, Plek()
        if last.dossier != view.dossier.id:
            return
        panes = self._parts.screens.panes
        if panes.dossier.has_page(last.pagina):
            panes.show_page(last.pagina)
        chosen = filter_of(last.tijdlijn)
        if not chosen.is_empty:
            panes.logboek.browser.show_filter(chosen)


def _dress(last: Plek) -> None:
    theme, percent = current(), min(200, max(100, last.tekst))
    name = last.thema if last.thema in THEMES else theme.choice
    if (name, percent) != (theme.choice, theme.text_percent):
        # Both at once: the window is dressed anew by it.
        theme.text_percent = percent
        theme.choose(name)


def _nothing(_result: object) -> None:
    return
