"""What stands in the fields but is not recorded yet, as text that can be kept."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace

from desktop.core.logboek import Aantekening, Herkomst, Soort


@dataclass(frozen=True, slots=True)
class Draft:
    """Every field of an entry as typed; moment is empty while it follows the clock."""

    soort: str = Soort.FEIT.value
    tekst: str = ""
    door: str = ""
    moment: str = ""
    herkomst: str = Herkomst.ZELF.value
    bron_naam: str = ""
    bron_relatie: str = ""
    citaat: str = ""
    duiding: str = ""
    met: str = ""
    reactie: str = ""
    anoniem: bool = True

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was typed that would be a pity to lose."""
        typed = (self.tekst, self.citaat, self.duiding, self.reactie, self.bron_naam)
        with_whom = "" if self.soort == Soort.ADVIES.value else self.met
        return not any(words.strip() for words in (*typed, self.bron_relatie, with_whom))

    @property
    def bron(self) -> str:
        """Return "T. Willems (mentor)", or the one part that was filled in."""
        naam, relatie = self.bron_naam.strip(), self.bron_relatie.strip()
        return f"{naam} ({relatie})" if naam and relatie else naam or relatie

    def to_json(self) -> str:
        """Return all fields as text, empty when there is nothing to keep."""
        return "" if self.is_empty else json.dumps(asdict(self), ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class CorrectionDraft:
    """A half-typed correction of the entry nummer."""

    nummer: int
    reden: str
    velden: Draft

    def to_text(self) -> str:
        """Return it as text that can be kept."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> CorrectionDraft | None:
        """Return what to_text wrote, None for any other text."""
        try:
            kept = json.loads(text)
            velden = read_draft(json.dumps(kept["velden"]))
            return cls(int(kept["nummer"]), str(kept["reden"]), velden)
        except (ValueError, KeyError, TypeError):
            return None


def read_draft(text: str) -> Draft:
    """Return the fields kept in text; what is no kept form becomes the text of the entry."""
    try:
        kept = json.loads(text)
    except ValueError:
        return Draft(tekst=text)
    if not isinstance(kept, dict):
        return Draft(tekst=text)
    empty = asdict(Draft())
    known = {f.name for f in fields(Draft) if type(kept.get(f.name)) is type(empty[f.name])}
    read = Draft(**{name: kept[name] for name in known})
    return read if read.soort in _SOORTEN and read.herkomst in _HERKOMSTEN else Draft(tekst=text)


def joined(kept: Draft, typed: Draft) -> Draft:
    """Return the kept fields with the words typed meanwhile added below."""
    return replace(
        kept,
        tekst=_below(kept.tekst, typed.tekst),
        citaat=_below(kept.citaat, typed.citaat),
        duiding=_below(kept.duiding, typed.duiding),
        reactie=_below(kept.reactie, typed.reactie),
    )


def typed_since(recorded: Draft, typed: Draft) -> Draft:
    """Return the words typed while an entry was being recorded, as the draft of the next."""
    return Draft(
        door=typed.door,
        tekst=_since(recorded.tekst, typed.tekst),
        citaat=_since(recorded.citaat, typed.citaat),
        duiding=_since(recorded.duiding, typed.duiding),
        reactie=_since(recorded.reactie, typed.reactie),
    )


def draft_of(aantekening: Aantekening) -> Draft:
    """Return the fields filled in with a recorded entry, to correct it."""
    return Draft(
        soort=aantekening.soort.value,
        tekst=aantekening.tekst,
        door=aantekening.door,
        moment=aantekening.moment.isoformat(),
        herkomst=aantekening.herkomst.value,
        bron_naam=aantekening.bron,
        citaat=aantekening.citaat,
        duiding=aantekening.duiding,
        met=aantekening.met,
        reactie=aantekening.reactie,
        anoniem=aantekening.anoniem,
    )


def _since(before: str, now: str) -> str:
    return now.removeprefix(before).lstrip()


def _below(kept: str, typed: str) -> str:
    return "\n".join(words for words in (kept, typed) if words)


_SOORTEN = {soort.value for soort in Soort}
_HERKOMSTEN = {herkomst.value for herkomst in Herkomst}
