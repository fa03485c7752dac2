"""The words of a card about everything that is not the fact itself: opinions, guesses, tags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject

from desktop.core.dossier import DossierId
from desktop.core.logboek import Aantekening
from desktop.core.nederlands import enumerate_words
from desktop.core.signaal import ALTIJD_MELDCODE, Over, Richting, Signaalbron
from desktop.core.spiekkaart import SPIEKKAARTEN
from desktop.ui.logboek.entry import Mark, Passage, Voice
from desktop.ui.logboek.signal_words import bron_words, over_words, richting_words, vorm_words

_WAYS = {Richting.WIJST_OP: "warn", Richting.WEERSPREEKT: "ok"}


class MoreWords(QObject):
    """Words for the details of an entry; names gives the roepnaam of brothers and sisters."""

    def __init__(self, names: Mapping[DossierId, str]) -> None:
        super().__init__()
        self._names = names

    def passages(self, a: Aantekening) -> tuple[Passage, ...]:
        """Return what others think, answers of the source, other readings and suppositions."""
        labelled = (
            (Voice.MENING, self.tr("Mening van een ander:"), a.mening),
            *((Voice.FACT, asked, answer) for asked, answer in _answers(a)),
            (Voice.DUIDING, self.tr("Andere verklaring:"), a.signaal.andere_verklaring),
            (Voice.VERONDERSTELLING, self.tr("Veronderstelling:"), a.veronderstelling),
        )
        return tuple(
            Passage(voice, f"{label} {words.strip()}", len(label))
            for voice, label, words in labelled
            if words.strip()
        )

    def marks(self, a: Aantekening) -> tuple[Mark, ...]:
        """Return the pills of the signal, of other dossiers and of documents."""
        return (*self._of_signal(a), *self._of_entry(a))

    def _of_signal(self, a: Aantekening) -> Iterator[Mark]:
        s = a.signaal
        if s.richting in _WAYS:
            yield Mark(richting_words()[s.richting], _WAYS[s.richting])
        if s.bron is not Signaalbron.ONBEKEND:
            yield Mark(bron_words()[s.bron], "text2")
        if s.bron is Signaalbron.EXTERNE_PARTNER and not s.toestemming:
            yield Mark(self.tr("Toestemming ontbreekt"), "warn", "triangle-alert")
        if s.over is not Over.ONBEKEND:
            yield Mark(self.tr("Over: {whom}").format(whom=over_words()[s.over].lower()), "text2")
        for vorm in s.vormen:
            yield Mark(vorm_words()[vorm], "warn" if vorm in ALTIJD_MELDCODE else "text2")

    def _of_entry(self, a: Aantekening) -> Iterator[Mark]:
        if a.aan_te_vullen:
            yield Mark(self.tr("Aan te vullen"), "info", "pencil")
        if a.ook_in:
            other = self.tr("een ander dossier")
            names = dict.fromkeys(self._names.get(one, other) for one in a.ook_in)
            said = self.tr("Ook bij {names}").format(names=enumerate_words(tuple(names)))
            yield Mark(said, "text2", "users")
        if count := len(a.bijlagen):
            said = self.tr("1 bijlage") if count == 1 else self.tr("{} bijlagen").format(count)
            yield Mark(said, "text2", "paperclip")


def _answers(a: Aantekening) -> Iterator[tuple[str, str]]:
    card = SPIEKKAARTEN.get(a.signaal.bron)
    if card is not None:
        yield from zip(card.vragen, a.signaal.navraag, strict=False)
