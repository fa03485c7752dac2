"""Papers are made of the dossier as it is shown, and recorded when they leave the program."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from desktop.core.belkaart import Belkaartkeuze
from desktop.core.handelingen import SoortHandeling
from desktop.core.known_error import KnownError
from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.services.afdrukken import (
    Blad,
    note_printed,
    print_afsprakenkaart,
    print_afweging,
    print_belkaart,
    print_gespreksblad,
    print_tijdlijn,
    save_blad,
)
from desktop.services.afwegingen import answer
from desktop.services.dossiers import open_dossier, read_dossier
from desktop.services.handelingen import read_geschiedenis
from desktop.services.views import DossierView, NewAnswer
from tests.builders import FIRST, JA, a_betrokkene, a_leerling, kaders
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock, OnPaper

BLAD = Blad(FIRST, "Belkaart Veilig Thuis, anoniem", b"papier")


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def vault(clock):
    made = FakeVault()
    open_dossier(made, clock, a_leerling(), (a_betrokkene(),))
    answer(made, clock, kaders(), FIRST, NewAnswer("afweging-1", JA, "Drie keer.", ("Joris Kamp",)))
    return made


@pytest.fixture
def view(vault, clock) -> DossierView:
    return read_dossier(vault, clock, kaders(), FIRST)


def test_every_paper_has_a_name_for_the_log_and_for_a_file_that_names_nobody(clock, view):
    paper = OnPaper()
    made = [
        print_afweging(paper, clock, view),
        print_belkaart(paper, clock, view, Belkaartkeuze()),
        print_belkaart(paper, clock, view, Belkaartkeuze(anoniem=False)),
        print_tijdlijn(paper, clock, view, Tijdlijnfilter()),
        print_tijdlijn(paper, clock, view, Tijdlijnfilter(tekst="jas")),
        print_gespreksblad(paper, clock, view, 3),
        print_afsprakenkaart(paper, clock, view, 4),
    ]
    assert [(blad.naam, blad.bestand, blad.pdf.decode()) for blad in made] == [
        ("Afwegingskader", "afwegingskader.pdf", "afweging op 02-11-2026 met onderwijs"),
        (
            "Belkaart Veilig Thuis, anoniem",
            "belkaart-veilig-thuis-anoniem.pdf",
            "belkaart op 02-11-2026, onderwijs, True",
        ),
        (
            "Belkaart Veilig Thuis, met namen",
            "belkaart-veilig-thuis-met-namen.pdf",
            "belkaart op 02-11-2026, onderwijs, False",
        ),
        ("Tijdlijn", "tijdlijn.pdf", "tijdlijn op 02-11-2026, 1, "),
        ("Tijdlijn, een deel", "tijdlijn-een-deel.pdf", "tijdlijn op 02-11-2026, 1, jas"),
        ("Gespreksblad", "gespreksblad.pdf", "gespreksblad 3 op 02-11-2026, onderwijs"),
        ("Afsprakenkaart", "afsprakenkaart.pdf", "afsprakenkaart 4 op 02-11-2026, onderwijs"),
    ]
    assert {blad.dossier for blad in made} == {FIRST}


def test_a_printed_paper_leaves_a_line_with_its_name(vault, clock):
    note_printed(vault, clock, BLAD)
    (line, *_) = read_geschiedenis(vault, FIRST)
    assert (line.wat, line.bijzonderheden) == ("Document afgedrukt", BLAD.naam)


def test_a_saved_paper_leaves_a_line_with_its_name_file_and_hash(vault, clock, tmp_path):
    written: dict[Path, bytes] = {}

    def export(path: Path, pdf: bytes) -> Path:
        written[path] = pdf
        return path

    path = tmp_path / "map" / "belkaart.pdf"
    assert save_blad(vault, clock, BLAD, export, path) == path
    assert written == {path: b"papier"}
    made = vault.handelingen.of(FIRST)[-1]
    assert made.soort is SoortHandeling.DOCUMENT_BEWAARD
    assert (made.bijzonderheden, made.bestand) == (BLAD.naam, "belkaart.pdf")
    assert made.sha256 == hashlib.sha256(b"papier").hexdigest()


def test_a_paper_that_cannot_be_written_is_not_recorded(vault, clock, tmp_path):
    def refuse(_path: Path, _pdf: bytes) -> Path:
        raise KnownError

    before = len(vault.handelingen.all())
    with pytest.raises(KnownError):
        save_blad(vault, clock, BLAD, refuse, tmp_path / "belkaart.pdf")
    assert len(vault.handelingen.all()) == before
