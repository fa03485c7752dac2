"""The views a school keeps of its caseload, in order, and the words it watches for.

They lie in the vault: a view can name a mentor, and a word can tell what a school worries about.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from desktop.core.dossier import DossierId
from desktop.core.known_error import RefusedError
from desktop.core.weergave import (
    Aandachtsgroep,
    Gelezen,
    Openheid,
    Voorwaarden,
    Weergave,
    weergave_of_json,
)
from desktop.core.zoeken import Zoekvraag, zoektermen
from desktop.services.afscherming import afgeschermd
from desktop.services.ports import Vault

KEY = "weergaven"
ALLES, DRINGEND, NIEUW, GESLOTEN = "all", "pressing", "new", "closed"
MOST_WOORDEN, LONGEST_NAME = 20, 40
_MOST_ENTRIES = 20_000


class WeergaveError(RefusedError):
    """A view cannot be kept like this."""


@dataclass(frozen=True, slots=True)
class Bewaard:
    """A view with its name; vast: it stands above the list. tekst is what to_json wrote."""

    sleutel: str
    naam: str
    tekst: str
    vast: bool = True

    @property
    def gelezen(self) -> Gelezen:
        """Return the view, with what this program cannot read of it."""
        return weergave_of_json(self.tekst)


@dataclass(frozen=True, slots=True)
class Weergaven:
    """Everything a school keeps about its caseload: its own views and its risk words."""

    eigen: tuple[Bewaard, ...] = ()
    woorden: tuple[str, ...] = ()

    def find(self, sleutel: str) -> Bewaard | None:
        """Return the view with this key, of the program or of the school."""
        return next((one for one in (*VASTE, *self.eigen) if one.sleutel == sleutel), None)

    def is_own(self, sleutel: str) -> bool:
        """Tell whether the school made this view."""
        return any(one.sleutel == sleutel for one in self.eigen)


def _of_program(sleutel: str, naam: str, voorwaarden: Voorwaarden) -> Bewaard:
    return Bewaard(sleutel, naam, Weergave(voorwaarden).to_json())


VASTE = (
    _of_program(ALLES, "Alle", Voorwaarden()),
    _of_program(DRINGEND, "Actie nodig", Voorwaarden(aandacht=Aandachtsgroep.DRINGEND)),
    _of_program(NIEUW, "Nieuw", Voorwaarden(aandacht=Aandachtsgroep.NIEUW)),
    _of_program(GESLOTEN, "Gesloten", Voorwaarden(openheid=Openheid.GESLOTEN)),
)
"""The views of the program; they cannot be changed."""


def read_weergaven(vault: Vault) -> Weergaven:
    """Return what is kept; what cannot be read is left out."""
    with vault.transaction() as tx:
        return from_text(tx.concepten.read(KEY))


def add_weergave(vault: Vault, naam: str, weergave: Weergave) -> Weergaven:
    """Keep a view under a new name, pinned and last; raise WeergaveError for a name in use."""

    def added(kept: Weergaven) -> Weergaven:
        numbers = [int(one.sleutel[1:]) for one in kept.eigen]
        sleutel = f"w{max(numbers, default=0) + 1}"
        new = Bewaard(sleutel, _free_name(kept, naam, ""), weergave.to_json())
        return replace(kept, eigen=(*kept.eigen, new))

    return _change(vault, added)


def rename_weergave(vault: Vault, sleutel: str, naam: str) -> Weergaven:
    """Give a view another name; raise WeergaveError for a name in use."""

    def renamed(kept: Weergaven) -> Weergaven:
        return _with(kept, sleutel, naam=_free_name(kept, naam, sleutel))

    return _change(vault, renamed)


def update_weergave(vault: Vault, sleutel: str, weergave: Weergave) -> Weergaven:
    """Keep other conditions, order or columns under the same name."""
    return _change(vault, lambda kept: _with(kept, sleutel, tekst=weergave.to_json()))


def pin_weergave(vault: Vault, sleutel: str, *, vast: bool) -> Weergaven:
    """Put a view above the list, or take it from there."""
    return _change(vault, lambda kept: _with(kept, sleutel, vast=vast))


def delete_weergave(vault: Vault, sleutel: str) -> Weergaven:
    """Forget a view; no dossier is touched by it."""

    def without(kept: Weergaven) -> Weergaven:
        return replace(kept, eigen=tuple(one for one in kept.eigen if one.sleutel != sleutel))

    return _change(vault, without)


def move_weergave(vault: Vault, sleutel: str, step: int) -> Weergaven:
    """Move a view this many places, as far as the list goes."""

    def moved(kept: Weergaven) -> Weergaven:
        here = next((n for n, one in enumerate(kept.eigen) if one.sleutel == sleutel), None)
        if here is None:
            return kept
        others = [one for one in kept.eigen if one.sleutel != sleutel]
        others.insert(min(max(here + step, 0), len(others)), kept.eigen[here])
        return replace(kept, eigen=tuple(others))

    return _change(vault, moved)


def save_woorden(vault: Vault, woorden: Iterable[str]) -> Weergaven:
    """Keep the words the school watches for, each once."""
    tidy = dict.fromkeys(" ".join(woord.split()) for woord in woorden)
    right = tuple(woord for woord in tidy if zoektermen(woord))
    if len(right) > MOST_WOORDEN:
        raise WeergaveError("woorden", f"Kies niet meer dan {MOST_WOORDEN} woorden.")
    return _change(vault, lambda kept: replace(kept, woorden=right))


def find_woorden(vault: Vault, woorden: Iterable[str]) -> frozenset[DossierId]:
    """Return the dossiers in whose entries, as they hold now, one of these words stands.

    A longer word that begins with it counts too. Sealed dossiers are never found.
    """
    with vault.transaction() as tx:
        vragen = [Zoekvraag(zoektermen(woord)) for woord in woorden]
        found = {
            one.vastlegging.dossier
            for vraag in vragen
            for one in tx.zoeken.aantekeningen([vraag], _MOST_ENTRIES, ook_verbeterd=False)
        }
        return frozenset(found - afgeschermd(tx, found)) if found else frozenset()


def from_text(text: str) -> Weergaven:
    """Return what to_text wrote; what cannot be read is left out."""
    try:
        kept = json.loads(text)
    except ValueError:
        return Weergaven()
    if not isinstance(kept, Mapping):
        return Weergaven()
    eigen, woorden = kept.get("eigen"), kept.get("woorden")
    read = [_bewaard(one) for one in eigen] if isinstance(eigen, list) else []
    said = [one for one in woorden if isinstance(one, str)] if isinstance(woorden, list) else []
    return Weergaven(tuple(one for one in read if one is not None), tuple(said))


def to_text(kept: Weergaven) -> str:
    """Return the views and words as text that can be kept."""
    eigen = [[one.sleutel, one.naam, one.tekst, one.vast] for one in kept.eigen]
    return json.dumps({"eigen": eigen, "woorden": list(kept.woorden)}, ensure_ascii=False)


def _bewaard(values: object) -> Bewaard | None:
    match values:
        case [str(sleutel), str(naam), str(tekst), bool(vast)] if sleutel[1:].isdecimal():
            return Bewaard(sleutel, naam, tekst, vast)
    return None


def _change(vault: Vault, change: Callable[[Weergaven], Weergaven]) -> Weergaven:
    with vault.transaction() as tx:
        changed = change(from_text(tx.concepten.read(KEY)))
        tx.concepten.save(KEY, to_text(changed))
        return changed


def _with(kept: Weergaven, sleutel: str, **changes: str | bool) -> Weergaven:
    changed = (replace(one, **changes) if one.sleutel == sleutel else one for one in kept.eigen)  # type: ignore[arg-type]
    return replace(kept, eigen=tuple(changed))


def _free_name(kept: Weergaven, naam: str, sleutel: str) -> str:
    tidy = " ".join(naam.split())
    if not tidy:
        raise WeergaveError("naam", "Geef de weergave een naam.")
    if len(tidy) > LONGEST_NAME:
        raise WeergaveError("naam", f"Kies een naam van hoogstens {LONGEST_NAME} letters.")
    others = (one.naam for one in (*VASTE, *kept.eigen) if one.sleutel != sleutel)
    if tidy.casefold() in (one.casefold() for one in others):
        raise WeergaveError("naam", "Er is al een weergave met deze naam.")
    return tidy
