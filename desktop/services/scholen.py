"""The school's own details."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import Field, fields
from datetime import date

from desktop.core.handelingen import SoortHandeling
from desktop.core.nederlands import short_date
from desktop.core.school import Begrip, Profiel, School, Schoolsoort
from desktop.services.changes import Changes
from desktop.services.handelingen import by_user
from desktop.services.ports import Clock, Vault

PROFIEL = {
    "veilig_thuis": "Veilig Thuis",
    "veilig_thuis_nummer": "Nummer van Veilig Thuis",
    "verwijsindex": "Verwijsindex",
    "melders": "Wie meldt",
    "bevoegd_gezag": "Bevoegd gezag",
    "eindverantwoordelijk": "Eindverantwoordelijk",
    "smal_team": "Eigen team",
    "breed_team": "Breed team",
    "route": "Ondersteuningsroute",
    "eigen_route": "Eigen stappen van de route",
    "begrip": "Omschrijving van kindermishandeling",
    "regio": "Vakantieregio",
    "vrije_dagen": "Eigen vrije dagen",
    "bewaarjaren": "Bewaren na vertrek, in jaren",
}
WOORDEN: dict[object, str] = {
    Schoolsoort.PO: "primair onderwijs",
    Schoolsoort.VO: "voortgezet onderwijs",
    Begrip.BROCHURE: "brochure VO (001)",
    Begrip.PROTOCOL_PO: "protocol PO (002)",
    Begrip.PROTOCOL: "bestuursprotocol (004)",
    True: "ja",
    False: "nee",
}


def save_school(vault: Vault, school: School) -> Changes:
    """Keep the school's details."""
    with vault.transaction() as tx:
        tx.school.save(school)
    return Changes(school=True)


def change_school(vault: Vault, clock: Clock, school: School, *, draft: str = "") -> Changes:
    """Keep new details of the school; what they were stands in the access log.

    Draft is the key of the text they came from.
    """
    with vault.transaction() as tx:
        before = tx.school.read()
        told = "; ".join(_changes(before, school))
        changed = by_user(tx, clock, SoortHandeling.SCHOOL_GEWIJZIGD, None, told)
        if before != school:
            tx.school.save(school)
            tx.handelingen.add(changed)
        if draft:
            tx.concepten.save(draft, "")
    return Changes(school=True)


def read_school(vault: Vault) -> School:
    """Return the school of this vault."""
    with vault.transaction() as tx:
        return tx.school.read()


def _changes(before: School, after: School) -> Iterator[str]:
    for (what, was), (_, werd) in zip(_details(before), _details(after), strict=True):
        if was != werd:
            yield f"{what}: {was or '(leeg)'} → {werd or '(leeg)'}"


def _details(school: School) -> Iterator[tuple[str, str]]:
    yield "Naam van de school", school.naam
    yield "Soort onderwijs", _words(school.soort)
    yield "Afwegingskader", school.kader
    yield "Naam van de gebruiker", school.gebruiker.naam
    yield "Functie van de gebruiker", school.gebruiker.functie
    for field in fields(Profiel):
        yield _name(field), _words(getattr(school.profiel, field.name))


def _name(field: Field[object]) -> str:
    return PROFIEL.get(field.name, field.name)


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_words, value))
    if value in WOORDEN:
        return WOORDEN[value]
    if isinstance(value, date):
        return short_date(value)
    return str(getattr(value, "value", value))
