"""The words that every safe sentence is made of."""

from dataclasses import replace

from core.frames import Tables
from core.models import Claim
from core.wording.record import Record
from core.wording.rows import rows_of
from core.wording.safe.words import (
    articles_of,
    cited,
    documents_of,
    flat,
    is_own_voice,
    mentioned,
    origins,
    pointer,
    printed,
    sentence,
    who,
)
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
    nobody = claim("a", best=3, attribution=("unattributed",)), claim("e", best=4, attribution=("unattributed",))
    shown = seen(
        document("000_a.txt", nobody[0], *named, claim("d", best=4, attribution=("gur",))),
        document("001_b.txt", nobody[1]),
    )
    found, tables = rows_of(shown.statements), shown.tables
    assert origins(found[:4], tables) == "GUR, NIS and article 000 (naming no source)"
    assert origins(found[:4], tables, most=1) == "GUR, 1 more and article 000 (naming no source)"
    both = [found[0], found[4]]
    assert origins(both[:1], tables) == "article 000 (naming no source)"
    assert origins(both, tables) == "articles 000 and 001 (naming no source)"
    assert origins(both, tables, most=1) == "article 000 and 1 more (naming no source)"


def test_an_article_that_names_nobody_speaks_for_itself_unless_it_tells_of_what_kind_its_source_is() -> None:
    shown = seen(document("000_a.txt", claim("c", best=3, attribution=("unattributed", "bbc"))))
    (row,) = rows_of(shown.statements)
    assert who(row, shown.tables) == "article 000, via BBC, naming no source,"
    assert is_own_voice(row, shown.tables)
    sources = shown.tables.sources.assign(named=lambda own: own["label"].map({"Nobody named": "unnamed estimates"}))
    tables = replace(shown.tables, sources=sources)
    assert who(row, tables) == "unnamed estimates, in article 000, via BBC,"
    assert origins([row], tables) == "unnamed estimates (article 000)"
    assert origins([row], tables, lambda row, tables: "some (“maybe”)") == "some (“maybe”, article 000)"
    assert not is_own_voice(row, tables)


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


def test_articles_are_cited_by_title_or_by_how_they_begin_with_their_day_and_of_very_many_the_first() -> None:
    titled = document("b.txt", claim("b", best=3), title="A “fine” title")
    tables = seen(document("004_3a45.txt", claim("a", best=3, quote="[a] “3”  men.", stated="3")), titled).tables
    first = "article 004, which begins “[a] ‘3’ men.”, published on 14 February 2025, inferred"
    second = "“A ‘fine’ title”, published on 14 February 2025, inferred"
    assert pointer(["004_3a45.txt", "b.txt"], tables) == f"(see {first}; {second})"
    assert cited(["b.txt", "b.txt", "004_3a45.txt"], tables, most=1) == [second, "1 more"]
    days = document("5_c.txt", claim("c", best=3), title="One (two)", published="[2025-02-07..2025-02-09]")
    tables = seen(days).tables
    tables = replace(tables, documents=tables.documents.assign(publisher="The “Post”", published_basis="stated"))
    assert pointer(["5_c.txt"], tables) == (
        "(see article 5, “One [two]”, The ‘Post’, published between 7 and 9 February 2025)"
    )
    bare = replace(tables, documents=tables.documents.assign(publisher=None, published=None))
    assert cited(["5_c.txt"], bare) == ["article 5, “One (two)”"]
    empty = "article 006, published on 14 February 2025, inferred"
    assert cited(["006_d.txt"], seen(document("006_d.txt")).tables) == [empty]


def test_articles_that_clauses_call_by_number_are_found_outside_of_quotation_marks() -> None:
    tables = seen(*(document(f"{n:03}_a.txt", claim(f"c{n}", best=3)) for n in range(4))).tables
    clauses = ["300 people (articles 002 and 001, naming no source)", "it “cites article 003 (1)”; see article 007"]
    assert mentioned(clauses, tables) == ["002_a.txt", "001_a.txt"]


def test_six_articles_are_named_and_cited_and_the_others_counted() -> None:
    names = [f"{n:03}_a.txt" for n in range(7)]
    tables = seen(*(document(name, claim(f"c{name[:3]}", best=3)) for name in names)).tables
    assert articles_of([{"documents": "; ".join(names[:6])}], tables) == "articles 000, 001, 002, 003, 004 and 005"
    assert articles_of([{"documents": "; ".join(names)}], tables).endswith(", article 005 and 1 more")
    assert cited(names, tables) == [*cited(names[:6], tables), "1 more"]


def test_a_sentence_begins_with_a_capital_and_leaves_out_what_is_empty() -> None:
    assert sentence("one", "", "two", end="(end)").text == "One; two (end)."
