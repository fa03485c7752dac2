"""Preparing the melding at Veilig Thuis: fill in what the logboek cannot know, then print."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.casus import Casus
from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.core.logboek import Soort
from desktop.core.melding import MeldingGegevens, Openheid, Veiligheid, select
from desktop.core.open_punten import open_punten
from desktop.core.punt import Gewicht, OpenPunt, Plaats, Scherm
from desktop.services.casus import read_casus
from desktop.services.changes import Changes
from desktop.services.handelingen import by_user
from desktop.services.ports import Clock, Kaders, Reports, Vault
from desktop.services.views import MeldingView

DOEN = Plaats(Scherm.VORM, "melding-gedaan")


@dataclass(frozen=True, slots=True)
class Paper:
    """How a melding becomes a file; export writes bytes to a path and returns it."""

    reports: Reports
    export: Callable[[Path, bytes], Path]
    path: Path


def save_melding(vault: Vault, dossier: DossierId, gegevens: MeldingGegevens) -> Changes:
    """Keep what was filled in so far."""
    with vault.transaction() as tx:
        tx.meldingen.save(dossier, gegevens)
    return Changes(dossiers=frozenset({dossier}))


def read_melding(vault: Vault, clock: Clock, kaders: Kaders, dossier: DossierId) -> MeldingView:
    """Return what the melding summary would print now."""
    with vault.transaction() as tx:
        casus = read_casus(tx, clock, kaders, dossier)
    chosen = select(casus.regels, casus.gegevens.meegegeven)
    return MeldingView(casus, clock.now(), chosen, _open_punten(casus))


def print_melding(
    vault: Vault, clock: Clock, kaders: Kaders, reports: Reports, dossier: DossierId
) -> bytes:
    """Return the melding summary as PDF, in memory."""
    return reports.melding(read_melding(vault, clock, kaders, dossier))


def export_melding(
    vault: Vault, clock: Clock, kaders: Kaders, dossier: DossierId, paper: Paper
) -> Path:
    """Write the melding to a file and record that, with its name and hash; return the file.

    One act: what cannot be written is not recorded, and raises KnownError.
    """
    pdf = print_melding(vault, clock, kaders, paper.reports, dossier)
    with vault.transaction() as tx:
        made = by_user(tx, clock, SoortHandeling.MELDING_BEWAARD, dossier)
        digest = hashlib.sha256(pdf).hexdigest()
        tx.handelingen.add(replace(made, bestand=paper.path.name, sha256=digest))
        return paper.export(paper.path, pdf)


def _open_punten(casus: Casus) -> tuple[str, ...]:
    """Return what the melding lacks, and what the rules ask for that bears on it."""
    raised = (punt.zin for punt in open_punten(casus).open if _bears_on_melding(punt))
    return (*not_filled_in(casus), *raised)


def _bears_on_melding(punt: OpenPunt) -> bool:
    # What says that the melding is still to be done says nothing on the way to doing it.
    return punt.gewicht < Gewicht.ZORGVULDIG and punt.plaats != DOEN


def not_filled_in(casus: Casus) -> tuple[str, ...]:
    """Return what the school did not add to its logboek for this melding yet."""
    gegevens = casus.gegevens
    checks = (
        (gegevens.veiligheid is Veiligheid.ONBEKEND, "Hoe veilig is de leerling nu?"),
        (not gegevens.woont_bij.strip(), "Bij wie woont de leerling, en wie nog meer?"),
        (not gegevens.bereikbaar.strip(), "Wanneer kan Veilig Thuis u bereiken?"),
        (not gegevens.zorg_in_het_kort.strip(), "De zorg in het kort is nog niet ingevuld."),
        (not gegevens.vraag.strip(), "Wat vraagt u aan Veilig Thuis?"),
        (not gegevens.geinformeerd, "Wie weet van deze melding?"),
        (gegevens.openheid is Openheid.ONBEKEND, "Is dit een open melding?"),
        (not gegevens.bevoegd_gezag.strip(), "Is het bevoegd gezag op de hoogte?"),
        (not gegevens.beschermend.strip(), "Wat gaat goed en wat beschermt de leerling?"),
        (
            any(r.aantekening.bron_ontbreekt for r in casus.regels),
            "Een aantekening van een ander heeft nog geen bron en blijft weg.",
        ),
        (
            _has_unfounded_diagnosis(casus),
            "Een diagnose noemt niet welke beroepskracht haar stelde en blijft weg.",
        ),
    )
    return tuple(sentence for missing, sentence in checks if missing)


def _has_unfounded_diagnosis(casus: Casus) -> bool:
    left_out = select(casus.van_soort(Soort.DIAGNOSE)).weggelaten
    return any(not regel.aantekening.bron_ontbreekt for regel in left_out)
