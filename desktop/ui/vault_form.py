"""The questions a new vault needs answered."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.school import Gebruiker, School, Schoolsoort
from desktop.ui.kit.form import Form
from desktop.ui.kit.new_passphrase import NewPassphrase
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.radio_card import RadioCardGroup


@dataclass(frozen=True, slots=True)
class NewVault:
    """What is needed to make a vault."""

    school: School
    passphrase: str = field(repr=False)


class VaultForm(Form):
    """Asks for the school, the user, the kader and a passphrase.

    Signals:
        submitted: Enter was pressed in the last field.
    """

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._add_school()
        self._add_user()
        self._add_passphrase()

        self._passphrase.submitted.connect(self.submitted)
        self._soort.chosen.connect(self._on_soort_chosen)
        self.setFocusProxy(self._school)

    def check(self) -> bool:
        """Show what is missing and focus the first; True when all is well."""
        return not self.show_errors({**self._empty_errors(), **self._passphrase.errors()})

    def answer(self) -> NewVault:
        """Return what was filled in; only after check."""
        user = Gebruiker(self._naam.text().strip(), self._functie.text().strip())
        soort = Schoolsoort(self._soort.key())
        school = School(self._school.text().strip(), soort, self._kader.key(), user)
        return NewVault(school, self._passphrase.text())

    def forget_passphrase(self) -> None:
        """Empty both fields."""
        self._passphrase.forget()

    def _add_school(self) -> None:
        self._school = QLineEdit(self)
        self.add("school", self.tr("Naam van de &school"), self._school)
        vo = self.tr("De zorgcoördinator volgt de meldcode samen met de mentor.")
        po = self.tr("De intern begeleider volgt de meldcode samen met de leerkracht.")
        soorten = [
            (Schoolsoort.VO.value, self.tr("Voortgezet onderwijs (VO)"), vo),
            (Schoolsoort.PO.value, self.tr("Primair onderwijs (PO)"), po),
        ]
        self._soort = RadioCardGroup(self.tr("Soort onderwijs"), soorten, self)
        self.add("soort", self.tr("Soort &onderwijs"), self._soort)
        onderwijs = self.tr("De vijf afwegingen in de woorden van de school en leerplicht.")
        basis = self.tr("De algemene tekst voor alle beroepsgroepen, met meer toelichting.")
        kaders = [
            ("onderwijs", self.tr("Onderwijs (standaard)"), onderwijs),
            ("basis", self.tr("Basisdocument"), basis),
        ]
        self._kader = RadioCardGroup(self.tr("Afwegingskader"), kaders, self)
        hint = self.tr("Kies het kader dat in de meldcode van uw school staat.")
        self.add("kader", self.tr("&Afwegingskader"), self._kader, hint)

    def _add_user(self) -> None:
        self._naam = QLineEdit(self)
        hint = self.tr("Uw naam komt bij elke aantekening die u vastlegt.")
        self.add("naam", self.tr("Uw &naam"), self._naam, hint)
        self._functie = QLineEdit(self._usual_functie(Schoolsoort.VO), self)
        self.add("functie", self.tr("Uw &functie"), self._functie)

    def _add_passphrase(self) -> None:
        self._passphrase = NewPassphrase(self)
        loss = self.tr(
            "Niemand kan een vergeten wachtzin terughalen, ook de maker van Weegwijzer niet. "
            "Hierna maakt u daarom een herstelblad: daarmee kunt u altijd weer in de kluis."
        )
        self.add_widget(Notice(loss, self, "warn"))

    def _usual_functie(self, soort: Schoolsoort) -> str:
        if soort is Schoolsoort.VO:
            return self.tr("zorgcoördinator")
        return self.tr("intern begeleider")

    def _empty_errors(self) -> dict[str, str]:
        asked = {
            "school": (self._school, self.tr("Vul de naam van de school in.")),
            "naam": (self._naam, self.tr("Vul uw naam in.")),
            "functie": (self._functie, self.tr("Vul uw functie in.")),
        }
        return {key: error for key, (line, error) in asked.items() if not line.text().strip()}

    def _on_soort_chosen(self, key: str) -> None:
        written = self._functie.text().strip()
        if written in {"", *map(self._usual_functie, Schoolsoort)}:
            self._functie.setText(self._usual_functie(Schoolsoort(key)))
