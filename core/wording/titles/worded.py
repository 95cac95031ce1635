"""How many tell it in words, and of how many statements they are: marks that state no number."""

import pandas as pd

from core.wording.names import say_list
from core.wording.numbers import say_count, say_number


def say_in_words(marks: pd.DataFrame, one: str) -> str:
    """How many marks there are of which none states a number: with a word in place of one, and with nothing."""
    vague, wordless = (marks[marks["hedge"] == hedge] for hedge in ("vague", "none"))
    said = zip(wordings(one), (vague, wordless), strict=True)
    return say_list([f"{say_count(len(own), *words)}{as_statements(own)}" for words, own in said if len(own)])


def wordings(one: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """One mark and several that have a word in place of a number, and such as have nothing in place of it."""
    vague, wordless = f"{one}{{}} whose number is a word", f"{one}{{}} without a number"
    return (vague.format(""), vague.format("s")), (wordless.format(""), wordless.format("s"))


def of_statements(marks: pd.DataFrame) -> str:
    """Of how many statements these are, where they are fewer: " of one statement", for two claims that tell it."""
    n = marks["statement_id"].nunique()
    return "" if n == len(marks) else f" of {'one statement' if n == 1 else say_count(n, 'statement')}"


def as_statements(marks: pd.DataFrame) -> str:
    """The same where it is said aside: " (of one statement)"."""
    of = of_statements(marks).strip()
    return f" ({of})" if of else ""


def say_more(marks: pd.DataFrame, given: pd.DataFrame) -> str:
    """How many more tell it in words, beside those that are `given`: "14 more in words"; empty where none does.

    Of how many statements, where they are fewer: "2 more in words (of one more statement)", "(of no other statement)".
    """
    if marks.empty:
        return ""
    words = f"{say_number(len(marks))} more in words"
    further = marks.loc[~marks["statement_id"].isin(given["statement_id"]), "statement_id"].nunique()
    if further == len(marks):
        return words
    own = {0: "no other statement", 1: "one more statement"}.get(further) or say_count(further, "more statement")
    return f"{words} (of {own})"
