"""One dossier with its whole record, read in a transaction for the rules to look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.casus import Casus
from desktop.core.dossier import Dossier, DossierId
from desktop.core.logboek import timeline
from desktop.core.meldnormen import meldnormen
from desktop.core.open_punten import open_punten
from desktop.core.school import School
from desktop.core.taken import taken
from desktop.core.termijnen import Kalender
from desktop.services.afscherming import afgeschermd
from desktop.services.kader import kader_of
from desktop.services.ports import Clock, Kaders, Transaction
from desktop.services.views import DossierView


@dataclass(frozen=True, slots=True)
class Schooldag:
    """What is the same for every dossier that is read on this day."""

    vandaag: date
    school: School
    kalender: Kalender
    kaders: Kaders


def schooldag(tx: Transaction, clock: Clock, kaders: Kaders) -> Schooldag:
    """Return the school as it works today."""
    school = tx.school.read()
    return Schooldag(clock.now().date(), school, clock.kalender(school.profiel), kaders)


def read_casus(tx: Transaction, clock: Clock, kaders: Kaders, dossier: DossierId) -> Casus:
    """Return everything that is known of a dossier today."""
    return casus_of(tx, schooldag(tx, clock, kaders), dossier)


def casus_of(tx: Transaction, dag: Schooldag, dossier: DossierId) -> Casus:
    """Return everything that is known of a dossier on this day."""
    found, weging = tx.dossiers.get(dossier), tx.wegingen.of(dossier)
    return Casus(
        dossier=found,
        regels=timeline(tx.logboek.of(dossier)),
        weging=weging,
        kader=kader_of(weging, dag.kaders, dag.kaders[dag.school.kader]),
        school=dag.school,
        kalender=dag.kalender,
        vandaag=dag.vandaag,
        gegevens=tx.meldingen.of(dossier),
        gezin=_gezin(tx, found),
        eerdere_mentoren=_earlier_mentors(tx, found),
    )


def view_of(casus: Casus) -> DossierView:
    """Return the casus with all that follows from it."""
    return DossierView(casus, open_punten(casus), taken(casus), meldnormen(casus))


def _gezin(tx: Transaction, dossier: Dossier) -> tuple[Dossier, ...]:
    """Return the dossiers of brothers and sisters; a sealed one is named in no other dossier."""
    linked = [person.dossier for person in dossier.betrokkenen if person.dossier is not None]
    sealed = afgeschermd(tx, linked) if linked else frozenset()
    return tuple(tx.dossiers.get(one) for one in linked if one not in sealed)


def _earlier_mentors(tx: Transaction, dossier: Dossier) -> tuple[str, ...]:
    versions = reversed(tx.dossiers.versions(dossier.id))
    names = dict.fromkeys(v.dossier.leerling.mentor.strip() for v in versions)
    return tuple(name for name in names if name not in {"", dossier.leerling.mentor.strip()})
