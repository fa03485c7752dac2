"""What goes with the fact of a signal, folded away behind one line: a quick note stays quick."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.logboek import Soort
from desktop.core.signaal import ALTIJD_MELDCODE, Categorie, Over, Signaalbron
from desktop.ui.kit.buttons import Button
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.dress import dress
from desktop.ui.kit.fields import GrowingTextEdit
from desktop.ui.kit.form import FieldRow
from desktop.ui.kit.layouts import column, row
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel
from desktop.ui.logboek import signal_words as words
from desktop.ui.logboek.check_list import CheckList
from desktop.ui.logboek.draft import Draft
from desktop.ui.logboek.guidance import Guidance

Kind = TypeVar("Kind", bound=Enum)
_AREAS = ("mening", "andere_verklaring", "veronderstelling")


class SignalFields(QWidget):
    """Holds the optional details of a signal; opens by itself when something stands in them.

    Signals:
        bron_chosen: the user said how the signal came in; changed follows it.
        changed: the user changed a field.
        disclosure_wanted: the user says that the leerling told it.
        submitted: the user pressed Ctrl+Enter in a text area.
    """

    bron_chosen = Signal()
    changed = Signal()
    disclosure_wanted = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("signalFields")
        self._soort = Soort.FEIT
        self._link = Button(self.tr("Meer over dit signaal"), self, "link", "chevron-right")
        self._link.setObjectName("moreSignal")
        self._link.setCheckable(True)
        self._body = QWidget(self)
        self._chips = {
            "signaalbron": self._chip_group("signaalbron", words.bron_words()),
            "richting": self._chip_group("richting", words.richting_words()),
            "over": self._chip_group("over", words.over_words()),
        }
        self._guidance = Guidance(self._body)
        self._areas: dict[str, GrowingTextEdit] = {}
        self._lists = {
            "categorieen": self._checks("categorieen", words.categorie_words()),
            "vormen": self._checks("vormen", words.vorm_words()),
        }
        self._always = Notice(self._always_words(), self._body, "info")
        self._always.setObjectName("altijdMeldcode")
        self._parents = Notice(self._parents_words(), self._body, "info")
        self._parents.setObjectName("oudersignaal")
        self._lay_out()
        self._show_notices()

        self._chips["signaalbron"].chosen.connect(self._on_bron)
        self._chips["richting"].chosen.connect(self.changed)
        self._chips["over"].chosen.connect(self._on_look)
        self._guidance.changed.connect(self.changed)
        self._guidance.disclosure_wanted.connect(self.disclosure_wanted)
        self._guidance.submitted.connect(self.submitted)
        self._link.toggled.connect(self._on_toggled)
        self._lists["categorieen"].changed.connect(self._on_look)
        self._lists["vormen"].changed.connect(self._on_look)

    def fill(self, draft: Draft) -> None:
        """Show the fields of a draft, unfolded when they hold something."""
        for name, group in self._chips.items():
            group.choose(getattr(draft, name))
        for name, area in self._areas.items():
            area.setPlainText(getattr(draft, name))
        for name, checks in self._lists.items():
            checks.choose(getattr(draft, name))
        self._guidance.fill(draft.navraag, toestemming=draft.toestemming)
        self._show_notices()
        self.show_soort(Soort(draft.soort))
        is_kept_open = self._link.isChecked() and not draft.is_empty
        self._link.setChecked(is_kept_open or self._is_filled())

    def read_into(self, draft: Draft) -> Draft:
        """Return the draft with these fields."""
        texts: dict[str, Any] = {name: area.toPlainText() for name, area in self._areas.items()}
        return replace(
            draft,
            **texts,
            signaalbron=self._chips["signaalbron"].key(),
            richting=self._chips["richting"].key(),
            over=self._chips["over"].key(),
            categorieen=self._lists["categorieen"].keys(),
            vormen=self._lists["vormen"].keys(),
            navraag=self._guidance.navraag(),
            toestemming=self._guidance.toestemming(),
        )

    def show_soort(self, soort: Soort) -> None:
        """Show the guidance that goes with this kind of entry."""
        self._soort = soort
        bron = Signaalbron(self._chips["signaalbron"].key())
        self._guidance.show_bron(bron, told=soort is Soort.DISCLOSURE)

    def _is_filled(self) -> bool:
        return self.read_into(Draft()) != Draft()

    def _lay_out(self) -> None:
        lines = column(spacing=12, margins=(12, 4, 0, 4))
        self._add_row(lines, self.tr("Hoe kwam dit bij u?"), self._chips["signaalbron"])
        lines.addWidget(self._guidance)
        self._add_area("mening", self.tr("Wat vindt of denkt een ander?"))
        self._add_area("andere_verklaring", self.tr("Is er een andere verklaring?"))
        self._add_area("veronderstelling", self.tr("Veronderstelling om uit te zoeken"))
        for name in _AREAS:
            self._add_row(lines, self._areas[name].accessibleName(), self._areas[name])
        self._add_row(lines, self.tr("Welke kant wijst dit op?"), self._chips["richting"])
        self._add_row(lines, self.tr("Over wie of wat gaat het?"), self._chips["over"])
        lines.addWidget(self._with_head(self.tr("Waar zag u het aan?"), "categorieen"))
        lines.addWidget(self._parents)
        lines.addWidget(self._with_head(self.tr("Waar kan het op wijzen?"), "vormen"))
        lines.addWidget(self._always)
        self._body.setLayout(lines)
        self._body.hide()
        self.setLayout(column(row(self._link, None), self._body, spacing=4))

    def _add_row(self, lines: QVBoxLayout, label: str, field: QWidget) -> None:
        lines.addWidget(FieldRow(label, field, self._body))

    def _with_head(self, head: str, name: str) -> QWidget:
        whole = QWidget(self._body)
        checks = self._lists[name]
        checks.setAccessibleName(head)
        whole.setLayout(column(PlainLabel(head, whole, "small_strong"), checks, spacing=5))
        return whole

    def _add_area(self, name: str, label: str) -> None:
        area = self._areas[name] = GrowingTextEdit(self._body, 1)
        area.setObjectName(name)
        area.setAccessibleName(label)
        area.textChanged.connect(self.changed)
        area.submitted.connect(self.submitted)

    def _chip_group(self, name: str, texts: Mapping[Kind, str]) -> ChipGroup:
        options = [Option(str(one.value), text) for one, text in texts.items()]
        group = ChipGroup("", options, self._body)
        group.setObjectName(name)
        return group

    def _checks(self, name: str, texts: Mapping[Kind, str]) -> CheckList:
        return CheckList(name, {str(one.value): t for one, t in texts.items()}, self._body)

    def _always_words(self) -> str:
        return self.tr(
            "Bij een vechtscheiding en bij emotionele verwaarlozing volgt u altijd de meldcode "
            "(Brochure praktijk 003:64, 003:72)."
        )

    def _parents_words(self) -> str:
        return self.tr(
            "Een signaal van ouders telt ook als u aan het kind niets merkt. Een kind kan zich op "
            "school juist veilig voelen (Brochure VO 001:302; Brochure praktijk 003:116-131)."
        )

    def _show_notices(self) -> None:
        always = {vorm.value for vorm in ALTIJD_MELDCODE}
        self._always.setVisible(bool(always & set(self._lists["vormen"].keys())))
        about = self._chips["over"].key() == Over.OUDER.value
        self._parents.setVisible(
            about or Categorie.OUDERS.value in set(self._lists["categorieen"].keys())
        )

    def _on_bron(self) -> None:
        self.show_soort(self._soort)
        self.bron_chosen.emit()
        self.changed.emit()

    def _on_look(self) -> None:
        self._show_notices()
        self.changed.emit()

    def _on_toggled(self, is_open: bool) -> None:
        dress(self._link, "chevron-down" if is_open else "chevron-right", "accent_text")
        self._body.setVisible(is_open)
