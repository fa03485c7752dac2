"""One working day, end to end: the story the program must be able to tell on any computer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QPlainTextEdit

from desktop.tour.driver import Driver
from desktop.ui.melding.panel import MeldingPanel

PASSPHRASE = "lantaarn fietsbel koffiekan maandag"  # noqa: S105  of a vault thrown away
SCHOOL = "Het Voorbeeldcollege"
MELDING = {
    "veiligheid_toelichting": "Lotte slaapt tot en met zondag bij haar oma.",
    "woont_bij": "Moeder en stiefvader; broertje Sem van vier jaar.",
    "bereikbaar": "030 000 00 00, maandag tot en met vrijdag van 8 tot 17 uur.",
    "bevoegd_gezag": "P. Vermeer, directeur, op de dag van deze melding.",
    "zorg_in_het_kort": "Lotte vertelde uit zichzelf dat zij wordt opgesloten. Wij zagen letsel.",
    "vraag": "Onderzoek naar de veiligheid van Lotte en Sem, en overleg voor maandag.",
    "contact": "Bel moeder op haar werk, niet thuis.",
    "beschermend": "Oma woont dichtbij. Lotte heeft een vaste mentor die zij vertrouwt.",
    "hulp": "Geen hulp die wij kennen.",
    "school_doet": "De mentor spreekt Lotte elke dag.",
}


def make_vault(driver: Driver) -> None:
    """Start with nothing and make a vault."""
    driver.wait_for_part("newVault")
    driver.shoot("welkom")
    driver.press("newVault")
    driver.wait_for_part("create")
    driver.type_line("school", SCHOOL)
    driver.press("card_vo")
    driver.type_line("naam", "M. de Graaf")
    driver.type_line("wachtzin", PASSPHRASE)
    driver.type_line("herhaling", PASSPHRASE)
    driver.shoot("kluis-maken")
    driver.press("create")
    driver.wait_for_part("recoverySheet")
    driver.window.resize(1600, 1000)
    driver.shoot("herstelblad")
    driver.press("dialogCancel")
    driver.wait_for_part("caseloadPanel")
    driver.shoot("lege-caseload", ("licht",))


def open_dossier(driver: Driver) -> None:
    """Add a leerling with a dossier."""
    driver.press("newDossier")
    driver.wait_for_part("leerlingDialog")
    for key, text in {
        "roepnaam": "Lotte",
        "tussenvoegsel": "van der",
        "achternaam": "Beek",
        "geboortedatum": "14-3-2013",
        "klas": "2 havo b",
        "mentor": "T. Willems",
    }.items():
        driver.type_line(key, text)
    driver.press("addPerson")
    driver.wait_for_part("personName")
    driver.type_line("personName", "Anja van der Beek")
    driver.find(QComboBox, "personRelation").setCurrentText("moeder")
    driver.shoot("nieuw-dossier")
    driver.press("dialogPrimary")
    driver.wait_for_part("composer")
    driver.shoot("leeg-dossier", ("licht",))


def write_logboek(driver: Driver) -> None:
    """Record three observations, correct one, and record a consultation and a talk."""
    driver.type_text(
        "tekst", "Lotte heeft een blauwe plek boven haar linkerelleboog, zo groot als een munt."
    )
    driver.shoot("aantekening-schrijven", ("licht",))
    _record(driver, 1)
    driver.type_text("tekst", "Er is 's avonds vaak geschreeuw te horen in de woning.")
    driver.press("chip_derde")
    driver.type_line("bron_naam", "mevrouw De Wit")
    driver.type_line("bron_relatie", "overbuurvrouw")
    driver.shoot("signaal-van-een-ander", ("licht",))
    _record(driver, 2)
    driver.press("chip_disclosure")
    driver.type_text("citaat", "Als papa boos is moet ik in de schuur blijven tot hij slaapt.")
    driver.type_text("tekst", "Lotte bleef na de les zitten en vertelde dit uit zichzelf.")
    driver.shoot("leerling-vertelt", ("licht",))
    _record(driver, 3)
    _correct(driver)
    driver.press("chip_overleg")
    driver.type_line("met", "R. Bakker, aandachtsfunctionaris")
    driver.type_text("tekst", "Besproken wat we zelf hebben gezien. Wij wegen dit vandaag samen.")
    _record(driver, 4)
    driver.press("chip_gesprek")
    driver.type_line("met", "moeder")
    driver.type_text("tekst", "Verteld wat wij zien en dat wij ons zorgen maken om Lotte.")
    driver.type_text("reactie", "Moeder schrok en zei dat zij hulp wil, maar bang is.")
    _record(driver, 5)
    driver.shoot("tijdlijn")


def weigh(driver: Driver) -> None:
    """Answer the afwegingskader until its outcome."""
    driver.press("step4")
    driver.shoot("afweging-1", ("licht",))
    _answer(driver, "ja", "Drie eigen waarnemingen en de woorden van Lotte zelf.")
    driver.press("antwoord_twijfel")
    driver.shoot("afweging-2-twijfel", ("licht",))
    _answer(driver, "twijfel", "Lotte zegt dat het vaker gebeurt; wij weten niet hoe vaak.")
    driver.wait_for_part("goOn")
    driver.shoot("uitkomst-melden")


def prepare_melding(driver: Driver) -> None:
    """Fill in the melding, look at the paper, and save it."""
    driver.press("prepareMelding")
    driver.wait_for_part("meldingPanel")
    driver.press("chip_structureel")
    for name, text in MELDING.items():
        driver.type_text(name, text)
    driver.press("chip_ja")
    driver.find(MeldingPanel, "meldingPanel").flush()
    driver.wait_for(lambda: "bewaard" in driver.find(QLabel, "kept").text(), "the form to be kept")
    driver.wait_for_paper()
    driver.shoot("melding")
    driver.press("exportPdf")
    driver.save_file("melding.pdf")
    driver.wait_for_part("exportNotice")
    driver.shoot("melding-opgeslagen")


def lock(driver: Driver) -> None:
    """Leave a half-written text behind and lock."""
    driver.press("step1")
    driver.type_text("tekst", "Half geschreven: zij kwam vandaag te laat en")
    driver.press("lock")


def unlock(driver: Driver) -> None:
    """Open the vault again and find everything back."""
    driver.wait_for_part("passphrase")
    driver.type_line("passphrase", "niet de goede zin")
    driver.press("unlock")
    driver.wait_for(lambda: not driver.sees("busy"), "the refusal of a wrong passphrase")
    driver.shoot("verkeerde-wachtzin")
    driver.wait_for(lambda: not driver.sees("countdown"), "the wait after a wrong passphrase")
    driver.type_line("passphrase", PASSPHRASE)
    driver.press("unlock")
    driver.wait_for_part("caseload")
    driver.window.resize(1600, 1000)
    driver.wait_for(lambda: driver.rows("caseload") == 1, "the dossier in the list")
    driver.open_first("caseload")
    QTest.keyClick(driver.find(QListView, "caseload"), Qt.Key.Key_Return)
    driver.wait_for(lambda: driver.sees("timeline"), "the timeline")
    driver.shoot("terug-na-ontgrendelen")


def _record(driver: Driver, expected: int) -> None:
    driver.press("record")
    driver.wait_for(
        lambda: driver.sees("timeline") and driver.rows("timeline") >= expected,
        f"entry {expected} in the timeline",
    )


def _correct(driver: Driver) -> None:
    driver.open_first("timeline", 1)
    driver.press("correctEntry")
    driver.wait_for_part("correction")
    driver.type_text("tekst", "Er is op 12 november geschreeuw gehoord in de woning, rond 22 uur.")
    driver.type_line("reden", "De overbuurvrouw noemde een dag en een tijd, dat is preciezer.")
    driver.shoot("verbeteren")
    driver.press("dialogPrimary")
    driver.wait_for(lambda: not driver.sees("correction"), "the correction")


def _answer(driver: Driver, antwoord: str, motivering: str) -> None:
    driver.press(f"antwoord_{antwoord}")
    driver.type_text("motivering", motivering)
    driver.type_line("beoordelaars", "M. de Graaf, R. Bakker")
    driver.press("recordAnswer")
    # The next question begins empty, and the outcome asks nothing.
    driver.wait_for(lambda: _motivering(driver) != motivering, "the answer")


def _motivering(driver: Driver) -> str:
    if not driver.sees("motivering"):
        return ""
    return driver.find(QPlainTextEdit, "motivering").toPlainText()
