"""A quiet line under a fact that names a judging or diagnosing word; it never stops anyone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.invoer import LANGSTE, TE_LANG, has_unseen
from desktop.core.logboek import Soort
from desktop.core.taalcheck import Taaltip, Woordsoort, taaltips
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.plain_label import IconLabel, PlainLabel

CHECKED = frozenset({Soort.FEIT, Soort.DISCLOSURE, Soort.GEBEURTENIS})


class LanguageLine(QWidget):
    """Shows what might be written elsewhere; hidden while there is nothing to say.

    Signals:
        duiding_wanted: the user wants to write down what they make of it.
        diagnose_wanted: the user wants the form of a diagnosis.
    """

    duiding_wanted = Signal()
    diagnose_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("languageLine")
        self._icon = IconLabel("info", self, "info", 15)
        self._words = PlainLabel("", self, "small", "text2", wrap=True)
        self._duiding = Button(self.tr("Naar uw duiding"), self, "link")
        self._duiding.setObjectName("toDuiding")
        self._diagnose = Button(self.tr("Diagnose van een beroepskracht…"), self, "link")
        self._diagnose.setObjectName("toDiagnose")
        line = row(self._icon, spacing=6)
        line.addWidget(self._words, 1)
        buttons = row(self._duiding, self._diagnose, None, spacing=14, margins=(21, 0, 0, 0))
        self.setLayout(column(line, buttons, spacing=2))
        self.hide()

        self._diagnose.clicked.connect(self.diagnose_wanted)
        self._duiding.clicked.connect(self.duiding_wanted)

    def text(self) -> str:
        """Return what is shown."""
        return self._words.text()

    def show_for(self, text: str, soort: Soort) -> None:
        """Look at the text of an entry of this kind."""
        tips = taaltips(text) if soort in CHECKED else ()
        sorts = {tip.soort for tip in tips}
        said = [self._said(sort, tips) for sort in Woordsoort if sort in sorts]
        if len(text) > LANGSTE:
            said = [TE_LANG]
        elif has_unseen(text):
            said.append(self.tr("Onzichtbare tekens in de tekst worden niet vastgelegd."))
        self._words.setText(" ".join(said))
        self._duiding.setVisible(bool(sorts))
        self._diagnose.setVisible(Woordsoort.DIAGNOSE in sorts)
        self.setVisible(bool(said))

    def _said(self, sort: Woordsoort, tips: tuple[Taaltip, ...]) -> str:
        found = ", ".join(f"“{tip.woord}”" for tip in tips if tip.soort is sort)
        return {
            Woordsoort.INDRUK: self.tr(
                "{words}: dat klinkt als een indruk. Schrijf hier wat u zag of hoorde."
            ),
            Woordsoort.OORDEEL: self.tr(
                "{words}: dat klinkt als een oordeel. Beschrijf het gedrag dat u zag."
            ),
            Woordsoort.DIAGNOSE: self.tr(
                "{words}: een diagnose legt u alleen vast als een beroepskracht die stelde."
            ),
        }[sort].format(words=found)
