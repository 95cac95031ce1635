from functools import partial

import pytest

from core.figures.forest import forest
from core.figures.large.letters import plain
from core.figures.spots import BEFORE, CHARACTER
from tests.core.figures.drawn import LIGHT, chart, frame, mark, texts, trace


def test_labels_say_who_by_which_way_and_how_many_articles():
    figure = chart(mark("a", "exact", best=9_000, n_documents=2, carriers_label="BBC"))
    assert texts(figure)[2] == '<b style="color:#1f2328">NIS</b><br>intelligence service ·<br>2 articles · via BBC'


def test_an_origin_that_its_sentence_does_not_name_is_said_to_be_inferred():
    figure = chart(mark("a", "exact", best=9_000, attribution_basis="inferred"), mark("b", "exact", best=9_000))
    quiet = [words.split("</b><br>")[1] for words in texts(figure) if "</b><br>" in words]
    assert quiet == ["attribution inferred ·<br>intelligence service", "intelligence service"]
    both = chart(mark("a", "exact", best=9_000, attribution_basis="inferred", documents="004_1.txt"))
    assert texts(both)[2].endswith("</b><br>attribution inferred ·<br>article 004"), "the kind is left to the colour"
    nobody = mark("a", "exact", best=9_000, attribution_basis="inferred", origin_kind="unattributed")
    assert not any("inferred" in words for words in texts(chart(nobody)))


def test_a_mark_that_stands_in_one_article_names_it_once():
    fields = {"best": 9_000, "documents": "003_0035.txt"}
    figure = chart(
        mark("a", "exact", **fields), mark("b", "exact", **fields, origin_label="nobody named (article 003)")
    )
    quiet = [words.split("</b><br>")[1] for words in texts(figure) if "</b><br>" in words]
    assert quiet == ["intelligence service ·<br>article 003", "intelligence service"]
    untold = texts(chart(mark("a", "exact", best=9_000, documents="report.txt")))
    assert not any("</b><br>" in words and "article" in words for words in untold)


@pytest.mark.parametrize(
    ("documents", "words"),
    [
        ("003_0035.txt; 004_1.txt", "articles 003, 004"),
        ("003_1.txt; 004_1.txt; 005_1.txt", "articles 003, 004, 005"),
        ("003_1.txt; 004_1.txt; 005_1.txt; 006_1.txt", "4 articles"),
        ("003_1.txt; report.txt", "2 articles"),
    ],
)
def test_of_a_mark_that_stands_in_few_articles_each_is_named(documents, words):
    n = documents.count(";") + 1
    labels = texts(chart(mark("a", "exact", best=9_000, documents=documents, n_documents=n)))
    assert labels[2].replace("\u00a0", " ").replace("<br>", " ").endswith(f"service · {words}")


def test_a_mark_in_an_article_without_a_number_names_its_title():
    title = {"documents": "report.txt", "article_label": "Heavy losses reported near Bakhmut"}
    labels = texts(chart(mark("a", "exact", best=9_000, **title)))
    assert "intelligence service ·<br>“Heavy losses reported …”" in labels[2].replace("\u00a0", " ")


def test_printed_words_that_the_number_does_not_have_stand_beside_it():
    row = mark("a", "about", best=300, stated="about 300 losses", certainty="reportedly", term="losses")
    assert "“about <b>300</b> losses” · “reportedly”" in trace(chart(row), "words as printed").text
    row |= {"stated": "about 300", "certainty": "about", "measure_label": "Losses"}
    assert "“about <b>300</b>”" in trace(chart(row), "words as printed").text
    row |= {"term": "eliminated"}
    assert "“about <b>300</b>” · “eliminated”" in trace(chart(row), "words as printed").text


@pytest.mark.parametrize(
    ("stated", "cells", "shown"),
    [
        ("600 of 4,700 in 3 days", {"best": 600}, "<b>600</b> of 4,700 in 3 days"),
        ("between 10,000 and 12,000", {"low": 10_000, "high": 12_000}, "between <b>10,000 and 12,000</b>"),
        ("36 <b>36</b> $36", {"best": 36}, "<b>36</b> &lt;b&gt;36&lt;/b&gt; &#36;36"),
        ("many", {"lower": 40}, "many"),
    ],
)
def test_of_the_words_of_a_mark_its_number_is_bold_and_no_other(stated, cells, shown):
    row = mark("a", "vague" if "lower" in cells else "range" if "low" in cells else "exact", stated=stated, **cells)
    assert trace(chart(row), "words as printed").text[0].startswith(f"“{shown}”")


def test_a_long_name_leaves_no_room_for_the_kind_but_for_the_articles():
    name = "Joint Chiefs of Staff of the Republic"
    figure = chart(
        mark("a", "exact", best=9_000, n_documents=2, origin_label=name, carriers_label="South Korean media")
    )
    label = '<b style="color:#1f2328">Joint Chiefs of Staff of the<br>Republic</b><br>2 articles · via South Korean …'
    assert label in texts(figure)


def test_hovering_says_which_times_are_inferred():
    when = {"covers": "2025-01", "covers_label": "as of January 2025", "said_label": "7 February 2025"}
    told = [
        trace(chart(mark("a", "exact", best=9_000, **when, **bases)), "claims").hovertext[0].split("<br>")[2]
        for bases in ({"as_of_basis": "inferred"}, {"said_basis": "inferred", "as_of_basis": "stated"})
    ]
    assert told == [
        "applies to: as of January 2025, inferred · said: 7 February 2025",
        "applies to: as of January 2025 · said: 7 February 2025, inferred",
    ]


def test_hovering_tells_who_what_when_how_often_and_the_sentence():
    row = mark(
        "a",
        "at_least",
        low=1_000,
        stated="at least 1,000",
        modality="estimated",
        n_documents=2,
        carriers_label="BBC",
        said_label="27 February 2025",
        covers_label="by February 2025",
        quote=f"{'word ' * 60}that at least 1,000 of the men who were sent had been killed.",
    )
    (text,) = trace(chart(row), "claims").hovertext
    lines = text.split("<br>")
    assert lines[:3] == [
        "NIS (intelligence service): “at least 1,000”",
        "at least: no upper end was stated; an estimate; 2 articles; via BBC",
        "applies to: by February 2025 · said: 27 February 2025",
    ]
    assert len(" ".join(lines[3:])) <= len("“”") + 164
    assert " ".join(lines[3:]).startswith("“… word ")
    assert " ".join(lines[3:]).endswith("at least 1,000 of the men who were sent had been killed.”")


def test_what_nobody_stated_is_said_to_be_so():
    (text,) = trace(chart(mark("a", "exact", best=9_000)), "claims").hovertext
    assert "applies to: not stated · said: not stated" in text


@pytest.mark.parametrize("words", ["<b>x</b>", '<a href="https://example.org">x</a>', "&lt;x", "$x$", "%{x}"])
def test_foreign_text_is_never_markup_wherever_it_stands(words):
    row = mark("a", "exact", best=9_000)
    foreign = dict.fromkeys(("origin_label", "stated", "quote", "covers_label", "said_label", "carriers_label"), words)
    figure = forest(frame(row | foreign), theme=LIGHT, unit_title=words, lanes=[("total", words)])
    shown = "\n".join(texts(figure))
    assert words not in shown.replace("%{x}", "") or words == "%{x}"
    assert "<a " not in shown
    assert "$" not in shown
    assert all(each.hovertemplate is None and each.texttemplate is None for each in figure.data)


def test_words_begin_at_a_lower_bound_end_at_an_upper_one_and_else_stand_over_the_mark():
    words = trace(
        chart(
            mark("least", "at_least", low=2_000, stated="at least 2,000"),
            mark("most", "up_to", high=90_000, stated="as many as 90,000"),
            mark("middle", "exact", best=50_000, stated="50,000"),
            mark("range", "range", low=30_000, high=90_000, stated="between 30,000 and 90,000"),
            mark("end", "exact", best=100_000),
        ),
        "words as printed",
    )
    assert words.textposition[:4] == ("middle right", "middle left", "middle center", "middle right")
    assert words.x[:4] == (2_000, 90_000, 50_000, 30_000)


LONG = "the 11,000 soldiers sent from North Korea in the past three months"


@pytest.mark.parametrize("panel", [1, 0.7, 0.4])
@pytest.mark.parametrize(
    ("number", "cells"),
    [
        (300, {"best": 300, "stated": "around 300 North Korean soldiers"}),
        (11_000, {"best": 11_000, "stated": LONG}),
        (4_000, {"best": 4_000, "stated": LONG}),
        (9_000, {"low": 9_000, "stated": "at least 9,000, as they believed"}),
        (6_500, {"low": 6_500, "stated": LONG}),
        (2_000, {"high": 2_000, "stated": "as many as two thousand"}),
        (40, {"lower": 40, "stated": "a number of men that nobody knows " * 3}),
        (11_900, {"best": 11_900, "stated": "a number of men that nobody knows " * 3}),
    ],
)
def test_words_without_room_are_shifted_into_the_panel_and_cover_their_mark_however_wide_it_is(number, cells, panel):
    hedge = "vague" if "lower" in cells else "at_least" if "low" in cells else "up_to" if "high" in cells else "exact"
    figure = chart(mark("a", hedge, **cells), mark("most", "exact", best=12_000))
    words, last = trace(figure, "words as printed"), figure.layout.xaxis.range[1]
    width = min(1.0, len(plain(words.text[0])) * CHARACTER) * panel * last
    first = words.x[0] - BEFORE[words.textposition[0]] * width
    pad = 0.015 * last
    assert -pad <= first <= first + width <= last + pad
    assert 0 <= words.x[0] <= last, "Plotly draws no words that are fixed outside of their panel"
    drawn = (number, last) if hedge == "at_least" else (0, number) if hedge == "up_to" else (number, number)
    assert first <= drawn[1] + pad
    assert first + width >= drawn[0]


def test_a_click_on_the_words_of_a_mark_reaches_its_evidence_as_one_on_the_mark_does():
    few, far = "between a dozen and twenty", "a thousand"
    figure = chart(mark("few", "range", low=12, high=20, stated=few), mark("far", "vague", lower=980, stated=far))
    areas, words, last = (*map(partial(trace, figure), ("claims", "words as printed")), figure.layout.xaxis.range[1])
    reached = [(start, start + length) for start, length in zip(areas.base, areas.x, strict=True)]
    spots = list(zip(words.x, words.textposition, (len(plain(text)) for text in words.text), strict=True))
    for (first, end), (x, side, length) in zip(reached, spots, strict=True):
        start = x - BEFORE[side] * length * CHARACTER * last
        assert first <= start + 1
        assert end >= min(last, start + length * CHARACTER * last) - 1


def test_few_words_do_not_make_what_a_click_on_a_long_mark_reaches_any_shorter():
    areas = trace(chart(mark("a", "range", low=12, high=1_000, stated="12")), "claims")
    assert areas.base[0] < 12
    assert areas.base[0] + areas.x[0] > 1_000
