"""What titles state: one utterance never as two, and an estimate as what it is."""

from typing import Any

from core.wording.titles.findings import casualties_title, deployment_title
from tests.builders import claim, document
from tests.core.wording.tiny import seen

GUR, WEST = {"attribution": ("gur",)}, {"attribution": ("western-officials",)}
SENT: dict[str, Any] = {"measure": "deployed"}


def test_as_reported_one_utterance_never_reads_as_two() -> None:
    sent = {**SENT, "best": 11_000}
    first = claim("a", **sent, statement="told"), claim("other", **sent, **GUR)
    articles = document("a.txt", *first), document("b.txt", claim("b", **sent, statement="told"))
    assert deployment_title(seen(*articles, by_origin=False)).startswith(
        "Troops deployed, North Korean troops: 3 claims of 2 statements, 11,000 troops each; the one pair"
    )
    told = {"best": 5_937, "as_of": "2022-09", "statement": "told"}
    lead = claim("a", **told, role="lead", attribution_basis="inferred"), claim("b", best=9, as_of="2025-02", **GUR)
    apart = document("a.txt", *lead), document("b.txt", claim("c", **told))
    assert casualties_title(seen(*apart, by_origin=False)) == (
        "Killed, North Korean troops: 3 claims of 2 statements that cannot be compared: 5,937 people (NIS, as of "
        "September 2022) and 9 people (GUR, as of February 2025)"
    )
    of_two = document("a.txt", claim("a", best=1_000, statement="told", role="lead")), claim("b", low=1_000)
    many = seen(of_two[0], document("b.txt", of_two[1].model_copy(update={"statement": "told"})), by_origin=False)
    assert casualties_title(many) == (
        "Killed, North Korean troops: 2 claims of one statement: 1,000 people (NIS, as of 1 February 2025) and at least"
        " 1,000 people (NIS, as of 1 February 2025)"
    )


def test_as_reported_words_and_forecasts_are_counted_by_statement_too() -> None:
    silent = {"hedge": "none", "stated": "heavy losses", "statement": "silent"}
    ahead = {"best": 9, "modality": "forecast", "statement": "ahead", "target": "2025-06"}
    first = claim("n", best=300, statement="told"), claim("a", **silent), claim("f", **ahead)
    again = claim("b", **silent), claim("g", **ahead)
    found = seen(document("a.txt", *first), document("b.txt", *again), by_origin=False)
    assert casualties_title(found).endswith(
        " 2025), and 2 more in words (of one more statement); 2 forecasts (of one statement) kept apart"
    )
    loose = claim("c", hedge="none", stated="many", statement="told")
    same = seen(document("a.txt", first[0]), document("b.txt", loose), by_origin=False)
    assert casualties_title(same).endswith(" 2025), and 1 more in words (of no other statement)")
    words = seen(document("a.txt", first[1]), document("b.txt", again[0]), by_origin=False)
    assert casualties_title(words).endswith(": 2 claims without a number (of one statement)")


def test_an_estimate_is_called_one_where_no_printed_word_says_how_sure_it_is() -> None:
    guess = {"modality": "estimated"}
    one = casualties_title(seen(claim("a", low=1_000, **guess)))
    assert one.endswith(": 1 statement of at least 1,000 people (NIS, an estimate, as of 1 February 2025)")
    hedged = casualties_title(seen(claim("a", low=1_000, certainty="they believed", **guess)))
    assert hedged.endswith(" people (NIS, “they believed”, as of 1 February 2025)")
    rivals = claim("a", low=1_000, **guess), claim("b", best=300, **GUR), claim("c", best=310, **WEST, **guess)
    run = "300 or at least 1,000 people in 2 statements that clash (1 of them an estimate)"
    assert ": lowest 300, highest at least 1,000 people in 3 statements (2 of them estimates); " in casualties_title(
        seen(*rivals)
    )
    assert f": {run}; " in casualties_title(seen(*rivals[:2]))
    one_amount = claim("a", best=300, **GUR), claim("b", best=300, hedge="about", **guess)
    assert ": 300 or about 300 people in 2 statements (1 of them an estimate); " in casualties_title(seen(*one_amount))
    same = claim("a", best=300, **guess), claim("b", best=300, **GUR, **guess)
    assert ": 2 statements (both estimates) of 300 people each; " in casualties_title(seen(*same))
