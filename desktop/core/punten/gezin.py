"""Rules about others around the child: the Verwijsindex, brothers and sisters (V01-V04, Z33)."""

from __future__ import annotations

from desktop.core.afloop import known_nummer
from desktop.core.afwegingskader import Antwoord
from desktop.core.casus import Casus
from desktop.core.logboek import Soort
from desktop.core.nederlands import enumerate_words
from desktop.core.punt import Gewicht, OpenPunt, Plaats, Scherm
from desktop.core.punten.toets import logboek, lopend, vorm
from desktop.core.verantwoording import VerwijsindexAfweging


@lopend
def verwijsindex_niet_gewogen(casus: Casus) -> OpenPunt | None:
    """V01-V04, Z18: there is a suspicion, the school takes part, and nothing was weighed."""
    answer = casus.weging.latest(casus.kader).get("afweging-1")
    if not casus.school.profiel.verwijsindex or casus.feiten(VerwijsindexAfweging):
        return None
    if answer is None or answer.antwoord not in {Antwoord.JA, Antwoord.TWIJFEL}:
        return None
    return OpenPunt(
        "V02",
        Gewicht.NODIG,
        "Weeg af of de school ook een signaal geeft in de Verwijsindex.",
        "Zo vinden beroepskrachten rond hetzelfde kind elkaar. Het kan al in stap 1, het past bij "
        "de meldcode, en het kan naast een melding bij Veilig Thuis.",
        "004:278-284, 002:364",
        "Leg vast of u een signaal geeft, en waarom.",
        vorm("verwijsindex"),
        known_nummer(casus, answer.moment),
    )


@lopend
def dossiers_in_het_gezin(casus: Casus) -> OpenPunt | None:
    """Z33: the weighing began while a brother or sister has a dossier too."""
    answers = casus.weging.beantwoordingen
    if not casus.gezin or not answers:
        return None
    namen = enumerate_words([dossier.leerling.roepnaam for dossier in casus.gezin])
    return OpenPunt(
        "Z33",
        Gewicht.ZORGVULDIG,
        f"Er is ook een dossier van {namen}.",
        "De weging gaat over het hele gezin. Kijk in dat dossier: een gesprek of signaal daar kan "
        "ook hier tellen.",
        "003:296-306, 003:497",
        "Leg hier vast wat ook over deze leerling gaat.",
        logboek(Soort.FEIT),
        known_nummer(casus, answers[0].moment),
    )


@lopend
def broer_of_zus_niet_gekoppeld(casus: Casus) -> OpenPunt | None:
    """Z33: a brother or sister is known without a dossier of this school."""
    siblings = [b for b in casus.dossier.betrokkenen if b.is_broer_of_zus and b.dossier is None]
    if not siblings:
        return None
    namen = enumerate_words([b.naam.strip() or b.relatie for b in siblings])
    return OpenPunt(
        "Z33-koppelen",
        Gewicht.ZORGVULDIG,
        f"Zonder dossier bij deze school: {namen}.",
        "Zorgen gaan vaak over het hele gezin. Zit een broer of zus ook op deze school, kijk dan "
        "of er voor dat kind ook zorgen zijn.",
        "003:296, 003:497",
        "Koppel het dossier als dat er is.",
        Plaats(Scherm.LEERLING, "betrokkenen"),
    )


GEZIN = (verwijsindex_niet_gewogen, dossiers_in_het_gezin, broer_of_zus_niet_gekoppeld)
