"""Facts with valid defaults for the tests of the rules: days count from the first morning."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop.core.afsluiting import Afsluiting
from desktop.core.besluit import Besluit, HulpMogelijk, Melden
from desktop.core.hulp import Hulpafspraken, HulpBeoordeeld, Monitoring, Resultaat
from desktop.core.inhoud import Inhoud
from desktop.core.logboek import Regel, Soort
from desktop.core.veilig_thuis import (
    Adviesgesprek,
    MeldingGedaan,
    SoortTerugkoppeling,
    Terugkoppeling,
    Wijze,
)
from tests.builders import MORNING, a_fact, a_vastlegging, an_aantekening

FRI_6_NOV = date(2026, 11, 6)


def at(days: int, hours: int = 0) -> datetime:
    return MORNING + timedelta(days=days, hours=hours)


def entry(soort: Soort, nummer: int = 1, days: int = 0, **details) -> Regel:
    told = an_aantekening(soort, moment=at(days), **details)
    return Regel(a_vastlegging(nummer, aantekening=told))


def fact(inhoud: Inhoud, nummer: int = 1, days: int = 0) -> Regel:
    return a_fact(inhoud, nummer, moment=at(days))


def hours_later(regel: Regel, hours: int) -> Regel:
    told = regel.aantekening
    moved = replace(told, moment=told.moment + timedelta(hours=hours))
    return replace(regel, geldig=replace(regel.geldig, aantekening=moved))


def gemeld(nummer: int = 9, days: int = 1) -> Regel:
    return fact(MeldingGedaan(Wijze.TELEFOON, "Marieke de Boer"), nummer, days)


def advies(nummer: int = 8, days: int = 1) -> Regel:
    return fact(Adviesgesprek("Wat nu?"), nummer, days)


def besluit(
    melden: Melden = Melden.NEE,
    hulp: HulpMogelijk = HulpMogelijk.NEE,
    nummer: int = 7,
    days: int = 1,
    **details,
) -> Regel:
    given = {"motivering": "Zo besproken.", "door": ("De rector",), **details}
    return fact(Besluit(melden, hulp, **given), nummer, days)


def afspraken(nummer: int = 5, days: int = 0, **details) -> Regel:
    given = {"termijn": FRI_6_NOV, **details}
    return fact(Hulpafspraken(**given), nummer, days)


def oordeel(
    resultaat: Resultaat = Resultaat.BEREIKT,
    nummer: int = 6,
    days: int = 1,
    again: date | None = None,
) -> Regel:
    return fact(HulpBeoordeeld(resultaat, "Gezien.", ("De mentor",), again), nummer, days)


def monitoring(nummer: int = 10, days: int = 1, tot: date = FRI_6_NOV) -> Regel:
    return fact(Monitoring("Elke week praten", "De mentor", tot), nummer, days)


def afgesloten(nummer: int = 11, days: int = 2, **details) -> Regel:
    return fact(Afsluiting("Klaar.", **details), nummer, days)


def bericht(
    soort: SoortTerugkoppeling = SoortTerugkoppeling.VEILIGHEIDSBEOORDELING,
    nummer: int = 12,
    days: int = 2,
    again: date | None = None,
) -> Regel:
    return fact(Terugkoppeling(soort, "Gehoord.", again), nummer, days)
