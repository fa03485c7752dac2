"""What leaves the demo school as a file holds no name, class, day of birth or typed word of it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from desktop.core.agenda import termijnen
from desktop.core.cijferreeks import schooljaar
from desktop.core.cijfers import cijfers
from desktop.core.logboek import Soort
from desktop.core.nederlands import short_date
from desktop.core.punt import Plaats, Scherm
from desktop.core.taken import Aard, Taak
from desktop.reports.pdf_reports import PdfReports
from desktop.services.agenda import export_agenda
from desktop.services.cijfers import Cijferblad, export_cijfers
from desktop.services.meldingen import Paper
from tests.builders import a_caseload_regel
from tests.demo.conftest import SUNDAY
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.reports.agenda_events import read_events
from tests.services.test_agenda import written

TODAY = SUNDAY.date()
CLOCK = FixedClock(SUNDAY)
# Parts of names and classes that are ordinary words as well.
ORDINARY = {"groep", "leerjaar", "de", "den", "der", "el", "ten", "ter", "van"}


def a_line(view):
    """Build the line of a dossier with its own terms and a talk with each person around it."""
    talks = [
        Taak(
            "gesprek",
            f"Gesprek met {wie.naam}",
            TODAY,
            Aard.EIGEN,
            Plaats(Scherm.LOGBOEK, Soort.GESPREK.value),
            sinds=900 + n,
        )
        for n, wie in enumerate(view.dossier.betrokkenen)
    ]
    leerling = view.dossier.leerling
    return a_caseload_regel(dossier=view.dossier.id, leerling=leerling, taken=(*view.taken, *talks))


@pytest.fixture
def lines(dossiers):
    return [a_line(view) for view in dossiers.values()]


def names(dossiers) -> set[str]:
    found: set[str] = set()
    for view in dossiers.values():
        leerling = view.dossier.leerling
        parts = (leerling.roepnaam, leerling.achternaam, leerling.mentor, leerling.klas)
        people = [wie.naam for wie in view.dossier.betrokkenen]
        typed = [word for text in (*parts, *people) for word in (text, *text.split())]
        born = leerling.geboortedatum
        days = [short_date(born), born.isoformat(), f"{born:%Y%m%d}"] if born else []
        found |= {leerling.full_name, leerling.short_name, leerling.initials, *typed, *days}
    return {name for name in found if len(name) > 1 and name.casefold() not in ORDINARY}


def hits(text: str, dossiers) -> list[str]:
    return [n for n in names(dossiers) if re.search(rf"\b{re.escape(n)}\b", text)]


def test_the_calendar_file_names_nobody(lines, dossiers, tmp_path):
    vault, path = FakeVault(), tmp_path / "agenda.ics"
    paper = Paper(PdfReports(), written, path)
    export_agenda(vault, CLOCK, termijnen(lines, TODAY), paper, bytes)
    inhoud = path.read_bytes()
    # Also when a name would have been cut by a fold.
    unfolded = inhoud.decode().replace("\r\n ", "")
    assert len(names(dossiers)) > 60
    assert hits(inhoud.decode(), dossiers) == []
    assert hits(unfolded, dossiers) == []
    events = read_events(inhoud)
    assert len(events) == sum(len(line.taken) for line in lines)
    assert len({event.uid for event in events}) == len(events)
    assert {re.sub(r", te laat$", "", event.summary) for event in events} <= {
        "Weegwijzer: gesprek",
        "Weegwijzer: bericht verwacht",
        "Weegwijzer: hulp nakijken",
        "Weegwijzer: afspraken nalopen",
        "Weegwijzer: nazorg",
        "Weegwijzer: besluit op verzoek",
        "Weegwijzer: iets te doen",
    }


def test_the_search_for_names_finds_one_that_is_there(lines, dossiers):
    assert hits(f"Weegwijzer: gesprek met {lines[0].naam}", dossiers)


@pytest.mark.parametrize("is_hidden", [True, False])
def test_the_file_with_figures_names_nobody(lines, dossiers, tmp_path, is_hidden):
    year, path = schooljaar(TODAY), tmp_path / "cijfers.csv"
    opened = [replace(line, geopend_op=TODAY) for line in lines]
    blad = Cijferblad(cijfers(opened, year, TODAY), year, klein_verborgen=is_hidden)
    export_cijfers(FakeVault(), CLOCK, blad, Paper(PdfReports(), written, path))
    assert hits(path.read_text(encoding="utf-8-sig"), dossiers) == []
