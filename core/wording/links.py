"""What a link asks for that is not to be had, in sentences. Values of an address are foreign, and of any length."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from core.wording import acts
from core.wording.choices import LISTS
from core.wording.names import quoted
from core.wording.numbers import say_count
from core.wording.safe.words import flat

TOPIC = "measure"
"""The parameter that names a measure or a yes/no matter, of which pairs are."""

HEADINGS = {
    **LISTS,
    "known-by": "Known by",
    "as-of": "Numbers about",
    "article": "Article",
    "document": "Article",
    "claim": "Evidence",
    "pairs": acts.PAIR,
    "statement": "Statement",
    "source": "Source",
    "at": "Place",
    TOPIC: "What they are about",
}
"""The parameters of an address that name something of a corpus, each as the page calls it."""

LONGEST, MOST = 60, 3
"""So many characters of a value are told, and so many values."""


def say_left_out(left: Mapping[str, Sequence[str]], unpaired: Collection[str] = ()) -> list[str]:
    """A sentence for each of the first values that are left out, by parameter, then how many more; plain text.

    `unpaired` are the names of measures and matters that the corpus has: of such a one there is no pair.
    """
    said = [partial(_say, name, value, unpaired) for name, values in left.items() for value in values]
    more = len(said) - MOST
    rest = [f"{say_count(more, 'more value')} of this link {'is' if more == 1 else 'are'} left out."]
    return [say() for say in said[:MOST]] + (rest if more > 0 else [])


def _say(name: str, value: str, unpaired: Collection[str]) -> str:
    """That one value is left out, and whether the corpus lacks it or the page has no such choice."""
    lacks = "which this corpus does not have" if name in HEADINGS else "which is no choice here"
    lacks = "of which there is no pair here" if name == TOPIC and value in unpaired else lacks
    heading = HEADINGS.get(name, flat(name[:LONGEST]))
    return f"This link asks for {quoted(_cut(value))} ({heading}), {lacks}; it is left out."


def _cut(value: str) -> str:
    shown = flat(value[: LONGEST + 1])
    return f"{shown[:LONGEST]}…" if len(value) > LONGEST else shown
