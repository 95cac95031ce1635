"""The pins with hashes hold what the requirements ask for, and name no host to fetch it from."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)


def _pins(name: str) -> dict[str, str]:
    found = PIN.findall((ROOT / name).read_text(encoding="utf-8"))
    return {re.sub(r"[-_.]+", "-", package).lower(): version for package, version in found}


def test_every_requirement_is_locked_in_its_version() -> None:
    asked, locked = _pins("requirements.txt"), _pins("requirements.lock")
    assert asked
    assert asked.items() <= locked.items(), "make requirements.lock again: its first lines say how"


def test_every_locked_package_has_hashes_and_no_host() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    packages = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert [package for package in packages if not PIN.match(package)] == []
    assert [package.splitlines()[0] for package in packages if "--hash=sha256:" not in package] == []
    assert "://" not in text
    assert "--index" not in text
