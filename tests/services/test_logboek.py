"""Writing in the logboek: every act is whole or did not happen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.afloop import closed
from desktop.core.afsluiting import Afsluiting
from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht
from desktop.core.dossier import DossierId
from desktop.core.inhoud import InhoudError
from desktop.core.logboek import AantekeningError, CorrectionError, Soort, timeline
from desktop.core.melding import select
from desktop.core.signaal import Signaal
from desktop.core.vormen import aantekening_of
from desktop.services.changes import Changes
from desktop.services.concepten import read_concept, save_concept
from desktop.services.dossiers import open_dossier
from desktop.services.logboek import correct_aantekening, record_aantekening
from desktop.services.views import NewCorrection
from tests.builders import FIRST, a_leerling, an_aantekening
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock

STALE = Changes(dossiers=frozenset({FIRST}), logboeken=frozenset({FIRST}))


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def vault(clock):
    made = FakeVault()
    open_dossier(made, clock, a_leerling())
    return made


def test_L01_an_entry_is_recorded_now_by_the_user(vault, clock):
    assert record_aantekening(vault, clock, FIRST, an_aantekening()) == STALE
    [written] = vault.logboek.rows
    assert written.aantekening == an_aantekening()
    assert written.vastgelegd_op == clock.now()
    assert written.schrijver == "Marieke de Boer"


def test_recording_drops_the_draft_it_came_from_and_no_other(vault, clock):
    save_concept(vault, "aantekening:1", "Zij had")
    save_concept(vault, "aantekening:2", "Hij was")
    record_aantekening(vault, clock, FIRST, an_aantekening(), draft="aantekening:1")
    assert read_concept(vault, "aantekening:1") == ""
    assert read_concept(vault, "aantekening:2") == "Hij was"


def test_a_correction_stands_on_top_of_the_old_text(vault, clock):
    record_aantekening(vault, clock, FIRST, an_aantekening())
    clock.advance(hours=1)
    new = an_aantekening(tekst="Zij had een jas aan.")
    correction = NewCorrection(1, " verkeerd gezien ", new)
    assert correct_aantekening(vault, clock, FIRST, correction) == STALE
    old, correction = vault.logboek.rows
    assert old.aantekening == an_aantekening()
    assert (correction.verbetert, correction.reden) == (1, "verkeerd gezien")
    assert correction.vastgelegd_op == clock.now()


def test_a_correction_drops_the_draft_it_came_from(vault, clock):
    record_aantekening(vault, clock, FIRST, an_aantekening())
    save_concept(vault, "verbetering:1", "Zij had wel")
    new = NewCorrection(1, "verschreven", an_aantekening())
    correct_aantekening(vault, clock, FIRST, new, draft="verbetering:1")
    assert vault.concepten.rows == {}


def test_a_correction_without_a_reason_is_refused(vault, clock):
    record_aantekening(vault, clock, FIRST, an_aantekening())
    with pytest.raises(AantekeningError) as refused:
        correct_aantekening(vault, clock, FIRST, NewCorrection(1, "  ", an_aantekening()))
    assert refused.value.field == "reden"
    assert len(vault.logboek.rows) == 1


@pytest.mark.parametrize(
    ("nummer", "dossier"),
    [(1, FIRST), (9, FIRST), (2, DossierId(2))],
    ids=["corrected already", "unknown", "of another dossier"],
)
def test_a_correction_of_what_does_not_hold_here_is_refused(vault, clock, nummer, dossier):
    record_aantekening(vault, clock, FIRST, an_aantekening())
    new = NewCorrection(1, "verschreven", an_aantekening())
    correct_aantekening(vault, clock, FIRST, new)
    before = list(vault.logboek.rows)
    with pytest.raises(CorrectionError):
        correct_aantekening(vault, clock, dossier, replace(new, nummer=nummer))
    assert vault.logboek.rows == before


def test_a_failure_halfway_leaves_the_logboek_and_the_draft_as_they_were(vault, clock):
    save_concept(vault, "aantekening:1", "Zij had")

    def fail(key: str, text: str) -> None:
        raise OSError(key + text)

    vault.concepten.save = fail
    with pytest.raises(OSError, match="aantekening:1"):
        record_aantekening(vault, clock, FIRST, an_aantekening(), draft="aantekening:1")
    assert vault.logboek.rows == []
    assert read_concept(vault, "aantekening:1") == "Zij had"


def test_Z33_an_entry_for_several_children_stands_in_each_dossier_and_names_the_others(
    vault, clock
):
    second, third = DossierId(2), DossierId(3)
    for name in ("Bilal", "Noor"):
        open_dossier(vault, clock, a_leerling(roepnaam=name))
    save_concept(vault, "logboek:1", "Zij hadden")
    entry = an_aantekening(ook_in=(second, third))
    changes = record_aantekening(vault, clock, FIRST, entry, draft="logboek:1")
    assert changes.dossiers == changes.logboeken == {FIRST, second, third}
    kept = {row.dossier: row.aantekening for row in vault.logboek.rows}
    assert {number: one.ook_in for number, one in kept.items()} == {
        FIRST: (second, third),
        second: (FIRST, third),
        third: (FIRST, second),
    }
    assert {one.tekst for one in kept.values()} == {entry.tekst}
    assert read_concept(vault, "logboek:1") == ""


@pytest.mark.parametrize("other", [DossierId(3), DossierId(9)], ids=["sealed", "gone"])
def test_Z33_and_X01_nothing_is_written_when_another_dossier_is_sealed_or_gone(vault, clock, other):
    for name in ("Bilal", "Noor"):
        open_dossier(vault, clock, a_leerling(roepnaam=name))
    seal(vault, clock, DossierId(3))
    before = list(vault.logboek.rows)
    save_concept(vault, "logboek:1", "Zij hadden")
    entry = an_aantekening(ook_in=(DossierId(2), other))
    with pytest.raises(AantekeningError) as refused:
        record_aantekening(vault, clock, FIRST, entry, draft="logboek:1")
    assert refused.value.field == "ook_in"
    assert refused.value.remedy.startswith("Een van de andere dossiers bestaat niet meer of is")
    assert vault.logboek.rows == before
    assert read_concept(vault, "logboek:1") == "Zij hadden"


def test_X01_a_sealed_dossier_is_written_in_but_nothing_of_it_goes_elsewhere(vault, clock):
    open_dossier(vault, clock, a_leerling(roepnaam="Bilal"))
    seal(vault, clock, FIRST)
    record_aantekening(vault, clock, FIRST, an_aantekening())
    with pytest.raises(AantekeningError):
        record_aantekening(vault, clock, FIRST, an_aantekening(ook_in=(DossierId(2),)))
    assert {row.dossier for row in vault.logboek.rows} == {FIRST}


def seal(vault, clock, dossier: DossierId) -> None:
    about = aantekening_of(Beroepskracht(DoorBeroepskracht.JA), clock.now(), "Marieke de Boer")
    record_aantekening(vault, clock, dossier, about)


def test_L03_what_the_logboek_holds_is_what_a_melding_is_made_of(vault, clock):
    record_aantekening(vault, clock, FIRST, an_aantekening())
    record_aantekening(vault, clock, FIRST, an_aantekening(Soort.GESPREK, reactie="Zij schrok."))
    chosen = select(timeline(vault.logboek.of(FIRST)))
    assert [regel.aantekening for regel in chosen.eigen] == [an_aantekening()]
    assert [regel.aantekening.reactie for regel in chosen.gesprekken] == ["Zij schrok."]


def test_L10_the_conclusion_of_closing_stands_in_the_logboek_and_cannot_be_left_out(vault, clock):
    with pytest.raises(InhoudError) as refused:
        Afsluiting(" ")
    assert refused.value.field == "conclusie"
    closing = Afsluiting("Er is een gewone verklaring.", ongegrond=True)
    entry = aantekening_of(closing, clock.now(), "Marieke de Boer")
    record_aantekening(vault, clock, FIRST, entry)
    (regel,) = timeline(vault.logboek.of(FIRST))
    assert regel.aantekening.inhoud == closing
    assert "Er is een gewone verklaring." in regel.aantekening.tekst
    assert "ongegrond" in regel.aantekening.tekst
    assert closed((regel,))


def test_Z33_a_correction_changes_this_dossier_only(vault, clock):
    open_dossier(vault, clock, a_leerling(roepnaam="Bilal"))
    record_aantekening(vault, clock, FIRST, an_aantekening(ook_in=(DossierId(2),)))
    new = an_aantekening(tekst="Zij had een jas aan.", ook_in=(DossierId(2),))
    assert correct_aantekening(vault, clock, FIRST, NewCorrection(1, "verkeerd", new)) == STALE
    assert [row.dossier for row in vault.logboek.rows] == [FIRST, DossierId(2), FIRST]


def test_a_text_of_a_megabyte_is_refused_and_the_draft_stays(vault, clock):
    long = "jas " * 262_144
    save_concept(vault, "logboek:1", long)
    for entry in (an_aantekening(tekst=long), an_aantekening(signaal=Signaal(navraag=(long,)))):
        with pytest.raises(AantekeningError) as refused:
            record_aantekening(vault, clock, FIRST, entry, draft="logboek:1")
        assert refused.value.field == "tekst"
    assert vault.logboek.rows == []
    assert read_concept(vault, "logboek:1") == long


def test_invisible_characters_are_left_out_of_what_is_recorded(vault, clock):
    record_aantekening(vault, clock, FIRST, an_aantekening(tekst="jas\x00 \u202eom\r\nthuis"))
    assert vault.logboek.rows[0].aantekening.tekst == "jas om\nthuis"
