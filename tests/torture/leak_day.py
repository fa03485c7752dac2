"""A working day with words that are looked for afterwards: python -m tests.torture.leak_day HOME.

The last act is a crash in the middle of a transaction. With a second argument temporary tables go
to disk, which the search must find.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop.core.known_error import KnownError
from desktop.core.melding import MeldingGegevens
from desktop.paths import resources_dir
from desktop.reports import PdfReports
from desktop.services.afwegingen import answer
from desktop.services.backups import back_up, back_up_if_due
from desktop.services.bijlagen import drop, keep, look, read_loose
from desktop.services.caseload import list_caseload
from desktop.services.concepten import save_concept
from desktop.services.dossiers import change_details, read_dossier
from desktop.services.logboek import correct_aantekening, record_aantekening
from desktop.services.meldingen import print_melding, save_melding
from desktop.services.views import NewCorrection
from desktop.services.zoeken import search
from desktop.storage import engine
from desktop.storage.kaders import read_kaders
from desktop.storage.sql_vault import SqlVault
from desktop.storage.verify import verify
from tests.builders import a_betrokkene, a_leerling, a_new_answer, an_aantekening
from tests.fakes import FixedClock
from tests.storage.school_vault import FIRST, SchoolHome, record
from tests.storage.vaults import PASSPHRASE

NAMES = ("Kanariela", "Zeldenrust", "Vogelpoelstra", "Moederkanarie")
TEXTS = (
    "Kanarievogel zat op de vensterbank",
    "Zij fluisterde over de zwarte schuur",
    "De melding noemt het dakkamertje",
    "Half getypte zin over de kelderdeur",
    "Verbeterde zin over de zolderkamer",
    "Motivering met het woord spinnenweb",
    # As the search index keeps the first of them.
    "anarievogel",
    "Bijlage over het konijnenhok achter het huis",
)
CLOCK = FixedClock()


@dataclass(frozen=True)
class Letter:
    """A document that only ever was in memory."""

    name: str = "brief.txt"

    def dated(self) -> None:
        return None

    def size(self) -> int:
        return len(self.read(0))

    def read(self, _most: int) -> bytes:
        return TEXTS[-1].encode() * 2000


def main(folder: Path, *, leaky: bool) -> None:
    if leaky:
        changed = tuple(one.replace("MEMORY", "FILE") for one in engine.SAFETY)
        setattr(engine, "SAFETY", changed)  # noqa: B010  its type is exact
    logging.basicConfig(filename=folder / "log.txt", level=logging.DEBUG, force=True)
    home = SchoolHome(folder)
    vault = home.create()
    _write(vault)
    _read(vault)
    back_up_if_due(vault.backups, CLOCK)
    (folder / "stick").mkdir()
    back_up(vault.backups, CLOCK, folder / "stick")
    vault.close()
    _meet_errors(home)
    verify(home.folder, home.config, PASSPHRASE)
    vault = home.open()
    if leaky:
        _spill(vault)
    with vault.transaction() as tx:
        tx.concepten.save("concept", TEXTS[3] * 2000)
        os.kill(os.getpid(), signal.SIGKILL)


def _write(vault: SqlVault) -> None:
    with vault.transaction() as tx:
        dossier = tx.dossiers.get(FIRST)
    roepnaam, achternaam, klas, moeder = NAMES
    leerling = a_leerling(
        roepnaam=roepnaam, achternaam=achternaam, klas=klas, geboortedatum=date(2012, 3, 14)
    )
    people = (a_betrokkene(naam=moeder),)
    change_details(vault, CLOCK, replace(dossier, leerling=leerling, betrokkenen=people))
    for number in range(300):
        record(vault, f"{TEXTS[0]} {number} {TEXTS[1]}")
    save_concept(vault, "concept", TEXTS[3])
    entry = an_aantekening(tekst=TEXTS[4])
    correct_aantekening(vault, CLOCK, FIRST, NewCorrection(4, "verschreven", entry))
    kaders = read_kaders(resources_dir() / "kader")
    answer(vault, CLOCK, kaders, FIRST, a_new_answer(motivering=TEXTS[5]))
    keep(vault, FIRST, Letter(), "logboek:1")
    letter = keep(vault, FIRST, Letter(), "logboek:1")
    record_aantekening(vault, CLOCK, FIRST, an_aantekening(bijlagen=(letter,)))
    look(vault, CLOCK, FIRST, letter)
    drop(vault, read_loose(vault, "logboek:1")[0].sleutel)
    save_melding(vault, FIRST, MeldingGegevens(zorg_in_het_kort=TEXTS[2]))


def _read(vault: SqlVault) -> None:
    kaders = read_kaders(resources_dir() / "kader")
    list_caseload(vault, CLOCK, kaders)
    read_dossier(vault, CLOCK, kaders, FIRST)
    print_melding(vault, CLOCK, kaders, PdfReports(), FIRST)
    search(vault, "kanarievogel zolder")
    search(vault, NAMES[0], ook_verbeterd=True)


def _meet_errors(home: SchoolHome) -> None:
    """Let things go wrong, and log them as the program does."""
    vault = home.open()
    for act in (home.open, lambda: vault.backups.make(CLOCK.now(), home.root / "geen")):
        try:
            act()
        except KnownError as error:
            logging.getLogger().warning("%r", error, exc_info=error)
    vault.close()


def _spill(vault: SqlVault) -> None:
    raw = vault._database.raw
    raw.execute("PRAGMA cache_size=-50")
    raw.execute("PRAGMA temp.cache_size=-50")
    raw.execute("CREATE TEMP TABLE t AS SELECT doc FROM logboek_inhoud, dossier ORDER BY doc DESC")
    raw.execute("INSERT INTO t SELECT a.doc FROM t AS a, t AS b LIMIT 5000")


if __name__ == "__main__":
    main(Path(sys.argv[1]), leaky=len(sys.argv) > 2)
