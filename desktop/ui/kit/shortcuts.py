"""Every shortcut of the program in one table; the help sheet shows this same table."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Key(NamedTuple):
    """A shortcut: its name in code, its keys, and what it does in Dutch."""

    name: str
    keys: tuple[str, ...]
    text: str


def keys() -> tuple[Key, ...]:
    """Return the shortcuts in the order of the help sheet."""
    say = QCoreApplication.translate
    return (
        Key(
            "search",
            ("Ctrl+K", "Ctrl+F", "F6"),
            say("Shortcuts", "Zoeken en doen: namen, woorden, acties, uitleg"),
        ),
        Key("new_dossier", ("Ctrl+N",), say("Shortcuts", "Nieuw dossier")),
        Key(
            "quick_entry",
            ("Ctrl+Shift+N",),
            say("Shortcuts", "Snelle aantekening, bij wie dan ook"),
        ),
        Key("new_entry", ("Alt+A",), say("Shortcuts", "Nieuwe aantekening in dit dossier")),
        Key("record", ("Ctrl+Return", "Ctrl+Enter"), say("Shortcuts", "Aantekening vastleggen")),
        Key("step_1", ("Alt+1",), say("Shortcuts", "Stap 1: signalen in kaart brengen")),
        Key("step_2", ("Alt+2",), say("Shortcuts", "Stap 2: overleggen")),
        Key("step_3", ("Alt+3",), say("Shortcuts", "Stap 3: in gesprek gaan")),
        Key("step_4", ("Alt+4",), say("Shortcuts", "Stap 4: wegen")),
        Key("step_5", ("Alt+5",), say("Shortcuts", "Stap 5: beslissen")),
        Key("answer_ja", ("Alt+J",), say("Shortcuts", "Weging: antwoord ja")),
        Key("answer_nee", ("Alt+N",), say("Shortcuts", "Weging: antwoord nee")),
        Key("answer_twijfel", ("Alt+T",), say("Shortcuts", "Weging: antwoord twijfel")),
        Key("answer_zorg", ("Alt+Z",), say("Shortcuts", "Weging: wel zorg, geen onveiligheid")),
        Key("acts", ("Ctrl+Shift+A",), say("Shortcuts", "Menu Vastleggen openen")),
        Key("nood", ("F8",), say("Shortcuts", "Acuut gevaar: wie belt u?")),
        Key("melding", ("Ctrl+M",), say("Shortcuts", "Melding voorbereiden")),
        Key("text_larger", ("Ctrl++", "Ctrl+="), say("Shortcuts", "Tekst groter")),
        Key("text_smaller", ("Ctrl+-",), say("Shortcuts", "Tekst kleiner")),
        Key("lock", ("Ctrl+L",), say("Shortcuts", "Kluis vergrendelen")),
        Key("cover", ("F9",), say("Shortcuts", "Scherm afdekken, zonder te vergrendelen")),
        Key("help", ("F1",), say("Shortcuts", "Sneltoetsen en uitleg")),
    )


def bind(owner: QWidget, name: str, slot: Callable[[], object]) -> QShortcut:
    """Make the named shortcut of owner's window call slot, a bound method."""
    found = next(key for key in keys() if key.name == name)
    shortcut = QShortcut(owner)
    shortcut.setKeys([QKeySequence(text) for text in found.keys])
    shortcut.activated.connect(slot)
    return shortcut
