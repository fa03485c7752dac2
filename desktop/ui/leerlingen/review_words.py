"""The loose signals of a leerling in words."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.core.logboek import Aantekening, Herkomst, Soort
from desktop.core.nederlands import short_date, weekday_and_date
from desktop.services.leerlingen import LosseSignalen
from desktop.ui.logboek.kinds import kinds
from desktop.ui.logboek.quoting import quoted


class SignalWords(NamedTuple):
    """One entry: head says when, what kind and who; body what was seen, heard or decided."""

    head: str
    body: str
    is_bespreking: bool


class ReviewWords(NamedTuple):
    """One card of the review list; status is empty when there was no discussion yet."""

    naam: str
    about: str
    status: str
    signals: tuple[SignalWords, ...]


def bespreking_of(one: LosseSignalen) -> date | None:
    """Return the day the signals were last discussed, None when something came after it."""
    last = one.regels[-1].aantekening
    return last.moment.date() if last.soort is Soort.OVERLEG else None


def words_of(one: LosseSignalen) -> ReviewWords:
    """Return the card of a leerling."""
    say = QCoreApplication.translate
    leerling, day = one.dossier.leerling, bespreking_of(one)
    count = sum(1 for regel in one.regels if regel.aantekening.is_signaal)
    said = say("Bespreeklijst", "1 signaal"), say("Bespreeklijst", "{} signalen").format(count)
    about = (leerling.klas, leerling.mentor, said[0] if count == 1 else said[1])
    status = say("Bespreeklijst", "besproken op {}").format(short_date(day)) if day else ""
    signals = tuple(_signal(regel.aantekening) for regel in one.regels)
    return ReviewWords(
        leerling.full_name, "  ·  ".join(word for word in about if word), status, signals
    )


def _signal(a: Aantekening) -> SignalWords:
    kind = kinds()[a.soort]
    head = (weekday_and_date(a.moment.date()), kind.name, a.door)
    body = (quoted(a.citaat) if a.citaat else "", a.tekst, _source(a), _interpretation(a))
    return SignalWords(
        "  ·  ".join(word for word in head if word),
        "\n".join(word for word in body if word),
        a.soort is Soort.OVERLEG,
    )


def _source(a: Aantekening) -> str:
    if a.herkomst is not Herkomst.DERDE:
        return ""
    words = QCoreApplication.translate("Bespreeklijst", "Van horen zeggen: {}")
    return words.format(a.bron or QCoreApplication.translate("Bespreeklijst", "bron onbekend"))


def _interpretation(a: Aantekening) -> str:
    words = QCoreApplication.translate("Bespreeklijst", "Duiding: {}")
    return words.format(a.duiding) if a.duiding else ""
