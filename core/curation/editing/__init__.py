"""YAML text in, YAML text out: only the lines of the record that is touched change; and what an edit brings about."""
