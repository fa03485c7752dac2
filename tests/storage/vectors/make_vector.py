"""Make a frozen vault of today's format: python -m tests.storage.vectors.make_vector FOLDER.

A vector is made once, by the program of its day, and never again: each later program must open it.
So make one with each release that changes a format, named after the key slot file and the revision
of its tables, and leave the others alone. All in it is made up; passphrase, code and keys are
published beside it, so that others can try their own reader on it.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from pathlib import Path

from desktop.services.afwegingen import answer
from desktop.services.concepten import save_concept
from desktop.services.dossiers import open_dossier
from desktop.services.key_ports import Proof, SlotKind
from desktop.services.logboek import correct_aantekening, record_aantekening
from desktop.services.recovery_code import new_code
from desktop.services.scholen import save_school
from desktop.services.views import NewCorrection
from desktop.storage.append_only import head
from desktop.storage.header import decode
from desktop.storage.header_file import NAMES
from desktop.storage.migrate import revision_of
from desktop.storage.page_seal import NAME as SEAL
from desktop.storage.slots import VaultSlots
from desktop.storage.sql_vault import SqlVault
from desktop.storage.vault import create_vault, unlock_keys
from tests.builders import FIRST, a_betrokkene, a_leerling, a_new_answer, a_school, kaders
from tests.builders import an_aantekening as entry
from tests.fakes import FixedClock
from tests.storage.vaults import CHEAP, PASSPHRASE

TEXTS = ("eerste regel", "tweede regel met é en 🧒", "eerste regel, verbeterd")
LEERLING = a_leerling(roepnaam="Voorbeeld", tussenvoegsel="van", achternaam="Format")
DRAFT = ("vector", "half getypt")
CONTENTS = "inhoud.json"
FILES = ("vault.db", *NAMES, SEAL)


def main(target: Path) -> None:
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root) / "kluis"
        vault = create_vault(folder, Path(root), PASSPHRASE, kdf=CHEAP)
        code = new_code(os.urandom)
        by_passphrase = Proof(SlotKind.PASSPHRASE, PASSPHRASE)
        VaultSlots(vault.keeper).add(by_passphrase, Proof(SlotKind.RECOVERY, code))
        told = _fill(vault) | {"passphrase": PASSPHRASE, "code": code}
        vault.close()
        keys = unlock_keys(decode((folder / NAMES[0]).read_bytes()), PASSPHRASE)
        told |= {"database_key": keys.database.hex(), "chain_key": keys.chain.hex()}
        target.mkdir()
        for name in FILES:
            (target / name).write_bytes((folder / name).read_bytes())
    told["sha256"] = {name: _digest(target / name) for name in FILES}
    text = json.dumps(told, indent=2, ensure_ascii=False)
    (target / CONTENTS).write_text(f"{text}\n", encoding="utf-8")


def _fill(vault: SqlVault) -> dict[str, object]:
    """Write something of each kind; return what a reader must find."""
    clock = FixedClock()
    save_school(vault, a_school(naam="School van het voorbeeld"))
    open_dossier(vault, clock, LEERLING, (a_betrokkene(naam="Ouder"),))
    for text in TEXTS[:2]:
        record_aantekening(vault, clock, FIRST, entry(tekst=text))
    with vault.transaction() as tx:
        corrected = tx.logboek.of(FIRST)[0].nummer
    correction = NewCorrection(corrected, "verschreven", entry(tekst=TEXTS[2]))
    correct_aantekening(vault, clock, FIRST, correction)
    answer(vault, clock, kaders(), FIRST, a_new_answer())
    save_concept(vault, *DRAFT)
    with vault.begin() as connection:
        regels, kop = head(connection)
        revision = revision_of(connection)
    return {"revision": revision, "texts": TEXTS, "lines": regels, "head": kop.hex()}


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
