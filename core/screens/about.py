"""What is told of a screen when it is asked for: its finding, how its numbers were counted and read, and of what."""

from core.exhibits.exhibit import Caveats, Exhibit

Told = tuple[tuple[str, str], ...]
"""What each sentence is about, and the sentence."""


def about(exhibit: Exhibit | None, told: Caveats | None) -> Told:
    """All that a chart says of itself beyond what always stands at its foot; nothing where there is no exhibit."""
    if exhibit is None or told is None:
        return ()
    said = {
        "Finding": exhibit.title,
        "Counted": told.counting,
        "n": told.count,
        "Clocks": told.times,
        "Filters": told.left_out,
        "Inferred": told.inferred,
        "Hedges": told.hedges,
        "Definitions": ". ".join(told.definitions),
        "Source": told.source,
        "Corpus": told.corpus,
    }
    return tuple((name, f"{words[0].upper()}{words[1:].rstrip('.')}.") for name, words in said.items() if words)
