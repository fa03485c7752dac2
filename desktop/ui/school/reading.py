"""The school as it stands in the fields, and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.core.known_error import RefusedError
from desktop.core.nederlands import short_date
from desktop.core.routes import EIGEN
from desktop.core.school import Begrip, Gebruiker, Profiel, School, Schoolsoort
from desktop.core.termijnen import Vakantieregio
from desktop.ui.vormen.dates import read_day
from desktop.ui.vormen.spec import Raw, Raws


def raws_of(school: School) -> dict[str, Raw]:
    """Return every field as it shows this school."""
    profiel = school.profiel
    own = profiel.eigen_route and not profiel.route
    return {
        "naam": school.naam,
        "soort": school.soort.value,
        "kader": school.kader,
        "gebruiker_naam": school.gebruiker.naam,
        "functie": school.gebruiker.functie,
        "veilig_thuis": profiel.veilig_thuis,
        "veilig_thuis_nummer": profiel.veilig_thuis_nummer,
        "verwijsindex": profiel.verwijsindex,
        "melders": "\n".join(profiel.melders),
        "bevoegd_gezag": profiel.bevoegd_gezag,
        "eindverantwoordelijk": profiel.eindverantwoordelijk,
        "smal_team": profiel.smal_team,
        "breed_team": profiel.breed_team,
        "route": EIGEN if own else profiel.route,
        "eigen_route": "\n".join(profiel.eigen_route),
        "begrip": profiel.begrip.value,
        "regio": profiel.regio.value,
        "vrije_dagen": "\n".join(map(short_date, profiel.vrije_dagen)),
        "bewaarjaren": str(profiel.bewaarjaren),
    }


def school_of(raws: Raws, before: School) -> School:
    """Return the school that was filled in.

    Raises RefusedError with the key of the field to mend.
    """
    return replace(
        before,
        naam=_needed(raws, "naam"),
        soort=Schoolsoort(raws["soort"]),
        kader=str(raws["kader"]),
        gebruiker=Gebruiker(_needed(raws, "gebruiker_naam"), _needed(raws, "functie")),
        profiel=_profiel(raws, before.profiel),
    )


def _profiel(raws: Raws, before: Profiel) -> Profiel:
    own = lines(raws["eigen_route"])
    if raws["route"] == EIGEN and not own:
        say = QCoreApplication.translate
        remedy = say("School", "Schrijf de stappen van uw eigen route op, elk op een eigen regel.")
        raise RefusedError("eigen_route", remedy)
    named = ("veilig_thuis", "veilig_thuis_nummer", "bevoegd_gezag", "eindverantwoordelijk")
    texts = {key: _line(raws, key) for key in (*named, "smal_team", "breed_team")}
    # Own steps that are kept without being chosen must not be followed.
    usual = str(raws["soort"]) if own else ""
    return replace(
        before,
        **texts,
        verwijsindex=raws["verwijsindex"] is True,
        melders=lines(raws["melders"]),
        route=str(raws["route"]) or usual,
        eigen_route=own,
        begrip=Begrip(raws["begrip"]),
        regio=Vakantieregio(raws["regio"]),
        vrije_dagen=tuple(sorted(set(_days(lines(raws["vrije_dagen"]))))),
        bewaarjaren=int(str(raws["bewaarjaren"])),
    )


def lines(raw: Raw) -> tuple[str, ...]:
    """Return the lines that say something."""
    tidy = (" ".join(line.split()) for line in str(raw).splitlines())
    return tuple(line for line in tidy if line)


def _days(written: Iterable[str]) -> Iterable[date]:
    for text in written:
        day = read_day(text)
        if day is None:
            say = QCoreApplication.translate
            remedy = say("School", "“{}” is geen datum. Schrijf dag-maand-jaar, zoals 14-10-2026.")
            raise RefusedError("vrije_dagen", remedy.format(text))
        yield day


def _line(raws: Raws, key: str) -> str:
    return " ".join(str(raws[key]).split())


def _needed(raws: Raws, key: str) -> str:
    say = QCoreApplication.translate
    remedies = {
        "naam": say("School", "Vul de naam van de school in."),
        "gebruiker_naam": say("School", "Vul uw naam in."),
        "functie": say("School", "Vul uw functie in."),
    }
    if not (text := _line(raws, key)):
        raise RefusedError(key, remedies[key])
    return text
