"""A BSN never enters a dossier: finding one in what was typed (domain facts 0.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desktop.core.dossier import Betrokkene, Leerling
from desktop.core.known_error import RefusedError

# Nine digits, whole or in the groups people write; a telephone number is longer, or goes on.
_NINE = re.compile(
    r"(?<![\d+)])(?<!\d[ .-])"
    r"(?:\d{9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}([ .-])\d{2}\2\d{3}|\d{4}[ .-]\d{5})"
    r"(?![ .-]?\d)"
)
_VELDEN = {
    "roepnaam": "Roepnaam",
    "tussenvoegsel": "Tussenvoegsel",
    "achternaam": "Achternaam",
    "klas": "Klas of groep",
    "mentor": "Mentor of leerkracht",
}
_VELDEN_BETROKKENE = {
    "naam": "Naam",
    "relatie": "Relatie",
    "bereikbaar": "Bereikbaar via",
    "organisatie": "Organisatie",
    "functie": "Functie",
    "telefoon": "Telefoon",
    "email": "E-mail",
    "adres": "Adres",
    "tolk": "Tolk",
    "opmerking": "Opmerking",
}


class BsnError(RefusedError):
    """A field holds what may be a BSN; nummer is the place among the betrokkenen, if any."""

    def __init__(self, field: str, veld: str, nummer: int | None = None) -> None:
        super().__init__(
            field,
            f"In het veld “{veld}” staat een nummer dat een BSN kan zijn: haal het weg, of schrijf "
            "een telefoonnummer met de 0 vooraan.",
        )
        self.nummer = nummer


def holds_bsn(text: str) -> bool:
    """Tell whether a text holds nine digits that pass the elfproef."""
    return any(_passes(found.group()) for found in _NINE.finditer(text))


def refuse_bsn(leerling: Leerling, betrokkenen: Sequence[Betrokkene]) -> None:
    """Raise BsnError for the first field of these people that may hold a BSN."""
    for error in _found(leerling, betrokkenen):
        raise error


def _found(leerling: Leerling, betrokkenen: Sequence[Betrokkene]) -> Iterator[BsnError]:
    for field, veld in _VELDEN.items():
        if holds_bsn(getattr(leerling, field)):
            yield BsnError(field, veld)
    for nummer, person in enumerate(betrokkenen):
        for field, veld in _VELDEN_BETROKKENE.items():
            if holds_bsn(getattr(person, field)):
                yield BsnError(field, veld, nummer)


def _passes(text: str) -> bool:
    digits = [int(letter) for letter in text if letter.isdigit()]
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * digit for weight, digit in zip(weights, digits, strict=True))
    return total % 11 == 0 and any(digits)
