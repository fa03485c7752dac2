"""When a dossier is judged, and what keeps it."""

from __future__ import annotations

from datetime import date

from desktop.core.bewaren import Bewaarfeiten, LangerBewaren, bewaarstand

TODAY = date(2026, 11, 2)


def test_the_term_runs_from_the_day_the_pupil_left():
    gone = Bewaarfeiten(gesloten_op=TODAY, vertrokken_op=date(2024, 2, 29))
    stand = bewaarstand(gone, 3, TODAY)
    assert stand.beoordelen_op == date(2027, 3, 1)
    assert not stand.is_due(TODAY)
    assert bewaarstand(gone, 2, TODAY).is_due(TODAY)


def test_nobody_knows_the_day_while_the_pupil_is_at_school():
    stand = bewaarstand(Bewaarfeiten(gesloten_op=TODAY), 2, TODAY)
    assert stand.beoordelen_op is None
    assert not stand.is_due(TODAY)


def test_a_wish_to_keep_ends_on_its_day_or_when_it_is_undone():
    until = LangerBewaren("klacht", tot=TODAY)
    assert until.holds_on(TODAY)
    assert not until.holds_on(date(2026, 11, 3))
    assert not LangerBewaren("klaar", opgeheven=True).holds_on(TODAY)
    held = Bewaarfeiten(TODAY, date(2020, 1, 1), (until,), wacht_op_bericht=True)
    assert bewaarstand(held, 2, TODAY).redenen == (
        "U wacht nog op bericht van Veilig Thuis.",
        "Langer bewaren tot 02-11-2026. Reden: klacht.",
    )
    assert not bewaarstand(held, 2, TODAY).is_due(TODAY)


def test_an_open_dossier_is_kept():
    left = Bewaarfeiten(vertrokken_op=date(2020, 1, 1))
    assert bewaarstand(left, 2, TODAY).redenen == ("Het dossier is nog niet afgesloten.",)


def test_every_wish_to_keep_holds_until_its_own_day():
    until, endless = LangerBewaren("verhuizing", tot=date(2026, 11, 1)), LangerBewaren("klacht")
    held = Bewaarfeiten(TODAY, date(2020, 1, 1), (endless, until))
    assert bewaarstand(held, 2, TODAY).redenen == ("Langer bewaren. Reden: klacht.",)
    undone = Bewaarfeiten(langer=(*held.langer, LangerBewaren("klaar", opgeheven=True)), los=True)
    assert bewaarstand(undone, 2, TODAY).redenen == ()


def test_a_day_that_stands_for_no_day_gives_no_term():
    never = Bewaarfeiten(gesloten_op=TODAY, vertrokken_op=date(9999, 12, 31))
    stand = bewaarstand(never, 2, TODAY)
    assert stand.beoordelen_op is None
    assert not stand.is_due(TODAY)


def test_loose_signals_are_not_closed_before_they_go():
    loose = Bewaarfeiten(vertrokken_op=date(2020, 1, 1), los=True)
    assert bewaarstand(loose, 2, TODAY).redenen == ()
    assert bewaarstand(loose, 2, TODAY).is_due(TODAY)


def test_a_dossier_is_judged_from_the_day_itself():
    stand = bewaarstand(Bewaarfeiten(TODAY, date(2024, 11, 2)), 2, TODAY)
    assert stand.beoordelen_op == TODAY
    assert stand.is_due(TODAY)
