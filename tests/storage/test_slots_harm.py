"""What wrong secrets, random acts, full disks and sudden ends do to the key slots: nothing."""

from __future__ import annotations

import errno
import random
import sys
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.services.key_ports import Proof, SlotKind
from desktop.services.recovery_code import new_code
from desktop.storage import atomic_file, header_file
from desktop.storage.errors import DiskFullError
from desktop.storage.key_errors import LastSlotError, SlotsFullError
from desktop.storage.verify import verify
from tests.storage.keys import CODE, FRESH, NEW, PROOF, RECOVERY, kinds, opens, slots_of
from tests.storage.killing import killed_at_each_touch
from tests.storage.vaults import CHEAP, PASSPHRASE, write


@pytest.fixture
def vault(made):
    vault = made.open()
    yield vault
    vault.close()


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=40), drawn=st.binary(min_size=17, max_size=17))
def test_no_other_secret_ever_opens_or_changes_a_byte(made, text, drawn):
    if RECOVERY.kind not in kinds(made):
        vault = made.open()
        slots_of(vault).add(PROOF, RECOVERY)
        vault.close()
    before = {path: path.read_bytes() for path in [made.database, *made.header_paths]}
    code = new_code(lambda _: drawn)
    assert opens(made, Proof(SlotKind.PASSPHRASE, text)) is False
    assert opens(made, Proof(SlotKind.RECOVERY, code)) is False
    assert opens(made, Proof(SlotKind.PASSPHRASE, CODE)) is False
    assert {path: path.read_bytes() for path in before} == before


def test_hundreds_of_random_acts_leave_just_the_keys_that_were_given(made, vault, monkeypatch):
    monkeypatch.setattr("desktop.storage.slots.calibrate", lambda: CHEAP)
    chance = random.Random(1)
    slots = slots_of(vault)
    alive = {slots.rows()[0].id: PROOF}
    revoked: list[Proof] = []
    database = made.database.read_bytes()
    began = time.perf_counter()
    for number in range(300):
        before = set(alive)
        proof = chance.choice(list(alive.values()))
        fresh = chance.choice(
            [
                Proof(SlotKind.PASSPHRASE, f"zin nummer {number}"),
                Proof(SlotKind.RECOVERY, new_code(chance.randbytes)),
            ]
        )
        gone = chance.sample(list(alive), min(len(alive), chance.choice([0, 0, 1, 2])))
        try:
            if chance.random() < 0.4 and gone:
                slots.remove(proof, gone[0])
                revoked.append(alive.pop(gone[0]))
            else:
                slots.add(proof, fresh, gone)
                revoked += [alive.pop(slot) for slot in gone]
                (made_now,) = {row.id for row in slots.rows()} - before
                alive[made_now] = fresh
        except (LastSlotError, SlotsFullError):
            assert len(before) in {1, 8}
        assert {row.id for row in slots.rows()} == set(alive)
    assert time.perf_counter() - began < 60
    assert made.database.read_bytes() == database
    vault.close()
    assert all(opens(made, proof) for proof in alive.values())
    assert not any(opens(made, proof) for proof in chance.sample(revoked, 20))


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_a_full_disk_at_any_copy_leaves_the_old_or_the_new_key_and_says_which(
    made, vault, monkeypatch, failing
):
    real, count = atomic_file.write_atomic, []

    def full(path, data):
        count.append(path)
        if len(count) >= failing:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(path, data)

    monkeypatch.setattr(header_file, "write_atomic", full)
    slots = slots_of(vault)
    if failing == 1:
        with pytest.raises(DiskFullError):
            slots.change(PROOF, FRESH)
    else:
        assert slots.change(PROOF, FRESH).stale == ("vault.hdr2", "settings copy")[failing - 2 :]
    monkeypatch.undo()
    write(vault, "tweede")
    vault.close()
    works, fails = (PROOF, FRESH) if failing == 1 else (FRESH, PROOF)
    assert opens(made, works)
    assert not opens(made, fails)
    assert len({path.read_bytes() for path in made.header_paths}) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_a_kill_between_any_two_writes_of_a_change_leaves_one_key_that_opens(made):
    def change(home) -> None:
        vault = home.open()
        slots_of(vault).change(PROOF, FRESH)

    found = set()
    for copy, is_done in killed_at_each_touch(made, change):
        old, new = opens(copy, PROOF), opens(copy, FRESH)
        assert old is not new
        assert new or not is_done
        assert all(f.is_ok for f in verify(copy.folder, copy.config, NEW if new else PASSPHRASE))
        assert not list(copy.folder.glob(".vault.hdr*"))
        found.add(new)
    assert found == {True, False}
