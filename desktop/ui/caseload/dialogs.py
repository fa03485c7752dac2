"""The three small questions of the caseload: a name, the risk words, an age."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.known_error import KnownError, RefusedError
from desktop.core.weergave import Voorwaarden
from desktop.services.weergaven import LONGEST_NAME, MOST_WOORDEN
from desktop.ui.kit.dialog import Dialog
from desktop.ui.kit.fields import GrowingTextEdit
from desktop.ui.kit.plain_label import PlainLabel


class NameDialog(Dialog):
    """Asks under which name a view is kept."""

    def __init__(self, title: str, naam: str, parent: QWidget | None = None) -> None:
        super().__init__(title, self.tr("Bewaren"), parent)
        self.setObjectName("viewName")
        self._name = QLineEdit(naam, self)
        self._name.setObjectName("viewNameField")
        self._name.setMaxLength(LONGEST_NAME)
        self.form.add("naam", self.tr("Naam van de weergave"), self._name)
        self.fit(420)
        self._name.selectAll()

    def naam(self) -> str:
        """Return the name as typed."""
        return self._name.text()

    def show_refusal(self, error: KnownError) -> None:
        """Show why this cannot be kept."""
        _refuse(self, error)


class WordsDialog(Dialog):
    """Asks which words the school watches for, and says what is searched."""

    def __init__(self, woorden: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Risicowoorden van de school"), self.tr("Bewaren"), parent)
        self.setObjectName("riskWords")
        told = self.tr(
            "Hierin wordt gezocht: alle aantekeningen zoals ze nu gelden, ook oudere. Niet in "
            "bijlagen, in verbeterde teksten en in afgeschermde dossiers. Een langer woord dat zo "
            "begint, telt mee. Een woord zegt nog niets over een kind: lees wat er staat."
        )
        self.form.add_widget(PlainLabel(told, self, "body", "text2", wrap=True))
        self._words = GrowingTextEdit(self, 4, 10)
        self._words.setObjectName("riskWordsField")
        self._words.setPlainText("\n".join(woorden))
        hint = self.tr("Eén woord op een regel, hoogstens {}.").format(MOST_WOORDEN)
        self.form.add("woorden", self.tr("Woorden"), self._words, hint)
        self.fit(480)

    def woorden(self) -> list[str]:
        """Return the words as typed."""
        return self._words.toPlainText().splitlines()

    def show_refusal(self, error: KnownError) -> None:
        """Show why this cannot be kept."""
        _refuse(self, error)


class AgeDialog(Dialog):
    """Asks from which up to and including which age."""

    def __init__(self, now: Voorwaarden, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Leeftijd kiezen"), self.tr("Kiezen"), parent)
        self.setObjectName("ageDialog")
        self._now = now
        self._fields: dict[str, QLineEdit] = {}
        self._add("leeftijd_van", self.tr("Vanaf (jaar)"), now.leeftijd_van)
        self._add("leeftijd_tot", self.tr("Tot en met (jaar)"), now.leeftijd_tot)
        self.fit(360)

    def made(self) -> Voorwaarden | None:
        """Return the conditions with this age; None when it is no age, and that is shown."""
        ages = {key: _age(line.text()) for key, line in self._fields.items()}
        wrong = [key for key, age in ages.items() if age is not None and age < 0]
        remedy = self.tr("Schrijf een leeftijd in hele jaren, of laat dit leeg.")
        if self.show_errors(dict.fromkeys(wrong, remedy)):
            return None
        low, high = ages["leeftijd_van"], ages["leeftijd_tot"]
        if low is not None and high is not None and high < low:
            self.show_errors({"leeftijd_tot": self.tr("Kies een leeftijd die hierboven past.")})
            return None
        return replace(self._now, leeftijd_van=low, leeftijd_tot=high)

    def _add(self, key: str, label: str, age: int | None) -> None:
        line = QLineEdit("" if age is None else str(age), self)
        line.setObjectName(key)
        line.setMaxLength(3)
        self._fields[key] = line
        self.form.add(key, label, line)


def _age(text: str) -> int | None:
    """Return the age, None for nothing, -1 for what is no age."""
    typed = text.strip()
    if not typed:
        return None
    return int(typed) if typed.isascii() and typed.isdigit() else -1


def _refuse(dialog: Dialog, error: KnownError) -> None:
    if isinstance(error, RefusedError):
        dialog.show_errors({error.field: error.remedy})
    else:
        dialog.show_failure(error.remedy)
