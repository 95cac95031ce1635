"""Whatever uses an entry of the vocabulary is found: records sound or not, first and second, and other entries."""

from pathlib import Path

from core.curation.vocabulary.entries import tables_of
from core.curation.vocabulary.gathering import annotations_of
from core.curation.vocabulary.usage import uses
from core.loader import load
from tests.corpora import VOCABULARY, article, as_yaml, claim, position, write, write_corpus


def test_every_kind_of_use() -> None:
    vocabulary = VOCABULARY | {
        "opponents": {"west": ["none"]},
        "measures": {"casualties": {"parts": ["killed"]}, "rate": {"rate_of": "casualties"}},
        "propositions": {"back": {"follows": ["withdrawn"]}},
    }
    joint = claim("c", "hundreds", attribution=[["nis", "gur"], "bbc"])
    annotation = {
        "document": {"publisher": "bbc"},
        "claims": [joint, {"measure": "killed"}, "no record"],
        "positions": [{"id": "p", "proposition": "back", "attribution": "nis"}],
        "nothing_on": ["withdrawn"],
    }
    found = uses(tables_of(as_yaml(vocabulary)), {"a.yaml": annotation, "b.yaml": None})
    assert found["sources", "nis"] == ("a.yaml: c", "a.yaml: p")
    assert found["sources", "gur"] == ("a.yaml: c",)
    assert found["sources", "bbc"] == ("a.yaml: document", "a.yaml: c")
    assert found["measures", "killed"] == ("measures: casualties", "a.yaml: c", "a.yaml: record 2")
    assert found["measures", "casualties"] == ("measures: rate",)
    assert found["propositions", "withdrawn"] == ("propositions: back", "a.yaml: nothing_on")
    assert found["readings", "hundreds"] == ("a.yaml: c",)
    assert found["sides", "none"] == ("sources: unattributed", "opponents: west")
    assert ("sources", "zelenskyy") not in found


def test_drafts_and_seconds_use_entries_too(tmp_path: Path) -> None:
    text, annotation = article("Hundreds died. They left.", claim("c", "Hundreds", quote="Hundreds died."))
    folder = write_corpus(tmp_path, {"a": (text, annotation)})
    _, other = article(text, position("p", quote="They left.", attribution=["gur"]), claim("d", "Hundreds"))
    write(folder / "a.second.yaml", as_yaml(other))
    write(folder / "b.txt", "He is 77.")
    write(folder / "b.yaml", "document: {}\nclaims:\n  - measure: deployed\n")
    found = uses(tables_of(as_yaml(VOCABULARY)), annotations_of(folder, load(folder)))
    assert found["sources", "gur"] == ("a.second.yaml: p",)
    assert found["measures", "deployed"] == ("b.yaml: record 1",)
