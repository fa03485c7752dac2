"""The file of a dossier on its way: a ZIP of plain JSON and documents, encrypted with age.

age is a published format (age-encryption.org/v1); with the passphrase any age program opens the
file, and the JSON in it carries the same documents as the logboek.
"""

from __future__ import annotations

import hashlib
import io
import json
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import is_dataclass, replace
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

import pyrage  # type: ignore[import-untyped]  # the package ships no types
from cattrs import BaseValidationError

from desktop.core.dossier import DossierId
from desktop.core.logboek import Vastlegging, broken_corrections
from desktop.core.overdracht import NOT_OURS, Overdracht, OverdrachtError
from desktop.core.weging import Beantwoording
from desktop.storage import documents

FORMAT, VERSION = "weegwijzer-dossier", 1
DOSSIER, READ_ME, DOCUMENTS = "dossier.json", "LEESMIJ.txt", "bijlagen/"
LARGEST_FILE = 512 * 1024 * 1024
LARGEST_CONTENT = 1024 * 1024 * 1024
_NAME = re.compile(r"bijlagen/([0-9a-f]{64})")
_HERE = DossierId(0)
_FIRST_YEAR, _LAST_YEAR = 1901, 2199
_LARGEST_NUMBER = 2**31
# What Python makes of X | None, and of NewType | None.
_UNIONS = (UnionType, Union)
_LISTS = ("beoordelaars", "voor", "tegen")
# All that reading a ZIP, its JSON and the documents in it is known to raise on what is not ours;
# RuntimeError: an encrypted member, an unknown compression, JSON nested without end.
_BROKEN = (
    ArithmeticError,
    AttributeError,
    BaseValidationError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    lzma.LZMAError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)

TOO_LARGE = "Dit bestand is te groot om in te lezen. Er is niets overgenomen."
WRONG_KEY = (
    "Dit bestand gaat met deze wachtzin niet open. Er is niets overgenomen. Controleer de "
    "wachtzin bij wie het bestand maakte; klopt die, dan is het bestand beschadigd."
)
NEWER = (
    "Dit bestand is gemaakt met een nieuwere Weegwijzer. Er is niets overgenomen. Werk eerst dit "
    "programma bij."
)
EXPLANATION = """\
Dit is een dossier uit Weegwijzer, versleuteld met age (age-encryption.org/v1).

dossier.json   UTF-8. gegevens: de leerling en de mensen eromheen. aantekeningen: het logboek,
               oudste eerst, elk met nummer, wie het schreef en wanneer; "verbetert" noemt het
               nummer van de tekst die erdoor vervangen is. antwoorden: de weging.
bijlagen/      De documenten; de naam is de SHA-256 van de inhoud. dossier.json noemt hun namen.

Dit bestand bevat persoonsgegevens. Bewaar het niet langer dan nodig is om het in te lezen.
"""


class AgeTransfer:
    """Packs and unpacks with a passphrase."""

    def pack(self, overdracht: Overdracht, passphrase: str) -> bytes:
        """Return the file, encrypted."""
        return bytes(pyrage.passphrase.encrypt(to_archive(overdracht), passphrase))

    def unpack(self, data: bytes, passphrase: str) -> Overdracht:
        """Return what is in a file; raise OverdrachtError with what is wrong."""
        if len(data) > LARGEST_FILE:
            raise OverdrachtError(TOO_LARGE)
        if not data.startswith(b"age-encryption.org/v1"):
            raise OverdrachtError(NOT_OURS)
        try:
            plain = pyrage.passphrase.decrypt(data, passphrase)
        except pyrage.DecryptError:
            raise OverdrachtError(WRONG_KEY) from None
        return from_archive(plain)


def to_archive(overdracht: Overdracht) -> bytes:
    """Return the ZIP that is encrypted."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(READ_ME, EXPLANATION)
        archive.writestr(DOSSIER, documents.to_json(_document(overdracht)))
        for digest, data in overdracht.bijlagen.items():
            archive.writestr(f"{DOCUMENTS}{digest}", data)
    return whole.getvalue()


def from_archive(plain: bytes) -> Overdracht:
    """Return what is in the ZIP; raise OverdrachtError when it is not one of ours."""
    try:
        return _read(plain)
    except _BROKEN:
        raise OverdrachtError(NOT_OURS) from None


def _document(overdracht: Overdracht) -> Mapping[str, Any]:
    at, door = overdracht.gemaakt_op, overdracht.door
    return {
        "formaat": FORMAT,
        "versie": VERSION,
        "school": overdracht.school,
        "door": door,
        "gemaakt_op": at,
        "weggelaten": overdracht.weggelaten,
        "gegevens": json.loads(documents.gegevens_document(overdracht.dossier, at, door)),
        "aantekeningen": [
            {"nummer": one.nummer, **json.loads(_entry(one))} for one in overdracht.vastleggingen
        ],
        "antwoorden": [
            json.loads(documents.beantwoording_document(answer)) for answer in overdracht.antwoorden
        ],
    }


def _entry(one: Vastlegging) -> bytes:
    return documents.aantekening_document(
        one.aantekening, one.vastgelegd_op, one.schrijver, one.verbetert, one.reden
    )


def _read(plain: bytes) -> Overdracht:
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        if sum(info.file_size for info in archive.infolist()) > LARGEST_CONTENT:
            raise OverdrachtError(TOO_LARGE)
        document = json.loads(archive.read(DOSSIER))
        if document["formaat"] != FORMAT:
            raise OverdrachtError(NOT_OURS)
        if document["versie"] > VERSION:
            raise OverdrachtError(NEWER)
        found = (_NAME.fullmatch(name) for name in archive.namelist())
        bijlagen = {match[1]: archive.read(match[0]) for match in found if match}
    for digest, data in bijlagen.items():
        if hashlib.sha256(data).hexdigest() != digest:
            raise OverdrachtError(NOT_OURS)
    return _overdracht(document, bijlagen)


def _overdracht(document: Mapping[str, Any], bijlagen: Mapping[str, bytes]) -> Overdracht:
    details = documents.versie(0, _HERE, _unlinked(document["gegevens"])).dossier
    made = Overdracht(
        school=document["school"],
        door=document["door"],
        gemaakt_op=datetime.fromisoformat(document["gemaakt_op"]),
        dossier=replace(details, los=False),
        vastleggingen=tuple(_vastlegging(one) for one in document["aantekeningen"]),
        antwoorden=tuple(_antwoord(one) for one in document["antwoorden"]),
        weggelaten=document["weggelaten"],
        bijlagen=bijlagen,
    )
    if not (_is_sound(made, Overdracht) and _is_in_order(made)):
        raise OverdrachtError(NOT_OURS)
    return made


def _unlinked(gegevens: Mapping[str, Any]) -> Mapping[str, Any]:
    # A number of a dossier means another child here.
    return {
        **gegevens,
        "betrokkenen": [{**person, "dossier": None} for person in gegevens["betrokkenen"]],
    }


def _vastlegging(document: Mapping[str, Any]) -> Vastlegging:
    return documents.vastlegging(document["nummer"], _HERE, {**document, "ook_in": ()})


def _antwoord(document: Mapping[str, Any]) -> Beantwoording:
    if not all(isinstance(document.get(name, []), list) for name in _LISTS):
        raise OverdrachtError(NOT_OURS)
    return documents.beantwoording(document)


def _is_in_order(made: Overdracht) -> bool:
    """Tell whether entries follow each other and correct each other as a logboek does."""
    nummers = [one.nummer for one in made.vastleggingen]
    follows = nummers == sorted(set(nummers)) and 0 not in nummers
    rondes = all(answer.ronde > 0 for answer in made.antwoorden)
    return follows and rondes and not broken_corrections(made.vastleggingen)


def _is_sound(value: object, hint: Any) -> bool:
    """Tell whether a value is what its field says, all the way down.

    The JSON is of another's making, and no reader of the documents asks for types.
    """
    of = get_args(hint)
    if isinstance(hint, NewType):
        return _is_sound(value, hint.__supertype__)
    if get_origin(hint) in _UNIONS:
        return any(_is_sound(value, one) for one in of)
    if isinstance(value, tuple):
        return get_origin(hint) is tuple and all(_is_sound(one, of[0]) for one in value)
    if get_origin(hint) is Mapping:
        return isinstance(value, Mapping)
    if is_dataclass(value):
        hints = _hints(value.__class__).items()
        return isinstance(value, hint) and all(_is_sound(getattr(value, k), h) for k, h in hints)
    return type(value) is hint and _is_sensible(value)


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _is_sensible(value: object) -> bool:
    """Tell whether a day, moment or number is one that can be reckoned with."""
    if isinstance(value, datetime) and value.utcoffset() is None:
        return False
    if isinstance(value, date):
        return _FIRST_YEAR <= value.year <= _LAST_YEAR
    return not isinstance(value, int) or 0 <= value < _LARGEST_NUMBER
