"""What two texts of a file differ in."""

from difflib import unified_diff


def difference(old: str, new: str) -> str:
    """The lines that differ, each after "-" or "+", with a line around them; empty where there are none."""
    lines = unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=1)
    return "\n".join(line for line in lines if not line.startswith(("---", "+++")))
