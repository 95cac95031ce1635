"""A page for every source: what it said and passed on, what stands against it; and the lists in which all is found."""

from core.exports.site.documents import documents_pages
from core.exports.site.finding import finding_page
from core.exports.site.pairs import pairs_page
from core.exports.site.publication import Publication
from core.exports.site.source import SiteSource, source_of
from core.exports.site.sources import sources_pages
from tests.builders import claim, document, position
from tests.builders import corpus as made_of


def source() -> SiteSource:
    """Two who clash, one of whom speaks jointly, too; a carrier; and one whose text names nobody."""
    said = claim("a", best=3), claim("b", best=900, attribution=("gur", "bbc")), position("gone")
    jointly = claim("c", measure="casualties", best=9, attribution=(("nis", "gur"),))
    return source_of(made_of(document("a.txt", *said, jointly)), Publication())


def test_each_source_has_a_page_of_all_that_it_said_and_what_stands_against_it() -> None:
    listed, *pages = sources_pages(source())
    assert listed.finding == "3 sources: what each said and passed on, and what stands against it"
    assert [name for _, name, _, _ in listed.context["listed"]] == ["NIS", "GUR", "BBC"]
    assert [page.path for page in pages] == ["sources/nis.html", "sources/gur.html", "sources/bbc.html"]
    nis, gur, bbc = (page.context for page in pages)
    assert [each.title for each in nis["lists"]] == ["Numbers (2)", "Positions on yes/no matters (1)"]
    assert [each.title for each in gur["lists"]] == ["Numbers (2)"]
    assert [(pair.verdict, {side.origin for side in pair.sides}) for pair in gur["pairs"].against] == [
        ("differ", {"NIS", "GUR"})
    ]
    ((about, records),) = bbc["lists"][0].groups
    assert (bbc["lists"][0].title, about, bbc["pairs"]) == ("Only passed on (1)", "Label, North Korean troops", None)
    assert [record.href for record in records] == ["documents/a.html#b"]


def test_where_a_source_is_named_a_link_leads_to_it_and_to_each_of_several() -> None:
    made = source()
    _, article = documents_pages(made)
    more = {record.key: record.more for record in article.context["records"]}
    assert more["a"] == (("sources/nis.html", "More of NIS"),)
    assert more["c"] == (("sources/nis.html", "More of NIS"), ("sources/gur.html", "More of GUR"))
    (_, _, (clash,)), *_ = pairs_page(made).context["groups"]
    assert {side.source for side in clash.sides} == {"sources/nis.html", "sources/gur.html"}


def test_every_statement_source_and_article_can_be_found() -> None:
    groups = finding_page(source()).context["groups"]
    assert {title: [entry.href for entry in entries] for title, entries in groups.items()} == {
        "Statements of how many": ["documents/a.html#a", "documents/a.html#b", "documents/a.html#c"],
        "Positions on yes/no matters": ["documents/a.html#gone"],
        "Sources": ["sources/nis.html", "sources/gur.html", "sources/bbc.html"],
        "Articles": ["documents/a.html"],
    }
    assert [entry.more for entry in groups["Positions on yes/no matters"]] == ["[gone] it affirms."]
