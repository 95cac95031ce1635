from itertools import pairwise

import pandas as pd
import pytest

from core.analysis.ways.chains import CHAINS
from core.figures.attribution import HEADS, attribution_alt, attribution_flow, attribution_key
from core.figures.theme import theme
from tests.core.figures.drawn import LIGHT, trace, traces

LABELS = {"nis": "NIS <b>", "gur": "GUR", "bbc": "BBC", "yonhap": "Yonhap", "a.txt": "Article A", "b.txt": "Article B"}
KINDS = {"nis": "intelligence", "gur": "official"}
NODES = {"bbc": "carrier", "yonhap": "carrier", "a.txt": "document", "b.txt": "document"}


def links(*ways):
    """Ways as `statement: origin carriers document`, to the rows that `core.analysis.ways.chains` gives."""
    rows = {}
    for way in ways:
        statement, names = way.split(": ")
        steps = names.split()
        for step, (by, to) in enumerate(pairwise(steps)):
            link = (by, NODES.get(by, "origin") if step else "origin", to, NODES[to])
            rows[(*link, statement)] = step
    found = [(*key, step, sum(other[:4] == key[:4] for other in rows), key[4]) for key, step in rows.items()]
    return pd.DataFrame(found, columns=list(CHAINS)).astype(CHAINS)


RECORDS = pd.DataFrame(
    [("nis", "intelligence", "a.txt"), ("nis", "intelligence", "b.txt"), ("gur", "unattributed", "b.txt")],
    columns=["origin", "origin_kind", "document"],
)
TOLD = links("s1: nis a.txt", "s2: nis bbc a.txt", "s2: nis bbc b.txt", "s3: gur b.txt")


def drawn(told=TOLD, *, lit=None, mode="light", labels=LABELS, unsure=()):
    links = zip(told["statement_id"], told["told_by"], told["told_to"], strict=True)
    words = dict.fromkeys(links, "said <i>so</i>")
    kinds = dict.fromkeys(told["told_by"], "official") | KINDS
    return attribution_flow(told, labels, kinds, words, theme=theme(mode), lit=lit, unsure=unsure)


def statements(figure):
    return {ids[0] for ids in trace(figure, "statements").customdata}


def names(figure):
    kinds = ("origin", "carrier", "document")
    return [text for kind in kinds for found in traces(figure, f"names of {kind}s") for text in found.text]


def bars(figure):
    nodes = trace(figure, "nodes")
    return dict(zip([text.split(":")[0] for text in nodes.hovertext], nodes.y, strict=True))


def test_every_statement_can_be_clicked():
    assert statements(drawn()) == {"s1", "s2", "s3"}


def test_a_node_is_as_high_as_the_statements_it_tells_or_hears():
    assert bars(drawn()) == {"NIS &lt;b&gt;": 12, "BBC": 12, "Article A": 12, "Article B": 12, "GUR": 6}


def test_a_name_counts_a_statement_once_however_many_hear_it():
    counts = [text.split(">")[-2].split("<")[0] for text in names(drawn())]
    assert counts == ["2", "1", "1", "2", "2"]


def test_origins_stand_left_carriers_between_and_articles_right():
    figure = drawn()
    by_kind = {kind: set(trace(figure, f"names of {kind}s").x) for kind in ("origin", "carrier", "document")}
    assert max(by_kind["origin"]) < 0 < min(by_kind["carrier"]) < 2 < min(by_kind["document"])


def test_without_carriers_there_is_no_column_between():
    figure = drawn(links("s1: nis a.txt"))
    assert traces(figure, "names of carriers") == []
    assert [note.text for note in figure.layout.annotations] == ["<b>Said it first</b>", "<b>Articles</b>"]


def test_a_chain_of_carriers_has_a_column_for_each():
    figure = drawn(links("s1: nis yonhap bbc a.txt", "s2: nis bbc b.txt"))
    assert sorted(trace(figure, "names of carriers").x) == [1, 2]
    assert set(trace(figure, "names of documents").x) == {3 + 0.008 * 3}


def test_the_colour_of_a_strand_is_the_kind_of_its_origin_all_the_way():
    fills = {each.fillcolor for each in traces(drawn(), "strands")}
    assert fills == {"rgba(81,43,105,0.62)", "rgba(4,46,169,0.62)"}


def test_the_lit_way_lies_above_and_the_others_stay():
    calm, figure = drawn(), drawn(lit="s2")
    assert traces(calm, "lit") == []
    assert trace(figure, "lit").line.color == LIGHT.kinds["intelligence"]
    assert sum(x is None for x in trace(figure, "lit").x) == 3
    assert [list(each.x) for each in traces(figure, "strands")] == [list(each.x) for each in traces(calm, "strands")]
    assert all(each.fillcolor.endswith("0.32)") for each in traces(figure, "strands"))


def test_only_names_on_the_lit_way_are_bold():
    figure = drawn(lit="s3")
    assert [text.split("</b>")[0] for text in names(figure) if "<b>" in text] == [
        "<b>GUR",
        "\N{NO-BREAK SPACE}<b>Article B",
    ]


def test_a_statement_that_is_not_there_lights_nothing():
    assert drawn(lit="nowhere").to_json() == drawn().to_json()


def test_strands_at_one_node_never_share_a_lane():
    told = links(*(f"s{n}: nis {'a.txt' if n % 2 else 'bbc b.txt'}" for n in range(7)))
    starts = {}
    points = trace(drawn(told), "statements")
    for (statement,), x, y in zip(points.customdata, points.x, points.y, strict=True):
        if x < 0.2:
            starts[statement] = y
    assert len(set(starts.values())) == 7


def test_beyond_a_limit_strands_are_bands_with_the_same_sums():
    many = links(*(f"s{n}: {'nis' if n % 2 else 'gur'} bbc a.txt" for n in range(300)))
    figure = drawn(many)
    assert traces(figure, "statements") == []
    assert bars(figure)["BBC"] == pytest.approx(2 * bars(figure)["GUR"])
    assert {each.fillcolor for each in traces(figure, "strands")} >= {"rgba(92,99,112,0.62)"}
    assert len(traces(drawn(many, lit="s7"), "lit")) == 1


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_no_foreign_text_is_markup(mode):
    labels = dict.fromkeys(LABELS, "<a href='x'>$y$")
    figure = drawn(labels=labels, mode=mode, lit="s2")
    hovers = [text for each in figure.data for text in each.hovertext or ()]
    assert len(names(figure)) == 5
    assert not [text for text in [*names(figure), *hovers] if "<a" in text or "$" in text or "<i>" in text]


def test_no_link_and_a_lacking_column_are_named():
    with pytest.raises(ValueError, match="nobody told anybody"):
        drawn(TOLD.iloc[:0])
    with pytest.raises(KeyError, match="the frame lacks step"):
        drawn(TOLD.drop(columns="step"))


def test_the_frame_is_left_as_it_was():
    before = TOLD.copy(deep=True)
    drawn(lit="s1")
    pd.testing.assert_frame_equal(TOLD, before)


def test_the_key_names_the_kinds_that_are_shown():
    notes = [note.text for note in attribution_key(["official", "intelligence"], LIGHT).layout.annotations]
    assert notes == ["<b>Who said it first</b>", "person in office", "intelligence service"]


def test_the_flow_in_sentences():
    assert attribution_alt(TOLD, LABELS, RECORDS, lit="s2") == (
        "Flow of 3 numbers and positions from 1 origin and 1 that names nobody to 2 articles."
        " Told most: NIS <b> (2), GUR (1). Passed on by: BBC (1)."
        " Lit: NIS <b> told BBC; BBC told Article A; BBC told Article B."
    )
    assert "Lit" not in attribution_alt(TOLD, LABELS, RECORDS)


def test_what_is_perhaps_not_yet_published_has_dots_and_is_counted_in_words():
    figure = drawn(unsure={"s2", "s3"})
    dots = trace(figure, "perhaps not yet published")
    assert dots.fillpattern.shape == "."
    assert dots.hoverinfo == "skip"
    assert sum(x is None for x in dots.x) == 4, "s2 has three links, s3 has one"
    assert not traces(drawn(), "perhaps not yet published")
    words = attribution_alt(TOLD, LABELS, RECORDS, unsure={"s2", "s3"})
    assert "2 numbers and positions perhaps not yet published, dotted." in words
    key = attribution_key(["official"], LIGHT, doubted=True)
    assert "perhaps not yet published" in [note.text for note in key.layout.annotations]


def of_a_silence():
    """The same ways, and one of whom an article only tells that it is silent."""
    quiet = links("s4: moscow b.txt").assign(told_by_kind="silence")
    return pd.concat([TOLD, quiet], ignore_index=True), LABELS | {"moscow": "Moscow"}


def test_who_is_only_said_to_be_silent_stands_last_under_a_head_of_its_own_and_has_no_kinds_colour():
    told, labels = of_a_silence()
    figure = drawn(told, labels=labels)
    heads = {note.text: note.y for note in figure.layout.annotations}
    assert [*sorted(heads)] == sorted(f"<b>{head}</b>" for head in HEADS.values())
    (names_of,), (said,) = list(traces(figure, "names of silences")), list(traces(figure, "names of origins"))
    assert [text.split("<")[0].strip("\N{NO-BREAK SPACE} ") for text in names_of.text] == ["Moscow"]
    assert max(said.y) < heads["<b>Only said to be silent</b>"] < names_of.y[0]
    assert {text for text in trace(figure, "nodes").hovertext if "Moscow" in text} == {
        "Moscow: 1 silence that articles tell of"
    }
    assert "<b>Only said to be silent</b>" not in {note.text for note in drawn().layout.annotations}


def test_a_silence_counts_as_no_origin_in_words_and_the_article_tells_of_it():
    told, labels = of_a_silence()
    rows = RECORDS.assign(stance="affirms")
    quiet = pd.DataFrame([("moscow", "government", "b.txt", "silent")], columns=list(rows))
    words = attribution_alt(told, labels, pd.concat([rows, quiet]), lit="s4")
    assert words.startswith("Flow of 4 numbers and positions from 1 origin and 1 that names nobody to 2")
    assert "Told most: NIS <b> (2), GUR (1). Only said to be silent: Moscow (1)." in words
    assert words.endswith("Lit: Article B says that Moscow is silent.")


def test_a_strand_has_the_words_of_its_own_telling():
    words = {(name, by, to): f"as told to {to}" for name, by, to in TOLD[["statement_id", "told_by", "told_to"]].values}
    kinds = dict.fromkeys(TOLD["told_by"], "official") | KINDS
    points = trace(attribution_flow(TOLD, LABELS, kinds, words, theme=LIGHT), "statements")
    found = {(ids[0], text) for ids, text in zip(points.customdata, points.hovertext, strict=True)}
    assert {text for name, text in found if name == "s2"} == {"as told to bbc", "as told to a.txt", "as told to b.txt"}
