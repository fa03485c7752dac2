"""The button that lists the acts a user can record in a form."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.afloop import is_gesloten
from desktop.core.hulp import Hulpafspraken
from desktop.core.voorbereiding import Gespreksvoorbereiding
from desktop.services.views import DossierView
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.weak import weakly
from desktop.ui.vormen.titles import menu_groups, vorm_titles

BELKAART_ANONIEM, BELKAART, AFWEGING = "belkaart-anoniem", "belkaart", "afweging"
GESPREKSBLAD, AFSPRAKENKAART = "gespreksblad", "afsprakenkaart"
OVERDRACHT = "overdracht"
PAPERS = (BELKAART_ANONIEM, BELKAART, AFWEGING, GESPREKSBLAD, AFSPRAKENKAART, OVERDRACHT)


class ActsButton(Button):
    """Opens a menu of acts, grouped; only those that make sense for the dossier.

    Signals:
        vorm_requested: the user wants the form of this name.
        paper_requested: the user wants the paper with this key (see PAPERS).
    """

    vorm_requested = Signal(str)
    paper_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        text = QCoreApplication.translate("ActsButton", "Vastleggen…")
        super().__init__(text, parent, "secondary", "file-plus")
        self.setObjectName("acts")
        self.setToolTip(self.tr("Een stap, gesprek, melding of besluit vastleggen (Ctrl+Shift+A)"))
        self._menu = QMenu(self)
        self._menu.setObjectName("actsMenu")
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Open the menu below the button, without a loop of its own as showMenu() would."""
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def show_dossier(self, view: DossierView) -> None:
        """List what can be recorded in this dossier now."""
        closed = is_gesloten(view.casus)
        left_out = {"afsluiting" if closed else "heropening"}
        if not view.casus.school.profiel.verwijsindex:
            left_out.add("verwijsindex")
        for below in self._menu.findChildren(QMenu):
            below.deleteLater()
        self._menu.clear()
        titles = vorm_titles()
        for group in menu_groups():
            below = self._menu.addMenu(group.title)
            for name in group.names:
                if name not in left_out:
                    action = below.addAction(titles[name])
                    action.setObjectName(f"act_{name}")
                    action.triggered.connect(weakly(self._on_act, name))

        self._add_papers(view)

    def _add_papers(self, view: DossierView) -> None:
        below = self._menu.addMenu(self.tr("Afdrukken en overdragen"))
        for key, text in self._papers(view).items():
            action = below.addAction(text)
            action.setObjectName(f"paper_{key}")
            action.triggered.connect(weakly(self._on_paper, key))

    def _papers(self, view: DossierView) -> dict[str, str]:
        papers = {
            BELKAART_ANONIEM: self.tr("Belkaart Veilig Thuis, zonder namen"),
            BELKAART: self.tr("Belkaart Veilig Thuis, met namen"),
            AFWEGING: self.tr("Afwegingskader met het pad"),
        }
        if view.casus.laatste(Gespreksvoorbereiding) is not None:
            papers[GESPREKSBLAD] = self.tr("Gespreksblad van het laatst voorbereide gesprek")
        if view.casus.laatste(Hulpafspraken) is not None:
            papers[AFSPRAKENKAART] = self.tr("Afsprakenkaart voor het gezin")
        papers[OVERDRACHT] = self.tr("Dossier overdragen als versleuteld bestand…")
        return papers

    def _on_act(self, name: str) -> None:
        self.vorm_requested.emit(name)

    def _on_paper(self, key: str) -> None:
        self.paper_requested.emit(key)
