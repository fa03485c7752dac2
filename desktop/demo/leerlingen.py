"""The invented pupils of the demo, and the words a story needs to be about one of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from desktop.core.dossier import Betrokkene, Gezag, Leerling
from desktop.core.leeftijd import age_on

VORMEN: Mapping[str, Mapping[str, str]] = {
    "hij": {"hij": "hij", "Hij": "Hij", "zijn": "zijn", "hem": "hem"},
    "zij": {"hij": "zij", "Hij": "Zij", "zijn": "haar", "hem": "haar"},
}
AANSPREEKVORM = {"moeder": "mevrouw", "vader": "de heer"}
TELEFOON = "06-00000000"


def leerling_from(data: Any, klassen: Mapping[str, str], today: date) -> Leerling:
    """Return a pupil whose age today is the one in the data, with the mentor of the class."""
    return Leerling(
        roepnaam=data["roepnaam"],
        tussenvoegsel=data.get("tussenvoegsel", ""),
        achternaam=data["achternaam"],
        geboortedatum=born(data["leeftijd"], data["verjaardag"], today),
        klas=data["klas"],
        mentor=klassen[data["klas"]],
    )


def born(leeftijd: int, verjaardag: str, today: date) -> date:
    """Return the birth date that makes someone with this birthday (MM-DD) this old today."""
    guess = date.fromisoformat(f"{today.year - leeftijd}-{verjaardag}")
    return guess if age_on(guess, today) == leeftijd else guess.replace(year=guess.year - 1)


def ouders_of(data: Any, thuis: list[str]) -> tuple[Betrokkene, ...]:
    """Return the parents at home; parental authority ends at eighteen."""
    gezag = Gezag.JA if data["leeftijd"] < 18 else Gezag.NEE
    return tuple(Betrokkene(_ouder(data, relatie), relatie, gezag, TELEFOON) for relatie in thuis)


def words_of(data: Any, leerling: Leerling) -> dict[str, str]:
    """Return what stands for {naam}, {hij}, {mentor} and so on in a story."""
    return {
        **VORMEN[data["vorm"]],
        "naam": leerling.roepnaam,
        "voluit": leerling.full_name,
        "mentor": leerling.mentor,
        "moeder": _ouder(data, "moeder"),
        "vader": _ouder(data, "vader"),
    }


def _ouder(data: Any, relatie: str) -> str:
    # Dutch writes the tussenvoegsel with a capital when no first name stands before it.
    achternaam = " ".join(filter(None, (data.get("tussenvoegsel"), data["achternaam"])))
    return f"{AANSPREEKVORM[relatie]} {achternaam[0].upper()}{achternaam[1:]}"
