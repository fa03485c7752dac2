"""What is to be done by a day: derived from what was agreed and not yet recorded as done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.core.afloop import is_gesloten, later
from desktop.core.afsluiting import Afsluiting
from desktop.core.casus import Casus, Feit
from desktop.core.hulp import Monitoring
from desktop.core.hulpverloop import beoordelen_op
from desktop.core.logboek import Regel, Soort
from desktop.core.punt import Plaats
from desktop.core.punten.toets import logboek, vorm
from desktop.core.termijnen import ONDERZOEK_WEKEN, VEILIGHEIDSBEOORDELING_WERKDAGEN
from desktop.core.veilig_thuis import MeldingGedaan, SoortTerugkoppeling, Terugkoppeling
from desktop.core.verzoek import Verzoek, open_verzoeken
from desktop.core.voorbereiding import Gespreksvoorbereiding

ONDERZOEK_BRON = "Uitvoeringsbesluit Wmo 2015, artikel 4.1.7"


class Aard(Enum):
    """Whose term it is: what Veilig Thuis should let hear is never the school's own deadline."""

    EIGEN = "eigen"
    VERWACHT = "verwacht"


@dataclass(frozen=True, slots=True)
class Taak:
    """One thing to do or to expect; sinds is the nummer of the entry that set the day."""

    id: str
    wat: str
    uiterlijk: date
    aard: Aard
    plaats: Plaats
    bron: str = ""
    sinds: int = 0


def taken(casus: Casus) -> tuple[Taak, ...]:
    """Return what is due, the earliest first."""
    found = (
        *_van_veilig_thuis(casus),
        *_om_te_volgen(casus),
        *_te_praten(casus),
        *_te_beslissen(casus),
    )
    return tuple(sorted(found, key=_uiterlijk))


def _van_veilig_thuis(casus: Casus) -> Iterator[Taak]:
    done, heard = casus.laatste(MeldingGedaan), casus.laatste(Terugkoppeling)
    if done and not (heard and heard.regel in later(casus, done.regel)):
        due = casus.kalender.werkdagen_na(done.op, VEILIGHEIDSBEOORDELING_WERKDAGEN)
        yield _bericht(casus, "A3n", due, "001:158", done.nummer)
        return
    if heard is None:
        return
    if heard.inhoud.volgende_op:
        yield _bericht(casus, "bericht", heard.inhoud.volgende_op, "", heard.nummer)
    elif heard.inhoud.soort is SoortTerugkoppeling.ONDERZOEK_AANGEKONDIGD:
        due = casus.kalender.term_in_weeks(heard.op, ONDERZOEK_WEKEN)
        yield _bericht(casus, "onderzoek", due, ONDERZOEK_BRON, heard.nummer)


def _bericht(casus: Casus, row: str, due: date, bron: str, sinds: int) -> Taak:
    is_over = casus.vandaag > due
    wat = "Nog geen bericht: bel Veilig Thuis" if is_over else "Bericht van Veilig Thuis"
    return Taak(row, wat, due, Aard.VERWACHT, vorm("terugkoppeling"), bron, sinds)


def _om_te_volgen(casus: Casus) -> Iterator[Taak]:
    if due := beoordelen_op(casus):
        day, sinds = due
        on = casus.kalender.remind_on(day, veiligheid=True)
        wat = "Kijken of de hulp werkt"
        yield Taak("A5", wat, on, Aard.EIGEN, vorm("hulp-beoordeeld"), "001:179", sinds)
    followed = casus.laatste(Monitoring)
    if followed and not _ends_monitoring(casus, followed):
        on = casus.kalender.remind_on(followed.inhoud.tot, veiligheid=True)
        wat = "Afspraken over het volgen nalopen"
        yield Taak("E07", wat, on, Aard.EIGEN, vorm("monitoring"), "003:539", followed.nummer)
    ended = casus.laatste(Afsluiting)
    day_after = ended.inhoud.nazorg_op if ended and is_gesloten(casus) else None
    if ended and day_after and not _has(later(casus, ended.regel), Soort.GESPREK, Soort.ACTIE):
        on = casus.kalender.remind_on(day_after, veiligheid=True)
        plaats = logboek(Soort.GESPREK)
        yield Taak("E03", "Nazorg geven", on, Aard.EIGEN, plaats, "002:338", ended.nummer)


def _te_praten(casus: Casus) -> Iterator[Taak]:
    if is_gesloten(casus):
        return
    held: set[int] = set()
    for plan in sorted(casus.feiten(Gespreksvoorbereiding), key=_planned):
        talks = [r for r in later(casus, plan.regel) if r.aantekening.soort is Soort.GESPREK]
        # Each talk was one of those that were planned, the earliest first.
        mine = next((r.geldig.nummer for r in talks if r.geldig.nummer not in held), None)
        if mine is not None:
            held.add(mine)
        elif plan.inhoud.op:
            wat = f"Gesprek met {plan.inhoud.met}"
            plaats = logboek(Soort.GESPREK)
            yield Taak("gesprek", wat, plan.inhoud.op, Aard.EIGEN, plaats, "", plan.nummer)


def _te_beslissen(casus: Casus) -> Iterator[Taak]:
    for regel in open_verzoeken(casus.regels):
        asked = regel.aantekening.inhoud
        if isinstance(asked, Verzoek) and asked.uiterlijk:
            wat = f"Beslissen op het verzoek om {asked.soort.value}"
            due, plaats = asked.uiterlijk, vorm("verzoek-beslist")
            yield Taak("verzoek", wat, due, Aard.EIGEN, plaats, "", regel.geldig.nummer)


def _ends_monitoring(casus: Casus, followed: Feit[Monitoring]) -> bool:
    """Tell whether the dossier was closed after the last day of the agreement, or looked at then.

    In a closed dossier a talk or act on that day or later is the look that was agreed.
    """
    ended, last = casus.laatste(Afsluiting), followed.inhoud.tot
    looked = any(
        regel.aantekening.soort in {Soort.GESPREK, Soort.OVERLEG, Soort.ACTIE}
        and regel.aantekening.moment.date() >= last
        for regel in later(casus, followed.regel)
    )
    return bool(ended and is_gesloten(casus) and (ended.op >= last or looked))


def _planned(plan: Feit[Gespreksvoorbereiding]) -> date:
    return plan.inhoud.op or plan.op


def _has(regels: tuple[Regel, ...], *soorten: Soort) -> bool:
    return any(regel.aantekening.soort in soorten for regel in regels)


def _uiterlijk(taak: Taak) -> date:
    return taak.uiterlijk
