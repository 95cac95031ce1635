"""The data package: valid, telling how hedges are read, and never half written."""

import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import frictionless
import pytest

from core.exports import package
from core.exports.csvs import from_csv, to_csv
from core.exports.descriptions import describe
from core.exports.package import Edition, package_files, write_package
from core.exports.tables import EXPORTED, export_tables
from core.frames import Tables, tables
from tests.builders import claim, corpus, dismissal, document, one, position

HOSTILE = '=HYPERLINK("http://x"), "a"\n\tand ’b’ + 1'
TINY = tables(
    corpus(
        document(
            "a.txt",
            claim("c1", low=1_000, statement="said", note=HOSTILE),
            claim("c2", best=300, attribution=("gur",), as_of="../2025-01"),
            claim("c3", hedge="vague", stated="hundreds", attribution=(("nis", "gur"), "bbc"), subject="both"),
            claim("c4", hedge="none", stated="heavy losses", disputes=("c2",), role="lead"),
            position("p1"),
            dismissal("Aged 12."),
            publisher="bbc",
            note=HOSTILE,
        ),
        document("b.txt", claim("c5", low=1_000, statement="said"), position("p2", "denies", attribution=("gur",))),
    )
)
EDITION = Edition(datetime(2026, 11, 22, 4, 5, 6, tzinfo=UTC), ("CC-BY-4.0",))


def descriptor(**fields: Any) -> dict[str, Any]:
    return json.loads(package_files(TINY, **fields)["datapackage.json"])


def _fingerprint(told: Tables, tolerance: float) -> str:
    return str(json.loads(package_files(told, tolerance=tolerance)["datapackage.json"])["fingerprint"])


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_frictionless_finds_nothing_wrong(tmp_path: Path) -> None:
    written = write_package(TINY, tmp_path / "out", EDITION)
    report = frictionless.validate(str(tmp_path / "out" / "datapackage.json"))
    assert report.flatten(["type", "title", "message"]) == []
    assert report.valid
    assert sorted(written) == sorted(["datapackage.json", *(f"{name}.csv" for name in EXPORTED)])
    assert [task.name for task in report.tasks] == list(EXPORTED)


def test_frictionless_finds_a_claim_of_an_unknown_document(tmp_path: Path) -> None:
    write_package(TINY, tmp_path, EDITION)
    (tmp_path / "documents.csv").write_bytes(package_files(TINY)["documents.csv"].replace(b"a.txt", b"z.txt"))
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert "foreign-key" in {error[0] for error in report.flatten(["type"])}


def test_an_empty_corpus_is_a_sound_package(tmp_path: Path) -> None:
    write_package(tables(corpus()), tmp_path)
    assert frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_the_written_files_hold_the_exported_tables(tmp_path: Path) -> None:
    write_package(TINY, tmp_path, tolerance=0.2)
    exported = export_tables(TINY, tolerance=0.2)
    assert list(exported) == list(EXPORTED)
    for name, frame in exported.items():
        text = (tmp_path / f"{name}.csv").read_bytes().decode()
        assert text == to_csv(frame)
        assert list(from_csv(text, frame.dtypes.astype(str).to_dict()).columns) == list(EXPORTED[name])


def test_the_descriptor_says_what_it_is_and_how_hedges_are_read() -> None:
    told = descriptor(edition=EDITION, tolerance=0.25, bands={"several": (2.0, 5.0)})
    assert (told["profile"], told["title"]) == ("tabular-data-package", "A tiny corpus")
    assert told["description"] == "Who says how many, on whose word."
    assert (told["created"], told["licenses"]) == ("2026-11-22T04:05:06Z", [{"name": "CC-BY-4.0"}])
    assert told["tolerance"] == 0.25
    assert told["readings"] == {"hundreds": {"low": 200, "high": 999}, "several": {"low": 2, "high": 5}}
    assert "About N, and N as an estimate, is read as N ± 0.25 × N." in told["notes"]


def test_the_descriptor_says_what_the_corpus_is_said_to_hold() -> None:
    files = package_files(replace(TINY, description="What it\n holds."))
    assert json.loads(files["datapackage.json"])["description"] == "What it holds."


def test_without_an_edition_no_date_and_no_licence_are_made_up() -> None:
    assert not {"created", "licenses"} & descriptor().keys()


def test_the_fingerprint_is_that_of_what_is_in_the_tables() -> None:
    assert descriptor(edition=EDITION)["fingerprint"] == descriptor()["fingerprint"]
    assert descriptor(tolerance=0.2)["fingerprint"] == descriptor()["fingerprint"], "300 is read by its digits"
    about = [tables(one(claim("a", best=300, hedge=hedge))) for hedge in ("about", "exact")]
    prints = [[_fingerprint(each, tolerance) for tolerance in (0.1, 0.2)] for each in about]
    assert [first == second for first, second in prints] == [False, True]
    assert descriptor(bands={"hundreds": (100, 999)})["fingerprint"] != descriptor()["fingerprint"]


def test_keys_types_and_closed_lists() -> None:
    schemas = {resource["name"]: resource["schema"] for resource in descriptor()["resources"]}
    fields = {field["name"]: field for field in schemas["claims"]["fields"]}
    assert [fields[name]["type"] for name in ("upper", "start", "upper_open", "as_of", "as_of_latest")] == [
        *("number", "integer", "boolean", "string", "date")
    ]
    assert fields["modality"]["constraints"]["enum"] == ["asserted", "estimated", "forecast", "conditional"]
    assert fields["as_of_latest"]["description"].startswith("Last day of the moment up to which")
    assert schemas["claims"]["primaryKey"] == "claim_id"
    assert {"fields": "measure", "reference": {"resource": "measures", "fields": "measure"}} in schemas["statements"][
        "foreignKeys"
    ]
    assert all(schema["missingValues"] == [""] for schema in schemas.values())


def test_a_column_without_a_description_is_an_error() -> None:
    with pytest.raises(KeyError, match="no description for the column as_of_mood"):
        describe("claims", "as_of_mood")


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(FileExistsError, match=r"holds other files \(thesis.txt, …\); name a new folder, an empty one"):
        write_package(TINY, tmp_path)
    assert held(tmp_path) == {"thesis.txt": b"years of work"}


@pytest.mark.parametrize(
    "content", [b'{"name": "theirs", "resources": [{"path": "sources.csv"}]}', b"[]", b"{", b"\xff", b"{}"]
)
def test_the_package_of_somebody_else_is_left_alone(tmp_path: Path, content: bytes) -> None:
    theirs = {"datapackage.json": content, "sources.csv": b"years of work"}
    for name, each in theirs.items():
        (tmp_path / name).write_bytes(each)
    with pytest.raises(FileExistsError, match=r"holds other files \(datapackage.json, …\); name a new folder"):
        write_package(TINY, tmp_path)
    assert held(tmp_path) == theirs


def test_what_an_earlier_export_did_not_write_is_not_replaced(tmp_path: Path) -> None:
    write_package(TINY, tmp_path)
    (tmp_path / "vocabulary.yaml").write_text("mine")
    with pytest.raises(FileExistsError, match=r"holds other files \(vocabulary.yaml, …\)"):
        write_package(TINY, tmp_path, beside={"vocabulary.yaml": b"ours"})
    assert (tmp_path / "vocabulary.yaml").read_text() == "mine"


def test_an_earlier_export_is_replaced_and_what_lies_beside_it_stays(tmp_path: Path) -> None:
    write_package(tables(corpus()), tmp_path)
    (tmp_path / "README.md").write_text("mine")
    write_package(TINY, tmp_path, EDITION)
    assert held(tmp_path) == package_files(TINY, EDITION) | {"README.md": b"mine"}


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_an_interrupted_export_leaves_every_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    earlier, later = package_files(tables(corpus())), package_files(TINY)
    write_package(tables(corpus()), tmp_path)
    real, calls = getattr(os, failing), []

    def fails_the_third_time(*arguments: Any) -> None:
        calls.append(arguments)
        if len(calls) == 3:
            raise OSError("the disk is full")
        real(*arguments)

    monkeypatch.setattr(package.os, failing, fails_the_third_time)
    with pytest.raises(OSError, match="the disk is full"):
        write_package(TINY, tmp_path)
    found = held(tmp_path)
    assert found.keys() == earlier.keys()
    assert all(found[name] in (earlier[name], later[name]) for name in found)
    assert (found == earlier) == (failing == "fsync")
    assert found["datapackage.json"] == earlier["datapackage.json"], "what tells of all is replaced last"


def test_what_a_killed_export_left_behind_does_not_stop_the_next(tmp_path: Path) -> None:
    (tmp_path / ".export-killed").mkdir()
    write_package(TINY, tmp_path)
    assert (tmp_path / "claims.csv").exists()
