"""What the forms about the course of a dossier ask: stappen, other routes, open punten, closing."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desktop.core.andere_route import NOODHULP_WORDS, DoorBeroepskracht
from desktop.core.meldcode import Stap
from desktop.core.verloop import stap_naam
from desktop.services.views import DossierView
from desktop.ui.vormen.spec import Choice, FieldSpec, Kind, Raws, VormSpec
from desktop.ui.vormen.titles import vorm_titles


def besproken() -> VormSpec:
    """Return the talk with parents and leerling after a stap (S13)."""
    say = QCoreApplication.translate
    return VormSpec(
        name="besproken",
        title=vorm_titles()["besproken"],
        primary=say("Vormen", "Vastleggen"),
        intro=say(
            "Vormen", "Praat na elke stap met de ouders en de leerling, of schrijf op waarom niet."
        ),
        source="004:125, 001:217, 002:154",
        fields=(
            FieldSpec("na", say("Vormen", "Na welke stap?"), "", Kind.ONE_OF, _stappen()),
            FieldSpec("met", say("Vormen", "Met wie sprak u?"), kind=Kind.NAMES),
            FieldSpec(
                "plannen_verteld",
                say("Vormen", "Verteld wat de school van plan is"),
                say("Vormen", "Wees daar vanaf het eerste signaal open over (003:227)."),
                Kind.CHECK,
            ),
            FieldSpec(
                "reden_niet",
                say("Vormen", "Waarom kon dat nog niet, of niet met iedereen?"),
                say("Vormen", "Laat leeg als u iedereen sprak."),
                Kind.TEXT,
            ),
        ),
    )


def _stappen() -> tuple[Choice, ...]:
    return tuple(Choice(str(int(stap)), stap_naam(stap)) for stap in Stap)


def stap_overgeslagen() -> VormSpec:
    """Return a stap that is not taken, and why."""
    say = QCoreApplication.translate
    return VormSpec(
        name="stap-overgeslagen",
        title=vorm_titles()["stap-overgeslagen"],
        primary=say("Vormen", "Vastleggen"),
        intro=say("Vormen", "De volgorde van de stappen is vrij. Slaat u er een over, zeg waarom."),
        source="004:146, 001:287",
        fields=(
            FieldSpec("stap", say("Vormen", "Welke stap?"), "", Kind.ONE_OF, _stappen()),
            FieldSpec("reden", say("Vormen", "Waarom slaat u deze stap over?"), kind=Kind.TEXT),
        ),
    )


def routestap() -> VormSpec:
    """Return a step of the support route; which one comes with the wish to open this."""
    say = QCoreApplication.translate
    return VormSpec(
        name="routestap",
        title=vorm_titles()["routestap"],
        primary=say("Vormen", "Vastleggen"),
        fields=(
            FieldSpec("route", kind=Kind.GIVEN),
            FieldSpec("stap", kind=Kind.GIVEN),
            FieldSpec("naam", say("Vormen", "Stap"), kind=Kind.GIVEN),
            FieldSpec(
                "reden_niet",
                say("Vormen", "Waarom slaat u deze stap over?"),
                say("Vormen", "Laat leeg als de stap gedaan is."),
                Kind.TEXT,
            ),
        ),
    )


def routestap_overslaan() -> VormSpec:
    """Return the same step passed over: then the reason must be there."""
    say = QCoreApplication.translate
    done = routestap()
    reden = replace(
        done.fields[-1], hint="", must=say("Vormen", "Schrijf op waarom u deze stap overslaat.")
    )
    title = say("Vormen", "Stap van de route overslaan")
    return replace(done, title=title, fields=(*done.fields[:-1], reden))


def beroepskracht() -> VormSpec:
    """Return the first question of a dossier (X01)."""
    say = QCoreApplication.translate
    return VormSpec(
        name="beroepskracht",
        title=vorm_titles()["beroepskracht"],
        primary=say("Vormen", "Antwoord vastleggen"),
        intro=say(
            "Vormen",
            "Gaat het om iets dat een beroepskracht (vermoedelijk) deed? Dan geldt dit stappenplan "
            "niet. Geef de signalen door aan uw leidinggevende of het college van bestuur.",
        ),
        source="004:135-137",
        fields=(
            FieldSpec(
                "antwoord",
                say("Vormen", "Gaat het om een beroepskracht?"),
                kind=Kind.ONE_OF,
                options=(
                    Choice(DoorBeroepskracht.NEE.value, say("Vormen", "Nee")),
                    Choice(DoorBeroepskracht.JA.value, say("Vormen", "Ja, of misschien")),
                ),
            ),
            FieldSpec(
                "doorgegeven_aan",
                say("Vormen", "Aan wie gaf u dit door?"),
                kind=Kind.NAME,
                when=_is_professional,
            ),
        ),
    )


def _is_professional(raws: Raws, _view: DossierView) -> bool:
    return raws["antwoord"] == DoorBeroepskracht.JA.value


def noodoproep() -> VormSpec:
    """Return who was called in acute danger (X03)."""
    say = QCoreApplication.translate
    called = tuple(
        Choice(one.value, words[:1].upper() + words[1:]) for one, words in NOODHULP_WORDS.items()
    )
    return VormSpec(
        name="noodoproep",
        title=vorm_titles()["noodoproep"],
        primary=say("Vormen", "Vastleggen"),
        fields=(
            FieldSpec("wie", say("Vormen", "Wie belde u?"), "", Kind.ONE_OF, called),
            FieldSpec(
                "wat",
                say("Vormen", "Wat is er aan de hand?"),
                say("Vormen", "Eén regel is genoeg. Na het vastleggen opent afweging 2."),
            ),
        ),
    )


def punt_afgedaan() -> VormSpec:
    """Return why an open punt is left as it is; which one comes with the wish to open this."""
    say = QCoreApplication.translate
    return VormSpec(
        name="punt-afgedaan",
        title=vorm_titles()["punt-afgedaan"],
        primary=say("Vormen", "Zo laten"),
        intro=say("Vormen", "Het punt en uw reden blijven allebei in het dossier staan."),
        fields=(
            FieldSpec("punt", kind=Kind.GIVEN),
            FieldSpec("wat", say("Vormen", "Open punt"), kind=Kind.GIVEN),
            FieldSpec("reden", say("Vormen", "Waarom laat u dit zo?"), kind=Kind.TEXT),
        ),
    )


def afsluiting() -> VormSpec:
    """Return the conclusion with after-care and evaluation (E03, E04)."""
    say = QCoreApplication.translate
    return VormSpec(
        name="afsluiting",
        title=vorm_titles()["afsluiting"],
        primary=say("Vormen", "Dossier afsluiten"),
        intro=say("Vormen", "Rond af met een conclusie, nazorg en een terugblik."),
        source="002:170-171, 002:338, 003:469",
        about=_without_outcome,
        fields=(
            FieldSpec("conclusie", say("Vormen", "Conclusie"), kind=Kind.TEXT),
            FieldSpec("ongegrond", say("Vormen", "Het vermoeden bleek ongegrond"), kind=Kind.CHECK),
            FieldSpec(
                "nazorg", say("Vormen", "Welke nazorg krijgen leerling en ouders?"), kind=Kind.TEXT
            ),
            FieldSpec("nazorg_op", say("Vormen", "Wanneer kijkt u daarop terug?"), kind=Kind.DATE),
            *_looking_back(),
        ),
    )


def _looking_back() -> tuple[FieldSpec, ...]:
    say = QCoreApplication.translate
    return (
        FieldSpec("evaluatie", say("Vormen", "Hoe ging de aanpak?"), kind=Kind.TEXT),
        FieldSpec(
            "knelpunten",
            say("Vormen", "Knelpunten voor het beleid van de school"),
            say("Vormen", "Noem geen namen. Dit staat los van het dossier (002:171)."),
            Kind.TEXT,
        ),
        FieldSpec(
            "zonder_weging",
            say("Vormen", "Waarom sluit u af zonder uitkomst van de weging?"),
            say("Vormen", "Het afwegingskader is verplicht bij stap 5 (002:59, 003:331)."),
            Kind.TEXT,
            when=_is_unweighed,
        ),
    )


def _is_unweighed(_raws: Raws, view: DossierView) -> bool:
    return not view.pad.is_besluit


def _without_outcome(view: DossierView) -> str:
    if view.pad.is_besluit:
        return ""
    return QCoreApplication.translate("Vormen", "De weging heeft nog geen uitkomst.")


def heropening() -> VormSpec:
    """Return why a closed dossier is opened again."""
    say = QCoreApplication.translate
    return VormSpec(
        name="heropening",
        title=vorm_titles()["heropening"],
        primary=say("Vormen", "Dossier heropenen"),
        fields=(
            FieldSpec("reden", say("Vormen", "Waarom heropent u het dossier?"), kind=Kind.TEXT),
        ),
    )
