"""Brothers and sisters with a dossier of their own, as links."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.dossier import Dossier
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.flow_layout import FlowLayout
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.weak import weakly


class FamilyLinks(QWidget):
    """Shows "Gezin:" with a name for each dossier; hidden when there is none.

    Signals:
        family_requested: the user wants the dossier with this number.
    """

    family_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("family")
        self._links: list[Button] = []
        self._flow = FlowLayout(self, 8)
        self._label = PlainLabel(self.tr("Gezin:"), self, "body", "text2")
        self._flow.addWidget(self._label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_family(self, gezin: Iterable[Dossier]) -> None:
        """Show a link to each of these dossiers."""
        for link in self._links:
            self._flow.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = [self._link(dossier) for dossier in gezin]
        for link in self._links[:1]:
            # The word stands level with the names beside it.
            self._label.setFixedHeight(link.sizeHint().height())
        self.setVisible(bool(self._links))

    def _link(self, dossier: Dossier) -> Button:
        link = Button(dossier.leerling.roepnaam, self, "link")
        link.setObjectName(f"family_{dossier.id}")
        link.setAccessibleName(self.tr("Open het dossier van {}").format(link.text()))
        link.clicked.connect(weakly(self._on_link, int(dossier.id)))
        self._flow.addWidget(link)
        link.show()
        return link

    def _on_link(self, dossier: int) -> None:
        self.family_requested.emit(dossier)
