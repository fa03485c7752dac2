from __future__ import annotations

import pytest

from desktop.storage.append_only import append
from desktop.storage.verify import verify
from tests.storage.vaults import PASSPHRASE


def findings(home, passphrase=PASSPHRASE):
    return verify(home.folder, home.config, passphrase)


def bad(home, passphrase=PASSPHRASE) -> list[str]:
    return [finding.part for finding in findings(home, passphrase) if not finding.is_ok]


@pytest.fixture
def filled(made):
    vault = made.open()
    with vault.begin() as connection:
        for number in range(3):
            append(connection, vault.chain_key, 1, b'{"n":%d}' % number)
    vault.close()
    return made


def test_a_whole_vault_is_found_whole_part_by_part_and_left_as_it_was(filled):
    before = {path: path.read_bytes() for path in [filled.database, *filled.header_paths]}
    found = findings(filled)
    assert [finding.part for finding in found] == [
        "vault.hdr",
        "vault.hdr2",
        "settings copy",
        "wachtzin",
        "kluis",
        "vault.db",
        "logboek",
        "verbeteringen",
    ]
    assert all(finding.is_ok for finding in found)
    assert all("\n" not in finding.line for finding in found)
    assert {path: path.read_bytes() for path in before} == before


def test_a_harmed_copy_is_named_and_the_rest_is_still_checked(filled):
    filled.header_paths[1].write_bytes(b"")
    assert bad(filled) == ["vault.hdr2"]
    assert len(findings(filled)) == 8


def test_a_wrong_passphrase_ends_the_check_with_that_finding(filled):
    assert bad(filled, "anders") == ["wachtzin"]


def test_without_a_vault_the_folder_is_named(home):
    assert bad(home) == ["map"]


def test_a_vault_in_use_is_not_checked(filled):
    vault = filled.open()
    assert bad(filled) == ["map"]
    vault.close()


def test_a_flipped_bit_in_each_page_is_named(filled):
    whole = filled.database.read_bytes()
    for page in range(len(whole) // 4096):
        for place in (100, 4096 - 70, 4096 - 10):
            damaged = bytearray(whole)
            damaged[page * 4096 + place] ^= 1
            filled.database.write_bytes(damaged)
            assert "vault.db" in bad(filled), (page, place)


def test_appended_and_cut_pages_are_named(filled):
    whole = filled.database.read_bytes()
    for content in (whole + bytes(4096), whole[:-4096], b""):
        filled.database.write_bytes(content)
        assert bad(filled) == ["vault.db"]


def test_an_older_database_is_named(filled):
    old = filled.database.read_bytes()
    vault = filled.open()
    with vault.begin() as connection:
        append(connection, vault.chain_key, 1, b"{}")
    vault.close()
    filled.database.write_bytes(old)
    assert bad(filled) == ["vault.db"]


def test_a_changed_logboek_is_named(filled):
    vault = filled.open()
    with vault.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER logboek_inhoud_vast")
        connection.exec_driver_sql("UPDATE logboek_inhoud SET doc = x'00' WHERE seq = 2")
    vault.close()
    (found,) = [finding for finding in findings(filled) if not finding.is_ok]
    assert found.part == "logboek"
    assert "regel 2 is gewijzigd" in found.line
