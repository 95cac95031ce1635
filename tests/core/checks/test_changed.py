"""A text that has changed since it was annotated: what still stands loads, the rest is set aside and told."""

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.checks import check_document, check_vocabulary
from core.checks.changed import digest
from core.checks.document import CheckedDocument
from core.checks.nearest import LIKENESS, MOST_SEARCHED, nearest_words
from core.loader import load
from tests.corpora import VOCABULARY, Article, Raw, article, as_yaml, claim, dismissal, position, time, write_corpus

DEAD, LOST, SENT = "At least 300 men were killed.", "The GUR counted 40 men lost.", "It said 11,000 were sent."
GONE = "The NIS affirmed it. "
TEXT = f"{DEAD} {LOST} {SENT} {GONE}She is 41."
OLD = sha256(TEXT.encode()).hexdigest()


def records(**of_dead: object) -> tuple[Raw, ...]:
    return (
        claim("dead", "At least 300", low=300, quote=DEAD, **of_dead),
        claim("lost", "40 men", best=40, quote=LOST),
        claim("sent", "11,000", best=11000, quote=SENT, measure="deployed"),
        position("gone", quote="The NIS affirmed it."),
        dismissal("She is 41."),
    )


def check(text: str, *of: Raw, **header: object) -> CheckedDocument:
    """The article as it was annotated, with another text."""
    _, annotation = article(TEXT, *(of or records()))
    annotation["document"] |= {"sha256": OLD, **header}
    words = check_vocabulary(as_yaml(VOCABULARY)).vocabulary
    return check_document("a.txt", text, as_yaml(annotation), words)


def messages(checked: CheckedDocument) -> list[str]:
    return [problem.message for problem in checked.problems]


def kept(checked: CheckedDocument) -> list[str]:
    """The ids of the claims and positions that load, "-" for every dismissal."""
    assert checked.document is not None
    note = checked.document.annotation
    return [record.id for record in (*note.claims, *note.positions)] + ["-"] * len(note.dismissed)


def since(text: str = TEXT) -> str:
    return f"the text has changed since it was annotated (SHA-256 {digest(text)[:12]}…)"


def test_the_digest_is_that_of_the_files_bytes(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("“1,000” soldiers\n".encode())
    assert digest("“1,000” soldiers\n") == sha256(file.read_bytes()).hexdigest()


def test_the_text_that_was_annotated_is_no_problem() -> None:
    checked = check(TEXT)
    assert (checked.problems, checked.orphans) == ((), ())
    assert kept(checked) == ["dead", "lost", "sent", "gone", "-"]


def test_a_changed_text_in_which_all_quotes_stand_loads_whole_and_says_so() -> None:
    text = f"Corrected. {TEXT}"
    checked = check(text)
    read_again = f"all 5 quotes still stand; read them beside the new text, then write sha256: {digest(text)}"
    assert messages(checked) == [f"document: {since()}; {read_again}"]
    assert checked.problems[0].field == "document.sha256"
    assert kept(checked) == ["dead", "lost", "sent", "gone", "-"]
    assert checked.orphans == ()


def test_a_quote_whose_digits_changed_is_an_orphan_and_the_rest_loads() -> None:
    text = TEXT.replace("300", "500")
    checked = check(text)
    assert kept(checked) == ["lost", "sent", "gone", "-"]
    (orphan,) = checked.orphans
    assert (orphan.document, orphan.file, orphan.section, orphan.index) == ("a.txt", "a.yaml", "claims", 0)
    assert (orphan.id, orphan.quote, orphan.lost) == ("dead", DEAD, True)
    assert orphan.suggestion == DEAD.replace("300", "500")
    assert orphan.why == f"orphaned: {since()} and this quote stands there no more"
    assert messages(checked) == [
        f"document: {since()}; of 5 quotes 4 still stand; settle the others, then write sha256: {digest(text)}",
        f"claim 'dead': {orphan.why}; nearest words: 'At least 500 men were killed.'; it is set aside: select its quote"
        " again, or take this record out",
    ]


def test_words_set_against_a_record_that_are_gone_make_it_an_orphan() -> None:
    checked = check(TEXT.replace("She is 41", "She is 42"), *records(against=["She is 41"])[:4])
    (orphan,) = checked.orphans
    assert orphan.id == "dead"
    assert orphan.why.endswith("and the words that it sets against this, 'She is 41', stand there no more")
    assert kept(checked) == ["lost", "sent", "gone"]


def test_a_term_that_is_gone_makes_its_record_an_orphan() -> None:
    checked = check(TEXT.replace("She is 41", "He is 41"), *records(term="she")[:4])
    (orphan,) = checked.orphans
    assert (orphan.id, orphan.why) == ("dead", f"orphaned: {since()} and its term 'she' stands there no more")
    assert kept(checked) == ["lost", "sent", "gone"]


def test_a_quote_that_now_stands_twice_is_an_orphan() -> None:
    (orphan,) = check(f"{TEXT} {LOST}").orphans
    assert (orphan.id, orphan.why) == ("lost", f"orphaned: {since()} and this quote stands there more than once")


def test_a_dismissed_number_can_be_an_orphan_and_has_no_id() -> None:
    checked = check(TEXT.replace("41", "42"))
    assert [(each.section, each.index, each.id) for each in checked.orphans] == [("dismissed", 0, None)]
    assert kept(checked) == ["dead", "lost", "sent", "gone"]


def test_a_record_whose_time_was_read_from_words_that_are_gone_is_an_orphan() -> None:
    said = time("2025-02-07", text="She is 41.")
    checked = check(TEXT.replace("She is 41.", "Bye."), *records(said=said)[:4])
    assert [orphan.id for orphan in checked.orphans] == ["dead"]
    gone = "the words that said was read from, 'She is 41.', stand there no more"
    assert checked.orphans[0].why == f"orphaned: {since()} and {gone}"


def test_without_the_words_of_its_date_of_publication_nothing_of_a_document_loads() -> None:
    published = time("2025-02-14", text="She is 41.")
    checked = check(TEXT.replace("41", "42"), *records()[:4], published=published)
    assert checked.document is None
    assert any("published.text 'She is 41.'" in message for message in messages(checked))


@pytest.mark.parametrize("sha256_of", [None, TEXT.replace("300", "500")])
def test_where_the_text_is_the_annotated_one_or_none_is_named_a_missing_quote_is_an_ordinary_problem(
    sha256_of: str | None,
) -> None:
    checked = check(TEXT.replace("300", "500"), sha256=sha256_of and digest(sha256_of))
    assert (checked.document, checked.orphans) == (None, ())
    assert len(messages(checked)) == 1
    assert (
        "the quote 'At least 300 men were killed.' does not stand in the text; copy it verbatim" in messages(checked)[0]
    )
    assert messages(checked)[0].endswith("; nearest words: 'At least 500 men were killed.'")


def test_any_other_problem_still_keeps_the_document_out() -> None:
    checked = check(TEXT.replace("300", "500"), *records(measure="kiled"))
    assert checked.document is None
    assert [orphan.id for orphan in checked.orphans] == ["dead"]
    assert any("unknown measure 'kiled'" in message for message in messages(checked))


def test_a_malformed_quote_is_no_orphan() -> None:
    checked = check(f"{TEXT} More.", claim("dead", "At least 300", low=300, quote=5))
    assert (checked.document, checked.orphans) == (None, ())


JOINED = {
    "what an orphan retracts": ({"dead": {"retracts": ["lost"]}}, ["sent"]),
    "what retracts an orphan": ({"lost": {"retracts": ["dead"]}}, ["sent"]),
    "through another": ({"dead": {"part_of": ["lost"]}, "sent": {"disputes": ["lost"]}}, []),
    "by a statement that nothing tells any more": (
        {"dead": {"statement": "told"}, "lost": {"revises": ["told"]}},
        ["sent"],
    ),
    "every telling of what an orphan retracts": (
        {"dead": {"retracts": ["lost"]}, "lost": {"statement": "told"}, "sent": {"statement": "told"}},
        [],
    ),
    "not by a statement that is still told": (
        {"dead": {"statement": "told"}, "sent": {"statement": "told"}, "lost": {"revises": ["told"]}},
        ["lost", "sent"],
    ),
    "not by what is said not to be the same": ({"lost": {"not_same_as": ["dead"]}}, ["lost", "sent"]),
}


@pytest.mark.parametrize(("relations", "left"), JOINED.values(), ids=JOINED)
def test_what_a_relation_joins_to_an_orphan_is_set_aside_with_it(relations: dict[str, Raw], left: list[str]) -> None:
    of = [{**record, **relations.get(record["id"], {})} for record in records()[:3]]
    checked = check(TEXT.replace("300", "500"), *of)
    assert kept(checked) == left
    assert {orphan.id for orphan in checked.orphans} == {"dead", "lost", "sent"} - {*left}
    assert [orphan.id for orphan in checked.orphans if orphan.lost] == ["dead"]


def test_a_record_that_is_set_aside_says_with_which_other() -> None:
    of = [{**record, **({"retracts": ["lost"]} if record["id"] == "dead" else {})} for record in records()[:3]]
    checked = check(TEXT.replace("300", "500"), *of)
    assert messages(checked)[2] == (
        "claim 'lost': 'dead', which is set aside, names it in retracts; it is set aside: settle that record first"
    )
    assert checked.orphans[1].suggestion is None


def corpus(text: str, **of_other: object) -> dict[str, Article]:
    """Article a, which retracts a number of article b, with another text; `of_other`: fields of b's claim."""
    _, annotation = article(TEXT, *records(retracts=["other"]), sha256=OLD)
    other = "The NIS counted 77 men."
    return {"a": (text, annotation), "b": article(other, claim("other", "77 men", best=77, **of_other))}


def test_what_an_orphan_says_of_another_article_is_named(tmp_path: Path) -> None:
    loaded = load(write_corpus(tmp_path, corpus(TEXT.replace("300", "500"))))
    assert [document.name for document in loaded.documents] == ["a.txt", "b.txt"]
    assert [orphan.id for orphan in loaded.orphans] == ["dead"]
    told = str(loaded.problems[1])
    assert "it is set aside, and that it retracts 'other': select its quote again" in told


def test_that_a_relation_of_another_article_leads_to_an_orphan_is_no_further_problem(tmp_path: Path) -> None:
    documents = corpus(TEXT.replace("40", "50"), disputes=["lost"])
    loaded = load(write_corpus(tmp_path, documents))
    assert [problem.field for problem in loaded.problems] == ["document.sha256", "claims[1].quote"]


def test_words_lost_from_a_telling_that_is_set_aside_are_no_further_problem(tmp_path: Path) -> None:
    drifted = {"statement": "lost", "attribution": ["nis", "bbc"], "lost": ["The GUR counted"]}
    documents = corpus(TEXT.replace("40", "50"), **drifted)
    assert load(write_corpus(tmp_path / "before", documents | {"a": (TEXT, documents["a"][1])})).problems == ()
    loaded = load(write_corpus(tmp_path / "after", documents))
    assert [problem.field for problem in loaded.problems] == ["document.sha256", "claims[1].quote"]


def test_the_nearest_words_are_shown_around_what_has_changed() -> None:
    long = "In January, officials disclosed to the BBC that they believed at least 1,000 of the soldiers were dead."
    _, annotation = article(long, claim("dead", "1,000", best=1000), sha256=digest(long))
    words = check_vocabulary(as_yaml(VOCABULARY)).vocabulary
    checked = check_document("a.txt", long.replace("1,000", "2,000"), as_yaml(annotation), words)
    assert "; nearest words: '… that they believed at least 2,000 of the soldiers were …'; " in messages(checked)[1]


def test_problems_behind_an_orphan_point_to_their_own_line(tmp_path: Path) -> None:
    of = [*records()[:2], {**records()[2], "revises": ["nowhere"]}]
    _, annotation = article(TEXT, *of, sha256=OLD)
    loaded = load(write_corpus(tmp_path, {"a": (TEXT.replace("300", "500"), annotation)}))
    (broken,) = [problem for problem in loaded.problems if "nowhere" in problem.message]
    assert broken.field == "claims[2].revises[0]"
    assert broken.message.startswith("claim 'sent': revises names 'nowhere'")


def test_nearest_words_are_whole_words_and_like_the_quote() -> None:
    assert nearest_words("300 men were killed", "Some 1,500 men were killed.") == "1,500 men were killed."
    assert nearest_words("300 men were killed", "Nothing of the kind stands here.") is None
    assert nearest_words("300 men", "300") is None
    assert 0 < LIKENESS < 100


def test_very_long_texts_are_not_searched_for_look_alikes() -> None:
    text = TEXT.replace("300", "500").replace("40", "50") + " " * (MOST_SEARCHED // 2)
    assert [orphan.suggestion for orphan in check(text).orphans] == [None, None]


WORDS = st.lists(st.sampled_from(["300", "500", "40", "men", "killed.", "At least", "41"]), max_size=8).map(" ".join)


@given(st.integers(0, len(TEXT)), st.integers(0, 12), WORDS)
def test_a_record_loads_only_where_its_words_stand_once(start: int, length: int, words: str) -> None:
    text = TEXT[:start] + words + TEXT[start + length :]
    checked = check(text)
    if checked.document is None:
        assert not text.strip()
        return
    note = checked.document.annotation
    loaded = [record.quote for record in (*note.claims, *note.positions, *note.dismissed)]
    assert all(text.count(quote) == 1 for quote in loaded)
    assert len(loaded) + len(checked.orphans) == 5
    assert bool(checked.problems) == (text != TEXT)
    assert len(checked.problems) == (text != TEXT) * (1 + len(checked.orphans))
