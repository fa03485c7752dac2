"""The access log: every act is recorded once, by who works in the vault, and can be read back."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from desktop.core.dossier import DossierId
from desktop.core.handelingen import Handeling, SoortHandeling
from desktop.core.wijzigingen import BETROKKENE, Wijziging, wijzigingen
from desktop.services.afscherming import AFGESCHERMD, afgeschermd
from desktop.services.ports import Clock, Transaction, Vault


class Groep(Enum):
    """What the list can be narrowed to."""

    KLUIS = "kluis"
    INZAGE = "inzage"
    MELDING = "melding"
    DOCUMENT = "document"
    GEGEVENS = "gegevens"
    SLEUTELS = "sleutels"


WAT = {
    SoortHandeling.KLUIS_GEOPEND: (Groep.KLUIS, "Kluis geopend"),
    SoortHandeling.KLUIS_VERGRENDELD: (Groep.KLUIS, "Kluis vergrendeld"),
    SoortHandeling.KLUIS_GESLOTEN: (Groep.KLUIS, "Kluis gesloten"),
    SoortHandeling.DOSSIER_INGEZIEN: (Groep.INZAGE, "Dossier ingezien"),
    SoortHandeling.MELDING_BEKEKEN: (Groep.MELDING, "Voorbeeld van de melding gemaakt"),
    SoortHandeling.MELDING_BEWAARD: (Groep.MELDING, "Melding bewaard als bestand"),
    SoortHandeling.MELDING_AFGEDRUKT: (Groep.MELDING, "Melding afgedrukt"),
    SoortHandeling.DOSSIER_OVERGEDRAGEN: (Groep.DOCUMENT, "Dossier overgedragen"),
    SoortHandeling.DOSSIER_OVERGENOMEN: (Groep.DOCUMENT, "Dossier overgenomen"),
    SoortHandeling.DOSSIER_VERNIETIGD: (Groep.GEGEVENS, "Dossier vernietigd"),
    SoortHandeling.GEHEIM_GETOOND: (Groep.INZAGE, "Geheim adres of nummer getoond"),
    SoortHandeling.BIJLAGE_BEKEKEN: (Groep.INZAGE, "Bijlage bekeken"),
    SoortHandeling.BIJLAGE_BEWAARD: (Groep.INZAGE, "Bijlage bewaard als bestand"),
    SoortHandeling.DOCUMENT_BEWAARD: (Groep.DOCUMENT, "Document bewaard als bestand"),
    SoortHandeling.DOCUMENT_AFGEDRUKT: (Groep.DOCUMENT, "Document afgedrukt"),
    SoortHandeling.BACKUP_GEMAAKT: (Groep.KLUIS, "Back-up gemaakt"),
    SoortHandeling.BACKUP_TERUGGEZET: (Groep.KLUIS, "Back-up teruggezet"),
    SoortHandeling.SLEUTEL_GEWIJZIGD: (Groep.SLEUTELS, "Sleutels gewijzigd"),
    SoortHandeling.KLUIS_NIEUWE_SLEUTEL: (Groep.SLEUTELS, "Hele kluis een nieuwe sleutel gegeven"),
    SoortHandeling.SCHOOL_GEWIJZIGD: (Groep.GEGEVENS, "Gegevens van de school gewijzigd"),
    SoortHandeling.INSTELLING_GEWIJZIGD: (Groep.KLUIS, "Instelling gewijzigd"),
    SoortHandeling.LEERLINGEN_INGELEZEN: (Groep.GEGEVENS, "Leerlingen ingelezen"),
    SoortHandeling.ANDERE: (Groep.KLUIS, "Andere handeling"),
}
ONDERDEEL = {
    "roepnaam": "Roepnaam",
    "tussenvoegsel": "Tussenvoegsel",
    "achternaam": "Achternaam",
    "geboortedatum": "Geboortedatum",
    "klas": "Klas of groep",
    "mentor": "Mentor of leerkracht",
    BETROKKENE: "Betrokkene",
}

VERZWEGEN = "staat bij het dossier zelf"
"""Stands where names or words may have been typed about a sealed dossier (X01)."""


@dataclass(frozen=True, slots=True)
class HandelingRegel:
    """One line of the access log, in words; naam is the short name of the leerling, or empty."""

    moment: datetime
    wie: str
    groep: Groep
    wat: str
    naam: str
    bijzonderheden: str


def by_user(
    tx: Transaction,
    clock: Clock,
    soort: SoortHandeling,
    dossier: DossierId | None = None,
    bijzonderheden: str = "",
) -> Handeling:
    """Return an act of the user, now; it is not recorded yet."""
    door = tx.school.read().gebruiker.naam
    return Handeling(soort, clock.now(), door, dossier, bijzonderheden)


def note(
    vault: Vault,
    clock: Clock,
    soort: SoortHandeling,
    bijzonderheden: str = "",
    dossier: DossierId | None = None,
) -> None:
    """Record an act on the whole vault, or on one dossier."""
    with vault.transaction() as tx:
        tx.handelingen.add(by_user(tx, clock, soort, dossier, bijzonderheden))


def note_geheim(vault: Vault, clock: Clock, dossier: DossierId, wie: str) -> None:
    """Record that a secret address or number was shown; wie is a role, never a name."""
    note(vault, clock, SoortHandeling.GEHEIM_GETOOND, wie, dossier)


def note_look(vault: Vault, clock: Clock, soort: SoortHandeling, dossier: DossierId) -> None:
    """Record that a dossier was looked into, once for each time the vault is opened."""
    note_looks(vault, clock, soort, (dossier,))


def note_looks(
    vault: Vault, clock: Clock, soort: SoortHandeling, dossiers: Iterable[DossierId]
) -> None:
    """Record that these dossiers were looked into, each once for each time the vault is opened."""
    with vault.transaction() as tx:
        fresh: dict[DossierId | None, None] = dict.fromkeys(dossiers)
        for earlier in tx.handelingen.since_opened():
            if earlier.soort is soort:
                fresh.pop(earlier.dossier, None)
            # A day has thousands of acts: no further back than is needed.
            if not fresh:
                break
        for dossier in fresh:
            tx.handelingen.add(by_user(tx, clock, soort, dossier))


def list_handelingen(vault: Vault) -> tuple[HandelingRegel, ...]:
    """Return all acts, the one recorded last first; of a sealed dossier not what was typed."""
    with vault.transaction() as tx:
        names = {dossier.id: dossier.leerling.short_name for dossier in tx.dossiers.all()}
        sealed = afgeschermd(tx)
        names |= dict.fromkeys(sealed, AFGESCHERMD)
        found = tx.handelingen.all()
    return tuple(
        _regel(handeling, _naam(handeling, names), _told(handeling, sealed))
        for handeling in reversed(found)
    )


def read_geschiedenis(vault: Vault, dossier: DossierId) -> tuple[HandelingRegel, ...]:
    """Return who looked into a dossier and what was changed in its details, the latest first."""
    with vault.transaction() as tx:
        versies = tx.dossiers.versions(dossier)
        looks = tx.handelingen.of(dossier)
    first = [(v.nummer, _opened(v.vanaf, v.schrijver)) for v in versies[:1]]
    changes = [(wijziging.nummer, _changed(wijziging)) for wijziging in wijzigingen(versies)]
    looked = [(look.nummer, _regel(look, "", _told(look))) for look in looks]
    found = sorted((*first, *changes, *looked), key=_nummer, reverse=True)
    return tuple(regel for _, regel in found)


def _regel(handeling: Handeling, naam: str, told: str) -> HandelingRegel:
    groep, wat = WAT[handeling.soort]
    return HandelingRegel(handeling.moment, handeling.door, groep, wat, naam, told)


def _told(handeling: Handeling, sealed: Collection[DossierId] = ()) -> str:
    parts = (
        handeling.bijzonderheden,
        handeling.bestand,
        f"aan {handeling.aan}" if handeling.aan else "",
        f"grond: {handeling.grondslag}" if handeling.grondslag else "",
        f"SHA-256 {handeling.sha256}" if handeling.sha256 else "",
    )
    told = "; ".join(part for part in parts if part)
    return VERZWEGEN if told and handeling.dossier in sealed else told


def _naam(handeling: Handeling, names: dict[DossierId, str]) -> str:
    if handeling.dossier is None:
        return ""
    return names.get(handeling.dossier, f"dossier {handeling.dossier}")


def _opened(at: datetime, wie: str) -> HandelingRegel:
    return HandelingRegel(at, wie, Groep.GEGEVENS, "Dossier geopend", "", "")


def _changed(wijziging: Wijziging) -> HandelingRegel:
    wat = f"{ONDERDEEL[wijziging.onderdeel]} gewijzigd"
    told = f"{wijziging.was or '(leeg)'} → {wijziging.werd or '(leeg)'}"
    return HandelingRegel(wijziging.moment, wijziging.schrijver, Groep.GEGEVENS, wat, "", told)


def _nummer(numbered: tuple[int, HandelingRegel]) -> int:
    return numbered[0]
