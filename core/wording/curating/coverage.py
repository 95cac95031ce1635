"""How far the work on each article has come, in sentences; every share with its n, and nothing in place of no data."""

import pandas as pd

from core.curation.progress import BARE, CHARTED, COMPARED, DRAFT, NONE, PROBLEMS, UNREADABLE
from core.wording.numbers import say_count, say_number
from core.wording.record import Record
from core.wording.rows import rows_of

STATES = {
    CHARTED: "on the charts",
    DRAFT: "a draft, not on the charts",
    PROBLEMS: "not on the charts: it has problems",
    UNREADABLE: "cannot be read",
    BARE: "a text without annotation",
}


def coverage_title(rows: pd.DataFrame) -> str:
    """The finding of the page: how many number words wait for a decision, and in how many articles."""
    waiting, total = int(rows["open"].sum()), int(rows["number_words"].sum())
    if rows.empty:
        return "There is no article yet"
    if not total:
        return f"No number words in {'this article' if len(rows) == 1 else 'these articles'}"
    if not waiting:
        words = "The one number word is" if total == 1 else f"All {say_number(total)} number words are"
        return f"{words} recorded or dismissed, with the reason"
    where = int((rows["open"] > 0).sum())
    verb = "waits" if waiting == 1 else "wait"
    words = f"{say_number(waiting)} of {say_count(total, 'number word')}"
    return f"{words} {verb} for a decision, in {say_count(where, 'article')}"


def _say_state(row: Record) -> str:
    """Whether charts show the article, and what keeps it from them or out of them."""
    said = STATES[row["state"]]
    if row["state"] in (DRAFT, PROBLEMS) and row["problems"]:
        said += f" ({say_count(int(row['problems']), 'problem')})"
    if row["set_aside"]:
        verb = "is" if row["set_aside"] == 1 else "are"
        said += f"; {say_count(int(row['set_aside']), 'record')} {verb} set aside, since the text changed"
    return said


def _say_second(row: Record) -> str:
    """What a second annotator makes of it: agreement with its n, and what is still to be decided."""
    if row["second"] == NONE:
        return "nobody yet"
    if row["second"] != COMPARED:
        return "begun, and not yet to be compared"
    records = f"{say_number(int(row['records_agree']))} of {say_count(int(row['records_n']), 'record')} found by both"
    fields = f"{say_number(int(row['fields_agree']))} of {say_count(int(row['fields_n']), 'field')} alike"
    waiting = f"{say_number(int(row['undecided']))} of {say_count(int(row['differences']), 'difference')} open"
    return f"{records}; {fields}; {waiting}"


def in_words(rows: pd.DataFrame, labels: dict[str, str]) -> pd.DataFrame:
    """The table of the page: one row an article, in words to read."""
    records = rows_of(rows)
    return pd.DataFrame(
        {
            "Article": [labels.get(row["document"], row["document"]) for row in records],
            "Waiting": rows["open"].to_list(),
            "State": [_say_state(row) for row in records],
            "Number words": rows["number_words"].to_list(),
            "Recorded": rows["covered"].to_list(),
            "Dismissed": rows["dismissed"].to_list(),
            "Claims": rows["claims"].to_list(),
            "Positions": rows["positions"].to_list(),
            "Matters held": rows["held"].to_list(),
            "Looked at, nothing there": rows["nothing_there"].to_list(),
            "Never looked at": rows["never_looked_at"].to_list(),
            "Second annotator": [_say_second(row) for row in records],
            "File": rows["document"].to_list(),
        }
    )
