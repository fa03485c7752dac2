"""A few seconds of each torture, with its control, in the ordinary run of the tests."""

from __future__ import annotations

import pytest

from tests.torture import (
    acts_cut,
    full_disk,
    interop,
    kill9,
    leaks,
    memory,
    mutations,
    power_cut,
    rollback,
)
from tests.torture.recorder import can_record

RECORDED = pytest.mark.skipif(not can_record(), reason="the recorder needs Linux and gcc")
OUTSIDE = pytest.mark.skipif(not memory.can_scan(), reason="needs to read another process")


def test_a_killed_writer_loses_nothing_it_acknowledged():
    found = kill9.run(12)
    assert found.counts["acknowledged entries"]
    assert not found.failures


@RECORDED
def test_a_power_cut_loses_nothing_that_was_acknowledged():
    found = power_cut.run(6, 80)
    assert found.counts["states"] > found.counts["before the vault was made"]
    assert not found.failures


@RECORDED
def test_the_power_cut_bites_when_nothing_is_synced():
    assert power_cut.run(6, 60, "PRAGMA synchronous=OFF").failures


@RECORDED
@pytest.mark.parametrize("act", acts_cut.KEY_ACTS)
def test_a_power_cut_in_a_change_of_keys_leaves_one_key_that_opens_everything(act):
    found = acts_cut.run(act, 6, 1, 60)
    assert found.counts["opened by the old key"]
    assert found.counts["opened by the new key"]
    assert not found.failures


@RECORDED
def test_a_power_cut_in_a_migration_leaves_the_old_or_the_new_tables():
    found = acts_cut.run(acts_cut.MIGRATION, 6, 1, 40)
    assert found.counts["states"]
    assert not found.failures


@RECORDED
def test_a_re_keying_that_syncs_nothing_is_caught():
    assert acts_cut.run("re-keying", 6, 1, 60, unsafe=True).failures


def test_changed_files_are_refused_or_read_as_they_were():
    found = mutations.run(200, 150, 100)
    assert found.counts["refused"]
    assert not found.failures


@RECORDED
def test_nothing_that_was_written_holds_a_word_or_a_key():
    found = leaks.run()
    assert found.counts["writes"]
    assert not found.failures


@RECORDED
def test_the_search_finds_what_does_leak():
    assert any("etilqs" in one for one in leaks.run(leaky=True).failures)


def test_old_states_put_back_are_all_noticed():
    assert not rollback.run().failures


@RECORDED
def test_a_disk_that_refuses_loses_nothing_and_the_program_goes_on():
    found = full_disk.run(19)
    assert found.counts["acts refused"]
    assert not found.failures


@OUTSIDE
def test_after_a_lock_memory_holds_no_key_and_no_word():
    found = memory.run()
    assert found.counts["hits while open"]
    assert not found.failures


def test_an_independent_reader_finds_the_same_rows():
    found = interop.run(50)
    assert found.counts["rows equal"] > 100
    assert not found.failures
