"""How far something reaches: in how many articles it stands, and on how many origins it rests."""

from core.analysis.chains import Reach
from core.wording.numbers import say_count, say_number


def say_reach(reach: Reach) -> str:
    """ "5 articles, 2 origins"; "5 articles, 2 origins and 1 that names nobody"; "1 article, nobody named"."""
    articles = say_count(reach.documents, "article")
    if not reach.origins:
        return f"{articles}, nobody named" if reach.nobody_named else articles
    left_open = reach.nobody_named
    nobody = f" and {say_number(left_open)} that {'names' if left_open == 1 else 'name'} nobody" if left_open else ""
    return f"{articles}, {say_count(reach.origins, 'origin')}{nobody}"
