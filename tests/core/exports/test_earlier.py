"""An export read back is the corpus it was written from, but for its texts; and what is no export says why."""

from dataclasses import fields
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings

from core.exports.earlier import NoExportError, earlier_state, export_in, read_export
from core.exports.package import package_files, write_package
from core.filters import choices
from core.frames import Tables, tables
from core.loader import load
from core.models import Corpus
from tests.builders import claim, one
from tests.corpora import SEEDS
from tests.exported import put
from tests.hostile import HOSTILE
from tests.strategies import corpora


def assert_same(read: Tables, written: Tables) -> None:
    for field in fields(Tables):
        one, other = getattr(read, field.name), getattr(written, field.name)
        if isinstance(one, pd.DataFrame):
            pd.testing.assert_frame_equal(one, other)
    assert (read.title, read.texts) == (written.title, {})


def test_the_corpus_that_ships_is_read_back(tmp_path: Path) -> None:
    written = tables(load(SEEDS))
    write_package(written, tmp_path)
    assert export_in(tmp_path) == tmp_path
    assert export_in(tmp_path.parent) is None
    assert_same(read_export(tmp_path), written)


@settings(max_examples=4)
@given(corpora())
def test_any_corpus_is_read_back(tmp_path_factory: pytest.TempPathFactory, tiny: Corpus) -> None:
    folder = tmp_path_factory.mktemp("export")
    write_package(tables(tiny), folder)
    assert_same(read_export(folder), tables(tiny))


def test_hostile_words_come_back_as_they_were(tmp_path: Path) -> None:
    words = [word for word in HOSTILE if word == word.strip()]
    written = tables(
        one(*(claim(f"c{at}", hedge="none", stated=word, quote=f"[{at}] {word}") for at, word in enumerate(words)))
    )
    write_package(written, tmp_path)
    assert list(read_export(tmp_path).claims["stated"]) == words


@pytest.fixture
def export(tmp_path: Path) -> Path:
    for name, content in package_files(tables(one(claim("c", best=3)))).items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_a_column_of_text_that_an_older_export_lacks_is_unknown(export: Path) -> None:
    rows = pd.read_csv(export / "measures.csv", dtype=str)
    put(export, "measures.csv", rows.drop(columns="phrase").to_csv(index=False).encode())
    found = read_export(export).measures
    assert found["phrase"].isna().all()
    assert list(found["label"]) == list(rows["label"])


def test_of_an_export_that_had_no_sides_none_can_be_chosen(export: Path) -> None:
    for name in ("claims", "positions"):
        rows = pd.read_csv(export / f"{name}.csv", dtype=str)
        put(export, f"{name}.csv", rows.drop(columns="origin_side").to_csv(index=False).encode())
    offered = choices(read_export(export))
    assert (offered["sides"], offered["kinds"]) == ([], ["intelligence"])


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("claims.csv", b"claim_id\nc\n", "claims.csv is not as export writes it"),
        ("claims.csv", b"\xff\xfe", "claims.csv is not as export writes it: 'utf-8' codec"),
        ("subjects.csv", b"subject,label,mixed,sides\na,A,maybe,\n", "write true or false"),
    ],
)
def test_what_is_no_export_is_refused(export: Path, name: str, content: bytes, message: str) -> None:
    put(export, name, content)
    with pytest.raises(NoExportError, match=message):
        read_export(export)


@pytest.mark.parametrize("content", [b"[", b"[1]", b"\xff", b'{"resources": [{}]}'])
def test_what_describes_no_package_is_refused(export: Path, content: bytes) -> None:
    (export / "datapackage.json").write_bytes(content)
    with pytest.raises(NoExportError, match=r"datapackage.json is no data package"):
        read_export(export)


@pytest.mark.parametrize(
    ("was", "now", "message"),
    [
        ("killed", "slain", "the measure 'slain', which measures.csv has not"),
        ("c,", ",", "no claim_id in a row"),
        ("\n", "\nc{row}\n", "the claim_id 'c' twice"),
    ],
)
def test_an_export_that_does_not_hold_together_is_refused(export: Path, was: str, now: str, message: str) -> None:
    header, row = (export / "claims.csv").read_text(encoding="utf-8").splitlines()
    changed = f"{row}\n".replace(was, now.format(row=row[1:]), 1)
    put(export, "claims.csv", f"{header}\n{changed}".encode())
    with pytest.raises(NoExportError, match=f"claims.csv is not as export writes it: it has {message}; export"):
        read_export(export)


def test_an_export_of_which_a_part_is_another_one_is_refused(export: Path) -> None:
    (export / "sources.csv").write_bytes(package_files(tables(load(SEEDS)))["sources.csv"])
    with pytest.raises(NoExportError, match=r"sources.csv is not the one that datapackage.json was written with"):
        read_export(export)


def test_a_folder_without_a_package_is_no_export(tmp_path: Path) -> None:
    assert export_in(tmp_path) is None
    with pytest.raises(NoExportError, match="no export, no published site and no corpus"):
        earlier_state(tmp_path)


def test_an_earlier_state_is_an_export_a_site_or_a_corpus(tmp_path: Path) -> None:
    written = tables(load(SEEDS))
    write_package(written, tmp_path / "site" / "downloads")
    assert export_in(tmp_path / "site") == tmp_path / "site" / "downloads"
    assert_same(earlier_state(tmp_path / "site"), written)
    pd.testing.assert_frame_equal(earlier_state(SEEDS).claims, written.claims)
