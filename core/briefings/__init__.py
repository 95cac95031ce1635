"""Briefings: read with the corpus, checked against it, and written a step at a time."""
