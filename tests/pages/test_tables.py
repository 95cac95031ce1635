"""Tables beside charts: columns are as wide as what they hold, so that who and how many stand side by side."""

import pandas as pd

from pages._ui import tables


def test_a_column_is_as_wide_as_what_it_holds_and_none_of_words_takes_more_than_its_room() -> None:
    wide, narrow = pd.Series(["nobody named (article 004)", "NIS"]), pd.Series(["NIS", None])
    assert tables._width("Origin", wide) == tables.WIDEST["Origin"] > tables._width("Origin", narrow)
    assert tables._width("Low", pd.Series([1_000_000.0])) > tables._width("Low", pd.Series([300.0, None]))
    assert tables._width("Sentence", wide) is None


def test_what_is_the_same_in_every_row_takes_no_column_and_is_told() -> None:
    table = pd.DataFrame({"Origin": ["NIS", "GUR"], "Low": [300.0, 300.0], "Counted": [None, None], "Id": ["a", "a"]})
    shown, same = tables.apart(table)
    assert list(shown) == ["Origin", "Id"]
    assert same == " In every row: Low: 300; Counted: –."
    assert tables.apart(table[:1])[1] == ""
