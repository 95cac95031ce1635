"""Fields of one record that do not fit together, though each of them is sound."""

from collections.abc import Iterator

from core.checks.findings import Finding
from core.checks.phrases import shown
from core.checks.records import Records
from core.checks.references import sources_of
from core.models import Claim
from core.models.annotation import LOOKS_AHEAD, Attributed


def repeated_sources(records: Records) -> Iterator[Finding]:
    """Sources that an attribution names again, beside themselves or as those who pass on what they said."""
    for path, record in records.items():
        seen: set[str] = set()
        for below, source in sources_of(record) if isinstance(record, Attributed) else ():
            if source in seen:
                message = f"attribution names {shown(source)} again; name each source once, where it first comes in"
                yield Finding((*path, *below), message, source)
            seen.add(source)


def idle_conditions(records: Records) -> Iterator[Finding]:
    """Conditions of what is said to be so already."""
    for path, claim in records.items():
        if isinstance(claim, Claim) and claim.condition is not None and claim.modality not in LOOKS_AHEAD:
            found = f"condition is {shown(claim.condition)}, but modality is {claim.modality}"
            advice = f"write {' or '.join(LOOKS_AHEAD)} there, or take the condition out"
            yield Finding((*path, "condition"), f"{found}; {advice}", claim.condition)
