"""Unlocking a vault apart from Argon2id, against opening its database with the raw key."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import sqlcipher3.dbapi2 as driver  # type: ignore[import-untyped]  # the package ships no types

from desktop.services.scholen import save_school
from desktop.storage.engine import key_spec
from desktop.storage.header import decode
from desktop.storage.vault import unlock_keys
from tests.benchmarks.ratio import compare
from tests.benchmarks.unlocking import make, seconds_to_unlock
from tests.builders import a_school
from tests.storage.vaults import PASSPHRASE


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "kluis"
        vault = make(folder)
        save_school(vault, a_school())
        vault.close()
        header = decode((folder / "vault.hdr").read_bytes())
        spec = bytes(key_spec(unlock_keys(header, PASSPHRASE).database, header.salt))

        def bare() -> float:
            start = time.perf_counter()
            connection = driver.connect(str(folder / "vault.db"))
            connection.set_key(bytearray(spec))
            connection.execute("SELECT naam FROM school").fetchone()
            taken = time.perf_counter() - start
            connection.close()
            return taken

        print(compare(seconds_to_unlock(folder), bare, 101).line("unlock apart from Argon2id"))


if __name__ == "__main__":
    main()
