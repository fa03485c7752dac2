"""Everything one can do in this window by typing its name, for the search field (Ctrl+K)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QObject

from desktop.core.naslag import Alinea, Naslag
from desktop.ui.dossier_screen import DossierScreen
from desktop.ui.kit.shortcuts import keys
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import TEXT_PERCENTS
from desktop.ui.screens import NASLAG, Screens
from desktop.ui.vormen.titles import menu_groups, vorm_titles
from desktop.ui.zoeken.commands import Command

SEARCH = "search"


class WindowCommands(QObject):
    """Lists the shortcuts, screens, forms, looks and paragraphs of the naslag."""

    def __init__(self, screens: Screens, dossiers: DossierScreen, naslag: Naslag) -> None:
        super().__init__(screens)
        self._screens = screens
        self._dossiers = dossiers
        self._naslag = naslag
        self._slots: Mapping[str, Callable[[], object]] = {}

    def set_slots(self, slots: Mapping[str, Callable[[], object]]) -> None:
        """Offer these acts, by the name of their shortcut."""
        self._slots = slots

    def listed(self) -> list[Command]:
        """Return what can be done now."""
        return [
            *self._of_keys(),
            *self._of_vormen(),
            *self._of_transfer(),
            *self._of_screens(),
            *self._of_looks(),
            *self._of_naslag(),
        ]

    def _of_keys(self) -> Iterator[Command]:
        for key in keys():
            if key.name in self._slots and key.name != SEARCH:
                detail = self.tr("Sneltoets {keys}").format(keys=self.tr(" of ").join(key.keys))
                yield Command(
                    key.text, self.tr("Actie"), "chevron-right", detail, self._slots[key.name]
                )

    def _of_vormen(self) -> Iterator[Command]:
        view = self._dossiers.desk.settled
        if view is None:
            return
        titles, naam = vorm_titles(), view.dossier.leerling.short_name
        for name in (name for group in menu_groups() for name in group.names):
            yield Command(
                titles[name],
                self.tr("Vastleggen"),
                "file-plus",
                self.tr("In het dossier van {name}").format(name=naam),
                partial(self._dossiers.vormen.open, name),
            )

    def _of_transfer(self) -> Iterator[Command]:
        take = self._dossiers.transfer.open_take
        text, detail = self.tr("Overgedragen dossier inlezen…"), self.tr("Van een andere school")
        yield Command(text, self.tr("Actie"), "download", detail, take)

    def _of_screens(self) -> Iterator[Command]:
        for key, text in self._screens.titles().items():
            show = partial(self._screens.show_screen, key)
            yield Command(text, self.tr("Scherm"), "folder-open", "", show)
        for key, text in self._screens.kluis.titles().items():
            show = partial(self._screens.show_part, key)
            yield Command(text, self.tr("Kluis"), "key-round", "", show)

    def _of_looks(self) -> Iterator[Command]:
        setting = self.tr("Weergave")
        themes = {
            self.tr("Licht thema"): "licht",
            self.tr("Donker thema"): "donker",
            self.tr("Hoog contrast"): "contrast",
        }
        for text, name in themes.items():
            yield Command(text, setting, "sun", "", partial(current().choose, name))
        for percent in TEXT_PERCENTS:
            text = self.tr("Tekst {n} %").format(n=percent)
            size = partial(current().set_text_percent, percent)
            yield Command(text, setting, "a-large-small", "", size)

    def _of_naslag(self) -> Iterator[Command]:
        for onderwerp in self._naslag.onderwerpen:
            for alinea in onderwerp.alineas:
                yield Command(
                    alinea.titel,
                    self.tr("Naslag"),
                    "book-open",
                    alinea.tekst,
                    partial(self._show_alinea, alinea),
                )

    def _show_alinea(self, alinea: Alinea) -> None:
        self._screens.show_screen(NASLAG)
        self._screens.naslag.open_at(alinea.id)
