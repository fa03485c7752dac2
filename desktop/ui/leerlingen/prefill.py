"""The dialog of a leerling, filled in from what the school or an OSO dossier tells."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop.core.dossier import Betrokkene, Dossier, Leerling
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.nederlands import short_date
from desktop.core.zoeken import fold
from desktop.ui.dossier.leerling_draft import LeerlingDraft
from desktop.ui.dossier.person_texts import texts_of


def prefilled(leerling: RegisterLeerling, people: Iterable[Betrokkene] = ()) -> LeerlingDraft:
    """Return what the dialog of a new dossier shows at first; nothing of it is kept yet."""
    everyone = [texts_of(one) for one in people]
    return LeerlingDraft(0, _fields(leerling), everyone, leerling.sleutel)


def supplemented(dossier: Dossier, people: Iterable[Betrokkene]) -> LeerlingDraft:
    """Return what the dialog of this dossier shows with people added, but nobody twice."""
    known = {fold(one.naam) for one in dossier.betrokkenen}
    fresh = (one for one in people if fold(one.naam) not in known)
    everyone = [texts_of(one) for one in (*dossier.betrokkenen, *fresh)]
    return LeerlingDraft(int(dossier.id), _fields(dossier.leerling), everyone)


def _fields(leerling: Leerling | RegisterLeerling) -> dict[str, str]:
    return {
        "roepnaam": leerling.roepnaam,
        "tussenvoegsel": leerling.tussenvoegsel,
        "achternaam": leerling.achternaam,
        "geboortedatum": _day(leerling.geboortedatum),
        "klas": leerling.klas,
        "mentor": leerling.mentor,
    }


def _day(born: date | None) -> str:
    return short_date(born) if born else ""
