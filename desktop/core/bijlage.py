"""A document kept with an aantekening, by what identifies it; its bytes lie in the vault."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date

from desktop.core.known_error import RefusedError

GROOTSTE = 25 * 1024 * 1024
"""The most bytes of one bijlage; the whole vault is copied with each backup."""
OUD_NA_DAGEN = 365
"""After a year a document is marked old: Veilig Thuis asks for recent ones (domain facts 1.1)."""


class BijlageError(RefusedError):
    """A file cannot be kept like this."""


@dataclass(frozen=True, slots=True)
class Bijlage:
    """One document; sleutel finds its bytes, sha256 proves them, van is the date it bears."""

    sleutel: str
    naam: str
    soort: str
    grootte: int
    sha256: str
    van: date | None = None

    def is_oud(self, vandaag: date) -> bool:
        """Tell whether it is more than a year old, as far as its date is known."""
        return self.van is not None and (vandaag - self.van).days > OUD_NA_DAGEN


def zichtbare_naam(naam: str) -> str:
    """Return a file name as it can be shown: without what steers a screen or turns text around."""
    shown = (letter for letter in naam if unicodedata.category(letter) not in _UNSEEN)
    return " ".join("".join(shown).split()) or "bestand"


def grootte_tekst(grootte: int) -> str:
    """Return a number of bytes as "340 bytes", "12 kB" or "2,4 MB"."""
    if grootte < _KB:
        return f"{grootte} bytes"
    if grootte < _KB * _KB:
        return f"{max(1, round(grootte / _KB))} kB"
    return f"{grootte / _KB / _KB:.1f} MB".replace(".", ",").replace(",0 ", " ")


_KB = 1024
# Controls, marks that turn the reading direction, halves of letters.
_UNSEEN = frozenset({"Cc", "Cf", "Cs"})
