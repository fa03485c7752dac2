"""The melding on screen: filled in, kept, previewed and exported."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QWidget,
)

from desktop.core.dossier import DossierId
from desktop.core.melding import Geinformeerd, MeldingGegevens, Openheid, Veiligheid
from desktop.reports import PdfReports
from desktop.ui.kit.theme import current
from desktop.ui.melding.informed import PersonRow
from desktop.ui.melding.panel import MeldingPanel
from desktop.ui.paper.pages import PdfPages
from desktop.ui.paper.preview import PageView
from tests.builders import a_betrokkene, a_dossier
from tests.reports.melding_views import a_full_view, a_view, filled

OTHER = DossierId(2)
GIVEN = replace(
    filled("woorden over {}"),
    geinformeerd=(Geinformeerd("Samira Haddad, moeder", date(2026, 11, 19)),),
)


@cache
def paper() -> bytes:
    return PdfReports().melding(a_full_view())


@pytest.fixture
def panel(qtbot):
    made = MeldingPanel()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def field(panel: QWidget, name: str) -> QPlainTextEdit:
    found = panel.findChild(QPlainTextEdit, name)
    assert found is not None
    return found


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def person(panel: QWidget, wie: str) -> PersonRow:
    return next(row for row in panel.findChildren(PersonRow) if row.wie == wie)


def chip(widget: QWidget, key: str) -> QRadioButton:
    found = widget.findChild(QRadioButton, f"chip_{key}")
    assert found is not None
    return found


def kept_by(panel: MeldingPanel) -> list[MeldingGegevens]:
    kept: list[MeldingGegevens] = []
    panel.gegevens_changed.connect(kept.append)
    return kept


def test_what_was_filled_in_before_comes_back_unchanged(panel):
    kept = kept_by(panel)
    panel.show_melding(a_view(gegevens=GIVEN))
    assert panel._form.gegevens() == GIVEN
    panel.flush()
    assert kept == []


def test_P09_what_is_typed_is_kept_by_itself_within_a_second_and_a_half(panel, qtbot):
    panel.show_melding(a_view())
    with qtbot.waitSignal(panel.gegevens_changed, timeout=1500) as kept:
        qtbot.keyClicks(field(panel, "vraag"), "Wie belt moeder?")
    assert kept.args == [MeldingGegevens(vraag="Wie belt moeder?")]
    assert "Wordt bewaard" in words_of(panel)


def test_flush_hands_in_at_once_and_only_once(panel, qtbot):
    panel.show_melding(a_view())
    kept = kept_by(panel)
    qtbot.keyClicks(field(panel, "hulp"), "huisarts")
    panel.flush()
    panel.flush()
    assert [g.hulp for g in kept] == ["huisarts"]


def test_every_field_is_handed_in(panel):
    panel.show_melding(a_view())
    kept = kept_by(panel)
    for text in panel._form.findChildren(QPlainTextEdit):
        if text.objectName():
            text.setPlainText(f"over {text.objectName()}")
    chip(panel.findChild(QWidget, "veiligheid"), "acuut").click()
    chip(panel.findChild(QWidget, "openheid"), "open").click()
    panel.flush()
    [given] = kept
    assert given == replace(
        filled("over {}"),
        veiligheid=Veiligheid.ACUUT,
        openheid=Openheid.OPEN,
        geinformeerd=(),
    )


def test_acute_danger_brings_the_phone_numbers(panel):
    panel.show_melding(a_view())
    assert "112" not in words_of(panel)
    chip(panel.findChild(QWidget, "veiligheid"), "acuut").click()
    assert "Bel 112" in words_of(panel)


def test_everyone_is_told_or_not_with_a_reason(panel, qtbot):
    panel.show_melding(a_view())
    kept = kept_by(panel)
    mother = person(panel, "Samira Haddad, moeder")
    chip(mother, "ja").click()
    mother._day.setDate(QDate(2026, 11, 19))
    child = person(panel, "Amira el Haddad")
    chip(child, "nee").click()
    qtbot.keyClicks(child._reason, "te jong")
    panel.flush()
    assert kept[-1].geinformeerd == (
        Geinformeerd("Amira el Haddad", None, "te jong"),
        Geinformeerd("Samira Haddad, moeder", date(2026, 11, 19)),
    )


def test_nobody_is_asked_for_consent(panel):
    panel.show_melding(a_full_view())
    assert "toestemming" not in words_of(panel).casefold()


def test_reading_the_same_dossier_again_never_touches_what_is_being_typed(panel, qtbot):
    panel.show_melding(a_view())
    qtbot.keyClicks(field(panel, "vraag"), "Wie be")
    panel.show_melding(a_view(gegevens=MeldingGegevens(vraag="oud")))
    qtbot.keyClicks(field(panel, "vraag"), "lt?")
    panel.show_melding(a_view(gegevens=MeldingGegevens(vraag="Wie be")))
    assert field(panel, "vraag").toPlainText() == "Wie belt?"


def test_a_person_who_was_added_to_the_dossier_can_be_told_too(panel):
    panel.show_melding(a_view())
    chip(person(panel, "Samira Haddad, moeder"), "ja").click()
    people = (a_betrokkene(), a_betrokkene(naam="Karim", relatie="vader"))
    panel.show_melding(a_view(dossier=a_dossier(betrokkenen=people)))
    assert person(panel, "Karim, vader").isVisible()
    kept = kept_by(panel)
    panel.flush()
    assert [told.wie for told in kept[-1].geinformeerd] == ["Samira Haddad, moeder"]


def test_typing_is_handed_in_for_the_dossier_it_was_typed_in(panel, qtbot):
    panel.show_melding(a_view())
    handed: list[tuple[DossierId | None, str]] = []

    def note(given: MeldingGegevens) -> None:
        handed.append((panel.dossier, given.vraag))

    panel.gegevens_changed.connect(note)
    qtbot.keyClicks(field(panel, "vraag"), "van de eerste")
    panel.show_melding(a_view(dossier=a_dossier(id=OTHER)))
    assert handed == [(1, "van de eerste")]
    assert field(panel, "vraag").toPlainText() == ""
    assert panel.dossier == OTHER


def test_what_could_not_be_kept_is_handed_in_again(panel, qtbot):
    panel.show_melding(a_view())
    kept = kept_by(panel)
    qtbot.keyClicks(field(panel, "hulp"), "huisarts")
    panel.flush()
    panel.show_failure("De schijf is vol.")
    panel.flush()
    assert [g.hulp for g in kept] == ["huisarts", "huisarts"]
    assert "De schijf is vol." in words_of(panel)


def test_open_points_are_named_calmly(panel):
    panel.show_melding(a_view(open_punten=("Wat vraagt u?", "Wie weet ervan?")))
    assert "Nog 2 open punten. U kunt altijd verder." in words_of(panel)
    assert "Wie weet ervan?" in words_of(panel)
    panel.show_melding(a_view(open_punten=("Wat vraagt u?",)))
    assert "Nog 1 open punt." in words_of(panel)
    panel.show_melding(a_view())
    assert "Alles is ingevuld." in words_of(panel)


def test_the_preview_is_asked_once_and_again_when_something_changed(panel):
    asked: list[bool] = []

    def note() -> None:
        asked.append(True)

    panel.preview_requested.connect(note)
    panel.show_melding(a_view())
    panel.show_melding(a_view())
    assert len(asked) == 1
    panel.show_melding(a_view(gegevens=GIVEN))
    assert len(asked) == 2
    panel.findChild(QPushButton, "refreshPreview").click()
    assert len(asked) == 3


def test_a_hidden_panel_asks_for_its_preview_when_it_comes_on_screen(panel, qtbot):
    panel.hide()
    with qtbot.assertNotEmitted(panel.preview_requested):
        panel.show_melding(a_view())
    with qtbot.waitSignal(panel.preview_requested):
        panel.show()


def test_the_preview_shows_every_page_with_its_name_and_words(panel):
    panel.show_melding(a_full_view())
    panel.show_pdf(paper())
    pages = panel.findChildren(PageView)
    assert [page.accessibleName() for page in pages] == [
        f"Pagina {n} van {len(pages)}" for n in range(1, len(pages) + 1)
    ]
    assert "Melding bij Veilig Thuis" in pages[0].accessibleDescription()
    shot = pages[0].grab().toImage()
    colours = {shot.pixelColor(x, y).name() for x in range(0, 400, 5) for y in range(0, 400, 5)}
    assert len(colours) > 5


def test_only_the_pages_read_last_stay_in_memory():
    pages = PdfPages(paper())
    first = pages.image(0, 0.1)
    assert pages.image(0, 0.1) is first
    for step in range(2, 20):
        pages.image(0, step / 10)
    assert pages.image(0, 0.1) is not first
    assert len(pages._images) == 12
    pages.close()


def test_the_paper_is_as_wide_as_the_room_until_the_user_chooses(panel):
    panel.show_melding(a_full_view())
    panel.show_pdf(paper())
    preview = panel._preview
    [page, *_] = preview.pages()
    fit = page.width()
    panel.resize(1500, 800)
    assert page.width() > fit
    preview._whole.click()
    assert page.width() == pytest.approx(595.28 * 96 / 72, abs=1)
    preview._in.click()
    assert preview.scale() == pytest.approx(96 / 72 * 1.25)
    preview._out.click()
    preview._out.click()
    panel.resize(1200, 800)
    assert preview.scale() == pytest.approx(96 / 72 / 1.25)
    preview._fit.click()
    assert page.width() == pytest.approx(fit, abs=12)


def test_a_new_paper_is_shown_where_the_reader_was(panel):
    panel.show_melding(a_full_view())
    panel.show_pdf(paper())
    bar = panel._preview._scroll.verticalScrollBar()
    bar.setValue(700)
    panel._preview.pages()[1].setFocus()
    place = bar.value()
    panel.show_pdf(paper())
    assert bar.value() == place
    assert panel._preview.pages()[1].hasFocus()


def test_another_dossier_never_shows_the_paper_of_the_one_before(panel):
    panel.show_melding(a_full_view())
    panel.show_pdf(paper())
    panel.show_melding(a_view(dossier=a_dossier(id=OTHER)))
    assert panel._preview.pages() == []


def test_form_and_paper_take_turns_where_there_is_no_room(panel):
    panel.show_melding(a_full_view())
    tabs = panel.findChild(QTabBar, "meldingTabs")
    assert not tabs.isVisible()
    assert field(panel, "vraag").isVisible()
    assert panel._preview.isVisible()
    panel.resize(700, 800)
    assert tabs.isVisible()
    assert not panel._preview.isVisible()
    tabs.setCurrentIndex(1)
    assert panel._preview.isVisible()
    assert not field(panel, "vraag").isVisible()


def test_large_text_counts_as_less_room(panel):
    theme = current()
    panel.show_melding(a_full_view())
    theme.set_text_percent(200)
    assert panel.findChild(QTabBar, "meldingTabs").isVisible()
    theme.set_text_percent(100)
    assert not panel.findChild(QTabBar, "meldingTabs").isVisible()


def test_the_export_proposes_a_name_without_a_child_and_hands_over_the_path(panel, qtbot, tmp_path):
    panel.show_melding(a_full_view())
    kept = kept_by(panel)
    qtbot.keyClicks(field(panel, "hulp"), "!")
    panel.findChild(QPushButton, "exportPdf").click()
    assert len(kept) == 1
    dialog = panel.findChild(QFileDialog)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name.text() == "melding-veilig-thuis-2026-11-22.pdf"
    dialog.setDirectory(str(tmp_path))
    with qtbot.waitSignal(panel.export_requested) as asked:
        dialog.accept()
    assert asked.args == [str(tmp_path / "melding-veilig-thuis-2026-11-22.pdf")]
    panel.export_done("melding.pdf")
    assert "Opgeslagen als melding.pdf" in words_of(panel)


def test_it_is_said_plainly_that_the_file_is_not_encrypted(panel):
    panel.show_melding(a_full_view())
    assert "een opgeslagen PDF is niet meer versleuteld" in words_of(panel)
    button = panel.findChild(QPushButton, "exportPdf")
    assert "niet meer versleuteld" in button.accessibleDescription()


def test_nothing_can_be_exported_before_there_is_a_dossier(panel):
    panel.findChild(QPushButton, "exportPdf").click()
    assert panel.findChild(QFileDialog) is None


def test_the_whole_form_can_be_walked_by_keyboard_and_every_stop_has_a_name(panel, qtbot):
    panel.show_melding(a_full_view())
    panel.show_pdf(paper())
    start = chip(panel.findChild(QWidget, "veiligheid"), "structureel")
    start.setFocus()
    walked = [start]
    for _ in range(100):
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        walked.append(panel.focusWidget())
        if walked[-1] is start:
            break
    assert walked[-1] is start
    names = [_name(widget) for widget in walked]
    assert all(names), [w for w, name in zip(walked, names, strict=True) if not name]
    seen = [_group(widget) or widget.objectName() for widget in walked]
    stops = ["bereikbaar", "Weet Samira Haddad, moeder ervan?", "Is dit een open melding?", "vraag"]
    places = [seen.index(stop) for stop in stops]
    assert places == sorted(places)
    assert {"vraag", "contact", "school_doet", "exportPdf"} <= {w.objectName() for w in walked}
    assert any(isinstance(widget, PageView) for widget in walked)


def _group(widget: QWidget) -> str:
    around = widget.parentWidget()
    return around.accessibleName() if around else ""


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or getattr(widget, "text", str)()


def test_the_panel_and_its_paper_are_freed_when_closed(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    panel = MeldingPanel(window)
    panel.show_melding(a_full_view())
    panel.show_pdf(paper())
    panel.deleteLater()
    del panel
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(MeldingPanel) == []
