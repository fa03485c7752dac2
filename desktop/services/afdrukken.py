"""The papers of a dossier besides the melding: made in memory, and recorded when they leave."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.belkaart import Belkaartkeuze
from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.core.tijdlijnfilter import Tijdlijnfilter
from desktop.services.caseloadlijst import CaseloadLijst
from desktop.services.handelingen import by_user, note
from desktop.services.ports import Clock, Reports, Vault
from desktop.services.views import DossierView


@dataclass(frozen=True, slots=True)
class Blad:
    """One paper, of a dossier or of several: its name in the access log, and its PDF."""

    dossier: DossierId | None
    naam: str
    pdf: bytes

    @property
    def bestand(self) -> str:
        """Return the name to propose for a file; it names nobody."""
        return f"{'-'.join(self.naam.lower().replace(',', '').split())}.pdf"


def print_afweging(reports: Reports, clock: Clock, view: DossierView) -> Blad:
    """Return the chart with its path."""
    return Blad(view.dossier.id, "Afwegingskader", reports.afweging(view, clock.now()))


def print_belkaart(reports: Reports, clock: Clock, view: DossierView, keuze: Belkaartkeuze) -> Blad:
    """Return the card for a call to Veilig Thuis."""
    naam = "Belkaart Veilig Thuis, anoniem" if keuze.anoniem else "Belkaart Veilig Thuis, met namen"
    return Blad(view.dossier.id, naam, reports.belkaart(view, clock.now(), keuze))


def print_tijdlijn(
    reports: Reports, clock: Clock, view: DossierView, keuze: Tijdlijnfilter
) -> Blad:
    """Return the entries that pass the filter; its name tells when that is not all of them."""
    naam = "Tijdlijn" if keuze.is_empty else "Tijdlijn, een deel"
    return Blad(view.dossier.id, naam, reports.tijdlijn(view, clock.now(), keuze))


def print_gespreksblad(reports: Reports, clock: Clock, view: DossierView, nummer: int) -> Blad:
    """Return the sheet of one Gespreksvoorbereiding; raise KnownError when it is not there."""
    pdf = reports.gespreksblad(view, nummer, clock.now())
    return Blad(view.dossier.id, "Gespreksblad", pdf)


def print_afsprakenkaart(reports: Reports, clock: Clock, view: DossierView, nummer: int) -> Blad:
    """Return the card for the family; raise KnownError when these Hulpafspraken are not there."""
    pdf = reports.afsprakenkaart(view, nummer, clock.now())
    return Blad(view.dossier.id, "Afsprakenkaart", pdf)


def print_caseload(vault: Vault, reports: Reports, clock: Clock, lijst: CaseloadLijst) -> Blad:
    """Return a view of the caseload; the access log tells how many dossiers are on it."""
    with vault.transaction() as tx:
        school = tx.school.read()
    count = len(lijst.rijen)
    naam = f"Lijst met {count} dossier{'' if count == 1 else 's'}"
    return Blad(None, naam, reports.caseload(lijst, clock.now(), school))


def note_printed(vault: Vault, clock: Clock, blad: Blad) -> None:
    """Record that a paper went to a printer."""
    note(vault, clock, SoortHandeling.DOCUMENT_AFGEDRUKT, blad.naam, blad.dossier)


def save_blad(
    vault: Vault, clock: Clock, blad: Blad, export: Callable[[Path, bytes], Path], path: Path
) -> Path:
    """Write a paper to a file and record that, with its name and hash; return the file.

    One act: what cannot be written is not recorded, and raises KnownError.
    """
    with vault.transaction() as tx:
        made = by_user(tx, clock, SoortHandeling.DOCUMENT_BEWAARD, blad.dossier, blad.naam)
        digest = hashlib.sha256(blad.pdf).hexdigest()
        tx.handelingen.add(replace(made, bestand=path.name, sha256=digest))
        return export(path, blad.pdf)
