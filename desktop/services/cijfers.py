"""The figures of a period as a table for use outside the vault."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop.core.cijferreeks import Periode, Reeks, getoond
from desktop.core.handelingen import SoortHandeling
from desktop.core.nederlands import short_date
from desktop.services.handelingen import by_user
from desktop.services.meldingen import Paper
from desktop.services.ports import Clock, Vault
from desktop.services.uitvoer import Rijen

HEAD = ("Onderdeel", "Wat", "Waarde", "Eenheid", "Toelichting")
VERBORGEN = "Cijfers zonder namen, kleine aantallen verborgen"
VOLLEDIG = "Cijfers zonder namen, ook kleine aantallen"


@dataclass(frozen=True, slots=True)
class Cijferblad:
    """The figures as they are shown; klein_verborgen hides numbers that could tell of a child."""

    reeksen: tuple[Reeks, ...]
    periode: Periode
    klein_verborgen: bool = True

    @property
    def bestand(self) -> str:
        """Return the name to propose for a file."""
        return f"weegwijzer-cijfers-{self.periode.van:%Y-%m-%d}-{self.periode.tot:%Y-%m-%d}.csv"


def export_cijfers(vault: Vault, clock: Clock, blad: Cijferblad, paper: Paper) -> Path:
    """Write the figures to a CSV file and record that; return the file.

    One act: what cannot be written is not recorded, and raises KnownError.
    """
    with vault.transaction() as tx:
        made = paper.reports.cijfers(cijferrijen(blad, clock.now().date()))
        naam = VERBORGEN if blad.klein_verborgen else VOLLEDIG
        act = by_user(tx, clock, SoortHandeling.DOCUMENT_BEWAARD, None, naam)
        digest = hashlib.sha256(made).hexdigest()
        tx.handelingen.add(replace(act, bestand=paper.path.name, sha256=digest))
        return paper.export(paper.path, made)


def cijferrijen(blad: Cijferblad, today: date) -> Rijen:
    """Return the table: one figure on a line, and which period it is about."""
    days = f"{short_date(blad.periode.van)} tot en met {short_date(blad.periode.tot)}"
    about = ("Periode", "Van en tot en met", days, "", f"Gemaakt op {short_date(today)}")
    return (HEAD, about, *(rij for reeks in blad.reeksen for rij in _rijen(reeks, blad)))


def _rijen(reeks: Reeks, blad: Cijferblad) -> Iterator[tuple[str, ...]]:
    texts = getoond(reeks, klein_verborgen=blad.klein_verborgen)
    for cijfer, text in zip(reeks.cijfers, texts, strict=True):
        yield reeks.titel, cijfer.naam, text, reeks.eenheid, reeks.uitleg
