"""The head of a dossier: who it is about, what stands out, where it stands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.afwegingskader import Uitkomst
from desktop.core.meldcode import Stand, Stap, Toestand
from desktop.services.views import DossierView
from desktop.ui.dossier.acts_button import ActsButton
from desktop.ui.dossier.family_links import FamilyLinks
from desktop.ui.kit.avatar import Avatar
from desktop.ui.kit.buttons import Button, IconButton
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import ElidedLabel
from desktop.ui.kit.stepper import Step, Stepper, StepState

_STATES = {
    Toestand.OPEN: StepState.OPEN,
    Toestand.BEZIG: StepState.UNDER_WAY,
    Toestand.GEDAAN: StepState.DONE,
    Toestand.OVERGESLAGEN: StepState.SKIPPED,
}


class DossierHeader(QWidget):
    """Shows name, class, age, mentor, what stands out, and the five stappen as buttons.

    Signals:
        edit_requested: the details of the leerling should be changed.
        family_requested: the user wants the dossier of a brother or sister, by its number.
        melding_requested: the melding should be prepared.
        stap_requested: the user chose this Stap.
        vorm_requested: the user wants the form of this name.
        paper_requested: the user wants the paper with this key.
    """

    edit_requested = Signal()
    family_requested = Signal(int)
    melding_requested = Signal()
    stap_requested = Signal(object)
    vorm_requested = Signal(str)
    paper_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar("", self, 48)
        self._name = ElidedLabel("", self, "heading")
        self._told = Pill(self.tr("Leerling vertelde"), self, "danger", "quote")
        self._melden = Pill(self.tr("Uitkomst: melden"), self, "danger", "megaphone")
        self._about = ElidedLabel("", self, "body", "text2")
        self._edit = IconButton("pencil", self.tr("Gegevens van de leerling wijzigen"), self)
        self._edit.setObjectName("editLeerling")
        self._melding = Button(self.tr("Melding"), self, "secondary", "file-text")
        self._melding.setAccessibleName(self.tr("Melding voorbereiden"))
        self._melding.setToolTip(self.tr("Melding voorbereiden (Ctrl+M)"))
        self._melding.setObjectName("prepareMelding")
        self._acts = ActsButton(self)
        self._stepper = Stepper(self.tr("De vijf stappen van de meldcode"), self)
        names = row(self._name, self._told, self._melden, None)
        self._family = FamilyLinks(self)
        lines = column(names, self._about, self._family, spacing=2)
        top = row(self._avatar, lines, self._acts, self._melding, self._edit, spacing=12)
        top.setStretch(1, 1)
        self.setLayout(column(top, self._stepper, spacing=12, margins=(24, 16, 24, 0)))

        self._acts.paper_requested.connect(self.paper_requested)
        self._acts.vorm_requested.connect(self.vorm_requested)
        self._edit.clicked.connect(self.edit_requested)
        self._family.family_requested.connect(self.family_requested)
        self._melding.clicked.connect(self.melding_requested)
        self._stepper.step_requested.connect(self._on_step)

    def show_dossier(self, view: DossierView) -> None:
        """Show this dossier."""
        leerling = view.dossier.leerling
        self._avatar.show_name(leerling.full_name)
        self._name.show_text(leerling.short_name)
        self._told.setVisible(bool(view.disclosures))
        besluit = view.pad.besluit
        melden = besluit is not None and view.kader.knopen[besluit].uitkomst is Uitkomst.MELDEN
        self._melden.setVisible(melden)
        self._about.show_text(self._about_text(view))
        self._family.show_family(view.casus.gezin)
        self._stepper.show_steps(self._steps(view.stand))
        self._acts.show_dossier(view)

    def open_acts(self) -> None:
        """Open the menu of acts."""
        self._acts.open_menu()

    def _about_text(self, view: DossierView) -> str:
        leerling = view.dossier.leerling
        age = self.tr("{} jaar").format(view.leeftijd) if view.leeftijd is not None else ""
        mentor = self.tr("mentor {}").format(leerling.mentor) if leerling.mentor else ""
        return "  ·  ".join(part for part in (leerling.klas, age, mentor) if part)

    def _steps(self, stand: Stand) -> list[Step]:
        words = {
            Toestand.OPEN: self.tr("nog niet begonnen"),
            Toestand.BEZIG: self.tr("nu aan de orde"),
            Toestand.GEDAAN: self.tr("vastgelegd"),
            Toestand.OVERGESLAGEN: self.tr("overgeslagen"),
        }
        return [
            Step(
                name,
                _STATES[stand.toestanden[stap]],
                self.tr("Stap {}, {}: {}").format(int(stap), full, words[stand.toestanden[stap]]),
            )
            for stap, (name, full) in self._names().items()
        ]

    def _names(self) -> dict[Stap, tuple[str, str]]:
        return {
            Stap.SIGNALEN: (self.tr("Signalen"), self.tr("signalen in kaart brengen")),
            Stap.OVERLEG: (self.tr("Overleg"), self.tr("overleggen met een collega")),
            Stap.GESPREK: (self.tr("Gesprek"), self.tr("in gesprek gaan")),
            Stap.WEGEN: (self.tr("Wegen"), self.tr("wegen met het afwegingskader")),
            Stap.BESLISSEN: (self.tr("Beslissen"), self.tr("beslissen")),
        }

    def _on_step(self, number: int) -> None:
        self.stap_requested.emit(Stap(number))
