"""Articles whose text changed after they were annotated: what still stands, and settling the rest."""
