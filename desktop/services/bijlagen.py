"""Documents with an aantekening: kept at once, looked at, and given out only on request.

A bijlage is kept, encrypted, before the aantekening it belongs to is written. Until then it is
loose and belongs to the draft with that key: it survives lock and crash and is offered back with
the draft, also when that holds no text yet. It is bound for good by the aantekening that names it;
it is let go when the user takes it away, alone or with the whole draft, and never by itself: an
empty text is no reason to lose a picture.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePath
from typing import Protocol

from desktop.core.bestandssoort import PDF, soort_of
from desktop.core.bijlage import GROOTSTE, Bijlage, BijlageError, grootte_tekst, zichtbare_naam
from desktop.core.dossier import DossierId
from desktop.core.handelingen import Handeling, SoortHandeling
from desktop.services.handelingen import by_user
from desktop.services.ports import Clock, Transaction, Vault

FIELD = "bijlage"


class File(Protocol):
    """Something to keep; reading it raises BijlageError with what to do about it."""

    @property
    def name(self) -> str:
        """Return its name, without a folder."""
        ...

    def dated(self) -> date | None:
        """Return the day it was last changed, None when nobody knows."""
        ...

    def size(self) -> int:
        """Return how many bytes it holds, without reading them."""
        ...

    def read(self, most: int) -> bytes:
        """Return its bytes, and never more than most."""
        ...


def keep(vault: Vault, dossier: DossierId, file: File, draft: str) -> Bijlage:
    """Keep a file in the vault for the draft with this key; raise BijlageError with the reason.

    Its size is asked before it is read, and its kind is what its bytes say.
    """
    _check_size(file.size())
    inhoud = file.read(GROOTSTE + 1)
    # It may have grown, or have lied.
    _check_size(len(inhoud))
    naam, soort = zichtbare_naam(file.name), soort_of(inhoud)
    if PurePath(naam).suffix.casefold() == ".pdf" and soort != PDF:
        raise BijlageError(
            FIELD,
            "Dit bestand heet PDF, maar is het niet. "
            "Open het in een ander programma en bewaar het opnieuw als PDF.",
        )
    with vault.transaction() as tx:
        return tx.bijlagen.add(dossier, inhoud, naam, soort, van=file.dated(), concept=draft)


def read_loose(vault: Vault, draft: str) -> tuple[Bijlage, ...]:
    """Return what was kept for a draft, to be offered back with it."""
    with vault.transaction() as tx:
        return tuple(tx.bijlagen.loose(draft))


def drop(vault: Vault, sleutel: str) -> None:
    """Let go of a bijlage that is taken away again; one that was recorded stays where it is."""
    with vault.transaction() as tx:
        tx.bijlagen.drop(sleutel)


def look(vault: Vault, clock: Clock, dossier: DossierId, bijlage: Bijlage) -> bytes:
    """Return its bytes and record that it was looked at, once for each opening of the vault."""
    with vault.transaction() as tx:
        inhoud = _read(tx, bijlage)
        seen = by_user(tx, clock, SoortHandeling.BIJLAGE_BEKEKEN, dossier)
        made = replace(seen, bestand=bijlage.naam, sha256=bijlage.sha256)
        earlier = tx.handelingen.since_opened()
        if not any((h.soort, h.dossier, h.sha256) == _what(made) for h in earlier):
            tx.handelingen.add(made)
    return inhoud


def export(
    vault: Vault,
    clock: Clock,
    dossier: DossierId,
    bijlage: Bijlage,
    path: Path,
    write: Callable[[Path, bytes], Path],
) -> Path:
    """Write it to a file and record that, with the name and hash of the file; return the file.

    One act: what cannot be written is not recorded, and raises KnownError.
    """
    with vault.transaction() as tx:
        inhoud = _read(tx, bijlage)
        made = by_user(tx, clock, SoortHandeling.BIJLAGE_BEWAARD, dossier)
        tx.handelingen.add(replace(made, bestand=path.name, sha256=bijlage.sha256))
        return write(path, inhoud)


def _check_size(size: int) -> None:
    if not size:
        raise BijlageError(FIELD, "Dit bestand is leeg. Kijk of u het goede bestand koos.")
    if size > GROOTSTE:
        raise BijlageError(
            FIELD,
            f"Dit bestand is groter dan {grootte_tekst(GROOTSTE)}. "
            "Maak het kleiner, of neem alleen de bladzijden die u nodig hebt.",
        )


def _read(tx: Transaction, bijlage: Bijlage) -> bytes:
    inhoud = tx.bijlagen.read(bijlage.sleutel)
    if hashlib.sha256(inhoud).hexdigest() != bijlage.sha256:
        raise BijlageError(
            FIELD, "De inhoud van deze bijlage is gewijzigd. Kijk of een back-up haar nog heeft."
        )
    return inhoud


def _what(made: Handeling) -> tuple[SoortHandeling, DossierId | None, str]:
    return made.soort, made.dossier, made.sha256
