"""The acts of one working day, each by keyboard only."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop.ui.dossier.header import DossierHeader
from desktop.ui.paper.preview import Preview
from tests.journeys.hands import (
    ALT,
    CTRL,
    Life,
    choose,
    front,
    is_shown,
    part,
    press,
    push,
    record,
    rows,
    save_as,
    tab_to,
    wait_for,
    wait_for_part,
    write,
    write_in,
)

PASSPHRASE = "lantaarn fietsbel koffiekan maandag"
SEEN = "Lotte heeft een blauwe plek boven haar elleboog."
HEARD = "Er is 's avonds geschreeuw in de woning."
TOLD = "Lotte bleef na de les zitten en vertelde dit uit zichzelf."
WORDS = "Als papa boos is moet ik in de schuur blijven."
MENDED = "Op 12 november is geschreeuw gehoord in de woning."
WHY = "De overbuurvrouw noemde een dag."
HALF = "Half geschreven: zij kwam te laat en"


def make_vault(life: Life) -> None:
    fill_in_vault(life)
    put_off_recovery_code()
    life.wait_for_main()


def fill_in_vault(life: Life) -> None:
    push("newVault")
    wait_for_part("create")
    life.wait_for_keyboard()
    write_in("school", "Het Voorbeeldcollege")
    choose("card_vo")
    write_in("naam", "M. de Graaf")
    write_in("wachtzin", PASSPHRASE)
    write_in("herhaling", PASSPHRASE)
    push("create")


def put_off_recovery_code() -> None:
    wait_for_part("recoveryDialog")
    push("dialogCancel")
    wait_for(lambda: not is_shown("recoveryDialog"), "the sheet to go")
    front()


def unlock(life: Life, passphrase: str = PASSPHRASE) -> None:
    write_in("passphrase", passphrase)
    # After a wrong one the program waits a moment.
    wait_for(part("unlock").isEnabled, "the next try")
    press(Qt.Key.Key_Return)
    life.wait_for_main()


def open_dossier(roepnaam: str = "Lotte", achternaam: str = "Beek") -> None:
    press(Qt.Key.Key_N, CTRL)
    wait_for_part("leerlingDialog")
    write_in("roepnaam", roepnaam)
    write_in("achternaam", achternaam)
    write_in("geboortedatum", "14-3-2013")
    write_in("klas", "2 havo b")
    write_in("mentor", "T. Willems")
    push("addPerson")
    write_in("personName", "Anja van der Beek")
    push("dialogPrimary")
    wait_for(lambda: not is_shown("leerlingDialog"), "the dialog to close")
    wait_for(lambda: roepnaam in name_shown(), roepnaam)


def name_shown() -> str:
    """Return the name above the dossier, "" while none is open."""
    for top in QApplication.topLevelWidgets():
        header = top.findChild(DossierHeader)
        if header is not None and header.isVisible():
            return header._name.text()
    return ""


def open_first() -> None:
    """Open the first dossier of the list."""
    press(Qt.Key.Key_K, CTRL)
    tab_to("caseload")
    press(Qt.Key.Key_Return)
    wait_for(lambda: bool(name_shown()), "the dossier")


def record_own(text: str = SEEN) -> None:
    press(Qt.Key.Key_A, ALT)
    write(text)
    _recorded()


def record_third_party() -> None:
    press(Qt.Key.Key_1, ALT)
    write(HEARD)
    choose("chip_derde")
    write_in("bron_naam", "mevrouw De Wit")
    write_in("bron_relatie", "overbuurvrouw")
    tab_to("tekst")
    _recorded()


def record_disclosure() -> None:
    press(Qt.Key.Key_1, ALT)
    choose("chip_disclosure")
    write_in("citaat", WORDS)
    write_in("tekst", TOLD)
    _recorded()


def correct(row: int) -> None:
    tab_to("timeline")
    press(Qt.Key.Key_Home)
    for _ in range(row):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_F2)
    wait_for_part("correction")
    write_in("tekst", MENDED)
    write_in("reden", WHY)
    push("dialogPrimary")
    wait_for(lambda: not is_shown("correction"), "the correction")


def consult_and_talk() -> None:
    press(Qt.Key.Key_2, ALT)
    write("Besproken wat we zelf hebben gezien.")
    write_in("met", "R. Bakker, aandachtsfunctionaris")
    tab_to("tekst")
    _recorded()
    press(Qt.Key.Key_3, ALT)
    write("Verteld wat wij zien.")
    write_in("met", "moeder")
    write_in("reactie", "Moeder schrok en wil hulp.")
    _recorded()


def weigh() -> None:
    press(Qt.Key.Key_4, ALT)
    _answer(Qt.Key.Key_J, "Drie eigen waarnemingen en de woorden van Lotte.")
    wait_for(lambda: "afweging 2" in _text("asked").casefold(), "afweging 2")
    _answer(Qt.Key.Key_T, "Lotte zegt dat het vaker gebeurt.")
    wait_for_part("outcome")


def prepare_melding(pdf: Path) -> None:
    press(Qt.Key.Key_M, CTRL)
    wait_for_part("vraag")
    choose("chip_structureel")
    write_in("vraag", "Onderzoek naar de veiligheid van Lotte.")
    write_in("zorg_in_het_kort", "Lotte vertelde dat zij wordt opgesloten.")
    preview = part("meldingPanel").findChild(Preview)
    assert preview is not None
    tab_to("exportPdf")
    wait_for(lambda: "bewaard" in _text("kept"), "the form to be kept")
    wait_for(lambda: bool(preview.pages()), "the paper")
    press(Qt.Key.Key_Space)
    save_as(str(pdf))
    wait_for_part("exportNotice")


def leave_half_typed(text: str = HALF) -> None:
    press(Qt.Key.Key_1, ALT)
    write(text)


def lock(life: Life) -> None:
    press(Qt.Key.Key_L, CTRL)
    wait_for(lambda: life.left == ["locked"], "the relaunch")


def _recorded() -> None:
    before = rows("timeline") if is_shown("timeline") else 0
    record()
    wait_for(lambda: is_shown("timeline") and rows("timeline") == before + 1, "the entry")


def _answer(key: Qt.Key, reasons: str) -> None:
    press(key, ALT)
    write_in("motivering", reasons)
    write_in("beoordelaars", "M. de Graaf, R. Bakker")
    push("recordAnswer")


def typed(name: str) -> str:
    return str(part(name).property("plainText"))


def _text(name: str) -> str:
    label = part(name)
    assert isinstance(label, QLabel)
    return label.text()
