"""An annotation under work, sound or not, and what a curator decides on it."""
