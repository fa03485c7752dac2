"""Vaults written by earlier programs, kept as they were: this program reads every one of them.

One folder below vectors/ per format; vectors/make_vector.py made each of them, in its day.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.core.logboek import timeline
from desktop.services.concepten import read_concept, save_concept
from desktop.storage.header import decode
from desktop.storage.page_seal import is_sealed
from desktop.storage.secret import from_code, from_passphrase
from desktop.storage.vault import open_vault, unlock_keys
from desktop.storage.verify import verify
from tests.builders import FIRST, JA
from tests.storage.vectors.make_vector import CONTENTS, DRAFT, FILES, LEERLING
from tests.torture.pages import decrypted

VECTORS = Path(__file__).with_name("vectors")
NAMES = sorted(path.parent.name for path in VECTORS.glob(f"*/{CONTENTS}"))


@pytest.fixture(params=NAMES)
def vector(request, tmp_path) -> Path:
    """A copy of one vector, as opening writes."""
    return Path(shutil.copytree(VECTORS / request.param, tmp_path / "kluis"))


def said(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / CONTENTS).read_text(encoding="utf-8"))
    return found


def test_there_are_vectors_and_nobody_touched_them():
    assert NAMES
    for name in NAMES:
        for file, digest in said(VECTORS / name)["sha256"].items():
            content = (VECTORS / name / file).read_bytes()
            assert hashlib.sha256(content).hexdigest() == digest, (name, file)
        assert {path.name for path in (VECTORS / name).iterdir()} == {*FILES, CONTENTS}


@pytest.mark.parametrize("way", ["passphrase", "code"])
def test_an_earlier_vault_opens_and_holds_what_was_written(vector, tmp_path, way):
    told = said(vector)
    secret = {"passphrase": from_passphrase, "code": from_code}[way](told[way])
    vault = open_vault(vector, tmp_path, secret)
    with vault.transaction() as tx:
        dossier = tx.dossiers.get(FIRST)
        recorded, answers = tx.logboek.of(FIRST), tx.wegingen.of(FIRST)
    assert dossier.leerling == LEERLING
    assert [person.naam for person in dossier.betrokkenen] == ["Ouder"]
    assert [one.aantekening.tekst for one in recorded] == told["texts"]
    assert {one.aantekening.tekst for one in timeline(recorded)} == set(told["texts"][1:])
    assert [one.antwoord for one in answers.beantwoordingen] == [JA]
    assert read_concept(vault, DRAFT[0]) == DRAFT[1]
    vault.close()


def test_an_earlier_vault_verifies_before_and_after_this_program_wrote_in_it(vector, tmp_path):
    told = said(vector)
    before = verify(vector, tmp_path, told["passphrase"])
    # The copy with the settings stayed where the vault was made.
    assert [one.part for one in before if not one.is_ok] == ["settings copy"]
    vault = open_vault(vector, tmp_path, told["passphrase"])
    save_concept(vault, "vector", "verder getypt")
    vault.close()
    after = verify(vector, tmp_path, told["passphrase"])
    assert [one.part for one in after if not one.is_ok] == []


def test_the_seal_of_an_earlier_vault_still_tells_an_old_page(vector):
    header = decode((vector / "vault.hdr").read_bytes())
    keys = unlock_keys(header, said(vector)["passphrase"])
    database = vector / "vault.db"
    assert is_sealed(database, header.gen, keys.header_mac)
    content = bytearray(database.read_bytes())
    content[-1] ^= 1
    database.write_bytes(content)
    assert not is_sealed(database, header.gen, keys.header_mac)


def test_others_read_an_earlier_vault_with_the_published_keys_and_formats(vector, tmp_path):
    """Nothing of the program: the raw key, the format of SQLCipher, and the rule of the chain."""
    told = said(vector)
    salt = (vector / "vault.db").read_bytes()[:16]
    key, chain_key = (bytes.fromhex(told[name]) for name in ("database_key", "chain_key"))
    plain, bad = decrypted((vector / "vault.db").read_bytes(), key, salt)
    assert not bad
    (tmp_path / "plain.db").write_bytes(plain)
    with closing(sqlite3.connect(tmp_path / "plain.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchall()
        lines = connection.execute(
            "SELECT seq, dossier, commitment, h, salt, doc "
            "FROM logboek_link JOIN logboek_inhoud USING (seq) ORDER BY seq"
        ).fetchall()
    assert revision == [(told["revision"],)]
    assert [line[0] for line in lines] == list(range(1, told["lines"] + 1))
    previous = bytes(32)
    for _, dossier, commitment, h, line_salt, doc in lines:
        assert hashlib.sha256(line_salt + doc).digest() == commitment
        previous = hmac.digest(
            chain_key, previous + dossier.to_bytes(8, "big") + commitment, "sha256"
        )
        assert previous == h
    assert previous.hex() == told["head"]
