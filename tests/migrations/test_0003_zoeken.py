"""Revision 0003: what was written before can be searched."""

from __future__ import annotations

import json
import runpy

from desktop import paths
from desktop.core.zoeken import zoeknaam, zoektekst
from desktop.services.zoeken import search
from desktop.storage.logboek import READ_ALL
from tests.builders import a_leerling, an_aantekening
from tests.migrations.test_0002_schoolprofiel_en_gezin import DOSSIER, SCHOOL

FILE = paths.migrations_dir() / "versions" / "0003_zoeken.py"
BASE = {
    "type": "aantekening",
    "vastgelegd_op": "2026-11-02T08:30:00+00:00",
    "schrijver": "Anna",
    "verbetert": None,
    "reden": "",
    "soort": "feit",
    "moment": "2026-11-02T08:30:00+00:00",
    "door": "Anna",
    "herkomst": "zelf",
    "bron": "",
    "citaat": "",
    "duiding": "",
    "met": "",
    "reactie": "",
    "anoniem": False,
}
TEXTS = (
    {"tekst": "Zij had géén jas aan.", "duiding": "ĳskoud"},
    {"tekst": "Zij had wel een trui aan.", "verbetert": 1, "reden": "verschreven"},
    {"tekst": "Y\u0131ld\u0131z vertelde over de zwarte schuur."},
    {"tekst": "Deze verbetert een regel die er nog niet is.", "verbetert": 99, "reden": "x"},
)


def statements() -> list[str]:
    made = [SCHOOL, DOSSIER]
    documents = [{**BASE, **text} for text in TEXTS]
    documents.append({"type": "handeling", "tekst": "geheimzinnig"})
    for seq, document in enumerate(documents, 1):
        doc = json.dumps(document).encode().hex()
        made += [
            f"INSERT INTO logboek_link VALUES ({seq}, 1, zeroblob(32), zeroblob(32))",  # noqa: S608
            f"INSERT INTO logboek_inhoud VALUES ({seq}, zeroblob(16), x'{doc}')",  # noqa: S608
        ]
    return made


def nummers(vault, text: str, *, ook_verbeterd: bool = False) -> list[int]:
    found = search(vault, text, ook_verbeterd=ook_verbeterd).treffers
    return [treffer.nummer for treffer in found]


def test_entries_and_names_of_before_are_found(stage):
    stage.create_at("0002", statements())
    vault = stage.open_at("0003")
    assert nummers(vault, "schuur") == [3]
    assert nummers(vault, "yildiz") == [3]
    assert nummers(vault, "haddad trui") == [2]
    assert nummers(vault, "Amira") == [0]
    assert nummers(vault, "jas ijskoud") == []
    assert nummers(vault, "jas ijskoud", ook_verbeterd=True) == [1]
    assert nummers(vault, "zij had", ook_verbeterd=True) == [2, 1]
    assert nummers(vault, "verbetert regel") == [4]
    assert nummers(vault, "geheimzinnig") == []
    with vault.begin() as connection:
        assert connection.exec_driver_sql("SELECT tot FROM zoekstand").scalar() == len(TEXTS) + 1
        assert connection.execute(READ_ALL, {"type": "aantekening"}).all()
    vault.close()


def test_the_revision_compares_words_as_the_program_does():
    words_of = runpy.run_path(str(FILE))["words_of"]
    entry = an_aantekening(tekst="Łukasz, ĳs én Straße: de foto's van Çelik 😀 ½")
    assert " ".join(words_of(entry.tekst)) == zoektekst(entry)
    leerling = a_leerling()
    assert f" {' '.join(words_of(f'{leerling.full_name} {leerling.klas}'))} " == zoeknaam(leerling)


def test_the_revision_takes_nothing_from_the_program():
    assert "desktop" not in FILE.read_text(encoding="utf-8")
