"""Which view is chosen, what was changed of it, and how that survives a lock."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from desktop.core.weergave import Weergave, weergave_of
from desktop.services.weergaven import ALLES, Weergaven


@dataclass(frozen=True, slots=True)
class ChosenView:
    """A view by its key, as it is now, with the words of the search field above all screens."""

    sleutel: str = ALLES
    weergave: Weergave = field(default_factory=Weergave)
    zoek: str = ""

    @property
    def whole(self) -> Weergave:
        """Return the view with the words of the search field: what is on screen and on paper."""
        words = f"{self.weergave.tekst} {self.zoek}".strip()
        return replace(self.weergave, tekst=words)

    def choose(self, sleutel: str, kept: Weergaven) -> ChosenView:
        """Return the choice of another view; those of the program share their columns."""
        found = kept.find(sleutel)
        if found is None:
            return self
        weergave = found.gelezen.weergave
        if not kept.is_own(sleutel) and not kept.is_own(self.sleutel):
            weergave = replace(weergave, kolommen=self.weergave.kolommen)
        return replace(self, sleutel=sleutel, weergave=weergave)

    def is_changed(self, kept: Weergaven) -> bool:
        """Tell whether there is something to keep; order and columns only in an own view."""
        found = kept.find(self.sleutel)
        if found is None:
            return not self.weergave.shows_all
        as_kept = found.gelezen.weergave
        if kept.is_own(self.sleutel):
            return as_kept != self.weergave
        now = (self.weergave.voorwaarden, self.weergave.tekst)
        return now != (as_kept.voorwaarden, as_kept.tekst)

    def onbekend(self, kept: Weergaven) -> tuple[str, ...]:
        """Return what could not be read of the view as it is kept."""
        found = kept.find(self.sleutel)
        return found.gelezen.onbekend if found is not None else ()


class Place(NamedTuple):
    """The chosen view, and whether it is shown as a table."""

    view: ChosenView
    table: bool = False

    def to_text(self) -> str:
        """Return it as text: just the key when nothing else is to be kept."""
        view = self.view
        plain = not self.table and ChosenView().choose(view.sleutel, Weergaven()) == replace(
            view, zoek=""
        )
        if plain:
            return view.sleutel
        values = {"sleutel": view.sleutel, "weergave": view.weergave.to_values()}
        return json.dumps({**values, "tabel": self.table}, ensure_ascii=False)


def place_of(text: str) -> Place | None:
    """Return the place that to_text wrote, None when it cannot be read."""
    if Weergaven().find(text) is not None:
        return Place(ChosenView().choose(text, Weergaven()))
    try:
        values = json.loads(text)
    except ValueError:
        return None
    match values:
        case {"sleutel": str(sleutel), "weergave": weergave, "tabel": bool(table)}:
            return Place(ChosenView(sleutel, weergave_of(weergave).weergave), table)
    return None
