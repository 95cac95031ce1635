"""JSON Schema: what it refuses the check refuses, what ships passes, and every field says what it holds."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from core.checks import check_document, check_vocabulary
from core.exports.jsonrules import EDTF_EXAMPLES, EDTF_PATTERN
from core.exports.jsonschema import MODELS, NAMES, json_schema
from core.loader import load
from core.models import Annotation, Claim, Vocabulary
from core.reading.yamltext import read
from core.times import parse
from tests.corpora import SEEDS, VOCABULARY, Raw, article, as_yaml, claim, dismissal, messages, position, time

WORDS = check_vocabulary(as_yaml(VOCABULARY)).vocabulary
ANNOTATION = Draft202012Validator(json_schema(Annotation, WORDS))
SPOKEN = Draft202012Validator(json_schema(Vocabulary))
TEXT = "At least 300 men were killed, said the NIS in January. It affirmed. She is 41."
RECORDS = (
    claim("dead", "At least 300", low=300, said=time("2025-01", text="in January", basis="stated")),
    position("gone", quote="It affirmed."),
    dismissal("She is 41."),
)
ODD: list[Any] = [None, True, 3, -1, 0.5, "x", "X y", "", " ", [], ["nis"], ["x", 1], [["nis"]], {}, {"x": 1}, "2025"]


def annotation(*records: Raw, **header: Any) -> Raw:
    _, value = article(TEXT, *(records or RECORDS), **header)
    assert isinstance(value, dict)
    return value


def refused(value: Any, validator: Draft202012Validator = ANNOTATION) -> list[str]:
    return sorted(f"{error.json_path}: {error.message}" for error in validator.iter_errors(value))


def complaints(value: Any) -> list[str]:
    return messages((TEXT, value))


def schemas(schema: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every definition, by name, and every field, as Definition.field."""
    kinds = {schema["title"]: schema, **schema["$defs"]}
    for kind, content in kinds.items():
        yield kind, content
        yield from ((f"{kind}.{name}", field) for name, field in content["properties"].items())


@pytest.mark.parametrize("validator", [Draft202012Validator, Draft7Validator])
@pytest.mark.parametrize("closed", [True, False])
def test_what_ships_is_valid_in_both_drafts(validator: Any, closed: bool) -> None:
    vocabulary = load(SEEDS).vocabulary
    schema = json_schema(Annotation, vocabulary if closed else None)
    validator.check_schema(schema)
    for path in sorted(SEEDS.glob("0*.yaml")):
        assert [*validator(schema).iter_errors(read(path.read_text(encoding="utf-8"))[0])] == []
    of_words = json_schema(Vocabulary)
    validator.check_schema(of_words)
    text = (SEEDS / "vocabulary.yaml").read_text(encoding="utf-8")
    assert [*validator(of_words).iter_errors(read(text)[0])] == []


@pytest.mark.parametrize("kind", MODELS)
def test_every_definition_and_every_field_is_described(kind: str) -> None:
    told = dict(schemas(json_schema(MODELS[kind], WORDS)))
    assert [name for name, schema in told.items() if not schema.get("description")] == []
    assert [name for name, schema in told.items() if "." not in name and schema["additionalProperties"]] == []


def test_every_field_that_names_an_entry_of_the_vocabulary_is_closed() -> None:
    """Ids of records and of statements are their author's own; all other ids are the vocabulary's."""
    open_ids = {
        name for name, field in schemas(json_schema(Annotation, WORDS)) if "." in name and "^[a-z0-9]+(?:" in str(field)
    }
    relations = ("revises", "retracts", "part_of", "share_of", "derived_from", "disputes")
    own = {f"{kind}.{name}" for kind in ("Claim", "Position") for name in ("id", "statement", "not_same_as")}
    assert open_ids == own | {f"Claim.{name}" for name in relations}
    assert {kind for kind, _ in NAMES} >= {"Claim", "Position", "Guess", "Header", "Annotation", "SecondAnnotation"}


def test_ids_are_offered_with_what_they_stand_for() -> None:
    fields = json_schema(Annotation, WORDS)["$defs"]["Claim"]["properties"]
    named = dict(zip(fields["measure"]["enum"], fields["measure"]["enumDescriptions"], strict=True))
    assert named["killed"] == "Killed: Killed."
    single, joint = fields["attribution"]["items"]["oneOf"]
    assert single["enum"] == joint["items"]["enum"] == list(VOCABULARY["sources"])
    assert single["enumDescriptions"][:2] == ["Volodymyr Zelenskyy", "Main Directorate of Intelligence"]
    assert fields["hedge"]["enumDescriptions"][2] == "at least"


def test_a_sound_annotation_passes() -> None:
    assert (refused(annotation()), complaints(annotation())) == ([], [])


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"measure": "killd"}, "measure"),
        ({"subject": "north-koreans"}, "subject"),
        ({"attribution": ["niss"]}, "attribution[0]"),
        ({"hedge": "atleast"}, "hedge"),
        ({"hedge": "exact"}, "low"),
        ({"hedge": "vague"}, "low"),
        ({"best": 300}, "best"),
        ({"low": "300"}, "low"),
        ({"low": -1}, "low"),
        ({"role": "bodi"}, "role"),
        ({"said": {"edtf": "January", "basis": "inferred", "evidence": "e"}}, "said"),
        ({"said": {"edtf": "2025-01", "basis": "inferred"}}, "said"),
        ({"said": {"edtf": "2025-01", "basis": "stated"}}, "said"),
        ({"said": "2025-01"}, "said"),
        ({"hegde": "exact"}, ""),
        ({"id": "At least"}, "id"),
        ({"quote": " "}, "quote"),
        ({"statement": 5}, "statement"),
        ({"revises": "dead"}, "revises"),
        ({"attribution": []}, "attribution"),
    ],
)
def test_common_mistakes_are_seen_by_both(fields: Raw, path: str) -> None:
    wrong = annotation({**RECORDS[0], **fields})
    assert [message for message in refused(wrong) if message.startswith(f"$.claims[0]{path and '.' + path}")]
    assert complaints(wrong)


@pytest.mark.parametrize("name", Claim.model_fields)
def test_a_missing_field_or_an_odd_value_that_is_refused_is_a_problem_too(name: str) -> None:
    without = {field: value for field, value in RECORDS[0].items() if field != name}
    for record in (without, *({**RECORDS[0], name: value} for value in ODD)):
        wrong = annotation(record)
        wrong["claims"] = [{"quote": TEXT, **record} if name != "quote" else record]
        assert complaints(wrong) or not refused(wrong)


PATHS = [
    *(("document", name) for name in ("published", "publisher", "sha256", "annotator", "titel")),
    *(("document", "published", name) for name in ("edtf", "text", "basis", "evidence", "x")),
    *(("claims", 0, name) for name in ("low", "best", "hedge", "said", "attribution", "counts", "lost")),
    *(("claims", 0, "said", name) for name in ("edtf", "text", "basis", "evidence")),
    *(("positions", 0, name) for name in ("stance", "proposition", "attribution_basis", "note", "measure")),
    *(("dismissed", 0, name) for name in ("reason", "quote", "prefix")),
    *((name,) for name in ("claims", "positions", "dismissed", "undecided", "nothing_on", "document", "x")),
]
VALUES = st.one_of(
    st.sampled_from([*ODD, "exact", "range", "stated", "inferred", "denies", "withdrawn", ["withdrawn"], "2025-01~"]),
    st.sampled_from([300, 300.0, "gur", ["gur", ["nis", "bbc"]], [{}], [{"quote": "She is 41."}], "in January"]),
)


def part(place: Any, step: str | int) -> Any:
    """What stands there, or nothing where an earlier change left no such place."""
    if isinstance(place, list):
        return place[step] if isinstance(step, int) and step < len(place) else None
    return place.get(step) if isinstance(place, dict) else None


@given(st.lists(st.tuples(st.sampled_from(PATHS), VALUES), min_size=1, max_size=3))
def test_what_the_schema_refuses_the_check_refuses(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    changed = deepcopy(annotation())
    for (*above, last), value in changes:
        place: Any = changed
        for step in above:
            place = part(place, step)
        if isinstance(place, dict):
            place[last] = deepcopy(value)
    assert complaints(changed) or not refused(changed)


@pytest.mark.parametrize(
    ("table", "entry"),
    [
        ("measures", {"label": "A", "definition": "B", "unit": "men", "counts": "cumulativ"}),
        ("measures", {"label": "A", "definition": "B", "unit": "men", "counts": "rate", "chart": "loss"}),
        ("sources", {"name": "A", "kind": "officials", "side": "west"}),
        ("sources", {"name": "A", "kind": "official"}),
        ("sides", 5),
        ("readings", {"low": 5}),
        ("propositions", {"text": "A", "short": "B", "period": "last winter"}),
        ("subjects", {"label": "A", "mixed": "yes"}),
    ],
)
def test_mistakes_in_a_vocabulary_are_seen_by_both(table: str, entry: Any) -> None:
    for name in ("new", "Not an id"):
        wrong = {**VOCABULARY, table: {**VOCABULARY[table], name: entry}}
        assert refused(wrong, SPOKEN)
        assert check_vocabulary(as_yaml(wrong)).problems
    assert refused(VOCABULARY, SPOKEN) == []


EDTF_LIKE = st.text(st.sampled_from("2025-01/.~?%[]{},Y E T:Z+0"), max_size=24)
PART = st.sampled_from(["2025", "2025-01", "2025-01-07", "..", "~", "?", "/", "[", "]", "{", "}", ",", " ", "2024-12"])


@given(st.one_of(EDTF_LIKE, st.lists(PART, max_size=6).map("".join)))
@example("2004-06-~11")
@example("[1667,1668, 1670..1672]")
@example("2025-02-07T10:00:00+01:00")
@example("2024-12-14?/2024-12-15?")
def test_no_date_that_can_be_read_is_outside_the_outline(value: str) -> None:
    try:
        parse(value)
    except ValueError:
        return
    assert Draft202012Validator({"pattern": EDTF_PATTERN}).is_valid(value)


def test_the_outline_tells_dates_from_words() -> None:
    outline = Draft202012Validator({"pattern": EDTF_PATTERN})
    assert all(outline.is_valid(value) and parse(value) for value in EDTF_EXAMPLES)
    wrong = ["7 February", "last winter", "07.02.2025", "2025-2-7", "2025-02-07 to 2025-02-09", "20250207", "2025-02-"]
    assert [value for value in wrong if outline.is_valid(value)] == []


def test_a_draft_is_valid_and_still_no_annotation() -> None:
    waiting = {"number": "300", "kind": "number", "quote": TEXT, "guess": {"measure": "killed", "attribution": ["nis"]}}
    draft = {**annotation(), "undecided": [waiting]}
    assert refused(draft) == []
    document = check_document("a.txt", TEXT, as_yaml(draft), WORDS)
    assert document.document is None
