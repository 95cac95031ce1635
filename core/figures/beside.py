"""What stands beside a mark: further printed words, what it is meant as, and whose words these are."""

from collections.abc import Sequence

import pandas as pd

from core.figures.texts import ASSERTED, either, quoted, trimmed
from core.frames.rows import article_number
from core.wording.articles import OTHER_WORDS
from core.wording.stances import how_meant

SEVERAL = "; "
"""What parts the names of several articles."""

FEW = 3
"""So many articles of one statement are named beside its mark; of more, how many."""

TITLE, TERM = 24, 36
"""So many characters of the title of an article, and of further printed words, stand beside a mark."""


def beside_words(marks: pd.DataFrame) -> list[list[str]]:
    """Of each mark, the printed words for how sure it is and for what is counted: "“reportedly”", "“detained”".

    Neither where the stated words have them, nor the name of the measure.
    """
    columns = (marks["stated"], *(either(marks, name) for name in ("certainty", "term", "measure_label")))
    return [_beside(*cells) for cells in zip(*columns, strict=True)]


def _beside(stated: str, certainty: str, term: str, measure: str) -> list[str]:
    term = "" if term.casefold() == measure.casefold() else term
    return [quoted(trimmed(word, TERM)) for word in (certainty, term) if word and word not in stated]


def meant_words(marks: pd.DataFrame) -> list[str]:
    """Of each mark as what it is meant: "an estimate"; empty where it is simply asserted."""
    cells = zip(marks["modality"], either(marks, "meant_in"), strict=True)
    return ["" if each == ASSERTED else how_meant({"modality": each, "meant_in": name or None}) for each, name in cells]


def articles_named(marks: pd.DataFrame) -> list[str]:
    """Where each mark stands: the articles by the numbers of their files; one that has none, by its title.

    Those that do not print its words come last: "article 001; 002 in other words". Empty where they are more than FEW,
    or some have no number: then they are only counted.
    """
    columns = (either(marks, name) for name in ("documents", "worded_in", "article_label"))
    return [_articles(*cells) for cells in zip(*columns, strict=True)]


def _articles(documents: str, worded: str, label: str) -> str:
    numbers = _numbers(documents)
    if len(numbers) == 1:
        return f"article {numbers[0]}" if numbers[0].isdigit() else label and quoted(trimmed(label, TITLE))
    named = len(numbers) <= FEW and all(number.isdigit() for number in numbers)
    return _by_words(numbers, _numbers(worded or documents)) if named else ""


def _numbers(documents: str) -> list[str]:
    return [article_number(document) for document in documents.split(SEVERAL)]


def _by_words(numbers: Sequence[str], worded: Sequence[str]) -> str:
    others = ", ".join(number for number in numbers if number not in worded)
    own = f"article{'s' if len(worded) > 1 else ''} {', '.join(worded)}"
    return f"{own}; {others} {OTHER_WORDS}" if others else own
