"""What stands of a position in a cell, beside a matrix, and in its key."""

import pandas as pd
import pytest

from core.analysis.ways.chains import NOBODY_NAMED as NOBODY
from core.figures.legends import BESIDE, of_positions
from core.figures.taken import in_full, marked, positions_taken, printed_words


@pytest.mark.parametrize(
    ("stance", "certainty", "full", "sign"),
    [
        ("affirms", "", "affirms", "✓"),
        ("affirms", "indications", "affirms, “indications”", "✓*"),
        ("denies", "repelled", "denies, “repelled”", "✗*"),
        ("uncertain", "may", "“may”", "?*"),
        ("uncertain", "most likely", "uncertain, “most likely”", "?*"),
    ],
)
def test_printed_words_are_told_in_full_or_a_second_sign_stands_for_them(stance, certainty, full, sign):
    assert in_full(stance, certainty) == full
    assert marked(stance, certainty) == sign


def test_beside_a_matrix_each_origin_has_its_printed_words_in_the_order_of_the_rows():
    rows = [("gur", "back", "likely"), ("nis", "back", None), ("pat", "sent", "we assess"), ("pat", "back", "may")]
    held = pd.DataFrame([*rows, rows[0]], columns=["origin", "proposition", "certainty"])
    origins = {"pat": "Pat", "nis": "NIS", "gur": "GUR"}
    assert printed_words(held, origins, {"back": "Back", "sent": "Sent"}) == [
        "Pat: “we assess” (Sent), “may” (Back).",
        "GUR: “likely” (Back).",
    ]


@pytest.mark.parametrize(("certainty", "said"), [("may", True), ("", False)])
def test_the_key_in_words_has_the_second_sign_only_where_a_cell_has_it(certainty, said):
    held = pd.DataFrame({"stance": ["uncertain"], "certainty": [certainty]})
    told = of_positions(held, doubted=False)
    assert told == ("? uncertain", *[BESIDE["*"]] * said)


def test_a_position_that_is_an_origin_s_by_inference_says_so_in_the_cell_or_beside_the_matrix():
    assert in_full("affirms", "likely", "attribution inferred") == "affirms, “likely”, attribution inferred"
    assert marked("affirms", "", "attribution inferred") == "✓†", "which is another sign than that of its own word"
    assert marked("affirms", "likely", "attribution inferred") == "✓*†"
    rows = [
        ("gur", "sent", "inferred", "agency"),
        ("gur", "back", "stated", "agency"),
        ("x", "back", "inferred", NOBODY),
    ]
    held = pd.DataFrame(rows, columns=["origin", "proposition", "attribution_basis", "origin_kind"])
    names = {"gur": "GUR", "x": "nobody named"}
    assert printed_words(held, names, {"back": "Back", "sent": "Sent"}) == ["GUR: attribution inferred (Sent)."]
    taken = positions_taken(held.assign(stance="affirms"))
    assert [each.inferred for (_, _), (each,) in taken.items()] == ["attribution inferred", "", ""]


def test_when_a_position_was_said_is_called_inferred_where_it_is():
    held = pd.DataFrame(
        [
            ("gur", "7 February 2025", "inferred"),
            ("nis", "7 February 2025", "stated"),
            ("x", None, None),
            ("y", "not stated", None),
        ],
        columns=["origin", "said_label", "said_basis"],
    )
    taken = positions_taken(held.assign(proposition="back", stance="affirms"))
    assert [each.said for (each,) in taken.values()] == [
        "7 February 2025, inferred",
        "7 February 2025",
        "date not stated",
        "date not stated",
    ]
