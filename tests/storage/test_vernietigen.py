"""A dossier that was destroyed is gone from the file, and the logboek still proves the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.exc import DBAPIError

from desktop.core.dossier import DossierId
from desktop.core.handelingen import Handeling, SoortHandeling
from desktop.services.concepten import read_concept, save_concept
from desktop.services.dossiers import change_details, open_dossier
from desktop.services.logboek import record_aantekening
from desktop.services.zoeken import search
from desktop.storage.append_only import first_break, verify_chain
from desktop.storage.bijlagen import broken_bijlagen
from desktop.storage.engine import DRIVER_ERROR
from desktop.storage.header_file import HeaderFiles
from desktop.storage.vault import unlock_keys
from desktop.storage.verify import verify
from tests.builders import (
    FIRST,
    JA,
    MORNING,
    a_betrokkene,
    a_leerling,
    a_weging,
    an_aantekening,
)
from tests.fakes import FixedClock
from tests.storage.school_vault import SchoolHome
from tests.storage.vaults import PASSPHRASE
from tests.torture.pages import decrypted

CLOCK = FixedClock()
SECOND = DossierId(2)
TOLD = Handeling(
    SoortHandeling.DOSSIER_VERNIETIGD, MORNING, "Marieke de Boer", None, "dossier 1, 80 regels"
)


@pytest.fixture
def home(tmp_path):
    return SchoolHome(tmp_path)


@pytest.fixture
def vault(home):
    """Two dossiers, the first with so many entries that most are in the index of search."""
    made = home.create()
    with made.transaction() as tx:
        mine = replace(tx.dossiers.get(FIRST), leerling=a_leerling(achternaam="Xanthopoulos"))
        tx.dossiers.save(mine, at=MORNING, schrijver="Marieke de Boer")
    sister = a_betrokkene(naam="Zus", relatie="zus", dossier=FIRST)
    open_dossier(made, CLOCK, a_leerling(roepnaam="Sanne", achternaam="Zwart"), (sister,))
    with made.transaction() as tx:
        photo = tx.bijlagen.add(FIRST, b"\x89PNG blauweplekfoto", "foto.png", "png")
    first = replace(an_aantekening(tekst="kwetsbaarwoord één"), bijlagen=(photo,))
    record_aantekening(made, CLOCK, FIRST, first)
    for number in range(80):
        text = an_aantekening(tekst=f"kwetsbaarwoord nummer {number}")
        record_aantekening(made, CLOCK, FIRST, text)
        if number % 10 == 0:
            record_aantekening(made, CLOCK, SECOND, an_aantekening(tekst=f"blijvend {number}"))
    with made.transaction() as tx:
        tx.wegingen.add(FIRST, a_weging(JA).beantwoordingen[0])
        tx.handelingen.add(replace(TOLD, soort=SoortHandeling.DOSSIER_INGEZIEN, dossier=FIRST))
    save_concept(made, "logboek:1", "kwetsbaarwoord in een concept")
    save_concept(made, "logboek:11", "van een ander")
    yield made
    made.close()


def destroy(vault) -> None:
    with vault.transaction() as tx:
        tx.dossiers.destroy(FIRST, TOLD)


def test_nothing_of_it_can_be_read_found_or_seen_any_more(vault):
    destroy(vault)
    with vault.transaction() as tx:
        assert [one.id for one in tx.dossiers.all()] == [SECOND]
        assert tx.logboek.of(FIRST) == ()
        assert tx.wegingen.of(FIRST).beantwoordingen == ()
        assert tx.handelingen.of(FIRST) == ()
        (sister,) = tx.dossiers.get(SECOND).betrokkenen
    assert sister.dossier is None
    assert search(vault, "kwetsbaarwoord").treffers == ()
    assert search(vault, "Xanthopoulos").treffers == ()
    assert read_concept(vault, "logboek:1") == ""
    assert read_concept(vault, "logboek:11") == "van een ander"


def test_what_stays_is_whole_and_still_found(vault, home):
    destroy(vault)
    with vault.begin() as connection:
        assert verify_chain(connection, vault.chain_key) == []
        assert broken_bijlagen(connection) == ()
        connection.exec_driver_sql(
            "INSERT INTO zoekindex (zoekindex, rank) VALUES ('integrity-check', 0)"
        )
    assert len(search(vault, "blijvend").treffers) == 8
    record_aantekening(vault, CLOCK, SECOND, an_aantekening(tekst="daarna"))
    vault.close()
    assert [one.line for one in verify(home.folder, home.config, PASSPHRASE) if not one.is_ok] == []


def pages(home) -> bytes:
    """Return every page of the closed file as plain text, free ones included."""
    header, _ = HeaderFiles(home.folder, home.config).read()
    key = bytes(unlock_keys(header, PASSPHRASE).database)
    plain, bad = decrypted((home.folder / "vault.db").read_bytes(), key, header.salt)
    assert bad == []
    return plain


def test_no_word_of_it_is_left_in_any_page_of_the_file(vault, home):
    words = (b"kwetsbaarwoord", b"Xanthopoulos", b"xanthopoulos", b"Haddad", b"blauweplekfoto")
    vault.close()
    before = pages(home)
    again = home.open()
    destroy(again)
    again.close()
    after = pages(home)
    assert [word for word in words if word not in before] == []
    assert [word for word in words if word in after] == []


def test_the_log_tells_that_it_was_done_and_nothing_of_what_it_held(vault):
    destroy(vault)
    with vault.transaction() as tx:
        told = tx.handelingen.all()[-1]
    assert (told.soort, told.bijzonderheden) == (
        SoortHandeling.DOSSIER_VERNIETIGD,
        "dossier 1, 80 regels",
    )


def test_its_number_is_never_given_again(vault):
    with vault.transaction() as tx:
        tx.dossiers.destroy(SECOND, TOLD)
    made = open_dossier(vault, CLOCK, a_leerling()).dossier
    assert made == 3


def test_a_document_that_a_sister_shares_stays_until_her_dossier_goes_too(vault):
    with vault.transaction() as tx:
        letter = tx.bijlagen.add(FIRST, b"%PDF brief", "brief.pdf", "pdf")
    shared = replace(an_aantekening(tekst="brief"), bijlagen=(letter,), ook_in=(SECOND,))
    record_aantekening(vault, CLOCK, FIRST, shared)
    destroy(vault)
    with vault.begin() as connection:
        assert broken_bijlagen(connection) == ()
    with vault.transaction() as tx:
        assert tx.bijlagen.read(letter.sleutel) == b"%PDF brief"
        tx.dossiers.destroy(SECOND, TOLD)
    with vault.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM bijlage").scalar() == 0
        assert broken_bijlagen(connection) == ()


def test_half_filled_forms_of_other_dossiers_stay(vault):
    mine = ["vorm:besluit:1", "vorm:vlag-weg:1:9", "kader:1", "verbetering:1:8"]
    others = ["vorm:vlag-weg:2:1", "vorm:besluit:2:1:9", "verbetering:2:1", "snel"]
    for key in (*mine, *others):
        save_concept(vault, key, "getypt")
    save_concept(vault, "leerling", '{"dossier": 1, "velden": {}}')
    destroy(vault)
    assert [read_concept(vault, key) for key in mine] == [""] * 4
    assert [read_concept(vault, key) for key in others] == ["getypt"] * 4
    assert read_concept(vault, "leerling") == ""


def test_nothing_can_be_written_into_it_any_more(vault):
    destroy(vault)
    with pytest.raises(DRIVER_ERROR, match="logboek_link_leeft"):
        record_aantekening(vault, CLOCK, FIRST, an_aantekening())


def test_details_with_a_link_to_it_can_still_be_kept(vault):
    with vault.transaction() as tx:
        sister = tx.dossiers.get(SECOND)
    destroy(vault)
    change_details(vault, CLOCK, sister)
    with vault.transaction() as tx:
        (kept,) = tx.dossiers.get(SECOND).betrokkenen
    assert (kept.naam, kept.dossier) == ("Zus", None)


REFUSED = {
    "without a line that says so": "INSERT INTO vernietigd VALUES (2, 1)",
    "of another dossier": "INSERT INTO vernietigd VALUES (2, (SELECT max(seq) FROM logboek_link))",
    "the texts of another": "DELETE FROM logboek_inhoud WHERE seq IN "
    "(SELECT seq FROM logboek_link WHERE dossier = 2)",
    "the proof itself": "DELETE FROM logboek_inhoud WHERE seq = (SELECT seq FROM vernietigd)",
    "the list": "DELETE FROM vernietigd",
    "another line as proof": "UPDATE vernietigd SET seq = 1",
}


@pytest.mark.parametrize("act", REFUSED)
def test_the_guards_let_nothing_else_go(vault, act):
    destroy(vault)
    with pytest.raises(DBAPIError), vault.begin() as connection:
        connection.exec_driver_sql(REFUSED[act])


def test_a_text_that_went_without_a_line_that_says_so_is_named(vault):
    with vault.begin() as connection:
        for name in ("logboek_inhoud_blijft", "vernietigd_bewijs"):
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql("INSERT INTO vernietigd VALUES (1, 5)")
        connection.exec_driver_sql(
            "DELETE FROM logboek_inhoud WHERE seq IN "
            "(SELECT seq FROM logboek_link WHERE dossier = 1)"
        )
    with vault.begin() as connection:
        found = first_break(connection, vault.chain_key)
    assert found == "de tekst van regel 1 ontbreekt"
