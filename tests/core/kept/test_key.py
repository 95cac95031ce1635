"""Other names, contents, code or packages are another key; the same are the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kept import key
from core.kept.key import CODE, PACKAGES, ROOMS, key_of
from tests.test_boundaries import ROOT, imports

FILES = st.dictionaries(st.text("ab \udcff", max_size=3), st.binary(max_size=3))


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    yield
    key.code.cache_clear()


@given(FILES, FILES)
def test_only_the_same_files_have_the_same_key(one: dict[str, bytes], other: dict[str, bytes]) -> None:
    assert (key_of(one) == key_of(other)) == ([*one.items()] == [*other.items()])
    assert len(key_of(one)) == 64


def test_names_and_contents_do_not_run_into_each_other() -> None:
    told = [{"a": b"b"}, {"ab": b""}, {"": b"ab"}, {"a": b"", "b": b""}, {"a": b"0 1 b"}]
    assert len({key_of(files) for files in told}) == len(told)


def changed_key(monkeypatch: pytest.MonkeyPatch, name: str, value: object) -> bytes:
    monkeypatch.setattr(key, name, value)
    key.code.cache_clear()
    return key_of({})


def test_another_line_of_code_is_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before, read = key_of({}), key.file_contents
    edited = {CODE / "checks" / "quotes.py", CODE / "frames" / "__init__.py", CODE / "loader.py"}
    keys = {changed_key(monkeypatch, "file_contents", _edited(path, read)) for path in edited}
    assert len({before, *keys}) == 4


def test_a_line_of_code_deep_within_a_room_is_in_the_key(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    keys = {changed_key(monkeypatch, "CODE", write_rooms(tmp_path / text, text)) for text in ("a", "b")}
    assert len(keys) == 2


def write_rooms(code: Path, text: str) -> Path:
    for room in ROOMS:
        (code / room).mkdir(parents=True)
    (code / "checks" / "deep" / "deeper").mkdir(parents=True)
    (code / "checks" / "deep" / "deeper" / "one.py").write_text(text, encoding="utf-8")
    return code


def _edited(edited: Path, read: object) -> object:
    return lambda folder, name: read(folder, name) + (b"#" if Path(folder, name) == edited else b"")  # type: ignore[operator]


@pytest.mark.parametrize("package", PACKAGES)
def test_another_version_of_a_package_is_another_key(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before, version = key_of({}), key.version
    assert changed_key(monkeypatch, "version", lambda name: "0" if name == package else version(name)) != before


def test_all_code_that_decides_is_in_the_key() -> None:
    """Whatever loading and framing import, by whatever way, lies in the rooms that are read."""
    seen, waiting = set[str](), ["core.loader", "core.frames"]
    while waiting:
        module = waiting.pop()
        path = _path(module)
        if path and module not in seen:
            seen.add(module)
            waiting += [name for _, name in imports(ROOT, path) if name.startswith("core.")]
    elsewhere = {name for name in seen if name.count(".") > 1 and name.split(".")[1] not in ROOMS}
    assert elsewhere == set()
    assert {name.split(".")[1] for name in seen} >= {"checks", "frames", "models", "reading", "times", "anchors"}


def _path(module: str) -> Path | None:
    """The source of a module or package; None for what is a name within one."""
    path = Path(*module.split("."))
    return next((at for at in (path.with_suffix(".py"), path / "__init__.py") if (ROOT / at).exists()), None)
