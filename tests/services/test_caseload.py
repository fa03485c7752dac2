"""The list of dossiers: what presses stands on top and says so in words."""

from __future__ import annotations

import pytest

from desktop.core.afsluiting import Afsluiting, Heropening
from desktop.core.besluit import Besluit, Melden
from desktop.core.dossier import DossierId
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.core.veilig_thuis import MeldingGedaan, Wijze
from desktop.core.verloop import StapOvergeslagen
from desktop.core.vormen import aantekening_of
from desktop.services.afwegingen import answer
from desktop.services.caseload import list_caseload, read_regel
from desktop.services.dossiers import open_dossier
from desktop.services.logboek import correct_aantekening, record_aantekening
from desktop.services.scholen import save_school
from desktop.services.views import Aandacht, NewCorrection
from tests.builders import (
    FIRST,
    JA,
    MORNING,
    NEE,
    TWIJFEL,
    a_leerling,
    a_new_answer,
    a_school,
    an_aantekening,
    kaders,
)
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock

SECOND = DossierId(2)
GEMELD = MeldingGedaan(Wijze.TELEFOON, "Marieke de Boer")
NIET_GEMELD = Besluit(
    Melden.NEE,
    motivering="Overlegd.",
    door=("De rector",),
    afwijking="Veilig Thuis raadt het af.",
    afwijking_door="De rector",
)
HELP = (JA, NEE, JA, JA, JA)


class Day:
    """One working day at a school: each act an hour after the one before."""

    def __init__(self) -> None:
        self.vault, self.clock = FakeVault(), FixedClock()

    def opens(self, **details):
        self.clock.advance(hours=1)
        return open_dossier(self.vault, self.clock, a_leerling(**details)).dossier

    def writes(self, *soorten, dossier=FIRST):
        for soort in soorten:
            self.clock.advance(hours=1)
            entry = an_aantekening(soort, moment=self.clock.now())
            record_aantekening(self.vault, self.clock, dossier, entry)

    def does(self, *acts, dossier=FIRST):
        for inhoud in acts:
            self.clock.advance(hours=1)
            entry = aantekening_of(inhoud, self.clock.now(), "Marieke de Boer")
            record_aantekening(self.vault, self.clock, dossier, entry)

    def weighs(self, *antwoorden, dossier=FIRST):
        for number, antwoord in enumerate(antwoorden, 1):
            self.clock.advance(hours=1)
            given = a_new_answer(f"afweging-{number}", antwoord)
            answer(self.vault, self.clock, kaders(), dossier, given)

    def regel(self, dossier=FIRST):
        return read_regel(self.vault, self.clock, kaders(), dossier)


@pytest.fixture
def day():
    made = Day()
    made.opens()
    return made


def test_a_line_shows_a_short_name_and_can_be_found_by_the_whole(day):
    day.writes(Soort.FEIT)
    regel = day.regel()
    assert (regel.naam, regel.initialen, regel.klas) == ("Amira el H.", "AH", "2B")
    assert "amira el haddad" in regel.search_text
    assert "2b joris kamp" in regel.search_text
    assert regel.laatste == day.clock.now()


@pytest.mark.parametrize(
    ("soorten", "antwoorden", "aandacht", "stap", "volgende"),
    [
        ((), (), Aandacht.NIEUW, "Signalen", "Signalen vastleggen"),
        ((Soort.FEIT,), (), Aandacht.GEEN, "Overleg", "Overleggen met een collega"),
        ((Soort.DISCLOSURE,), (), Aandacht.ACTIE, "Overleg", "Overleggen met een collega"),
        (
            (Soort.FEIT, Soort.ADVIES),
            (),
            Aandacht.GEEN,
            "Gesprek",
            "Gesprek met ouders of leerling",
        ),
        (
            (Soort.FEIT, Soort.OVERLEG, Soort.GESPREK),
            (JA,),
            Aandacht.GEEN,
            "Wegen",
            "Wegen met het afwegingskader",
        ),
        (
            (Soort.FEIT, Soort.OVERLEG, Soort.GESPREK),
            HELP,
            Aandacht.GEEN,
            "Beslissen",
            "Besluit vastleggen",
        ),
        ((Soort.FEIT,), (JA, TWIJFEL), Aandacht.MELDEN, "Overleg", "Melden bij Veilig Thuis"),
    ],
)
def test_a_line_says_where_it_stands_and_what_comes_next(
    day, soorten, antwoorden, aandacht, stap, volgende
):
    day.writes(*soorten)
    day.weighs(*antwoorden)
    regel = day.regel()
    assert (regel.aandacht, regel.stap_naam, regel.volgende) == (aandacht, stap, volgende)


def test_a_dossier_with_all_five_stappen_done_is_followed(day):
    day.writes(Soort.DISCLOSURE, Soort.OVERLEG, Soort.GESPREK)
    day.weighs(JA, JA)
    day.writes(Soort.BESLUIT)
    day.does(GEMELD)
    regel = day.regel()
    assert (regel.aandacht, regel.label) == (Aandacht.KLAAR, "Volgen")
    assert (regel.stap_naam, regel.volgende) == ("Volgen", "Volgen en evalueren")


def test_S11_melden_presses_before_the_stappen_that_were_skipped(day):
    day.weighs(JA, JA)
    regel = day.regel()
    assert regel.aandacht is Aandacht.MELDEN
    assert regel.stand.huidig is Stap.SIGNALEN
    assert regel.volgende == "Melden bij Veilig Thuis"


def test_melden_presses_until_the_melding_is_done(day):
    day.writes(Soort.FEIT)
    day.weighs(JA, JA)
    assert day.regel().aandacht is Aandacht.MELDEN
    day.writes(Soort.BESLUIT)
    assert day.regel().aandacht is Aandacht.MELDEN
    day.does(GEMELD)
    assert day.regel().aandacht is Aandacht.GEEN


def test_S08_only_a_besluit_that_says_why_not_takes_melden_away(day):
    day.writes(Soort.FEIT)
    day.weighs(JA, JA)
    day.does(Besluit(Melden.NEE, motivering="Overlegd.", door=("De rector",)))
    assert day.regel().aandacht is Aandacht.MELDEN
    day.does(NIET_GEMELD)
    assert day.regel().aandacht is Aandacht.GEEN


def test_a_besluit_of_before_the_weging_does_not_hide_melden(day):
    day.writes(Soort.FEIT)
    day.does(NIET_GEMELD)
    day.weighs(JA, JA)
    assert day.regel().aandacht is Aandacht.MELDEN


def test_N03_melden_presses_again_when_help_fails_after_everything_was_done(day):
    day.writes(Soort.FEIT, Soort.OVERLEG, Soort.GESPREK)
    day.weighs(*HELP)
    day.writes(Soort.BESLUIT)
    assert day.regel().aandacht is Aandacht.KLAAR
    day.weighs(JA, NEE, JA, JA, NEE)
    assert day.regel().aandacht is Aandacht.MELDEN


def test_N03_a_typing_error_mended_in_an_old_besluit_does_not_hide_melden(day):
    day.does(NIET_GEMELD)
    day.weighs(JA, JA)
    day.clock.advance(hours=1)
    entry = aantekening_of(NIET_GEMELD, MORNING, "Marieke de Boer")
    correct_aantekening(day.vault, day.clock, FIRST, NewCorrection(1, "verschreven", entry))
    assert day.regel().aandacht is Aandacht.MELDEN


def test_A6_going_on_together_with_veilig_thuis_does_not_ask_for_melden_again(day):
    day.writes(Soort.FEIT)
    day.weighs(JA, JA)
    day.does(GEMELD)
    answer(day.vault, day.clock, kaders(), FIRST, a_new_answer("afweging-3", JA))
    assert day.regel().aandacht is Aandacht.GEEN


def test_A1n_a_closed_dossier_rests_until_it_is_opened_again(day):
    day.writes(Soort.FEIT)
    day.weighs(NEE)
    day.does(Afsluiting("Er is geen vermoeden."))
    regel = day.regel()
    assert (regel.aandacht, regel.label, regel.stap_naam) == (
        Aandacht.KLAAR,
        "Gesloten",
        "Gesloten",
    )
    assert regel.volgende == "Heropenen als er iets nieuws is"
    day.does(Heropening("Er kwam een signaal bij."))
    assert (day.regel().aandacht, day.regel().stap_naam) == (Aandacht.GEEN, "Overleg")


def test_closing_does_not_take_melden_away(day):
    day.writes(Soort.FEIT)
    day.weighs(JA, JA)
    day.does(Afsluiting("Klaar."))
    assert (day.regel().label, day.regel().volgende) == ("Melden", "Melden bij Veilig Thuis")


def test_S09_a_stap_that_was_passed_over_no_longer_comes_next(day):
    day.writes(Soort.FEIT)
    day.does(StapOvergeslagen(Stap.OVERLEG, "Er was haast."))
    assert day.regel().stap_naam == "Gesprek"


def test_each_reason_for_attention_has_its_own_word():
    day = Day()
    acts = {
        "Nieuw": (),
        "": (Soort.FEIT,),
        "Leerling vertelde": (Soort.DISCLOSURE,),
        "Melden": (Soort.FEIT,),
        "Volgen": (Soort.FEIT, Soort.OVERLEG, Soort.GESPREK),
    }
    for label, soorten in acts.items():
        dossier = day.opens()
        day.writes(*soorten, dossier=dossier)
        if label == "Melden":
            day.weighs(JA, JA, dossier=dossier)
        if label == "Volgen":
            day.weighs(NEE, dossier=dossier)
            day.writes(Soort.BESLUIT, dossier=dossier)
    lines = list_caseload(day.vault, day.clock, kaders())
    assert [line.label for line in lines] == ["Melden", "Leerling vertelde", "Nieuw", "", "Volgen"]


def test_equally_pressing_lines_stand_by_last_name():
    day = Day()
    for name in ("Zwart", "Öztürk", "Bakker"):
        day.opens(achternaam=name)
    lines = list_caseload(day.vault, day.clock, kaders())
    assert [line.naam[-2] for line in lines] == ["B", "Ö", "Z"]


def test_the_list_and_a_single_line_say_the_same(day):
    day.opens(roepnaam="Sem")
    day.writes(Soort.FEIT)
    day.weighs(JA, JA, dossier=SECOND)
    listed = {line.dossier: line for line in list_caseload(day.vault, day.clock, kaders())}
    assert listed == {n: day.regel(n) for n in (FIRST, SECOND)}


def test_a_line_stays_with_the_kader_its_weging_was_begun_with(day):
    day.weighs(JA, TWIJFEL)
    save_school(day.vault, a_school(kader="basis"))
    [line] = list_caseload(day.vault, day.clock, kaders())
    assert line.aandacht is Aandacht.MELDEN


def test_an_empty_vault_has_an_empty_caseload():
    assert list_caseload(FakeVault(), FixedClock(), kaders()) == ()
