"""What a school calls its teams (differences row 19)."""

from __future__ import annotations

from desktop.core.school import Profiel, Schoolsoort
from desktop.core.woorden import Teams, teams_of
from tests.builders import a_school


def test_teams_have_the_usual_names_of_the_kind_of_school():
    assert teams_of(a_school()) == Teams("intern ondersteuningsteam", "MDO")
    assert teams_of(a_school(soort=Schoolsoort.PO)) == Teams("ondersteuningsteam", "SOT")


def test_a_school_may_name_its_teams_itself():
    school = a_school(profiel=Profiel(smal_team=" zorgteam ", breed_team="ZAT"))
    assert teams_of(school) == Teams("zorgteam", "ZAT")
