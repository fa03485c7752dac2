"""The people of a dossier: in groups with how to reach them, or drawn around the leerling."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from desktop.core.casus import Casus
from desktop.core.dossier import Betrokkene, DossierId
from desktop.services.views import DossierView
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.mensen.groups import Groups
from desktop.ui.mensen.network_view import NetworkView

_LIST, _DRAWING = "lijst", "tekening"


class MensenPanel(QWidget):
    """Shows who is around the leerling; made only once it is looked at.

    Signals:
        edit_requested: the details of the person with this nummer should be changed; a nummer
            past the last asks for a new person.
        family_requested: the user wants the dossier of a brother or sister, by its number.
        reveal_requested: the secret address of the person with this nummer should be shown; it is
            not shown before reveal is called.
    """

    edit_requested = Signal(int)
    family_requested = Signal(int)
    reveal_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mensenPanel")
        self._casus: Casus | None = None
        self._stale = False
        options = (
            Option(_LIST, self.tr("Lijst"), "users"),
            Option(_DRAWING, self.tr("Tekening"), "git-branch"),
        )
        self._way = ChipGroup(self.tr("Mensen als lijst of als tekening"), options, self)
        self._add = Button(self.tr("Persoon toevoegen"), self, "secondary", "user-plus")
        self._add.setObjectName("addPersonHere")
        self._empty = Notice(self._nobody(), self, "info")
        self._empty.setObjectName("nobody")
        self._groups = Groups(self)
        self._network = NetworkView(self)
        self._scroll = QScrollArea(self)
        self._pages = QStackedWidget(self)
        self._lay_out()

        self._add.clicked.connect(self._on_add)
        self._groups.dossier_requested.connect(self.family_requested)
        self._groups.edit_requested.connect(self.edit_requested)
        self._groups.reveal_requested.connect(self.reveal_requested)
        self._network.person_chosen.connect(self._on_person)
        self._way.chosen.connect(self._on_way)

    def show_dossier(self, view: DossierView) -> None:
        """Show the people of a dossier."""
        before, self._casus = self._casus, view.casus
        self._stale = self._stale or before is None or _shown(before) != _shown(view.casus)
        if self.isVisible():
            self._show()

    def person(self, nummer: int) -> tuple[DossierId, Betrokkene] | None:
        """Return the person with this nummer and the dossier, None when there is none."""
        people = () if self._casus is None else self._casus.dossier.betrokkenen
        if self._casus is None or not 0 <= nummer < len(people):
            return None
        return self._casus.dossier.id, people[nummer]

    def reveal(self, dossier: DossierId, nummer: int) -> None:
        """Show a secret address for a moment, while the same dossier is on screen."""
        tile = self._groups.tile(nummer)
        if tile is not None and self._casus is not None and self._casus.dossier.id == dossier:
            tile.reveal()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._groups.conceal()

    def _lay_out(self) -> None:
        ground = QWidget(self)
        ground.setProperty("scrolled", True)
        ground.setLayout(column(self._groups, margins=(20, 4, 20, 20)))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(ground)
        drawn = QWidget(self)
        inside = column(self._network, margins=(20, 4, 20, 12))
        drawn.setLayout(inside)
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(drawn)
        head = row(self._way, self._add, spacing=10)
        head.setStretch(0, 1)
        top = column(head, self._empty, spacing=10, margins=(20, 14, 20, 8))
        whole = column(top, self._pages, spacing=0)
        whole.setStretchFactor(self._pages, 1)
        self.setLayout(whole)

    def _show(self) -> None:
        if self._casus is None or not self._stale:
            return
        self._stale = False
        self._empty.setVisible(not self._casus.dossier.betrokkenen)
        self._groups.show_casus(self._casus)
        self._network.show_dossier(self._casus.dossier)

    def _nobody(self) -> str:
        return self.tr(
            "Er is nog niemand vastgelegd. Voeg ouders, broers en zussen en helpers toe: dan ziet "
            "u wie gezag heeft, met wie u spreekt en wie er al meedenkt."
        )

    def _on_add(self) -> None:
        if self._casus is not None:
            self.edit_requested.emit(len(self._casus.dossier.betrokkenen))

    def _on_way(self, key: str) -> None:
        self._groups.conceal()
        self._pages.setCurrentIndex(1 if key == _DRAWING else 0)

    def _on_person(self, nummer: int) -> None:
        """Show the person who was chosen in the drawing among the others."""
        self._way.choose(_LIST)
        self._on_way(_LIST)
        if (tile := self._groups.tile(nummer)) is not None:
            tile.focus()
            self._scroll.ensureWidgetVisible(tile)


def _shown(casus: Casus) -> tuple[object, ...]:
    """Return what the page is made of: while it is the same, nothing is built anew."""
    gezin = tuple(one.id for one in casus.gezin)
    return casus.dossier, casus.leeftijd, casus.school.soort, gezin
