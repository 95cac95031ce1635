"""One source in words: who can be chosen, the title under every filter and clock, each line, and the table."""

from datetime import date
from typing import Any

import pytest

from core.exports.csvs import to_csv
from core.filters import Filters
from core.frames import tables
from core.view import View, view
from core.wording.sources.lines import (
    RecordLine,
    number_lines,
    passed_on_lines,
    position_lines,
    said_of_it,
    say_agreeing,
    say_no_clash,
)
from core.wording.sources.said import NOTHING, offered, said_by, source_names, verdicts_held
from core.wording.sources.table import DATA, source_rows, source_table
from core.wording.sources.title import set_aside, source_title
from tests.builders import claim, corpus, document, position
from tests.core.wording.shipped import shipped
from tests.core.wording.tiny import seen

GUR, WEST = {"attribution": ("gur",)}, {"attribution": ("western-officials",)}
NOBODY = {"attribution": ("unattributed",)}
VIA_BBC = {"attribution": ("gur", "bbc")}
WITH_GUR = "clash with GUR (Killed, North Korean troops)"


def test_most_records_come_first_and_who_only_carried_says_so() -> None:
    found = seen(claim("a", best=1), position("p"), claim("c", best=2, **VIA_BBC))
    assert list(offered(found).items()) == [
        ("nis", "NIS · 2 records"),
        ("gur", "GUR · 1 record"),
        ("bbc", "BBC · 1 passed on"),
    ]


def test_whom_the_filters_leave_nothing_stays_on_offer_and_says_so() -> None:
    found = seen(claim("a", best=1), claim("b", best=2, subject="russians", **GUR), subjects=("russians",))
    assert offered(found) == {"gur": "GUR · 1 record", "nis": f"NIS · {NOTHING}"}
    assert source_title(found, "nis") == f"NIS: {NOTHING}"


def test_nobody_is_on_offer_in_an_empty_corpus() -> None:
    assert offered(seen(document("a.txt"))) == {}


@pytest.mark.parametrize(
    ("records", "title"),
    [
        ([], "NIS: 1 number, which can be compared with nothing that others say"),
        (
            [claim("b", best=300, **GUR)],
            "NIS: 1 number, which clashes with nothing that others say; 1 of these agrees with at least one other",
        ),
        ([claim("b", best=900, **GUR)], f"NIS: {WITH_GUR}; 1 number, which clashes with what others say"),
        ([claim("b", best=900, **GUR, as_of="2025-02")], "NIS: 1 number, which may clash with what others say"),
        (
            [claim("b", best=900, **GUR), claim("c", best=900, **WEST, as_of="2025-02")],
            f"NIS: {WITH_GUR}; 1 number, which clashes with what others say",
        ),
        (
            [claim("b", best=300, **GUR, as_of="2025-02")],
            "NIS: 1 number, which clashes with nothing that others say; "
            "1 of these agrees with at least one other (if of the same time)",
        ),
        (
            [claim("b", best=300, **NOBODY)],
            "NIS: 1 number, which clashes with nothing that others say; "
            "1 of these agrees with at least one other, but wherever two agree, a side names nobody",
        ),
    ],
)
def test_the_title_says_how_one_number_stands(records: list[Any], title: str) -> None:
    assert source_title(seen(claim("a", best=300), *records), "nis") == title


def test_the_title_counts_each_kind_and_what_must_be_said_of_it() -> None:
    found = seen(
        claim("a", best=300),
        claim("ahead", best=900, modality="forecast"),
        claim("vague", hedge="vague", stated="hundreds"),
        claim("bad", hedge="none", stated="heavy"),
        position("p", attribution_basis="inferred"),
        position("quiet", "silent", proposition="back"),
        claim("joint", best=20, measure="territory", attribution=(("nis", "gur"),)),
        claim("rival", best=900, **WEST),
        position("q", "denies", **WEST),
        claim("passed", best=4, measure="casualties", attribution=("gur", "nis")),
    )
    assert source_title(found, "nis") == (
        "NIS: clashes with Western officials (Killed, North Korean troops; “Withdrawn”); "
        "3 numbers, 2 more in words, 1 position and 1 silence that articles tell of, "
        "of which 2 (1 of them a position) clash with what others say; 1 of these is a forecast; "
        "1 of these was said jointly with others; "
        "1 of these is attributed by inference; 1 of these agrees with at least one other; 1 passed on from others"
    )


def test_several_of_which_none_clashes_or_none_can_be_compared() -> None:
    two = claim("a", best=300), claim("b", best=1, measure="territory")
    assert source_title(seen(*two), "nis") == "NIS: 2 numbers, none of which can be compared with what others say"
    assert source_title(seen(*two, claim("c", best=300, **GUR)), "nis") == (
        "NIS: 2 numbers, none of which clashes with what others say; 1 of these agrees with at least one other"
    )
    may = seen(*two, claim("c", best=900, **GUR, as_of="2025-02"))
    assert source_title(may, "nis") == "NIS: 2 numbers, of which 1 may clash with what others say"
    both = seen(*two, claim("c", best=900, **GUR, as_of="2025-02"), claim("d", best=9, measure="territory", **GUR))
    assert source_title(both, "nis") == (
        "NIS: clash with GUR (Territory held, North Korean troops); 2 numbers, of which 1 clashes with what others say "
        "and 1 more may"
    )


def test_while_filters_leave_some_out_the_title_speaks_of_what_is_here() -> None:
    records = claim("a", best=300), claim("b", best=900, **WEST), claim("c", best=300, **GUR)
    chosen = {"kinds": ("intelligence",)}
    assert source_title(seen(*records, **chosen), "nis") == (
        "NIS: 1 number, which clashes with nothing that others say here; 1 of these agrees with at least one other"
    )
    assert source_title(seen(records[0], **chosen), "nis") == (
        "NIS: 1 number, which can be compared with nothing that others say here"
    )


def test_as_reported_each_telling_counts_and_says_of_how_many_statements() -> None:
    told = {"statement": "s", "best": 300}
    articles = document("a.txt", claim("a", **told)), document("b.txt", claim("b", **told), claim("c", best=9, **GUR))
    assert source_title(seen(*articles), "nis") == (f"NIS: {WITH_GUR}; 1 number, which clashes with what others say")
    assert source_title(seen(*articles, by_origin=False), "nis") == (
        f"NIS: {WITH_GUR}; 2 numbers (of one statement), of which 2 clash with what others say"
    )


def test_who_only_carried_said_nothing_of_its_own() -> None:
    found = seen(claim("a", best=1, **VIA_BBC), position("p", **VIA_BBC))
    assert source_title(found, "bbc") == "BBC: nothing of its own here, only 2 passed on from others"


def test_known_by_a_day_says_what_was_perhaps_not_yet_published() -> None:
    early = document("a.txt", claim("a", best=300), claim("b", best=1, measure="territory"), published="2025-02-01")
    late = document("b.txt", claim("c", best=900, **GUR), published="[2025-02-02..2025-02-09]")
    day = date(2025, 2, 5)
    assert source_title(seen(early, late, known_by=day), "nis") == (
        f"NIS: {WITH_GUR} (perhaps not yet published); "
        "2 numbers, of which 1 clashes with what others say (perhaps not yet published)"
    )
    assert source_title(seen(early, late, known_by=day), "gur") == (
        f"GUR: {WITH_GUR.replace('GUR', 'NIS')} (perhaps not yet published); "
        "1 number, which clashes with what others say (perhaps not yet published); "
        "1 of these was perhaps not yet published"
    )
    assert source_title(seen(early, late, known_by=date(2025, 2, 1)), "nis") == (
        "NIS: 2 numbers, none of which can be compared with what others say"
    )


def test_positions_are_of_any_time_while_numbers_are_of_one_day() -> None:
    found = seen(claim("a", best=300), claim("b", best=9, as_of="2024-01-01"), position("p"), as_of=date(2025, 2, 1))
    assert source_title(found, "nis") == (
        "NIS: 1 number and 1 position of any time, none of which can be compared with what others say"
    )


def test_what_was_withdrawn_is_gone_or_named_so() -> None:
    records = claim("a", best=300), claim("b", best=400, retracts=("a",)), claim("c", best=300, **GUR)
    assert source_title(seen(*records), "nis") == (f"NIS: {WITH_GUR}; 1 number, which clashes with what others say")
    found = seen(*records, retracted=True)
    assert source_title(found, "nis") == (
        f"NIS: {WITH_GUR}; 2 numbers, of which 1 clashes with what others say; 1 of these was withdrawn"
    )
    lines = number_lines(said_by(found, "nis").numbers, found, {})
    assert lines[0].words == (
        "300 people, as of 1 February 2025 (NIS); printed “exact 300”; told in article a; "
        "withdrawn by NIS as published on 14 February 2025, inferred"
    )


def lines_of(found: View, source: str) -> list[RecordLine]:
    said = said_by(found, source)
    held = verdicts_held(said.pairs)
    marks = [*number_lines(said.numbers, found, held), *number_lines(said.in_words, found, held)]
    return [*marks, *position_lines(said.positions, found, held)]


def test_a_line_has_all_that_is_recorded_of_a_number_and_how_it_stands() -> None:
    found = seen(
        claim("a", best=300, certainty="probably", modality="estimated", hedge="about", attribution_basis="inferred"),
        claim("b", best=900, **VIA_BBC),
        claim("c", best=300, **WEST),
    )
    assert lines_of(found, "nis") == [
        RecordLine(
            "Killed, North Korean troops",
            "about 300 people, an estimate, “probably”, as of 1 February 2025 (NIS, attribution inferred); "
            "printed “about 300”; told in article a; clashes with 1 other, agrees with 1 other",
            "a",
        )
    ]
    assert [line.words for line in lines_of(found, "gur")] == [
        "900 people, as of 1 February 2025 (GUR, via BBC); printed “exact 900”; told in article a; "
        "clashes with 2 others"
    ]


def test_a_line_has_the_printed_term_what_it_means_and_the_whole() -> None:
    loss = {"measure": "casualties", "term": "killed or injured"}
    found = seen(
        claim("sent", best=12_000, measure="deployed", modality="estimated"),
        claim("lost", best=4_000, share_of=("sent",), term_means="both", place="Kursk", **loss),
        claim("few", hedge="vague", stated="hundreds", **loss),
    )
    _, lost, few = lines_of(found, "nis")
    assert lost.words == (
        "4,000 people, as of 1 February 2025 (NIS, place: Kursk); printed “exact 4,000”, “killed or injured”; "
        "meaning “both”; of an estimated 12,000 troops; told in article a"
    )
    assert few.words == "“hundreds”, as of 1 February 2025 (NIS); printed “killed or injured”; told in article a"
    table = source_table(said_by(found, "nis"), found)
    assert table["As printed"].tolist()[1:] == [
        "exact 4,000 · killed or injured · meaning “both”",
        "hundreds · killed or injured",
    ]
    assert source_rows(said_by(found, "nis"))["term"].tolist()[1:] == ["killed or injured"] * 2


def test_numbers_of_one_measure_and_subject_stand_together_in_the_order_of_the_vocabulary() -> None:
    found = seen(
        claim("a", best=1),
        claim("b", best=2, measure="deployed"),
        claim("c", best=3, subject="russians"),
        claim("d", best=4),
    )
    assert [(line.about, line.opens) for line in lines_of(found, "nis")] == [
        ("Troops deployed, North Korean troops", "b"),
        ("Killed, North Korean troops", "a"),
        ("Killed, North Korean troops", "d"),
        ("Killed, Russian forces", "c"),
    ]


def test_words_without_a_number_forecasts_and_joint_steps_say_so() -> None:
    joint = {"attribution": (("nis", "gur"),)}
    found = seen(
        claim("bad", hedge="none", stated="heavy", **joint),
        claim("ahead", low=20, high=25, modality="conditional", condition="if it lasts", target="2025-05", as_of=None),
        position("p", "denies", certainty="no sign", said="2025-02-03", **joint),
    )
    assert [line.words for line in lines_of(found, "nis")] == [
        "20 to 25 people, a forecast with a condition for May 2025 (if it lasts), at a time not stated (NIS); "
        "printed “range 20 to 25”; told in article a",
        "no number: “heavy”, as of 1 February 2025 (NIS and GUR); said jointly; told in article a",
        "denies, “no sign”: “They were withdrawn in January”; said on 3 February 2025, inferred; "
        "said jointly by NIS and GUR; told in article a",
    ]
    assert [line.words for line in lines_of(found, "gur")] == [line.words for line in lines_of(found, "nis")][1:]


def test_a_silence_is_told_of_the_source_and_no_word_of_its_own() -> None:
    (line,) = lines_of(seen(position("p", "silent", attribution_basis="inferred")), "nis")
    assert line.words == (
        "said to be silent: “They were withdrawn in January”; that it is silent is inferred; told in article a"
    )


def test_what_a_carrier_passed_on_names_its_origin() -> None:
    found = seen(claim("a", best=1, **VIA_BBC), position("p", **VIA_BBC, said="2025-02-03"))
    assert passed_on_lines(said_by(found, "bbc"), found) == [
        RecordLine(
            "Killed, North Korean troops",
            "1, as of 1 February 2025 (GUR, via BBC); printed “exact 1”; told in article a",
            "a",
        ),
        RecordLine(
            "On yes/no matters",
            "GUR (via BBC): affirms: “They were withdrawn in January”; said on 3 February 2025, inferred; "
            "told in article a",
            "p",
        ),
    ]


def test_why_nothing_stands_against_it_and_who_agrees() -> None:
    found = seen(
        claim("a", best=300), claim("b", best=300, **GUR), claim("c", best=300, attribution=(("bbc", "reuters"),))
    )
    said = said_by(found, "nis")
    named = {"gur": "GUR", "bbc + reuters": "BBC + Reuters"}
    assert say_no_clash(said) == "None: both pairs that can be compared agree."
    assert say_agreeing(said.pairs, "nis", named) == "BBC and Reuters (1), GUR (1)"
    alone = said_by(seen(claim("a", best=300)), "nis")
    assert say_no_clash(alone) == "None: nothing that others say here can be compared with what it said."
    silent = said_by(seen(position("p", "silent")), "nis")
    quiet = "None: articles tell only that it is silent, and a silence can be compared with nothing."
    assert say_no_clash(silent) == quiet
    assert say_no_clash(said_by(seen(position("p", "silent"), claim("a", best=300)), "nis")) != quiet
    assert say_no_clash(said_by(seen(claim("a", best=300, **VIA_BBC)), "bbc")) != quiet


def test_what_articles_say_of_it_is_told_with_the_other_only_while_both_are_there() -> None:
    words = ("These cannot be verified.",)
    records = claim("a", best=300, against=words), claim("b", best=900, against=words, subject="russians", **GUR)
    (told,) = said_of_it(seen(*records), "nis")
    assert told.startswith("Article a says of 300 people (NIS, Killed, North Korean troops) and 900 people (GUR")
    assert said_of_it(seen(*records, subjects=("russians",)), "gur") == []
    assert said_of_it(seen(*records), "bbc") == []


def test_what_an_article_sets_against_its_records_alone_is_told_too() -> None:
    records = claim("a", best=300, against=("Others say more.",)), claim("b", best=900, subject="russians", **GUR)
    said = ["Article a says of 300 people (NIS, Killed, North Korean troops): “Others say more”."]
    assert said_of_it(seen(*records), "nis") == said
    assert said_of_it(seen(*records, subjects=("russians",)), "nis") == said_of_it(seen(*records), "gur") == []


def test_the_table_has_every_record_with_what_it_is_and_its_id() -> None:
    found = seen(
        claim("a", best=300),
        claim("bad", hedge="none", stated="heavy"),
        position("p", certainty="surely"),
        claim("b", low=5, attribution=("gur", "nis")),
        position("q", "denies", attribution=("gur", "nis")),
        claim("c", best=900, **WEST),
    )
    table = source_table(said_by(found, "nis"), found)
    assert table[["What", "Origin", "Says", "As printed", "Others", "Record"]].to_numpy().tolist() == [
        ["number", "NIS", "300 people", "exact 300", "clashes with 1 other, agrees with 1 other", "a"],
        ["in words", "NIS", "no number: “heavy”", "heavy", "", "bad"],
        ["position", "NIS", "affirms", "surely", "clashes with 1 other", "p"],
        ["passed on: number", "GUR", "at least 5 people", "at_least 5", "", "b"],
        ["passed on: position", "GUR", "denies", "", "", "q"],
    ]
    rows = source_rows(said_by(found, "nis"))
    assert list(rows) == [name for name in DATA if name != "known"]
    assert rows[["record_id", "what", "source", "origin", "clash", "may_clash", "agree"]].to_numpy().tolist() == [
        ["a", "number", "nis", "nis", 1, 0, 1],
        ["bad", "in words", "nis", "nis", 0, 0, 0],
        ["p", "position", "nis", "nis", 1, 0, 0],
        ["b", "passed on: number", "nis", "gur", 0, 0, 0],
        ["q", "passed on: position", "nis", "gur", 0, 0, 0],
    ]
    assert to_csv(rows).count("\n") == 6
    assert "known" in source_rows(said_by(seen(claim("a", best=1), known_by=date(2025, 3, 1)), "nis"))


def test_the_table_of_nothing_is_empty() -> None:
    found = seen(claim("a", best=300), documents=("other.txt",))
    assert source_rows(said_by(found, "nis")).empty
    assert source_table(said_by(found, "nis"), found).empty


def test_the_filter_of_origins_is_said_to_be_set_aside() -> None:
    words = seen(claim("a", best=1), claim("b", best=2, **GUR)).tables
    assert set_aside(Filters(), words) == ""
    assert set_aside(Filters(origins=("gur", "nis"), documents=("a.txt",)), words) == (
        "Origins: GUR and NIS. This filter is set aside here, since the page shows one source at a time."
    )


def test_two_sources_of_one_name_are_told_apart() -> None:
    tiny = corpus(document("a.txt", claim("a", best=1)))
    named = tables(tiny)
    named.sources.loc[named.sources["source"] == "gur", "label"] = "NIS"
    assert source_names(named)("nis") == "NIS (nis)"


def test_of_the_articles_that_ship() -> None:
    assert source_title(shipped(), "zelenskyy") == (
        "Zelenskyy: clashes with unnamed experts (Casualties, Ukrainian forces) and Russian military (“New attack "
        "gained ground”); 4 numbers, 3 more in words and 9 positions, of which 2 (1 of them a position) clash with "
        "what others say; 1 of these is a forecast; 1 of these is attributed by inference; 6 of these (all positions) "
        "agree with at least one other"
    )
    assert source_title(shipped(), "us-officials") == (
        "U.S. officials: 1 statement in words, which can be compared with nothing that others say; "
        "1 of these was said jointly with others"
    )
    every = view(shipped().tables, Filters())
    assert all(source_title(every, source) for source in offered(every))
