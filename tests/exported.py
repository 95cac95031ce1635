"""Exports as other versions of the program, or other programs, may have written them."""

import json
from pathlib import Path

from core.exports.package import DESCRIPTOR, hash_of


def put(export: Path, name: str, content: bytes) -> None:
    """Give an export another table, as if it had been exported so."""
    (export / name).write_bytes(content)
    told = json.loads((export / DESCRIPTOR).read_bytes())
    (resource,) = (each for each in told["resources"] if each["path"] == name)
    resource["hash"] = hash_of([content])
    (export / DESCRIPTOR).write_text(json.dumps(told), encoding="utf-8")
