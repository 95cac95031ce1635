"""The rules that decide a pair of statements, and a sweep that asks them of very many pairs at once."""
