"""A person as the texts of a form: what is half typed can be kept and brought back."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.dossier import Betrokkene, DossierId, Gezag
from desktop.core.kring import Kring

FIELDS = (
    *("naam", "relatie", "gezag", "bereikbaar", "dossier", "soort", "organisatie", "functie"),
    *("telefoon", "email", "adres", "geheim", "tolk", "woont", "overleden", "opmerking"),
)
# A draft of an earlier version ends at the link, or before it.
_LENGTHS = (4, 5, len(FIELDS))
_YES, _NO = "ja", "nee"


def texts_of(person: Betrokkene) -> list[str]:
    """Return a person as texts."""
    woont = person.woont_bij_leerling
    return [
        *(person.naam, person.relatie, person.gezag.value, person.bereikbaar),
        str(person.dossier or ""),
        person.soort.value if person.soort is not None else "",
        *(person.organisatie, person.functie, person.telefoon, person.email, person.adres),
        _YES if person.geheim else "",
        person.tolk,
        "" if woont is None else _YES if woont else _NO,
        _YES if person.overleden else "",
        person.opmerking,
    ]


def person_of(texts: Sequence[str]) -> Betrokkene | None:
    """Return the person behind the texts, None for a list that is no person."""
    if len(texts) not in _LENGTHS:
        return None
    found = dict.fromkeys(FIELDS, "") | dict(zip(FIELDS, texts, strict=False))
    link, woont, soort = (found.pop(key) for key in ("dossier", "woont", "soort"))
    gezag, geheim, gone = (found.pop(key) for key in ("gezag", "geheim", "overleden"))
    return Betrokkene(
        **found,
        gezag={one.value: one for one in Gezag}.get(gezag, Gezag.ONBEKEND),
        dossier=DossierId(int(link)) if link.isdecimal() else None,
        soort={one.value: one for one in Kring}.get(soort),
        geheim=geheim == _YES,
        woont_bij_leerling={_YES: True, _NO: False}.get(woont),
        overleden=gone == _YES,
    )
