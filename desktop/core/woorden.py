"""What a school calls its teams, with the usual names of its kind of school."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.school import School, Schoolsoort


@dataclass(frozen=True, slots=True)
class Teams:
    """smal is the team of the school itself, breed the one with partners at the table."""

    smal: str
    breed: str


# VO 001:275 and 001:354; PO 002:267 and 002:277 (differences row 19).
USUAL = {
    Schoolsoort.VO: Teams("intern ondersteuningsteam", "MDO"),
    Schoolsoort.PO: Teams("ondersteuningsteam", "SOT"),
}


def teams_of(school: School) -> Teams:
    """Return the names this school gave its teams, or the usual ones."""
    usual, profiel = USUAL[school.soort], school.profiel
    return Teams(profiel.smal_team.strip() or usual.smal, profiel.breed_team.strip() or usual.breed)
