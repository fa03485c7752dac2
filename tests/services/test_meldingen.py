"""The melding: what the logboek knows, what the school adds, what is still open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.afwegingskader import Antwoord
from desktop.core.logboek import Herkomst, Soort
from desktop.core.melding import Geinformeerd, MeldingGegevens, Openheid, Veiligheid, key
from desktop.services.afwegingen import answer
from desktop.services.changes import Changes
from desktop.services.dossiers import open_dossier
from desktop.services.logboek import record_aantekening
from desktop.services.meldingen import not_filled_in, print_melding, read_melding, save_melding
from tests.builders import FIRST, a_leerling, a_new_answer, a_school, an_aantekening, kaders
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock, OnPaper

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


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def vault(clock):
    made = FakeVault()
    open_dossier(made, clock, a_leerling())
    record_aantekening(made, clock, FIRST, an_aantekening())
    return made


def asked(vault, clock) -> tuple[str, ...]:
    """Return what the form asks for, and see that it stands first on the screen."""
    view = read_melding(vault, clock, kaders(), FIRST)
    questions = not_filled_in(view.casus)
    assert view.open_punten[: len(questions)] == questions
    return questions


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
    questions = asked(vault, clock)
    assert len(questions) == 9
    assert "Is het bevoegd gezag op de hoogte?" in questions


def test_a_filled_melding_has_nothing_open(vault, clock):
    save_melding(vault, FIRST, FILLED)
    assert asked(vault, clock) == ()


def test_what_the_rules_ask_around_a_melding_stands_below_it(vault, clock):
    save_melding(vault, FIRST, FILLED)
    before = read_melding(vault, clock, kaders(), FIRST).open_punten
    alone = a_new_answer("afweging-2", Antwoord.NEE, beoordelaars=("Joris Kamp",))
    for given in (a_new_answer(), alone):
        answer(vault, clock, kaders(), FIRST, given)
    after = read_melding(vault, clock, kaders(), FIRST).open_punten
    assert "Eén persoon beoordeelde de veiligheid alleen." in set(after) - set(before)
    assert not [zin for zin in after if "nog zonder feit" in zin]


def test_that_the_melding_is_still_to_be_done_is_not_said_while_doing_it(vault, clock):
    for knoop in ("afweging-1", "afweging-2"):
        answer(vault, clock, kaders(), FIRST, a_new_answer(knoop))
    assert "Melden is noodzakelijk." not in read_melding(vault, clock, kaders(), FIRST).open_punten


def test_spaces_alone_fill_nothing_in(vault, clock):
    blank = MeldingGegevens(zorg_in_het_kort=" ", vraag="\n", beschermend=" ", bevoegd_gezag=" ")
    save_melding(vault, FIRST, blank)
    assert len(asked(vault, clock)) == 9


def test_L04_words_that_are_left_out_are_named_as_an_open_point(vault, clock):
    save_melding(vault, FIRST, FILLED)
    record_aantekening(vault, clock, FIRST, an_aantekening(herkomst=Herkomst.DERDE))
    view = read_melding(vault, clock, kaders(), FIRST)
    assert len(view.selectie.weggelaten) == 1
    [point] = not_filled_in(view.casus)
    assert "geen bron" in point


def test_L06_a_diagnosis_without_its_professional_is_named_as_an_open_point(vault, clock):
    save_melding(vault, FIRST, FILLED)
    record_aantekening(vault, clock, FIRST, an_aantekening(Soort.DIAGNOSE))
    [point] = not_filled_in(read_melding(vault, clock, kaders(), FIRST).casus)
    assert "welke beroepskracht" in point


def test_what_the_user_ticks_goes_into_the_melding(vault, clock):
    record_aantekening(vault, clock, FIRST, an_aantekening(Soort.DOCUMENT))
    (offered,) = read_melding(vault, clock, kaders(), FIRST).selectie.niet_gekozen
    save_melding(vault, FIRST, replace(FILLED, meegegeven=(key(offered),)))
    assert read_melding(vault, clock, kaders(), FIRST).selectie.documenten == (offered,)


def test_no_open_point_shows_a_line_number_of_our_own_notes(vault, clock):
    points = read_melding(vault, clock, kaders(), FIRST).open_punten
    assert not [point for point in points if any(letter.isdigit() for letter in point)]


def test_a_melding_is_printed_in_memory(vault, clock):
    paper = print_melding(vault, clock, kaders(), OnPaper(), FIRST)
    assert paper == b"melding van Amira op 2026-11-02"
