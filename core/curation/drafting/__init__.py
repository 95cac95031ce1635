"""A text that somebody brings, and its draft annotation: every number word with its sentence and a guess."""
