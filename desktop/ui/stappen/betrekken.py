"""Whom to involve: by the age of the leerling, and the teachers who may know more."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.core.casus import Casus
from desktop.core.consultatie import consult_candidates
from desktop.core.leeftijdsregels import Aangewezen, Wie, age_rule, next_turning
from desktop.core.naslag import Naslag
from desktop.core.nederlands import enumerate_words, short_date
from desktop.ui.kit.card import Card
from desktop.ui.kit.layouts import clear_lines, column
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.stappen.punten import CARD_MARGINS


class BetrekkenCard(Card):
    """Shows whom to speak, inform and ask, who may inspect, and with whom to consult."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.setObjectName("betrekken")
        self._naslag = Naslag((), (), {})
        self._shown: tuple[tuple[str, str], ...] = ()
        self._lines = column(spacing=8)
        title = PlainLabel(self.tr("Wie betrekt u?"), self, "title")
        self.setLayout(column(title, self._lines, spacing=10, margins=CARD_MARGINS))

    def set_naslag(self, naslag: Naslag) -> None:
        """Name sources by the titles of this library."""
        self._naslag = naslag

    def show_casus(self, casus: Casus) -> None:
        """Show who it is today; nothing is built anew when nothing changed."""
        told = tuple((head, words) for head, words in self._told(casus) if words)
        if told == self._shown:
            return
        self._shown = told
        clear_lines(self._lines)
        for head, words in told:
            heading = PlainLabel(head, self, "small_strong", "text2")
            text = PlainLabel(words, self, "body", wrap=True)
            self._lines.addLayout(column(heading, text, spacing=2))

    def _told(self, casus: Casus) -> list[tuple[str, str]]:
        born = casus.dossier.leerling.geboortedatum
        rule, turning = age_rule(born, casus.vandaag), next_turning(born, casus.vandaag)
        return [
            (self.tr("Let op"), rule.waarschuwing),
            (self.tr("Spreken vóór een melding"), self._words(rule.spreken)),
            (self.tr("Vertellen dat u meldt"), self._words(rule.informeren)),
            (self.tr("Toestemming voor een overleg met naam"), self._words(rule.toestemming)),
            (self.tr("Inzage in het dossier van de school"), self._words(rule.inzage)),
            (
                self.tr("Dit verandert"),
                self.tr("De leerling wordt {age} op {day}.").format(
                    age=turning[0], day=short_date(turning[1])
                )
                if turning
                else "",
            ),
            (
                self.tr("Met wie u kunt overleggen"),
                enumerate_words([f"{one.naam} ({one.rol})" for one in consult_candidates(casus)]),
            ),
        ]

    def _words(self, who: Aangewezen) -> str:
        names = {
            Wie.LEERLING: self.tr("de leerling"),
            Wie.LEERLING_ZO_MOGELIJK: self.tr("zo mogelijk de leerling"),
            Wie.OUDERS_MET_GEZAG: self.tr("ouders met gezag of de voogd"),
            Wie.OUDERS_NA_AFWEGING: self.tr("ouders als u dat afweegt"),
        }
        words = enumerate_words([names[one] for one in who.wie])
        source = self._naslag.in_words(who.bron)
        return self.tr("{who} (bron {source})").format(
            who=f"{words[:1].upper()}{words[1:]}", source=source
        )
