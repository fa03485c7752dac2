"""Which dossiers a view holds, in which order, and what a sealed one never tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht
from desktop.core.dossier import DossierId
from desktop.core.meldcode import Stap
from desktop.core.punt import Plaats, Scherm
from desktop.core.taken import Aard, Taak
from desktop.core.vlag import Vlag, VlagGezet
from desktop.core.vormen import aantekening_of
from desktop.core.weergave import (
    Aandachtsgroep,
    Kolom,
    Openheid,
    Sortering,
    Stapkeuze,
    Voorwaarden,
    Weergave,
)
from desktop.services.afscherming import AFGESCHERMD
from desktop.services.caseload import read_regel
from desktop.services.caseloadkeuze import Kijk, in_order, passing
from desktop.services.caseloadwoorden import cel, in_woorden, lijst_of
from desktop.services.dossiers import open_dossier
from desktop.services.logboek import record_aantekening
from desktop.services.views import Aandacht, CaseloadRegel
from tests.builders import FIRST, MORNING, a_caseload_regel, a_leerling, a_stand, kaders
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock

TODAY = date(2026, 11, 22)
KIJK = Kijk(TODAY, frozenset({DossierId(2)}), ("mes", "weglopen"))


def due(days: int, wat: str = "Gesprek met moeder") -> Taak:
    day = TODAY + timedelta(days=days)
    return Taak("gesprek", wat, day, Aard.EIGEN, Plaats(Scherm.LOGBOEK))


AMIRA = a_caseload_regel(
    dossier=DossierId(1),
    leerling=a_leerling(
        roepnaam="Amira",
        achternaam="Aan",
        klas="2b",
        mentor="J. Kamp",
        geboortedatum=date(2014, 11, 22),
    ),
    stand=a_stand(Stap.GESPREK),
    aandacht=Aandacht.MELDEN,
    label="Melden",
    uitkomst="Melden",
    taken=(due(8), due(30)),
    laatste=datetime(2026, 11, 20, tzinfo=MORNING.tzinfo),
)
BRAM = a_caseload_regel(
    dossier=DossierId(2),
    leerling=a_leerling(
        roepnaam="Bram", achternaam="Bos", klas="groep 5/6", mentor="", geboortedatum=None
    ),
    stand=a_stand(None),
    aandacht=Aandacht.NIEUW,
    label="Nieuw",
    vlaggen=(Vlag(4, "Niet bellen", TODAY),),
    laatste=None,
    geopend_op=date(2026, 9, 1),
)
COR = a_caseload_regel(
    dossier=DossierId(3),
    leerling=a_leerling(
        roepnaam="Cor",
        achternaam="Cas",
        klas="10 havo",
        mentor=" j. kamp",
        geboortedatum=date(2010, 11, 23),
    ),
    stand=a_stand(Stap.GESPREK),
    stap_naam="Gesloten",
    aandacht=Aandacht.KLAAR,
    gesloten_op=date(2026, 10, 1),
    laatste=datetime(2026, 10, 23, tzinfo=MORNING.tzinfo),
)
SEALED = a_caseload_regel(
    dossier=DossierId(4),
    naam=AFGESCHERMD,
    klas="",
    mentor="",
    geboortedatum=None,
    sorting_name=AFGESCHERMD.casefold(),
    search_text=AFGESCHERMD.casefold(),
    stand=a_stand(Stap.GESPREK),
    aandacht=Aandacht.ACTIE,
    afgeschermd=True,
    laatste=AMIRA.laatste,
)
LINES = (COR, BRAM, AMIRA)


def holds(kijk: Kijk = KIJK, tekst: str = "", **asked: Any) -> set[int]:
    weergave = Weergave(Voorwaarden(**asked), tekst)
    return {int(regel.dossier) for regel in passing((*LINES, SEALED), weergave, kijk)}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, {1, 2, 3, 4}),
        ({"stap": Stapkeuze.GESPREK}, {1}),
        ({"stap": Stapkeuze.VOLGEN}, {2}),
        ({"aandacht": Aandachtsgroep.DRINGEND}, {1, 4}),
        ({"aandacht": Aandachtsgroep.NIEUW}, {2}),
        ({"aandacht": Aandachtsgroep.KLAAR}, {3}),
        ({"aandacht": Aandachtsgroep.LOOPT}, set()),
        ({"openheid": Openheid.OPEN}, {1, 2, 4}),
        ({"openheid": Openheid.GESLOTEN}, {3}),
        ({"uitkomst": "Melden"}, {1}),
        ({"klas": "2B "}, {1}),
        ({"leerjaar": "6"}, {2}),
        ({"leerjaar": "1"}, set()),
        ({"mentor": "J. Kamp"}, {1, 3}),
        ({"leeftijd_van": 12}, {1, 3}),
        ({"leeftijd_van": 12, "leeftijd_tot": 14}, {1}),
        ({"leeftijd_tot": 15}, {1, 3}),
        ({"te_doen_binnen": 7}, set()),
        ({"te_doen_binnen": 8}, {1}),
        ({"stil_sinds": 30}, {2, 3}),
        ({"stil_sinds": 31}, {2}),
        ({"vlag": True}, {2}),
        ({"risicowoord": True}, {2}),
        ({"mentor": "J. Kamp", "openheid": Openheid.OPEN}, {1}),
        ({"tekst": "kamp 2b"}, {1}),
        ({"tekst": "amira"}, {1}),
    ],
)
def test_a_condition_holds_what_it_says(asked, found):
    assert holds(**asked) == found


def test_what_is_overdue_is_to_be_done_too():
    late = replace(AMIRA, taken=(due(-90),))
    assert passing([late], Weergave(Voorwaarden(te_doen_binnen=0)), KIJK) == [late]


def test_without_any_day_nothing_ever_moved():
    still = replace(BRAM, geopend_op=None)
    assert passing([still], Weergave(Voorwaarden(stil_sinds=9999)), KIJK) == [still]


def order(kolom: Kolom, aflopend: bool = False) -> str:
    found = in_order(LINES, Sortering(kolom, aflopend), TODAY)
    return "".join(regel.naam[0] for regel in found)


@pytest.mark.parametrize(
    ("kolom", "up", "down"),
    [
        (Kolom.AANDACHT, "ABC", "CBA"),
        (Kolom.NAAM, "ABC", "CBA"),
        (Kolom.KLAS, "ABC", "CBA"),
        (Kolom.LEEFTIJD, "ACB", "CAB"),
        (Kolom.STAP, "ABC", "CBA"),
        (Kolom.MENTOR, "ACB", "ACB"),
        (Kolom.UITKOMST, "ABC", "ABC"),
        (Kolom.TE_DOEN, "ABC", "ABC"),
        (Kolom.VLAG, "BAC", "BAC"),
        (Kolom.LAATSTE, "CAB", "ACB"),
        (Kolom.NORM, "ABC", "ABC"),
    ],
)
def test_what_has_nothing_in_the_column_comes_last_either_way(kolom, up, down):
    assert (order(kolom), order(kolom, aflopend=True)) == (up, down)


@given(st.sampled_from(Kolom), st.booleans(), st.permutations(LINES))
def test_the_order_does_not_depend_on_how_the_lines_came(kolom, aflopend, lines):
    found = in_order(lines, Sortering(kolom, aflopend), TODAY)
    assert found == in_order(LINES, Sortering(kolom, aflopend), TODAY)
    assert sorted(regel.dossier for regel in found) == [1, 2, 3]


def real_sealed_line() -> CaseloadRegel:
    """Return the line of a real dossier that turned out to be about a professional."""
    vault, clock = FakeVault(), FixedClock()
    open_dossier(vault, clock, a_leerling(roepnaam="Amira", klas="2b", mentor="J. Kamp"), ())
    for kind in (VlagGezet("Amira niet bellen"), Beroepskracht(DoorBeroepskracht.JA)):
        record_aantekening(vault, clock, FIRST, aantekening_of(kind, MORNING, "Anna"))
    return read_regel(vault, clock, kaders(), FIRST)


def test_X01_a_sealed_line_tells_nothing_of_the_leerling_in_any_column_or_on_paper():
    line = real_sealed_line()
    assert line.afgeschermd
    weergave = Weergave(kolommen=tuple(Kolom))
    told = " ".join(lijst_of("Alle", [line], weergave, KIJK, 1).rijen[0])
    for word in ("Amira", "2b", "Kamp", "bellen"):
        assert word not in told
    assert AFGESCHERMD in told


@pytest.mark.parametrize(
    "asked",
    [
        Voorwaarden(klas="2b"),
        Voorwaarden(leerjaar="2"),
        Voorwaarden(mentor="J. Kamp"),
        Voorwaarden(leeftijd_van=0),
        Voorwaarden(stap=Stapkeuze.SIGNALEN),
        Voorwaarden(risicowoord=True),
    ],
)
def test_X01_a_sealed_dossier_is_in_no_view_that_would_tell_about_the_leerling(asked):
    assert passing([real_sealed_line()], Weergave(asked), KIJK) == []


def words(**asked: Any) -> tuple[str, ...]:
    return in_woorden(Weergave(Voorwaarden(**asked)), KIJK)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"stap": Stapkeuze.WEGEN}, "stap 4 Wegen"),
        ({"stap": Stapkeuze.VOLGEN}, "volgen"),
        ({"aandacht": Aandachtsgroep.DRINGEND}, "actie nodig"),
        ({"openheid": Openheid.GESLOTEN}, "gesloten"),
        ({"uitkomst": "Hulp"}, "uitkomst: Hulp"),
        ({"leeftijd_van": 12, "leeftijd_tot": 15}, "12 tot en met 15 jaar"),
        ({"leeftijd_van": 12, "leeftijd_tot": 12}, "12 jaar"),
        ({"leeftijd_tot": 11}, "tot en met 11 jaar"),
        ({"leeftijd_van": 18}, "18 jaar en ouder"),
        ({"klas": "2b"}, "klas 2b"),
        ({"leerjaar": "2"}, "leerjaar 2"),
        ({"mentor": "J. Kamp"}, "mentor J. Kamp"),
        ({"te_doen_binnen": 7}, "iets te doen op of vóór 29-11-2026"),
        ({"te_doen_binnen": 0}, "iets te doen vandaag (22-11-2026) of eerder"),
        ({"stil_sinds": 30}, "30 dagen of langer niets vastgelegd"),
        ({"vlag": True}, "met een vlag"),
        ({"risicowoord": True}, "in het logboek staat “mes” of “weglopen”"),
    ],
)
def test_every_condition_has_its_words(asked, said):
    assert words(**asked) == (said,)


def test_a_view_of_everything_has_no_conditions():
    assert in_woorden(Weergave(), KIJK) == ()
    assert in_woorden(Weergave(tekst=" jas "), KIJK) == ("“jas” in naam, klas of mentor",)


def test_risk_words_that_nobody_chose_are_said_to_be_missing():
    none = in_woorden(Weergave(Voorwaarden(risicowoord=True)), Kijk(TODAY))
    assert none == ("met een risicowoord (de school koos nog geen woorden)",)


def test_a_list_goes_on_paper_as_it_is_on_screen():
    columns = (Kolom.NAAM, Kolom.TE_DOEN, Kolom.LAATSTE, Kolom.LEEFTIJD, Kolom.VLAG)
    weergave = Weergave(sortering=Sortering(Kolom.KLAS, aflopend=True), kolommen=columns)
    lijst = lijst_of("Mijn klassen", [AMIRA, BRAM, SEALED], weergave, KIJK, 40)
    assert lijst.koppen == ("Leerling", "Te doen", "Laatst vastgelegd", "Leeftijd", "Vlag")
    assert lijst.rijen == (
        ("Amira el A.", "30-11-2026 Gesprek met moeder", "20-11-2026", "12", ""),
        ("Bram el B.", "", "", "", "Niet bellen"),
        (AFGESCHERMD, "", "20-11-2026", "", ""),
    )
    assert (lijst.volgorde, lijst.totaal) == ("klas, van laatste naar eerste", 40)


def test_every_column_can_be_read_of_every_line():
    for regel in (*LINES, SEALED):
        assert all(isinstance(cel(regel, kolom, TODAY), str) for kolom in Kolom)
    assert isinstance(AMIRA, CaseloadRegel)
