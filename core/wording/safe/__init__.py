"""Sentences that are safe to print or to say aloud, with all that must stand in them; or why there is none."""
