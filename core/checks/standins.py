"""A bad record with its bad fields replaced, so that the rest of it can be checked in the same round.

The replacements are such that no check can say anything of another field because of them.
"""

from collections.abc import Iterable
from typing import Any

from core.checks.findings import Finding
from core.checks.shape import AMOUNT_FIELDS, validated
from core.models import Candidate, Claim, Decision, Dismissal, Header, Position
from core.models.base import Model
from core.reading.places import Path
from core.reading.yamltext import Value

_ID = "an-id-that-no-record-has"
_WORDS = "\0"
_UTTERANCE = {"quote": _WORDS, "id": _ID, "attribution": [_ID], "attribution_basis": "stated"}
_REPLACEMENTS: dict[type[Model], dict[str, Any]] = {
    Header: {"published": {"edtf": "../..", "basis": "inferred", "evidence": _WORDS}},
    Claim: _UTTERANCE
    | {"measure": _ID, "subject": _ID, "stated": _WORDS, "hedge": "none", "modality": "forecast", "role": "body"},
    Position: _UTTERANCE | {"proposition": _ID, "stance": "affirms"},
    Dismissal: {"quote": _WORDS, "reason": _WORDS},
    Candidate: {"quote": _WORDS, "number": _WORDS, "kind": "number"},
    Decision: {"kept": "neither", "reason": _WORDS},
}


def stand_in(
    kind: type[Model], value: Value, path: Path, findings: Iterable[Finding]
) -> tuple[Model | None, frozenset[Path]]:
    """A record that stands in for the bad one at `path`, and the paths of the fields that are not its own."""
    if not isinstance(value, dict):
        return None, frozenset()
    bad = {finding.path[len(path)] for finding in findings if len(finding.path) > len(path)}
    own = {name: value[name] for name in value if name in kind.model_fields and name not in bad}
    record, _ = validated(kind, _REPLACEMENTS[kind] | own, path)
    if record is None:
        own = {name: own[name] for name in own if name not in AMOUNT_FIELDS}
        record, _ = validated(kind, _REPLACEMENTS[kind] | own, path)
    return record, frozenset((*path, name) for name in _REPLACEMENTS[kind] if name not in own)
