"""A time in plain controls: a day, a month, a stretch, one day of several, … to its EDTF value, and back.

What no plain control can say stands in the control `written`, as EDTF. One time never takes over from another.
"""

import re
from typing import Any, Literal, NamedTuple, get_args

Shape = Literal["none", "date", "stretch", "from", "until", "within", "by", "after", "written"]
SHAPES: tuple[Shape, ...] = get_args(Shape)
TWO_ENDS: tuple[Shape, ...] = ("stretch", "within")
MAY_BE_ABOUT: tuple[Shape, ...] = ("date", "stretch", "from", "until")
"""The shapes whose dates may be about or uncertain."""

Controls = dict[str, Any]

_PATTERNS: dict[Shape, str] = {
    "date": "{0}{2}",
    "stretch": "{0}{2}/{1}{2}",
    "from": "{0}{2}/..",
    "until": "../{0}{2}",
    "within": "[{0}..{1}]",
    "by": "[..{0}]",
    "after": "[{0}..]",
}
_MARKS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


class Day(NamedTuple):
    """A year, a month of it, or a day: what is None is not given. No words stand for a day without its month."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        if self.year is None or self.lacks_month:
            return ""
        return "-".join([f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part is not None)])

    @property
    def lacks_month(self) -> bool:
        """Whether a day is given, and no month to which it belongs."""
        return self.day is not None and self.month is None


class When(NamedTuple):
    """What the controls of one time hold."""

    shape: Shape = "none"
    first: Day = Day()
    last: Day = Day()
    about: bool = False
    uncertain: bool = False
    written: str = ""


def edtf_of(when: When) -> str:
    """The EDTF value; empty while a date that it needs has no year yet, or a day without its month."""
    if when.shape in ("none", "written"):
        return when.written if when.shape == "written" else ""
    if not all(map(str, _needed(when))):
        return ""
    mark = _MARKS[when.about, when.uncertain] if when.shape in MAY_BE_ABOUT else ""
    return _PATTERNS[when.shape].format(when.first, when.last, mark)


def without_month(when: When) -> bool:
    """Whether a date that the shape needs has a day, and no month."""
    return when.shape not in ("none", "written") and any(day.lacks_month for day in _needed(when))


def _needed(when: When) -> tuple[Day, ...]:
    return (when.first, when.last) if when.shape in TWO_ENDS else (when.first,)


def when_of(edtf: str) -> When:
    """The controls that give this EDTF value again: the plainest that do, else the value as written."""
    days = [Day(*(int(part) if part else None for part in match.groups())) for match in _DATE.finditer(edtf)]
    marks = set(edtf) & {"~", "?", "%"}
    about, uncertain = bool(marks & {"~", "%"}), bool(marks & {"?", "%"})
    if 1 <= len(days) <= 2:
        for shape in _PATTERNS:
            found = When(shape, days[0], days[1] if shape in TWO_ENDS and len(days) == 2 else Day(), about, uncertain)
            if edtf_of(found) == edtf:
                return found
    return When("written", written=edtf)


def time_controls(name: str, record: Any) -> Controls:
    """The controls of the time `name`, as `said.shape`, `said.year`, …; all empty where there is no such time."""
    fields = record if isinstance(record, dict) else {}
    when = when_of(str(fields["edtf"])) if fields.get("edtf") is not None else When()
    first, last = when.first, when.last
    values = {
        **{"shape": when.shape, "year": first.year, "month": first.month, "day": first.day},
        **{"last_year": last.year, "last_month": last.month, "last_day": last.day},
        **{"about": when.about, "uncertain": when.uncertain, "written": when.written},
        **{"text": fields.get("text") or "", "basis": fields.get("basis"), "evidence": fields.get("evidence") or ""},
    }
    return {f"{name}.{part}": value for part, value in values.items()}


def when_in(controls: Controls, name: str) -> When:
    """What the controls of the time `name` say."""
    return When(
        controls[f"{name}.shape"] or "none",
        Day(*(controls[f"{name}.{part}"] for part in ("year", "month", "day"))),
        Day(*(controls[f"{name}.last_{part}"] for part in ("year", "month", "day"))),
        bool(controls[f"{name}.about"]),
        bool(controls[f"{name}.uncertain"]),
        controls[f"{name}.written"].strip(),
    )


def time_record(controls: Controls, name: str) -> dict[str, Any] | None:
    """The time as an annotation records it, None where it is not given. Its value may still be wrong."""
    when = when_in(controls, name)
    if when.shape == "none":
        return None
    given = {part: controls[f"{name}.{part}"] for part in ("text", "basis", "evidence")}
    return {"edtf": edtf_of(when), **{part: value for part, value in given.items() if value}}
