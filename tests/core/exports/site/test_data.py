"""The data and the script of the published site: complete, without markup or hosts, of the version that is checked."""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any

import pandas as pd
import pytest

from core.analysis.bounds import bands_of, with_bounds
from core.analysis.pairs.compared import Compared
from core.analysis.statements import by_origin
from core.exports.site.building import QUICK_TEXTS
from core.exports.site.data import PARTS, as_script, scripts
from core.exports.site.data.bundle import bundle
from core.exports.site.data.drawing import ORDER, Styles
from core.exports.site.data.pairs import PairForm, Unit, pairs
from core.exports.site.data.records import records
from core.exports.site.data.things import THINGS, forms
from core.exports.site.data.variants import MOST, subsets, variants
from core.exports.site.links import links
from core.exports.site.sentences import SafeSentences
from core.filters import Filters
from core.frames import Tables, tables
from core.view import View, view
from core.wording.numbers import say_count
from core.wording.pairs.comparisons import with_sentences
from tests.builders import claim, document
from tests.builders import corpus as made_of
from tests.hostile import HOSTILE
from tests.published import seeds

PLOTLY = "99784e3abfb07b142a15e521a439e6d9addceadb3f79553fd24c72774f0649ba"
"""plotly.js-basic-dist-min 4.1.1: the version that plotly 7.1.0 holds as a whole, of which this is a part."""


@pytest.fixture(scope="module")
def corpus() -> Tables:
    with pd.option_context(*QUICK_TEXTS):
        return tables(seeds())


@pytest.fixture(scope="module")
def told(corpus: Tables) -> dict[str, dict[str, Any]]:
    """The records of the corpus that ships, as they are told without the texts of the articles; nobody changes them."""
    with pd.option_context(*QUICK_TEXTS):
        seen = view(corpus, Filters())
        return records(SafeSentences(seen), links(seen), texts=False)


def test_the_chart_code_is_the_one_that_was_checked(files: dict[str, bytes]) -> None:
    assert hashlib.sha256(files["assets/plotly.min.js"]).hexdigest() == PLOTLY
    assert b"MIT License" in files["assets/plotly-LICENSE.txt"]
    assert re.search(rb"plotly.js \(basic - minified\) v4\.1\.1", files["assets/plotly.min.js"][:200])


def test_every_script_of_a_page_is_among_the_files(files: dict[str, bytes]) -> None:
    named = {path for page in ("deployment", "casualties", "agreement") for path in scripts(page)}
    assert named <= files.keys()
    assert scripts("documents") == ()


def test_the_script_sets_no_markup_and_runs_no_text(files: dict[str, bytes]) -> None:
    own = files["assets/charts.js"].decode() + files["assets/policy.js"].decode()
    assert not re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|https?:", own)
    assert own.count("'use strict'") == len(PARTS) + 1


def test_without_texts_no_record_shows_more_than_its_quote(corpus: Tables, told: dict[str, dict[str, Any]]) -> None:
    held = pd.concat([corpus.claims.set_index("claim_id")["quote"], corpus.positions.set_index("position_id")["quote"]])
    quotes = held.to_dict()
    assert {name: record["passage"] for name, record in told.items()} == {
        name: ["", quote, ""] for name, quote in quotes.items()
    }


def test_a_record_says_what_is_inferred_and_who_is_only_said_to_be_silent(told: dict[str, dict[str, Any]]) -> None:
    """As the dashboard does: the heading of its record, and a silence that nobody says."""
    said = told["001-deployed-11000"]
    assert said["who"] == "Western officials, via the BBC, attribution inferred"
    assert said["what"].endswith(" · as of January 2025, inferred")
    quiet = dict(told["001-killed-silence-moscow"]["facts"])
    assert list(quiet) == ["Who is said to be silent", "Told", "Published"]
    assert "Said" in dict(told["001-killed-western-officials"]["facts"])


def _read(script: str) -> dict[str, Any]:
    """The data of a script, as a browser reads them."""
    found = json.loads(json.loads(script[script.index("JSON.parse(") + 11 : script.rindex(");")]))
    assert isinstance(found, dict)
    return found


def test_every_choice_of_tellings_is_a_form_and_too_many_are_refused() -> None:
    assert list(subsets([3, 5])) == [(3,), (5,), (3, 5)]
    with pytest.raises(ValueError, match=rf"told {MOST + 1} times; the site draws every choice of at most {MOST}"):
        list(subsets(range(MOST + 1)))


def test_forms_are_what_the_claims_that_are_left_make(corpus: Tables) -> None:
    found = variants(corpus)
    bounded = with_bounds(corpus.claims, bands_of(corpus.readings))
    for place in [index for index, places in enumerate(found.claims) if found.by_origin[index] and len(places) > 1]:
        (own,) = by_origin(bounded.iloc[list(found.claims[place])]).to_dict("records")
        row = found.rows.iloc[place]
        assert all(row[name] == own[name] for name in ("claim_id", "claim_ids", "documents", "carriers", "n_claims"))


def test_pairs_of_whole_statements_are_those_of_the_view(corpus: Tables) -> None:
    seen = view(corpus, Filters())
    told = corpus.claims.groupby("statement_id").indices
    forms_of = {name: PairForm(tuple(map(int, told[name]))) for name in seen.statements["statement_id"]}
    units = [Unit(name, "", (form,), (number,)) for number, (name, form) in enumerate(forms_of.items())]
    made = pairs(corpus, units)
    said = [[units[a].name, units[b].name, verdict, made["sentences"][place]] for a, b, verdict, place in made["rows"]]
    listed = seen.compared.listed()
    numbers = with_sentences(listed[listed["kind"] == "quantity"], seen)
    assert sorted(said) == sorted(numbers[["left", "right", "verdict", "sentence"]].to_numpy().tolist())


def test_what_was_replaced_clashes_only_until_that_is_known() -> None:
    day = {"as_of": "2025-02-01"}
    told = tables(
        made_of(
            document("a.txt", claim("a", best=300, **day), published="2025-02-02"),
            document("b.txt", claim("b", best=600, revises=("a",), **day), published="2025-02-05"),
            document("c.txt", claim("g", best=600, attribution=("gur",), **day), published="2025-02-02"),
        )
    )
    found = bundle(SafeSentences(view(told, Filters())), texts=False)
    assert found["clocks"]["superseded"] == {"": ["a"], "2025-02-02": [], "2025-02-05": ["a"]}
    forms = {unit["name"]: unit["forms"] for unit in found["numbers"]}
    assert [sorted(forms[name]) for name in ("a", "b", "g")] == [["0", "0s"], ["1"], ["2"]]
    verdicts = {frozenset(ends): verdict for *ends, verdict, _ in found["pairs"]["rows"]}
    ours, theirs = forms["a"], forms["g"]["2"]
    assert verdicts[frozenset((ours["0"], theirs))] == "differ"
    assert verdicts[frozenset((ours["0s"], theirs))] == "not comparable"


def test_counts_in_words_follow_the_wording() -> None:
    for pattern in THINGS.values():
        assert all("{n}" in pattern["many"] and pattern[name] for name in ("none", "one"))
    assert forms("claim")["many"].replace("{n}", "1,200") == say_count(1200, "claim")


def test_a_trace_without_a_place_is_refused() -> None:
    styles = Styles()
    assert [styles.number({"name": name}) for name in (ORDER[3], ORDER[0], ORDER[3])] == [0, 1, 0]
    styles.number({"name": "another"})
    with pytest.raises(ValueError, match="another"):
        styles.listed()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_come_back_as_they_are(text: str) -> None:
    """Whatever a corpus holds stands within one text of the script, and is data once that is read."""
    script = as_script({text: [text]}).decode()
    assert _read(script) == {text: [text]}
    assert script.splitlines()[0] == "'use strict';"


def test_forms_that_are_compared_all_at_once_are_compared_as_alone(corpus: Tables) -> None:
    """Each choice of one form a statement gives the verdicts and sentences that those claims alone would give."""
    told = {str(name): places.tolist() for name, places in corpus.claims.groupby("statement_id").indices.items()}
    units = list(_units(told))
    made = pairs(corpus, units)
    bounded = with_bounds(corpus.claims, bands_of(corpus.readings)).assign(retracted=False)
    for turn in range(3):
        chosen = [turn % len(unit.forms) for unit in units]
        number = {unit.numbers[form]: unit.name for unit, form in zip(units, chosen, strict=True)}
        rows = [row for row in made["rows"] if row[0] in number and row[1] in number]
        said = [[number[a], number[b], verdict, made["sentences"][place]] for a, b, verdict, place in rows]
        places = sorted(place for unit, form in zip(units, chosen, strict=True) for place in unit.forms[form].places)
        assert sorted(said) == _said_alone(corpus, bounded.iloc[places])


def _units(told: dict[str, list[int]]) -> Iterator[Unit]:
    first = 0
    for name, places in told.items():
        own = tuple(map(PairForm, subsets(places)))
        yield Unit(name, "", own, tuple(range(first, first + len(own))))
        first += len(own)


def _said_alone(corpus: Tables, claims: pd.DataFrame) -> list[list[str]]:
    statements = by_origin(claims)
    compared = Compared(statements, corpus.positions[:0])
    seen = View(corpus, Filters(), statements, statements, compared.positions, compared)
    listed = with_sentences(compared.listed(), seen)
    return sorted(listed[["left", "right", "verdict", "sentence"]].to_numpy().tolist())
