"""The figures as a table: small numbers hidden unless asked for, and recorded when they leave."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.core.cijferreeks import MINDER, NIET_GETOOND, schooljaar
from desktop.core.cijfers import cijfers
from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.services.cijfers import (
    HEAD,
    VERBORGEN,
    VOLLEDIG,
    Cijferblad,
    cijferrijen,
    export_cijfers,
)
from desktop.services.meldingen import Paper
from tests.builders import a_caseload_regel
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock, OnPaper
from tests.services.test_agenda import NoRoomError, no_room, written

TODAY = date(2026, 11, 22)
YEAR = schooljaar(TODAY)


@pytest.fixture
def blad():
    lines = [
        a_caseload_regel(dossier=DossierId(n), klas=klas, geopend_op=date(2026, 9, 1))
        for n, klas in enumerate(("1A", "1B", "1C", "2A", "3A", "3B", "3C"))
    ]
    return Cijferblad(cijfers(lines, YEAR, TODAY), YEAR)


def rows_of(blad: Cijferblad, titel: str) -> dict[str, str]:
    return {row[1]: row[2] for row in cijferrijen(blad, TODAY) if row[0] == titel}


def test_the_table_has_a_head_the_period_and_one_figure_on_a_line(blad):
    head, about, *rows = cijferrijen(blad, TODAY)
    assert head == HEAD
    assert about[2] == "01-08-2026 tot en met 31-07-2027"
    assert about[4] == "Gemaakt op 22-11-2026"
    assert len(rows) == sum(len(reeks.cijfers) for reeks in blad.reeksen)
    assert {len(row) for row in (head, about, *rows)} == {len(HEAD)}


def test_small_numbers_are_hidden_outside_and_shown_when_that_is_chosen(blad):
    told = rows_of(blad, "Per leerjaar of groep")
    assert told == {"Leerjaar 1": NIET_GETOOND, "Leerjaar 2": MINDER, "Leerjaar 3": "3"}
    whole = rows_of(replace(blad, klein_verborgen=False), "Per leerjaar of groep")
    assert whole == {"Leerjaar 1": "3", "Leerjaar 2": "1", "Leerjaar 3": "3"}


def test_no_total_gives_away_what_was_hidden(blad):
    assert "7" not in {row[2] for row in cijferrijen(blad, TODAY) if row[0].startswith("Per")}


def test_the_proposed_name_tells_the_period_and_nobody(blad):
    assert blad.bestand == "weegwijzer-cijfers-2026-08-01-2027-07-31.csv"


@pytest.mark.parametrize(("is_hidden", "naam"), [(True, VERBORGEN), (False, VOLLEDIG)])
def test_the_export_stands_in_the_access_log_with_what_was_chosen(blad, tmp_path, is_hidden, naam):
    vault, path = FakeVault(), tmp_path / "cijfers.csv"
    chosen = replace(blad, klein_verborgen=is_hidden)
    assert export_cijfers(vault, FixedClock(), chosen, Paper(OnPaper(), written, path)) == path
    (act,) = vault.handelingen.rows
    assert (act.soort, act.dossier) == (SoortHandeling.DOCUMENT_BEWAARD, None)
    assert (act.bijzonderheden, act.bestand) == (naam, "cijfers.csv")
    assert act.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_what_cannot_be_written_is_not_recorded(blad):
    vault = FakeVault()
    with pytest.raises(NoRoomError):
        export_cijfers(vault, FixedClock(), blad, Paper(OnPaper(), no_room, Path("cijfers.csv")))
    assert list(vault.handelingen.rows) == []
