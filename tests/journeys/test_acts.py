"""The whole meldcode in one dossier, by keyboard, with a lock halfway through a form."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.journeys import acts, day
from tests.journeys.hands import (
    ALT,
    Life,
    press,
    sentences,
    tab_to,
    wait_for,
    wait_for_part,
    write_in,
)

CONCERN = "Wij maken ons zorgen."
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
WHY = "Het gesprek met ouders gaf nieuwe feiten."


def test_S02_and_C08_from_advice_to_reopening_by_keyboard(begin):
    life = begin()
    day.make_vault(life)
    day.open_dossier()
    day.record_own()
    ask_advice_and_talk_until_the_lock()
    lock_as_the_clock_does(life)
    life.end()

    life = begin()
    day.unlock(life)
    wait_for(lambda: bool(day.name_shown()), "the dossier that was open")
    go_on_with_the_talk()
    weigh_and_decide_otherwise()
    report_and_agree_on_help()
    close_and_open_again()
    said = "\n".join(sentences("timeline"))
    for words in (
        "Advies van Veilig Thuis (anoniem)",
        "met Lotte en Anja van der Beek",
        f"besloten door R. Bakker: {WHY}",
        "Melding gedaan bij Veilig Thuis",
        "Dossier heropend",
    ):
        assert words in said
    life.end()


def lock_as_the_clock_does(life: Life) -> None:
    """Lock while a form is open: the shortcut is one of the window behind it."""
    life.window._on_lock()  # type: ignore[attr-defined]  # the window of an open vault
    wait_for(lambda: life.left == ["locked"], "the lock")


def ask_advice_and_talk_until_the_lock() -> None:
    acts.begin("adviesgesprek")
    acts.fill(vraag="Wat raadt u aan?", advies="Praat eerst met de ouders.")
    acts.finish()
    acts.begin("gesprek-over-melding")
    acts.fill(met="Lotte, Anja van der Beek")
    acts.tick("met_leerling", "met_ouders")
    acts.fill(uitleg=CONCERN)


def go_on_with_the_talk() -> None:
    acts.begin("gesprek-over-melding")
    wait_for_part("restored")
    assert day.typed("uitleg") == CONCERN
    acts.fill(reactie="Zij schrokken.")
    acts.finish()


def weigh_and_decide_otherwise() -> None:
    press(Qt.Key.Key_4, ALT)
    press(Qt.Key.Key_N, ALT)
    write_in("motivering", "Geen vermoeden meer.")
    write_in("beoordelaars", "M. de Graaf, R. Bakker")
    tab_to("recordAnswer")
    press(Qt.Key.Key_Space)
    wait_for_part("outcome")
    press(Qt.Key.Key_5, ALT)
    wait_for_part("vormDialog")
    acts.pick("melden_ja")
    acts.fill(motivering="Toch melden.", door="M. de Graaf")
    acts.fill(afwijking=WHY, afwijking_door="R. Bakker")
    acts.finish()


def report_and_agree_on_help() -> None:
    acts.begin("melding-gedaan")
    acts.pick("wijze_telefoon")
    acts.fill(melder="M. de Graaf")
    acts.finish()
    acts.begin("terugkoppeling")
    acts.pick("soort_veiligheidsbeoordeling")
    acts.fill(samenvatting="Veilig Thuis onderzoekt het.")
    acts.finish()
    acts.begin("hulpafspraken")
    acts.fill(termijn="1-2-2027", effect="Lotte slaapt weer thuis.")
    acts.finish()


def close_and_open_again() -> None:
    acts.begin("afsluiting")
    acts.fill(conclusie="Het gaat goed met Lotte.")
    acts.finish()
    acts.begin("heropening")
    acts.fill(reden="Nieuw signaal.")
    acts.finish()
