"""Documents with an aantekening: given, shown and looked at."""
