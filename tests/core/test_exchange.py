"""`python -m core schema` and `import`, and what lies beside an export: through the command line, on the disk."""

import json
import os
from pathlib import Path

import pandas as pd
import pytest

from core.checks import VOCABULARY_FILE
from core.curation.importing import files
from core.exports.jsonschema import MODELS
from core.exports.package import write_package
from core.frames import tables
from core.loader import load
from tests.builders import claim, one
from tests.commands import run
from tests.corpora import article, write_corpus
from tests.corpora import claim as raw_claim
from tests.exported import put


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    documents = {"a": article("The NIS said at least 300 men died.", raw_claim("dead", "at least 300", low=300))}
    return write_corpus(tmp_path / "corpus", documents)


@pytest.fixture
def exported(sound: Path, tmp_path: Path) -> Path:
    assert run("export", sound, "--out", tmp_path / "export").exit_code == 0
    return tmp_path / "export"


def test_schema_prints_the_annotation_with_the_ids_of_the_corpus(sound: Path) -> None:
    printed = json.loads(run("schema", sound).output)
    assert printed["$defs"]["Claim"]["properties"]["measure"]["enum"] == [
        *("deployed", "deployed_additional", "killed", "casualties", "casualties_per_day")
    ]
    assert "sources" in json.loads(run("schema", sound, "--of", "vocabulary").output)["properties"]
    assert "decisions" in json.loads(run("schema", sound, "--of", "second").output)["properties"]


def test_schema_writes_all_and_says_how_they_are_used(sound: Path, tmp_path: Path) -> None:
    result = run("schema", sound, "--out", tmp_path / "schemas")
    assert {path.name for path in (tmp_path / "schemas").iterdir()} == {f"{name}.schema.json" for name in MODELS}
    start, end = result.output.index("{"), result.output.rindex("}") + 1
    settings = json.loads(result.output[start:end])["yaml.schemas"]
    assert [*settings.values()] == [
        ["corpus/*.yaml", "!corpus/vocabulary.yaml", "!corpus/*.second.yaml"],
        "corpus/vocabulary.yaml",
        "corpus/*.second.yaml",
        "corpus/briefings/*.yaml",
    ]
    assert all(Path(path).is_file() for path in settings)
    assert run("schema", sound, "--out", sound / "a.txt").exit_code == 2


def test_a_schema_that_cannot_be_written_leaves_the_earlier_one(
    sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("schema", sound, "--out", tmp_path / "schemas").exit_code == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "schemas").iterdir()}
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    assert run("schema", sound, "--out", tmp_path / "schemas").exit_code == 2
    assert {path.name: path.read_bytes() for path in (tmp_path / "schemas").iterdir()} == before


def test_the_package_lists_what_lies_beside_its_tables(exported: Path) -> None:
    package = json.loads((exported / "datapackage.json").read_text(encoding="utf-8"))
    beside = {file["path"]: file["bytes"] for file in package["files"]}
    assert beside == {name: (exported / name).stat().st_size for name in beside}
    assert set(beside) == {"annotations.jsonld", "claims.jsonld", "vocabulary.yaml"}
    assert set(beside).isdisjoint(resource["path"] for resource in package["resources"])


def test_an_export_never_takes_the_place_of_a_vocabulary_that_is_no_export(sound: Path, tmp_path: Path) -> None:
    write_package(tables(one(claim("c", best=3.0))), tmp_path / "work")
    (tmp_path / "work" / VOCABULARY_FILE).write_text("mine", encoding="utf-8")
    result = run("export", sound, "--out", tmp_path / "work")
    assert result.exit_code == 2
    assert (tmp_path / "work" / VOCABULARY_FILE).read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["claims.csv", "annotations.jsonld"])
def test_import_makes_the_corpus_that_was_exported(exported: Path, sound: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "deep" / "again"
    result = run("import", exported / name, "--texts", sound, "--out", out)
    assert (result.exit_code, result.output) == (0, f"wrote a corpus of 1 article to {out}\n")
    assert load(out).documents == load(sound).documents
    assert (out / "a.txt").read_bytes() == (sound / "a.txt").read_bytes()
    assert [path.name for path in out.parent.iterdir()] == ["again"]
    assert run("check", out).exit_code == 0


def test_an_export_of_an_earlier_version_is_imported_and_compared(exported: Path, sound: Path, tmp_path: Path) -> None:
    later = {"claims": ["prefix", "suffix"], "documents": ["sha256", "annotator", "nothing_on"]}
    for name, columns in later.items():
        rows = pd.read_csv(exported / f"{name}.csv", dtype="str").drop(columns=columns)
        put(exported, f"{name}.csv", rows.to_csv(index=False).encode())
    assert run("import", exported / "claims.csv", "--texts", sound, "--out", tmp_path / "again").exit_code == 0
    assert load(tmp_path / "again").documents == load(sound).documents
    told = run("diff", exported, sound, "--format", "json")
    assert (told.exit_code, json.loads(told.stdout)["changes"]) == (0, [])


def test_import_lists_every_problem_and_writes_nothing(exported: Path, sound: Path, tmp_path: Path) -> None:
    path = exported / "mine.csv"
    path.write_text(
        (exported / "claims.csv").read_text(encoding="utf-8").replace(",killed,", ",killd,"), encoding="utf-8"
    )
    result = run("import", path, "--texts", sound, "--out", tmp_path / "again")
    assert result.exit_code == 1
    assert result.output == (
        "mine.csv, row 2, column measure: claim 'dead': unknown measure 'killd'; did you mean 'killed'?\n"
    )
    assert not (tmp_path / "again").exists()


def test_import_of_what_others_noted_leaves_it_to_be_decided(exported: Path, sound: Path, tmp_path: Path) -> None:
    selector = {"type": "TextQuoteSelector", "exact": "at least 300 men"}
    noted = {"type": "Annotation", "bodyValue": "Really?", "target": {"source": "a", "selector": selector}}
    path = exported / "noted.json"
    path.write_text(json.dumps(noted), encoding="utf-8")
    out = tmp_path / "again"
    result = run("import", path, "--texts", sound, "--out", out)
    assert (result.exit_code, result.stdout) == (0, f"wrote a corpus of 1 article to {out}\n")
    assert result.stderr == f"1 problem left to mend. See: python -m core check {out}\n"
    assert "'300' is not decided yet" in run("check", out).output


def test_import_leaves_a_folder_alone_that_holds_something(exported: Path, sound: Path) -> None:
    before = {path: path.read_bytes() for path in sound.iterdir()}
    result = run("import", exported / "claims.csv", "--texts", sound, "--out", sound)
    assert (result.exit_code, "is not an empty folder; name a new one" in result.stderr) == (2, True)
    assert {path: path.read_bytes() for path in sound.iterdir()} == before


def test_import_fills_an_empty_folder(exported: Path, sound: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run("import", exported / "claims.csv", "--texts", sound, "--out", tmp_path / "empty").exit_code == 0
    assert load(tmp_path / "empty").documents == load(sound).documents


def test_the_folder_of_an_export_is_imported_as_its_claims_are(exported: Path, sound: Path, tmp_path: Path) -> None:
    result = run("import", exported, "--texts", sound, "--out", tmp_path / "again")
    assert result.exit_code == 0, result.output
    assert load(tmp_path / "again").documents == load(sound).documents


def test_an_interrupted_import_leaves_nothing(
    exported: Path, sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []

    def fails_the_second_time(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 2:
            raise OSError("the disk is full")

    monkeypatch.setattr(os, "fsync", fails_the_second_time)
    result = run("import", exported / "claims.csv", "--texts", sound, "--out", tmp_path / "again")
    assert (result.exit_code, "the disk is full" in result.stderr) == (2, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["corpus", "export"]


def test_what_import_cannot_read(exported: Path, sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def told(path: Path, *more: str | Path) -> tuple[int, str]:
        result = run("import", path, "--texts", sound, "--out", tmp_path / "again", *more)
        assert not (tmp_path / "again").exists()
        return result.exit_code, result.output

    assert told(exported / "datapackage.json") == (
        *(1, "datapackage.json: this describes an export; name its folder, or its claims.csv\n"),
    )
    assert told(exported / VOCABULARY_FILE) == (
        *(1, "vocabulary.yaml: this is no exported file; name a claims.csv, or Web Annotations (.jsonld, .json)\n"),
    )
    assert told(sound / "a.txt")[1].startswith("a.txt: this is no exported file; ")
    assert told(sound)[1] == (
        f"{sound}: this folder holds no claims.csv; name a claims.csv, or Web Annotations (.jsonld, .json)\n"
    )
    (exported / "binary.csv").write_bytes(b"\xff\xfe\x00")
    assert told(exported / "binary.csv")[1].startswith("binary.csv:1:1: found UTF-16, which is not UTF-8")
    code, output = told(exported / "claims.csv", "--vocabulary", sound / "a.yaml")
    assert (code, output.startswith("vocabulary.yaml:")) == (1, True)
    monkeypatch.setattr(files, "LARGEST_IMPORT", 10)
    assert "bytes; at most 10 are imported" in told(exported / "claims.csv")[1]
    os.remove(exported / VOCABULARY_FILE)
    code, output = told(exported / "claims.csv")
    assert (code, "vocabulary.yaml; name the vocabulary of the corpus" in " ".join(output.split())) == (2, True)


def test_an_article_that_is_no_text_is_named_and_nothing_is_written(
    exported: Path, sound: Path, tmp_path: Path
) -> None:
    (sound / "a.txt").write_bytes(b"Three \xff men")
    result = run("import", exported / "claims.csv", "--texts", sound, "--out", tmp_path / "again")
    assert result.exit_code == 1
    assert "a.txt:1:7: found byte 0xFF, which is not UTF-8" in result.output
    assert not (tmp_path / "again").exists()
