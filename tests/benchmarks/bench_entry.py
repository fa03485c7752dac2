"""Recording one entry with full durability, against one bare committed row, same settings."""

from __future__ import annotations

import tempfile
from pathlib import Path

from desktop.services.dossiers import open_dossier
from desktop.services.logboek import record_aantekening
from desktop.services.scholen import save_school
from desktop.storage.kdf import KdfParameters
from desktop.storage.vault import create_vault
from tests.benchmarks.ratio import compare, seconds
from tests.builders import a_leerling, a_school, an_aantekening
from tests.fakes import FixedClock

CHEAP = KdfParameters(memory_kib=8 * 1024, passes=1, lanes=1)
TEXT = "Zij kwam zonder jas op school en zei dat zij niet had gegeten. " * 4


def main() -> None:
    clock = FixedClock()
    with tempfile.TemporaryDirectory() as home:
        ours_vault, bare_vault = (
            create_vault(Path(home) / name, Path(home), "vier losse woorden", kdf=CHEAP)
            for name in ("ours", "bare")
        )
        save_school(ours_vault, a_school())
        dossier = open_dossier(ours_vault, clock, a_leerling()).dossier
        assert dossier is not None
        entry = an_aantekening(tekst=TEXT)
        engine = bare_vault._database.engine
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE bare (id INTEGER PRIMARY KEY, doc TEXT)")

        def record() -> None:
            record_aantekening(ours_vault, clock, dossier, entry)

        def commit_row() -> None:
            with engine.begin() as connection:
                connection.exec_driver_sql("INSERT INTO bare (doc) VALUES (?)", (TEXT,))

        print(compare(seconds(record), seconds(commit_row), 400).line("record one entry", 1.5))
        ours_vault.close()
        bare_vault.close()


if __name__ == "__main__":
    main()
