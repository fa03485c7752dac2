"""The sentences of reading pupils in: what kind of file it is, and what was done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.leerlingimport import Bronsoort
from desktop.core.leerlingverschil import Importkeuze, Verschil
from desktop.core.nederlands import enumerate_words


def recognised_words(naam: str, soort: Bronsoort, verschil: Verschil) -> str:
    """Return what a file is and how many pupils it holds."""
    v = verschil
    count = sum(map(len, (v.nieuw, v.gewijzigd, v.vertrokken, v.gelijk, v.al_vertrokken)))
    say = QCoreApplication.translate
    one, some = say("Inlezen", "1 leerling"), say("Inlezen", "{} leerlingen").format(count)
    words = say("Inlezen", "{file}: herkend als {kind}, met {count}.")
    return words.format(file=naam, kind=soort.value, count=one if count == 1 else some)


def result_words(verschil: Verschil, keuze: Importkeuze) -> str:
    """Return what was done in one sentence."""
    say, v = QCoreApplication.translate, verschil
    gone = len(v.vertrokken) + len(v.ontbreekt) * keuze.ontbrekende_zijn_vertrokken
    counts = (
        (len(v.nieuw), say("Inlezen", "{} toegevoegd")),
        (len(v.gewijzigd), say("Inlezen", "{} gewijzigd")),
        (gone, say("Inlezen", "{} uitgeschreven")),
        (len(v.gelijk), say("Inlezen", "{} gelijk gebleven")),
        (len(v.geweigerd), say("Inlezen", "{} niet overgenomen")),
    )
    told = [words.format(count) for count, words in counts if count]
    return say("Inlezen", "Leerlingen ingelezen: {}.").format(enumerate_words(told))
