"""The names a form proposes: everyone this dossier knows already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.core.inhoud import Inhoud
from desktop.services.views import DossierView
from desktop.ui.vormen.values import values_of

_MOST = 12
_NAMING = ("met", "door", "afgesproken_met", "casemanager", "melder", "erbij", "wie", "met_wie")


def people_of(view: DossierView) -> tuple[str, ...]:
    """Return the leerling, the people around, the mentor, the user, and earlier names."""
    dossier = view.dossier
    names = [dossier.leerling.roepnaam, *(b.naam for b in dossier.betrokkenen)]
    names += [dossier.leerling.mentor, view.casus.school.gebruiker.naam, *_earlier(view)]
    known = dict.fromkeys(name.strip() for name in names if name.strip())
    # A comma stands between two names.
    return tuple(name for name in known if "," not in name)[:_MOST]


def _earlier(view: DossierView) -> Iterator[str]:
    for regel in reversed(view.regels):
        entry = regel.aantekening
        yield entry.door
        if entry.inhoud is not None:
            yield from _named(entry.inhoud)


def _named(inhoud: Inhoud) -> Iterable[str]:
    for key, value in values_of(inhoud).items():
        if key in _NAMING and isinstance(value, tuple):
            yield from (str(name) for name in value)
        elif key in _NAMING and isinstance(value, str):
            yield value
