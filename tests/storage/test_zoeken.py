"""Words in the encrypted file: found at once, found after everything that is done to a vault."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.zoeken import Zoekvraag, zoektermen
from desktop.services.dossiers import change_details, open_dossier
from desktop.services.logboek import correct_aantekening, record_aantekening
from desktop.services.scholen import save_school
from desktop.services.views import NewCorrection
from desktop.services.zoeken import search
from desktop.storage import zoeken
from desktop.storage.rekey import VaultRekey
from desktop.storage.restore import check_backup
from desktop.storage.secret import from_passphrase
from desktop.storage.sql_vault import SqlVault
from desktop.storage.vault import memory_vault, open_vault
from desktop.storage.verify import verify
from desktop.storage.zoeken import MOST_UNINDEXED, SqlZoeken, index_row
from tests.builders import FIRST, a_dossier, a_leerling, a_school, an_aantekening
from tests.fake_vault import FakeVault
from tests.fakes import FixedClock
from tests.storage.keys import FRESH, NEW, PROOF
from tests.storage.school_vault import SchoolHome, record
from tests.storage.vaults import PASSPHRASE

CLOCK = FixedClock()
WORDS = ("jas", "jassen", "géén", "zwarte", "schuur", "Amira", "haddad", "foto's", "2B", "ĳs")


@pytest.fixture
def vault():
    made = a_vault()
    yield made
    made.close()


def a_vault() -> SqlVault:
    made = memory_vault()
    save_school(made, a_school())
    open_dossier(made, CLOCK, a_leerling())
    return made


def nummers(vault: SqlVault | FakeVault, text: str, **how: bool) -> list[int]:
    return [treffer.nummer for treffer in search(vault, text, **how).treffers]


def indexed_until(vault: SqlVault) -> int:
    with vault.begin() as connection:
        return int(connection.exec_driver_sql("SELECT tot FROM zoekstand").scalar_one())


def index_words(vault: SqlVault) -> bytes:
    with vault.begin() as connection:
        blocks = connection.exec_driver_sql("SELECT block FROM zoekindex_data").scalars()
        return b"".join(blocks)


def record_and_fail(vault: SqlVault) -> None:
    with vault.transaction() as tx:
        tx.logboek.add(FIRST, an_aantekening(tekst="verdwaald"), at=CLOCK.now(), schrijver="x")
        raise ZeroDivisionError


def test_an_entry_is_found_as_soon_as_it_stands_and_stays_found(vault):
    for number in range(3 * MOST_UNINDEXED):
        record(vault, f"regel{number} over de schuur")
        found = nummers(vault, f"regel{number}")
        assert len(found) == 1
    assert indexed_until(vault) > 2 * MOST_UNINDEXED
    assert [len(nummers(vault, f'"regel{number} over"')) for number in range(192)] == [1] * 192


def test_an_act_that_fails_leaves_nothing_to_find(vault):
    for _ in range(MOST_UNINDEXED - 2):
        record(vault, "begin")
    with pytest.raises(ZeroDivisionError):
        record_and_fail(vault)
    assert nummers(vault, "verdwaald") == []
    assert indexed_until(vault) == 0
    assert b"begin" not in index_words(vault)


def test_a_corrected_text_leaves_what_holds_whether_it_is_indexed_or_not(vault):
    record(vault, "zij droeg een muts")
    (first,) = nummers(vault, "muts")
    entry = an_aantekening(tekst="zij droeg een sjaal")
    correct_aantekening(vault, CLOCK, FIRST, NewCorrection(first, "verschreven", entry))
    for _ in range(2):
        assert nummers(vault, "muts") == []
        assert nummers(vault, "muts", ook_verbeterd=True) == [first]
        assert nummers(vault, "droeg", ook_verbeterd=True) == [first + 1, first]
        assert [t.is_verbeterd for t in search(vault, "droeg", ook_verbeterd=True).treffers] == [
            False,
            True,
        ]
        for _ in range(MOST_UNINDEXED):
            record(vault, "verder")
    assert indexed_until(vault) > first


def test_a_new_name_takes_the_place_of_the_old_one(vault):
    change_details(vault, CLOCK, a_dossier(leerling=a_leerling(achternaam="Çelik", klas="3C")))
    assert nummers(vault, "haddad") == []
    assert nummers(vault, "celik 3c") == [0]


def test_the_newest_come_first_through_every_tijdvak(vault, monkeypatch):
    monkeypatch.setattr(zoeken, "TIJDVAK_BITS", 4)
    for number in range(200):
        record(vault, f"schuur {'zwart' if number % 50 == 0 else 'wit'}")
    found = nummers(vault, "schuur")
    assert found == sorted(found, reverse=True)
    assert len(found) == 50
    assert nummers(vault, "schu zwart") == [152, 102, 52, 2]
    assert nummers(vault, '"schuur zw"') == []


def test_words_of_one_tijdvak_are_not_those_of_another(vault, monkeypatch):
    monkeypatch.setattr(zoeken, "TIJDVAK_BITS", 4)
    for number in range(200):
        record(vault, f"{number}x7 kamer")
    assert nummers(vault, "1x7") == [3]
    assert nummers(vault, "11x7") == [13]


@pytest.mark.parametrize("most_read", [3, 500])
def test_a_named_dossier_is_searched_as_far_as_needed(vault, monkeypatch, most_read):
    monkeypatch.setattr(zoeken, "MOST_READ", most_read)
    for number in range(2 * MOST_UNINDEXED):
        record(vault, f"schuur {'rood' if number == 1 else 'wit'}")
    assert nummers(vault, "amira rood") == [3]
    assert len(nummers(vault, "amira schuur")) == 50
    assert nummers(vault, "amira groen") == []


@given(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), max_size=70),
    st.lists(st.sampled_from((*WORDS, "ja", "zw", '"', "a")), max_size=4),
)
@settings(max_examples=25)
def test_it_finds_what_reading_everything_finds(entries, question):
    vaults = a_vault(), FakeVault()
    open_dossier(vaults[1], CLOCK, a_leerling())
    for words in entries:
        for one in vaults:
            record_aantekening(one, CLOCK, FIRST, an_aantekening(tekst=" ".join(words)))
    asked = " ".join(question)
    real, plain = (search(one, asked) for one in vaults)
    assert [t.fragment for t in real.treffers] == [t.fragment for t in plain.treffers]
    assert real.more == plain.more
    vaults[0].close()


def test_no_text_is_a_question_that_fails(vault):
    for _ in range(MOST_UNINDEXED):
        record(vault, "schuur AND jas OR NOT NEAR")

    @given(st.text(max_size=60) | st.text('"*^():{}+-AND OR NOT NEAR\x00x', max_size=60))
    def ask(text: str) -> None:
        search(vault, text)

    ask()
    assert nummers(vault, "schuur NOT jas")
    assert nummers(vault, 'x" OR "schuur') == []


def test_what_is_taken_out_leaves_no_word_in_the_index(vault):
    record(vault, "qwartsklokje")
    for _ in range(MOST_UNINDEXED):
        record(vault, "verder")
    assert b"qwartsklokje" in index_words(vault)
    with vault.transaction() as tx:
        gone = next(v for v in tx.logboek.of(FIRST) if v.aantekening.tekst == "qwartsklokje")
    with vault.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO zoekindex (zoekindex, rowid, tekst, dossier) VALUES ('delete', ?, ?, ?)",
            index_row(gone),
        )
    assert b"artsklokje" not in index_words(vault)
    assert nummers(vault, "qwartsklokje") == []


def test_a_search_writes_nothing(vault):
    record(vault, "schuur")
    before = vault.gen
    assert nummers(vault, "schuur")
    assert vault.gen == before


def test_no_temporary_table_reaches_the_disk(vault):
    with vault.begin() as connection:
        assert connection.exec_driver_sql("PRAGMA temp_store").scalar() == 2
        found = SqlZoeken(connection).aantekeningen(
            [Zoekvraag(zoektermen("a b"))], 5, ook_verbeterd=True
        )
    assert found == []


def test_a_backup_and_a_new_key_keep_the_index(tmp_path):
    home = SchoolHome(tmp_path)
    vault = home.create()
    for number in range(MOST_UNINDEXED + 5):
        record(vault, f"schuur nummer{number}")
    vault.backups.make(CLOCK.now())
    vault.close()
    (backup,) = (home.folder / "backups").glob("*.zkb")
    with check_backup(backup, tmp_path, PASSPHRASE) as found:
        assert found.preview.dossiers == 1
    VaultRekey(home.folder, home.config)(PROOF, (FRESH,), CLOCK.now(), lambda _: True)
    again = open_vault(home.folder, home.config, from_passphrase(NEW))
    assert len(nummers(again, "schuur")) == 50
    assert nummers(again, "nummer3 schuur") == nummers(again, "nummer3")
    record(again, "erna")
    assert nummers(again, "erna")
    again.close()
    assert all(one.is_ok for one in verify(home.folder, home.config, NEW))
