"""The library answers every requirement that is a text, in plain words with a place that exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from desktop.core.afwegingskader import Citaat
from desktop.core.naslag import Alinea, folded
from desktop.paths import resources_dir
from desktop.storage.naslag import read_naslag
from tests.builders import KADER_FILES, a_kader
from tests.core.excerpts import normal, quoted_at

NASLAG = read_naslag(resources_dir() / "naslag")
ALINEAS = [alinea for onderwerp in NASLAG.onderwerpen for alinea in onderwerp.alineas]
BY_ID = [pytest.param(alinea, id=alinea.id) for alinea in ALINEAS]

# requirement|words that a reader finds under it; "…" stands between words of any paragraph on it
ROWS = """
D01|bedreigend of gewelddadig is … Opzet is niet nodig
D02|dreigt te worden berokkend … iets niet te doen
D03|huwelijksdwang, vrouwelijke genitale verminking
D04|familiekring van het slachtoffer … uit de huiselijke kring
D05|(ex-) partner, mantelzorgers
D06|betekent altijd kindermishandeling
D07|oudermishandeling … eergerelateerd geweld … vechtscheiding
D08|zorg, begeleiding, onderwijs
D09|nog geen feit
D10|maar ook bij iets heel anders
D11|één op de twintig … klas van dertig
N04|direct fysiek gevaar … moeizame scheiding
N05|herhaling of het voortduren … broer en zus van 14 en 16 jaar … niet zindelijk
N12|loyaliteitsconflict … altijd de meldcode … altijd slachtoffer
N13|responsiviteit (passend reageren) … gebruikt dan de meldcode
N14|functie als radar … verschillende bronnen en jaren
S07|Is melden noodzakelijk? … (ook) mogelijk? … passende en toereikende
S08|Melden is noodzakelijk als er sprake is van acute of structurele onveiligheid.
S14|wettelijk verplicht om deze meldcode te hanteren
S15|zesde stap … volgen en afsluiten
S16|verplicht bent om direct te melden
O02|eerste aanspreekpunt … leerkracht
O03|adviseert met klem
O04|met de veiligheidscoördinator en/of de intern begeleider
O08|zorgcoördinator, de aandachtsfunctionaris of de schoolleider
O09|meldt de directeur of de intern begeleider
O10|gedragswetenschapper … smalle weging
O11|de directeur als voorzitter
O12|een orthopedagoog … Veilig Thuis uit te nodigen
O13|trajectbegeleiders … jeugdverpleegkundige … leerplichtambtenaar … Raad voor de Kinderb
G01|wat u zag of hoorde … wat uw zorg tegenspreekt
G02|Gebruik gewone woorden voor gedrag, geen uitleg
G03|prestaties, welbevinden, gedrag, verzuim
G04|niets te merken, maar wel aan de ouders
G05|geen geld voor een schoolreis
G09|Begin een gesprek … vraag collega’s wat zij zien
G10|Bedank die persoon … Weten meer mensen hiervan
G11|instemming van de leerling … alleen wat van belang is
G12|Neem de leerling serieus … binnenlopen mag altijd
G13|sparringpartner … Laat het duiden
G14|Aarzelen is gewoon … Praat erover met een collega
T01|vanaf het begin en bij elke stap
T02|erkennen … deden de ouders zelf al … Helpt de hulp … Klopt het vermoeden
T03|altijd nodig voor de oplossing
T04|nog niet over een vermoeden
T05|liever vroeg dan laat
T06|zonder oordeel … Bedenk vooraf wat u met het gesprek wilt bereiken
T07|niets achter de rug … het beste voor het kind … culturen
T08|Luister, vraag door en vat samen … een leidinggevende, een collega
T09|Dat kunt u niet beloven … zonder het eerst met de ouder te bespreken
T10|voorbereiden en voeren … jeugdarts
T11|nodig de ouders dan uit
T12|welke stap volgt
T13|niet herkennen of niet delen
C01|De hoofdregel om bij het verstrekken van cliëntgegevens toestemming te vragen
C02|zo nodig zonder toestemming van (de ouders van) hun cliënt
C03|zeker niet zonder medeweten
C04|boven de AVG
C05|door te melden … die hem/haar … dat ik afzie … aan wie moet ik dan … andere mogelijkheid
C06|door te spreken … cliënt te vragen … bij mijn zwijgen … besluit om te spreken
C07|ambtsgeheim of discretieplicht … intern begeleider en het maatschappelijk werk
C08|Als de jongere 12 jaar is en nog geen 16
C09|waarom u wilt melden … om een reactie … bezwaren … noodzaak om het kind te beschermen
C10|in het geding is … kan verstoren … contact zullen verbreken
C11|buurtcoach of jeugdconsulent
C12|later met de ouders bespreken
C13|anoniem blijven voor het gezin
C14|kan dit niet meer anoniem … “(anoniem) melding doen” … drie gronden
C15|Ook in stap 1
C16|geheimhouding waar mogelijk, zorgvuldige doorbreking
C17|(AVG), de Jeugdwet, de Wet maatschappelijke ondersteuning 2015
V01|met hetzelfde kind werken … één aanpak
V02|afgewogen moeten worden om te melden in de verwijsindex
V03|kunnen aan de orde zijn
V04|Niet alle scholen doen mee
M01|het advies van collega’s … in gesprekken
M02|hoe ernstig zijn ze … hoe groot is het risico
M03|één aanpak … de veiligheid van het kind
M04|op school nodig … docenten doen … Welke hulp
M05|wie de ouders informeert
M06|past binnen uw gewone werk
M07|degene die het signaal gaf
M08|aanwezig zijn als dat nodig of gewenst is
M09|kunnen de twee beslissingen van stap 5 daar vallen
M10|informatie uit hun eigen dossier
R-PO2|de naam van het spoor
R-VO3|de kennis van anderen nodig
O16|zelf in de klas observeren
Z39|de ontwikkeling van de kinderen
E05|geen snelle oplossing … wat het kind beschermt
X01|iemand die bij de school werkt … dit stappenplan niet van toepassing
X02|meld- en aangifteplicht
X03|Raad voor de Kinderbescherming … politie
X04|0800-2000 … Elke regio
X05|zeven taken … regelmatig geëvalueerd
X06|verplicht om hun personeel scholing te bieden
X07|handelingskader … de aandachtsfunctionaris
X08|eigen protocol
X09|Controleer een adres … www.meldcode.nl … www.nji.nl … www.veiligthuis.nl
X10|begrippen, voorbeelden, de spiekkaart, gesprekstips
X11|naslagwerk
X12|let op signalen en doe er iets mee
Z02|de mentor of een andere docent … collega’s en de intern begeleider
Z07|de leerling en meestal ook de ouder
Z08|ouders, opvoeders, familieleden of kennissen
Z09|zorgvuldig omgaan met een (vermoeden van) strafbare feiten
Z10|Advies en melding zijn twee dingen
Z11|gestopt is … deel van het gezin
Z12|“Vermoeden wegen”, “Veiligheid”, “Hulp”, “Hulp” en “Resultaat”
Z13|of u een vermoeden hebt, en of u acute of structurele onveiligheid vermoedt
Z18|past hij ook goed binnen de meldcode
Z20|verplicht te werken met een afwegingskader in stap 5
Z21|Afweging 1: Is melden noodzakelijk? … Afweging 2: Is hulpverlening (ook) mogelijk?
Z22|aantasting van de persoonlijke integriteit van het slachtoffer
Z23|snel passende hulp … op tijd zien
Z24|die aan de wet voldoet … kennen en gebruiken
Z25|denkt mee over hoe u het aanpakt
Z26|maar ook over de ouders
Z27|iedereen die cliënten één op één begeleidt … kent een beroepsgeheim
Z28|neemt u zorgvuldig … De veiligheid van het kind weegt het zwaarst
Z32|meteen doorgeven aan de zorgcoördinator
Z36|Veel mensen vinden het woord “melden” zwaar
Z40|uit de jeugdhulp kunnen de school steunen
Z41|samenwerking met jeugdhulp stroef
Z42|echte interesse
Z43|kost tijd en gaat met vallen en opstaan
Z44|wat de school en de jeugdhulp zelf nog kunnen doen
Z45|maar weinig scholen hun zorgen melden
Z48|kleine verandering in de klas
""".strip().splitlines()

BLAME = re.compile(
    r"\b(schuld\w*|daders?|verwijt\w*|had(den)? u moeten|nalatig\w*|laks\w*|probleemgezin\w*"
    r"|slechte (ouder|moeder|vader)\w*|onwillig\w*|tekortgeschoten)\b",
    re.IGNORECASE,
)
WE_OR_YOU = re.compile(r"\b(je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
VRAGEN = [(knoop.id, kader) for kader in KADER_FILES for knoop in a_kader(kader).vragen]


def words_on(row: str) -> str:
    found = (alinea for alinea in ALINEAS if row in alinea.rijen)
    return normal(" ".join(f"{a.titel} {a.tekst} {quotes(a)}" for a in found))


def quotes(alinea: Alinea) -> str:
    return " ".join(citaat.tekst for citaat in alinea.citaten)


def citaten() -> Iterator[tuple[str, Citaat]]:
    for alinea in ALINEAS:
        for citaat in alinea.citaten:
            yield f"{alinea.id} {citaat.bron}", citaat


CITATEN = [pytest.param(citaat, id=name) for name, citaat in citaten()]


def own_words() -> Iterator[tuple[str, str]]:
    for alinea in ALINEAS:
        yield alinea.id, f"{alinea.titel} {alinea.tekst}"
    for t in NASLAG.toelichtingen:
        for text in (t.wanneer, t.valkuil, t.voorbeeld, t.vervolgstap):
            yield f"{t.knoop} {t.kader}", text


OWN = [pytest.param(text, id=name) for name, text in own_words()]


@pytest.mark.parametrize("line", ROWS, ids=lambda line: line.partition("|")[0])
def test_the_library_answers_requirement(line: str):
    row, _, parts = line.partition("|")
    found = folded(words_on(row))
    assert [part for part in parts.split(" … ") if folded(part) not in found] == []


@pytest.mark.parametrize("citaat", CITATEN)
def test_every_quote_stands_literally_on_the_line_it_names(citaat: Citaat):
    assert quoted_at(citaat.bron, citaat.tekst)
    assert not quoted_at(citaat.bron, citaat.tekst[:-1] + "#")


@pytest.mark.parametrize("text", OWN)
def test_our_own_words_are_short_and_blame_nobody(text: str):
    assert len(text) <= 900
    assert not BLAME.search(text)
    assert not WE_OR_YOU.search(text)


@pytest.mark.parametrize("text", ["De schuld ligt thuis.", "Hij is de dader.", "Nalatig gezin"])
def test_a_blaming_word_is_noticed(text: str):
    assert BLAME.search(text)


@pytest.mark.parametrize("alinea", BY_ID)
def test_every_place_is_told_with_the_name_of_its_document(alinea: Alinea):
    told = NASLAG.source_words(alinea.bron)
    for place in alinea.bron:
        assert NASLAG.documenten[place[:3]].kort in told
        assert place in told


@pytest.mark.parametrize(("knoop", "kader"), VRAGEN)
def test_every_question_of_both_kaders_has_its_own_help(knoop: str, kader: str):
    found = NASLAG.toelichting(knoop, kader)
    assert found is not None
    assert all((found.wanneer, found.valkuil, found.voorbeeld, found.vervolgstap))


def test_there_is_no_help_for_what_is_no_question():
    assert len(NASLAG.toelichtingen) == len(VRAGEN)
    assert NASLAG.toelichting("sluiten", "onderwijs") is None


def test_X10_searching_needs_every_word_and_no_accent_or_capital():
    found = NASLAG.search("  ACUTE  bescherming ")
    assert found[0].id == "acute-onveiligheid"
    assert NASLAG.search("coordinator klas") == NASLAG.search("coördinator KLAS")
    assert NASLAG.search("acute onzinwoord") == ()


def test_X10_a_title_that_fits_comes_before_a_text_that_fits():
    found = NASLAG.search("tip")
    titled = ["tip" in folded(alinea.titel) for alinea in found]
    assert titled == sorted(titled, reverse=True)
    assert titled[0]


def test_X10_literal_words_and_places_are_found_too():
    assert "meldnorm-3" in [a.id for a in NASLAG.search("niet stopt of zich herhaalt")]
    assert "vijf-vragen-003" in [a.id for a in NASLAG.search("003:179")]


@pytest.mark.parametrize("text", ["", "   "])
def test_X10_searching_for_nothing_finds_nothing(text: str):
    assert NASLAG.search(text) == ()


def test_a_paragraph_and_its_chapter_are_found_by_id():
    alinea = NASLAG.alinea("meldnorm-1")
    onderwerp = NASLAG.onderwerp_of("meldnorm-1")
    assert alinea is not None
    assert onderwerp is not None
    assert alinea in onderwerp.alineas
    assert onderwerp.id == "melden"
    assert NASLAG.alinea("verdwenen") is None
    assert NASLAG.onderwerp_of("verdwenen") is None


def test_what_is_copied_carries_words_quotes_and_full_sources():
    alinea = NASLAG.alinea("huiselijk-geweld")
    assert alinea is not None
    copied = NASLAG.as_text(alinea)
    assert copied.startswith(f"Huiselijk geweld\n{alinea.tekst}\n“geweld dat door iemand")
    assert "(004:40)" in copied
    assert copied.endswith("meldcode van PRO8 (004:40-48)")


def test_the_chapters_come_in_the_order_of_the_work():
    names = [onderwerp.id for onderwerp in NASLAG.onderwerpen]
    assert names[:4] == ["begrippen", "meldcode", "melden", "gesprek"]
    assert names[-1] == "bronnen"


def test_a_source_is_named_in_words_and_what_is_no_place_stays():
    assert NASLAG.in_words("001:75").endswith("001:75")
    assert NASLAG.in_words("001:75") != "001:75"
    assert NASLAG.in_words("Algemene termijnenwet") == "Algemene termijnenwet"
