"""What was left out and why, who made this paper, and of which moment it speaks."""

from __future__ import annotations

from desktop import __version__
from desktop.core.anonimiteit import Anonimiteit
from desktop.core.casus import Feit
from desktop.core.logboek import Regel, Soort
from desktop.core.nederlands import date_and_time, enumerate_words
from desktop.core.veilig_thuis import MeldingGedaan
from desktop.core.verantwoording import GezagGeinformeerd
from desktop.reports.document import Block, Heading, Keep, KeyValues, Para, Words
from desktop.reports.melding_words import day, given, known_as
from desktop.services.views import MeldingView

_ORIGIN = "Deze samenvatting is gemaakt uit het logboek van de school."


def kenmerk(view: MeldingView) -> str:
    """Return what tells this paper from another print of the same dossier."""
    return f"Dossier {view.dossier.id} · {view.made_on:%d-%m-%Y %H.%M} · Weegwijzer {__version__}"


def verantwoording(view: MeldingView) -> tuple[Block, ...]:
    """Return what was left out, and who answers for the rest."""
    return (
        Heading(2, "Wat niet in deze melding staat"),
        Para(_left_out(view)),
        Keep((Heading(2, "Verantwoording"), Para(_ORIGIN), KeyValues(_rows(view)))),
    )


def _rows(view: MeldingView) -> tuple[tuple[str, Words], ...]:
    user = view.school.gebruiker
    author = ", ".join(part for part in (user.naam, user.functie) if part.strip())
    return (
        ("Opgesteld door", f"{author} · {view.school.naam}"),
        ("Bevoegd gezag", _bevoegd_gezag(view)),
        *_melding(view),
        ("Stand op", date_and_time(view.made_on)),
        ("Kenmerk", kenmerk(view)),
        ("Verbeteringen", _corrections(view)),
    )


def _bevoegd_gezag(view: MeldingView) -> Words:
    told = [_informed(feit) for feit in view.casus.feiten(GezagGeinformeerd)]
    typed = view.gegevens.bevoegd_gezag.strip()
    return given("\n".join([*told, *([typed] if typed else [])]))


def _informed(feit: Feit[GezagGeinformeerd]) -> str:
    how = f" ({feit.inhoud.hoe.strip()})" if feit.inhoud.hoe.strip() else ""
    why = feit.inhoud.aanleiding.strip()
    told = f"{feit.inhoud.wie} geïnformeerd op {day(feit.moment)}{how}"
    return f"{told}. {why}" if why else told


def _melding(view: MeldingView) -> tuple[tuple[str, Words], ...]:
    """Return how and how openly the melding was done, once it was."""
    done = view.casus.laatste(MeldingGedaan)
    if done is None:
        return ()
    who = done.inhoud.medewerker.strip()
    with_whom = f", gesproken met {who}" if who else ""
    how = f"{date_and_time(done.moment)}, door {done.inhoud.melder}{with_whom}"
    if done.inhoud.bekendheid is Anonimiteit.OPEN:
        return (("Melding gedaan", how),)
    return ("Melding gedaan", how), ("Bekendheid", known_as(done.inhoud))


def _left_out(view: MeldingView) -> Words:
    left = [regel.aantekening for regel in view.selectie.weggelaten]
    sourceless = sum(entry.bron_ontbreekt for entry in left)
    said = (
        _without_source(sourceless),
        _unfounded(len(left) - sourceless),
        _not_chosen(view.selectie.niet_gekozen),
        _INSIDE,
    )
    return " ".join(part for part in said if part)


_INSIDE = (
    "De inhoud van overleg, advies en interne voorbereiding staat in het dossier en is hier niet"
    " overgenomen."
)


def _without_source(count: int) -> str:
    if count == 0:
        return "Er is geen aantekening weggelaten om een ontbrekende bron."
    if count == 1:
        return "1 aantekening is weggelaten, omdat de bron ontbreekt."
    return f"{count} aantekeningen zijn weggelaten, omdat de bron ontbreekt."


def _unfounded(count: int) -> str:
    why = "omdat niet vaststaat welke beroepskracht"
    if count < 2:
        return f"1 diagnose is weggelaten, {why} haar stelde." if count else ""
    return f"{count} diagnoses zijn weggelaten, {why} ze stelde."


def _not_chosen(regels: tuple[Regel, ...]) -> str:
    kinds = [regel.aantekening.soort for regel in regels]
    counted = [
        f"{count} {one if count == 1 else more}"
        for soort, one, more in (
            (Soort.DOCUMENT, "document", "documenten"),
            (Soort.DIAGNOSE, "diagnose", "diagnoses"),
        )
        if (count := kinds.count(soort))
    ]
    if not counted:
        return ""
    verb = "is" if len(regels) == 1 else "zijn"
    return f"Hier {verb} {enumerate_words(counted)} uit het dossier niet genoemd."


def _corrections(view: MeldingView) -> Words:
    changed = [regel for regel in view.selectie.verteld if regel.eerder]
    times = sum(len(regel.eerder) for regel in changed)
    if not changed:
        return "Geen van deze aantekeningen is later verbeterd."
    entries = "1 aantekening is" if len(changed) == 1 else f"{len(changed)} aantekeningen zijn"
    count = "1 verbetering" if times == 1 else f"{times} verbeteringen"
    return (
        f"{entries} later verbeterd ({count}). Hier staat de verbeterde tekst; de eerdere tekst"
        " staat met de reden in het logboek."
    )
