"""Law and school practice as plain Python: no clock, no file, no framework."""
