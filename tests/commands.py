"""`python -m core` within a test, and two articles that come one after the other."""

from pathlib import Path

from click.testing import CliRunner, Result

from core.__main__ import main
from tests.corpora import article, claim

DAY = {"as_of": {"edtf": "2025-02-01", "basis": "inferred", "evidence": "the test says so"}}
FIRST = article("At least 300 were killed.", claim("dead", "At least 300", low=300, **DAY))
SECOND = article("The GUR said 900 men.", claim("more", "900", best=900, attribution=["gur"], **DAY))


def run(*arguments: str | Path) -> Result:
    """What the command printed, and its exit code. What it raises beyond that fails the test."""
    result = CliRunner().invoke(main, [*map(str, arguments)], prog_name="python -m core")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result
