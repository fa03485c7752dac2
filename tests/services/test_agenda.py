"""The agenda as a file: it says what, never about whom, and a later file replaces an earlier."""

from __future__ import annotations

import hashlib
import hmac
import uuid
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.core.agenda import Agendapunt, Agendasoort, termijnen
from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.core.known_error import KnownError
from desktop.core.punt import Plaats, Scherm
from desktop.core.taken import Aard, Taak
from desktop.services.agenda import KEY, NAAM, VERVALLEN, export_agenda, uid_of
from desktop.services.meldingen import Paper
from desktop.services.uitvoer import Agendablad, Gebeurtenis
from tests.builders import MORNING, a_caseload_regel
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock, OnPaper

TODAY = MORNING.date()
PLAATS = Plaats(Scherm.LOGBOEK)


class KeepsBlad(OnPaper):
    """A printer that keeps the sheet it was given."""

    blad: Agendablad | None = None

    def agenda(self, blad: Agendablad) -> bytes:
        self.blad = blad
        return super().agenda(blad)


class NoRoomError(KnownError):
    """There is no room."""

    remedy = "De schijf is vol."


def no_room(_path: Path, _inhoud: bytes) -> Path:
    raise NoRoomError


def a_term(uiterlijk: date = TODAY, dossier: int = 1, **details):
    soort = {"id": "gesprek", "wat": "Gesprek met Samira Haddad", "sinds": 3, **details}
    taak = Taak(uiterlijk=uiterlijk, aard=Aard.EIGEN, plaats=PLAATS, **soort)
    return a_caseload_regel(dossier=DossierId(dossier), taken=(taak,))


class Desk:
    """A vault of which the agenda is written to a file."""

    def __init__(self, folder: Path) -> None:
        self.vault, self.clock, self.reports = FakeVault(), FixedClock(), KeepsBlad()
        self.folder, self.asked = folder, 0

    def chance(self, count: int) -> bytes:
        self.asked += 1
        return bytes([self.asked]) * count

    def export(self, *regels) -> tuple[Gebeurtenis, ...]:
        paper = Paper(self.reports, written, self.folder / "agenda.ics")
        punten = termijnen(regels, self.clock.now().date())
        export_agenda(self.vault, self.clock, punten, paper, self.chance)
        assert self.reports.blad is not None
        return self.reports.blad.gebeurtenissen


def written(path: Path, inhoud: bytes) -> Path:
    path.write_bytes(inhoud)
    return path


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def test_an_event_says_only_what_kind_of_thing_it_is(desk):
    (event,) = desk.export(a_term(TODAY + timedelta(days=2)))
    assert (event.op, event.wat) == (TODAY + timedelta(days=2), "Weegwijzer: gesprek")
    assert not event.vervallen


def test_what_is_late_stands_on_today(desk):
    (event,) = desk.export(a_term(TODAY - timedelta(days=2)))
    assert (event.op, event.wat) == (TODAY, "Weegwijzer: gesprek, te laat")


def test_the_uid_looks_like_any_random_one_and_stays_the_same(desk):
    (before,) = desk.export(a_term())
    desk.clock.advance(days=1)
    (after,) = desk.export(a_term(TODAY + timedelta(days=4)))
    assert before.uid == after.uid
    assert uuid.UUID(before.uid).version == 4
    assert desk.asked == 1


def test_the_uid_cannot_be_made_without_the_key_of_this_vault(desk, tmp_path):
    (one,) = desk.export(a_term())
    other_vault = Desk(tmp_path)
    other_vault.asked = 7
    (other,) = other_vault.export(a_term())
    assert one.uid != other.uid
    thing = "1/gesprek/3"
    known_ways = [
        str(uuid.uuid5(uuid.NAMESPACE_URL, thing)),
        str(uuid.UUID(bytes=hashlib.sha256(thing.encode()).digest()[:16], version=4)),
        str(uuid.UUID(bytes=hmac.digest(b"", thing.encode(), "sha256")[:16], version=4)),
    ]
    assert one.uid not in known_ways
    assert one.uid == uid_of(thing, bytes([1]) * 32)


def test_two_things_of_one_dossier_have_uids_that_share_nothing(desk):
    first, second = desk.export(a_term(), a_term(sinds=4))
    assert first.uid != second.uid
    assert first.uid[:8] != second.uid[:8]


def test_the_order_in_the_file_tells_nothing_of_the_dossiers(desk):
    events = desk.export(*(a_term(dossier=n) for n in range(1, 9)))
    assert [event.uid for event in events] == sorted(event.uid for event in events)


def test_what_no_longer_holds_is_cancelled_until_its_day_is_over(desk):
    day = TODAY + timedelta(days=1)
    (before,) = desk.export(a_term(day))
    for _ in range(2):
        (gone,) = desk.export()
        assert gone == Gebeurtenis(before.uid, day, VERVALLEN, vervallen=True)
    desk.clock.advance(days=2)
    assert desk.export() == ()


def test_a_cancelled_thing_that_holds_again_is_no_longer_cancelled(desk):
    desk.export(a_term())
    desk.export()
    (back,) = desk.export(a_term())
    assert not back.vervallen


def test_the_export_stands_in_the_access_log_without_a_dossier(desk):
    desk.export(a_term())
    (act,) = desk.vault.handelingen.rows
    assert (act.soort, act.dossier) == (SoortHandeling.DOCUMENT_BEWAARD, None)
    assert (act.bijzonderheden, act.bestand) == (NAAM, "agenda.ics")
    made = (desk.folder / "agenda.ics").read_bytes()
    assert act.sha256 == hashlib.sha256(made).hexdigest()


def test_what_cannot_be_written_is_not_recorded(desk):
    paper = Paper(desk.reports, no_room, desk.folder / "agenda.ics")
    punten = termijnen((a_term(),), TODAY)
    with pytest.raises(NoRoomError):
        export_agenda(desk.vault, desk.clock, punten, paper, desk.chance)
    assert list(desk.vault.handelingen.rows) == []
    with desk.vault.transaction() as tx:
        assert tx.concepten.read(KEY) == ""


def test_only_the_short_word_of_a_thing_ever_reaches_the_file(desk):
    secret = "Truus van Dijk"
    punt = Agendapunt(
        secret, Agendasoort.EIGEN, TODAY, TODAY, secret, "gesprek", DossierId(7), secret, secret
    )
    paper = Paper(desk.reports, written, desk.folder / "agenda.ics")
    export_agenda(desk.vault, desk.clock, (punt,), paper, desk.chance)
    assert secret.encode() not in (desk.folder / "agenda.ics").read_bytes()
    assert "Truus" not in repr(desk.reports.blad)
