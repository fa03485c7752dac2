"""One mark as it is being typed: it may still lack what the core asks, and is kept as text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from PySide6.QtCore import QCoreApplication

from desktop.core.inhoud import InhoudError
from desktop.core.lichaam import Zijde, place_words
from desktop.core.poptekening import Markering, SoortPlek
from desktop.diagram.body_map import Spot

_FINE = 4
"""Decimals that are kept of a place: finer than a hand can point."""


@dataclass(frozen=True, slots=True)
class TypedMark:
    """A mark in plain values; aard is "" until it is chosen."""

    zijde: str
    x: float
    y: float
    plaats: str
    aard: str = ""
    kleur: str = ""
    vorm: str = ""
    grootte: str = ""
    omschrijving: str = ""

    @property
    def spot(self) -> Spot:
        """Return where its cross stands."""
        return Spot(Zijde(self.zijde), self.x, self.y)

    def moved(self, spot: Spot) -> TypedMark:
        """Return it at another spot; words that were only proposed move along."""
        new = new_mark(spot)
        proposed = self.plaats == place_words(*self.spot)
        plaats = new.plaats if proposed else self.plaats
        return replace(self, zijde=new.zijde, x=new.x, y=new.y, plaats=plaats)

    def described(self, aard: str, words: Mapping[str, str]) -> TypedMark:
        """Return it with other words, by the name of their field."""
        return TypedMark(**asdict(self) | {"aard": aard, **words})

    def words(self) -> str:
        """Return what is typed so far, in the order of the sentence in the logboek."""
        what = self.omschrijving if self.aard == SoortPlek.ANDERS.value else self.aard
        seen = (what, self.kleur, self.vorm, self.grootte)
        told = ", ".join(part.strip() for part in seen if part.strip())
        return f"{self.plaats.strip()}: {told}" if told else self.plaats.strip()

    def markering(self, number: int) -> Markering:
        """Return what it means; raise InhoudError while no aard is chosen."""
        if not self.aard:
            say = QCoreApplication.translate
            remedy = say("Poptekening", "Kies wat u zag bij plek {}.").format(number)
            raise InhoudError("markeringen", remedy)
        values = asdict(self) | {"zijde": Zijde(self.zijde), "aard": SoortPlek(self.aard)}
        return Markering(**values)

    def to_text(self) -> str:
        """Return it as text that can be kept."""
        return json.dumps(asdict(self), ensure_ascii=False)


def new_mark(spot: Spot) -> TypedMark:
    """Return a mark at a spot, with a proposal for the words of its place."""
    x, y = round(spot.x, _FINE), round(spot.y, _FINE)
    return TypedMark(spot.zijde.value, x, y, place_words(spot.zijde, x, y))


def typed(mark: Markering) -> TypedMark:
    """Return a mark that was recorded as it stands in its fields."""
    values = {name: getattr(mark, name) for name in Markering.__dataclass_fields__}
    return TypedMark(**values | {"zijde": mark.zijde.value, "aard": mark.aard.value})


def read_mark(text: str) -> TypedMark | None:
    """Return what to_text wrote, None for any other text."""
    try:
        mark = TypedMark(**json.loads(text))
        known = bool(mark.spot) and (not mark.aard or bool(SoortPlek(mark.aard)))
        on_figure = 0 <= mark.x <= 1 and 0 <= mark.y <= 1
    except (ValueError, TypeError):
        return None
    return mark if known and on_figure else None
