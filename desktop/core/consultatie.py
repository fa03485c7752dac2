"""With whom to talk in stap 2: the teachers who may know more (O15: 001:322, 002:263)."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.casus import Casus


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """Someone to consult: the name and in which part."""

    naam: str
    rol: str


def consult_candidates(casus: Casus) -> tuple[Kandidaat, ...]:
    """Return who may know more, each once: earlier mentors, then those of brothers and sisters."""
    known = [Kandidaat(naam, "eerdere mentor") for naam in casus.eerdere_mentoren]
    known += [
        Kandidaat(dossier.leerling.mentor.strip(), f"mentor van {dossier.leerling.roepnaam}")
        for dossier in casus.gezin
    ]
    found: dict[str, Kandidaat] = {}
    for one in known:
        found.setdefault(one.naam, one)
    own = casus.dossier.leerling.mentor.strip()
    return tuple(one for naam, one in found.items() if naam not in {"", own})
