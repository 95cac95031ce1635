"""What the links of attribution are called, from whoever told to whoever was told (see `core.analysis.chains`)."""

ORIGIN, CARRIER, DOCUMENT = "origin", "carrier", "document"
"""The kinds of ends that a link has."""

LINK = ["told_by", "told_by_kind", "told_to", "told_to_kind"]
"""The columns that name a link."""

APART = 400
"""Up to so many links each is drawn by itself; of more, those of one way are gathered."""
