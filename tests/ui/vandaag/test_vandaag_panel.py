"""The screen of the day: what it shows, and that every line leads to where it is done."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from desktop.core.punt import Gewicht, OpenPunt, Plaats, Scherm
from desktop.core.taken import Aard, Taak
from desktop.core.termijnen import Kalender
from desktop.core.vandaag import Dag, vandaag
from desktop.core.vlag import Vlag
from desktop.ui.kit.theme import current
from desktop.ui.vandaag.delegate import EDGE
from desktop.ui.vandaag.model import ROW, VandaagModel
from desktop.ui.vandaag.panel import VandaagPanel
from desktop.ui.vandaag.words import Heading, Line
from tests.builders import a_caseload_regel, a_naslag
from tests.ui.finding import find

TODAY = date(2026, 11, 4)
VORM = Plaats(Scherm.VORM, "hulp-beoordeeld")


def a_taak(days: int, wat: str = "Gesprek met moeder", aard: Aard = Aard.EIGEN) -> Taak:
    return Taak("T", wat, TODAY + timedelta(days=days), aard, VORM, "001:158")


def a_punt(gewicht: Gewicht) -> OpenPunt:
    return OpenPunt("P", gewicht, "Melden is noodzakelijk.", "Omdat.", "004:146", "Doe.", VORM)


LATE = a_caseload_regel(dossier=7, taken=(a_taak(-2), a_taak(0, "Kijken of de hulp werkt")))
SEALED = a_caseload_regel(
    dossier=8, naam="Afgeschermd dossier", klas="", afgeschermd=True, taken=(a_taak(3),)
)
ALERT = a_caseload_regel(
    dossier=9,
    punten=(a_punt(Gewicht.VEILIGHEID), a_punt(Gewicht.NODIG), a_punt(Gewicht.NODIG)),
    vlaggen=(Vlag(2, "Vader niet bellen", TODAY),),
)


def regels(*zaken, vorige: date | None = None):
    return vandaag(zaken, Dag(TODAY, Kalender(), vorige))


@pytest.fixture
def panel(qtbot):
    made = VandaagPanel()
    qtbot.addWidget(made)
    made.set_naslag(a_naslag())
    made.resize(1200, 800)
    made.show()
    made.show_dag(regels(LATE, SEALED, ALERT, vorige=date(2026, 10, 30)), TODAY)
    return made


def the_list(panel: VandaagPanel) -> QListView:
    return find(panel, QListView, "vandaag")


def rows(panel: VandaagPanel) -> list[Heading | Line]:
    model = the_list(panel).model()
    return [model.index(at, 0).data(ROW) for at in range(model.rowCount())]


def spoken(panel: VandaagPanel) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    model = the_list(panel).model()
    return [model.index(at, 0).data(role) for at in range(model.rowCount())]


def words(panel: VandaagPanel) -> str:
    return " ".join(label.text() for label in panel.findChildren(type(panel._day)))


def test_lines_stand_under_headings_late_first(panel):
    titles = [row.title for row in rows(panel) if isinstance(row, Heading)]
    assert titles == ["Te laat", "Vandaag", "Komende 7 dagen", "Let op", "Vlaggen"]


def test_the_screen_tells_the_day_and_how_much_presses(panel):
    assert "woensdag 4 november 2026  ·  1 te laat, 1 voor vandaag, 1 over veiligheid" in words(
        panel
    )


def test_a_line_is_read_aloud_as_one_sentence(panel):
    assert spoken(panel)[1] == (
        "Te laat, Amira el H., 2B, Gesprek met moeder, 2 dagen geleden, "
        "Viel in toen de app dicht was, "
        "uiterlijk maandag 2 november 2026 · bron Brochure VO 001:158"
    )


def test_open_punten_of_a_dossier_are_counted_in_one_line(panel):
    [line] = [row for row in rows(panel) if isinstance(row, Line) and row.regel.gewicht]
    assert (line.mark.word, line.mark.tone) == ("Veiligheid", "danger")
    assert line.under.startswith("en nog 2 punten · bron ")


def test_one_more_punt_is_told_in_the_singular(panel):
    two = a_caseload_regel(punten=(a_punt(Gewicht.NODIG), a_punt(Gewicht.NODIG)))
    panel.show_dag(regels(two), TODAY)
    assert "en nog 1 punt ·" in spoken(panel)[1]


def test_a_quiet_dossier_says_since_when(panel):
    panel.show_dag(regels(a_caseload_regel(laatste=None, geopend_op=date(2026, 9, 1))), TODAY)
    assert "laatst dinsdag 1 september 2026" in spoken(panel)[1]


def test_what_is_expected_of_others_is_said_so(panel):
    waits = a_caseload_regel(taken=(a_taak(4, "Bericht van Veilig Thuis", Aard.VERWACHT),))
    panel.show_dag(regels(waits), TODAY)
    assert "verwacht zondag 8 november 2026" in spoken(panel)[1]


def test_a_sealed_dossier_has_a_line_without_name(panel):
    sealed = [text for text in spoken(panel) if "Afgeschermd" in text]
    assert len(sealed) == 1
    assert "Amira" not in sealed[0]


def test_enter_goes_to_the_place_in_the_dossier(panel, qtbot):
    panel.focus_list()
    with qtbot.waitSignal(panel.place_requested) as asked:
        qtbot.keyClick(the_list(panel), Qt.Key.Key_Return)
    assert asked.args == [7, VORM]


def test_a_click_goes_there_too_and_a_heading_goes_nowhere(panel, qtbot):
    view = the_list(panel)
    asked: list[tuple[int, Plaats]] = []
    panel.place_requested.connect(lambda dossier, plaats: asked.append((dossier, plaats)))
    for at in (0, 1):
        middle = view.visualRect(view.model().index(at, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert asked == [(7, VORM)]
    panel._on_entered(QModelIndex())
    assert len(asked) == 1


def test_the_arrows_pass_over_headings(panel, qtbot):
    panel.focus_list()
    view, seen = the_list(panel), []
    for _ in range(12):
        seen.append(view.currentIndex().row())
        qtbot.keyClick(view, Qt.Key.Key_Down)
    lines = [at for at, row in enumerate(rows(panel)) if isinstance(row, Line)]
    assert sorted(set(seen)) == lines


def test_the_chosen_line_stays_chosen_when_the_day_changes(panel):
    view = the_list(panel)
    at = next(i for i, row in enumerate(rows(panel)) if isinstance(row, Line) and row.regel.gewicht)
    view.setCurrentIndex(view.model().index(at, 0))
    panel.show_dag(regels(SEALED, ALERT), TODAY)
    assert view.currentIndex().data(ROW).regel.zaak is ALERT


def test_the_same_day_builds_nothing_anew(panel, qtbot):
    with qtbot.assertNotEmitted(the_list(panel).model().modelReset):
        panel.show_dag(regels(LATE, SEALED, ALERT, vorige=date(2026, 10, 30)), TODAY)


def test_a_day_that_asks_nothing_says_what_will_stand_here(panel):
    panel.show_dag((), TODAY)
    assert not the_list(panel).isVisible()
    assert panel._empty.isVisible()
    assert "Vandaag is er niets dat moet." in words(panel)


def test_before_the_first_list_the_screen_does_not_say_all_is_done(qtbot):
    made = VandaagPanel()
    qtbot.addWidget(made)
    made.show()
    assert not made._empty.isVisible()
    assert made._day.text() == "De dossiers worden bekeken…"


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("width", [640, 1000, 1600])
def test_no_words_are_cut_at_any_text_size(panel, percent, width):
    current().set_text_percent(percent)
    long = (
        "Kijken of de afspraken met moeder, stiefvader en de wijkagent nog worden nagekomen. " * 3
    )
    panel.show_dag(regels(a_caseload_regel(taken=(a_taak(-2, long),)), vorige=TODAY), TODAY)
    panel.resize(width, 700)
    view = the_list(panel)
    delegate, index = view.itemDelegate(), view.model().index(1, 0)
    high = view.visualRect(index).height()
    metrics = view.fontMetrics()
    room = view.viewport().width() - 2 * current().px(EDGE)
    assert high == delegate.sizeHint(QStyleOptionViewItem(), index).height()
    assert high >= metrics.horizontalAdvance(long) // room * metrics.height()
    assert not view.grab().isNull()
    current().set_text_percent(100)


def test_the_model_keeps_the_rules_of_qt(qtmodeltester):
    model = VandaagModel()
    model.replace([Heading("Te laat", 1)])
    qtmodeltester.check(model)
    assert model.data(QModelIndex()) is None
    assert model.data(model.index(0), Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount(model.index(0)) == 0


def test_without_lines_the_keyboard_waits_at_the_title_until_there_are(panel):
    panel.show_dag((), TODAY)
    panel.focus_list()
    assert panel.focusWidget() is panel._title
    panel.show_dag(regels(LATE), TODAY)
    assert panel.focusWidget() is the_list(panel)
