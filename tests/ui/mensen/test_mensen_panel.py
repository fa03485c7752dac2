"""The people of a dossier in groups: what is secret stays so until it was asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop.core.handelingen import SoortHandeling
from desktop.core.known_error import KnownError
from desktop.core.netwerk import Persoon
from desktop.core.school import Schoolsoort
from desktop.services.handelingen import list_handelingen
from desktop.ui.kit.pill import Pill
from desktop.ui.mensen.secret import Secret
from desktop.ui.mensen.tile import PersonTile
from tests.builders import a_betrokkene, a_dossier, a_school
from tests.ui.finding import find
from tests.ui.mensen.family import FAMILY, SECRETS, a_view


def words(panel: QWidget) -> str:
    """Return all that can be read or heard, of every part that is on screen."""
    seen = []
    for part in panel.findChildren(QWidget):
        if part.isVisibleTo(panel):
            seen += [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
            if isinstance(part, QLabel | QAbstractButton):
                seen.append(part.text())
    return "\n".join(seen)


def reveal(panel: QWidget) -> QAbstractButton:
    return find(panel, QAbstractButton, "reveal_0")


def test_everyone_stands_in_a_group_with_what_must_be_known_first(panel):
    panel.show_dossier(a_view())
    told = words(panel)
    for group in ("Ouders en verzorgers", "Broers en zussen", "Professionals en organisaties"):
        assert group in told
    assert "Netwerk en familie" not in told
    pills = [pill.text() for pill in panel.findChildren(Pill)]
    for pill in ("gezag", "gezag onbekend", "adres geheim", "tolk Arabisch"):
        assert pill in pills
    assert "jeugdarts, GGD" in told
    assert "Telefoon: 06-2" in told


def test_a_secret_address_is_a_word_and_a_button_everywhere(panel):
    panel.show_dossier(a_view())
    find(panel, QAbstractButton, "netWords").click()
    for key in ("lijst", "tekening"):
        find(panel, QAbstractButton, f"chip_{key}").click()
        for secret in SECRETS:
            assert secret not in words(panel)
    assert "geheim" in reveal(panel).text()


def test_showing_it_is_on_record_first_and_lasts_a_moment(panel, desk, vault):
    assert isinstance(desk, QObject)
    panel.show_dossier(a_view())
    reveal(panel).click()
    assert all(secret in words(panel) for secret in SECRETS)
    (looked,) = [h for h in vault.handelingen.all() if h.soort is SoortHandeling.GEHEIM_GETOOND]
    assert (looked.dossier, looked.bijzonderheden) == (1, "moeder")
    told = str(list_handelingen(vault))
    assert "Geheim adres of nummer getoond" in told
    assert not [secret for secret in (*SECRETS, "Samira") if secret in told]
    timer = find(find(panel, Secret), QTimer)
    assert timer.isActive()
    timer.timeout.emit()
    assert not [secret for secret in SECRETS if secret in words(panel)]
    assert not timer.isActive()


def test_what_cannot_be_recorded_is_not_shown(panel, desk, vault, monkeypatch, qtbot):
    def refuse(_handeling: object) -> None:
        raise KnownError

    panel.show_dossier(a_view())
    monkeypatch.setattr(vault.handelingen, "add", refuse)
    with qtbot.waitSignal(desk._session.failed):
        reveal(panel).click()
    assert SECRETS[0] not in words(panel)


@pytest.mark.parametrize("leave", ["button", "page", "drawing"])
def test_it_goes_out_of_sight_at_once_when_one_looks_away(panel, desk, leave):
    assert desk is not None
    panel.show_dossier(a_view())
    reveal(panel).click()
    if leave == "button":
        reveal(panel).click()
    elif leave == "page":
        panel.hide()
        panel.show()
    else:
        find(panel, QAbstractButton, "chip_tekening").click()
        find(panel, QAbstractButton, "chip_lijst").click()
    assert SECRETS[0] not in words(panel)


def test_an_answer_for_another_dossier_shows_nothing(panel):
    panel.show_dossier(a_view())
    panel.reveal(2, 0)
    panel.reveal(1, 99)
    panel.reveal(1, 1)
    assert SECRETS[0] not in words(panel)
    assert panel.person(99) is None


def test_only_a_dossier_that_may_be_seen_has_a_link(panel, qtbot):
    panel.show_dossier(a_view())
    assert panel.findChild(QAbstractButton, "open_3") is None
    with qtbot.waitSignal(panel.family_requested) as asked:
        find(panel, QAbstractButton, "open_2").click()
    assert asked.args == [4]


def test_each_person_can_be_changed_and_one_can_be_added(panel, qtbot):
    panel.show_dossier(a_view())
    with qtbot.waitSignal(panel.edit_requested) as asked:
        find(panel, QAbstractButton, "edit_1").click()
    assert asked.args == [1]
    with qtbot.waitSignal(panel.edit_requested) as asked:
        find(panel, QAbstractButton, "addPersonHere").click()
    assert asked.args == [len(FAMILY)]


def test_an_empty_page_says_what_it_is_for(panel):
    nobody = a_dossier(betrokkenen=())
    panel.show_dossier(a_view(dossier=nobody))
    assert find(panel, QWidget, "nobody").isVisibleTo(panel)
    panel.show_dossier(a_view())
    assert not find(panel, QWidget, "nobody").isVisibleTo(panel)


def test_the_page_is_built_only_when_it_is_looked_at_and_something_changed(panel):
    panel.hide()
    panel.show_dossier(a_view())
    assert panel.findChild(PersonTile) is None
    panel.show()
    first = find(panel, PersonTile)
    panel.show_dossier(a_view())
    assert find(panel, PersonTile) is first


@pytest.mark.parametrize(
    ("soort", "word"), [(Schoolsoort.VO, "mentor"), (Schoolsoort.PO, "leerkracht")]
)
def test_O02_the_teacher_is_called_as_the_school_does(panel, soort, word):
    panel.show_dossier(a_view(school=a_school(soort=soort)))
    assert f"{word} Joris Kamp" in words(panel)


def test_a_name_that_looks_like_markup_is_shown_as_it_is(panel):
    panel.show_dossier(a_view(a_betrokkene(naam="<b>Oma</b>", opmerking="<i>x</i>")))
    assert "<b>Oma</b>" in words(panel)


def test_a_moment_ends_by_itself(qtbot, theme):
    assert theme
    around = QWidget()
    qtbot.addWidget(around)
    secret = Secret(Persoon(0, FAMILY[0]), around, seconds=0)
    secret.reveal()
    qtbot.waitUntil(lambda: not find(secret, QTimer).isActive())
    assert SECRETS[0] not in words(around)
