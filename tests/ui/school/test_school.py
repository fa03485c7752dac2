"""The school screen: what it shows, what it refuses, what it keeps."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton

from desktop.core.routes import route_of
from desktop.core.school import Begrip, Profiel, Schoolsoort
from desktop.core.termijnen import Vakantieregio
from desktop.ui.kit.fields import CheckBox
from desktop.ui.school.words import known_words
from tests.builders import a_naslag, kaders
from tests.ui.finding import find


def write(screen, **texts: str) -> None:
    for key, text in texts.items():
        line = screen.panel.findChild(QLineEdit, key)
        if line is None:
            find(screen.panel, QPlainTextEdit, key).setPlainText(text)
        else:
            line.setText(text)
            line.textEdited.emit(text)


def choose(screen, name: str) -> None:
    find(screen.panel, QRadioButton, name).click()


def save(screen) -> None:
    find(screen.panel, QPushButton, "saveSchool").click()


def shown(screen, name: str) -> str:
    return find(screen.panel, QLabel, name).text()


def test_nothing_waits_until_something_is_typed(opened):
    screen = opened()
    assert not find(screen.panel, QPushButton, "saveSchool").isEnabled()
    assert shown(screen, "stand") == "Alles is opgeslagen."
    write(screen, naam="Het Andere")
    assert find(screen.panel, QPushButton, "saveSchool").isEnabled()
    find(screen.panel, QPushButton, "undoSchool").click()
    assert find(screen.panel, QLineEdit, "naam").text() == "Het Voorbeeld"


def test_O01_and_O05_and_O06_roles_are_named_as_the_school_does(opened):
    screen = opened()
    write(
        screen, functie="IB'er", bevoegd_gezag="Stichting Noord", eindverantwoordelijk="De rector"
    )
    save(screen)
    assert screen.school.gebruiker.functie == "IB'er"
    assert screen.school.profiel.bevoegd_gezag == "Stichting Noord"
    assert screen.school.profiel.eindverantwoordelijk == "De rector"


def test_O08_and_O09_the_school_chooses_who_reports_and_sees_the_sources(opened):
    screen = opened()
    words = " ".join(label.text() for label in screen.panel.findChildren(QLabel))
    for source in ("001:366", "002:305", "004:220"):
        assert source in words
    write(screen, melders="zorgcoördinator\n\n  schoolleider ")
    save(screen)
    assert screen.school.profiel.melders == ("zorgcoördinator", "schoolleider")


def test_V04_the_verwijsindex_is_off_until_the_school_takes_part(opened):
    screen = opened()
    box = find(screen.panel, CheckBox, "verwijsindex")
    assert not box.isChecked()
    box.click()
    save(screen)
    assert screen.school.profiel.verwijsindex


def test_both_kaders_are_offered_by_their_names_with_what_differs(opened):
    screen = opened()
    for kader in kaders().values():
        card = find(screen.panel, QRadioButton, f"kader_{kader.id}")
        assert card.text() == kader.naam
    about = find(screen.panel, QRadioButton, "kader_onderwijs").accessibleDescription()
    assert "001:130" in about
    assert "sterk vermoeden" in about
    choose(screen, "kader_basis")
    save(screen)
    assert screen.school.kader == "basis"


def test_X08_a_school_writes_its_own_route_and_sees_it(opened):
    screen = opened(soort=Schoolsoort.PO)
    assert "Ondersteuningsroute PO" in shown(screen, "follows_route")
    choose(screen, "route_eigen")
    save(screen)
    assert "eigen route" in screen.panel._cards["route"].form.error("eigen_route")
    write(screen, eigen_route="Zien\nPraten")
    assert shown(screen, "follows_route").endswith("1. Zien\n2. Praten")
    save(screen)
    assert [stap.naam for stap in route_of(screen.school).stappen] == ["Zien", "Praten"]


def test_own_steps_that_are_not_chosen_are_kept_but_not_followed(opened):
    screen = opened(profiel=Profiel(eigen_route=("Zien",)))
    choose(screen, "route_")
    save(screen)
    assert screen.school.profiel.eigen_route == ("Zien",)
    assert route_of(screen.school).id == "vo"


@pytest.mark.parametrize("begrip", list(Begrip))
def test_X08_the_literal_definition_is_shown_with_its_source(opened, begrip):
    screen = opened()
    choose(screen, f"begrip_{begrip.value}")
    said = shown(screen, "follows_begrip")
    assert f"({begrip.value}:" in said
    assert any(
        quote.tekst in said
        for topic in a_naslag().onderwerpen
        for alinea in topic.alineas
        for quote in alinea.citaten
    )


def test_a_free_day_that_is_no_date_is_named(opened):
    screen = opened()
    write(screen, vrije_dagen="14-10-2026\n32-10-2026")
    save(screen)
    assert "“32-10-2026”" in screen.panel._cards["kalender"].form.error("vrije_dagen")
    assert screen.school.profiel.vrije_dagen == ()


def test_free_days_are_kept_in_order_and_once(opened):
    screen = opened()
    write(screen, vrije_dagen="2 november 2026\n14-10-2026\n14-10-2026")
    choose(screen, "regio_zuid")
    save(screen)
    assert screen.school.profiel.vrije_dagen == (date(2026, 10, 14), date(2026, 11, 2))
    assert screen.school.profiel.regio is Vakantieregio.ZUID


def test_it_says_until_when_vacations_are_known(opened):
    assert shown(opened(), "follows_kalender") == known_words(None)
    assert "5 september 2027" in known_words(date(2027, 9, 5))


@pytest.mark.parametrize("field", ["naam", "gebruiker_naam", "functie"])
def test_a_school_needs_its_names(opened, field):
    screen = opened()
    before = screen.school
    write(screen, **{field: "  "})
    save(screen)
    assert screen.panel._cards["school"].form.error(field)
    assert screen.school == before


def test_what_is_typed_survives_lock(opened):
    first = opened()
    write(first, breed_team="ZAT")
    first.desk.flush()
    again = opened(first.vault)
    assert find(again.panel, QLineEdit, "breed_team").text() == "ZAT"
    assert not find(again.panel, QPushButton, "saveSchool").isHidden()
    save(again)
    assert again.school.profiel.breed_team == "ZAT"
    assert not first.vault.concepten.read("school")


def test_an_unreadable_draft_changes_nothing(opened):
    first = opened()
    first.vault.concepten.save("school", "[1]")
    assert shown(opened(first.vault), "stand") == "Alles is opgeslagen."
