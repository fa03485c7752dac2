"""Acts of an open vault: their outcome comes back to who asked, and to who must read again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from desktop.core.known_error import KnownError
from desktop.jobs.runner import InlineRunner
from desktop.services.changes import Changes
from desktop.ui.session import Session
from tests.builders import FIRST
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.worlds import a_world

pytestmark = pytest.mark.usefixtures("qapp")
STALE = Changes(dossiers=frozenset({FIRST}))


class FullError(KnownError):
    remedy = "De schijf is vol."


def refuse() -> Changes:
    raise FullError


@pytest.fixture
def session():
    made = Session(FakeVault(), a_world(FixedClock()), InlineRunner())
    yield made
    made.deleteLater()


@pytest.fixture
def heard(session):
    told: list[object] = []
    session.changed.connect(told.append)
    session.failed.connect(told.append)
    return told


def test_an_act_tells_who_asked_first_and_then_everyone(session, heard):
    session.act(session, lambda: STALE, lambda changes: heard.append(("done", changes)))
    assert heard == [("done", STALE), STALE]


def test_a_refusal_goes_to_who_asked_and_to_nobody_else(session, heard):
    refused: list[KnownError] = []
    session.act(session, refuse, heard.append, refused.append)
    assert [type(error) for error in refused] == [FullError]
    assert heard == []


def test_a_failure_nobody_shows_is_told_to_everyone(session, heard):
    session.act(session, refuse, heard.append)
    session.read(session, refuse, heard.append, lambda: heard.append("failed"))
    assert [type(told) for told in heard] == [FullError, str, FullError]


def test_an_act_outlives_the_panel_that_asked_for_it(session, heard):
    owner = QObject()

    def act() -> Changes:
        owner.deleteLater()
        owner.destroyed.emit()
        return STALE

    session.act(owner, act, lambda _changes: None)
    assert heard == [STALE]


def test_a_bug_is_no_known_failure(session, heard):
    with pytest.raises(ZeroDivisionError):
        session.read(session, lambda: 1 // 0, heard.append)
    assert heard == []


def test_nothing_is_asked_once_the_vault_is_to_be_shut(session, heard):
    session.end()
    session.act(session, lambda: STALE, heard.append)
    session.read(session, lambda: 1, heard.append)
    assert heard == []
