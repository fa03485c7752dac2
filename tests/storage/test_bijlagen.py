"""Documents in the vault: whole, guarded, proved, and with it through every copy."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import DatabaseError

from desktop.core.bijlage import Bijlage, BijlageError
from desktop.storage.bijlagen import GUARDS, bijlagen_ddl
from desktop.storage.rekey import VaultRekey
from desktop.storage.restore import check_backup
from desktop.storage.secret import from_passphrase
from desktop.storage.sql_vault import SqlVault
from desktop.storage.vault import memory_vault, open_vault
from desktop.storage.verify import verify
from tests.builders import FIRST, MORNING, an_aantekening
from tests.storage.keys import FRESH, NEW, PROOF
from tests.storage.school_vault import SchoolHome
from tests.storage.vaults import PASSPHRASE

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
KEY = "logboek:1"
INHOUD = b"%PDF-1.7 kanarievogel in de bijlage" * 300


@pytest.fixture(scope="module")
def memory():
    made = memory_vault()
    yield made
    made.close()


@pytest.fixture
def vault():
    made = memory_vault()
    yield made
    made.close()


def keep(vault: SqlVault, inhoud: bytes = INHOUD, concept: str = KEY) -> Bijlage:
    with vault.transaction() as tx:
        return tx.bijlagen.add(
            FIRST, inhoud, "brief.pdf", "pdf", van=MORNING.date(), concept=concept
        )


def record(vault: SqlVault, *bijlagen: Bijlage) -> int:
    with vault.transaction() as tx:
        entry = an_aantekening(bijlagen=bijlagen)
        return tx.logboek.add(FIRST, entry, at=MORNING, schrijver="Marieke de Boer")


def loose(vault: SqlVault, concept: str = KEY) -> tuple[Bijlage, ...]:
    with vault.transaction() as tx:
        return tx.bijlagen.loose(concept)


@given(st.binary(min_size=1))
def test_any_bytes_come_back_as_they_went_in(memory, inhoud):
    with memory.transaction() as tx:
        made = tx.bijlagen.add(FIRST, inhoud, "x", "bestand")
        assert tx.bijlagen.read(made.sleutel) == inhoud
    assert made.grootte == len(inhoud)


def test_a_document_is_loose_until_an_aantekening_names_it(vault):
    first, second = keep(vault), keep(vault, b"twee")
    assert loose(vault) == (first, second)
    assert loose(vault, "logboek:2") == ()
    record(vault, first)
    assert loose(vault) == (second,)
    with vault.transaction() as tx:
        (entry,) = tx.logboek.of(FIRST)
    assert entry.aantekening.bijlagen == (first,)
    assert first.van == date(2026, 11, 2)


def test_a_loose_document_can_be_let_go_and_a_recorded_one_stays(vault):
    kept, gone = keep(vault), keep(vault, b"weg")
    record(vault, kept)
    with vault.transaction() as tx:
        tx.bijlagen.drop(kept.sleutel)
        tx.bijlagen.drop(gone.sleutel)
    with vault.transaction() as tx:
        assert tx.bijlagen.read(kept.sleutel) == INHOUD
        with pytest.raises(BijlageError):
            tx.bijlagen.read(gone.sleutel)
    assert loose(vault) == ()


def test_an_aantekening_cannot_name_what_is_not_there(vault):
    made = keep(vault)
    for wrong in (replace(made, sleutel="onbekend"), replace(made, sha256="0" * 64)):
        with pytest.raises(BijlageError):
            record(vault, wrong)
    assert loose(vault) == (made,)
    with vault.transaction() as tx:
        assert tx.logboek.of(FIRST) == ()


def test_a_correction_names_the_same_document_again(vault):
    made = keep(vault)
    record(vault, made)
    record(vault, made)
    assert loose(vault) == ()


CHANGES = (
    "UPDATE bijlage SET soort = 'tekst'",
    "DELETE FROM bijlage",
    "REPLACE INTO bijlage SELECT sleutel, 9, soort, grootte, sha256, inhoud FROM bijlage",
    "INSERT INTO bijlage_los SELECT sleutel, 1, '', '', NULL FROM bijlage",
)


@pytest.mark.parametrize("statement", CHANGES)
def test_every_way_to_change_a_recorded_document_is_refused(vault, statement):
    made = keep(vault)
    record(vault, made)
    with pytest.raises(DatabaseError), vault.begin() as connection:
        connection.exec_driver_sql(statement)
    with vault.transaction() as tx:
        assert tx.bijlagen.read(made.sleutel) == INHOUD


@pytest.fixture
def school(tmp_path):
    """A closed vault with one recorded document and one loose one."""
    home = SchoolHome(tmp_path)
    vault = home.create()
    record(vault, keep(vault))
    keep(vault, b"nog los")
    vault.close()
    return home


def bad(home: SchoolHome, passphrase: str = PASSPHRASE) -> dict[str, str]:
    found = verify(home.folder, home.config, passphrase)
    assert any(one.part == "bijlagen" for one in found)
    return {one.part: one.line for one in found if not one.is_ok}


def tamper(home: SchoolHome, *statements: str) -> None:
    vault = home.open()
    with vault.begin() as connection:
        for name in GUARDS:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        for statement in (*statements, *bijlagen_ddl()):
            connection.exec_driver_sql(statement)
    vault.close()


def test_a_whole_vault_is_verified_with_its_documents(school):
    assert bad(school) == {}


FLIPPED = "UPDATE bijlage SET inhoud = zeroblob(grootte)"
TAMPERING = {
    "de bijlage bij regel 2 ontbreekt of is gewijzigd": "DELETE FROM bijlage WHERE soort = 'pdf' "
    "AND grootte > 100",
    "de inhoud van een bijlage is gewijzigd": f"{FLIPPED} WHERE grootte < 100",
    "regel 2 ontbreekt of is gewijzigd; de inhoud van een": f"{FLIPPED} WHERE grootte > 100",
}


@pytest.mark.parametrize(("line", "statement"), TAMPERING.items())
def test_what_a_key_holder_changes_is_named(school, line, statement):
    tamper(school, statement)
    found = bad(school)
    assert list(found) == ["bijlagen"]
    assert line in found["bijlagen"]


def test_a_missing_guard_is_named(school):
    vault = school.open()
    with vault.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER bijlage_blijft")
    vault.close()
    assert bad(school) == {"bijlagen": "trigger bijlage_blijft ontbreekt of is anders"}


def test_documents_go_with_the_vault_under_a_new_key(school):
    VaultRekey(school.folder, school.config)(PROOF, (FRESH,), NOON, lambda _: True)
    vault = open_vault(school.folder, school.config, from_passphrase(NEW))
    (los,) = loose(vault)
    with vault.transaction() as tx:
        entry = tx.logboek.of(FIRST)[0]
        assert tx.bijlagen.read(entry.aantekening.bijlagen[0].sleutel) == INHOUD
        assert tx.bijlagen.read(los.sleutel) == b"nog los"
    vault.close()
    assert bad(school, NEW) == {}


def test_a_backup_holds_the_documents_and_a_loose_one_asks_for_a_new_backup(school):
    vault = school.open()
    good = vault.backups.make(NOON)
    assert not vault.backups.record().is_changed
    keep(vault, b"later")
    assert vault.backups.record().is_changed
    vault.close()
    backup = school.folder / "backups" / good.name
    assert INHOUD[:30] not in backup.read_bytes()
    with check_backup(backup, school.root, PASSPHRASE) as found:
        assert found.preview.dossiers == 1


def test_no_byte_of_a_document_reaches_the_disk_unencrypted(school):
    vault = school.open()
    keep(vault, INHOUD * 100)
    files = [path for path in school.root.rglob("*") if path.is_file()]
    assert files
    assert not any(b"kanarievogel" in path.read_bytes() for path in files)
    vault.close()
