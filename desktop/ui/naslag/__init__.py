"""The reference library inside the program."""
