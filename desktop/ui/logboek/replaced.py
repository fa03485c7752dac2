"""What a correction replaced: who, when, why, and the old words to be struck through."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from desktop.core.logboek import Aantekening, Regel, Vastlegging
from desktop.core.nederlands import date_and_time
from desktop.ui.logboek import signal_words
from desktop.ui.logboek.days import in_zone_of
from desktop.ui.logboek.entry import Passage, Voice
from desktop.ui.logboek.kinds import kinds
from desktop.ui.logboek.quoting import quoted


class Replaced(QObject):
    """Words for the earlier texts of a line."""

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self._now = now

    def passages(self, regel: Regel) -> tuple[Passage, ...]:
        """Return a note and the struck words for every correction, the latest first."""
        made: list[Passage] = []
        newer = regel.geldig
        for older in regel.eerder:
            made.append(Passage(Voice.NOTE, self._note(newer)))
            made.extend(
                Passage(Voice.STRUCK, words)
                for words in self._differences(older.aantekening, newer.aantekening)
            )
            newer = older
        return tuple(made)

    def _note(self, newer: Vastlegging) -> str:
        return self.tr("Verbeterd door {who} op {moment}. Reden: {reason}").format(
            who=newer.schrijver,
            moment=date_and_time(in_zone_of(self._now, newer.vastgelegd_op)),
            reason=newer.reden,
        )

    def _differences(self, old: Aantekening, new: Aantekening) -> list[str]:
        after = self._parts(new)
        return [
            f"{label} {words}".strip() if words else f"{label} –"
            for (label, words), (_, now_holds) in zip(self._parts(old), after, strict=True)
            if words != now_holds and (words or label)
        ]

    def _parts(self, a: Aantekening) -> list[tuple[str, str]]:
        yes, no = self.tr("ja"), self.tr("nee")
        return [
            ("", quoted(a.citaat) if a.citaat.strip() else ""),
            ("", a.tekst.strip()),
            (self.tr("Reactie:"), a.reactie.strip()),
            (self.tr("Duiding:"), a.duiding.strip()),
            (self.tr("Soort:"), kinds()[a.soort].name),
            (self.tr("Wanneer:"), date_and_time(in_zone_of(self._now, a.moment))),
            (self.tr("Door:"), a.door.strip()),
            (self.tr("Met:"), a.met.strip()),
            (self.tr("Van:"), a.bron.strip()),
            (self.tr("Anoniem:"), yes if a.anoniem else no),
            *self._more(a),
        ]

    def _more(self, a: Aantekening) -> list[tuple[str, str]]:
        yes, no = self.tr("ja"), self.tr("nee")
        s = a.signaal
        return [
            (self.tr("Mening van een ander:"), a.mening.strip()),
            (self.tr("Veronderstelling:"), a.veronderstelling.strip()),
            (self.tr("Andere verklaring:"), s.andere_verklaring.strip()),
            (self.tr("Signaal:"), signal_words.bron_words()[s.bron]),
            (self.tr("Richting:"), signal_words.richting_words()[s.richting]),
            (self.tr("Over:"), signal_words.over_words()[s.over]),
            (
                self.tr("Gezien aan:"),
                ", ".join(signal_words.categorie_words()[c] for c in s.categorieen),
            ),
            (self.tr("Kan wijzen op:"), ", ".join(signal_words.vorm_words()[v] for v in s.vormen)),
            (self.tr("Doorgevraagd:"), " / ".join(answer for answer in s.navraag if answer)),
            (self.tr("Toestemming:"), yes if s.toestemming else no),
            (self.tr("Bijlagen:"), ", ".join(one.naam for one in a.bijlagen)),
        ]
