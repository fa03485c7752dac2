"""Makes the field on screen that goes with a question."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.core.hypothese import hypothesen
from desktop.services.views import DossierView
from desktop.ui.kader.fact_words import facts_of
from desktop.ui.vormen.answers import AnswersField
from desktop.ui.vormen.choosing import MOST_IN_SIGHT, ChecksField, FactsField, ListField, RadioField
from desktop.ui.vormen.field import CheckField, Field, GivenField, LineField, TextField
from desktop.ui.vormen.hypothese_field import HypotheseField
from desktop.ui.vormen.naming import NamesField
from desktop.ui.vormen.people import people_of
from desktop.ui.vormen.spec import FieldSpec, Kind

_ALONE = {
    Kind.ANSWERS: AnswersField,
    Kind.CHECK: CheckField,
    Kind.GIVEN: GivenField,
    Kind.LINE: LineField,
    Kind.LINES: TextField,
    Kind.SEVERAL_OF: ChecksField,
    Kind.TEXT: TextField,
}


def field_for(spec: FieldSpec, view: DossierView, parent: QWidget) -> Field:
    """Return an empty field for this question about this dossier."""
    if spec.kind in {Kind.NAME, Kind.NAMES}:
        return NamesField(spec, parent, people_of(view))
    if spec.kind is Kind.FACTS:
        return FactsField(spec, parent, facts_of(view.regels))
    if spec.kind is Kind.HYPOTHESE:
        return HypotheseField(spec, parent, hypothesen(view.regels))
    if spec.kind is Kind.ONE_OF:
        made = RadioField if len(spec.options) <= MOST_IN_SIGHT else ListField
        return made(spec, parent)
    if spec.kind is Kind.DATE:
        pattern = QCoreApplication.translate("Vormen", "dd-mm-jjjj")
        return LineField(spec, parent, pattern)
    return _ALONE[spec.kind](spec, parent)
