"""The screen about the school: how it works, whom it calls, its words."""
