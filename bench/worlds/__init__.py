"""Worlds whose truth is known: what is measured here and tested in `tests`."""
