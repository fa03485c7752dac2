"""How to reach someone, in lines with their names."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.dossier import Betrokkene


def contact_words(one: Betrokkene) -> list[str]:
    """Return how to reach someone, a line each."""
    say = QCoreApplication.translate
    told = (
        (one.telefoon, say("Mensen", "Telefoon: {}")),
        (one.email, say("Mensen", "E-mail: {}")),
        (one.adres, say("Mensen", "Adres: {}")),
        (one.bereikbaar, say("Mensen", "Bereikbaar via: {}")),
    )
    return [words.format(part) for part, words in told if part.strip()]
