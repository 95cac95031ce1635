from hypothesis import given
from hypothesis import strategies as st

from core.figures.alt import alt_text
from tests.core.figures.drawn import frame, mark

NOBODY = {"origin_label": "nobody named (article 1)", "origin_kind": "unattributed"}


def test_a_chart_in_sentences():
    marks = frame(
        mark("a", "at_least", low=1_000, stated="at least 1,000", origin_label="GUR", covers_label="in January"),
        mark("b", "up_to", high=3_000, stated="up to 3,000"),
        mark("c", "range", low=20_000, high=25_000, stated="20,000 to 25,000", modality="forecast", lane="forecast"),
    )
    assert alt_text(marks, "Deployed, a running total") == (
        "Deployed, a running total. 3 marks, in soldiers, of 2 origins. 1 mark with no stated upper end."
        " 1 mark with no stated lower end. Troops deployed, a running total: lowest number stated: at least 1,000"
        " soldiers (GUR). Highest: up to 3,000 soldiers (NIS)."
        " Troops deployed, forecast, drawn apart: 20,000 to 25,000 soldiers (NIS)."
        " Troops deployed, a running total: GUR: “at least 1,000”, in January. NIS: “up to 3,000”."
    )


def test_inferred_times_are_counted():
    when = {"best": 9, "covers": "2025-01", "covers_label": "in January"}
    marks = [mark("a", "exact", as_of_basis="inferred", **when), mark("b", "exact", as_of_basis="stated", **when)]
    assert " 1 origin. 1 mark with an inferred time. Lowest" in alt_text(frame(*marks), "Killed")
    assert "inferred" not in alt_text(frame(marks[1]), "Killed")


def test_the_printed_words_beside_a_mark_and_an_inferred_time_are_told_of_it():
    when = {"covers": "2025-01", "covers_label": "in January", "as_of_basis": "inferred"}
    words = {"certainty": "reportedly", "term": "killed or injured", "measure_label": "Casualties"}
    one = alt_text(frame(mark("a", "about", best=4_000, stated="Approximately 4,000", **words, **when)), "Casualties")
    assert one.endswith(" NIS: “Approximately 4,000”, “reportedly”, “killed or injured”, in January, inferred.")
    guess = mark("a", "about", best=9, modality="estimated", certainty="estimate")
    assert "Highest: about 9 soldiers (NIS, “estimate”)." in alt_text(
        frame(guess, mark("b", "exact", best=1)), "Killed"
    )
    two = alt_text(frame(mark("a", "about", best=9, **words), mark("b", "exact", best=1, **words | when)), "Casualties")
    assert "Highest: about 9 soldiers (NIS, “reportedly”, “killed or injured”)." in two


def test_no_number_of_another_measure_or_way_of_counting_is_told_as_this_one_s():
    added = {"measure_label": "Additional troops", "best": 500, "stated": "500"}
    marks = frame(
        mark("a", "range", low=10_000, high=12_000, stated="10,000 to 12,000"),
        mark("b", "about", best=11_000, stated="about 11,000", modality="estimated"),
        mark("c", "exact", **added),
        mark("d", "exact", **added, counts="period"),
    )
    assert alt_text(marks, "Deployed").endswith(
        "origin. Troops deployed, a running total: lowest and highest number stated: 10,000 to 12,000"
        " soldiers (NIS). Additional troops, a running total: 500 soldiers (NIS). Additional troops, a count within a"
        " period: 500 soldiers (NIS). Troops deployed, a running total: NIS: “10,000 to 12,000”. NIS: “about 11,000”."
    )


def test_the_ends_keep_hedge_unit_and_origin_and_of_equal_numbers_the_hedge_that_reaches_farther():
    marks = frame(
        mark("a", "exact", best=300),
        mark("b", "about", best=300, modality="estimated", **NOBODY),
        mark("c", "exact", best=900),
        mark("d", "more_than", low=900, origin_label="GUR", attribution_basis="inferred"),
    )
    told = alt_text(marks, "Killed")
    assert "4 marks, in soldiers, of 2 origins and 1 that names nobody." in told
    assert "Lowest number stated: about 300 soldiers (nobody named [article 1], an estimate)." in told
    assert "Highest: more than 900 soldiers (GUR, attribution inferred)." in told


def test_a_withdrawn_number_is_neither_the_lowest_nor_the_highest():
    gone = mark("a", "exact", best=1, retracted=True)
    marks = frame(gone, *(mark(f"c{best}", "exact", best=best, retracted=False) for best in (300, 400)))
    assert "Lowest number stated: 300 soldiers (NIS). Highest: 400 soldiers (NIS)." in alt_text(marks, "Killed")
    assert "No number that stands is stated." in alt_text(frame(gone, gone), "Killed")


def test_one_mark_has_no_lowest_and_highest():
    marks = frame(mark("a", "exact", best=5_937, stated="5,937 soldiers"))
    assert alt_text(marks, "Killed.") == "Killed. 1 mark, in soldiers, of 1 origin. NIS: “5,937 soldiers”."


def test_a_forecast_that_stands_alone_is_said_to_be_one():
    marks = frame(mark("a", "exact", best=900, stated="900", modality="conditional"))
    assert alt_text(marks, "Killed").endswith(
        " Troops deployed, forecast, drawn apart: 900 soldiers (NIS). NIS: “900”."
    )


def test_vague_words_state_no_number():
    vague = [mark(f"c{n}", "vague", stated="hundreds", lower=200.0, upper=999.0) for n in range(2)]
    assert alt_text(frame(*vague), "Killed") == (
        "Killed. 2 marks, in soldiers, of 1 origin. No number that stands is stated. NIS: “hundreds”. NIS: “hundreds”."
    )


def test_what_is_left_out_is_counted():
    marks = frame(*(mark(f"c{n}", "exact", best=9_000, stated="nine thousand, more or less") for n in range(40)))
    text = alt_text(marks, "Killed")
    told = text.count("nine thousand")
    assert text.endswith(f" And {40 - told} marks more.")


def test_marks_that_are_alone_in_lanes_which_are_left_out_are_counted_too():
    marks = frame(*(mark(f"c{n}", "exact", best=n, measure_label=f"Measure {n}") for n in range(1, 31)))
    text = alt_text(marks, "All")
    assert text.endswith(f" And {30 - text.count('Measure')} marks more.")


@given(st.integers(1, 80), st.text(min_size=1, max_size=200), st.text(max_size=200))
def test_it_is_never_longer_than_a_breath(count, words, title):
    marks = frame(*(mark(f"c{n}", "at_least", low=n, stated=words, origin_label=words) for n in range(count)))
    assert len(alt_text(marks, title)) <= 600
