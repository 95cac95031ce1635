"""The published site as files: whole, linked, the same every time, and never a word of a corpus as markup."""

import csv
import html
import re
from dataclasses import replace
from datetime import date
from functools import cache
from io import StringIO
from itertools import pairwise

import pytest

from core.exports.site import data
from core.exports.site.briefings import hash_of
from core.exports.site.building import site
from core.exports.site.links import file_names
from core.exports.site.publication import Publication
from core.models import Corpus, Document, NamedBriefing
from core.models.briefing import Briefing, Shown, Step
from core.models.pages import Pages
from core.wording.numbers import say_number
from tests.builders import VOCABULARY, claim, dismissal, document, position
from tests.core.exports.site.reading import Read, pages, target
from tests.hostile import HOSTILE
from tests.published import seeds, seeds_site

LIVE = ("index.html", "deployment.html", "casualties.html", "agreement.html")


@pytest.fixture
def corpus() -> Corpus:
    return seeds()


@pytest.fixture(scope="module")
def shown() -> dict[str, Read]:
    """The pages of the site of the corpus that ships."""
    found = pages(seeds_site())
    assert len(found) == 56
    return found


def test_what_is_inferred_is_said_on_every_page_of_charts_and_no_sentence_ends_twice(shown: dict[str, Read]) -> None:
    told = "published from 16 December 2024 to 28 February 2025 (dates inferred)"
    for path in (*LIVE, "briefings/who-is-there.html"):
        assert told in shown[path].words
        assert not re.findall(r"[^.]\.\.(?!\.)", shown[path].words)
    assert "GUR (Ukraine), inferred" in shown["casualties.html"].words
    assert "Western officials, attribution inferred" in shown["comparisons.html"].words


def tiny(words: str = "plain", briefing: str = "plain") -> Corpus:
    """A corpus that says these words wherever words may stand."""
    quote = f"{words} At least 777 men."
    said = claim("dead", low=777, stated="777", quote=quote, note=words, term=words, place=words)
    other = claim("more", best=900, attribution=("gur",), stated="900", quote=f"{words} 900 men.")
    sent = claim("sent", measure="deployed", best=11_000, quote=f"Sent {words}", stated=words)
    held = position("gone", quote=f"It has {words}.", note=words, certainty=words)
    article = document("a.txt", said, other, sent, held, dismissal(f"No {words}", reason=words), title=words)
    measures = {
        name: measure.model_copy(update={"label": words, "definition": words})
        for name, measure in VOCABULARY.measures.items()
    }
    sources = {
        name: source.model_copy(update={"name": words, "named": words}) for name, source in VOCABULARY.sources.items()
    }
    vocabulary = VOCABULARY.model_copy(update={"title": words, "measures": measures, "sources": sources})
    steps = (Step(page="deployment", shown=Shown(), headline=briefing, so_what=briefing, notes="never told"),)
    told = NamedBriefing("who", "briefings/who.yaml", Briefing(title=briefing, steps=steps))
    return Corpus(vocabulary, (article,), (), briefings=(told,))


def test_every_link_leads_to_a_page_and_a_place_on_it(files: dict[str, bytes], shown: dict[str, Read]) -> None:
    for path, page in shown.items():
        for address in page.addresses():
            if address == "data:,":
                continue
            to, place = target(path, address)
            assert to in files, f"{path} links to {address}"
            state = to in LIVE and "=" in place and not place.startswith("mark=")
            assert not place or state or place in shown[to].texts, f"{path} links to {address}"


def test_no_page_runs_or_asks_for_anything_but_its_own_files(shown: dict[str, Read]) -> None:
    for path, page in shown.items():
        (policy,) = (value or "" for _, name, value in page.attributes if name == "content" and "-src" in (value or ""))
        runs = path in (*LIVE, "find.html") or path.startswith(("documents/", "briefings/"))
        scripts = "'self'" if runs else "'none'"
        assert policy.startswith(f"default-src 'none'; script-src {scripts}; style-src 'self'; img-src")
        assert "unsafe" not in policy
        tags = {tag for tag, *_ in page.elements}
        assert tags.isdisjoint({"style", "iframe", "object", "embed", "base", "form"})
        assert all("src" in names for tag, *names in page.elements if tag == "script")
        assert not [name for _, name, _ in page.attributes if name.startswith("on") or name == "style"]


def test_every_page_has_what_a_screen_reader_goes_by(shown: dict[str, Read]) -> None:
    for page in shown.values():
        tags = [tag for tag, *_ in page.elements]
        assert [tags.count(tag) for tag in ("main", "h1", "header", "footer")] == [1, 1, 1, 1]
        levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h\d", tag)]
        assert all(after - before <= 1 for before, after in pairwise(levels))
        assert tags.count("table") == tags.count("caption")
        assert "#main" in page.addresses()


def test_tables_hold_the_exported_cells(files: dict[str, bytes], shown: dict[str, Read]) -> None:
    rows = csv.DictReader(StringIO(files["downloads/statements.csv"].decode(), newline=""))
    charts = {"deployment.html": "deployment", "casualties.html": "losses"}
    claims = {row["claim_id"]: row for row in _table(files, "claims")}
    statements = {row["claim_ids"].split(" ")[0]: row for row in rows}
    for path, chart in charts.items():
        rows_shown = {name.removeprefix("mark="): cells for name, cells in shown[path].rows.items()}
        assert rows_shown
        assert set(rows_shown) == {claim for claim in statements if claims[claim]["chart"] == chart}
        for name, cells in rows_shown.items():
            told = {column: value for column, value, _ in cells if column}
            assert told == {column: statements[name][column] for column in ("low", "high", "best", "n_documents")}
            assert [text for column, _, text in cells if column] == [_said(value) for value in told.values()]


def test_positions_and_pairs_are_all_there(files: dict[str, bytes], shown: dict[str, Read]) -> None:
    held = {row["position_id"] for row in _table(files, "positions")}
    listed = {name.removeprefix("mark=") for name in shown["agreement.html"].rows}
    assert listed <= held
    once = {(row["statement_id"], row["proposition"]) for row in _table(files, "positions")}
    assert len(listed) == len(once)
    pairs = {f"pair={row['left']}~{row['right']}" for row in _table(files, "comparisons")}
    assert {name for name in shown["comparisons.html"].texts if name.startswith("pair=")} == pairs


def test_the_method_counts_what_is_told_and_not_what_the_vocabulary_could_tell(shown: dict[str, Read]) -> None:
    told = "How the claims of 11 origins and 7 that name nobody, in 13 measures, are counted, read and compared"
    assert told in shown["method.html"].words


def test_every_quote_is_one_mark_in_its_article(shown: dict[str, Read], corpus: Corpus) -> None:
    names = file_names("documents", [each.name for each in corpus.documents])
    assert len(corpus.documents) == 5
    for each in corpus.documents:
        page = shown[names[each.name]]
        records = (*each.annotation.claims, *each.annotation.positions)
        assert records
        for record in records:
            assert record.quote in page.texts[f"record-{record.id}"]
            sharing = [other.id for other in records if other.quote == record.quote]
            assert any(page.texts[name].startswith(record.quote[:10]) for name in sharing)


def test_what_changed_stands_first(shown: dict[str, Read]) -> None:
    assert "New: 4 articles, " in shown["index.html"].words
    assert "What is new, revised or withdrawn, and what moved" in shown["since.html"].words


@cache
def harmless() -> dict[str, bytes]:
    return site(tiny())


@pytest.fixture
def without_charts(monkeypatch: pytest.MonkeyPatch) -> None:
    """What makes charts live is an empty script: it takes longest, and has tests of its own."""
    monkeypatch.setattr(data, "site_files", lambda sentences, texts: {data.CHARTS: b""})


@pytest.mark.usefixtures("without_charts")
def test_speakers_notes_stay_at_home_and_only_chosen_briefings_are_told() -> None:
    told, untold = site(tiny()), site(tiny(), Publication(briefings=()))
    assert "1. plain" in pages(told)["briefings/who.html"].words
    assert not [path for path, content in told.items() if b"never told" in content]
    assert not [path for path in untold if path.startswith("briefings")]
    with pytest.raises(ValueError, match="no briefing 'what'; there is who"):
        site(tiny(), Publication(briefings=("what",)))


def test_the_same_corpus_gives_the_same_bytes_and_no_date() -> None:
    assert site(tiny()) == harmless()
    assert b"2031-05" not in b"".join(harmless().values())


@pytest.mark.usefixtures("without_charts")
def test_a_day_and_a_title_that_are_given_stand_on_every_page() -> None:
    dated = site(tiny(), Publication(day=date(2031, 5, 6), title="War & peace <1>"))
    read = pages(dated)
    assert all("published on 2031-05-06" in page.words for page in read.values())
    assert all("War & peace <1>" in page.words for page in read.values())
    assert b'"created": "2031-05-06T00:00:00Z"' in dated["downloads/datapackage.json"]


@pytest.mark.usefixtures("without_charts")
@pytest.mark.parametrize(
    ("given", "ways", "names", "asked"),
    [
        (
            None,
            ["Deployment", "Casualties"],
            ["Deployment estimates", "Casualty claims by source"],
            ["How many were sent?", "How many were lost?"],
        ),
        (Pages(deployment="Turnout & more", losses="Arrests"), *3 * [["Turnout & more", "Arrests"]]),
    ],
)
def test_two_pages_are_called_as_the_vocabulary_says(
    given: Pages | None, ways: list[str], names: list[str], asked: list[str]
) -> None:
    plain = tiny()
    assert plain.vocabulary is not None
    made = site(replace(plain, vocabulary=plain.vocabulary.model_copy(update={"pages": given})))
    first = made["index.html"].decode()
    for page, way, name, question in zip(("deployment", "casualties"), ways, names, asked, strict=True):
        assert f'<li><a href="{page}.html">{html.escape(way)}</a></li>' in first
        assert f'<h3><a href="{page}.html">{html.escape(question)}</a></h3>' in first
        told = made[f"{page}.html"].decode()
        assert f" – {html.escape(name)}, Contested Counts</title>" in told
        assert '<meta property="og:title" content="' in told
        assert f"<span data-reach>{html.escape(name)} · " in told


def test_hostile_words_are_words() -> None:
    words = " ".join(HOSTILE)
    plain, hostile = pages(harmless()), pages(site(tiny(words, words)))
    assert plain.keys() == hostile.keys()
    for path, page in hostile.items():
        assert page.elements == plain[path].elements, path
        assert " ".join(words.split()) in " ".join(page.words.split())


def test_without_texts_no_sentence_outside_a_quote_is_published(corpus: Corpus, files: dict[str, bytes]) -> None:
    few = replace(corpus, documents=corpus.documents[:1])
    outside = [sentence for each in few.documents for sentence in _outside(each)]
    whole, short = _words(files), _words(site(few, Publication(texts=False)))
    assert len(outside) == 4
    assert [sentence for sentence in outside if sentence not in whole] == []
    assert [sentence for sentence in outside if sentence in short] == []
    quotes = [record.quote for each in few.documents for record in each.annotation.claims]
    assert [quote for quote in quotes if quote not in short] == []


@pytest.mark.parametrize("told", [0, 11])
def test_what_cannot_be_drawn_beforehand_is_a_table(told: int) -> None:
    documents = [document(f"{n}.txt", claim(f"dead-{n}", low=300, statement="dead")) for n in range(told)]
    read = pages(site(replace(tiny(), documents=tuple(documents), briefings=())))
    names = [each for page in read.values() for each in page.attributes]
    loaded = {value for tag, name, value in names if (tag, name) == ("script", "src")}
    assert loaded <= {"assets/find.js", "../assets/copying.js"}
    assert list(read["casualties.html"].rows) == ["mark=dead-0"] * bool(told)


def test_the_address_of_a_view_says_what_differs_from_the_first() -> None:
    shown = Shown(by_origin=False, known_by=date(2025, 2, 7), origins=("gur", "nis + gur"), matters=True)
    assert hash_of(Shown()) == ""
    assert hash_of(shown) == "show=reported&known-by=2025-02-07&compare=matters&origins=gur&origins=nis%20%2B%20gur"
    assert hash_of(Shown(sides=("korea + ukraine", "west"))) == "sides=korea%20%2B%20ukraine&sides=west"


def test_names_of_pages_are_plain_and_no_two_alike() -> None:
    names = [
        "A.txt",
        "a.txt",
        "../../etc.txt",
        "con.txt",
        "é…\u202e.txt",
        "x" * 300 + ".txt",
        ".txt",
        "a-2.txt",
        "日本.txt",
    ]
    found = file_names("documents", names)
    assert len({path.casefold() for path in found.values()}) == len(names)
    assert all(re.fullmatch(r"documents/[a-z0-9][a-z0-9-]{0,90}\.html", path) for path in found.values())
    assert "documents/con.html" not in found.values()


def _table(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(files[f"downloads/{name}.csv"].decode(), newline="")))


def _said(value: str | None) -> str:
    return say_number(float(value)) if value else "–"


def _outside(each: Document) -> list[str]:
    """The sentences and headings of an article that no quote overlaps."""
    annotation, text = each.annotation, each.text
    quotes = [record.quote for record in (*annotation.claims, *annotation.positions, *annotation.dismissed)]
    quotes += [words for record in (*annotation.claims, *annotation.positions) for words in record.against]
    spans = [(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]
    found = [(part.start(), part.end(), part.group()) for part in re.finditer(r"[^.\n]{15,}", text)]
    return [
        " ".join(sentence.split())
        for start, end, sentence in found
        if not any(start < last and end > first for first, last in spans)
    ]


def _words(files: dict[str, bytes]) -> str:
    """Everything that is published, as it reads: escapes of HTML and of JSON taken out, white space made single."""
    texts = [content.decode() for path, content in files.items() if "plotly" not in path]
    plain = [html.unescape(re.sub(r"<[^>]*>", "", text)) for text in texts]
    return " ".join(" ".join(text.replace("\\n", " ").replace("\\", "").split()) for text in (*texts, *plain))
