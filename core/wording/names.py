"""Who says it, and of what: sources, carriers, measures and subjects by the labels of the vocabulary."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from core.frames import JOINT, STEP, Tables
from core.wording.record import Record, known

Call = Callable[[str, Tables], str]
"""What a source of the tables is called, by its id."""

_HELD: WeakKeyDictionary[Tables, dict[tuple[str, str], dict[str, Any]]] = WeakKeyDictionary()
"""Columns of articles and of the tables of the vocabulary, by id."""


def called(tables: Tables, key: str, column: str = "label") -> Mapping[str, str]:
    """What a column calls each `key`, by id, in the order of the tables: a document, source, measure, subject …

    Asked for often, so each column is gone through once.
    """
    held = _HELD.setdefault(tables, {})
    if (key, column) not in held:
        table = getattr(tables, f"{key}s")
        held[key, column] = dict(zip(table[key].tolist(), table[column].tolist(), strict=True))
    return held[key, column]


def source_label(source: str, tables: Tables) -> str:
    """The label of a source. Raises KeyError on one that the vocabulary lacks."""
    return _label(tables, "source", source, "label")


def source_named(source: str, tables: Tables) -> str:
    """How a sentence names a source, with its article; else its label. Raises KeyError on an unknown one."""
    return _named(tables, "source", source, "named")


def say_origin(row: Record) -> str:
    """The origin's label; the labels of several sources that speak jointly: "A, B and C"."""
    return say_list(row["origin_label"].split(JOINT))


def named_origin(row: Record, tables: Tables) -> str:
    """The origin as a sentence names it: "the Russian military"."""
    return _say_step(row["origin"], tables, source_named)


def say_carriers(row: Record, tables: Tables, call: Call = source_label) -> str:
    """Who passed it on, by label: "via BBC", "via Yonhap, then Reuters; via BBC"; empty where nobody did.

    `call` gives another name of each: with `source_named` as a sentence names it, "via the BBC".
    """
    _, _, after_origin = row["attribution"].partition(STEP)
    ways = str(row["carriers"]).split("; ") if "carriers" in row else [after_origin]
    return "; ".join(f"via {_say_way(way, tables, call)}" for way in ways if way)


def say_measure(row: Record, tables: Tables) -> str:
    """What is counted, and whose: "Killed, North Korean troops"."""
    return f"{measure_label(row['measure'], tables)}, {subject_label(row['subject'], tables)}"


def measure_label(measure: str, tables: Tables) -> str:
    """The label of a measure. Raises KeyError on one that the vocabulary lacks."""
    return _label(tables, "measure", measure, "label")


def subject_label(subject: str, tables: Tables) -> str:
    """The label of a subject. Raises KeyError on one that the vocabulary lacks."""
    return _label(tables, "subject", subject, "label")


def subject_named(subject: str, tables: Tables) -> str:
    """How a sentence names a subject, with its article; else its label. Raises KeyError on an unknown one."""
    return _named(tables, "subject", subject, "named")


def members_of(subject: str, tables: Tables) -> str:
    """What those of a subject are called who are counted; else its label. Raises KeyError on an unknown one."""
    return _named(tables, "subject", subject, "members")


def proposition_text(proposition: str, tables: Tables) -> str:
    """The whole sentence of a proposition, without its full stop. Raises KeyError on an unknown one."""
    return _label(tables, "proposition", proposition, "text").rstrip(".")


def short_of(proposition: str, tables: Tables) -> str:
    """The short name of a proposition. Raises KeyError on an unknown one."""
    return _label(tables, "proposition", proposition, "short")


def say_place(row: Record) -> str:
    """For which place a number was told: "place: Kursk region"; empty where the text ties it to none."""
    place = row.get("place")
    return f"place: {' '.join(str(place).split())}" if known(place) else ""


def some(words: Sequence[str], most: int = 4) -> list[str]:
    """The first few words; where more are left out, how many: ["A", "B", "C", "D", "2 more"]."""
    left_out = len(words) - most
    return [*words[:most], f"{left_out} more"] if left_out > 0 else list(words)


def say_list(words: Sequence[str], last: str = "and") -> str:
    """Words in a row: "A", "A and B", "A, B and C"; no words of none."""
    *most, final = words or [""]
    return f"{', '.join(most)} {last} {final}" if most else final


def in_brackets(*words: str) -> str:
    """Words in round brackets, parted by commas; round brackets within them become square. Empty ones are left out."""
    given = [word.replace("(", "[").replace(")", "]") for word in words if word]
    return f"({', '.join(given)})"


def quoted(words: str) -> str:
    """Words as printed, in quotation marks."""
    return f"“{words}”"


def _say_way(way: str, tables: Tables, call: Call) -> str:
    return ", then ".join(_say_step(step, tables, call) for step in way.split(STEP))


def _say_step(step: str, tables: Tables, call: Call) -> str:
    return say_list([call(source, tables) for source in step.split(JOINT)])


def _named(tables: Tables, key: str, code: str, column: str) -> str:
    """What this column calls it; the label where it has nothing."""
    found = _cell(tables, key, code, column)
    return str(found) if known(found) else _label(tables, key, code, "label")


def _label(tables: Tables, key: str, code: str, column: str) -> str:
    return str(_cell(tables, key, code, column))


def _cell(tables: Tables, key: str, code: str, column: str) -> object:
    """What a column has of a source, measure, subject or proposition."""
    found = called(tables, key, column)
    if code not in found:
        raise KeyError(f"the vocabulary has no {key} {code!r}; it has {', '.join(found)}")
    return found[code]
