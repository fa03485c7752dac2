"""The logboek refuses change, and names what got past the refusal."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import DatabaseError

from desktop.storage.append_only import (
    GUARDS,
    append,
    append_only_ddl,
    head,
    read_dossier,
    verify_chain,
)
from desktop.storage.chain import START
from desktop.storage.vault import memory_vault


@pytest.fixture
def vault(home):
    made = memory_vault(home.migrations)
    with made.begin() as connection:
        for number in range(1, 6):
            append(connection, made.chain_key, number % 2, b'{"nummer":%d}' % number)
    yield made
    made.close()


def verified(vault) -> list[str]:
    with vault.begin() as connection:
        return verify_chain(connection, vault.chain_key)


def test_entries_are_read_back_in_order_and_by_dossier(vault):
    with vault.begin() as connection:
        assert [seq for seq, _ in read_dossier(connection, 1)] == [1, 3, 5]
        assert list(read_dossier(connection, 0)) == [(2, b'{"nummer":2}'), (4, b'{"nummer":4}')]
        assert head(connection)[0] == 5
    assert verified(vault) == []


def test_an_empty_logboek_is_whole_and_starts_at_the_start(home):
    empty = memory_vault(home.migrations)
    with empty.begin() as connection:
        assert head(connection) == (0, START)
    assert verified(empty) == []
    empty.close()


VERBS = [
    "UPDATE logboek_link SET dossier = 9 WHERE seq = 2",
    "UPDATE OR IGNORE logboek_link SET dossier = 9 WHERE seq = 2",
    "UPDATE OR REPLACE logboek_inhoud SET doc = x'00' WHERE seq = 2",
    "UPDATE logboek_inhoud SET doc = x'00'",
    "DELETE FROM logboek_link WHERE seq = 5",
    "DELETE FROM logboek_link",
    "DELETE FROM logboek_inhoud WHERE seq = 5",
    "DELETE FROM logboek_inhoud",
    "REPLACE INTO logboek_link SELECT seq, 9, commitment, h FROM logboek_link WHERE seq = 5",
    "REPLACE INTO logboek_inhoud SELECT seq, salt, x'00' FROM logboek_inhoud WHERE seq = 5",
    "INSERT INTO logboek_inhoud VALUES (5, '', '') ON CONFLICT (seq) DO UPDATE SET doc = x'00'",
    "INSERT OR IGNORE INTO logboek_link VALUES (7, 1, zeroblob(32), zeroblob(32))",
    "INSERT INTO logboek_link VALUES (0, 1, zeroblob(32), zeroblob(32))",
    "INSERT INTO logboek_inhoud VALUES (6, zeroblob(16), x'00')",
    "UPDATE logboek_kop SET seq = 3",
    "DELETE FROM logboek_kop",
]


@pytest.mark.parametrize("verb", VERBS)
def test_every_way_to_change_the_logboek_is_refused(vault, verb):
    with pytest.raises(DatabaseError), vault.begin() as connection:
        connection.exec_driver_sql(verb)
    assert verified(vault) == []


TAMPERING = {
    "regel 2 sluit niet aan": ("UPDATE logboek_link SET dossier = 9 WHERE seq = 2",),
    "regel 3 ontbreekt": (
        "DELETE FROM logboek_inhoud WHERE seq = 3",
        "DELETE FROM logboek_link WHERE seq = 3",
    ),
    "tekst van regel 4 is gewijzigd": ("UPDATE logboek_inhoud SET doc = x'00' WHERE seq = 4",),
    "tekst van regel 1 ontbreekt": ("DELETE FROM logboek_inhoud WHERE seq = 1",),
    "regel 5 sluit niet aan": ("UPDATE logboek_link SET h = zeroblob(32) WHERE seq = 5",),
    "regel 1 sluit niet aan": (
        "UPDATE logboek_link SET h = (SELECT h FROM logboek_link WHERE seq = 2) WHERE seq = 1",
    ),
}


@pytest.mark.parametrize("named", TAMPERING)
def test_what_a_key_holder_changes_without_the_guards_is_named(vault, named):
    with vault.begin() as connection:
        for name in GUARDS:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        for statement in TAMPERING[named]:
            connection.exec_driver_sql(statement)
        for statement in append_only_ddl():
            if "CREATE TRIGGER" in statement:
                connection.exec_driver_sql(statement)
    (found,) = verified(vault)
    assert named in found


def test_missing_and_weakened_guards_are_named(vault):
    with vault.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER logboek_link_vast")
        connection.exec_driver_sql("DROP TRIGGER logboek_inhoud_blijft")
        connection.exec_driver_sql(
            f"CREATE TRIGGER logboek_inhoud_blijft {GUARDS['logboek_inhoud_blijft']} "
            "BEGIN SELECT 1; END"
        )
    assert [line.split()[1] for line in verified(vault)] == [
        "logboek_link_vast",
        "logboek_inhoud_blijft",
    ]


def test_another_key_does_not_verify(vault):
    with vault.begin() as connection:
        (found,) = verify_chain(connection, bytearray(32))
    assert "regel 1" in found
