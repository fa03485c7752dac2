"""Every kind of aantekening is written with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.core.known_error import KnownError
from desktop.core.logboek import Aantekening, AantekeningError, Herkomst, Soort
from desktop.ui.logboek.kinds import TYPED
from tests.ui.logboek.keyboard import choose_kind, focused, press, submit, tab_to, write, write_in
from tests.ui.logboek.views import NOW

MINUTE = NOW.replace(second=0)
ME = "Marieke de Boer"


@pytest.fixture
def asked(panel):
    wishes: list[Aantekening] = []
    panel.record_requested.connect(wishes.append)
    return wishes


def test_a_fact_of_my_own(asked):
    write("Zij had geen jas aan.")
    submit()
    assert asked == [Aantekening(Soort.FEIT, MINUTE, "Zij had geen jas aan.", ME)]


def test_a_fact_with_a_reading_apart_from_it(asked):
    write("Zij had geen jas aan.")
    write_in("duiding", "Zij leek het koud te hebben.")
    tab_to("record")
    press(Qt.Key.Key_Space)
    assert asked == [
        Aantekening(
            Soort.FEIT,
            MINUTE,
            "Zij had geen jas aan.",
            ME,
            duiding="Zij leek het koud te hebben.",
        )
    ]


def test_L04_a_fact_from_someone_else_names_its_source(asked):
    write("Er was geschreeuw.")
    tab_to("chip_zelf")
    press(Qt.Key.Key_Right)
    write_in("bron_naam", "mevrouw Jansen")
    write_in("bron_relatie", "buurvrouw")
    write_in("door", "Joris Kamp")
    submit()
    assert asked == [
        Aantekening(
            Soort.FEIT,
            MINUTE,
            "Er was geschreeuw.",
            "Joris Kamp",
            Herkomst.DERDE,
            "mevrouw Jansen (buurvrouw)",
        )
    ]


def test_L04_words_without_a_source_are_recorded_after_a_gentle_notice(panel, asked):
    write("Er was geschreeuw.")
    tab_to("chip_zelf")
    press(Qt.Key.Key_Right)
    notice = panel._composer._fields._details._no_source
    assert notice.isVisible()
    assert notice.text() == "Zonder bron blijft deze aantekening weg uit een melding."
    write_in("bron_relatie", "buurvrouw")
    assert not notice.isVisible()
    write_in("bron_relatie", " ")
    assert notice.isVisible()
    submit()
    assert asked[0].bron_ontbreekt


def test_a_disclosure_keeps_the_literal_words(asked):
    write("Na de les.")
    choose_kind(Soort.DISCLOSURE)
    write_in("citaat", "Ik wil niet naar huis.")
    write_in("door", "Joris Kamp")
    submit()
    assert asked == [
        Aantekening(
            Soort.DISCLOSURE, MINUTE, "Na de les.", "Joris Kamp", citaat="Ik wil niet naar huis."
        )
    ]


@pytest.mark.usefixtures("panel")
def test_a_disclosure_asks_for_the_literal_words_first(asked):
    write("Na de les.")
    choose_kind(Soort.DISCLOSURE)
    submit()
    assert not asked
    assert focused().objectName() == "citaat"
    assert "Noteer de letterlijke woorden" in focused().accessibleDescription()
    write("Ik ben bang.")
    submit()
    assert asked[0].citaat == "Ik ben bang."


def test_a_disclosure_shows_how_to_listen_and_where_that_comes_from(panel):
    hint = panel._composer._fields._details._hint
    write("Na de les.")
    assert not hint.isVisible()
    choose_kind(Soort.DISCLOSURE)
    assert hint.isVisible()
    assert "001:497-507" in hint.text()


def test_a_talk(asked):
    write("Moeder herkent het.")
    choose_kind(Soort.GESPREK)
    write_in("met", "moeder")
    write_in("reactie", "Geschrokken.")
    submit()
    expected = Aantekening(
        Soort.GESPREK, MINUTE, "Moeder herkent het.", ME, met="moeder", reactie="Geschrokken."
    )
    assert asked == [expected]


def test_a_talk_asks_with_whom(asked):
    write("Moeder herkent het.")
    choose_kind(Soort.GESPREK)
    submit()
    assert not asked
    assert focused().objectName() == "met"


def test_a_consultation(asked):
    write("Patroon besproken.")
    choose_kind(Soort.OVERLEG)
    write_in("met", "intern begeleider")
    submit()
    expected = Aantekening(Soort.OVERLEG, MINUTE, "Patroon besproken.", ME, met="intern begeleider")
    assert asked == [expected]


def test_advice_is_anonymous_and_from_veilig_thuis_unless_said_otherwise(asked):
    write("Voorgelegd.")
    choose_kind(Soort.ADVIES)
    submit()
    expected = Aantekening(
        Soort.ADVIES, MINUTE, "Voorgelegd.", ME, met="Veilig Thuis", anoniem=True
    )
    assert asked == [expected]
    tab_to("anoniem")
    press(Qt.Key.Key_Space)
    submit()
    assert asked[1].anoniem is False


def test_an_event(asked):
    write("Nieuw incident.")
    choose_kind(Soort.GEBEURTENIS)
    submit()
    assert asked == [Aantekening(Soort.GEBEURTENIS, MINUTE, "Nieuw incident.", ME)]


def test_a_besluit_has_a_form_of_its_own(panel, qtbot):
    write("Half.")
    tab_to("beginBesluit")
    with qtbot.waitSignal(panel.vorm_requested) as wanted:
        press(Qt.Key.Key_Space)
    assert wanted.args == ["besluit"]
    assert panel.findChild(object, "tekst").toPlainText() == "Half."


def test_a_kept_besluit_in_free_words_goes_on_as_a_fact(panel, asked):
    panel.restore_draft('{"soort": "besluit", "tekst": "Melden."}')
    tab_to("tekst")
    submit()
    assert (asked[0].soort, asked[0].tekst) == (Soort.FEIT, "Melden.")


@pytest.mark.usefixtures("panel")
def test_veilig_thuis_does_not_stay_behind_when_the_kind_changes(asked):
    write("Besproken.")
    choose_kind(Soort.ADVIES)
    choose_kind(Soort.GEBEURTENIS)
    submit()
    assert asked[0].met == ""


def test_words_typed_in_a_field_stay_in_sight_when_the_kind_changes(panel, asked):
    write("Na de les.")
    choose_kind(Soort.DISCLOSURE)
    write_in("citaat", "Ik ben bang.")
    panel.findChild(object, "tekst").setFocus()
    choose_kind(Soort.FEIT)
    assert panel.findChild(object, "citaat").isVisible()
    submit()
    assert asked[0].soort is Soort.FEIT
    assert asked[0].citaat == "Ik ben bang."


def test_only_fields_that_matter_are_shown(panel):
    write("x")
    visible = {
        soort: {
            name
            for name in ("citaat", "herkomst", "bron_naam", "met", "anoniem", "reactie", "duiding")
            if _shows(panel, soort, name)
        }
        for soort in TYPED
    }
    assert visible == {
        Soort.FEIT: {"herkomst", "duiding"},
        Soort.DISCLOSURE: {"citaat", "duiding"},
        Soort.GESPREK: {"met", "reactie", "duiding"},
        Soort.OVERLEG: {"met", "duiding"},
        Soort.ADVIES: {"met", "anoniem"},
        Soort.GEBEURTENIS: {"duiding"},
        Soort.DOCUMENT: {"herkomst"},
    }


def _shows(panel, soort: Soort, name: str) -> bool:
    panel.findChild(object, "tekst").setFocus()
    choose_kind(soort)
    return bool(panel.findChild(object, name).isVisible())


def test_something_later_than_now_is_refused_kindly(asked):
    write("Straks.")
    tab_to("tijd")
    press(Qt.Key.Key_Up)
    submit()
    assert not asked
    assert focused().objectName() == "datum"
    assert "Kies wanneer het gebeurde." in focused().accessibleDescription()


def test_something_of_an_hour_ago_is_recorded_at_that_time(asked):
    write("Net gezien.")
    tab_to("tijd")
    press(Qt.Key.Key_Down)
    submit()
    assert asked[0].moment == MINUTE.replace(hour=13)


def test_nothing_written_is_refused_at_the_text(panel, asked):
    submit()
    assert not asked
    assert focused().objectName() == "tekst"
    assert panel._composer._fields._text_error.isVisible()


def test_pressing_twice_records_once(panel, asked):
    write("Een keer.")
    submit()
    submit()
    assert len(asked) == 1
    panel.recorded()
    assert panel.findChild(object, "tekst").toPlainText() == ""
    assert focused().objectName() == "tekst"


def test_a_refusal_of_the_service_shows_under_its_field_and_can_be_mended(panel, asked):
    write("Een keer.")
    submit()
    panel.show_refusal(AantekeningError("door", "Vul in wie dit zag."))
    assert focused().objectName() == "door"
    assert "Vul in wie dit zag." in focused().accessibleDescription()
    submit()
    assert len(asked) == 2


def test_a_failure_of_the_world_keeps_the_words(panel, asked):
    class FullError(KnownError):
        remedy = "De schijf is vol."

    write("Een keer.")
    submit()
    panel.show_refusal(FullError())
    assert panel._composer._notice.text() == "De schijf is vol."
    assert panel.findChild(object, "tekst").toPlainText() == "Een keer."
    submit()
    assert len(asked) == 2


@pytest.mark.usefixtures("asked")
def test_the_card_unfolds_for_writing_and_folds_after_recording(panel):
    details = panel._composer._fields._details
    assert not details.isVisible()
    write("Een keer.")
    assert details.isVisible()
    submit()
    panel.recorded()
    assert not details.isVisible()
    write("N")
    assert details.isVisible()
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Escape)
    assert not details.isVisible()


@pytest.mark.usefixtures("panel")
def test_tab_walks_through_every_control_and_back_without_a_trap():
    write("x")
    seen = []
    for _ in range(40):
        seen.append(focused().objectName())
        press(Qt.Key.Key_Tab)
        if focused().objectName() == "tekst":
            break
    walked = [name for name in dict.fromkeys(seen) if name != "qt_spinbox_lineedit"]
    assert walked == [
        "tekst",
        "chip_feit",
        "beginBesluit",
        "chip_zelf",
        "door",
        "datum",
        "tijd",
        "duiding",
        "moreSignal",
        "addBijlage",
        "discardDraft",
        "record",
    ]
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert focused().objectName() == "record"


def test_every_control_has_a_name(panel):
    write("x")
    for soort in TYPED:
        panel.findChild(object, "tekst").setFocus()
        choose_kind(soort)
        for name in ("tekst", "datum", "tijd", "door", "met", "citaat", "reactie", "duiding"):
            assert panel.findChild(object, name).accessibleName()
    for button in panel.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
    assert panel.browser.timeline.accessibleName()
    assert panel.findChild(object, "soort").accessibleName()
    assert panel.findChild(object, "herkomst").accessibleName()


def test_another_user_does_not_replace_the_name_someone_typed(panel):
    write("x")
    write_in("door", "Joris Kamp")
    panel.set_author("Anna Smit")
    assert panel._composer.draft().door == "Joris Kamp"
    write_in("door", "Anna Smit")
    panel.set_author("Marieke de Boer")
    assert panel._composer.draft().door == "Marieke de Boer"
