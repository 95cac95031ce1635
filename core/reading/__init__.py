"""File contents to plain values: text, YAML, and where in the file each value stands. No disk, no models."""
