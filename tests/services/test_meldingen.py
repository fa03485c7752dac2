"""The melding: what the logboek knows, what the school adds, what is still open."""

from __future__ import annotations

import pytest

from desktop.core.logboek import Herkomst, Soort
from desktop.core.melding import Geinformeerd, MeldingGegevens, Openheid, Veiligheid
from desktop.services.afwegingen import answer
from desktop.services.changes import Changes
from desktop.services.dossiers import open_dossier
from desktop.services.logboek import record_aantekening
from desktop.services.meldingen import print_melding, read_melding, save_melding
from tests.builders import FIRST, a_leerling, a_new_answer, a_school, an_aantekening, kaders
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock

FILLED = MeldingGegevens(
    veiligheid=Veiligheid.STRUCTUREEL,
    zorg_in_het_kort="Drie keer zonder jas.",
    vraag="Wilt u meekijken?",
    geinformeerd=(Geinformeerd("moeder", reden_niet="te onveilig"),),
    bevoegd_gezag="De rector weet het.",
    beschermend="Zij komt graag op school.",
    woont_bij="Moeder en een jonger broertje.",
    openheid=Openheid.OPEN,
    bereikbaar="Op schooldagen van 8 tot 17 uur.",
)


class OnPaper:
    """A printer that writes down what it was given."""

    def melding(self, view):
        return f"melding van {view.dossier.leerling.roepnaam} op {view.today}".encode()


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def vault(clock):
    made = FakeVault()
    open_dossier(made, clock, a_leerling())
    record_aantekening(made, clock, FIRST, an_aantekening())
    return made


def test_a_melding_brings_everything_together(vault, clock):
    save_melding(vault, FIRST, FILLED)
    answer(vault, clock, kaders(), FIRST, a_new_answer())
    record_aantekening(vault, clock, FIRST, an_aantekening(Soort.OVERLEG))
    view = read_melding(vault, clock, kaders(), FIRST)
    assert (view.school, view.gegevens) == (a_school(), FILLED)
    assert view.dossier == vault.dossiers.get(FIRST)
    assert view.leeftijd == 14
    assert view.selectie.eigen == view.regels[:1]
    assert len(view.regels) == 2
    assert view.weging == vault.wegingen.of(FIRST)
    assert (view.kader.id, view.pad.huidig) == ("onderwijs", "afweging-2")
    assert view.stand.huidig == 3
    assert (view.made_on, view.today) == (clock.now(), clock.now().date())


def test_what_was_filled_in_is_kept(vault):
    assert save_melding(vault, FIRST, FILLED) == Changes(dossiers=frozenset({FIRST}))
    assert vault.meldingen.of(FIRST) == FILLED


def test_O05_an_empty_melding_asks_for_all_that_its_reader_needs(vault, clock):
    questions = read_melding(vault, clock, kaders(), FIRST).open_punten
    assert len(questions) == 9
    assert "Is het bevoegd gezag op de hoogte?" in questions


def test_a_filled_melding_has_nothing_open(vault, clock):
    save_melding(vault, FIRST, FILLED)
    assert read_melding(vault, clock, kaders(), FIRST).open_punten == ()


def test_spaces_alone_fill_nothing_in(vault, clock):
    blank = MeldingGegevens(zorg_in_het_kort=" ", vraag="\n", beschermend=" ", bevoegd_gezag=" ")
    save_melding(vault, FIRST, blank)
    assert len(read_melding(vault, clock, kaders(), FIRST).open_punten) == 9


def test_L04_words_that_are_left_out_are_named_as_an_open_point(vault, clock):
    save_melding(vault, FIRST, FILLED)
    record_aantekening(vault, clock, FIRST, an_aantekening(herkomst=Herkomst.DERDE))
    view = read_melding(vault, clock, kaders(), FIRST)
    assert len(view.selectie.weggelaten) == 1
    [point] = view.open_punten
    assert "geen bron" in point


def test_no_open_point_shows_a_line_number_of_our_own_notes(vault, clock):
    points = read_melding(vault, clock, kaders(), FIRST).open_punten
    assert not [point for point in points if any(letter.isdigit() for letter in point)]


def test_a_melding_is_printed_in_memory(vault, clock):
    paper = print_melding(vault, clock, kaders(), OnPaper(), FIRST)
    assert paper == b"melding van Amira op 2026-11-02"
