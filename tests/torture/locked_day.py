"""A vault in use that is then locked as the program does it: python -m tests.torture.locked_day.

The words come over the pipe, so that they are in the memory of this process only as case text.
"""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.commands import _relaunch
from desktop.paths import resources_dir
from desktop.reports import PdfReports
from desktop.services.dossiers import read_dossier
from desktop.services.meldingen import print_melding
from desktop.storage.kaders import read_kaders
from tests.fakes import FixedClock
from tests.storage.school_vault import FIRST, SchoolHome, record


def main() -> None:
    home = SchoolHome(Path(sys.argv[1]))
    vault = home.open()
    text = sys.stdin.readline().strip()
    for number in range(200):
        record(vault, f"{text} {number}")
    kaders = read_kaders(resources_dir() / "kader")
    read_dossier(vault, FixedClock(), kaders, FIRST)
    print_melding(vault, FixedClock(), kaders, PdfReports(), FIRST)
    print("open", flush=True)
    sys.stdin.readline()
    vault.close()
    _relaunch(["--vault", str(home.folder)])


if __name__ == "__main__":
    main()
