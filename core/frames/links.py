"""What the links of attribution are called, from whoever told to whoever was told (see `core.analysis.ways.chains`)."""

ORIGIN, SILENCE, CARRIER, DOCUMENT = "origin", "silence", "carrier", "document"
"""The kinds of ends that a link has. A silence is the end of one who told nothing: that is what is told of it."""

SILENT = "silent"
"""The stance of a source of which an article tells only that it says nothing."""

LINK = ["told_by", "told_by_kind", "told_to", "told_to_kind"]
"""The columns that name a link."""

APART = 400
"""Up to so many links each is drawn by itself; of more, those of one way are gathered."""
