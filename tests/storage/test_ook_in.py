"""An entry for several children: in each dossier, with its documents, or in none."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.dossier import DossierId
from desktop.services.bijlagen import keep, look, read_loose
from desktop.services.dossiers import open_dossier
from desktop.services.logboek import record_aantekening
from desktop.services.scholen import save_school
from desktop.storage.verify import check
from desktop.storage.vault import memory_vault
from tests.builders import FIRST, a_leerling, a_school, an_aantekening
from tests.fakes import FixedClock
