"""What `python -m benchmarks.fuzzing --by chance` makes up: nearly right, since what is not is refused at once."""

from collections.abc import Mapping

from hypothesis import strategies as st

from benchmarks.fuzzing_targets import sound_files

NO_TEXT = (b"\xed\xa0\x80", b"\xed\xb0\x80", b"\xc0\xaf", b"\xff\xfe", b"\xfe\xff", b"\x80", b"\xf4\x90\x80\x80")
"""Half surrogates, overlong and cut forms, what lies beyond Unicode, UTF-16."""

ODD = (
    *("\ufeff", "\x00", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x7f"),
    *("\u202e", "\u202c", "\u2066", "\u2069", "\u200f", "\u200b", "\u200d", "\u00ad", "\u00a0", "\u2009", "\u202f"),
    *(
        "\ufffd",
        "\uffff",
        "\U0010ffff",
        "\ue000",
        "e\u0301",
        "\u0301",
        "ﬁ",
        "İ",
        "ß",
        "ǆ",
        "\U0001f469\u200d\U0001f467",
    ),
    *("\t", "\n", " ", "<script>", "**", "[x](y)", "$x$", "\\"),
)
"""Byte order mark, NUL, what ends a line somewhere, directions, no width, noncharacters, letters of parts, markup."""

NUMBERS = (
    *("11,000", "1,0,0", "1.000.000", "1 000", "1\u00a0000", "300", "0", "007", "9" * 400, "1e999", "-5", "\u22125"),
    *("9007199254740991", "9,007,199,254,740,992", "3" + ",000" * 7, "10,000 trillion", "1 to 90,000 trillion"),
    *("½", "2²", "Ⅷ", "\u0663\u0660\u0660", "3\uff10\uff10", "一千", "10\u201315", "10-", "-15", "1/2", "50 %", "$1m"),
    *(
        "5k",
        "2.5 million",
        "92nd",
        "hundreds",
        "hundred",
        "hundred thousand",
        "twenty-",
        "-five",
        "twenty-five hundred",
    ),
    *("a dozen", "million million", "between 1 and", "at least", "as many as 1,000 of the 11,000", "no one", "2025"),
)
VALUES = (
    *("", "null", "~", "[]", "{}", "true", "no", "-1", "0", "1e400", ".inf", ".nan", "0x1F", "9" * 29, "9" * 99),
    *("''", '""', '"\\u0000"', '"\\uD800"', '"\\', "'", '"', "&a x", "*a", "!!int 3", "!!python/object:os.system x"),
    *("|", ">-", "[", "{", "[" * 40, "{a: 1, a: 2}", "- x", "- - x", "? x", "%YAML 1.1", "---", "...", "x: y"),
    *("<<: x", "2025-13", "2025-02-30", "../..", "[2025..2024]", "killed", "bbc", "[bbc, bbc]", "[[bbc], bbc]"),
    *("exact", "stated", "x" * 3_000),
)
"""Values that YAML, or an annotation, may take for something else."""

YEARS = st.builds("{:04}".format, st.integers(0, 9999)) | st.sampled_from(["2024", "2025", "0000", "0001", "9999"])
MONTHS = st.builds("{:02}".format, st.integers(0, 13)) | st.sampled_from(["1", "24", "012"])
DAYS = st.builds("{:02}".format, st.integers(0, 32)) | st.sampled_from(["1", "031"])
Texts = st.SearchStrategy[str]


def _dates() -> Texts:
    """Dates, marked ones, intervals, sets and lists, possible ones and others; one in eight is spoilt."""
    plain = st.one_of(
        YEARS, st.builds("{}-{}".format, YEARS, MONTHS), st.builds("{}-{}-{}".format, YEARS, MONTHS, DAYS)
    )
    marked = st.builds("{}{}".format, plain, st.sampled_from(["", "", "?", "~", "%", "?~"]))
    end = st.one_of(marked, marked, marked, st.sampled_from(["..", "", "open", "unknown"]))
    item = st.one_of(
        plain, st.builds("{}..{}".format, plain, plain), plain.map("..{}".format), plain.map("{}..".format)
    )
    items = st.lists(item, min_size=1, max_size=3).map(",".join)
    sound = st.one_of(marked, st.builds("{}/{}".format, end, end), items.map("[{}]".format), items.map("{{{}}}".format))
    return st.integers(0, 7).flatmap(lambda drawn: sound if drawn else _spoilt(sound))


@st.composite
def _spoilt(draw: st.DrawFn, sound: Texts) -> str:
    """With one character that does not belong there, beside or in place of another."""
    value, spoils = draw(sound), [*"0123456789-/.~?%[]{},TZ:XYES", *ODD]
    at, gone = draw(st.integers(0, len(value))), draw(st.integers(0, 1))
    return f"{value[:at]}{draw(st.sampled_from(spoils))}{value[at + gone :]}"


def _pieces(*known: str) -> Texts:
    return st.one_of(st.sampled_from(known), st.sampled_from(ODD), st.text(max_size=20))


@st.composite
def _edited(draw: st.DrawFn, name: str, pieces: Texts) -> str:
    """A sound file in which a few lines are others, are gone, or stand elsewhere."""
    lines = sound_files()[name].decode().split("\n")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        lines[at : at + draw(st.integers(0, 2))] = draw(st.lists(_line(lines, at, pieces), max_size=2))
    return "\n".join(lines)


@st.composite
def _line(draw: st.DrawFn, lines: list[str], at: int, pieces: Texts) -> str:
    """Another line of the file, or this one with another value or with something in its middle; or something else."""
    line, piece = lines[at], draw(pieces)
    cut = draw(st.integers(0, len(line)))
    key = line.partition(": ")[0]
    other = draw(st.sampled_from(lines))
    spliced = line[:cut] + piece + line[cut:]
    return str(draw(st.sampled_from([f"{key}: {piece}", spliced, spliced, spliced, piece, line[:cut], other])))


@st.composite
def _bytes(draw: st.DrawFn, texts: Texts) -> bytes:
    """One in sixteen holds bytes that are no text."""
    made = draw(texts).encode()
    at = draw(st.integers(0, len(made)))
    return made if draw(st.integers(0, 15)) else made[:at] + draw(st.sampled_from(NO_TEXT)) + made[at:]


def _mixed(pieces: Texts) -> Texts:
    return st.lists(pieces, max_size=30).map(" ".join) | st.lists(pieces, max_size=30).map("".join)


INPUTS: Mapping[str, st.SearchStrategy[bytes]] = {
    "words": _bytes(_mixed(_pieces(*NUMBERS))),
    "yaml": st.one_of(_bytes(_mixed(_pieces(*VALUES))), _bytes(_edited("a.yaml", _pieces(*VALUES)))),
    "dates": _bytes(_dates()),
    "annotation": _bytes(_edited("a.yaml", _pieces(*VALUES))),
    "vocabulary": _bytes(_edited("vocabulary.yaml", _pieces(*VALUES))),
    "article": _bytes(_edited("a.txt", _pieces(*NUMBERS))),
    "draft": st.one_of(_bytes(_mixed(_pieces(*NUMBERS))), _bytes(_edited("a.txt", _pieces(*NUMBERS)))),
}
"""What is made up for each target."""
