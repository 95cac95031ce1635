"""`python -m core second`: how far two annotations agree, and what is still open."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from core.__main__ import main
from tests.corpora import article, as_yaml, claim, dismissal, write, write_corpus

TEXT = "At least 300 men were killed, and 40 wounded."
DEAD = claim("dead", "At least 300", low=300, quote=TEXT)
WOUNDED = claim("wounded", "40", best=40, quote=TEXT)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = write_corpus(tmp_path, {"a": article(TEXT, DEAD, WOUNDED)})
    _, annotation = article(TEXT, DEAD | {"modality": "estimated", "role": "lead"}, dismissal("40 wounded"))
    decision = {"first": "dead", "second": "dead", "field": "role", "kept": "first", "reason": "read again"}
    write(folder / "a.second.yaml", as_yaml(annotation | {"decisions": [decision]}))
    return folder


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, ["second", *map(str, arguments)], prog_name="python -m core")
    assert (result.exit_code, result.stderr) == (0, "")
    return result


def test_agreement_is_told_with_its_n_and_open_differences_in_full(folder: Path) -> None:
    lines = run(folder).output.splitlines()
    assert lines[:4] == [
        "a.second.yaml",
        "  Number words: 1 of 2 agree (few: one more or less is worth 50 points).",
        "  Propositions: never compared; 2 not compared, since one of the two never looked at them.",
        "  Claims recorded by both: 1 of 2 agree (few: one more or less is worth 50 points).",
    ]
    single = "a single comparison, which differs: no rate can be given"
    alone = "1 claim not compared, since only one of the two has it."
    assert f"  Claims: modality: {single}; {alone}" in lines
    assert not any("target date" in line for line in lines)
    assert lines[-3:] == [
        "  3 differences, 2 of them open",
        "    claim (first “dead” and second “dead”), modality: first: asserted; second: estimated (open)",
        "    claim (first “wounded”), the record as a whole: first: recorded; second: looked at, nothing there (open)",
    ]


def test_as_json(folder: Path) -> None:
    (found,) = json.loads(run(folder, "--format", "json").output)["second_opinions"]
    assert found["file"] == "a.second.yaml"
    assert found["agreement"][0] == {
        **{"of": "text", "field": "number words", "n": 2, "agree": 1, "share": 0.5, "blank": 0, "missing": 0},
        **{"alpha": None, "no_alpha": "too few comparisons"},
    }
    kept = {(row["field"], row["kept"]) for row in found["differences"]}
    assert kept == {("modality", None), ("role", "first"), ("record", None)}


def test_a_corpus_without_a_second_annotation_says_how_to_add_one(folder: Path) -> None:
    (folder / "a.second.yaml").unlink()
    assert run(folder).output == (
        "no second annotation to compare: it is named NAME.second.yaml, beside NAME.txt and NAME.yaml\n"
    )


def test_without_a_sound_first_annotation_there_is_nothing_to_compare(folder: Path) -> None:
    write(folder / "a.yaml", as_yaml(article(TEXT, DEAD | {"measure": "kiled"})[1]))
    result = CliRunner().invoke(main, ["second", str(folder)])
    assert result.stdout == (
        "nothing to compare: the first annotations have problems of their own. See: python -m core check\n"
    )
