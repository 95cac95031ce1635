"""Drafts: every number word once, with a quote that finds it, in YAML that reads back and never passes the check."""

from hashlib import sha256

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.anchors import anchor, locate
from core.checks import check_document
from core.curation.candidates.numbers import number_words
from core.curation.drafting.drafts import candidates, draft
from core.models import Candidate, Vocabulary
from core.reading import plaintext
from core.reading.yamltext import read
from tests.core.curation.drafting.truths import topics
from tests.corpora import VOCABULARY

WORDS = Vocabulary.model_validate(VOCABULARY)
PIECES = (
    "300", "1,000 of the 11,000", "20,000 to 25,000", "hundreds", "two", "40 %", "21 days", "2022", "Ⅳ", "三千", "km²",
    "<b>300</b>", "<script>alert(1)</script>", "key: value", "# not a comment", "- item", "\"quoted\"", "it's", "“5”",
    "$x^2$", ":red[9]", "{a: 1}", "[1, 2]", "& * ! | > %", "\\n", "\u200b", "\u200f", "\u2009", "\u00a0", "\u2028",
    "\x85",
    " ", " ", "\n", ". ", ", ", "GUR said ", "killed ", "the BBC ", "true", "~", "'", "0x1F", "1e5", "null", "\t",
)  # fmt: skip
texts = (
    st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=25)
    .map("".join)
    .filter(lambda text: not list(plaintext.faults(text)))
)


def test_a_candidate_has_its_sentence_and_a_guess() -> None:
    text = "It was cold. The NIS told the BBC that at least 1,000 North Korean soldiers were killed. So it goes."
    (candidate,) = candidates(text, WORDS)
    assert candidate.model_dump(exclude_none=True) == {
        "quote": "The NIS told the BBC that at least 1,000 North Korean soldiers were killed.",
        "number": "1,000",
        "kind": "number",
        "guess": {
            "measure": "killed",
            "subject": "north-korean-troops",
            "stated": "at least 1,000",
            "low": 1000.0,
            "hedge": "at_least",
            "modality": "asserted",
            "attribution": ("nis", "bbc"),
            "term": "killed",
        },
    }


@pytest.mark.parametrize("text", ["For 21 days.", "In September 2022.", "The 155th.", "Part Ⅳ."])
def test_times_names_and_unread_numerals_get_no_guess(text: str) -> None:
    assert [candidate.guess for candidate in candidates(text, WORDS)] == [None]


def test_without_a_vocabulary_only_the_quantity_is_guessed() -> None:
    (candidate,) = candidates("About 300 were killed.", None)
    assert candidate.guess is not None
    assert candidate.guess.model_dump(exclude_none=True, exclude_defaults=True) == {
        "stated": "About 300",
        "best": 300.0,
        "hedge": "about",
    }


def test_a_number_that_stands_twice_in_its_sentence_is_quoted_apart() -> None:
    first, second = candidates("He saw two men and two women.", None)
    assert (first.quote, second.quote) == ("He saw two men and", "men and two women.")


def test_a_draft_is_yaml_that_a_person_would_write() -> None:
    text = "The GUR said: “about 300 died”."
    lines = draft(text, WORDS).splitlines()
    assert lines[0] == "# A draft: the program found 1 number word in this text. Nothing here is decided yet."
    assert f"  sha256: {sha256(text.encode()).hexdigest()}" in lines
    assert lines[lines.index("undecided:") :] == [
        "undecided:",
        '  - number: "300"',
        "    kind: number",
        '    quote: "The GUR said: “about 300 died”."',
        "    guess:",
        "      measure: killed",
        "      stated: about 300",
        "      best: 300",
        "      hedge: about",
        "      modality: asserted",
        "      attribution: [gur]",
        "      term: died",
    ]


def test_a_text_without_numbers_still_waits_for_its_date() -> None:
    problems = check_document("a.txt", "Heavy losses.", draft("Heavy losses.", WORDS), WORDS).problems
    assert [problem.field for problem in problems] == ["document.published.edtf"]


@given(texts)
@example("1\u00a02 and 1")
@example("300 300\n300 300")
@example("\u2028300")
def test_a_draft_reads_back_anchors_and_is_never_accepted(text: str) -> None:
    content = draft(text, WORDS)
    value, faults = read(content)
    assert not faults
    assert isinstance(value, dict)
    drafted = candidates(text, WORDS)
    read_back = [Candidate.model_validate(item) for item in value.get("undecided", [])]  # type: ignore[union-attr]
    assert read_back == list(drafted)
    spans = [(word.start, word.end) for word in number_words(text)]
    assert [locate(each.number, anchor(each, text), text) for each in drafted] == spans
    problems = check_document("a.txt", text, content, WORDS).problems
    fields = {"document.published.edtf", *(f"undecided[{index}].number" for index in range(len(spans)))}
    assert {problem.field for problem in problems} == fields


@pytest.mark.parametrize("topic", topics(), ids=lambda topic: topic.name)
def test_number_words_of_texts_of_our_own(topic: object) -> None:
    for text, truths in topic.texts:  # type: ignore[attr-defined]
        found = [(word.words, word.kind) for word in number_words(text)]
        assert found == [(truth.words, truth.kind) for truth in truths]


def test_a_long_article_and_one_of_a_word() -> None:
    assert [candidate.number for candidate in candidates("Five", None)] == ["Five"]
    text = " ".join(f"In place {number} the GUR counted {number + 7} dead." for number in range(1_000))
    drafted = candidates(text, WORDS)
    assert len(drafted) == 2_000
    assert drafted[-1].number == "1006"
