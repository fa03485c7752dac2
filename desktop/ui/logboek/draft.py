"""What stands in the fields but is not recorded yet, as text that can be kept."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from enum import Enum
from typing import Any

from desktop.core.logboek import Aantekening, Herkomst, Soort
from desktop.core.signaal import Categorie, Over, Richting, Signaal, Signaalbron, Vorm


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
    mening: str = ""
    veronderstelling: str = ""
    andere_verklaring: str = ""
    signaalbron: str = Signaalbron.ONBEKEND.value
    richting: str = Richting.NEUTRAAL.value
    over: str = Over.ONBEKEND.value
    categorieen: tuple[str, ...] = ()
    vormen: tuple[str, ...] = ()
    navraag: tuple[str, ...] = ()
    toestemming: bool = False
    ook_in: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was typed that would be a pity to lose."""
        typed = (self.tekst, self.citaat, self.duiding, self.reactie, self.bron_naam)
        besides = (self.mening, self.veronderstelling, self.andere_verklaring, *self.navraag)
        with_whom = "" if self.soort == Soort.ADVIES.value else self.met
        return not any(w.strip() for w in (*typed, *besides, self.bron_relatie, with_whom))

    @property
    def is_untouched(self) -> bool:
        """Tell whether nothing was chosen or typed; a name is filled in by the program."""
        return self == Draft(door=self.door)

    @property
    def signaal(self) -> Signaal:
        """Return what makes the fact a signal; what nobody knows any more is left out."""
        answers = tuple(answer.strip() for answer in self.navraag)
        return Signaal(
            bron=Signaalbron(self.signaalbron),
            richting=Richting(self.richting),
            over=Over(self.over),
            categorieen=tuple(c for c in Categorie if c.value in self.categorieen),
            vormen=tuple(v for v in Vorm if v.value in self.vormen),
            andere_verklaring=self.andere_verklaring.strip(),
            navraag=answers if any(answers) else (),
            toestemming=self.toestemming,
        )

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
    found = {f.name: _kept(kept.get(f.name)) for f in fields(Draft)}
    known = {name: one for name, one in found.items() if type(one) is type(empty[name])}
    read = Draft(**known)
    return read if _is_known(read) else Draft(tekst=text)


def _kept(value: Any) -> Any:
    return tuple(map(str, value)) if isinstance(value, list) else value


def _is_known(read: Draft) -> bool:
    return all(getattr(read, name) in {one.value for one in kind} for name, kind in _CHOICES)


def joined(kept: Draft, typed: Draft) -> Draft:
    """Return the kept fields with the words typed meanwhile added below."""
    return replace(
        kept,
        tekst=_below(kept.tekst, typed.tekst),
        citaat=_below(kept.citaat, typed.citaat),
        duiding=_below(kept.duiding, typed.duiding),
        reactie=_below(kept.reactie, typed.reactie),
        mening=_below(kept.mening, typed.mening),
        veronderstelling=_below(kept.veronderstelling, typed.veronderstelling),
        andere_verklaring=_below(kept.andere_verklaring, typed.andere_verklaring),
    )


def typed_since(recorded: Draft, typed: Draft) -> Draft:
    """Return the words typed while an entry was being recorded, as the draft of the next."""
    return Draft(
        door=typed.door,
        tekst=_since(recorded.tekst, typed.tekst),
        citaat=_since(recorded.citaat, typed.citaat),
        duiding=_since(recorded.duiding, typed.duiding),
        reactie=_since(recorded.reactie, typed.reactie),
        mening=_since(recorded.mening, typed.mening),
        veronderstelling=_since(recorded.veronderstelling, typed.veronderstelling),
        andere_verklaring=_since(recorded.andere_verklaring, typed.andere_verklaring),
    )


def draft_of(aantekening: Aantekening) -> Draft:
    """Return the fields filled in with a recorded entry, to correct it."""
    signaal = aantekening.signaal
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
        mening=aantekening.mening,
        veronderstelling=aantekening.veronderstelling,
        andere_verklaring=signaal.andere_verklaring,
        signaalbron=signaal.bron.value,
        richting=signaal.richting.value,
        over=signaal.over.value,
        categorieen=tuple(one.value for one in signaal.categorieen),
        vormen=tuple(one.value for one in signaal.vormen),
        navraag=signaal.navraag,
        toestemming=signaal.toestemming,
        ook_in=tuple(str(one) for one in aantekening.ook_in),
    )


def _since(before: str, now: str) -> str:
    return now.removeprefix(before).lstrip()


def _below(kept: str, typed: str) -> str:
    return "\n".join(words for words in (kept, typed) if words)


_CHOICES: tuple[tuple[str, type[Enum]], ...] = (
    ("soort", Soort),
    ("herkomst", Herkomst),
    ("signaalbron", Signaalbron),
    ("richting", Richting),
    ("over", Over),
)
