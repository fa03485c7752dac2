"""The form of the melding: what the logboek cannot know."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.dossier import Dossier
from desktop.core.melding import MeldingGegevens, Openheid, Veiligheid, called
from desktop.services.views import MeldingView
from desktop.ui.kit.card import Card
from desktop.ui.kit.choice import ChipGroup
from desktop.ui.kit.fields import GrowingTextEdit
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import column
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.melding.enclosed import Enclosed
from desktop.ui.melding.informed import Given, InformedList
from desktop.ui.melding.sections import (
    Section,
    openness_options,
    safety_options,
    sections,
)


class MeldingForm(QWidget):
    """Asks section by section, in the order of the paper.

    Signals:
        edited: something was chosen or typed.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[str, GrowingTextEdit] = {}
        self._rows: dict[str, QWidget] = {}
        self._safety = ChipGroup(self.tr("Hoe veilig is de leerling nu?"), safety_options(), self)
        self._safety.setObjectName("veiligheid")
        self._openness = ChipGroup(self.tr("Is dit een open melding?"), openness_options(), self)
        self._openness.setObjectName("openheid")
        self._acute = Notice(
            self.tr("Is er nu direct gevaar? Bel 112, en bel Veilig Thuis: 0800 2000."),
            self,
            "danger",
        )
        self._told = InformedList(self)
        self._enclosed = Enclosed(self)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(12)
        for section in sections():
            self._lines.addWidget(self._card(section))
        self._lines.addWidget(self._enclosed)
        self._arrange()

        self._enclosed.changed.connect(self.edited)
        self._openness.chosen.connect(self._on_chosen)
        self._safety.chosen.connect(self._on_chosen)
        self._told.edited.connect(self.edited)

    def show_gegevens(self, view: MeldingView) -> None:
        """Fill the whole form, without telling that anything was edited."""
        gegevens = view.gegevens
        self.blockSignals(True)
        self._enclosed.show_regels(view.regels)
        self._enclosed.choose(gegevens.meegegeven)
        self._safety.choose(gegevens.veiligheid.value)
        self._openness.choose(gegevens.openheid.value)
        for name, field in self._texts.items():
            field.setPlainText(getattr(gegevens, name))
        given = {told.wie: told for told in gegevens.geinformeerd}
        self._show_people(view.dossier, given, view.today)
        self._arrange()
        self.blockSignals(False)

    def show_around(self, view: MeldingView) -> None:
        """Show people, documents and diagnoses anew; what was filled in about them stays."""
        given = {told.wie: told for told in self._told.told()}
        self._enclosed.show_regels(view.regels)
        self._show_people(view.dossier, given, view.today)

    def gegevens(self) -> MeldingGegevens:
        """Return what stands in the form now."""
        words = {name: field.toPlainText().strip() for name, field in self._texts.items()}
        return MeldingGegevens(
            veiligheid=Veiligheid(self._safety.key()),
            openheid=Openheid(self._openness.key()),
            geinformeerd=self._told.told(),
            meegegeven=self._enclosed.keys(),
            **words,
        )

    def _show_people(self, dossier: Dossier, given: Given, today: date) -> None:
        people = (dossier.leerling.full_name, *(called(b) for b in dossier.betrokkenen))
        self._told.show_people(people, given, today)
        self._order()

    def _order(self) -> None:
        """Have the Tab key follow the eye: people and boxes are made later than the rest."""
        chips = [self._openness.chip(option.key) for option in openness_options()]
        stops = [self._texts["bereikbaar"], *self._told.stops(), *chips]
        ticked = [self._texts["school_doet"], *self._enclosed.stops()]
        for before, after in (*pairwise(stops), *pairwise(ticked)):
            QWidget.setTabOrder(before, after)

    def _card(self, section: Section) -> Card:
        heading = PlainLabel(section.heading, self, "title", wrap=True)
        parts: list[QWidget] = [heading, *self._around(section.field)]
        if section.field != "geinformeerd":
            parts.append(self._typed(section))
        return Card(column(*parts, spacing=8, margins=(16, 14, 16, 16)), self)

    def _around(self, field: str) -> list[QWidget]:
        """Return what is chosen instead of typed."""
        if field == "veiligheid_toelichting":
            return [self._safety, self._acute]
        if field == "openheid_toelichting":
            return [self._openness]
        return [self._about_telling(), self._told] if field == "geinformeerd" else []

    def _about_telling(self) -> PlainLabel:
        return PlainLabel(
            self.tr(
                "U hebt voor een melding niemands goedkeuring nodig. U vertelt het vooraf, tenzij"
                " dat niet veilig is."
            ),
            self,
            "small",
            "text2",
            wrap=True,
        )

    def _typed(self, section: Section) -> QWidget:
        field = GrowingTextEdit(self, 2, 14)
        field.setObjectName(section.field)
        field.textChanged.connect(self.edited)
        self._texts[section.field] = field
        if section.label:
            line = FieldRow(section.label, field, self, section.hint)
            self._rows[section.field] = line
            return line
        field.setAccessibleName(section.heading)
        field.setAccessibleDescription(section.hint)
        whole = QWidget(self)
        hint = PlainLabel(section.hint, self, "small", "text2", wrap=True)
        whole.setLayout(column(hint, field, spacing=5))
        return whole

    def _on_chosen(self, _key: str) -> None:
        self._arrange()
        self.edited.emit()

    def _arrange(self) -> None:
        self._acute.setVisible(self._safety.key() == Veiligheid.ACUUT.value)
        self._rows["openheid_toelichting"].setVisible(
            self._openness.key() != Openheid.ONBEKEND.value
        )
