"""Who the call is about and who knows of it: by name, or by role and age alone."""

from __future__ import annotations

from desktop.core.belkaart import Belkaartkeuze, role_of
from desktop.core.melding import Geinformeerd, called, to_inform
from desktop.core.nederlands import short_date
from desktop.reports.document import Run, Words
from desktop.reports.melding_words import NOT_FILLED_IN
from desktop.services.views import DossierView


def who(view: DossierView, keuze: Belkaartkeuze) -> Words:
    """Return "leerling, 13 jaar, klas weggelaten", or name, age and class."""
    leerling, age = view.dossier.leerling, view.leeftijd
    years = "leeftijd niet bekend" if age is None else f"{age} jaar"
    if keuze.anoniem:
        return f"leerling, {years}, klas weggelaten"
    klas = f"klas {leerling.klas}" if leerling.klas.strip() else "klas niet bekend"
    return f"{leerling.full_name}, {years}, {klas}"


def known_to(view: DossierView, keuze: Belkaartkeuze) -> Words:
    """Return for each who should know of a melding whether they do."""
    roles = {called(b): role_of(b) for b in view.dossier.betrokkenen}
    roles[view.dossier.leerling.full_name] = "de leerling"
    lines: list[str | Run] = []
    for wie, known in to_inform(view.dossier, view.casus.gegevens).items():
        name = roles.get(wie, "iemand anders") if keuze.anoniem else wie
        lines += ["; " if lines else "", f"{name}: ", _knows(known, keuze)]
    return tuple(lines)


def _knows(known: Geinformeerd | None, keuze: Belkaartkeuze) -> str | Run:
    if known is None:
        return NOT_FILLED_IN
    if known.op:
        return f"ja, op {short_date(known.op)}"
    reason = "" if keuze.anoniem else known.reden_niet.strip()
    return f"nee, {reason}" if reason else "nee"
