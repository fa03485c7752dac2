"""Destroying a dossier: what goes, on which ground, and the name typed to be sure."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.bewaren import Vernietigingsgrond
from desktop.services.bewaren import BewaarRegel
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.passphrase import PassphraseField

WORD = "VERNIETIG"


class DestroyDialog(Dialog):
    """Asks twice: the ground and a word, and the passphrase where the vault has one."""

    def __init__(
        self, regel: BewaarRegel, parent: QWidget | None = None, *, asks_passphrase: bool
    ) -> None:
        super().__init__(
            self.tr("Dossier vernietigen"), self.tr("Voorgoed vernietigen"), parent, "danger"
        )
        self.setObjectName("destroyDialog")
        self._ground = ChipGroup(self.tr("Waarom mag het weg?"), self._options(), self.form)
        self._word = QLineEdit(self.form)
        self._word.setObjectName("word")
        self._passphrase = PassphraseField(self.form) if asks_passphrase else None
        self._fill(regel)

        self.cancel.setFocus()
        self.fit(560)

    def grond(self) -> Vernietigingsgrond:
        """Return the chosen ground."""
        return Vernietigingsgrond[self._ground.key()]

    def passphrase(self) -> str:
        """Return what was typed to prove who asks, "" when the vault asks for nothing."""
        return self._passphrase.text() if self._passphrase is not None else ""

    def errors(self) -> dict[str, str]:
        """Return what is missing, by field."""
        found = {}
        if self._word.text().strip().upper() != WORD:
            found["woord"] = self.tr("Typ {word} als u het zeker weet.").format(word=WORD)
        if self._passphrase is not None and not self._passphrase.text():
            found["wachtzin"] = self.tr("Vul uw wachtzin in.")
        return found

    def set_busy(self, *, busy: bool) -> None:
        """Wait while it is done."""
        self.primary.setEnabled(not busy)
        self.form.setEnabled(not busy)

    def _options(self) -> list[Option]:
        return [
            Option(
                Vernietigingsgrond.TERMIJN.name,
                self.tr("De bewaartermijn van de school is voorbij"),
            ),
            Option(Vernietigingsgrond.VERZOEK.name, self.tr("Op verzoek van wie dat mag vragen")),
            Option(
                Vernietigingsgrond.VERGISSING.name, self.tr("Het dossier is bij vergissing geopend")
            ),
        ]

    def _fill(self, regel: BewaarRegel) -> None:
        what = self.tr(
            "Dit gaat voorgoed weg: {name}, {n} aantekeningen, {k} bijlagen, de weging en alle "
            "concepten. In back-ups die er al zijn, staat het nog hoogstens 90 dagen. In het "
            "logboek van de kluis blijft staan dát het gebeurde, niet wat erin stond."
        ).format(name=regel.naam, n=regel.aantekeningen, k=regel.bijlagen)
        self.form.add_widget(Notice(what, self.form, "danger"))
        self.form.add("grond", self.tr("Waarom mag het weg?"), self._ground)
        ask = self.tr("&Typ {word} om te bevestigen").format(word=WORD)
        self.form.add("woord", ask, self._word)
        if self._passphrase is not None:
            self._passphrase.setObjectName("wachtzin")
            self.form.add("wachtzin", self.tr("Uw &wachtzin"), self._passphrase)
