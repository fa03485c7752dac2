"""Builders with valid defaults: a test names only what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from desktop.core.afwegingskader import Afwegingskader, Antwoord
from desktop.core.casus import Casus
from desktop.core.dossier import Betrokkene, Dossier, DossierId, Gezag, Leerling
from desktop.core.inhoud import Inhoud
from desktop.core.kader_json import kader_from_json
from desktop.core.logboek import WITH_PARTNER, Aantekening, Regel, Soort, Vastlegging
from desktop.core.meldcode import STAP_NAMEN, Stand, Stap, Toestand
from desktop.core.naslag import Naslag
from desktop.core.school import Gebruiker, School, Schoolsoort
from desktop.core.termijnen import Kalender
from desktop.core.vormen import aantekening_of
from desktop.core.weging import Beantwoording, Weging
from desktop.paths import resources_dir
from desktop.services.caseload_regel import VOLGENDE
from desktop.services.views import Aandacht, CaseloadRegel, NewAnswer
from desktop.storage.naslag import read_naslag

MORNING = datetime(2026, 11, 2, 8, 30, tzinfo=UTC)
FIRST = DossierId(1)
NEE, JA, TWIJFEL = Antwoord.NEE, Antwoord.JA, Antwoord.TWIJFEL
KADER_FILES = {"onderwijs": "onderwijs-2018-07.json", "basis": "basis-2019-01.json"}


@cache
def kader_text(name: str = "onderwijs") -> str:
    path = resources_dir() / "kader" / KADER_FILES[name]
    return path.read_text(encoding="utf-8")


@cache
def a_kader(name: str = "onderwijs") -> Afwegingskader:
    return kader_from_json(kader_text(name))


def kaders() -> dict[str, Afwegingskader]:
    return {name: a_kader(name) for name in KADER_FILES}


@cache
def a_naslag() -> Naslag:
    return read_naslag(resources_dir() / "naslag")


def a_school(**details: Any) -> School:
    user = Gebruiker("Marieke de Boer", "zorgcoördinator")
    defaults = {
        "naam": "Het Voorbeeld",
        "soort": Schoolsoort.VO,
        "kader": "onderwijs",
        "gebruiker": user,
    }
    return School(**{**defaults, **details})


def a_leerling(**details: Any) -> Leerling:
    defaults = {
        "roepnaam": "Amira",
        "tussenvoegsel": "el",
        "achternaam": "Haddad",
        "geboortedatum": date(2012, 3, 14),
        "klas": "2B",
        "mentor": "Joris Kamp",
    }
    return Leerling(**{**defaults, **details})


def a_betrokkene(**details: Any) -> Betrokkene:
    defaults = {"naam": "Samira Haddad", "relatie": "moeder", "gezag": Gezag.JA}
    return Betrokkene(**{**defaults, **details})


def a_dossier(**details: Any) -> Dossier:
    defaults = {
        "id": FIRST,
        "leerling": a_leerling(),
        "betrokkenen": (a_betrokkene(),),
        "geopend_op": MORNING.date(),
    }
    return Dossier(**{**defaults, **details})


def an_aantekening(soort: Soort = Soort.FEIT, **details: Any) -> Aantekening:
    defaults = {
        "soort": soort,
        "moment": MORNING,
        "tekst": "Zij had geen jas aan.",
        "door": "Joris Kamp",
        "citaat": "Ik wil niet naar huis." if soort is Soort.DISCLOSURE else "",
        "met": "Samira Haddad" if soort in WITH_PARTNER else "",
    }
    return Aantekening(**{**defaults, **details})


def a_vastlegging(nummer: int = 1, **details: Any) -> Vastlegging:
    defaults = {
        "nummer": nummer,
        "dossier": FIRST,
        "aantekening": an_aantekening(),
        "vastgelegd_op": MORNING,
        "schrijver": "Marieke de Boer",
        "reden": "verschreven" if details.get("verbetert") else "",
    }
    return Vastlegging(**{**defaults, **details})


def a_regel(soort: Soort = Soort.FEIT, **details: Any) -> Regel:
    return Regel(a_vastlegging(aantekening=an_aantekening(soort, **details)))


def a_casus(*regels: Regel, **details: Any) -> Casus:
    defaults = {
        "dossier": a_dossier(),
        "regels": regels,
        "weging": Weging(FIRST),
        "kader": a_kader(),
        "school": a_school(),
        "kalender": Kalender(),
        "vandaag": MORNING.date(),
    }
    return Casus(**{**defaults, **details})


def a_fact(inhoud: Inhoud, nummer: int = 1, **details: Any) -> Regel:
    """Build the line of the timeline that carries this inhoud."""
    entry = aantekening_of(inhoud, details.pop("moment", MORNING), "Marieke de Boer")
    return Regel(a_vastlegging(nummer, aantekening=replace(entry, **details)))


def a_beantwoording(
    knoop: str = "afweging-1", antwoord: Antwoord = JA, **details: Any
) -> Beantwoording:
    defaults = {
        "kader": "onderwijs",
        "versie": "2018-07",
        "knoop": knoop,
        "vraag": "De vraag zoals zij er stond.",
        "uitgang": "De uitgang zoals hij er stond.",
        "antwoord": antwoord,
        "motivering": "Drie keer gezien.",
        "beoordelaars": ("Marieke de Boer", "Joris Kamp"),
        "moment": MORNING,
    }
    return Beantwoording(**{**defaults, **details})


def a_weging(*antwoorden: Antwoord, **details: Any) -> Weging:
    """Build a weging that answers afweging 1, 2, 3 ... in turn."""
    given = [a_beantwoording(f"afweging-{n}", a, **details) for n, a in enumerate(antwoorden, 1)]
    return Weging(FIRST, tuple(given))


def a_new_answer(knoop: str = "afweging-1", antwoord: Antwoord = JA, **details: Any) -> NewAnswer:
    defaults = {"motivering": "Drie keer gezien.", "beoordelaars": ("Joris Kamp",)}
    return NewAnswer(knoop, antwoord, **{**defaults, **details})


def a_stand(huidig: Stap | None = Stap.GESPREK) -> Stand:
    """Build a stand in which every stap before huidig is done; None: all five are."""
    done = len(Stap) + 1 if huidig is None else huidig
    return Stand({s: Toestand.GEDAAN if s < done else Toestand.OPEN for s in Stap})


def a_caseload_regel(**changes: Any) -> CaseloadRegel:
    """Build a line of the caseload; the names and words follow from leerling and stand."""
    leerling = changes.pop("leerling", None) or a_leerling()
    stand = changes.pop("stand", None) or a_stand()
    return CaseloadRegel(
        **{
            "dossier": FIRST,
            "naam": leerling.short_name,
            "initialen": leerling.initials,
            "klas": leerling.klas,
            "sorting_name": leerling.sorting_name,
            "search_text": f"{leerling.full_name} {leerling.klas} {leerling.mentor}".casefold(),
            "stand": stand,
            "stap_naam": STAP_NAMEN[stand.huidig] if stand.huidig else "Volgen",
            "volgende": VOLGENDE[stand.huidig],
            "aandacht": Aandacht.GEEN,
            "label": "",
            "laatste": MORNING,
            "geboortedatum": leerling.geboortedatum,
            "mentor": leerling.mentor,
            "geopend_op": MORNING.date(),
            **changes,
        }
    )
