"""What the meeting decided about loose signals: the reason of a dossier, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.dossier import DossierId
from desktop.core.known_error import KnownError, RefusedError
from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.fields import GrowingTextEdit
from desktop.ui.kit.plain_label import PlainLabel

REDEN, MET = "reden", "met"


class Decision(Enum):
    """What follows from loose signals."""

    PROMOTE = "dossier"
    NO_DOSSIER = "geen dossier"


@dataclass(frozen=True, slots=True)
class Asked:
    """A decision about the signals of one leerling."""

    decision: Decision
    dossier: DossierId
    naam: str


class ReviewDialog(Dialog):
    """Asks why; submitted when both fields hold something.

    Signals:
        given: the fields are filled in; reden() and met() return them.
        changed: something was typed.
    """

    given = Signal()
    changed = Signal()

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        words = _Words(asked.decision)
        super().__init__(words.title, words.verb, parent)
        self.setObjectName("reviewDialog")
        self.asked = asked
        self.form.add_widget(PlainLabel(asked.naam, self, "title", wrap=True))
        self.form.add_widget(PlainLabel(words.detail, self, "body", "text2", wrap=True))
        self._reden = GrowingTextEdit(self, 3, 10)
        self._met = QLineEdit(self)
        self._fields = {REDEN: words.ask}
        if asked.decision is Decision.NO_DOSSIER:
            self._fields[MET] = self.tr("Vul in wie erbij waren.")
            hint = self.tr("Bijvoorbeeld: mentor, teamleider en zorgcoördinator.")
            self.form.add(MET, self.tr("Met &wie is het besproken?"), self._met, hint)
        else:
            self._met.hide()
        self.form.add(REDEN, words.label, self._reden, words.hint)
        self.fit(560)

        self._met.textChanged.connect(self.changed)
        self._reden.submitted.connect(self.primary.click)
        self._reden.textChanged.connect(self.changed)
        self.submitted.connect(self._on_submitted)

    def reden(self) -> str:
        """Return the reason."""
        return self._reden.toPlainText().strip()

    def met(self) -> str:
        """Return with whom it was discussed."""
        return self._met.text().strip()

    def restore(self, reden: str, met: str) -> None:
        """Bring back what was typed before."""
        self._reden.setPlainText(reden)
        self._met.setText(met)

    def show_refusal(self, error: KnownError) -> None:
        """Show why this cannot be kept, under its field when it has one."""
        if isinstance(error, RefusedError) and error.field in self._fields:
            self.show_errors({error.field: error.remedy})
        else:
            self.show_failure(error.remedy)

    def _on_submitted(self) -> None:
        typed = {REDEN: self.reden(), MET: self.met()}
        missing = {key: ask for key, ask in self._fields.items() if not typed[key]}
        if not self.show_errors(missing):
            self.given.emit()


class _Words:
    """The words of a decision."""

    def __init__(self, decision: Decision) -> None:
        say = QCoreApplication.translate
        if decision is Decision.PROMOTE:
            self.title = say("Bespreeklijst", "Maak er een dossier van")
            self.verb = say("Bespreeklijst", "Dossier openen")
            self.detail = say(
                "Bespreeklijst",
                "Er komt een dossier met alle losse signalen erin; er gaat niets verloren. Het "
                "staat daarna in de lijst met dossiers. In het logboek komt te staan wanneer en "
                "waarom u het dossier opende.",
            )
            self.label = say("Bespreeklijst", "&Waarom opent u een dossier?")
            self.hint = say("Bespreeklijst", "Wat maakt dat losse signalen niet meer genoeg zijn?")
            self.ask = say("Bespreeklijst", "Schrijf op waarom u een dossier opent.")
        else:
            self.title = say("Bespreeklijst", "Besproken, geen dossier")
            self.verb = say("Bespreeklijst", "Vastleggen")
            self.detail = say(
                "Bespreeklijst",
                "De uitkomst komt bij de signalen te staan. Alles blijft bewaard en leesbaar; bij "
                "een nieuw signaal staat de leerling weer op de lijst om te bespreken.",
            )
            self.label = say("Bespreeklijst", "&Uitkomst: wat is besproken en afgesproken?")
            self.hint = say("Bespreeklijst", "Ook waarom er nu geen dossier nodig is.")
            self.ask = say("Bespreeklijst", "Schrijf op wat de uitkomst is.")
