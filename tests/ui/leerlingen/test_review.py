"""The review list: loose signals per period, and what the meeting decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desktop.core.handelingen import SoortHandeling
from desktop.core.logboek import Soort
from desktop.core.termijnen import Kalender
from desktop.services import leerlingen
from desktop.services.handelingen import note
from desktop.ui.kit.fields import DateField
from desktop.ui.leerlingen.panel import BESPREEKLIJST, INLEZEN
from desktop.ui.leerlingen.periods import school_year_start, term_start
from desktop.ui.leerlingen.review_card import ReviewCard
from desktop.ui.leerlingen.review_dialog import ReviewDialog
from desktop.ui.leerlingen.review_page import PAGE
from tests.builders import an_aantekening
from tests.ui.finding import find


def read(screen):
    screen.take_over(screen.csv())
    screen.panel.show_page(BESPREEKLIJST)


def cards(screen) -> list[ReviewCard]:
    return [one for one in screen.panel.findChildren(ReviewCard) if one.isVisible()]


def words(card: QWidget) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def dialog() -> ReviewDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, ReviewDialog)
    return found


def write(shown: ReviewDialog, reden: str, met: str = "") -> None:
    find(shown, QPlainTextEdit, "reden").setPlainText(reden)
    if met:
        find(shown, QLineEdit, "met").setText(met)


def timeline(screen, card: ReviewCard):
    dossier = int(card.objectName().removeprefix("review_"))
    with screen.session.vault.transaction() as tx:
        return tx.dossiers.get(dossier), [one.aantekening for one in tx.logboek.of(dossier)]


def looked_into(screen) -> list[int]:
    with screen.session.vault.transaction() as tx:
        acts = tx.handelingen.all()
    return [one.dossier for one in acts if one.soort is SoortHandeling.DOSSIER_INGEZIEN]


def test_an_empty_list_teaches_how_a_loose_signal_gets_there(screen):
    read(screen)
    assert cards(screen) == []
    assert "Los signaal noteren" in screen.text("reviewNone")


def test_every_signal_of_a_leerling_is_readable_on_one_card(screen):
    read(screen)
    screen.note("101", "Zat de hele dag alleen.")
    screen.note("101", "Had geen brood bij zich.")
    screen.note("102")
    amira = next(card for card in cards(screen) if "Amira" in words(card))
    assert len(cards(screen)) == 2
    assert "Zat de hele dag alleen." in words(amira)
    assert "Had geen brood bij zich." in words(amira)
    assert "2b  ·  M. de Boer  ·  2 signalen" in words(amira)
    assert find(amira, QAbstractButton, "promote").accessibleDescription() == "Amira el Haddad"


def test_promoting_asks_why_and_keeps_every_signal(screen):
    read(screen)
    screen.note("101")
    (card,) = cards(screen)
    screen.press("promote", card)
    shown = dialog()
    assert "er gaat niets verloren" in words(shown)
    screen.press("dialogPrimary", shown)
    assert shown.form.error("reden")
    write(shown, "Drie signalen in een week.")
    screen.press("dialogPrimary", shown)
    dossier, entries = timeline(screen, card)
    assert not dossier.los
    assert [one.soort for one in entries] == [Soort.FEIT, Soort.ACTIE]
    assert "Drie signalen in een week." in entries[-1].tekst
    assert ("dossier", dossier.id) in screen.asked
    assert cards(screen) == []


def test_discussed_without_a_dossier_stays_in_history_until_a_new_signal(screen):
    read(screen)
    screen.note("101")
    (card,) = cards(screen)
    screen.press("discussed", card)
    shown = dialog()
    screen.press("dialogPrimary", shown)
    assert (shown.form.error("met"), shown.form.error("reden")) != ("", "")
    write(shown, "Mentor praat met Amira.", "mentor en teamleider")
    screen.press("dialogPrimary", shown)
    dossier, entries = timeline(screen, card)
    assert dossier.los
    assert entries[-1].met == "mentor en teamleider"
    assert entries[-1].tekst.endswith("Mentor praat met Amira.")
    assert cards(screen) == []
    assert screen.panel.review._chips.chip("besproken").text() == "Besproken 1"
    screen.press("chip_besproken")
    assert "besproken op 02-11-2026" in cards(screen)[0].accessibleName()
    screen.note("101", "Weer geen brood.")
    assert screen.panel.review._chips.chip("te_bespreken").text() == "Te bespreken 1"


def test_a_period_leaves_out_what_was_before_it(screen):
    read(screen)
    s = screen.session
    one = screen.pupils[0]
    old = replace(an_aantekening(), moment=datetime(2026, 3, 3, 9, 0, tzinfo=UTC))
    leerlingen.note_loose_signal(s.vault, s.clock, one.leerling(), old, sleutel=one.sleutel)
    screen.note("103")
    assert len(cards(screen)) == 1
    screen.press("chip_alles")
    assert len(cards(screen)) == 2
    screen.press("chip_eigen")
    find(screen.panel, DateField, "reviewFrom").setDate(QDate(2026, 3, 1))
    find(screen.panel, DateField, "reviewUntil").setDate(QDate(2026, 3, 31))
    assert [one.full_name in words(card) for card in cards(screen)] == [True]


def test_a_long_list_comes_a_page_at_a_time(screen):
    rows = [f"{key};Naam{key};;Vos;;2b;;" for key in range(100, 100 + PAGE + 2)]
    screen.take_over(screen.csv(*rows))
    s = screen.session
    for one in screen.pupils:
        entry = an_aantekening()
        leerlingen.note_loose_signal(s.vault, s.clock, one.leerling(), entry, sleutel=one.sleutel)
    screen.panel.show_page(BESPREEKLIJST)
    assert len(cards(screen)) == len(looked_into(screen)) == PAGE
    screen.press("reviewMore")
    assert len(cards(screen)) == len(looked_into(screen)) == PAGE + 2
    assert find(screen.panel, QAbstractButton, "reviewMore").isHidden()
    assert find(cards(screen)[PAGE], QAbstractButton, "promote").hasFocus()


def test_a_term_begins_after_the_last_vacation_that_is_over():
    herfst = frozenset(date(2026, 10, day) for day in range(17, 26))
    kerst = frozenset(date(2026, 12, day) for day in range(19, 32))
    kalender = Kalender(vrij=herfst | kerst)
    assert term_start(kalender, date(2026, 11, 2)) == date(2026, 10, 26)
    assert term_start(kalender, date(2026, 10, 20)) == date(2026, 8, 1)
    assert term_start(Kalender(), date(2027, 3, 1)) == school_year_start(date(2027, 3, 1))


def test_a_half_typed_decision_is_there_after_a_lock(opened, screen):
    read(screen)
    screen.note("101")
    screen.press("discussed", cards(screen)[0])
    write(dialog(), "Nog niet", "mentor")
    screen.desk.flush()
    # A lock ends the session first; whatever closes after that asks nothing any more.
    screen.session.end()
    dialog().close()
    again = opened()
    again.desk.resume()
    assert (dialog().reden(), dialog().met()) == ("Nog niet", "mentor")
    screen.press("dialogPrimary", dialog())
    assert [text for what, text in again.asked if what == "toast"] == [
        "Vastgelegd bij de signalen van Amira el Haddad."
    ]


def test_the_decision_is_made_by_the_keyboard_alone(screen):
    read(screen)
    screen.note("101")
    find(cards(screen)[0], QAbstractButton, "promote").setFocus()
    screen.key(Qt.Key.Key_Space)
    shown = dialog()
    screen.key_to(find(shown, QPlainTextEdit, "reden"))
    find(shown, QPlainTextEdit, "reden").setPlainText("Er is genoeg.")
    screen.key_to(find(shown, QAbstractButton, "dialogPrimary"))
    screen.key(Qt.Key.Key_Return)
    assert ("toast", "Er is een dossier voor Amira el Haddad, met alle signalen erin.") in (
        screen.asked
    )


def test_whose_signals_were_on_screen_stands_in_the_log_once_for_each_opening(opened, screen):
    screen.take_over(screen.csv())
    screen.note("101")
    assert looked_into(screen) == []
    screen.panel.show_page(BESPREEKLIJST)
    (first,) = looked_into(screen)
    screen.panel.show_page(INLEZEN)
    screen.note("102")
    assert looked_into(screen) == [first]
    screen.panel.show_page(BESPREEKLIJST)
    screen.panel.show_page(BESPREEKLIJST)
    assert len(looked_into(screen)) == 2
    s = screen.session
    note(s.vault, s.clock, SoortHandeling.KLUIS_GEOPEND)
    opened().panel.show_page(BESPREEKLIJST)
    assert sorted(looked_into(screen)) == sorted(2 * looked_into(screen)[:2])
