"""Every kind of inhoud: what it refuses, and the sentence it leaves in the logboek."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.afsluiting import Afsluiting, Heropening
from desktop.core.andere_route import Beroepskracht, DoorBeroepskracht, Noodhulp, Noodoproep
from desktop.core.anonimiteit import Anonimiteit, Grond
from desktop.core.besluit import Besluit, HulpMogelijk, Melden
from desktop.core.bewaren import LangerBewaren
from desktop.core.diagnose import Diagnose
from desktop.core.hulp import Hulpafspraken, HulpBeoordeeld, Monitoring, Resultaat
from desktop.core.hypothese import HypotheseBeoordeeld, Status
from desktop.core.inhoud import Inhoud, InhoudError, sentence
from desktop.core.lichaam import Zijde
from desktop.core.logboek import Soort
from desktop.core.meldcode import Stap
from desktop.core.poptekening import Markering, Poptekening, SoortPlek
from desktop.core.punt import PuntAfgedaan
from desktop.core.veilig_thuis import (
    Adviesgesprek,
    MeldingGedaan,
    SoortTerugkoppeling,
    Terugkoppeling,
    Wijze,
)
from desktop.core.verantwoording import (
    GesprekOverMelding,
    GezagGeinformeerd,
    MeldenZonderGesprek,
    Toestemmingsweging,
    VerwijsindexAfweging,
    Verwoording,
)
from desktop.core.verloop import Besproken, RouteStap, StapOvergeslagen
from desktop.core.verstrekking import OntvangstBevestigd, Verstrekking
from desktop.core.verzoek import SoortVerzoek, Uitspraak, Verzoek, VerzoekBeslist
from desktop.core.vlag import VlagGezet, VlagWeg
from desktop.core.voorbereiding import Gespreksvoorbereiding
from desktop.core.vormen import NAMEN, VORMEN, aantekening_of, soort_of
from tests.builders import MORNING

DAY = date(2027, 1, 15)
WIE = ("Samira Haddad", "Karim Haddad")
ARM = Markering(
    0.86, 0.46, Zijde.VOOR, SoortPlek.BLAUWE_PLEK, "linkeronderarm, voorkant", vorm="rond"
)
SENTENCES = {
    StapOvergeslagen(Stap.OVERLEG, "de mentor is ziek"): (
        "Meldcode 2 Overleg overgeslagen. Reden: de mentor is ziek."
    ),
    Besproken(Stap.SIGNALEN, WIE, plannen_verteld=True): (
        "Na meldcode 1 signalen gesproken met Samira Haddad en Karim Haddad. "
        "Verteld wat de school van plan is."
    ),
    Besproken(Stap.WEGEN, reden_niet="Veilig Thuis raadt het af"): (
        "Na meldcode 4 wegen niet gesproken met ouders of leerling. Veilig Thuis raadt het af."
    ),
    RouteStap("vo", 3, "Multidisciplinair overleg"): ("Route 3 Multidisciplinair overleg gedaan."),
    RouteStap("vo", 3, "Multidisciplinair overleg", "Niet nodig."): (
        "Route 3 Multidisciplinair overleg overgeslagen. Niet nodig."
    ),
    Besluit(Melden.JA, HulpMogelijk.SAMEN, "Zie afweging 2", WIE): (
        "Melden is noodzakelijk. Over hulp beslist de school samen met Veilig Thuis. "
        "Besloten door Samira Haddad en Karim Haddad. Zie afweging 2."
    ),
    Besluit(Melden.NEE, HulpMogelijk.JA, "Advies VT", ("Anna",), "Eerst overleg", "Bob"): (
        "Melden is niet noodzakelijk. Hulp verlenen of organiseren is (ook) mogelijk. "
        "Besloten door Anna. Advies VT. "
        "Wijkt af van de uitkomst van de weging, besloten door Bob: Eerst overleg."
    ),
    Adviesgesprek("Wat nu?"): "Vraag: Wat nu?",
    Adviesgesprek("Wat nu?", "Praat eerst", "mw. Smit", "Bel maandag", melden_geadviseerd=True): (
        "Vraag: Wat nu? Advies: Praat eerst. Veilig Thuis adviseert te melden. "
        "Gesproken met mw. Smit. Afspraak: Bel maandag."
    ),
    MeldingGedaan(Wijze.TELEFOON, "Anna"): (
        "Melding gedaan bij Veilig Thuis, telefonisch, door Anna."
    ),
    MeldingGedaan(
        Wijze.BEIDE,
        "Anna",
        "mw. Smit",
        Anonimiteit.NAAM_ONBEKEND_VOOR_GEZIN,
        "dreiging",
        "Bel vrijdag",
    ): (
        "Melding gedaan bij Veilig Thuis (mw. Smit), telefonisch en met het formulier, door Anna. "
        "De naam van de melder blijft onbekend voor het gezin: dreiging. Afgesproken: Bel vrijdag."
    ),
    MeldingGedaan(
        Wijze.FORMULIER,
        "Anna",
        bekendheid=Anonimiteit.VOLLEDIG_ANONIEM,
        grond="gevaar",
        opnieuw=True,
        gronden=(Grond.VEILIGHEID,),
    ): (
        "Opnieuw melding gedaan bij Veilig Thuis, met het formulier, door Anna. "
        "De melding is anoniem: gevaar. "
        "Grond: de veiligheid van de leerling, een medewerker of een ander."
    ),
    Terugkoppeling(SoortTerugkoppeling.ONDERZOEK_AANGEKONDIGD, "Zij bellen de ouders", DAY): (
        "Veilig Thuis begint een onderzoek: Zij bellen de ouders. Volgend bericht op 15-01-2027."
    ),
    Terugkoppeling(SoortTerugkoppeling.ANDERS, "Overgedragen"): "Veilig Thuis: Overgedragen.",
    Diagnose("ADHD", "dr. Bos", "kinderarts", DAY): (
        "Diagnose: ADHD. Gesteld door dr. Bos, kinderarts, op 15-01-2027."
    ),
    Hulpafspraken(DAY): "Hulp afgesproken, effect merkbaar op 15-01-2027.",
    Hulpafspraken(DAY, "rust thuis", ("rust",), ("oom: vangt op",), "Bob", "belt", "bellen", WIE): (
        "Hulp afgesproken, effect merkbaar op 15-01-2027. Effect: rust thuis. Doelen: rust. "
        "Rollen: oom: vangt op. Casemanager: Bob. Taken van de casemanager: belt. "
        "Verwachtingen: bellen. Afgesproken met: Samira Haddad en Karim Haddad."
    ),
    HulpBeoordeeld(Resultaat.STAGNEERT, "Geen afspraak gemaakt", ("Bob",), DAY): (
        "De hulp stagneert. Geen afspraak gemaakt. Beoordeeld door Bob. "
        "Opnieuw beoordelen op 15-01-2027."
    ),
    HulpBeoordeeld(Resultaat.BEREIKT, "Rust", ("Bob",)): (
        "De hulp gaf het afgesproken resultaat. Rust. Beoordeeld door Bob."
    ),
    HypotheseBeoordeeld(3, Status.ONTKRACHT, "Zij heeft een jas.", (4,)): (
        "Veronderstelling ontkracht. Zij heeft een jas."
    ),
    Monitoring("Slaapt hij goed?", "Bob", DAY, "elke week bellen"): (
        "De veiligheid wordt gevolgd tot 15-01-2027 door Bob. Slaapt hij goed? "
        "Hoe: elke week bellen."
    ),
    GezagGeinformeerd("de directeur"): "Bevoegd gezag geïnformeerd: de directeur.",
    GezagGeinformeerd("de directeur", "telefonisch", "Sterk vermoeden"): (
        "Bevoegd gezag geïnformeerd: de directeur (telefonisch). Sterk vermoeden."
    ),
    VerwijsindexAfweging(signaleren=True, reden="meer hulpverleners", ouders_geinformeerd=True): (
        "Verwijsindex: wel signaal. meer hulpverleners. Ouders zijn geïnformeerd."
    ),
    VerwijsindexAfweging(signaleren=False, reden="niet aangesloten"): (
        "Verwijsindex: geen signaal. niet aangesloten."
    ),
    Toestemmingsweging(Verwoording.BASIS, ("ja", "", "vader weigert")): (
        "Vijf vragen over toestemming en medeweten beantwoord. 1. ja. 3. vader weigert."
    ),
    GesprekOverMelding(WIE, uitleg="veiligheid", reactie="boos", bezwaar="b", weging_bezwaar="w"): (
        "Voornemen om te melden besproken met Samira Haddad en Karim Haddad. "
        "Uitleg en doel: veiligheid. Reactie: boos. "
        "Bezwaar en hoe daaraan tegemoet te komen: b. Afweging van het bezwaar: w."
    ),
    GesprekOverMelding(("Amira",)): "Voornemen om te melden besproken met Amira.",
    MeldenZonderGesprek((Grond.VEILIGHEID, Grond.CONTACT_VERBROKEN), "dreiging"): (
        "Melden zonder gesprek vooraf. Grond: de veiligheid van de leerling, een medewerker of "
        "een ander en ouders zullen het contact waarschijnlijk verbreken. dreiging."
    ),
    MeldenZonderGesprek((Grond.VERTROUWENSRELATIE,), "breuk", "Veilig Thuis"): (
        "Melden zonder gesprek vooraf. Grond: de vertrouwensrelatie met het gezin. breuk. "
        "Besproken met Veilig Thuis."
    ),
    Afsluiting("Geen vermoeden meer"): "Dossier afgesloten. Geen vermoeden meer.",
    Afsluiting("Klaar", True, "bellen", DAY, "te laat begonnen", "wachttijd", "geen weging"): (
        "Dossier afgesloten. Klaar. Het vermoeden bleek ongegrond. "
        "Nazorg op 15-01-2027: bellen. Evaluatie: te laat begonnen. "
        "Afgesloten zonder weging: geen weging."
    ),
    Heropening("nieuw signaal"): "Dossier heropend. nieuw signaal.",
    Beroepskracht(DoorBeroepskracht.NEE): (
        "Het gaat niet om iets dat een beroepskracht (vermoedelijk) deed."
    ),
    Beroepskracht(DoorBeroepskracht.JA, "de bestuurder"): (
        "Het gaat om iets dat een beroepskracht (vermoedelijk) deed. Doorgegeven aan de bestuurder."
    ),
    Beroepskracht(DoorBeroepskracht.JA): (
        "Het gaat om iets dat een beroepskracht (vermoedelijk) deed."
    ),
    Noodoproep(Noodhulp.RAAD, "kind alleen thuis"): (
        "Acuut gevaar: de Raad voor de Kinderbescherming gebeld. kind alleen thuis."
    ),
    Gespreksvoorbereiding("moeder", "zorgen delen", DAY): (
        "Gesprek met moeder op 15-01-2027 voorbereid. Doel: zorgen delen."
    ),
    Gespreksvoorbereiding("moeder", "zorgen delen"): (
        "Gesprek met moeder voorbereid. Doel: zorgen delen."
    ),
    Poptekening((ARM,), "Zij wees het aan", "Noor, groep 1"): (
        "Poptekening. 1. linkeronderarm, voorkant: blauwe plek, rond. Zij wees het aan. "
        "Broertjes en zusjes: Noor, groep 1."
    ),
    PuntAfgedaan("O17", "Alleen beoordeeld", "collega ziek"): (
        "Open punt zo gelaten: Alleen beoordeeld. Reden: collega ziek."
    ),
    Verstrekking("de jeugdarts, GGD", "toestemming van moeder", "onderzoek", "twee signalen"): (
        "Gegeven aan de jeugdarts, GGD: twee signalen. Doel: onderzoek. "
        "Grond: toestemming van moeder."
    ),
    OntvangstBevestigd("de jeugdarts", DAY, "het dossier"): (
        "Ontvangst bevestigd door de jeugdarts op 15-01-2027: het dossier."
    ),
    LangerBewaren("klacht bij de commissie", DAY): (
        "Langer bewaren tot 15-01-2027. Reden: klacht bij de commissie."
    ),
    LangerBewaren("klacht"): "Langer bewaren. Reden: klacht.",
    LangerBewaren("klacht afgehandeld", opgeheven=True): (
        "Langer bewaren is niet meer nodig. Reden: klacht afgehandeld."
    ),
    Verzoek(SoortVerzoek.INZAGE, "Samira Haddad", "moeder met gezag", "alles", DAY): (
        "Verzoek om inzage van Samira Haddad (moeder met gezag). alles. "
        "Antwoord uiterlijk 15-01-2027."
    ),
    VerzoekBeslist(SoortVerzoek.INZAGE, Uitspraak.DEELS, "de directeur", "bron beschermd"): (
        "Verzoek om inzage deels toegewezen door de directeur. Reden: bron beschermd."
    ),
    VlagGezet("Moeder niet thuis bellen"): "Vlag gezet: Moeder niet thuis bellen.",
    VlagWeg(3, "Niet thuis bellen", "moeder belde zelf"): (
        "Vlag weggehaald: Niet thuis bellen. Reden: moeder belde zelf."
    ),
}


@pytest.mark.parametrize(("given", "said"), SENTENCES.items())
def test_every_vorm_leaves_a_sentence_that_can_be_read_without_the_program(given, said):
    assert given.zin() == said
    assert aantekening_of(given, MORNING, "Marieke de Boer").tekst == said


def test_every_vorm_has_a_sentence_here():
    assert {type(given) for given in SENTENCES} == set(VORMEN.values())
    assert {VORMEN[name] for name in NAMEN.values()} == set(NAMEN)


REFUSED = {
    "reden": lambda: StapOvergeslagen(Stap.OVERLEG, " "),
    "met": lambda: Besproken(Stap.OVERLEG, (" ",)),
    "motivering": lambda: Besluit(Melden.JA, motivering="", door=("Anna",)),
    "door": lambda: Besluit(Melden.JA, motivering="Zo", door=()),
    "afwijking_door": lambda: Besluit(Melden.JA, motivering="Zo", door=("A",), afwijking="anders"),
    "vraag": lambda: Adviesgesprek(""),
    "melder": lambda: MeldingGedaan(Wijze.TELEFOON, ""),
    "grond": lambda: MeldingGedaan(Wijze.TELEFOON, "Anna", bekendheid=Anonimiteit.VOLLEDIG_ANONIEM),
    "bekendheid": lambda: MeldingGedaan(
        Wijze.TELEFOON, "Anna", bekendheid=Anonimiteit.ADVIES_ANONIEM
    ),
    "samenvatting": lambda: Terugkoppeling(SoortTerugkoppeling.ANDERS, ""),
    "toelichting": lambda: HulpBeoordeeld(Resultaat.NIET, "", ("Bob",)),
    "toelichting (hypothese)": lambda: HypotheseBeoordeeld(3, Status.BEVESTIGD, " "),
    "door (hulp)": lambda: HulpBeoordeeld(Resultaat.NIET, "niets", ()),
    "afspraak": lambda: Monitoring("", "Bob", DAY),
    "door (volgen)": lambda: Monitoring("slaap", "", DAY),
    "wie": lambda: GezagGeinformeerd(""),
    "reden (index)": lambda: VerwijsindexAfweging(signaleren=True, reden=""),
    "antwoorden": lambda: Toestemmingsweging(Verwoording.BASIS, ("", "")),
    "met (melding)": lambda: GesprekOverMelding(()),
    "gronden": lambda: MeldenZonderGesprek((), "zo"),
    "toelichting (grond)": lambda: MeldenZonderGesprek((Grond.VEILIGHEID,), ""),
    "wat (diagnose)": lambda: Diagnose(" ", "dr. Bos", "kinderarts", DAY),
    "gesteld_door": lambda: Diagnose("ADHD", " ", "kinderarts", DAY),
    "functie": lambda: Diagnose("ADHD", "dr. Bos", "", DAY),
    "conclusie": lambda: Afsluiting(""),
    "reden (heropening)": lambda: Heropening(""),
    "wat": lambda: Noodoproep(Noodhulp.POLITIE, ""),
    "met (voorbereiding)": lambda: Gespreksvoorbereiding("", "doel"),
    "doel": lambda: Gespreksvoorbereiding("moeder", ""),
    "markeringen": lambda: Poptekening(()),
    "reden (punt)": lambda: PuntAfgedaan("O17", "wat", ""),
    "aan": lambda: Verstrekking("", "grond", "doel", "stukken"),
    "grondslag": lambda: Verstrekking("arts", "", "doel", "stukken"),
    "doel (verstrekking)": lambda: Verstrekking("arts", "grond", "", "stukken"),
    "stukken": lambda: Verstrekking("arts", "grond", "doel", ""),
    "door (ontvangst)": lambda: OntvangstBevestigd("", DAY, "dossier"),
    "wat (ontvangst)": lambda: OntvangstBevestigd("arts", DAY, ""),
    "reden (bewaren)": lambda: LangerBewaren(" "),
    "van": lambda: Verzoek(SoortVerzoek.INZAGE, "", "moeder"),
    "hoedanigheid": lambda: Verzoek(SoortVerzoek.INZAGE, "Samira", ""),
    "door (verzoek)": lambda: VerzoekBeslist(SoortVerzoek.INZAGE, Uitspraak.TOEGEWEZEN, ""),
    "reden (verzoek)": lambda: VerzoekBeslist(SoortVerzoek.INZAGE, Uitspraak.AFGEWEZEN, "Anna"),
    "bericht": lambda: VlagGezet(" "),
    "reden (vlag)": lambda: VlagWeg(3, "Niet bellen", ""),
}


@pytest.mark.parametrize(("field", "make"), REFUSED.items(), ids=REFUSED)
def test_what_is_missing_is_refused_under_its_field(field, make):
    with pytest.raises(InhoudError) as refused:
        make()
    assert refused.value.field == field.split(" (")[0]
    assert refused.value.remedy.endswith(".")


def test_S05_only_the_two_decisions_are_a_besluit():
    assert [kind for kind in NAMEN if soort_of(kind) is Soort.BESLUIT] == [Besluit]


def test_S03_a_talk_about_the_melding_is_a_talk_and_advice_is_advice():
    talk = aantekening_of(GesprekOverMelding(WIE), MORNING, "Anna")
    assert (talk.soort, talk.met) == (Soort.GESPREK, "Samira Haddad, Karim Haddad")
    advice = aantekening_of(Adviesgesprek("Wat nu?"), MORNING, "Anna")
    assert (advice.soort, advice.met) == (Soort.ADVIES, "Veilig Thuis")
    assert soort_of(MeldingGedaan) is Soort.STAP


def test_C05_five_answers_make_the_sheet_complete():
    assert Toestemmingsweging(Verwoording.BASIS, ("a",) * 5).is_volledig
    assert not Toestemmingsweging(Verwoording.BASIS, ("a",) * 4).is_volledig


def test_S13_a_rung_is_done_when_someone_was_spoken():
    assert Besproken(Stap.SIGNALEN, ("moeder",)).is_gedaan
    assert not Besproken(Stap.SIGNALEN, reden_niet="later").is_gedaan


def test_A4y_agreements_name_what_is_not_filled_in_yet():
    assert len(Hulpafspraken(DAY).ontbreekt) == 6
    whole = Hulpafspraken(DAY, "rust", ("r",), ("r",), "Bob", "belt", "", WIE)
    assert whole.ontbreekt == ()


def test_E04_bottlenecks_for_policy_stay_out_of_the_text_of_the_dossier():
    assert "wachttijd" not in Afsluiting("Klaar", knelpunten="wachttijd").zin()


def test_an_inhoud_without_a_sentence_is_no_inhoud():
    assert Inhoud.__abstractmethods__ == {"zin"}


def test_sentences_end_once():
    assert sentence("Ja.", "", "Nee") == "Ja. Nee."


def test_L06_a_diagnosis_is_an_entry_of_its_own_kind():
    assert soort_of(Diagnose) is Soort.DIAGNOSE
