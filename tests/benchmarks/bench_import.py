"""Importing a school of 4,000 pupils into a vault, against parsing its file alone."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

from desktop.imports.files import LeerlingFiles
from desktop.services.importing import carry_out, preview
from desktop.services.scholen import save_school
from desktop.storage.kdf import KdfParameters
from desktop.storage.vault import create_vault
from tests.benchmarks.ratio import compare, seconds
from tests.builders import a_school
from tests.fakes import FixedClock

CHEAP = KdfParameters(memory_kib=8 * 1024, passes=1, lanes=1)
PUPILS = 4_000
CLASSES = 160
PUPIL = (
    '    <leerling key="{n}">\n'
    "      <achternaam>Leerling{n}</achternaam>\n"
    "      <voorvoegsel>van de</voorvoegsel>\n"
    "      <roepnaam>Voornaam{n}</roepnaam>\n"
    "      <geboortedatum>{born}</geboortedatum>\n"
    "      <geslacht>1</geslacht>\n"
    '      <groep key="g{group}"/>\n'
    "      <land>NL</land>\n"
    "      <gewicht>?</gewicht>\n"
    "      <mutatiedatum>2026-09-01T08:00:00</mutatiedatum>\n"
    "    </leerling>\n"
)
GROUP = '    <groep key="g{n}"><naam>Klas {n}</naam><jaargroep>{year}</jaargroep></groep>\n'


def school() -> str:
    """Return an EDEXML file of a large school, with names that nobody has."""
    groups = "".join(GROUP.format(n=n, year=11 + n % 6) for n in range(CLASSES))
    first = date(2009, 1, 1)
    pupils = "".join(
        PUPIL.format(n=n, group=n % CLASSES, born=first + timedelta(days=n % 2000))
        for n in range(PUPILS)
    )
    return (
        f"<EDEX>\n  <groepen>\n{groups}  </groepen>\n"
        f"  <leerlingen>\n{pupils}  </leerlingen>\n</EDEX>\n"
    )


def main() -> None:
    clock, files = FixedClock(), LeerlingFiles()
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "school.xml"
        path.write_text(school(), encoding="utf-8")
        vault = create_vault(Path(home) / "kluis", Path(home), "vier losse woorden", kdf=CHEAP)
        save_school(vault, a_school())

        def parse() -> None:
            ET.parse(path)  # noqa: S314

        def read() -> None:
            files.read(path)

        def look() -> None:
            preview(vault, clock, files.read(path))

        def take_over() -> None:
            with vault.transaction() as tx:
                tx.leerlingen._connection.exec_driver_sql("DELETE FROM leerlingregister")
            carry_out(vault, clock, preview(vault, clock, files.read(path)))

        bare = seconds(parse)
        print(compare(seconds(read), bare, 10).line("read 4,000 pupils"))
        print(compare(seconds(take_over), bare, 10).line("import 4,000 pupils"))
        print(compare(seconds(look), bare, 10).line("preview of the same file again"))
        vault.close()


if __name__ == "__main__":
    main()
