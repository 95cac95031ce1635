from hypothesis import given
from hypothesis import strategies as st

from core.figures.alt import alt_text
from tests.core.figures.drawn import frame, mark


def test_a_chart_in_sentences():
    marks = frame(
        mark("a", "at_least", low=1_000, stated="at least 1,000", origin_label="GUR", covers_label="in January"),
        mark("b", "up_to", high=3_000, stated="up to 3,000"),
        mark("c", "range", low=20_000, high=25_000, stated="20,000 to 25,000", modality="forecast", lane="forecast"),
    )
    assert alt_text(marks, "Deployed, a running total") == (
        "Deployed, a running total. 3 marks of 2 origins. Lowest number stated: 1,000 (GUR)."
        " Highest: 25,000 (NIS, forecast). 1 mark with no stated upper end. 1 mark with no stated lower end."
        " 1 forecast, drawn apart."
        " GUR: “at least 1,000”, in January. NIS: “up to 3,000”. NIS: “20,000 to 25,000”."
    )


def test_one_mark_has_no_lowest_and_highest():
    marks = frame(mark("a", "exact", best=5_937, stated="5,937 soldiers"))
    assert alt_text(marks, "Killed.") == "Killed. 1 mark of 1 origin. NIS: “5,937 soldiers”."


def test_vague_words_state_no_number():
    vague = [mark(f"c{n}", "vague", stated="hundreds", lower=200.0, upper=999.0) for n in range(2)]
    assert alt_text(frame(*vague), "Killed") == "Killed. 2 marks of 1 origin. NIS: “hundreds”. NIS: “hundreds”."


def test_what_is_left_out_is_counted():
    marks = frame(*(mark(f"c{n}", "exact", best=9_000, stated="nine thousand, more or less") for n in range(40)))
    text = alt_text(marks, "Killed")
    told = text.count("nine thousand")
    assert text.endswith(f" And {40 - told} marks more.")


@given(st.integers(1, 80), st.text(min_size=1, max_size=200), st.text(max_size=200))
def test_it_is_never_longer_than_a_breath(count, words, title):
    marks = frame(*(mark(f"c{n}", "at_least", low=n, stated=words, origin_label=words) for n in range(count)))
    assert len(alt_text(marks, title)) <= 600
