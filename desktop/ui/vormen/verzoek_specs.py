"""What the forms about a request ask: who wants what, and what the school decided."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.verzoek import SoortVerzoek, Uitspraak
from desktop.services.views import DossierView
from desktop.ui.vormen.spec import Choice, FieldSpec, Kind, Raws, VormSpec
from desktop.ui.vormen.titles import vorm_titles


def verzoek() -> VormSpec:
    """Return who asks for what, and until when the school answers."""
    say = QCoreApplication.translate
    return VormSpec(
        name="verzoek",
        title=vorm_titles()["verzoek"],
        primary=say("Vormen", "Vastleggen"),
        intro=say(
            "Vormen",
            "Bij Stappen, onder Wie betrekt u?, staat wie het dossier van deze leerling mag "
            "inzien.",
        ),
        fields=(
            FieldSpec("soort", say("Vormen", "Wat wordt gevraagd?"), "", Kind.ONE_OF, _soorten()),
            FieldSpec("van", say("Vormen", "Wie vraagt dit?"), kind=Kind.NAME),
            FieldSpec(
                "hoedanigheid",
                say("Vormen", "Waarom mag deze persoon dit vragen?"),
                say("Vormen", "Bijvoorbeeld: moeder met gezag, of de leerling zelf (16 jaar)."),
            ),
            FieldSpec("wat", say("Vormen", "Waar gaat het om?"), kind=Kind.TEXT),
            FieldSpec(
                "uiterlijk",
                say("Vormen", "Wanneer geeft de school uiterlijk antwoord?"),
                say("Vormen", "Kies de dag volgens het privacyreglement van uw school."),
                Kind.DATE,
            ),
        ),
        may_be_future=True,
    )


def verzoek_beslist() -> VormSpec:
    """Return what was decided, by whom and why."""
    say = QCoreApplication.translate
    words = {
        Uitspraak.TOEGEWEZEN: say("Vormen", "Toegewezen"),
        Uitspraak.DEELS: say("Vormen", "Deels toegewezen"),
        Uitspraak.AFGEWEZEN: say("Vormen", "Afgewezen"),
    }
    options = tuple(Choice(one.value, text) for one, text in words.items())
    return VormSpec(
        name="verzoek-beslist",
        title=vorm_titles()["verzoek-beslist"],
        primary=say("Vormen", "Besluit vastleggen"),
        fields=(
            FieldSpec("soort", say("Vormen", "Welk verzoek?"), "", Kind.ONE_OF, _soorten()),
            FieldSpec("uitspraak", say("Vormen", "Besluit"), "", Kind.ONE_OF, options),
            FieldSpec("door", say("Vormen", "Wie besloot dit?"), kind=Kind.NAME),
            FieldSpec(
                "reden",
                say("Vormen", "Waarom niet alles?"),
                say("Vormen", "Noem per onderdeel wat u niet geeft en waarom."),
                Kind.TEXT,
                when=_is_not_all,
            ),
        ),
    )


def _soorten() -> tuple[Choice, ...]:
    say = QCoreApplication.translate
    words = {
        SoortVerzoek.INZAGE: say("Vormen", "Inzage in het dossier"),
        SoortVerzoek.AFSCHRIFT: say("Vormen", "Een afschrift van het dossier"),
        SoortVerzoek.CORRECTIE: say("Vormen", "Correctie of een eigen zienswijze erbij"),
        SoortVerzoek.VERWIJDERING: say("Vormen", "Verwijdering"),
    }
    return tuple(Choice(one.value, text) for one, text in words.items())


def _is_not_all(raws: Raws, _view: DossierView) -> bool:
    return raws.get("uitspraak") != Uitspraak.TOEGEWEZEN.value
