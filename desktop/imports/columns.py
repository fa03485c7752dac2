"""Which column holds what: by its header as school systems spell it, and what is never taken."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from desktop.core.bsn import holds_bsn
from desktop.core.kolomkoppeling import Kolom

KOPPEN: Mapping[Kolom, tuple[str, ...]] = {
    Kolom.SLEUTEL: (
        "leerlingnummer",
        "stamnummer",
        "leerlingnr",
        "stamnr",
        "leerlingid",
        "leerlingcode",
        "llnr",
        "key",
        "sleutel",
        "id",
        "nummer",
        "code",
    ),
    Kolom.ROEPNAAM: ("roepnaam", "roepnaamleerling", "voornaam"),
    Kolom.VOORNAMEN: ("voornamen", "doopnamen", "voornaam"),
    Kolom.TUSSENVOEGSEL: (
        "tussenvoegsel",
        "voorvoegsel",
        "tussenvoegsels",
        "voorvoegsels",
        "tussenv",
    ),
    Kolom.ACHTERNAAM: ("achternaam", "familienaam", "achternaamleerling", "geslachtsnaam", "naam"),
    Kolom.GEBOORTEDATUM: ("geboortedatum", "gebdatum", "geborenop", "gebdat", "geboren"),
    Kolom.KLAS: ("klas", "stamgroep", "klasnaam", "groepsnaam", "stamklas", "lesgroep", "groep"),
    Kolom.LEERJAAR: ("leerjaar", "jaargroep", "jaarlaag"),
    Kolom.MENTOR: (
        "mentor",
        "mentor1",
        "klassenmentor",
        "klassenmentor1",
        "groepsleerkracht",
        "leerkracht",
        "leraar",
    ),
    Kolom.VERTROKKEN_OP: (
        "uitstroomdatum",
        "datumuitschrijving",
        "uitschrijfdatum",
        "uitgeschrevenop",
        "uitschrijvingsdatum",
    ),
}
"""The headers of each column, the surest first; domain facts 5 tells where they were seen."""

NOOIT: Mapping[str, str] = {
    "bsn": "burgerservicenummer",
    "burgerservice": "burgerservicenummer",
    "sofi": "burgerservicenummer",
    "persoonsgebonden": "burgerservicenummer",
    "pgn": "burgerservicenummer",
    "onderwijsnummer": "onderwijsnummer",
    "nationaliteit": "nationaliteit",
    "etniciteit": "etniciteit",
    "geboorteland": "land van herkomst",
    "landvan": "land van herkomst",
    "landvader": "land van herkomst van de vader",
    "landmoeder": "land van herkomst van de moeder",
    "culturele": "culturele achtergrond",
    "gewicht": "leerlinggewicht",
    "geloof": "geloof",
    "religie": "geloof",
    "eckid": "ECK iD",
    "foto": "foto",
    "iban": "bankrekening",
    "bankrekening": "bankrekening",
}
"""What is never kept, by what the header holds, in Dutch words."""

BSN = "burgerservicenummer"
_KNOWN = {kop for koppen in KOPPEN.values() for kop in koppen}


def recognised(kop: str) -> bool:
    """Tell whether a header is one that school systems use."""
    return _bare(kop) in _KNOWN


def propose(koppen: Sequence[str], gevoelig: Mapping[str, str]) -> dict[Kolom, str]:
    """Return the header for each column that is found by its name; each header goes once."""
    free = {_bare(kop): kop for kop in reversed(koppen) if kop not in gevoelig}
    found = {}
    for kolom, names in KOPPEN.items():
        bare = next((name for name in names if name in free), None)
        if bare is not None:
            found[kolom] = free.pop(bare)
    return found


def never_kept(kop: str, cells: Sequence[str]) -> str | None:
    """Return the word for what a column holds when it is never kept, else None.

    A column of numbers that nearly all pass the check of a burgerservicenummer is one, whatever
    its header says.
    """
    bare = _bare(kop)
    for part, word in NOOIT.items():
        if part in bare:
            return word
    if bare == "land":
        return "land van herkomst"
    passed = sum(map(is_bsn, cells))
    return BSN if cells and passed * 10 >= len(cells) * 8 else None


def is_bsn(text: str) -> bool:
    """Tell whether this is a burgerservicenummer, also when Excel took the zero in front away."""
    digits = re.sub(r"[ .-]", "", text)
    return len(digits) in {8, 9} and holds_bsn(digits.zfill(9))


def _bare(kop: str) -> str:
    return re.sub(r"[^0-9a-z]", "", kop.casefold())
