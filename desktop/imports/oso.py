"""An OSO dossier: one pupil with the family and carers that other files lack.

Everything about care, tests and absence stays in the file: what the school wants to use of that,
it writes down itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from desktop.core.dossier import Betrokkene, Gezag
from desktop.core.kring import Kring
from desktop.core.leerlingimport import GelezenGezin, LeesfoutError
from desktop.core.nederlands import full_name
from desktop.imports.gathering import Gathering, Reading
from desktop.imports.oso_blocks import Block, Blocks
from desktop.imports.values import clean
from desktop.imports.xml_events import read_xml

NOOIT = {
    "bsn": "burgerservicenummer",
    "onderwijsnummer": "onderwijsnummer",
    "nationaliteit": "nationaliteit",
    "geboorteplaats": "geboorteplaats",
    "nnca": "culturele achtergrond",
    "leerlinggewicht": "leerlinggewicht",
    "banknummer": "bankrekening",
    "iban": "bankrekening",
    "diagnose": "diagnose",
    "document": "bijgevoegd document",
    "toets": "toets",
}
"""What is never kept, by its element, in Dutch words."""

RELATIES = {
    "1": "vader",
    "2": "moeder",
    "3": "voogd",
    "6": "adoptiemoeder",
    "7": "biologische moeder",
}
"""OSO code list 41, as far as its schema and published examples tell it."""

GEEN_LEERLING = "In dit OSO-dossier staat geen leerling."
MEER_LEERLINGEN = "In dit bestand staan meer leerlingen. Een OSO-dossier gaat over één leerling."
_NEVER_A_NUMBER = frozenset({"9999999999", "geheim@geheim.geheim"})


def read_oso(path: Path) -> GelezenGezin:
    """Return the pupil, family and carers of a file; raise LeesfoutError."""
    blocks = Blocks()
    read_xml(path, blocks)
    if len(blocks.leerlingen) != 1:
        few = not blocks.leerlingen
        raise LeesfoutError(path.name, GEEN_LEERLING if few else MEER_LEERLINGEN)
    pupil = blocks.leerlingen[0]
    gathering = Gathering(path.name, {"tussenvoegsel": "voorvoegsel", "sleutel": "leerlingid"})
    for tag, word in NOOIT.items():
        for _ in range(blocks.told[tag]):
            gathering.drop(word)
    gathering.add(_reading(pupil))
    read = gathering.result()
    if read.geweigerd:
        wrong = read.geweigerd[0]
        raise LeesfoutError(path.name, f"{wrong.veld}: {wrong.zin}", wrong.regel)
    people = (*_parents(pupil), *_carers(pupil))
    return GelezenGezin(read.leerlingen[0], people, MappingProxyType(dict(read.weggelaten)))


def _reading(pupil: Block) -> Reading:
    texts = {
        "sleutel": pupil.text("leerlingid"),
        "roepnaam": _roepnaam(pupil),
        "tussenvoegsel": pupil.text("voorvoegsel"),
        "achternaam": pupil.text("achternaam"),
        "geboortedatum": pupil.text("geboortedatum"),
    }
    return Reading(pupil.line, texts)


def _parents(pupil: Block) -> Iterator[Betrokkene]:
    for one in pupil.all("verzorger"):
        code = clean(one.text("relatietotkind"))
        represents = "wettigevertegenwoordiger" in one.texts
        ja_nee = Gezag.JA if one.says("wettigevertegenwoordiger") else Gezag.NEE
        yield _person(
            one,
            RELATIES.get(code.lstrip("0"), code if code and not code.isdecimal() else "verzorger"),
            gezag=ja_nee if represents else Gezag.ONBEKEND,
        )


def _carers(pupil: Block) -> Iterator[Betrokkene]:
    for one in pupil.all("huisarts"):
        yield _person(one, "huisarts", soort=Kring.PROFESSIONAL)
    for one in pupil.all("aansprakelijkeinstelling"):
        yield _person(one, "aansprakelijke instelling", soort=Kring.PROFESSIONAL)


def _person(
    block: Block, relatie: str, *, gezag: Gezag = Gezag.ONBEKEND, soort: Kring | None = None
) -> Betrokkene:
    """Return someone around the pupil; one secret number makes all of it secret."""
    contacts = list(block.all("communicatie"))
    secret = block.says("adresgeheim") or any(one.says("geheim") for one in contacts)
    return Betrokkene(
        naam=_naam(block) or relatie,
        relatie=relatie,
        gezag=gezag,
        soort=soort,
        telefoon=", ".join(_numbers(contacts, mail=False)),
        email=", ".join(_numbers(contacts, mail=True)),
        adres=next((_adres(one) for one in block.all("adres")), ""),
        geheim=secret,
        overleden=block.says("overleden"),
    )


def _numbers(contacts: list[Block], *, mail: bool) -> Iterator[str]:
    for one in contacts:
        number = clean(one.text("nummer"))
        if number and number not in _NEVER_A_NUMBER and ("@" in number) is mail:
            kind = clean(one.text("aanduiding"))
            yield f"{number} ({kind})" if kind and not mail else number


def _adres(block: Block) -> str:
    street = " ".join(filter(None, (clean(block.text(t)) for t in ("straat", "nummer"))))
    place = " ".join(filter(None, (clean(block.text(t)) for t in ("postcode", "plaats"))))
    return ", ".join(filter(None, (f"{street}{clean(block.text('toevoeging'))}", place)))


def _naam(block: Block) -> str:
    parts = (clean(block.text(tag)) for tag in ("voorvoegsel", "achternaam"))
    return full_name(_roepnaam(block), *parts) or clean(block.text("naam"))


def _roepnaam(block: Block) -> str:
    return next(
        filter(None, (clean(block.text(t)) for t in ("roepnaam", "voornaam", "voorletters-1"))), ""
    )
