"""What speaks for and against a concern, side by side, and the suppositions of the dossier."""
