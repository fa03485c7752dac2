"""A kept line is the line that would be worked out now, whatever was done in whatever order."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy.exc import IntegrityError

from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht
from desktop.core.dossier import DossierId
from desktop.core.handelingen import Handeling, SoortHandeling
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.core.melding import MeldingGegevens
from desktop.core.school import Profiel
from desktop.core.verloop import StapOvergeslagen
from desktop.core.vlag import VlagGezet
from desktop.core.voorbereiding import Gespreksvoorbereiding
from desktop.core.vormen import aantekening_of
from desktop.services.afwegingen import answer
from desktop.services.caseload import (
    list_caseload,
    read_achterstand,
    read_known,
    read_some,
    sort_key,
)
from desktop.services.dossiers import change_details, open_dossier
from desktop.services.handelingen import note
from desktop.services.logboek import correct_aantekening, record_aantekening
from desktop.services.meldingen import save_melding
from desktop.services.scholen import change_school, read_school, save_school
from desktop.services.views import NewCorrection
from desktop.storage.change_mark import change_mark
from desktop.storage.dossierstand import forget
from desktop.storage.vault import SqlVault, memory_vault
from tests.builders import (
    FIRST,
    JA,
    MORNING,
    NEE,
    TWIJFEL,
    a_beantwoording,
    a_betrokkene,
    a_leerling,
    a_new_answer,
    a_school,
    an_aantekening,
    kaders,
)
from tests.fakes import FixedClock

INHOUDEN = (
    Beroepskracht(DoorBeroepskracht.JA),
    Beroepskracht(DoorBeroepskracht.NEE),
    VlagGezet("Vader niet bellen"),
    Gespreksvoorbereiding("moeder", "De zorg delen.", op=date(2026, 11, 5)),
    StapOvergeslagen(Stap.WEGEN, "Niet nodig"),
)
ENTRIES = 100
SECOND = DossierId(2)
ONE_OF = st.integers(0, 50)


class Caseload(RuleBasedStateMachine):
    """Acts of a coordinator; after each the kept lines are held against lines made anew."""

    def __init__(self) -> None:
        super().__init__()
        self.vault, self.clock = memory_vault(), FixedClock()
        save_school(self.vault, a_school())
        self.dossiers: list[DossierId] = []
        self.opens(leerling="Amira", los=False)
        self.opens(leerling="Sanne", los=True)

    def pick(self, number: int) -> DossierId:
        return self.dossiers[number % len(self.dossiers)]

    def details(self, number: int):
        with self.vault.transaction() as tx:
            return tx.dossiers.get(self.pick(number))

    @rule(leerling=st.sampled_from(["Milan", "Noor", "Tess"]), los=st.booleans())
    def opens(self, leerling, los):
        with self.vault.transaction() as tx:
            made = tx.dossiers.add(
                a_leerling(roepnaam=leerling), (), at=self.clock.now(), schrijver="X", los=los
            )
        self.dossiers.append(made)

    @rule(number=ONE_OF, soort=st.sampled_from(Soort))
    def writes(self, number, soort):
        entry = an_aantekening(soort, moment=self.clock.now())
        record_aantekening(self.vault, self.clock, self.pick(number), entry)

    @rule(number=ONE_OF, inhoud=st.sampled_from(INHOUDEN))
    def does(self, number, inhoud):
        entry = aantekening_of(inhoud, self.clock.now(), "Marieke de Boer")
        record_aantekening(self.vault, self.clock, self.pick(number), entry)

    @rule(number=ONE_OF)
    def corrects(self, number):
        dossier = self.pick(number)
        with self.vault.transaction() as tx:
            found = tx.logboek.of(dossier)
        if found:
            said = an_aantekening(Soort.FEIT, tekst="Anders.", moment=found[0].aantekening.moment)
            last = NewCorrection(found[-1].nummer, "Vergissing", said)
            correct_aantekening(self.vault, self.clock, dossier, last)

    @rule(number=ONE_OF, knoop=st.integers(1, 2), antwoord=st.sampled_from([JA, NEE, TWIJFEL]))
    def weighs(self, number, knoop, antwoord):
        given = a_new_answer("afweging-1", JA if knoop == 2 else antwoord)
        answer(self.vault, self.clock, kaders(), self.pick(number), given)
        if knoop == 2:
            given = a_new_answer("afweging-2", antwoord)
            answer(self.vault, self.clock, kaders(), self.pick(number), given)

    @rule(number=ONE_OF, name=st.sampled_from(["Amira", "Jip"]), los=st.booleans())
    def renames(self, number, name, los):
        now = self.details(number)
        leerling = replace(now.leerling, roepnaam=name)
        change_details(self.vault, self.clock, replace(now, leerling=leerling, los=los))

    @rule(number=ONE_OF, other=ONE_OF)
    def links(self, number, other):
        now, sibling = self.details(number), self.pick(other)
        around = (a_betrokkene(relatie="broer", dossier=sibling),) if sibling != now.id else ()
        change_details(self.vault, self.clock, replace(now, betrokkenen=around))

    @rule(number=ONE_OF)
    def destroys(self, number):
        if len(self.dossiers) > 1:
            gone = self.pick(number)
            self.dossiers.remove(gone)
            told = Handeling(SoortHandeling.DOSSIER_VERNIETIGD, self.clock.now(), "Marieke de Boer")
            with self.vault.transaction() as tx:
                tx.dossiers.destroy(gone, told)

    @rule(number=ONE_OF, words=st.sampled_from(["", "Woont bij oma."]))
    def prepares(self, number, words):
        gegevens = MeldingGegevens(woont_bij=words)
        save_melding(self.vault, self.pick(number), gegevens)

    @rule(kader=st.sampled_from(["onderwijs", "basis"]), verwijsindex=st.booleans())
    def changes_school(self, kader, verwijsindex):
        school = replace(read_school(self.vault), kader=kader)
        profiel = replace(school.profiel, verwijsindex=verwijsindex)
        change_school(self.vault, self.clock, replace(school, profiel=profiel))

    @rule(days=st.integers(1, 40))
    def sleeps(self, days):
        self.clock.advance(days=days)

    @rule(most=st.sampled_from([1, ENTRIES]))
    def reads_a_part(self, most):
        left = read_achterstand(self.vault, self.clock, kaders()).te_lezen
        some = read_some(self.vault, self.clock, kaders(), left, most)
        assert len(some.regels) + len(some.te_lezen) == len(left)

    @invariant()
    def what_is_kept_is_what_would_be_worked_out(self):
        kept = lines(self.vault, self.clock)
        forget_all(self.vault)
        assert kept == lines(self.vault, self.clock)

    def teardown(self):
        self.vault.close()


TestCaseload = Caseload.TestCase
TestCaseload.settings = settings(max_examples=12, stateful_step_count=16, deadline=None)


def lines(vault: SqlVault, clock: FixedClock):
    return [list_caseload(vault, clock, kaders(), los=los) for los in (False, True)]


def forget_all(vault: SqlVault) -> None:
    with vault.begin() as connection:
        connection.exec_driver_sql("DELETE FROM dossierstand")


def kept_rows(vault: SqlVault) -> list[tuple[int, str]]:
    with vault.begin() as connection:
        found = connection.exec_driver_sql("SELECT dossier, dag FROM dossierstand ORDER BY dossier")
        return [tuple(row) for row in found]


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def vault(clock):
    made = memory_vault()
    save_school(made, a_school())
    open_dossier(made, clock, a_leerling())
    open_dossier(made, clock, a_leerling(roepnaam="Sanne", achternaam="Zwart"))
    yield made
    made.close()


def damage(vault: SqlVault, doc: str) -> None:
    with vault.begin() as connection:
        connection.exec_driver_sql("UPDATE dossierstand SET doc = ?", (doc,))


def touches(tx, dossier):
    """Return every write that touches a dossier, by its name."""
    at = {"at": MORNING, "schrijver": "X"}
    return {
        "entry": lambda: tx.logboek.add(dossier.id, an_aantekening(), **at),
        "answer": lambda: tx.wegingen.add(dossier.id, a_beantwoording()),
        "details": lambda: tx.dossiers.save(dossier, **at),
        "melding": lambda: tx.meldingen.save(dossier.id, MeldingGegevens(woont_bij="Oma")),
    }


@pytest.mark.parametrize("write", ["entry", "answer", "details", "melding"])
def test_a_write_forgets_the_line_and_that_of_who_names_it_as_family(vault, clock, write):
    with vault.transaction() as tx:
        sibling = a_betrokkene(relatie="zus", dossier=SECOND)
        made = replace(tx.dossiers.get(FIRST), betrokkenen=(sibling,))
        tx.dossiers.save(made, at=MORNING, schrijver="X")
        tx.dossiers.add(a_leerling(roepnaam="Noor"), (), at=MORNING, schrijver="X")
    list_caseload(vault, clock, kaders())
    with vault.transaction() as tx:
        touches(tx, tx.dossiers.get(SECOND))[write]()
    assert [dossier for dossier, _ in kept_rows(vault)] == [3]


def test_a_line_of_yesterday_is_known_at_once_and_read_again_in_parts(vault, clock):
    before = list_caseload(vault, clock, kaders())
    clock.advance(days=1)
    known = read_known(vault, clock, kaders())
    assert sorted(known.regels, key=sort_key) == list(before)
    assert known.te_lezen == (1, 2)
    first = read_some(vault, clock, kaders(), known.te_lezen, 1)
    assert ([line.dossier for line in first.regels], first.te_lezen) == ([1], (2,))
    assert kept_rows(vault) == [(1, "2026-11-03"), (2, "2026-11-02")]
    rest = read_some(vault, clock, kaders(), first.te_lezen, 1)
    assert rest.te_lezen == ()
    assert read_known(vault, clock, kaders()).te_lezen == ()


def test_what_is_gone_or_was_read_meanwhile_is_passed_over(vault, clock):
    list_caseload(vault, clock, kaders())
    assert read_some(vault, clock, kaders(), (FIRST, DossierId(99)), ENTRIES).regels == ()


@pytest.mark.parametrize(
    "doc", ["", "{", "[]", "null", "{}", '{"dossier": 1}', '{"dossier": "x", "naam": 3}', "12"]
)
def test_a_damaged_line_is_worked_out_again(vault, clock, doc):
    right = list_caseload(vault, clock, kaders())
    damage(vault, doc)
    known = read_known(vault, clock, kaders())
    assert (known.regels, known.te_lezen) == ((), (1, 2))
    assert list_caseload(vault, clock, kaders()) == right


def test_another_school_makes_every_line_new_and_back_again_known(vault, clock):
    list_caseload(vault, clock, kaders())
    school = read_school(vault)
    change_school(vault, clock, replace(school, profiel=Profiel(verwijsindex=True)))
    assert read_known(vault, clock, kaders()).regels == ()
    change_school(vault, clock, school)
    assert len(read_known(vault, clock, kaders()).regels) == 2


def test_an_act_in_the_access_log_and_a_draft_leave_every_line(vault, clock):
    list_caseload(vault, clock, kaders())
    note(vault, clock, SoortHandeling.DOSSIER_INGEZIEN, "", FIRST)
    with vault.transaction() as tx:
        tx.concepten.save("dossier/1", "Nog niet af")
    assert read_achterstand(vault, clock, kaders()).te_lezen == ()


def test_a_write_that_fails_leaves_the_line(vault, clock):
    list_caseload(vault, clock, kaders())
    with suppress(RuntimeError), vault.transaction() as tx:
        tx.logboek.add(FIRST, an_aantekening(), at=MORNING, schrijver="X")
        raise RuntimeError
    assert len(kept_rows(vault)) == 2


def test_keeping_lines_is_no_change_worth_a_backup(vault, clock):
    with vault.begin() as connection:
        before = change_mark(connection, bytearray(b"key"))
    list_caseload(vault, clock, kaders())
    with vault.begin() as connection:
        assert change_mark(connection, bytearray(b"key")) == before


def test_a_listing_of_what_is_known_writes_nothing(vault, clock):
    list_caseload(vault, clock, kaders())
    gen = vault.gen
    list_caseload(vault, clock, kaders())
    read_known(vault, clock, kaders())
    assert vault.gen == gen


def test_no_dossier_can_go_and_leave_its_line_behind(vault, clock):
    with vault.begin() as connection:
        connection.exec_driver_sql("DELETE FROM betrokkene WHERE dossier = 2")
        connection.exec_driver_sql("DELETE FROM zoeknaam WHERE dossier = 2")
    list_caseload(vault, clock, kaders())
    gone = "DELETE FROM dossier WHERE id = 2"
    with pytest.raises(IntegrityError), vault.begin() as connection:
        connection.exec_driver_sql(gone)
    with vault.begin() as connection:
        forget(connection, SECOND)
        connection.exec_driver_sql(gone)
    assert [line.dossier for line in list_caseload(vault, clock, kaders())] == [FIRST]


def test_loose_signals_are_no_part_of_the_caseload(vault, clock):
    with vault.transaction() as tx:
        loose = tx.dossiers.add(a_leerling(), (), at=MORNING, schrijver="X", los=True)
    assert loose not in [line.dossier for line in list_caseload(vault, clock, kaders())]
    [line] = list_caseload(vault, clock, kaders(), los=True)
    assert (line.dossier, line.los) == (loose, True)
