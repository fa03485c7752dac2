"""The dossiers that are closed or whose leerling left, each with when it may go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.nederlands import short_date
from desktop.services.bewaren import BewaarRegel
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import clear_lines, column, row
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.kit.weak import weakly

BEWAREN = "bewaren"
CARD_MARGINS = (16, 12, 16, 8)
_WIDTH = 720


class BewarenPanel(QWidget):
    """Shows what may go and what keeps the rest.

    Signals:
        dossier_requested: open the dossier with this number.
        destroy_requested: the user wants to destroy the dossier with this number.
        take_requested: the user wants to take in a dossier that somebody handed over.
        shown: the list came on screen.
    """

    dossier_requested = Signal(int)
    destroy_requested = Signal(int)
    take_requested = Signal()
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(BEWAREN)
        intro = self.tr(
            "Weegwijzer vernietigt nooit iets vanzelf. Voor een meldcodedossier hebben wij geen "
            "wettelijke bewaartermijn gevonden; de school kiest zelf een termijn bij School. Na "
            "die termijn beoordeelt u per dossier of het weg kan."
        )
        self._intro = PlainLabel(intro, self, "body", "text2", wrap=True)
        self._empty = PlainLabel(
            self.tr(
                "Er is nog geen dossier afgesloten en er is geen leerling met een dossier "
                "vertrokken. Hier ziet u later welke dossiers u kunt beoordelen."
            ),
            self,
            "body",
            wrap=True,
        )
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        take = Button(self.tr("Overgedragen dossier inlezen…"), self, "secondary", "download")
        take.setObjectName("takeIn")
        lines = column(self._intro, self._empty, self._lines, row(take, None), None, spacing=14)
        self.setLayout(lines)

        take.clicked.connect(self.take_requested)

    def show_regels(self, regels: Sequence[BewaarRegel], vandaag: date) -> None:
        """Show these dossiers."""
        clear_lines(self._lines)
        self._empty.setVisible(not regels)
        for regel in regels:
            self._lines.addWidget(self._card(regel, vandaag))

    def sizeHint(self) -> QSize:
        # The screen gives a part the width it asks for, and wrapped words ask for little.
        return QSize(current().px(_WIDTH), super().sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def _card(self, regel: BewaarRegel, vandaag: date) -> Card:
        naam = ", ".join(part for part in (regel.naam, regel.klas) if part)
        head = row(PlainLabel(naam, self, "body_strong"), None, self._mark(regel, vandaag))
        dates = PlainLabel(self._dates(regel), self, "small", "text2", wrap=True)
        why = [PlainLabel(text, self, "small", "warn", wrap=True) for text in regel.stand.redenen]
        look = Button(self.tr("Openen"), self, "link")
        look.setAccessibleName(self.tr("Dossier van {name} openen").format(name=naam))
        look.clicked.connect(weakly(self._on_look, int(regel.dossier)))
        acts = row(look, None)
        if not regel.stand.redenen:
            destroy = Button(self.tr("Vernietigen…"), self, "link", "trash-2")
            destroy.setObjectName(f"destroy_{regel.dossier}")
            destroy.setAccessibleName(self.tr("Dossier van {name} vernietigen").format(name=naam))
            destroy.clicked.connect(weakly(self._on_destroy, int(regel.dossier)))
            acts = row(look, destroy, None, spacing=14)
        lines = column(head, dates, *why, acts, spacing=6, margins=CARD_MARGINS)
        return Card(lines, self)

    def _mark(self, regel: BewaarRegel, vandaag: date) -> Pill:
        if regel.stand.redenen:
            return Pill(self.tr("bewaren"), self, "info", "lock")
        if regel.stand.is_due(vandaag):
            return Pill(self.tr("nu beoordelen"), self, "warn", "clock")
        return Pill(self.tr("nog niet aan de beurt"), self)

    def _dates(self, regel: BewaarRegel) -> str:
        known = (
            (self.tr("Afgesloten op {day}"), regel.gesloten_op),
            (self.tr("Leerling vertrokken op {day}"), regel.vertrokken_op),
            (self.tr("Beoordelen vanaf {day}"), regel.stand.beoordelen_op),
        )
        parts = [self.tr("Losse signalen, geen dossier")] if regel.los else []
        parts += (text.format(day=short_date(day)) for text, day in known if day)
        if regel.vertrokken_op is None:
            parts.append(self.tr("De termijn begint als de leerling van school is"))
        return " · ".join(parts)

    def _on_look(self, dossier: int) -> None:
        self.dossier_requested.emit(dossier)

    def _on_destroy(self, dossier: int) -> None:
        self.destroy_requested.emit(dossier)
