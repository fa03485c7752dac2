"""The people around the leerling as rows."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QComboBox

from desktop.ui.dossier.people_editor import PeopleEditor
from tests.ui.finding import find


def test_Z14_a_voogd_can_be_a_party(qtbot):
    editor = PeopleEditor((), ())
    qtbot.addWidget(editor)
    find(editor, QAbstractButton, "addPerson").click()
    relations = find(editor, QComboBox, "personRelation")
    assert relations.findText("voogd") >= 0
