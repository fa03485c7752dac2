"""Wrong tries outlive the program; their note names nobody and keeps nobody out."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.services.unlock_delay import NO_TRIES, Tries, UnlockDelay
from desktop.storage.kept_tries import MOST, NAME, read_tries, write_tries

TRIES = Tries(3, 1_700_000_000.5)


def test_each_vault_has_its_own_tries(tmp_path):
    write_tries(tmp_path, tmp_path / "een", TRIES)
    write_tries(tmp_path, tmp_path / "twee", Tries(1, 5.0))
    assert read_tries(tmp_path, tmp_path / "een") == TRIES
    assert read_tries(tmp_path, tmp_path / "twee") == Tries(1, 5.0)
    assert read_tries(tmp_path, tmp_path / "drie") == NO_TRIES
    write_tries(tmp_path, tmp_path / "een", NO_TRIES)
    assert read_tries(tmp_path, tmp_path / "een") == NO_TRIES
    assert read_tries(tmp_path, tmp_path / "twee") == Tries(1, 5.0)


def test_the_note_holds_no_name_of_a_folder_and_is_for_its_owner_only(tmp_path):
    write_tries(tmp_path / "config", tmp_path / "Amira Haddad", TRIES)
    note = tmp_path / "config" / NAME
    assert "Amira" not in note.read_text(encoding="utf-8")
    assert note.stat().st_mode & 0o777 == 0o600


def test_a_vault_that_opens_at_once_leaves_no_note(tmp_path):
    write_tries(tmp_path / "config", tmp_path / "kluis", NO_TRIES)
    assert not (tmp_path / "config").exists()


def test_the_note_does_not_grow_for_ever(tmp_path):
    for number in range(MOST + 5):
        write_tries(tmp_path, tmp_path / str(number), TRIES)
    assert len(json.loads((tmp_path / NAME).read_bytes())) == MOST
    assert read_tries(tmp_path, tmp_path / str(MOST + 4)) == TRIES


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "[]",
        "7",
        "{",
        '{"%s": 3}',
        '{"%s": []}',
        '{"%s": [3, "later"]}',
        '{"%s": [-1, 5.0]}',
        '{"%s": [true, 5.0]}',
        '{"%s": [3, NaN]}',
        '{"%s": [3, 1e999]}',
        '{"%s": [3, 1' + "0" * 400 + "]}",
        "[" * 20_000,
    ],
)
def test_a_damaged_note_counts_as_none(tmp_path, damaged):
    write_tries(tmp_path, tmp_path / "kluis", TRIES)
    (name,) = json.loads((tmp_path / NAME).read_bytes())
    (tmp_path / NAME).write_text(damaged.replace("%s", name), encoding="utf-8")
    assert read_tries(tmp_path, tmp_path / "kluis") == NO_TRIES
    write_tries(tmp_path, tmp_path / "kluis", TRIES)
    assert read_tries(tmp_path, tmp_path / "kluis") == TRIES


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(blob=st.binary(max_size=200))
def test_no_note_crashes_the_program_or_costs_more_than_half_a_minute(tmp_path, blob):
    (tmp_path / NAME).write_bytes(blob)
    tries = read_tries(tmp_path, tmp_path / "kluis")
    assert UnlockDelay(tries, 1e9, 0.0).seconds_left(0.0) <= 30


def test_a_folder_that_cannot_be_written_keeps_nobody_out(tmp_path):
    (tmp_path / "config").write_bytes(b"")
    write_tries(tmp_path / "config", tmp_path / "kluis", TRIES)
    assert read_tries(tmp_path / "config", tmp_path / "kluis") == NO_TRIES
