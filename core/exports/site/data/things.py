"""What the page counts, and how a number of each is said."""

from collections.abc import Mapping

from core.wording.labels import APART
from core.wording.numbers import say_count

Pattern = Mapping[str, str]


def forms(one: str, many: str | None = None) -> Pattern:
    """How a number of things is said: none, one, and {n} of them."""
    return {
        "none": say_count(0, one, many),
        "one": say_count(1, one, many),
        "many": say_count(2, one, many).replace("2", "{n}", 1),
    }


THINGS: Mapping[str, Pattern] = {
    name: forms(*words)
    for name, words in {
        "article": ("article",),
        "claim": ("claim",),
        "statement": ("statement",),
        "origin": ("origin",),
        "silent": ("origin is said to be silent", "origins are said to be silent"),
        "only_silent": ("origin that is only said to be silent", "origins that are only said to be silent"),
        "unnamed": ("origin that names nobody", "origins that name nobody"),
        "of_claims": ("origin of claims", "origins of claims"),
        **APART,
        "measures": ("other measure",),
        "ways": ("other way of counting", "other ways of counting"),
        "pair": ("pair",),
        "other_pair": ("other pair",),
        "position": ("position",),
        "matter": ("yes/no matter",),
        "mark": ("mark",),
        "claim_word": ("claim whose number is a word", "claims whose number is a word"),
        "claim_wordless": ("claim without a number", "claims without a number"),
        "statement_word": ("statement whose number is a word", "statements whose number is a word"),
        "statement_wordless": ("statement without a number", "statements without a number"),
        "alone": ("origin was", "origins were"),
        "estimate": ("of them an estimate", "of them estimates"),
        "more_statement": ("more statement",),
    }.items()
}
