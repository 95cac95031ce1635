"""One utterance that several articles carry, and one silence of which several tell: in a sentence, without its stop."""

from core.wording.inferred import say_origin_with_basis
from core.wording.names import in_brackets
from core.wording.numbers import say_count
from core.wording.pairs.sides import Pair, how_sure, matter, with_unit
from core.wording.stances import is_silence


def say_heard(pair: Pair, kind: str) -> str:
    """How many articles carry the one statement of this pair, which is twice the same.

    The words are those of its fullest telling: the other articles may have fewer of them.
    """
    told, articles = pair.left, say_count(pair.left["n_documents"], "article")
    if is_silence(told):
        return f"One silence, of which {articles} tell: {say_origin_with_basis(told)}, on {matter(pair)}"
    once = f"One utterance and no confirmation: {articles}"
    if kind == "quantity":
        return f"{once} tell it, the fullest as {with_unit(told)}"
    sure = f"the fullest with {how_sure(told)}" if how_sure(told) else ""
    return f"{once} carry one position on {matter(pair)} {in_brackets(say_origin_with_basis(told), sure)}"
