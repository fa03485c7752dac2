"""Meldingen to print: empty, full, and with texts that nobody asked for."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from typing import Any

from desktop.core.dossier import Dossier, Gezag
from desktop.core.logboek import Herkomst, Regel, Soort
from desktop.core.melding import Geinformeerd, MeldingGegevens, Openheid, Veiligheid, select
from desktop.core.weging import Weging
from desktop.services.views import MeldingView
from tests.builders import (
    FIRST,
    JA,
    a_betrokkene,
    a_casus,
    a_dossier,
    a_kader,
    a_leerling,
    a_regel,
    a_school,
    a_vastlegging,
    a_weging,
    an_aantekening,
)

MADE_ON = datetime(2026, 11, 22, 13, 30, tzinfo=UTC)
FREE_TEXTS = (
    "veiligheid_toelichting",
    "zorg_in_het_kort",
    "vraag",
    "contact",
    "beschermend",
    "hulp",
    "school_doet",
    "bereikbaar",
    "bevoegd_gezag",
    "woont_bij",
    "openheid_toelichting",
)


def a_view(
    *regels: Regel,
    gegevens: MeldingGegevens | None = None,
    dossier: Dossier | None = None,
    weging: Weging | None = None,
    **details: Any,
) -> MeldingView:
    casus = a_casus(
        *regels,
        dossier=dossier or a_dossier(),
        weging=weging or Weging(FIRST),
        gegevens=gegevens or MeldingGegevens(),
        vandaag=MADE_ON.date(),
        school=details.pop("school", a_school()),
        kader=details.pop("kader", a_kader()),
    )
    defaults = {"casus": casus, "selectie": select(regels), "made_on": MADE_ON}
    return MeldingView(**{**defaults, **details})


def an_empty_view() -> MeldingView:
    nobody = a_leerling(geboortedatum=None, klas="", mentor="")
    return a_view(dossier=a_dossier(leerling=nobody, betrokkenen=()))


def filled(text: str = "{}") -> MeldingGegevens:
    """Fill every free text with its own name inside the given text."""
    words: dict[str, Any] = {name: text.format(name) for name in FREE_TEXTS}
    told = (
        Geinformeerd("Samira Haddad, moeder", date(2026, 11, 19)),
        Geinformeerd("Youssef, stiefvader", None, text.format("reden_niet")),
    )
    return MeldingGegevens(
        veiligheid=Veiligheid.STRUCTUREEL, openheid=Openheid.NIET_OPEN, geinformeerd=told, **words
    )


def full_regels(text: str = "{}") -> tuple[Regel, ...]:
    corrected = Regel(
        a_vastlegging(2, aantekening=an_aantekening(tekst=text.format("verbeterd")), verbetert=1),
        (a_vastlegging(1, aantekening=an_aantekening(tekst=text.format("oud"))),),
    )
    return (
        a_regel(
            tekst=text.format("feit"), door=text.format("door"), duiding=text.format("duiding")
        ),
        corrected,
        a_regel(tekst=text.format("gehoord"), herkomst=Herkomst.DERDE, bron=text.format("bron")),
        a_regel(tekst="zonder bron", herkomst=Herkomst.DERDE),
        a_regel(
            Soort.DISCLOSURE, tekst=text.format("aanleiding"), citaat=text.format("letterlijk")
        ),
        a_regel(
            Soort.GESPREK,
            tekst=text.format("besproken"),
            met=text.format("met"),
            reactie=text.format("reactie"),
        ),
        a_regel(Soort.OVERLEG, met=text.format("overleg met")),
        a_regel(Soort.ADVIES, anoniem=True),
        a_regel(Soort.BESLUIT),
    )


def a_full_view(text: str = "{}") -> MeldingView:
    """Print the text in every place where a user can type, each with its own word in it."""
    people = (
        a_betrokkene(bereikbaar=text.format("telefoon")),
        a_betrokkene(naam="Youssef", relatie="stiefvader", gezag=Gezag.NEE),
        a_betrokkene(naam="Karim", relatie="vader", gezag=Gezag.ONBEKEND),
    )
    given = a_weging(JA, JA, motivering=text.format("motivering"))
    return a_view(
        *full_regels(text),
        gegevens=filled(text),
        dossier=a_dossier(betrokkenen=people),
        weging=given,
    )


def many_regels(count: int) -> tuple[Regel, ...]:
    first = MADE_ON - timedelta(days=count)
    return tuple(
        a_regel(moment=first + timedelta(days=n), tekst=f"Feit nummer {n}.") for n in range(count)
    )


def all_printed(gegevens: MeldingGegevens) -> list[str]:
    """Return what the user typed in the form."""
    values = [getattr(gegevens, field.name) for field in fields(gegevens)]
    return [value for value in values if isinstance(value, str) and value]
