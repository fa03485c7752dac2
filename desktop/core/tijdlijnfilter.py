"""Which entries of a timeline are looked at: one definition for the screen and for paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from types import MappingProxyType

from desktop.core.balans import is_waarneming
from desktop.core.logboek import Herkomst, Regel, Soort
from desktop.core.signaal import Richting, Signaalbron
from desktop.core.zoeken import Zoekterm, holds, zoektekst, zoektermen

OMGEVING = timedelta(days=14)
Bron = Herkomst | Signaalbron


@dataclass(frozen=True, slots=True)
class Tijdlijnfilter:
    """Conditions that must all hold; an empty one holds always, both days count in full.

    persoon is someone as named in personen(); tekst are words as typed in a search field;
    aan_te_vullen leaves the quick notes that wait for their details.
    """

    soort: Soort | None = None
    bron: Bron | None = None
    richting: Richting | None = None
    persoon: str = ""
    van: date | None = None
    tot: date | None = None
    tekst: str = ""
    aan_te_vullen: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether every entry passes."""
        return self == Tijdlijnfilter(tekst=self.tekst) and not zoektermen(self.tekst)

    def passes(self, regel: Regel, words: str | None = None) -> bool:
        """Tell whether an entry is looked at; words are its zoektekst when that is known."""
        entry = regel.aantekening
        return (
            self.soort in {None, entry.soort}
            and self._of_bron(regel)
            and self.richting in {None, entry.signaal.richting}
            and (not self.persoon or self.persoon in personen(regel))
            and self._in_period(entry.moment.date())
            and (entry.aan_te_vullen or not self.aan_te_vullen)
            and self._told(regel, words)
        )

    def to_values(self) -> dict[str, str]:
        """Return the conditions as plain words that can be kept."""
        days = {"van": self.van, "tot": self.tot}
        chosen = {"soort": self.soort, "bron": self.bron, "richting": self.richting}
        words = {"persoon": self.persoon, "tekst": self.tekst}
        return {
            **{name: one.value for name, one in chosen.items() if one is not None},
            **{name: day.isoformat() for name, day in days.items() if day is not None},
            **{name: word for name, word in words.items() if word},
            **({"aan_te_vullen": _YES} if self.aan_te_vullen else {}),
        }

    def _of_bron(self, regel: Regel) -> bool:
        entry = regel.aantekening
        if self.bron is Herkomst.ZELF and not is_waarneming(entry):
            return False
        return self.bron in {None, entry.herkomst, entry.signaal.bron}

    def _in_period(self, day: date) -> bool:
        return (self.van is None or self.van <= day) and (self.tot is None or day <= self.tot)

    def _told(self, regel: Regel, words: str | None) -> bool:
        termen = _termen(self.tekst)
        if not termen:
            return True
        return holds(zoektekst(regel.aantekening) if words is None else words, termen)


def filter_of(values: Mapping[str, object]) -> Tijdlijnfilter:
    """Return the filter that to_values wrote; what cannot be read is left out."""
    text = {name: value for name, value in values.items() if isinstance(value, str)}
    return Tijdlijnfilter(
        soort=_SOORTEN.get(text.get("soort", "")),
        bron=BRONNEN.get(text.get("bron", "")),
        richting=_RICHTINGEN.get(text.get("richting", "")),
        persoon=text.get("persoon", ""),
        van=_day(text.get("van", "")),
        tot=_day(text.get("tot", "")),
        tekst=text.get("tekst", ""),
        aan_te_vullen=text.get("aan_te_vullen") == _YES,
    )


def omgeving(moment: datetime) -> Tijdlijnfilter:
    """Return the filter that shows what happened in the fourteen days before and after."""
    day = moment.date()
    return Tijdlijnfilter(van=day - OMGEVING, tot=day + OMGEVING)


def personen(regel: Regel) -> tuple[str, ...]:
    """Return who wrote, told or took part, as they are named in the entry."""
    entry = regel.aantekening
    told = (entry.door.strip() or regel.geldig.schrijver, entry.bron, *entry.met.split(","))
    return tuple(dict.fromkeys(name.strip() for name in told if name.strip()))


def alle_personen(regels: Iterable[Regel]) -> tuple[str, ...]:
    """Return everyone who is named in these entries, by the alphabet."""
    return tuple(sorted({name for regel in regels for name in personen(regel)}, key=str.casefold))


@lru_cache(maxsize=4)
def _termen(tekst: str) -> tuple[Zoekterm, ...]:
    # Asked for every entry of a long timeline.
    return zoektermen(tekst)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


_YES = "ja"
_SOORTEN = {soort.value: soort for soort in Soort}
_RICHTINGEN = {richting.value: richting for richting in Richting}
BRONNEN: Mapping[str, Bron] = MappingProxyType(
    {one.value: one for one in (*Herkomst, *Signaalbron) if one is not Signaalbron.ONBEKEND}
)
