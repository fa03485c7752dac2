"""What was left out and why, who made this paper, and of which moment it speaks."""

from __future__ import annotations

from desktop import __version__
from desktop.core.nederlands import date_and_time
from desktop.reports.document import Block, Heading, KeyValues, Para, Words
from desktop.reports.melding_words import given
from desktop.services.views import MeldingView


def kenmerk(view: MeldingView) -> str:
    """Return what tells this paper from another print of the same dossier."""
    return f"Dossier {view.dossier.id} · {view.made_on:%d-%m-%Y %H.%M} · Weegwijzer {__version__}"


def verantwoording(view: MeldingView) -> tuple[Block, ...]:
    """Return what was left out, and who answers for the rest."""
    user = view.school.gebruiker
    author = ", ".join(part for part in (user.naam, user.functie) if part.strip())
    return (
        Heading(2, "Wat niet in deze melding staat"),
        Para(_left_out(view)),
        Heading(2, "Verantwoording"),
        Para("Deze samenvatting is gemaakt uit het logboek van de school."),
        KeyValues(
            (
                ("Opgesteld door", f"{author} · {view.school.naam}"),
                ("Bevoegd gezag", given(view.gegevens.bevoegd_gezag)),
                ("Stand op", date_and_time(view.made_on)),
                ("Kenmerk", kenmerk(view)),
                ("Verbeteringen", _corrections(view)),
            )
        ),
    )


def _left_out(view: MeldingView) -> Words:
    count = len(view.selectie.weggelaten)
    inside = (
        " De inhoud van overleg, advies en besluiten staat in het dossier en is hier niet"
        " overgenomen."
    )
    if count == 0:
        return f"Er is geen aantekening weggelaten om een ontbrekende bron.{inside}"
    if count == 1:
        return f"1 aantekening is weggelaten, omdat de bron ontbreekt.{inside}"
    return f"{count} aantekeningen zijn weggelaten, omdat de bron ontbreekt.{inside}"


def _corrections(view: MeldingView) -> Words:
    s = view.selectie
    shown = (*s.eigen, *s.derden, *s.uitspraken, *s.gesprekken)
    changed = [regel for regel in shown if regel.eerder]
    times = sum(len(regel.eerder) for regel in changed)
    if not changed:
        return "Geen van deze aantekeningen is later verbeterd."
    entries = "1 aantekening is" if len(changed) == 1 else f"{len(changed)} aantekeningen zijn"
    count = "1 verbetering" if times == 1 else f"{times} verbeteringen"
    return (
        f"{entries} later verbeterd ({count}). Hier staat de verbeterde tekst; de eerdere tekst"
        " staat met de reden in het logboek."
    )
