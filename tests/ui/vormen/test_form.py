"""The dialog of every vorm: what is filled in comes out, what is refused says so in its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

from desktop.core.afsluiting import Heropening
from desktop.core.inhoud import InhoudError
from desktop.core.logboek import Regel, Soort
from desktop.core.school import Profiel
from desktop.core.vormen import VORMEN
from desktop.services.casus import view_of
from desktop.ui.vormen.deviation import deviates
from desktop.ui.vormen.form import Opening, VormDialog
from desktop.ui.vormen.nood import NumbersDialog
from desktop.ui.vormen.specs import spec_of
from tests.builders import (
    JA,
    MORNING,
    NEE,
    a_casus,
    a_fact,
    a_leerling,
    a_school,
    a_vastlegging,
    a_weging,
    an_aantekening,
)
from tests.ui.finding import find
from tests.ui.vormen.samples import NAMES, sample

LATER = MORNING + timedelta(hours=1)


def a_view(*regels, **details):
    told = an_aantekening(veronderstelling="Zij krijgt thuis geen ontbijt.")
    facts = [Regel(a_vastlegging(nummer, aantekening=told)) for nummer in (1, 2, 3)]
    return view_of(a_casus(*facts, *regels, **details))


def open_form(window, name, preset=None, **details) -> VormDialog:
    dialog = VormDialog(spec_of(name), Opening(a_view(**details), LATER, preset or {}), window)
    dialog.open()
    return dialog


def submit(dialog) -> None:
    find(dialog, QPushButton, "dialogPrimary").click()


@pytest.mark.parametrize("name", NAMES)
def test_a_filled_in_form_gives_what_was_filled_in(window, qtbot, name):
    dialog = open_form(window, name, sample(name))
    with qtbot.waitSignal(dialog.given):
        submit(dialog)
    made = dialog.made()
    assert made.inhoud == VORMEN[name](**sample(name))
    assert made.tekst == made.inhoud.zin()
    assert (made.moment, made.door) == (LATER, "Marieke de Boer")
    dialog.close()


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_form_is_refused_under_a_field_or_is_enough(window, name):
    given = {
        key: sample(name)[key]
        for key in ("route", "stap", "naam", "punt", "wat", "vlag", "bericht")
        if key in sample(name) and name in {"routestap", "punt-afgedaan", "vlag-weg"}
    }
    dialog = open_form(window, name, given)
    heard = []
    dialog.given.connect(lambda: heard.append(name))
    submit(dialog)
    errors = {key: row.error() for key, row in dialog.form._rows.items() if row.error()}
    assert bool(heard) != bool(errors)
    assert bool(heard) == (name == "routestap")
    assert not dialog.notice.isVisible()
    assert all(dialog.form._rows[key].isVisibleTo(dialog) for key in errors)
    dialog.close()


REFUSALS = [
    ("afsluiting", {}, "conclusie"),
    ("besluit", {"hulp"}, "melden"),
    ("besluit", {"melden", "hulp"}, "motivering"),
    ("besluit", {"melden", "hulp", "motivering"}, "door"),
    ("besproken", {"na"}, "met"),
    ("gesprek-over-melding", {}, "met"),
    ("gespreksvoorbereiding", {"met"}, "doel"),
    ("hypothese-beoordeeld", {"status", "toelichting"}, "hypothese"),
    ("hypothese-beoordeeld", {"hypothese", "status"}, "toelichting"),
    ("hulp-beoordeeld", {"resultaat"}, "toelichting"),
    ("hulp-beoordeeld", {"resultaat", "toelichting"}, "door"),
    ("melden-zonder-gesprek", {}, "gronden"),
    ("melden-zonder-gesprek", {"gronden"}, "toelichting"),
    ("melding-gedaan", {"wijze"}, "melder"),
    ("melding-gedaan", {"wijze", "melder", "bekendheid"}, "grond"),
    ("monitoring", {"tot"}, "afspraak"),
    ("monitoring", {"tot", "afspraak"}, "door"),
    ("noodoproep", {"wie"}, "wat"),
    ("stap-overgeslagen", {"stap"}, "reden"),
    ("terugkoppeling", {"soort"}, "samenvatting"),
    ("toestemmingsweging", {"verwoording"}, "antwoorden"),
    ("verwijsindex", {}, "reden"),
]


@pytest.mark.parametrize(("name", "filled", "field"), REFUSALS)
def test_every_refusal_lands_under_its_field(window, name, filled, field):
    dialog = open_form(window, name, {key: sample(name)[key] for key in filled})
    submit(dialog)
    assert dialog.form.error(field)
    assert dialog.form._rows[field].isVisibleTo(dialog)
    assert dialog.focusWidget() is not None
    dialog.close()


def test_a_refusal_by_the_vault_lands_under_its_field_too(window):
    dialog = open_form(window, "heropening", {"reden": "Nieuw signaal."})
    submit(dialog)
    dialog.show_refusal(InhoudError("reden", "Dat kan zo niet."))
    assert dialog.form.error("reden") == "Dat kan zo niet."
    assert dialog.form.isEnabled()
    dialog.show_refusal(InhoudError("iets", "Iets anders."))
    assert dialog.notice.text() == "Iets anders."
    dialog.close()


def test_only_what_prepares_something_may_lie_ahead(window):
    for name, field in (("heropening", "moment"), ("gespreksvoorbereiding", "met")):
        dialog = open_form(window, name)
        dialog._when.restore((LATER + timedelta(days=1)).isoformat())
        submit(dialog)
        errors = [key for key, row in dialog.form._rows.items() if row.error()]
        assert errors == [field]
        dialog.close()


def test_S02_advice_is_without_the_name_until_the_user_says_otherwise(window, qtbot):
    dialog = open_form(window, "adviesgesprek", {"vraag": "Wat nu?"})
    with qtbot.waitSignal(dialog.given):
        submit(dialog)
    assert dialog.made().anoniem is True
    assert dialog.made().soort is Soort.ADVIES
    dialog.show_refusal(InhoudError("vraag", "Nog eens."))
    find(dialog, QAbstractButton, "anoniem").click()
    with qtbot.waitSignal(dialog.given):
        submit(dialog)
    assert dialog.made().anoniem is False
    dialog.close()


MELDEN = a_weging(JA, JA)
SLUITEN = a_weging(NEE)


@pytest.mark.parametrize(
    ("weging", "melden", "asks"),
    [(MELDEN, "ja", False), (MELDEN, "nee", True), (SLUITEN, "ja", True), (SLUITEN, "nee", False)],
)
def test_a_besluit_against_the_outcome_asks_why_and_who(window, weging, melden, asks):
    dialog = open_form(window, "besluit", weging=weging)
    find(dialog, QAbstractButton, f"melden_{melden}").click()
    for key in ("afwijking", "afwijking_door"):
        assert dialog.form._rows[key].isVisibleTo(dialog) is asks
    find(dialog, QPlainTextEdit, "motivering").setPlainText("Om deze feiten.")
    find(dialog, QLineEdit, "door").setText("Joris Kamp")
    heard = []
    dialog.given.connect(lambda: heard.append("given"))
    submit(dialog)
    assert bool(heard) is not asks
    assert bool(dialog.form.error("afwijking")) is asks
    if asks:
        find(dialog, QPlainTextEdit, "afwijking").setPlainText("Nieuwe feiten.")
        submit(dialog)
        assert dialog.form.error("afwijking_door")
        find(dialog, QLineEdit, "afwijking_door").setText("Marieke de Boer")
        submit(dialog)
        assert "Marieke de Boer" in dialog.made().tekst
    dialog.close()


def test_without_an_outcome_no_besluit_deviates():
    assert not deviates({"melden": "ja", "hulp": "nog_niet"}, a_view())


def test_a_melding_asks_no_ground_while_it_is_open(window):
    dialog = open_form(window, "melding-gedaan")
    assert not dialog.form._rows["grond"].isVisibleTo(dialog)
    find(dialog, QAbstractButton, "bekendheid_volledig_anoniem").click()
    assert dialog.form._rows["grond"].isVisibleTo(dialog)
    dialog.close()


def test_names_the_dossier_knows_are_proposed(window, qtbot):
    dialog = open_form(window, "bevoegd-gezag")
    (chip,) = [
        b for b in dialog.findChildren(QAbstractButton) if b.property("text") == "Joris Kamp"
    ]
    with qtbot.waitSignal(dialog.changed):
        chip.click()
    assert find(dialog, QLineEdit, "wie").text() == "Joris Kamp"
    chip.click()
    assert find(dialog, QLineEdit, "wie").text() == ""
    dialog.close()


def test_C08_the_talk_form_names_whom_the_age_asks_to_speak(window):
    for born, words in (
        (MORNING.date().replace(year=2013), "én met ouders"),
        (MORNING.date().replace(year=2018), "zo mogelijk ook met de leerling"),
        (None, "geboortedatum"),
    ):
        view = a_view(dossier=replace(a_casus().dossier, leerling=a_leerling(geboortedatum=born)))
        dialog = VormDialog(spec_of("gesprek-over-melding"), Opening(view, LATER), window)
        assert words in " ".join(label.text() for label in dialog.findChildren(QLabel))
        dialog.close()


def test_emptying_throws_away_what_was_typed(window, qtbot):
    dialog = open_form(window, "heropening")
    button = find(dialog, QPushButton, "emptyForm")
    assert not button.isEnabled()
    find(dialog, QPlainTextEdit, "reden").setPlainText("Half")
    assert dialog.draft_text()
    with qtbot.waitSignal(dialog.changed):
        button.click()
    assert dialog.draft_text() == ""
    dialog.close()


def a_correction(window) -> VormDialog:
    old = a_fact(Heropening("Nieuw signal."), 7).geldig
    opening = Opening(a_view(), LATER, correcting=old)
    dialog = VormDialog(spec_of("heropening"), opening, window)
    dialog.open()
    return dialog


def test_a_correction_begins_with_the_old_values_and_asks_why(window, qtbot):
    dialog = a_correction(window)
    assert find(dialog, QPlainTextEdit, "reden").toPlainText() == "Nieuw signal."
    submit(dialog)
    assert dialog.notice.text() == "U heeft nog niets veranderd."
    find(dialog, QPlainTextEdit, "reden").setPlainText("Nieuw signaal.")
    submit(dialog)
    assert dialog.form.error("reden_verbetering")
    find(dialog, QLineEdit, "reden_verbetering").setText("Verschreven.")
    with qtbot.waitSignal(dialog.given):
        submit(dialog)
    assert (dialog.made().moment, dialog.reason()) == (MORNING, "Verschreven.")
    dialog.close()


def test_every_field_says_its_name_to_a_screen_reader(window):
    for name in NAMES:
        dialog = open_form(window, name)
        for field in dialog.findChildren(QLineEdit):
            inside = field.parentWidget()
            named = field.accessibleName() or (inside and inside.accessibleName())
            assert named or not field.isVisibleTo(dialog), (name, field.objectName())
        dialog.close()


def test_the_numbers_are_shown_without_a_dossier(window):
    school = a_school(profiel=Profiel(veilig_thuis_nummer="0800-2000"))
    dialog = NumbersDialog(school, window)
    dialog.open()
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert all(part in words for part in ("112", "0800-2000", "Raad voor de Kinderbescherming"))
    submit(dialog)


def test_the_form_is_freed_when_closed(window):
    dialog = open_form(window, "besluit")
    dialog.close()
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(VormDialog) == []
