"""A view of the caseload in words: its columns, cells and conditions, on screen and on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from desktop.core.meldcode import STAP_NAMEN
from desktop.core.nederlands import short_date
from desktop.core.weergave import (
    Aandachtsgroep,
    Kolom,
    Openheid,
    Stapkeuze,
    Voorwaarden,
    Weergave,
)
from desktop.services.caseloadkeuze import Kijk, leeftijd
from desktop.services.caseloadlijst import CaseloadLijst
from desktop.services.views import CaseloadRegel

KOPPEN = {
    Kolom.NAAM: "Leerling",
    Kolom.AANDACHT: "Aandacht",
    Kolom.KLAS: "Klas",
    Kolom.LEEFTIJD: "Leeftijd",
    Kolom.STAP: "Stap",
    Kolom.VOLGENDE: "Wat volgt",
    Kolom.UITKOMST: "Uitkomst",
    Kolom.NORM: "Meldnorm",
    Kolom.MENTOR: "Mentor",
    Kolom.TE_DOEN: "Te doen",
    Kolom.LAATSTE: "Laatst vastgelegd",
    Kolom.GEOPEND: "Geopend",
    Kolom.VLAG: "Vlag",
}
GROEPWOORDEN = {
    Aandachtsgroep.DRINGEND: "actie nodig",
    Aandachtsgroep.NIEUW: "nieuw",
    Aandachtsgroep.LOOPT: "loopt",
    Aandachtsgroep.KLAAR: "alle stappen gedaan",
}
OPENWOORDEN = {Openheid.OPEN: "open", Openheid.GESLOTEN: "gesloten"}


def stapwoord(keuze: Stapkeuze) -> str:
    """Return "stap 4 Wegen", or what comes after the five."""
    stap = keuze.stap
    return "volgen" if stap is None else f"stap {int(stap)} {STAP_NAMEN[stap]}"


def cel(regel: CaseloadRegel, kolom: Kolom, today: date) -> str:
    """Return what a line has in a column, "" for nothing."""
    if kolom is Kolom.LEEFTIJD:
        age = leeftijd(regel, today)
        return "" if age is None else str(age)
    return _CELLEN[kolom](regel)


def in_woorden(weergave: Weergave, kijk: Kijk) -> tuple[str, ...]:
    """Return every condition of a view in words; empty when all dossiers are in it."""
    words = tuple(voorwaardewoorden(weergave.voorwaarden, kijk).values())
    tekst = weergave.tekst.strip()
    return (*words, f"“{tekst}” in naam, klas of mentor") if tekst else words


def lijst_of(
    naam: str, regels: Sequence[CaseloadRegel], weergave: Weergave, kijk: Kijk, totaal: int
) -> CaseloadLijst:
    """Return the lines as they go on paper."""
    kolommen = weergave.kolommen
    sortering = weergave.sortering
    order = KOPPEN[sortering.kolom].lower()
    return CaseloadLijst(
        naam,
        tuple(KOPPEN[kolom] for kolom in kolommen),
        tuple(_rij(regel, kolommen, kijk) for regel in regels),
        in_woorden(weergave, kijk),
        f"{order}, van laatste naar eerste" if sortering.aflopend else order,
        totaal,
    )


def _rij(regel: CaseloadRegel, kolommen: tuple[Kolom, ...], kijk: Kijk) -> tuple[str, ...]:
    return tuple(cel(regel, kolom, kijk.today) for kolom in kolommen)


def voorwaardewoorden(wanted: Voorwaarden, kijk: Kijk) -> dict[str, str]:
    """Return the words of each condition that is set, by its name.

    The two ends of an age are one condition, under the name leeftijd.
    """
    return {name: words for name, words in _pairs(wanted, kijk) if words}


def _pairs(wanted: Voorwaarden, kijk: Kijk) -> Iterator[tuple[str, str]]:
    yield "stap", stapwoord(wanted.stap) if wanted.stap else ""
    yield "aandacht", GROEPWOORDEN[wanted.aandacht] if wanted.aandacht else ""
    yield "openheid", OPENWOORDEN[wanted.openheid] if wanted.openheid else ""
    yield "uitkomst", f"uitkomst: {wanted.uitkomst}" if wanted.uitkomst else ""
    yield "leeftijd", leeftijdwoorden(wanted.leeftijd_van, wanted.leeftijd_tot)
    yield "klas", f"klas {wanted.klas}" if wanted.klas else ""
    yield "leerjaar", f"leerjaar {wanted.leerjaar}" if wanted.leerjaar else ""
    yield "mentor", f"mentor {wanted.mentor}" if wanted.mentor else ""
    yield "te_doen_binnen", _due_words(wanted.te_doen_binnen, kijk.today)
    yield "stil_sinds", _still_words(wanted.stil_sinds)
    yield "vlag", "met een vlag" if wanted.vlag else ""
    yield "risicowoord", _risk_words(kijk.woorden) if wanted.risicowoord else ""


def leeftijdwoorden(low: int | None, high: int | None) -> str:
    """Return "12 tot en met 15 jaar"."""
    if low is None and high is None:
        return ""
    if low is None:
        return f"tot en met {high} jaar"
    if high is None:
        return f"{low} jaar en ouder"
    return f"{low} jaar" if low == high else f"{low} tot en met {high} jaar"


def _due_words(days: int | None, today: date) -> str:
    if days is None:
        return ""
    last = short_date(today + timedelta(days=days))
    return f"iets te doen op of vóór {last}" if days else f"iets te doen vandaag ({last}) of eerder"


def _still_words(days: int | None) -> str:
    return "" if days is None else f"{days} dagen of langer niets vastgelegd"


def _risk_words(woorden: tuple[str, ...]) -> str:
    if not woorden:
        return "met een risicowoord (de school koos nog geen woorden)"
    said = " of ".join(f"“{woord}”" for woord in woorden)
    return f"in het logboek staat {said}"


def _te_doen(regel: CaseloadRegel) -> str:
    first = min(regel.taken, key=lambda taak: taak.uiterlijk, default=None)
    return f"{short_date(first.uiterlijk)} {first.wat}" if first is not None else ""


def _laatste(regel: CaseloadRegel) -> str:
    return short_date(regel.laatste.date()) if regel.laatste is not None else ""


_CELLEN: dict[Kolom, Callable[[CaseloadRegel], str]] = {
    Kolom.NAAM: lambda regel: regel.naam,
    Kolom.AANDACHT: lambda regel: regel.label,
    Kolom.KLAS: lambda regel: regel.klas,
    Kolom.STAP: lambda regel: regel.stap_naam,
    Kolom.VOLGENDE: lambda regel: regel.volgende,
    Kolom.UITKOMST: lambda regel: regel.uitkomst,
    Kolom.NORM: lambda regel: regel.norm,
    Kolom.MENTOR: lambda regel: regel.mentor,
    Kolom.TE_DOEN: _te_doen,
    Kolom.LAATSTE: _laatste,
    Kolom.GEOPEND: lambda regel: short_date(regel.geopend_op) if regel.geopend_op else "",
    Kolom.VLAG: lambda regel: "; ".join(vlag.bericht for vlag in regel.vlaggen),
}
