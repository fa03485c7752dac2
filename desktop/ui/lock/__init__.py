"""Locking by itself, on a sign of the computer, and covering the screen."""
