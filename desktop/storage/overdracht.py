"""The file of a dossier on its way: a ZIP of plain JSON and documents, encrypted with age.

age is a published format (age-encryption.org/v1); with the passphrase any age program opens the
file, and the JSON in it carries the same documents as the logboek.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import pyrage  # type: ignore[import-untyped]  # the package ships no types

from desktop.core.dossier import DossierId
from desktop.core.logboek import Vastlegging
from desktop.core.overdracht import Overdracht, OverdrachtError
from desktop.storage import documents

FORMAT, VERSION = "weegwijzer-dossier", 1
DOSSIER, READ_ME, DOCUMENTS = "dossier.json", "LEESMIJ.txt", "bijlagen/"
LARGEST_FILE = 512 * 1024 * 1024
LARGEST_CONTENT = 1024 * 1024 * 1024
_NAME = re.compile(r"bijlagen/([0-9a-f]{64})")
_HERE = DossierId(0)

TOO_LARGE = "Dit bestand is te groot om in te lezen. Er is niets overgenomen."
WRONG_KEY = (
    "Dit bestand gaat met deze wachtzin niet open. Er is niets overgenomen. Controleer de "
    "wachtzin bij wie het bestand maakte; klopt die, dan is het bestand beschadigd."
)
NOT_OURS = (
    "Dit is geen bestand met een overgedragen dossier, of het is beschadigd. Er is niets "
    "overgenomen. Vraag de ander om het opnieuw te maken."
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
    except (zipfile.BadZipFile, ValueError, KeyError, TypeError, AttributeError, EOFError):
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
    made = datetime.fromisoformat(document["gemaakt_op"])
    details = documents.versie(0, _HERE, document["gegevens"]).dossier
    return Overdracht(
        school=str(document["school"]),
        door=str(document["door"]),
        gemaakt_op=made,
        dossier=replace(details, los=False),
        vastleggingen=tuple(
            documents.vastlegging(int(one["nummer"]), _HERE, one)
            for one in document["aantekeningen"]
        ),
        antwoorden=tuple(documents.beantwoording(one) for one in document["antwoorden"]),
        weggelaten=str(document["weggelaten"]),
        bijlagen=bijlagen,
    )
