"""Adding, changing and revoking keys: what opens after it, and what stays as it was."""

from __future__ import annotations

from contextlib import suppress

import pytest
import sqlcipher3.dbapi2 as stock  # type: ignore[import-untyped]  # the package ships no types

from desktop.services.key_ports import Proof, SlotKind
from desktop.services.recovery_code import MistypedCodeError
from desktop.storage import keyslots
from desktop.storage.errors import (
    HeaderDamagedError,
    VaultError,
    WrongPassphraseError,
    WrongRecoveryCodeError,
)
from desktop.storage.header import encode, unlock
from desktop.storage.kdf import argon2id, calibrate, keys_of
from desktop.storage.key_errors import LastSlotError, SlotGoneError, SlotsFullError
from desktop.storage.secret import from_code, from_passphrase
from desktop.storage.slot_list import list_slots
from tests.storage.keys import CODE, FRESH, NEW, OTHER_CODE, PROOF, RECOVERY, kinds, opens, slots_of
from tests.storage.vaults import CHEAP, PASSPHRASE, write


@pytest.fixture
def vault(made):
    vault = made.open()
    yield vault
    vault.close()


def test_a_changed_passphrase_opens_and_the_old_one_does_not(made, vault):
    change = slots_of(vault).change(PROOF, FRESH)
    assert change.seq == made.header.seq
    assert change.stale == ()
    vault.close()
    assert opens(made, FRESH)
    assert not opens(made, PROOF)
    assert kinds(made) == [SlotKind.PASSPHRASE]


def test_a_colleague_gets_a_passphrase_of_their_own(made, vault):
    slots_of(vault).add(PROOF, FRESH)
    vault.close()
    assert opens(made, FRESH)
    assert opens(made, PROOF)


def test_the_code_opens_and_a_new_code_voids_it(made, vault):
    slots = slots_of(vault)
    slots.add(PROOF, RECOVERY)
    renewed = Proof(SlotKind.RECOVERY, OTHER_CODE)
    slots.add(PROOF, renewed, [row.id for row in slots.rows() if row.kind is SlotKind.RECOVERY])
    vault.close()
    assert opens(made, renewed)
    assert not opens(made, RECOVERY)
    assert kinds(made) == [SlotKind.PASSPHRASE, SlotKind.RECOVERY]


def test_who_forgot_the_passphrase_sets_a_new_one_with_the_code(made, vault):
    slots = slots_of(vault)
    old = slots.rows()[0].id
    slots.add(PROOF, RECOVERY)
    slots.add(RECOVERY, FRESH, [old])
    vault.close()
    assert opens(made, FRESH)
    assert not opens(made, PROOF)


def test_a_revoked_slot_opens_nothing_and_the_last_one_stays(made, vault):
    slots = slots_of(vault)
    slots.add(PROOF, RECOVERY)
    (first, second) = slots.rows()
    slots.remove(PROOF, first.id)
    with pytest.raises(LastSlotError):
        slots.remove(RECOVERY, second.id)
    vault.close()
    assert opens(made, RECOVERY)
    assert not opens(made, PROOF)


def test_each_change_writes_three_equal_copies_with_the_next_count(made, vault):
    slots = slots_of(vault)
    seq = made.header.seq
    for act in (
        lambda: slots.add(PROOF, RECOVERY),
        lambda: slots.add(PROOF, FRESH),
        lambda: slots.change(PROOF, PROOF),
        lambda: slots.remove(PROOF, slots.rows()[0].id),
    ):
        act()
        seq += 1
        assert made.header.seq == slots.seq() == seq
        assert {path.read_bytes() for path in made.header_paths} == {encode(made.header)}
        assert len(made.header_paths) == 3


def test_no_change_touches_a_byte_of_the_database(made, vault):
    before = made.database.read_bytes(), made.database.stat().st_mtime_ns
    slots = slots_of(vault)
    slots.add(PROOF, RECOVERY)
    slots.change(PROOF, FRESH)
    slots.remove(FRESH, slots.rows()[0].id)
    assert (made.database.read_bytes(), made.database.stat().st_mtime_ns) == before


def test_the_generation_is_noted_beside_the_new_slots(made, vault):
    write(vault, "tweede")
    slots_of(vault).change(PROOF, FRESH)
    write(vault, "derde")
    gen = vault.gen
    vault.close()
    assert made.header.gen == gen
    assert opens(made, FRESH)


def test_eight_slots_is_the_most(made, vault):
    slots = slots_of(vault)
    for number in range(7):
        slots.add(PROOF, Proof(SlotKind.PASSPHRASE, f"collega nummer {number}"))
    with pytest.raises(SlotsFullError):
        slots.add(PROOF, RECOVERY)
    slots.add(PROOF, RECOVERY, [slots.rows()[3].id])
    assert len(made.header.slots) == 8


def test_a_slot_that_is_gone_is_said_to_be_gone(made, vault):
    slots = slots_of(vault)
    for act in (lambda: slots.remove(PROOF, "00" * 8), lambda: slots.add(PROOF, FRESH, ["ff" * 8])):
        with pytest.raises(SlotGoneError):
            act()
    assert kinds(made) == [SlotKind.PASSPHRASE]


def test_a_wrong_proof_changes_nothing_and_does_not_say_what_was_wrong(made, vault):
    slots = slots_of(vault)
    slots.add(PROOF, RECOVERY)
    before = [path.read_bytes() for path in made.header_paths]
    wrong = Proof(SlotKind.PASSPHRASE, "vier losse woorden Samen")
    said = set()
    for act in (
        lambda: slots.add(wrong, FRESH),
        lambda: slots.change(wrong, FRESH),
        lambda: slots.remove(wrong, slots.rows()[0].id),
    ):
        with pytest.raises(WrongPassphraseError) as caught:
            act()
        said.add((str(caught.value), caught.value.remedy))
    assert len(said) == 1
    with pytest.raises(WrongRecoveryCodeError):
        slots.change(Proof(SlotKind.RECOVERY, OTHER_CODE), FRESH)
    with pytest.raises(MistypedCodeError):
        slots.change(Proof(SlotKind.RECOVERY, CODE[:-1] + "#"), FRESH)
    assert [path.read_bytes() for path in made.header_paths] == before


def test_a_closed_vault_changes_no_slots(made):
    vault = made.open()
    slots = slots_of(vault)
    vault.close()
    before = made.header
    with pytest.raises(RuntimeError):
        slots.add(PROOF, FRESH)
    assert made.header == before


def test_a_new_passphrase_costs_as_much_as_the_one_before(made, vault):
    slots = slots_of(vault)
    slots.change(PROOF, FRESH)
    slots.add(FRESH, RECOVERY)
    passphrase, recovery = slots.rows()
    assert (passphrase.memory_mib, passphrase.passes, passphrase.lanes) == (8, 1, 1)
    assert (recovery.memory_mib, recovery.passes, recovery.lanes) == (0, 0, 0)
    assert made.header.slots[0].cost == CHEAP


def test_without_any_passphrase_the_cost_is_measured(vault, monkeypatch):
    slots = slots_of(vault)
    slots.add(PROOF, RECOVERY)
    slots.remove(PROOF, slots.rows()[0].id)
    monkeypatch.setattr("desktop.storage.slots.calibrate", lambda: calibrate(lambda _: 0.6))
    slots.add(RECOVERY, FRESH)
    assert slots.rows()[1].memory_mib == 64


def test_secrets_appear_in_no_repr():
    for shown in (PROOF, RECOVERY, from_passphrase(PASSPHRASE), from_code(CODE)):
        assert PASSPHRASE not in repr(shown)
        assert CODE not in repr(shown)
        assert "bytearray" not in repr(shown)


def test_the_same_number_of_derivations_whichever_slot_opens_or_none(made, vault, monkeypatch):
    slots = slots_of(vault)
    passphrases = [PASSPHRASE, NEW, "een derde zin van een collega"]
    for text in passphrases[1:]:
        slots.add(PROOF, Proof(SlotKind.PASSPHRASE, text))
    counted: list[bytes] = []

    def counting(secret, salt, cost):
        counted.append(salt)
        return argon2id(secret, salt, cost)

    monkeypatch.setattr(keyslots, "argon2id", counting)
    order = []
    for text in [*passphrases, "fout", ""]:
        counted.clear()
        with suppress(WrongPassphraseError):
            unlock(made.header, SlotKind.PASSPHRASE, from_passphrase(text).value)
        order.append(tuple(counted))
    assert len(set(order)) == 1
    assert len(order[0]) == 3


def test_an_altered_slot_list_is_noticed_whoever_opens(made, vault):
    slots = slots_of(vault)
    slots.add(PROOF, RECOVERY)
    header = made.header
    vault_key = unlock(header, SlotKind.PASSPHRASE, from_passphrase(PASSPHRASE).value)
    planted = keyslots.make_slot(
        header.vault, SlotKind.PASSPHRASE, bytearray(b"indringer"), vault_key, CHEAP
    )
    forged = type(header)(
        **{name: getattr(header, name) for name in ("vault", "created", "salt", "gen", "mac")},
        slots=(*header.slots, planted),
        seq=header.seq + 1,
    )
    with pytest.raises(HeaderDamagedError):
        unlock(forged, SlotKind.RECOVERY, from_code(CODE).value)
    with pytest.raises(HeaderDamagedError):
        unlock(forged, SlotKind.PASSPHRASE, bytearray(b"indringer"))


def test_a_stock_connection_opens_the_database_with_the_exported_key_after_a_change(made, vault):
    slots_of(vault).change(PROOF, FRESH)
    vault.close()
    vault_key = unlock(made.header, SlotKind.PASSPHRASE, from_passphrase(NEW).value)
    raw = keys_of(vault_key).database.hex() + made.header.salt.hex()
    connection = stock.connect(str(made.database))
    connection.execute(f"PRAGMA key = \"x'{raw}'\"")
    assert connection.execute("SELECT tekst FROM proef").fetchall() == [("eerste",)]
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
    connection.close()


def test_the_list_needs_no_secret_and_shows_none(made, vault):
    slots_of(vault).add(PROOF, RECOVERY)
    vault.close()
    (made.folder / "vault.hdr2").unlink()
    found = list_slots(made.folder, made.config)
    assert [row.kind for row in found.rows] == [SlotKind.PASSPHRASE, SlotKind.RECOVERY]
    assert found.stale == ("vault.hdr2",)
    assert len(found.lines()) == 4
    assert "wachtzin  (Argon2id 8 MiB, 1 keer)" in found.lines()[1]
    assert found.details()["seq"] == made.header.seq
    made.database.unlink()
    assert list_slots(made.folder, made.config) == found
    for path in made.header_paths:
        path.unlink(missing_ok=True)
    with pytest.raises(VaultError):
        list_slots(made.folder, made.config)
