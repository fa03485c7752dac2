"""The acts on passphrases: change your own, give a colleague one, revoke one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.kit.new_passphrase import NewPassphrase
from desktop.ui.kluis.keys_dialog import KeyDialog


class ChangePassphraseDialog(KeyDialog):
    """Asks for the old passphrase and twice for the new one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        say = QCoreApplication.translate
        super().__init__(
            say("ChangePassphraseDialog", "Wachtzin wijzigen"),
            say("ChangePassphraseDialog", "Wachtzin wijzigen"),
            parent,
        )
        self.setObjectName("changePassphrase")
        self.explain(
            self.tr(
                "De nieuwe wachtzin opent de kluis vanaf nu. Back-ups van vóór vandaag openen nog "
                "met de oude wachtzin."
            )
        )
        self.ask_own(self.tr("&Huidige wachtzin"))
        self._new = NewPassphrase(self.form, self.tr("&Nieuwe wachtzin"))
        self.finish_form()
        self.fit(520)

        self._new.submitted.connect(self.primary.click)
        self.submitted.connect(self._on_submitted)

    def answer(self) -> tuple[object, ...]:
        return self.own.text(), self._new.text()

    def _on_submitted(self) -> None:
        if not self.show_errors({**self.own_error(), **self._new.errors()}):
            self.given.emit()


class ColleagueDialog(KeyDialog):
    """Asks for the passphrase of the user and, typed by a colleague, a name and a new one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        say = QCoreApplication.translate
        super().__init__(
            say("ColleagueDialog", "Collega toevoegen"), say("ColleagueDialog", "Toevoegen"), parent
        )
        self.setObjectName("addColleague")
        self.explain(
            self.tr(
                "Uw collega kan daarna alle dossiers in deze kluis lezen en aanvullen. Laat uw "
                "collega zelf een wachtzin bedenken en typen."
            )
        )
        self.ask_own()
        self._naam = QLineEdit(self)
        self.form.add("naam", self.tr("Naam van uw &collega"), self._naam)
        self._new = NewPassphrase(self.form, self.tr("&Wachtzin van uw collega"))
        self.finish_form()
        self.fit(520)

        self._new.submitted.connect(self.primary.click)
        self.submitted.connect(self._on_submitted)

    def answer(self) -> tuple[object, ...]:
        return self.own.text(), (self._naam.text().strip(), self._new.text())

    def _on_submitted(self) -> None:
        naam = self._naam.text().strip()
        errors = self.own_error() | self._new.errors()
        if not naam:
            errors["naam"] = self.tr("Vul de naam van uw collega in.")
        if not self.show_errors(errors):
            self.given.emit()


class RevokeDialog(KeyDialog):
    """Says what revoking a key means and asks for the passphrase of who does it."""

    def __init__(self, slot: str, key: str, parent: QWidget | None = None) -> None:
        say = QCoreApplication.translate
        super().__init__(
            say("RevokeDialog", "Sleutel intrekken"),
            say("RevokeDialog", "Intrekken"),
            parent,
            "danger",
        )
        self.setObjectName("revokeKey")
        self._slot = slot
        self.explain(self.tr("U trekt in: {key}.").format(key=key))
        self.explain(
            self.tr(
                "Deze sleutel opent de kluis daarna niet meer. Back-ups van vóór vandaag openen er "
                "nog wel mee."
            )
        )
        self.ask_own()
        self.finish_form()
        self.fit(480)

        self.own.returnPressed.connect(self.primary.click)
        self.submitted.connect(self._on_submitted)

    def answer(self) -> tuple[object, ...]:
        return self.own.text(), self._slot

    def _on_submitted(self) -> None:
        if not self.show_errors(self.own_error()):
            self.given.emit()
