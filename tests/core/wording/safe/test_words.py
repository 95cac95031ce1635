"""The words that every safe sentence is made of."""

from dataclasses import replace

from core.frames import Tables
from core.models import Claim
from core.wording.record import Record
from core.wording.rows import rows_of
from core.wording.safe.words import documents_of, flat, origins, pointer, printed, sentence, who
from tests.builders import claim, document
from tests.core.wording.tiny import seen, words


def rows(*records: Claim) -> list[Record]:
    return list(rows_of(seen(*records).statements))


def test_foreign_marks_become_single_and_what_has_no_shape_is_left_out() -> None:
    assert flat('“a” „b‟ "c"\n d\t\u200b e\u0007f') == "‘a’ ‘b‟ ’c’ d ef"
    assert printed("the “dead”") == "“the ‘dead’”"


def test_who_says_it_and_who_passed_it_on() -> None:
    (row,) = rows(claim("c", best=3, attribution=("nis", "bbc")))
    assert who(row, words()) == "NIS, via BBC,"
    (row,) = rows(claim("c", best=3))
    assert who(row, words()) == "NIS"


def test_every_way_is_told() -> None:
    said = {"best": 3, "statement": "said"}
    shown = seen(
        document("a.txt", claim("c", **said, attribution=("nis", "bbc"))),
        document("b.txt", claim("d", **said, attribution=("nis", "reuters"))),
    )
    (row,) = rows_of(shown.statements)
    assert who(row, shown.tables) == "NIS, via BBC and via Reuters,"
    assert documents_of([row, row]) == ["a.txt", "b.txt"]


def test_those_who_name_nobody_come_last_and_together() -> None:
    named = [claim(name, best=3, attribution=(source,)) for name, source in zip("bc", ("gur", "nis"), strict=True)]
    found = rows(claim("a", best=3, attribution=("unattributed",)), *named, claim("d", best=4, attribution=("gur",)))
    assert origins(found, words()) == "GUR, NIS and a report without a named source (Nobody named)"
    assert origins(found, words(), most=1) == "GUR, 1 more and a report without a named source (Nobody named)"
    assert origins(found[:1], words()) == "a report without a named source (Nobody named)"
    told = [dict(found[0]) | {"origin_label": f"{name} (article {n})"} for n, name in enumerate(("Nobody", "Some"))]
    assert origins(told, words()) == "reports without a named source (Nobody, article 0; Some, article 1)"
    odd = told[0] | {"origin_label": "Some(one) (in 2)"}
    assert origins([odd], words()) == "a report without a named source (Someone, in 2)"
    assert origins(told, words(), most=1) == "reports without a named source (Nobody, article 0; 1 more)"


def test_six_origins_are_named_and_the_others_counted() -> None:
    (row,) = rows(claim("c", best=3))
    seven = [dict(row) | {"origin_label": f"Source {number}"} for number in range(1, 8)]
    most = "Source 1, Source 2, Source 3, Source 4, Source 5"
    assert origins(seven, words(), _label) == f"{most}, Source 6 and 1 more"
    assert origins(seven[:6], words(), _label) == f"{most} and Source 6"


def _label(row: Record, tables: Tables) -> str:
    return str(row["origin_label"])


def test_a_sentence_names_them_with_their_articles() -> None:
    sources = words().sources
    named = sources.assign(named=sources["label"].map({"NIS": "the\n“NIS”", "BBC": "the BBC"}))
    tables = replace(words(), sources=named)
    (row,) = rows(claim("c", best=3, attribution=(("nis", "gur"), "bbc", "reuters")))
    assert who(row, tables) == "the ‘NIS’ and GUR, via the BBC, then Reuters,"


def test_three_articles_are_named_by_title_or_number_and_the_others_counted() -> None:
    titled = document("b.txt", claim("b", best=3), title="A “fine” title")
    tables = seen(document("004_3a45.txt", claim("a", best=3, quote="[a] “3”  men.", stated="3")), titled).tables
    assert pointer(["004_3a45.txt", "b.txt"], tables) == "(see article 004, “[a] ‘3’ men.” and “A ‘fine’ title”)"
    assert pointer(["b.txt"] * 4, tables) == "(see “A ‘fine’ title”, “A ‘fine’ title”, “A ‘fine’ title” and 1 more)"


def test_a_sentence_begins_with_a_capital_and_leaves_out_what_is_empty() -> None:
    assert sentence("one", "", "two", end="(end)").text == "One; two (end)."
