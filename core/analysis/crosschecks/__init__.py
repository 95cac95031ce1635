"""Our arithmetic across statements: what is set against what, and what comes of it."""
