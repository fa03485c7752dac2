"""The drawing of the people around a leerling in words, for who does not see it."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.dossier import Dossier
from desktop.core.nederlands import enumerate_words
from desktop.core.netwerk import Persoon, netwerk_of

NOBODY = "Er is nog niemand vastgelegd om deze leerling heen."


def network_in_words(dossier: Dossier) -> str:
    """Tell who lives with the leerling and who stands around, in the order of the drawing."""
    found = netwerk_of(dossier)
    roepnaam = dossier.leerling.roepnaam
    told = (
        (f"Thuis bij {roepnaam}", (*found.ouders_thuis, *found.anderen_thuis)),
        ("Andere ouders en verzorgers", found.ouders),
        ("Andere broers, zussen en gezinsleden", found.gezin),
        ("Netwerk en familie", found.netwerk),
        ("Professionals en organisaties", found.professionals),
    )
    sentences = [f"{head}: {_people(people)}." for head, people in told if people]
    return " ".join(sentences) or NOBODY


def _people(people: Sequence[Persoon]) -> str:
    return enumerate_words([_person(person) for person in people])


def _person(person: Persoon) -> str:
    about = ", ".join(filter(None, (person.rol, *person.bijzonderheden)))
    return f"{person.betrokkene.naam} ({about})" if about else person.betrokkene.naam
