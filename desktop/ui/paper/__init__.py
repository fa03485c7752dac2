"""Paper on screen and to the printer, from memory."""
