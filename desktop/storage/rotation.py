"""Which backups stay: seven days, five weeks, three months, and nothing over ninety days.

Ninety days, so that what was lawfully destroyed is gone from every backup by then. Only names are
read: a damaged backup grows old as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from datetime import UTC, datetime, timedelta

DAYS, WEEKS, MONTHS = 7, 5, 3
OLDEST = timedelta(days=90)
NAME = re.compile(r"weegwijzer-([0-9a-f]{8})-(\d{8}-\d{6})\.zkb")
STAMP = "%Y%m%d-%H%M%S"


def name_of(vault: bytes, made_on: datetime) -> str:
    """Return the file name of a backup: a piece of the vault's id and the moment in UTC."""
    return f"weegwijzer-{vault.hex()[:8]}-{made_on.astimezone(UTC):{STAMP}}.zkb"


def made_on_of(name: str, vault: bytes) -> datetime | None:
    """Return the moment in the name of a backup of this vault, None for any other file."""
    found = NAME.fullmatch(name)
    if found is None or found[1] != vault.hex()[:8]:
        return None
    try:
        return datetime.strptime(found[2], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def outdated(names: Iterable[str], vault: bytes, now: datetime, keep: str) -> list[str]:
    """Return the backups of this vault that may go; keep, the last proven one, never does."""
    dated = {name: day for name in names if (day := made_on_of(name, vault)) is not None}
    newest_first = sorted(dated, key=dated.__getitem__, reverse=True)
    young = [name for name in newest_first if now - dated[name] <= OLDEST]
    staying = {keep}
    for period, count in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        staying.update(_latest_per(period, young, dated)[:count])
    return [name for name in newest_first if name not in staying]


def _latest_per(
    period: Callable[[datetime], Hashable], newest_first: list[str], dated: dict[str, datetime]
) -> list[str]:
    latest: dict[Hashable, str] = {}
    for name in newest_first:
        latest.setdefault(period(dated[name]), name)
    return list(latest.values())


def _day(moment: datetime) -> Hashable:
    return moment.date()


def _week(moment: datetime) -> Hashable:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> Hashable:
    return moment.year, moment.month
