"""Slides carry their caveats and their quotes, hold foreign text for text, and never cut or shrink what is long."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from pptx.util import Pt

from core.exhibits.all import exhibits
from core.exports.deck.boxes import HIGH
from core.exports.deck.charts import APART
from core.exports.deck.leaves import leaves
from core.exports.deck.reading import ARTICLES
from core.figures.theme import theme
from core.frames import Tables
from core.models import Corpus, Shown
from core.wording.quoting import quoted_once
from tests.builders import claim, document, one, position
from tests.builders import corpus as corpus_of
from tests.core.exports.slides import briefing, footer, notes, opened, sheets, sizes, step, words
from tests.hostile import HOSTILE
from tests.strategies import corpora

OF_ALL = re.compile(
    r"\(n\): (\d+) statements? of .* in (\d+) articles?; in all parts: 14\. .*Source: (\d+) articles?, "
)
MARK = re.compile(r"^(\d+) · ", re.MULTILINE)
PAGES = ("casualties", "agreement", "attribution", "cross-checks")


@pytest.fixture(scope="module")
def made(seeds: Tables) -> Any:
    """One step of every kind: a chart, words beside it, a matrix, a way, a list."""
    return opened(
        seeds,
        step("casualties", panel="casualties cumulative"),
        step("agreement", matters=True, origins=("nis", "zelenskyy")),
        step("attribution", lit="western-officials-killed-1000"),
        step("comparisons", verdicts=("differ",)),
        address="https://example.org/counts",
    )


def test_every_slide_has_its_caveats_below(seeds: Tables, inner: list[Any]) -> None:
    shown = Shown(panel="casualties cumulative")
    told = exhibits(seeds, "casualties", shown, theme("light"))[0].caveats
    for part in (told.measure, told.times, told.counting[1:], told.corpus):
        assert part in footer(inner[0])
    parts = [found for slide in inner if (found := OF_ALL.search(footer(slide)))]
    assert len(parts) > 1  # each tells its own n and its own articles, and how many statements there are in all
    assert sum(int(found[1]) for found in parts) == 14
    assert all(found[2] == found[3] != "5" for found in parts)
    assert all("Counted (n): " in footer(slide) and "Source: " in footer(slide) for slide in inner)


def test_every_slide_links_to_its_view_only_where_an_address_is_given(seeds: Tables, inner: list[Any]) -> None:
    links = [link for slide in inner for link in _links(slide)]
    assert links[0] == "https://example.org/counts/casualties"
    assert (
        "https://example.org/counts/attribution?origins=Western%20officials&statement=western-officials-killed-1000"
        in links
    )
    assert not [link for slide in opened(seeds, step("deployment")).slides for link in _links(slide)]


def _links(slide: Any) -> list[str]:
    frames = (shape.text_frame for shape in slide.shapes if shape.has_text_frame)
    runs = (run for frame in frames for paragraph in frame.paragraphs for run in paragraph.runs)
    return [run.hyperlink.address for run in runs if run.hyperlink.address]


def test_every_chart_and_table_has_a_text_alternative(made: Any) -> None:
    drawn = [shape for slide in made.slides for shape in slide.shapes if shape.has_chart or shape.has_table]
    alts = [shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in drawn]
    assert len(alts) >= 2
    assert all(len(alt) > 40 for alt in alts)


def test_the_notes_have_what_the_speaker_says_and_every_quote(seeds: Tables, inner: list[Any]) -> None:
    assert notes(inner[0]).startswith("Say this\n")
    quotes = seeds.claims.loc[
        (seeds.claims["measure"] == "casualties")
        & (seeds.claims["counts"] == "cumulative")
        & (seeds.claims["subject"] == "north-korean-troops"),
        ["quote", "document"],
    ]
    assert len(quotes) == 15
    for quote, name in quotes.itertuples(index=False):
        said = quoted_once(" ".join(quote.split()))
        line = next(line for slide in inner for line in notes(slide).split("\n") if said in line)
        assert f"” – article {name[:3]}" in line
    assert all("“" in notes(slide) for slide in inner)


@pytest.mark.parametrize(("page", "matters"), [("agreement", False), ("agreement", True), ("attribution", False)])
def test_each_part_of_a_matrix_has_its_own_n_and_its_own_quotes(seeds: Tables, page: str, matters: bool) -> None:
    (leaf,) = leaves(seeds, briefing(step(page, matters=matters)))
    slides = [slide for slide in opened(seeds, leaf.step).slides if "Footer" in [shape.name for shape in slide.shapes]]
    own = [MARK.findall(notes(slide)) for slide in slides]
    assert {number for numbers in own for number in numbers} == {str(mark.number) for mark in leaf.exhibit.marks}
    assert len({len(numbers) for numbers in own}) > 1
    for slide, numbers in zip(slides, own, strict=True):
        of = len(leaf.exhibit.marks)  # positions are counted anew, and pairs are not
        here = f"; in all parts: {of}" if matters else f"; here: {len(numbers)} of {of}"
        assert (here in footer(slide)) == bool(numbers)


def test_articles_are_named_once_with_file_and_date(seeds: Tables) -> None:
    slides = list(opened(seeds, step("casualties", panel="killed cumulative", subject="north-korean-troops")).slides)
    listed = next(slide for slide in slides if slide.shapes.title.text == ARTICLES)
    lines = [line for line in words(listed).split("\n") if ".txt" in line]
    assert [line[:3] for line in lines] == ["000", "001", "002"]
    assert lines[0].endswith("(000_6c0708058d168878.txt, published on a day between 7 and 9 February 2025, inferred)")
    assert not any(".txt" in words(slide) + notes(slide) for slide in slides if slide is not listed)


def test_what_is_inferred_is_said_beside_the_mark_and_in_the_notes(seeds: Tables) -> None:
    state = {"panel": "casualties period", "subject": "north-korean-troops"}
    slide = opened(seeds, step("casualties", **state)).slides[1]
    for said in ("attribution inferred · intelligence service", "time inferred: from 14 to 15 Dec 2024"):
        assert said in " ".join(words(slide).replace(APART, "").split())
    assert "published on a day between 16 and 18 December 2024 (date inferred): " in footer(slide)
    told = notes(slide)
    assert "1 · GUR (Ukraine), attribution inferred: “approximately 30 North Korean soldiers”" in told
    assert " of its text; attribution to GUR (Ukraine) inferred" in told


def test_a_chart_goes_on_between_two_measures_where_one_has_room(seeds: Tables) -> None:
    slides = opened(seeds, step("deployment")).slides
    totals, others = (footer(slide) for slide in list(slides)[1:3])
    assert totals.startswith("Troops deployed: a running total, in troops. North Korean troops. ")
    own = "4 statements of 1 origin and 3 that name nobody, from 5 claims in 5 articles."
    assert f"Counted (n): {own} " in totals
    both = "Additional troops deployed: a running total; Additional troops deployed: forecast, not a fact, in troops."
    assert others.startswith(both)
    assert "Source: 2 articles, published from 1 to 28 February 2025 (dates inferred): " in others


def test_a_way_is_told_with_the_counts_of_its_own_origin(inner: list[Any]) -> None:
    (way,) = (slide for slide in inner if "Said it first" in words(slide))
    assert "Counted (n): 1 number in 2 articles, by 3 links. " in footer(way)
    assert "Origins: Western officials." in footer(way)


def test_nothing_is_smaller_than_twelve_points_or_below_the_edge(made: Any) -> None:
    assert min(size for slide in made.slides for size in sizes(slide)) >= 12
    for slide in made.slides:
        for shape in slide.shapes:
            assert (shape.top or 0) + (shape.height or 0) <= Pt(HIGH)


def test_a_way_says_that_it_is_only_one(inner: list[Any]) -> None:
    (way,) = (slide for slide in inner if "Said it first" in words(slide))
    assert "The way of one statement, from who said it first to the articles that tell it. " in footer(way)
    assert {"Western officials", "BBC"} <= {shape.name for shape in way.shapes}
    assert sum(shape.name == "told" for shape in way.shapes) == 3


def test_a_matrix_never_calls_it_a_denial_not_to_be_named(inner: list[Any]) -> None:
    slides = [each for each in inner if any(shape.has_table for shape in each.shapes)]
    assert slides
    assert all("neither silence nor denial" in words(slide) for slide in slides)


def test_statements_without_a_number_are_all_told(inner: list[Any]) -> None:
    told = "\n".join(words(slide) for slide in inner)
    assert told.count("Without a number: ") == 13


def test_panels_are_lettered_and_the_last_slides_define_what_is_counted(seeds: Tables) -> None:
    made = opened(seeds, step("casualties", subject="russian-forces"))
    counters = [line for slide in made.slides for line in words(slide).split("\n") if line.endswith(" of 1")]
    assert counters == ["1a of 1", "1b of 1"]
    assert "Killed: Members of a force who died, up to a date." in words(list(made.slides)[-1])
    assert "No midpoint is ever made." in words(list(made.slides)[-1])


def test_how_hedges_are_read_is_said_once_and_in_full(seeds: Tables) -> None:
    shown = {"documents": ("001_bf4717e58af00855.txt",)}
    told = "\n".join(words(slide) for slide in opened(seeds, step("deployment", **shown), step("overview")).slides)
    assert told.count("How hedges are read (") == 1
    for clause in ("a plain number reaches half a unit", "“hundreds” is read as 200 to 999"):
        assert told.count(clause) == 1


def test_where_nothing_is_left_the_slide_says_why() -> None:
    made = opened(one(claim("c1", best=300)), step("deployment"))
    assert "The articles of this corpus report no numbers of “Label”." in words(made.slides[1])


FOREIGN = (*HOSTILE, "bell\x07 and \x00 and \ufffe", "=1+1", "+SUM(A1)", "@x", "-2")


def test_hostile_words_stay_words() -> None:
    claims = [
        claim(f"c{n}", best=300.0 + n, stated=words_of, quote=f"{words_of} {n}") for n, words_of in enumerate(FOREIGN)
    ]
    made = opened(one(*claims), step("casualties", headline=FOREIGN[0]))
    told, noted = ("\n".join(map(of, made.slides)) for of in (words, notes))
    cells = [cells for xml, (_, *rows) in sheets(made) if "<f>" not in xml for cells in rows]
    for n, hostile in enumerate(FOREIGN):
        shown = _seen(" ".join(hostile.split()))
        assert f"“{shown}”" in told.replace(APART, "").replace("\n", " ")
        assert quoted_once(_seen(" ".join(f"{hostile} {n}".split()))) in noted
        assert shown in [row[3] for row in cells]
    assert not [link for slide in made.slides for link in _links(slide)]


def _alts(slide: Any) -> list[str]:
    return [shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in slide.shapes if shape.has_chart]


def _seen(text: str) -> str:
    """The text as a slide shows it: what turns or breaks the rest is a mark that can be seen."""
    unsafe = {*map(chr, range(32)), *"\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe"}
    return "".join(f"[U+{ord(sign):04X}]" if sign in unsafe else sign for sign in text)


def test_no_slide_has_a_sentence_or_two_alone_and_few_marks_are_told_larger(seeds: Tables) -> None:
    made = opened(seeds, step("deployment"))
    counters = [line for slide in made.slides for line in words(slide).split("\n") if line.endswith(" of 1")]
    assert counters == ["1a of 1", "1b of 1"]
    assert all(any(shape.has_chart for shape in slide.shapes) for slide in list(made.slides)[1:3])
    assert "3 · Without a number: “more troops” – NIS (South Korea)." in words(list(made.slides)[2])
    totals, additions = (_alts(slide)[0] for slide in list(made.slides)[1:3])
    assert ("4 marks" in totals, "Additional" in totals) == (True, False)
    assert ("2 marks" in additions, "10,000" in additions) == (True, False)
    assert "Additional troops deployed, North Korean troops: 1 statement of" in words(list(made.slides)[2])
    few = opened(one(claim("c1", best=300)), step("casualties"))
    (chart,) = (shape.chart for shape in list(few.slides)[1].shapes if shape.has_chart)
    assert max(map(int, chart._chartSpace.xpath("//a:defRPr/@sz"))) == 1800


def test_many_sentences_stand_in_two_columns(seeds: Tables) -> None:
    articles = tuple(sorted(seeds.documents["document"])[3:])
    (slide,) = list(opened(seeds, step("casualties", panel="casualties cumulative", documents=articles)).slides)[1:2]
    columns = [shape for shape in slide.shapes if shape.name == "In words"]
    assert [shape.text_frame.text.count("Without a number") for shape in columns] == [4, 5]
    assert columns[0].left + columns[0].width < columns[1].left


def test_long_words_go_on_on_further_slides() -> None:
    claims = [claim(f"c{n}", hedge="none", stated=f"{'heavy losses ' * 12}{n}") for n in range(30)]
    made = opened(corpus_of(document("a.txt", *claims)), step("casualties"))
    told = "\n".join(words(slide) for slide in made.slides)
    assert all(f"heavy losses {n}”" in told for n in range(30))


@settings(max_examples=2)
@given(corpora())
def test_any_corpus_makes_slides_of_every_kind(corpus: Corpus) -> None:
    made = opened(corpus, *(step(page) for page in PAGES), step("agreement", matters=True))
    inner = [slide for slide in made.slides if any(shape.name == "Footer" for shape in slide.shapes)]
    assert len(inner) >= len(PAGES)
    assert all(footer(slide) for slide in inner)
    told = "\n".join(notes(slide) for slide in inner)
    drawn = [each for doc in corpus.documents for each in doc.annotation.claims]
    shown = {each.subject for each in drawn} == {"north-koreans"}
    losses = [each for each in drawn if each.measure in ("killed", "casualties") and shown]
    assert all(each.quote in told for each in losses)


def test_positions_of_one_origin_are_all_told() -> None:
    sure = position("p1", said="2025-01-01", certainty="likely")
    held = [sure, position("p2", "denies", said="2025-02-01"), position("p3", "denies")]
    made = opened(one(*held), step("agreement", matters=True))
    cells = [cell.text_frame.text for shape in made.slides[1].shapes if shape.has_table for cell in _cells(shape)]
    told = " ".join(cells[-2].split())
    assert told == "NIS: ✗ denies (said 2 times); earlier ✓ affirmed, “likely” (1 January 2025, inferred)"
    assert "in words of its own" not in words(made.slides[1]), "the cells have room for the words themselves"


def test_a_silence_that_is_told_twice_is_not_said_twice() -> None:
    made = opened(one(position("p", "silent"), position("q", "silent")), step("agreement", matters=True))
    cells = [cell.text_frame.text for shape in made.slides[1].shapes if shape.has_table for cell in _cells(shape)]
    assert cells[-1].split() == ["NIS:", "…", "silent", "(told", "2", "times)"]


def _cells(shape: Any) -> list[Any]:
    return [cell for row in shape.table.rows for cell in row.cells]
