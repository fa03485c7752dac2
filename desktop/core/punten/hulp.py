"""Rules about help: what was agreed, judged and followed, and staying in touch meanwhile."""

from __future__ import annotations

from desktop.core.afloop import known_nummer, later
from desktop.core.afwegingskader import Antwoord, Uitkomst
from desktop.core.casus import Casus
from desktop.core.hulp import Hulpafspraken, Monitoring, Resultaat
from desktop.core.hulpverloop import beoordeeld, beoordelen_op, lopende_hulp
from desktop.core.nederlands import enumerate_words, short_date
from desktop.core.punt import Gewicht, OpenPunt
from desktop.core.punten.toets import lopend, uitkomst, vorm, vraag
from desktop.core.veilig_thuis import MeldingGedaan


@lopend
def samen_met_veilig_thuis(casus: Casus) -> OpenPunt | None:
    """A6: a melding was done and afweging 3 to 5 wait to be gone through together."""
    done, pad = casus.laatste(MeldingGedaan), casus.pad
    if done is None or not pad.is_besluit or pad.huidig is None:
        return None
    return OpenPunt(
        "A6",
        Gewicht.ZORGVULDIG,
        "De weging gaat verder, samen met Veilig Thuis.",
        "Na een melding om onveiligheid loopt u afweging 3 tot en met 5 samen door.",
        "001:147",
        "Bespreek de volgende vraag met Veilig Thuis en leg het antwoord vast.",
        vraag(pad.huidig),
        done.nummer,
    )


@lopend
def hulpafspraken_ontbreken(casus: Casus) -> OpenPunt | None:
    """A4y: help is accepted and what was agreed is not recorded."""
    accepted = casus.weging.latest(casus.kader).get("afweging-4")
    on_the_way = any(
        s.knoop == "afweging-4" and s.antwoord is Antwoord.JA for s in casus.pad.schreden
    )
    if accepted is None or not on_the_way or casus.feiten(Hulpafspraken):
        return None
    return OpenPunt(
        "A4y",
        Gewicht.NODIG,
        "De hulp is aanvaard. De afspraken staan er nog niet.",
        "Spreek af wanneer effect te merken moet zijn, wie welke rol heeft en wie casemanager is.",
        "001:170",
        "Leg de hulpafspraken vast.",
        vorm("hulpafspraken"),
        known_nummer(casus, accepted.moment),
    )


@lopend
def hulpafspraken_onvolledig(casus: Casus) -> OpenPunt | None:
    """A4y, A8, Z37: the agreements lack a part the kader asks for."""
    hulp = lopende_hulp(casus)
    if hulp is None or not hulp.inhoud.ontbreekt:
        return None
    return OpenPunt(
        "A4y-volledig",
        Gewicht.ZORGVULDIG,
        f"Bij de hulpafspraken ontbreekt nog: {enumerate_words(hulp.inhoud.ontbreekt)}.",
        "Hoe concreter de afspraken, hoe beter u later ziet of de hulp werkt.",
        "001:170",
        "Verbeter de hulpafspraken en vul aan wat ontbreekt.",
        vorm("hulpafspraken"),
        hulp.nummer,
    )


@lopend
def termijn_niet_met_veilig_thuis(casus: Casus) -> OpenPunt | None:
    """Z38: after a melding the term of the help was not agreed with Veilig Thuis."""
    hulp, done = lopende_hulp(casus), casus.laatste(MeldingGedaan)
    if hulp is None or done is None or hulp.regel not in later(casus, done.regel):
        return None
    if any("veilig thuis" in wie.casefold() for wie in hulp.inhoud.afgesproken_met):
        return None
    return OpenPunt(
        "Z38",
        Gewicht.ZORGVULDIG,
        "Bij de hulpafspraken staat niet dat de termijn met Veilig Thuis is afgesproken.",
        "Na een melding spreekt u de termijn in de eerste plaats met Veilig Thuis af.",
        "003:540",
        "Bespreek de termijn met Veilig Thuis en vul dat aan.",
        vorm("hulpafspraken"),
        hulp.nummer,
    )


@lopend
def hulp_niet_beoordeeld(casus: Casus) -> OpenPunt | None:
    """A5: the day on which help should show effect has come and nobody judged it."""
    due = beoordelen_op(casus)
    if due is None or casus.vandaag < due[0]:
        return None
    return OpenPunt(
        "A5",
        Gewicht.NODIG,
        f"De termijn van de hulp liep tot {short_date(due[0])}. Werkt de hulp?",
        "Op deze dag beantwoordt u vraag 5: leidt de hulp tot de afgesproken resultaten?",
        "001:179",
        "Beoordeel de hulp met de betrokkenen en beantwoord daarna vraag 5.",
        vorm("hulp-beoordeeld"),
        due[1],
    )


@lopend
def vraag_vijf_na_beoordeling(casus: Casus) -> OpenPunt | None:
    """A5: help was judged and question 5 was not answered since."""
    hulp = casus.laatste(Hulpafspraken)
    judged = beoordeeld(casus, hulp) if hulp else None
    if judged is None or judged.inhoud.nieuwe_termijn:
        return None
    answer = casus.weging.latest(casus.kader).get("afweging-5")
    if answer and answer.moment.date() >= judged.op:
        return None
    return OpenPunt(
        "A5-vraag",
        Gewicht.NODIG,
        "De hulp is beoordeeld. Vraag 5 is nog niet beantwoord.",
        "Met het antwoord op vraag 5 ziet u of de hulp klaar is of dat melden nodig is.",
        "003:518",
        "Beantwoord afweging 5.",
        vraag("afweging-5"),
        judged.nummer,
    )


@lopend
def aanpak_niet_bijgesteld(casus: Casus) -> OpenPunt | None:
    """E01: help worked in part and there is no new day to judge it."""
    hulp = lopende_hulp(casus)
    judged = beoordeeld(casus, hulp) if hulp else None
    if judged is None or judged.inhoud.resultaat is not Resultaat.DEELS:
        return None
    if judged.inhoud.nieuwe_termijn:
        return None
    return OpenPunt(
        "E01",
        Gewicht.ZORGVULDIG,
        "De hulp werkte voor een deel. Er is nog geen nieuwe termijn.",
        "Een snelle oplossing is er niet. U volgt wat de hulp doet en stelt zo nodig bij.",
        "002:332, 001:386",
        "Spreek af wat u anders doet en wanneer u opnieuw kijkt.",
        vorm("hulpafspraken"),
        judged.nummer,
    )


@lopend
def monitoring_ontbreekt(casus: Casus) -> OpenPunt | None:
    """A5y, E07: help gave its result and nobody follows safety yet."""
    if uitkomst(casus) is not Uitkomst.HULP or casus.feiten(Monitoring):
        return None
    answer = casus.weging.latest(casus.kader)["afweging-5"]
    return OpenPunt(
        "A5y",
        Gewicht.NODIG,
        "De hulp is klaar. Wie de veiligheid volgt, staat er nog niet.",
        "Bij het afsluiten van de hulp hoort een afspraak over het volgen van de veiligheid.",
        "001:185",
        "Leg vast wie volgt, hoe, en tot wanneer.",
        vorm("monitoring"),
        known_nummer(casus, answer.moment),
    )


@lopend
def door_een_beoordeeld(casus: Casus) -> OpenPunt | None:
    """Z11: one person alone judged whether help stopped the unsafety."""
    hulp = lopende_hulp(casus) or casus.laatste(Hulpafspraken)
    judged = beoordeeld(casus, hulp) if hulp else None
    if judged is None or len({wie.strip() for wie in judged.inhoud.door} - {""}) > 1:
        return None
    return OpenPunt(
        "Z11",
        Gewicht.ZORGVULDIG,
        "Eén persoon beoordeelde of de hulp werkt.",
        "Iemand alleen ziet vaak maar een deel van het gezin.",
        "001:119",
        "Beoordeel de hulp samen en leg dat opnieuw vast.",
        vorm("hulp-beoordeeld"),
        judged.nummer,
    )


HULP = (
    hulp_niet_beoordeeld,
    vraag_vijf_na_beoordeling,
    hulpafspraken_ontbreken,
    monitoring_ontbreekt,
    samen_met_veilig_thuis,
    hulpafspraken_onvolledig,
    termijn_niet_met_veilig_thuis,
    aanpak_niet_bijgesteld,
    door_een_beoordeeld,
)
