"""The card for a call without names, with the texts that the user lets onto it one by one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.belkaart import Belkaartkeuze, VrijeTekst
from desktop.ui.kit.fields import CheckBox
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.paper.document_dialog import DocumentDialog


class BelkaartDialog(DocumentDialog):
    """Shows the anonymous card; every text of the school is left out until it is ticked.

    Signals:
        keuze_changed: the card should be made anew with this Belkaartkeuze.
    """

    keuze_changed = Signal(object)

    def __init__(
        self, title: str, teksten: Mapping[VrijeTekst, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self._boxes = {tekst: self._box(tekst) for tekst in VrijeTekst if tekst in teksten}
        if self._boxes:
            self.form.add_widget(
                PlainLabel(
                    self.tr(
                        "Wilt u een eigen tekst op het blad? Lees hem eerst na. Namen uit het "
                        "dossier worden [naam]; andere namen herkent het programma niet."
                    ),
                    self,
                    "small",
                    "text2",
                    wrap=True,
                )
            )
        for box in self._boxes.values():
            self.form.add_widget(box)

    def _box(self, tekst: VrijeTekst) -> CheckBox:
        words = {
            VrijeTekst.ZORG: self.tr("De zorg in het kort"),
            VrijeTekst.VEILIGHEID: self.tr("Toelichting op de veiligheid"),
            VrijeTekst.BESCHERMEND: self.tr("Wat goed gaat en beschermt"),
            VrijeTekst.SCHOOL_DOET: self.tr("Wat de school zelf doet"),
            VrijeTekst.HULP: self.tr("Betrokken hulp"),
            VrijeTekst.VRAAG: self.tr("Onze vraag aan Veilig Thuis"),
        }
        box = CheckBox(words[tekst], self)
        box.setObjectName(f"vrij-{tekst.value}")
        box.toggled.connect(self._on_toggled)
        return box

    def _on_toggled(self) -> None:
        ticked = frozenset(tekst for tekst, box in self._boxes.items() if box.isChecked())
        self.keuze_changed.emit(Belkaartkeuze(anoniem=True, vrij=ticked))
