"""The steps of reading pupils in, in one row."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtWidgets import QWidget

from desktop.ui.kit.stepper import Step, Stepper, StepState


class At(IntEnum):
    """Where the user is; FAMILY stands in the place of PREVIEW for one pupil."""

    FILE = 1
    COLUMNS = 2
    PREVIEW = 3
    DONE = 4
    FAMILY = 5


class ImportSteps(Stepper):
    """Shows how far reading in is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Stappen van het inlezen"))

    def show_at(self, at: At, *, has_table: bool) -> None:
        """Show this step as under way; without a table there are no columns to check."""
        here = At.PREVIEW if at is At.FAMILY else at
        words = {
            At.FILE: self.tr("Bestand"),
            At.COLUMNS: self.tr("Kolommen"),
            At.PREVIEW: self.tr("Nakijken"),
            At.DONE: self.tr("Klaar"),
        }
        said = {
            StepState.UNDER_WAY: self.tr("{}: hier bent u"),
            StepState.DONE: self.tr("{}: gedaan"),
            StepState.SKIPPED: self.tr("{}: niet nodig"),
            StepState.OPEN: self.tr("{}: komt nog"),
        }
        steps = []
        for one, word in words.items():
            state = _state(one, here, has_table=has_table)
            steps.append(Step(word, state, said[state].format(word)))
        self.show_steps(steps)


def _state(at: At, here: At, *, has_table: bool) -> StepState:
    if at == here:
        return StepState.UNDER_WAY
    if at is At.COLUMNS and at < here and not has_table:
        return StepState.SKIPPED
    return StepState.DONE if at < here else StepState.OPEN
