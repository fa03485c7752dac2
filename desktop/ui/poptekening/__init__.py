"""The poptekening on screen: crosses on a figure, each described in words."""
