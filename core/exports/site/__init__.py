"""The static site: every page as HTML that needs no server, no other host and no scripts. Corpus in, files out."""
