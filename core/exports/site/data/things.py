"""What the page counts, and how a number of each is said."""

from collections.abc import Mapping

from core.wording.labels import APART
from core.wording.numbers import say_count
from core.wording.titles.disputes import CLASHES
from core.wording.titles.findings import OTHER_WAYS
from core.wording.titles.reach import OF_CLAIMS, UNNAMED
from core.wording.titles.spread import ESTIMATES, NAMELESS_ONES
from core.wording.titles.worded import wordings

Pattern = Mapping[str, str]


def forms(one: str, many: str | None = None) -> Pattern:
    """How a number of things is said: none, one, and {n} of them."""
    return {
        "none": say_count(0, one, many),
        "one": say_count(1, one, many),
        "many": with_place(say_count(2, one, many)),
    }


def with_place(said: str, n: int = 2) -> str:
    """What is said of so many, with a place for the number."""
    return said.replace(str(n), "{n}", 1)


THINGS: Mapping[str, Pattern] = {
    name: forms(*words)
    for name, words in {
        "article": ("article",),
        "claim": ("claim",),
        "statement": ("statement",),
        "origin": ("origin",),
        "silent": ("source is said to be silent", "sources are said to be silent"),
        "only_silent": ("source that is only said to be silent", "sources that are only said to be silent"),
        "unnamed": UNNAMED,
        "of_claims": OF_CLAIMS,
        **APART,
        "measures": ("other measure",),
        "ways": OTHER_WAYS,
        "pair": ("pair",),
        "clash": CLASHES,
        "position": ("position",),
        "matter": ("yes/no matter",),
        "mark": ("mark",),
        **{
            f"{one}_{name}": words
            for one in ("claim", "statement")
            for name, words in zip(("word", "wordless"), wordings(one), strict=True)
        },
        "alone": ("origin was", "origins were"),
        "origin_alone": ("origin",),
        "estimate": ESTIMATES,
        "nameless": NAMELESS_ONES,
        "more_statement": ("more statement",),
    }.items()
}
