"""The people of a dossier in their circles, each with a place in the list of betrokkenen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.core.dossier import Betrokkene, Dossier, Gezag
from desktop.core.kring import Kring

KRING_NAMEN: Mapping[Kring, str] = {
    Kring.OUDER: "Ouders en verzorgers",
    Kring.GEZIN: "Gezin",
    Kring.BROER_OF_ZUS: "Broers en zussen",
    Kring.NETWERK: "Netwerk en familie",
    Kring.PROFESSIONAL: "Professionals en organisaties",
}
GEZAG_NAMEN: Mapping[Gezag, str] = {
    Gezag.JA: "gezag",
    Gezag.NEE: "geen gezag",
    Gezag.ONBEKEND: "gezag onbekend",
}


@dataclass(frozen=True, slots=True)
class Persoon:
    """Someone around the leerling; nummer is the place among the betrokkenen, from 0."""

    nummer: int
    betrokkene: Betrokkene

    @property
    def woont_thuis(self) -> bool:
        """Tell whether this person is known to live with the leerling."""
        one = self.betrokkene
        if one.kring is Kring.PROFESSIONAL or one.overleden:
            return False
        return one.woont_bij_leerling or (
            one.woont_bij_leerling is None and one.kring is Kring.GEZIN
        )

    @property
    def gezag(self) -> str:
        """Return the words about gezag; empty where nobody would ask: it ends with a life."""
        one = self.betrokkene
        asked = one.kring is Kring.OUDER or one.gezag is Gezag.JA
        return GEZAG_NAMEN[one.gezag] if asked and not one.overleden else ""

    @property
    def rol(self) -> str:
        """Return what someone is to the leerling, with function and organisation."""
        one = self.betrokkene
        parts = dict.fromkeys((one.relatie.strip(), one.functie.strip(), one.organisatie.strip()))
        return ", ".join(part for part in parts if part)

    @property
    def bijzonderheden(self) -> tuple[str, ...]:
        """Return what must be known before someone is spoken, in a few words each."""
        one = self.betrokkene
        told = (
            (bool(self.gezag), self.gezag),
            (one.overleden, "overleden"),
            (one.geheim, "adres geheim"),
            (bool(one.tolk.strip()), f"tolk {one.tolk.strip()}"),
            (one.woont_bij_leerling is False and one.kring is not Kring.PROFESSIONAL, _ELDERS),
        )
        return tuple(words for holds, words in told if holds)


_ELDERS = "woont elders"


@dataclass(frozen=True, slots=True)
class Netwerk:
    """Everyone by where they are drawn: at home, parents elsewhere, and the circles around."""

    ouders_thuis: tuple[Persoon, ...]
    anderen_thuis: tuple[Persoon, ...]
    ouders: tuple[Persoon, ...]
    gezin: tuple[Persoon, ...]
    netwerk: tuple[Persoon, ...]
    professionals: tuple[Persoon, ...]


def kringen(dossier: Dossier) -> Mapping[Kring, tuple[Persoon, ...]]:
    """Return the people of every circle, in the order in which they were recorded."""
    people = _people(dossier)
    return {k: tuple(p for p in people if p.betrokkene.kring is k) for k in Kring}


def netwerk_of(dossier: Dossier) -> Netwerk:
    """Return who lives with the leerling, and who stands around."""
    around = kringen(dossier)
    rest = {kring: tuple(p for p in found if not p.woont_thuis) for kring, found in around.items()}
    home = [p for p in _people(dossier) if p.woont_thuis]
    return Netwerk(
        ouders_thuis=tuple(p for p in home if p.betrokkene.kring is Kring.OUDER),
        anderen_thuis=tuple(p for p in home if p.betrokkene.kring is not Kring.OUDER),
        ouders=rest[Kring.OUDER],
        gezin=(*rest[Kring.BROER_OF_ZUS], *rest[Kring.GEZIN]),
        netwerk=rest[Kring.NETWERK],
        professionals=rest[Kring.PROFESSIONAL],
    )


def _people(dossier: Dossier) -> tuple[Persoon, ...]:
    return tuple(Persoon(n, one) for n, one in enumerate(dossier.betrokkenen))
