"""The work during which the power is cut: python -m tests.torture.power_cut_day FOLDER N PRAGMAS.

Each act that was acknowledged is told to the recorder as one letter in the file ack.
"""

from __future__ import annotations

import os
import sys
from datetime import timedelta
from pathlib import Path

from desktop.services.concepten import save_concept
from desktop.storage import engine
from desktop.storage.restore import check_backup
from tests.fakes import FixedClock
from tests.storage.school_vault import SchoolHome, record
from tests.storage.vaults import PASSPHRASE

TEXT = "Zij kwam zonder jas op school. "
CONCEPT = "concept"


def text_of(number: int) -> str:
    return f"{number} {TEXT * (number % 7 * 3)}"


def main(folder: Path, entries: int, pragmas: list[str]) -> None:
    setattr(engine, "ON_DISK", (*engine.ON_DISK, *pragmas))  # noqa: B010  its type is exact
    ack = os.open(folder / "ack", os.O_WRONLY | os.O_CREAT, 0o600)
    home = SchoolHome(folder)
    vault = home.create()
    os.write(ack, b"R")
    made = None
    for number in range(1, entries + 1):
        record(vault, text_of(number))
        os.write(ack, b"A")
        if number % 3 == 0:
            save_concept(vault, CONCEPT, str(number))
            os.write(ack, b"D")
        if number % 10 == 0:
            at = FixedClock().moment + timedelta(seconds=number)
            made = vault.backups.make(at)
            os.write(ack, b"B")
        if number % 13 == 0:
            vault.close()
            vault = home.open()
    vault.close()
    if made:
        file = home.folder / "backups" / made.name
        with check_backup(file, folder, PASSPHRASE) as backup:
            backup.restore_to(folder / "terug", home.config)
        os.write(ack, b"H")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
