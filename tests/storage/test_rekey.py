"""A whole new key: the same history under it, and nothing lost however it ends."""

from __future__ import annotations

import errno
import sys
from datetime import UTC, datetime

import pytest
import sqlcipher3.dbapi2 as stock  # type: ignore[import-untyped]  # the package ships no types

from desktop.services.key_ports import Proof, QuickState, RekeyStep, SlotKind
from desktop.services.recovery_code import MistypedCodeError
from desktop.storage import atomic_file, header_file, rekey_copy, relink, swap
from desktop.storage import rekey as rekey_module
from desktop.storage.append_only import append
from desktop.storage.device_slot import quick_state
from desktop.storage.documents import to_json
from desktop.storage.errors import (
    DiskFaultError,
    DiskFullError,
    HeaderDamagedError,
    InUseError,
    VaultDamagedError,
    WrongPassphraseError,
)
from desktop.storage.header import encode, unlock
from desktop.storage.kdf import keys_of
from desktop.storage.key_errors import LastSlotError, RekeyCancelledError, RekeyUnprovenError
from desktop.storage.os_keyring import OsKeyring
from desktop.storage.rekey import VaultRekey
from desktop.storage.secret import from_passphrase
from desktop.storage.verify import verify
from tests.storage.keys import FRESH, NEW, OTHER_CODE, PROOF, RECOVERY, kinds, opens, slots_of
from tests.storage.killing import killed_at_each_touch
from tests.storage.vaults import PASSPHRASE, texts, write

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
NEW_CODE = Proof(SlotKind.RECOVERY, OTHER_CODE)
LINES = 12_000


@pytest.fixture
def kept(made):
    """A closed vault with history, a code and a passphrase."""
    vault = made.open()
    slots_of(vault).add(PROOF, RECOVERY)
    note(vault, 20)
    vault.close()
    return made


def note(vault, count) -> None:
    with vault.begin() as connection:
        for number in range(count):
            append(connection, vault.chain_key, number % 3 + 1, to_json({"regel": number}))


ALL_ROWS = "SELECT seq, dossier, doc FROM logboek_link JOIN logboek_inhoud USING (seq) ORDER BY seq"


def history(home, passphrase=PASSPHRASE) -> list[tuple[int, int, bytes]]:
    vault = home.open(passphrase)
    with vault.begin() as connection:
        found = [tuple(row) for row in connection.exec_driver_sql(ALL_ROWS)]
    vault.close()
    return found


def rekey(home, proof=PROOF, fresh=(FRESH, NEW_CODE), watch=lambda _: True):
    return VaultRekey(home.folder, home.config)(proof, fresh, NOW, watch)


def names(home) -> set[str]:
    """Return the files of a closed vault; its journal stays, empty."""
    found = {path.name for path in home.folder.iterdir() if path.stat().st_size}
    return found - {"vault.lock", "vault.seal"}


WHOLE = {"vault.db", "vault.hdr", "vault.hdr2"}


def is_sound(home, passphrase) -> bool:
    return all(finding.is_ok for finding in verify(home.folder, home.config, passphrase))


def test_only_the_new_keys_open_and_all_else_is_as_it_was(kept):
    before = history(kept)
    old = kept.header
    report = rekey(kept)
    assert [row.kind for row in report.dropped] == [SlotKind.PASSPHRASE, SlotKind.RECOVERY]
    assert kinds(kept) == [SlotKind.PASSPHRASE, SlotKind.RECOVERY]
    assert opens(kept, FRESH)
    assert opens(kept, NEW_CODE)
    assert not opens(kept, PROOF)
    assert not opens(kept, RECOVERY)
    assert (kept.header.vault, kept.header.created) == (old.vault, old.created)
    assert kept.header.salt != old.salt
    assert history(kept, NEW)[:-1] == before
    assert is_sound(kept, NEW)
    assert names(kept) == WHOLE


def test_it_can_be_proven_by_the_recovery_code(kept):
    rekey(kept, proof=RECOVERY)
    assert opens(kept, FRESH)


def test_the_history_tells_of_the_new_key_and_of_the_fingerprint_before(kept):
    vault = kept.open()
    with vault.begin() as connection:
        head = connection.exec_driver_sql("SELECT h FROM logboek_kop").scalar_one()
    vault.close()
    rekey(kept)
    (_, dossier, doc) = history(kept, NEW)[-1]
    assert dossier == 0
    assert b'"type":"sleutelwissel"' in doc
    assert head.hex().encode() in doc
    assert b'"regels":20' in doc


def test_the_stamps_of_the_database_and_its_guards_survive(kept):
    rekey(kept)
    vault = kept.open(NEW)
    assert vault._database.pragma("user_version") == [1]
    assert vault._database.pragma("application_id") == [0x57454547]
    assert vault._database.pragma("cipher_integrity_check") == []
    vault.close()


def test_a_stock_connection_opens_it_with_the_new_key_and_not_with_the_old(kept):
    old = raw_key(kept, PASSPHRASE)
    rekey(kept)
    new = raw_key(kept, NEW)
    for key, answer in ((new, [("eerste",)]), (old, None)):
        connection = stock.connect(str(kept.database))
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
        if answer:
            assert connection.execute("SELECT tekst FROM proef").fetchall() == answer
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        else:
            with pytest.raises(stock.DatabaseError):
                connection.execute("SELECT tekst FROM proef")
        connection.close()


def raw_key(home, passphrase) -> str:
    header = home.header
    vault_key = unlock(header, SlotKind.PASSPHRASE, from_passphrase(passphrase).value)
    return str(keys_of(vault_key).database.hex() + header.salt.hex())


def test_a_database_of_before_is_refused_under_the_new_key(kept):
    old = kept.database.read_bytes()
    rekey(kept)
    kept.database.write_bytes(old)
    with pytest.raises(VaultDamagedError):
        kept.open(NEW)


def test_a_long_history_is_linked_anew_in_batches(made):
    vault = made.open()
    note(vault, LINES)
    vault.close()
    rekey(made)
    assert len(history(made, NEW)) == LINES + 1
    assert is_sound(made, NEW)


def test_the_steps_are_told_in_order(kept):
    steps: list[RekeyStep] = []

    def watch(step: RekeyStep) -> bool:
        steps.append(step)
        return True

    rekey(kept, watch=watch)
    assert steps == list(RekeyStep)


@pytest.mark.parametrize("step", list(RekeyStep))
def test_it_can_be_stopped_at_every_step_until_the_swap(kept, step):
    before = {name: (kept.folder / name).read_bytes() for name in WHOLE}
    if step is RekeyStep.CHECK_SWAPPED:
        rekey(kept, watch=lambda now: now is not step)
        assert opens(kept, FRESH)
    else:
        with pytest.raises(RekeyCancelledError):
            rekey(kept, watch=lambda now: now is not step)
        assert {name: (kept.folder / name).read_bytes() for name in WHOLE} == before
        assert opens(kept, PROOF)
    assert names(kept) == WHOLE


@pytest.mark.parametrize(
    ("proof", "fresh", "error"),
    [
        (Proof(SlotKind.PASSPHRASE, "fout"), (FRESH,), WrongPassphraseError),
        (PROOF, (Proof(SlotKind.RECOVERY, "ABCD"),), MistypedCodeError),
        (PROOF, (), LastSlotError),
    ],
)
def test_what_cannot_be_done_is_refused_before_anything_is_written(kept, proof, fresh, error):
    before = {name: (kept.folder / name).read_bytes() for name in WHOLE}
    with pytest.raises(error):
        rekey(kept, proof=proof, fresh=fresh)
    assert {name: (kept.folder / name).read_bytes() for name in WHOLE} == before
    assert names(kept) == WHOLE


def test_an_open_vault_is_not_re_keyed(kept):
    vault = kept.open()
    with pytest.raises(InUseError):
        rekey(kept)
    vault.close()


def test_a_broken_history_is_not_linked_anew(kept):
    vault = kept.open()
    with vault.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER logboek_inhoud_vast")
        connection.exec_driver_sql("UPDATE logboek_inhoud SET doc = x'7b7d' WHERE seq = 7")
    vault.close()
    before = encode(kept.header)
    with pytest.raises(VaultDamagedError):
        rekey(kept)
    assert encode(kept.header) == before
    assert names(kept) == WHOLE


def test_a_copy_that_misses_a_row_is_thrown_away(kept, monkeypatch):
    real = relink.relink

    def forgetful(connection, chain_key, at):
        real(connection, chain_key, at)
        connection.exec_driver_sql("DELETE FROM proef")

    monkeypatch.setattr(rekey_copy, "relink", forgetful)
    with pytest.raises(RekeyUnprovenError):
        rekey(kept)
    assert opens(kept, PROOF)
    assert names(kept) == WHOLE


def test_a_swapped_database_that_proves_bad_gives_way_to_the_old_one(kept, monkeypatch):
    real = swap.settle

    def damaging(folder, headers):
        real(folder, headers)
        database = folder / "vault.db"
        content = bytearray(database.read_bytes())
        content[5000] ^= 1
        database.write_bytes(content)

    before = history(kept)

    def watch(step):
        if step is RekeyStep.SWAP:
            monkeypatch.setattr(rekey_module, "settle", damaging)
        elif step is RekeyStep.CHECK_SWAPPED:
            monkeypatch.setattr(rekey_module, "settle", real)
        return True

    with pytest.raises(RekeyUnprovenError):
        rekey(kept, watch=watch)
    assert opens(kept, PROOF)
    assert history(kept) == before
    assert is_sound(kept, PASSPHRASE)
    assert names(kept) == WHOLE


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_a_full_disk_at_any_copy_of_the_header_leaves_one_whole_vault(kept, monkeypatch, failing):
    real, count = atomic_file.write_atomic, []

    def full(path, data):
        count.append(path)
        if len(count) >= failing:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(path, data)

    monkeypatch.setattr(header_file, "write_atomic", full)
    if failing == 1:
        with pytest.raises(DiskFullError):
            rekey(kept)
    else:
        assert rekey(kept).change.stale
    monkeypatch.undo()
    assert opens(kept, PROOF) is (failing == 1)
    assert opens(kept, FRESH) is (failing != 1)
    assert names(kept) == WHOLE


@pytest.mark.parametrize("pages", [2, 6])
def test_a_disk_that_fills_while_copying_leaves_the_old_vault(kept, pages):
    child = kept.elsewhere(
        "import resource, signal\n"
        "from tests.storage.test_rekey import rekey\n"
        "from desktop.storage.errors import VaultError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({pages * 4096},) * 2)\n"
        "try:\n    rekey(home)\nexcept VaultError as error:\n    print(type(error).__name__)\n"
    )
    said, _ = child.communicate(timeout=60)
    assert said.strip() in {DiskFullError.__name__, DiskFaultError.__name__}
    assert opens(kept, PROOF)
    assert names(kept) == WHOLE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_a_kill_between_any_two_writes_leaves_one_whole_vault_that_opens(kept):
    found = []
    for copy, is_done in killed_at_each_touch(kept, rekey):
        old, new = opens(copy, PROOF), opens(copy, FRESH)
        assert old is not new
        assert new or not is_done
        assert is_sound(copy, NEW if new else PASSPHRASE)
        assert names(copy) == WHOLE
        found.append(new)
    assert found == sorted(found)
    assert set(found) == {True, False}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_verify_alone_also_finishes_what_was_interrupted(kept):
    for copy, _ in killed_at_each_touch(kept, rekey):
        sound = [is_sound(copy, passphrase) for passphrase in (PASSPHRASE, NEW)]
        # A copy of the header that is behind is a finding; the contents are whole either way.
        parts = {
            finding.part: finding.is_ok
            for passphrase in (PASSPHRASE, NEW)
            for finding in verify(copy.folder, copy.config, passphrase)
            if finding.is_ok
        }
        assert sound.count(True) <= 1
        assert parts["vault.db"]
        assert parts["logboek"]


def test_databases_that_fit_no_header_are_left_for_the_opening_to_report(kept):
    stray = kept.folder / swap.FRESH
    stray.write_bytes(b"niet van deze kluis")
    kept.database.rename(kept.folder / "elders")
    with pytest.raises(VaultDamagedError):
        kept.open()
    assert stray.exists()
    (kept.folder / "elders").rename(kept.database)
    assert opens(kept, PROOF)
    assert not stray.exists()


def test_without_a_readable_header_nothing_is_moved(kept):
    stray = kept.folder / swap.FRESH
    stray.write_bytes(kept.database.read_bytes())
    for path in kept.header_paths:
        path.write_bytes(b"kapot")
    before = kept.database.read_bytes()
    with pytest.raises(HeaderDamagedError):
        kept.open()
    assert stray.exists()
    assert kept.database.read_bytes() == before


def test_a_device_slot_goes_with_the_old_key(kept):
    rekey(kept)
    assert quick_state(kept.folder, kept.config, NOW, OsKeyring([])) is not QuickState.ON
    assert SlotKind.DEVICE not in kinds(kept)


def test_writing_goes_on_after_it(kept):
    rekey(kept)
    vault = kept.open(NEW)
    write(vault, "tweede")
    note(vault, 3)
    vault.close()
    vault = kept.open(NEW)
    assert texts(vault) == ["eerste", "tweede"]
    vault.close()
    assert is_sound(kept, NEW)
