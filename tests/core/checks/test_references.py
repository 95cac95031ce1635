"""Ids that the vocabulary does not have, and vague words that it cannot read."""

import pytest

from core.checks import check_document, check_vocabulary
from tests.corpora import VOCABULARY, Article, Raw, article, as_yaml, claim, messages, position

TEXT = "At least 1,000 of the troops had been killed."


def dead(**fields: object) -> Raw:
    return claim("dead", "At least 1,000", low=1000, **fields)


def test_ids_of_the_vocabulary_are_no_problem() -> None:
    joint = dead(attribution=[["nis", "gur"], "bbc"])
    assert messages(article(TEXT, joint, position("gone"), publisher="bbc", original="unattributed")) == []


def test_every_unknown_id_is_told_with_the_nearest_known_one() -> None:
    wrong = dead(measure="kiled", subject="russia-forces", attribution=["nsi", ["zelensky", "bbc"]])
    assert messages(
        article(TEXT, wrong, position("gone", proposition="withdrew"), publisher="bcb", original="b-b-c")
    ) == [
        "a.yaml:6:14: document: unknown source 'bcb'; did you mean 'bbc'?",
        "a.yaml:7:13: document: unknown source 'b-b-c'; did you mean 'bbc'?",
        "a.yaml:11:12: claim 'dead': unknown measure 'kiled'; did you mean 'killed'?",
        "a.yaml:12:12: claim 'dead': unknown subject 'russia-forces'; did you mean 'russian-forces'?",
        "a.yaml:14:5: claim 'dead': unknown source 'nsi'; did you mean 'nis'?",
        "a.yaml:15:7: claim 'dead': unknown source 'zelensky'; did you mean 'zelenskyy'?",
        "a.yaml:26:16: position 'gone': unknown proposition 'withdrew'; did you mean 'withdrawn'?",
    ]


def test_an_id_that_is_like_none_gives_the_known_ones() -> None:
    assert messages(article(TEXT, dead(measure="tanks"))) == [
        "a.yaml:9:12: claim 'dead': unknown measure 'tanks'; correct it, or add it to vocabulary.yaml, which has"
        " deployed, deployed_additional, killed, casualties, casualties_per_day"
    ]
    without = VOCABULARY | {"propositions": {}}
    assert messages(article(TEXT, position("gone")), without) == [
        "a.yaml:10:16: position 'gone': unknown proposition 'withdrawn'; correct it, or add it to vocabulary.yaml,"
        " which has none"
    ]


def test_an_id_whose_entry_is_bad_is_told_so() -> None:
    bad = VOCABULARY | {"measures": VOCABULARY["measures"] | {"killed": {"label": "Killed"}}}
    vocabulary = check_vocabulary(as_yaml(bad))
    text, annotation = article(TEXT, dead())
    checked = check_document("a.txt", text, as_yaml(annotation), vocabulary.vocabulary, vocabulary.left_out)
    assert [str(problem) for problem in checked.problems] == [
        "a.yaml:9:12: claim 'dead': unknown measure 'killed'; its entry in vocabulary.yaml has a problem of its own:"
        " mend that first"
    ]


def vague(stated: str, **fields: object) -> Article:
    return article(f"{stated} of troops.", claim("dead", stated, **fields))


def test_vague_words_need_a_reading() -> None:
    assert messages(vague("Hundreds")) == []
    assert messages(vague("Dozens")) == [
        "a.yaml:14:11: claim 'dead': no reading is known for the vague words 'Dozens'; add one to vocabulary.yaml under"
        " readings; it has hundreds"
    ]
    assert messages(vague("Dozens", hedge="none")) == []


def test_a_reading_with_a_problem_of_its_own_is_told_as_there() -> None:
    readings = {"hundreds": {"low": 999, "high": 200}, "dozens": {"low": 24, "high": 99}, "killed": {"low": 1}}
    vocabulary = check_vocabulary(as_yaml(VOCABULARY | {"readings": readings}))
    unknown = "a.yaml:14:11: claim 'dead': no reading is known for the vague words"

    def told(stated: str) -> list[str]:
        text, annotation = vague(stated)
        found = check_document("a.txt", text, as_yaml(annotation), vocabulary.vocabulary, vocabulary.left_out)
        return [str(problem) for problem in found.problems]

    assert told("Dozens") == []
    assert told("Hundreds") == [
        f"{unknown} 'Hundreds'; the entry of 'hundreds' in vocabulary.yaml has a problem of its own: mend that first"
    ]
    assert told("Scores") == [f"{unknown} 'Scores'; add one to vocabulary.yaml under readings; it has dozens"]
    assert vocabulary.left_out == {"readings.hundreds", "readings.killed"}


@pytest.mark.parametrize("stated", ["Hundreds of thousands", "Tens of hundreds", "Several hundreds", "Hundredsome"])
def test_a_reading_is_not_that_of_a_greater_vague_word(stated: str) -> None:
    assert "no reading is known for the vague words" in "".join(messages(vague(stated)))
