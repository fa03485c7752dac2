"""The part of the kluis about locking: after how long, and who may see the screen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.instellingen import Instellingen
from desktop.ui.kit.choice import ChipGroup, Option
from desktop.ui.kit.fields import CheckBox
from desktop.ui.kit.layouts import column
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.plain_label import PlainLabel

MINUTES = (2, 3, 5, 10, 15)


class LockSettings(QWidget):
    """Shows and changes when the vault locks by itself.

    Signals:
        changed: the user chose these Instellingen.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("vergrendelen")
        self._shown = Instellingen()
        self._minutes = ChipGroup(
            self.tr("Vergrendelen na"),
            [Option(str(n), self.tr("{n} minuten").format(n=n)) for n in MINUTES],
            self,
        )
        self._minutes.setObjectName("wachttijd")
        self._capture = CheckBox(self.tr("Houd de vensters uit schermopnames"), self)
        self._capture.setObjectName("schermopname")
        self._capture_words = PlainLabel("", self, "small", "text2", wrap=True)
        self._system_words = PlainLabel("", self, "body", "text2", wrap=True)
        self._demo = Notice(
            self.tr("De demo gaat niet vanzelf op slot: dan zou zij weg zijn."), self, "info"
        )
        self._lay_out()
        self.show_settings(self._shown)
        self.show_abilities(hears=False, shields=False, by_itself=True)

        self._minutes.chosen.connect(self._on_minutes)
        self._capture.toggled.connect(self._on_capture)

    def show_settings(self, settings: Instellingen) -> None:
        """Show what is chosen now."""
        self._shown = settings
        # A number between ours, from another version, has no chip of its own.
        nearest = min(MINUTES, key=lambda n: abs(n - settings.wachttijd))
        self._minutes.choose(str(nearest))
        self._capture.setChecked(settings.schermopname_weren)

    def show_abilities(self, *, hears: bool, shields: bool, by_itself: bool) -> None:
        """Tell what this computer can: tell of sleep and lock, keep windows out of captures."""
        self._system_words.setText(
            self.tr(
                "De kluis gaat ook op slot als u de computer vergrendelt, van gebruiker wisselt "
                "of de computer in slaap gaat."
            )
            if hears
            else self.tr(
                "Deze computer vertelt Weegwijzer niet wanneer u hem vergrendelt of dichtklapt. "
                "Druk op Ctrl+L voordat u wegloopt."
            )
        )
        self._capture.setVisible(shields)
        self._capture_words.setText(
            self.tr(
                "Zet dit uit als u het scherm wilt delen in een overleg, of als een hulpmiddel "
                "het scherm moet kunnen lezen."
            )
            if shields
            else self.tr(
                "Op deze computer kan Weegwijzer de vensters niet uit schermopnames houden. "
                "Deel dus nooit uw hele scherm."
            )
        )
        self._demo.setVisible(not by_itself)

    def _lay_out(self) -> None:
        when = PlainLabel(self.tr("Vanzelf op slot"), self, "title")
        quiet = PlainLabel(
            self.tr("Raakt u zo lang geen toets of muis aan, dan gaat de kluis op slot."),
            self,
            "body",
            "text2",
            wrap=True,
        )
        safe = PlainLabel(
            self.tr(
                "Wat u aan het typen was, blijft versleuteld bewaard. Na het openen staat u op "
                "dezelfde plek."
            ),
            self,
            "body",
            "text2",
            wrap=True,
        )
        cover = PlainLabel(
            self.tr(
                "Komt er iemand binnen? Met F9 dekt u het scherm af, met een toets haalt u het "
                "terug. Afdekken is niet vergrendelen."
            ),
            self,
            "body",
            "text2",
            wrap=True,
        )
        screen = PlainLabel(self.tr("Meekijken"), self, "title")
        self.setLayout(
            column(
                *(self._demo, when, quiet, self._minutes, 2, safe, self._system_words, 10),
                *(screen, cover, self._capture, self._capture_words, None),
                spacing=10,
            )
        )
        self.setMaximumWidth(720)

    def _on_minutes(self, key: str) -> None:
        self._tell(replace(self._shown, wachttijd=int(key)))

    def _on_capture(self, on: bool) -> None:
        self._tell(replace(self._shown, schermopname_weren=on))

    def _tell(self, new: Instellingen) -> None:
        if new != self._shown:
            self._shown = new
            self.changed.emit(new)
