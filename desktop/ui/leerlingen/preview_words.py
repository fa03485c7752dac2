"""The preview of a file in words: what is new, what changes, what is not taken over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.core.leerlingimport import GelezenLeerling, Weigering
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.leerlingverschil import Gewijzigd, Verschil
from desktop.core.nederlands import enumerate_words, short_date

NIEUW, GEWIJZIGD, VERTROKKEN = "nieuw", "gewijzigd", "vertrokken"
ONTBREEKT, GELIJK, AL_WEG, GEWEIGERD = "ontbreekt", "gelijk", "al_weg", "geweigerd"


class PreviewRow(NamedTuple):
    """One line: where it stands in the file ("" for nowhere), who, and what happens."""

    regel: str
    wie: str
    wat: str


class Group(NamedTuple):
    """The lines that fare alike."""

    key: str
    word: str
    about: str
    rows: tuple[PreviewRow, ...]


def groups_of(verschil: Verschil) -> tuple[Group, ...]:
    """Return the lines of a preview by how they fare; what did not happen is left out."""
    v = verschil
    rows = {
        NIEUW: map(_read, v.nieuw),
        GEWIJZIGD: map(_changed, v.gewijzigd),
        VERTROKKEN: map(_changed, v.vertrokken),
        ONTBREEKT: map(_known, v.ontbreekt),
        GELIJK: map(_known, v.gelijk),
        AL_WEG: map(_read, v.al_vertrokken),
        GEWEIGERD: map(_refused, v.geweigerd),
    }
    words = _group_words()
    made = (Group(key, *words[key], tuple(lines)) for key, lines in rows.items())
    return tuple(group for group in made if group.rows)


def _group_words() -> dict[str, tuple[str, str]]:
    say = QCoreApplication.translate
    left = say(
        "Inlezen",
        "Volgens het bestand zijn zij van school. Een dossier blijft; de bewaartermijn begint te "
        "lopen.",
    )
    missing = say("Inlezen", "Zij staan wel in uw lijst. Er verandert niets, tenzij u dat kiest.")
    gone = say("Inlezen", "Zij waren al van school en komen niet in uw lijst.")
    refused = say("Inlezen", "Deze regels kunnen zo niet. Verbeter ze in uw administratie.")
    changes = say("Inlezen", "Van deze leerlingen veranderen gegevens.")
    return {
        NIEUW: (say("Inlezen", "Nieuw"), say("Inlezen", "Deze leerlingen komen erbij.")),
        GEWIJZIGD: (say("Inlezen", "Gewijzigd"), changes),
        VERTROKKEN: (say("Inlezen", "Uitgeschreven"), left),
        ONTBREEKT: (say("Inlezen", "Niet in het bestand"), missing),
        GELIJK: (say("Inlezen", "Gelijk"), say("Inlezen", "Van hen verandert niets.")),
        AL_WEG: (say("Inlezen", "Al van school"), gone),
        GEWEIGERD: (say("Inlezen", "Niet overgenomen"), refused),
    }


def dropped_words(weggelaten: Mapping[str, int]) -> str:
    """Return "Nooit bewaard: BSN 400 keer.", "" when there was nothing of the kind."""
    say = QCoreApplication.translate
    counted = [
        say("Inlezen", "{} {} keer").format(what, count) for what, count in weggelaten.items()
    ]
    words = say("Inlezen", "Weggelaten en nooit bewaard: {}.")
    return words.format(enumerate_words(counted)) if counted else ""


def _read(one: GelezenLeerling) -> PreviewRow:
    return PreviewRow(str(one.regel), one.leerling.full_name, _details(one.leerling))


def _known(one: RegisterLeerling) -> PreviewRow:
    return PreviewRow("", one.full_name, _details(one))


def _changed(one: Gewijzigd) -> PreviewRow:
    words = QCoreApplication.translate("Inlezen", "{}: {} wordt {}")
    told = (
        words.format(field_word(veld), _value(one.oud, veld), _value(one.nieuw, veld))
        for veld in one.velden
    )
    return PreviewRow("", one.oud.full_name, "; ".join(told))


def _refused(one: Weigering) -> PreviewRow:
    field = f"{one.veld}: " if one.veld else ""
    return PreviewRow(str(one.regel) if one.regel else "", "", f"{field}{one.zin}")


def field_word(veld: str) -> str:
    """Return the name of a field of RegisterLeerling on the screen."""
    say = QCoreApplication.translate
    return {
        "klas": say("Inlezen", "klas of groep"),
        "mentor": say("Inlezen", "mentor of leerkracht"),
        "vertrokken_op": say("Inlezen", "uitgeschreven op"),
        "sleutel": say("Inlezen", "leerlingnummer"),
    }.get(veld, veld)


def _details(leerling: RegisterLeerling) -> str:
    born = leerling.geboortedatum
    words = QCoreApplication.translate("Inlezen", "geboren {}")
    parts = (leerling.klas, words.format(short_date(born)) if born else "", leerling.mentor)
    return ", ".join(part for part in parts if part)


def _value(leerling: RegisterLeerling, veld: str) -> str:
    value = getattr(leerling, veld)
    if isinstance(value, date):
        return short_date(value)
    return f"“{value}”" if value else QCoreApplication.translate("Inlezen", "(leeg)")
