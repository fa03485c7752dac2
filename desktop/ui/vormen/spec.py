"""What a form asks, as data: the dialog is built from this, and so are its values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from desktop.core.afwegingskader import Citaat
from desktop.services.views import DossierView

Raw = str | bool | list[str]
Raws = Mapping[str, Raw]
When = Callable[[Raws, DossierView], bool]


class Kind(Enum):
    """How a question is answered."""

    LINE = auto()
    TEXT = auto()
    DATE = auto()
    CHECK = auto()
    ONE_OF = auto()
    SEVERAL_OF = auto()
    NAME = auto()
    NAMES = auto()
    LINES = auto()
    FACTS = auto()
    ANSWERS = auto()
    HYPOTHESE = auto()
    GIVEN = auto()


class Choice(NamedTuple):
    """One answer to choose: the value kept, the words shown, and what explains them."""

    key: str
    text: str
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One question; key is the name of the attribute of the inhoud.

    when tells whether it is asked at all, must is said when it is asked and left empty. questions
    are the texts of ANSWERS by the value of the field that follows names. GIVEN is not asked: it
    comes with the wish to open the form, and is shown when it has a label.
    """

    key: str
    label: str = ""
    hint: str = ""
    kind: Kind = Kind.LINE
    options: tuple[Choice, ...] = ()
    when: When | None = None
    must: str = ""
    questions: Mapping[str, tuple[Citaat, ...]] | None = None
    follows: str = ""
    default: Raw = ""


@dataclass(frozen=True, slots=True)
class VormSpec:
    """One form; name is its key in VORMEN.

    about says what this dossier asks of it, "" for nothing. may_be_future: it prepares something.
    asks_anonymous: it also asks whether the leerling was named (S02).
    """

    name: str
    title: str
    primary: str
    fields: tuple[FieldSpec, ...]
    intro: str = ""
    source: str = ""
    about: Callable[[DossierView], str] | None = None
    may_be_future: bool = False
    asks_anonymous: bool = False


def quoted(*citaten: Citaat) -> str:
    """Return published words between quotation marks with their source, one to a line."""
    return "\n".join(f"“{citaat.tekst}” ({citaat.bron})" for citaat in citaten)
