"""The rooms of curation stand in the order of their map: each imports only rooms above it."""

import re

import core.curation
from tests.corpora import ROOT

FOLDER = ROOT / "core/curation"
ROOMS = re.findall(r"^    (\w+)  ", core.curation.__doc__ or "", re.MULTILINE)
IMPORTED = re.compile(r"^\s*from core\.curation\.(\w+)", re.MULTILINE)


def test_the_map_names_every_room() -> None:
    there = {path.stem for path in FOLDER.iterdir() if not path.name.startswith("_")}
    assert sorted(ROOMS) == sorted(there)


def test_each_room_imports_only_what_stands_above_it() -> None:
    found = {
        (path.relative_to(FOLDER).parts[0].removesuffix(".py"), name)
        for path in FOLDER.rglob("*.py")
        for name in IMPORTED.findall(path.read_text(encoding="utf-8"))
    }
    assert {room for room, _ in found} == set(ROOMS)
    assert [(room, name) for room, name in sorted(found) if ROOMS.index(name) > ROOMS.index(room)] == []
