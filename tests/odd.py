"""Sound corpora that few people would make: nothing may raise on them, whatever they hold too little or too much of.

folder = write_odd(tmp_path / "odd", "only positions")
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.corpora import VOCABULARY, Article, Raw, article, as_yaml, claim, position, time, write, write_corpus

PAGES = ["overview", "deployment", "casualties", "agreement", "attribution", "comparisons", "cross-checks", "documents"]
"""What a step of a briefing can show."""

_MEASURES: Raw = VOCABULARY["measures"]
_AREA = {"label": "Area", "definition": "Area.", "unit": "km²", "counts": "snapshot", "chart": "deployment"}
_RATE = {"label": "Killed a day", "definition": "A rate.", "unit": "soldiers per day", "counts": "rate"}
_LOST: Raw = {"chart": "losses", "rate_of": "killed"}
_WITH_PARTS: Raw = VOCABULARY | {
    "measures": _MEASURES
    | {"area": _AREA, "rate": _RATE | _LOST, "casualties": _MEASURES["casualties"] | {"parts": ["killed"]}},
    "readings": {"a fraction": {"low": 0.001, "high": 0.4}, "none or few": {"low": 0, "high": 0}},
}
_BARE: Raw = {name: table for name, table in VOCABULARY.items() if name not in ("propositions", "readings")}


def sentences(*lines: tuple[str, Raw], **header: str) -> Article:
    """An article of these sentences, each the quote of its record."""
    return article(
        " ".join(line for line, _ in lines), *({"quote": line, **record} for line, record in lines), **header
    )


def _values() -> Mapping[str, Article]:
    """No number is too small, too large, or nothing."""
    stated = [("0", 0.0), ("0.001", 0.001), ("0.25", 0.25), ("1", 1.0), ("9,007,199,254,740,991", 2.0**53 - 1)]
    stated += [("1,000,000,000,000,000", 1e15)]
    measures = ("area", "killed", "rate")
    origins = ("nis", "gur", "bbc")
    lines = []
    for number, (words, value) in enumerate(stated):
        measure, origin, letter = measures[number % 3], origins[number % 2], "abcdef"[number]
        shared: Raw = {"measure": measure, "attribution": [origin], "as_of": time("2025-02-01")}
        lines.append((f"Plainly, {words} of {letter}.", claim(f"plain-{number}", words, best=value, **shared)))
        about = claim(f"about-{number}", f"about {words}", best=value, hedge="about", **shared)
        lines.append((f"Some say about {words} of {letter}.", about))
        most = claim(f"most-{number}", f"up to {words}", high=value, **shared | {"attribution": ["zelenskyy"]})
        if value:
            lines.append((f"It was up to {words} of {letter}.", most))
    area: Raw = {"measure": "area", "attribution": ["zelenskyy"]}
    lines.append(("He took a fraction of it.", claim("vague", "a fraction", **area)))
    lines.append(("It was none or few of it.", claim("few", "none or few", **area)))
    return {"values": sentences(*lines)}


def _times() -> Mapping[str, Article]:
    """Ends of months, a leap day, open and uncertain times."""
    days = ["2024-02-29", "2025-01-31", "2024-12-31/2025-01-01", "2025-01/..", "../2025-01", "[2025-01-31,2025-02-28]"]
    days += ["2025-02~", "2025?", "../..", "2024-02", "[..2025-02-01]", "1000-01-01", "2999-12-31"]
    lines = []
    for number, day in enumerate(days):
        modality = "forecast" if day.startswith("2999") else "asserted"
        told = {"as_of": time(day)} if number % 2 else {"period": time(day)}
        origin = ("nis", "gur", "bbc")[number % 3]
        record = claim(f"c-{number}", f"{number + 1}00", best=(number + 1) * 100.0, modality=modality, **told)
        lines.append((f"So {number + 1}00 died.", record | {"attribution": [origin], "said": time("2025-02~")}))
    last = sentences(("All 90 left.", claim("left", "90", best=90.0)), published="../..")
    return {"times": sentences(*lines), "undated": last}


def _names() -> Mapping[str, Article]:
    """File names of dots, dashes and other scripts; words that are read from right to left."""
    arabic, mark = "قُتل 300 جندي في كورسك.", "Article | <b>*_`[x](y) \u200f"
    return {
        "a.b-c_d": sentences((arabic, claim("a-b_c", "300", best=300.0)), title="قُتل 300 جندي"),
        "002 · Ünï—code;ש": sentences(
            ("הם 400 הרוגים.", claim("x", "400", best=400.0, attribution=["gur"])), title=mark
        ),
        "'=1+1": sentences(("They left.", position("p-1")), ("They did not | leave.", position("p-2", "denies"))),
    }


def _nothing_certain() -> Mapping[str, Article]:
    """Forecasts, words without a number, and what was taken back."""
    taken: Raw = {"measure": "killed", "as_of": time("2025-02-01")}
    return {
        "a": sentences(
            ("12,000 will come.", claim("will", "12,000", best=12e3, measure="deployed", modality="forecast")),
            ("Losses are heavy.", claim("heavy", "heavy", hedge="none")),
            ("It said that 30 died.", claim("thirty", "30", best=30.0, **taken)),
            ("It takes the 31 back.", claim("back", "31", best=31.0, retracts=["thirty"], **taken)),
        )
    }


_ONE = ("At least 300 were killed.", claim("dead", "At least 300", low=300.0))
_PLAIN = ("They left.", position("left"))

ODD: Mapping[str, Callable[[], tuple[Mapping[str, Article], Raw]]] = {
    "no article": lambda: ({}, VOCABULARY),
    "no claim": lambda: ({"a": article("Nothing happened.")}, VOCABULARY),
    "one statement": lambda: ({"a": sentences(_ONE)}, VOCABULARY),
    "only positions": lambda: ({"a": sentences(_PLAIN, ("They have not.", position("not", "denies")))}, VOCABULARY),
    "one position": lambda: ({"a": sentences(_PLAIN)}, VOCABULARY),
    "no matters and no bands": lambda: ({"a": sentences(_ONE)}, _BARE),
    "no chart": lambda: (
        {"a": sentences(_ONE)},
        _BARE | {"measures": {"killed": _MEASURES["killed"] | {"chart": "other"}}},
    ),
    "values": lambda: (_values(), _WITH_PARTS),
    "times": lambda: (_times(), VOCABULARY),
    "names": lambda: (_names(), VOCABULARY),
    "nothing certain": lambda: (_nothing_certain(), VOCABULARY),
}
"""What is odd about each corpus."""


def write_odd(folder: Path, name: str) -> Path:
    """Write one of these corpora, with a briefing of all pages."""
    documents, vocabulary = ODD[name]()
    write_corpus(folder, documents, vocabulary)
    (folder / "briefings").mkdir()
    other: Raw = {"by_origin": False, "withdrawn": True}
    shown = [(page, other if number % 2 else {}) for number, page in enumerate([*PAGES, *PAGES[1:3]])]
    steps = [{"page": page, "shown": each, "headline": page, "so_what": "So"} for page, each in shown]
    write(folder / "briefings" / "all.yaml", as_yaml({"title": name, "steps": steps}))
    return folder
