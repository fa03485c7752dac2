"""A walk through the program as its user would, leaving a picture of every screen."""
