"""Typing a recovery code over from paper."""

from __future__ import annotations

import random

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from desktop.services.recovery_code import ALPHABET, new_code
from desktop.ui.kluis.recovery_field import RecoveryField
from tests.ui.kluis.hands import child, texts

CODE = new_code(random.Random(7).randbytes)


@pytest.fixture
def field(qtbot):
    made = RecoveryField()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def line(field):
    return field.findChild(QLineEdit, "herstelcode")


def mend(field) -> QAbstractButton:
    return child(field, QAbstractButton, "mendCode")


def said(field) -> str:
    return child(field, QLabel, "codeRead").text()


@pytest.mark.parametrize("typed", [CODE, CODE.lower(), CODE.replace("-", ""), f" {CODE} "])
def test_the_code_is_right_however_it_is_spaced(field, line, typed):
    line.setText(typed)
    assert said(field) == "Alle acht groepen kloppen."
    assert field.check()


def test_while_typing_the_groups_so_far_are_shown_and_nothing_is_wrong_yet(field, line):
    line.setText(CODE[:11])
    assert said(field) == CODE[:11].replace("-", " - ").rstrip(" -")
    assert not any("klopt niet" in text for text in texts(field))


def test_a_sign_outside_the_alphabet_names_its_group_at_once(field, line):
    line.setText(CODE[:7] + "?")
    assert "In groep 2 staat een teken dat in geen herstelcode voorkomt." in texts(field)


def test_one_slip_is_located_and_mended_with_one_button(field, line):
    place = 12
    other = next(symbol for symbol in ALPHABET if symbol != CODE[place])
    line.setText(CODE[:place] + other + CODE[place + 1 :])
    assert any("groep 3" in text for text in texts(field))
    assert not field.check()
    assert CODE[10:14] in mend(field).text()
    mend(field).click()
    assert line.text() == CODE
    assert field.check()
    assert not mend(field).isVisible()


def test_many_slips_are_refused_without_a_proposal(field, line):
    line.setText(CODE[:-9] + "AAAA-BBBB")
    assert not field.check()
    assert not mend(field).isVisible()


def test_a_short_code_is_refused_when_it_is_used(field, line):
    line.setText(CODE[:-5])
    assert not field.check()
    assert any("ontbreken nog 4 tekens" in text for text in texts(field))
