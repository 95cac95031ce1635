"""Who says it, and of what: sources, carriers, measures and subjects by the labels of the vocabulary."""

from collections.abc import Sequence

import pandas as pd

from core.frames import JOINT, STEP, Tables
from core.frames.rows import NUMBERED
from core.wording.record import Record, known


def say_origin(row: Record) -> str:
    """The origin's label; the labels of several sources that speak jointly: "A, B and C"."""
    return say_list(row["origin_label"].split(JOINT))


def say_carriers(row: Record, tables: Tables) -> str:
    """Who passed it on: "via BBC", "via Yonhap, then Reuters; via BBC"; empty where nobody did."""
    _, _, after_origin = row["attribution"].partition(STEP)
    ways = str(row["carriers"]).split("; ") if "carriers" in row else [after_origin]
    return "; ".join(f"via {_say_way(way, tables)}" for way in ways if way)


def say_measure(row: Record, tables: Tables) -> str:
    """What is counted, and whose: "Killed, North Korean troops"."""
    return f"{measure_label(row['measure'], tables)}, {subject_label(row['subject'], tables)}"


def measure_label(measure: str, tables: Tables) -> str:
    """The label of a measure. Raises KeyError on one that the vocabulary lacks."""
    return _label(tables.measures, "measure", measure, "label")


def subject_label(subject: str, tables: Tables) -> str:
    """The label of a subject. Raises KeyError on one that the vocabulary lacks."""
    return _label(tables.subjects, "subject", subject, "label")


def proposition_text(proposition: str, tables: Tables) -> str:
    """The whole sentence of a proposition, without its full stop. Raises KeyError on an unknown one."""
    return _label(tables.propositions, "proposition", proposition, "text").rstrip(".")


def short_of(proposition: str, tables: Tables) -> str:
    """The short name of a proposition. Raises KeyError on an unknown one."""
    return _label(tables.propositions, "proposition", proposition, "short")


def say_article(row: Record) -> str:
    """An article in a sentence, by its `title` and `label`: its title, else "article 004, “North Korean troops …”"."""
    label = " ".join(row["label"].split())
    if known(row["title"]):
        return quoted(label)
    number, _, words = label.partition(NUMBERED)
    return f"article {number}, {quoted(words)}" if words else f"article {number}"


def some(words: Sequence[str], most: int = 4) -> list[str]:
    """The first few words; where more are left out, how many: ["A", "B", "C", "D", "2 more"]."""
    left_out = len(words) - most
    return [*words[:most], f"{left_out} more"] if left_out > 0 else list(words)


def say_list(words: Sequence[str], last: str = "and") -> str:
    """Words in a row: "A", "A and B", "A, B and C"."""
    *most, final = words
    return f"{', '.join(most)} {last} {final}" if most else final


def in_brackets(*words: str) -> str:
    """Words in round brackets, parted by commas; round brackets within them become square. Empty ones are left out."""
    given = [word.replace("(", "[").replace(")", "]") for word in words if word]
    return f"({', '.join(given)})"


def quoted(words: str) -> str:
    """Words as printed, in quotation marks."""
    return f"“{words}”"


def _say_way(way: str, tables: Tables) -> str:
    return ", then ".join(_say_step(step, tables) for step in way.split(STEP))


def _say_step(step: str, tables: Tables) -> str:
    return say_list([_label(tables.sources, "source", source, "label") for source in step.split(JOINT)])


def _label(table: pd.DataFrame, key: str, code: str, column: str) -> str:
    codes = table[key].tolist()
    if code not in codes:
        raise KeyError(f"the vocabulary has no {key} {code!r}; it has {', '.join(codes)}")
    return str(table[column].iat[codes.index(code)])
