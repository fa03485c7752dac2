"""The list of dossiers on the desk: at once what is known, then in slices what is new."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.dossier import DossierId
from desktop.core.known_error import KnownError
from desktop.core.logboek import Soort
from desktop.jobs.runner import InlineRunner
from desktop.services.caseload import list_caseload
from desktop.services.dossiers import change_details, open_dossier
from desktop.services.logboek import record_aantekening
from desktop.services.scholen import change_school, read_school, save_school
from desktop.storage.vault import memory_vault
from desktop.ui import overzicht_desk
from desktop.ui.overzicht_desk import OverzichtDesk
from desktop.ui.session import Session
from tests.builders import FIRST, a_betrokkene, a_leerling, a_school, an_aantekening, kaders
from tests.fakes import FixedClock
from tests.worlds import a_world

pytestmark = pytest.mark.usefixtures("qapp")
SECOND, LAST = DossierId(2), DossierId(10)
NAMES = ("Amira", "Sanne", "Milan", "Noor")
REMOVE = (
    "DELETE FROM dossierstand WHERE dossier = 2",
    "DELETE FROM zoeknaam WHERE dossier = 2",
    "DELETE FROM betrokkene WHERE dossier = 2",
    "DELETE FROM dossier WHERE id = 2",
)


class StepRunner:
    """Runs waiting work one piece at a time, in the order it was asked: the worker by hand."""

    def __init__(self) -> None:
        self.waiting: deque = deque()

    def run(self, owner, work, done, failed):
        self.waiting.append(partial(InlineRunner().run, owner, work, done, failed))

    def step(self) -> None:
        if self.waiting:
            self.waiting.popleft()()

    def finish(self) -> None:
        while self.waiting:
            self.step()

    def close(self) -> None:
        self.waiting.clear()


class Desk:
    """The desk on a real vault with four dossiers, listed on the day before."""

    def __init__(self, runner) -> None:
        self.clock, self.vault, self.runner = FixedClock(), memory_vault(), runner
        save_school(self.vault, a_school())
        for name in NAMES:
            open_dossier(self.vault, self.clock, a_leerling(roepnaam=name))
        self.session = Session(self.vault, a_world(self.clock), runner)
        self.told: list[object] = []
        self.session.failed.connect(self.told.append)
        self.desk = OverzichtDesk(self.session, self.session)
        self.desk.regels_changed.connect(self._on_regels)
        self.desk.regel_changed.connect(self._on_regel)

    def _on_regels(self, regels) -> None:
        self.told.append([line.dossier for line in regels])

    def _on_regel(self, regel) -> None:
        self.told.append(regel.dossier)

    def act(self, work, *args) -> None:
        self.session.act(self.desk, partial(work, self.vault, self.clock, *args), self.heard)

    def heard(self, _changes) -> None:
        pass

    def writes(self, dossier, soort=Soort.FEIT) -> None:
        self.act(record_aantekening, dossier, an_aantekening(soort, moment=self.clock.now()))

    def details(self, dossier=FIRST, **changes):
        with self.vault.transaction() as tx:
            return replace(tx.dossiers.get(dossier), **changes)

    def fresh(self):
        return list_caseload(self.vault, self.clock, kaders())

    def close(self) -> None:
        self.session.deleteLater()
        self.vault.close()


@pytest.fixture
def at_once():
    made = Desk(InlineRunner())
    yield made
    made.close()


@pytest.fixture
def by_hand(monkeypatch):
    monkeypatch.setattr(overzicht_desk, "MOST_ENTRIES", 1)
    made = Desk(StepRunner())
    yield made
    made.close()


def test_the_first_listing_tells_every_dossier_once(at_once):
    at_once.desk.start()
    assert at_once.told == [[], [line.dossier for line in at_once.fresh()]]
    assert at_once.desk.regels == at_once.fresh()


def test_an_act_tells_the_one_line_that_changed(at_once):
    at_once.desk.start()
    at_once.told.clear()
    at_once.writes(SECOND)
    assert at_once.told == [SECOND]
    assert at_once.desk.regels == at_once.fresh()


def test_an_act_that_changes_no_line_tells_nothing(at_once):
    at_once.desk.start()
    at_once.told.clear()
    at_once.act(change_details, at_once.details())
    assert at_once.told == []


def test_a_new_dossier_comes_into_the_list(at_once):
    at_once.desk.start()
    at_once.told.clear()
    at_once.act(open_dossier, a_leerling(roepnaam="Tess"))
    assert at_once.told == [5]
    assert at_once.desk.regels == at_once.fresh()


def test_a_brother_who_gets_another_name_is_new_in_the_line_of_his_sister(at_once):
    linked = at_once.details(betrokkenen=(a_betrokkene(relatie="broer", dossier=SECOND),))
    change_details(at_once.vault, at_once.clock, linked)
    at_once.desk.start()
    other = replace(at_once.details(SECOND).leerling, roepnaam="Jip")
    at_once.act(change_details, at_once.details(SECOND, leerling=other))
    assert at_once.desk.regels == at_once.fresh()


def test_another_school_reads_every_line_again(at_once):
    at_once.desk.start()
    school = read_school(at_once.vault)
    profiel = replace(school.profiel, verwijsindex=True)
    at_once.act(change_school, replace(school, kader="basis", profiel=profiel))
    assert at_once.desk.regels == at_once.fresh()


def test_loose_signals_stand_apart_until_they_are_a_dossier(at_once):
    at_once.act(change_details, at_once.details(los=True))
    at_once.desk.start()
    assert [line.dossier for line in at_once.desk.losse] == [FIRST]
    at_once.told.clear()
    at_once.act(change_details, at_once.details(los=False))
    assert at_once.desk.losse == ()
    assert at_once.told == [[line.dossier for line in at_once.fresh()]]


def test_a_dossier_that_is_gone_leaves_the_list(at_once):
    at_once.desk.start()
    with at_once.vault.begin() as connection:
        for statement in REMOVE:
            connection.exec_driver_sql(statement)
    at_once.desk.refresh()
    assert at_once.told[-1] == [line.dossier for line in at_once.fresh()]
    assert SECOND not in at_once.told[-1]


def test_on_a_new_day_yesterday_is_shown_at_once_and_made_new_slice_by_slice(by_hand):
    by_hand.fresh()
    by_hand.clock.advance(days=30)
    by_hand.desk.start()
    by_hand.runner.step()
    assert sorted(by_hand.told[0]) == [1, 2, 3, 4]
    assert len(by_hand.runner.waiting) == 1
    by_hand.runner.finish()
    assert by_hand.desk.regels == by_hand.fresh()


def test_an_act_waits_for_one_slice_only_and_its_line_comes_before_what_grew_old(by_hand):
    for number in range(6):
        open_dossier(by_hand.vault, by_hand.clock, a_leerling(roepnaam=f"Extra {number}"))
    by_hand.desk.start()
    by_hand.runner.step()
    by_hand.writes(LAST)
    by_hand.runner.step()
    by_hand.runner.step()
    with by_hand.vault.transaction() as tx:
        assert len(tx.logboek.of(LAST)) == 1
    for _ in range(4):
        by_hand.runner.step()
    assert by_hand.told == [[], 1, 2, 3, LAST]
    by_hand.runner.finish()
    assert by_hand.desk.regels == by_hand.fresh()


def test_a_failure_half_way_is_told_and_the_next_look_goes_on(by_hand, monkeypatch):
    class FullError(KnownError):
        remedy = "De schijf is vol."

    def refuse(*_args):
        raise FullError

    by_hand.desk.start()
    by_hand.runner.step()
    with monkeypatch.context() as broken:
        broken.setattr(by_hand.vault, "transaction", refuse)
        by_hand.runner.finish()
    assert isinstance(by_hand.told[-1], FullError)
    by_hand.desk.refresh()
    by_hand.runner.finish()
    assert by_hand.desk.regels == by_hand.fresh()


ACTS = st.lists(st.sampled_from(["step", "write", "rename", "open", "night", "look"]), max_size=25)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_however_acts_and_slices_mix_the_list_ends_right(by_hand, acts):
    by_hand.desk.start()
    for number, act in enumerate(acts):
        dossier = DossierId(number % 4 + 1)
        if act == "step":
            by_hand.runner.step()
        elif act == "write":
            by_hand.writes(dossier, Soort.DISCLOSURE)
        elif act == "rename":
            name = replace(by_hand.details(dossier).leerling, roepnaam=f"Naam{number}")
            by_hand.act(change_details, by_hand.details(dossier, leerling=name))
        elif act == "open":
            by_hand.act(open_dossier, a_leerling(roepnaam=f"Nieuw{number}"))
        elif act == "night":
            by_hand.clock.advance(days=1)
        else:
            by_hand.desk.refresh()
    by_hand.desk.refresh()
    by_hand.runner.finish()
    assert by_hand.desk.regels == by_hand.fresh()
