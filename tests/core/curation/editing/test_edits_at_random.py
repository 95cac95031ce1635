"""Two hundred random edits (EDITS=10000 for ten thousand): after each the file on disk parses, holds every decision
taken and every comment between the records, and `check` says of it what the page said before it was saved.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from core.curation.editing import edits
from core.curation.editing.edits import EditError
from core.curation.keeping import store
from core.curation.keeping.store import ChangedError, NoVersionError
from core.loader import load
from core.reading.plaintext import OVERRIDES, UNPRINTABLE
from core.reading.yamltext import read
from tests.conftest import THOROUGH
from tests.corpora import PUBLISHED, write

EDITS = int(os.environ.get("EDITS", "600" if THOROUGH else "200"))
STEPS = 30
EDITS_IN_STEPS = 17
"""About as many of the steps of a run are edits that are saved."""

FEWEST_RUNS = 5
"""The first of them is always the simplest, and saves nothing."""

ARTICLE = 'At least 300 were killed, the service said. <b>Hundreds</b> $x$ :red[92 a day] in "12 years".\n'
ANNOTATION = f"""\
# 1 At the top of the file.
document:
  published: {{edtf: "{PUBLISHED}", basis: stated, text: today}}  # 2 Beside the date.

# 3 Above the claims.
claims:
  # 4 Above the first claim.
  - id: first
    measure: killed
    subject: north-korean-troops
    stated: At least 300
    low: 300
    hedge: at_least
    modality: asserted
    attribution: [nis]
    attribution_basis: stated
    role: lead
    quote: At least 300 were killed, the service said.

  # 5 Above the candidates, and not of a record.
undecided:
  - number: "92"
    kind: number
    quote: 92 a day
  # 6 Between two candidates.
  - number: "12"
    kind: duration
    quote: in "12 years"

# 7 Before the end.
nothing_on: [back]
# 8 At the end.
"""
COMMENTS = [f"# {number} " for number in range(1, 9)]
WORDS_OF = """\
# 0 At the top of the words.
title: A tiny corpus
measures:
  killed: {label: Killed, definition: Killed., unit: people, counts: cumulative}
subjects:
  north-korean-troops: {label: North Korean troops}
sides: {west: The West}
sources:
  nis: {name: National Intelligence Service, kind: intelligence, side: west}
propositions:
  back: {text: The troops were back., short: Back}
"""
RECORDED = ("claims", "positions", "dismissed")
FOREIGN = (
    "<script>alert(1)</script>",
    "$latex$ :red[92] **b** `c`",
    "a: b # c",
    "- 'x', \"y\" & *z",
    " leading and trailing ",
    "one\ntwo\n\nthree",
    "one\n  two\t\n",
    "\u202eright to left\u202c \u200bzero\u200d width\ufeff",
    "مقتل 300 جندي",
    "11\u00a0000 – “300”",
    "…\\n\\u0041",
    "null",
    "0x1F",
    "'",
    "word " * 60,
    "---",
    "\x07",
)

words = st.sampled_from(FOREIGN) | st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20)
quotes = st.sampled_from(["At least 300 were killed", "<b>Hundreds</b> $x$", ":red[92 a day]"]) | words
times = st.fixed_dictionaries(
    {"edtf": st.sampled_from(["2025-02", "[..2025-02-09]", "soon"]), "basis": st.just("inferred"), "evidence": words}
)
claims = st.fixed_dictionaries(
    {"id": st.sampled_from(["a", "b", "c"]) | words, "stated": quotes, "quote": quotes, "measure": st.just("killed")},
    optional={
        "low": st.integers(0, 10**6),
        "best": st.floats(0, 1e20),
        "hedge": st.sampled_from(["at_least", "exact"]),
        "said": times,
        "as_of": times,
        "lost": st.lists(words, max_size=3),
        "attribution": st.lists(st.sampled_from(["nis", "bbc"]) | st.just(["gur", "nis"]), max_size=3),
        "note": words,
    },
)
dismissals = st.fixed_dictionaries({"quote": quotes, "reason": words}, optional={"prefix": words})
positions = st.fixed_dictionaries({"id": words, "proposition": st.just("back"), "quote": quotes})
sections = st.sampled_from(RECORDED)
records = claims | dismissals | positions
places = st.integers(0, 10**6)
files = st.sampled_from(["a.yaml", "vocabulary.yaml"])


class Edits(RuleBasedStateMachine):
    """One annotator at work, with another program now and then; what the files should hold is kept beside them."""

    made = 0
    undone = 0
    clashes = 0

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.texts = {"a.yaml": ANNOTATION, "vocabulary.yaml": WORDS_OF}
        write(self.folder / "a.txt", ARTICLE)
        for name, text in self.texts.items():
            write(self.folder / name, text)
        self.courses: dict[str, list[str]] = {name: [] for name in self.texts}
        self.sound: set[str] = set()
        self.now = dict.fromkeys(self.texts, -1)

    def teardown(self) -> None:
        if not hasattr(self, "folder"):
            return
        for name, course in self.courses.items():
            kept = {store.version_text(self.folder, name, each.number) for each in store.versions(self.folder, name)}
            assert kept >= set(course)
        shutil.rmtree(self.folder)

    @rule(section=sections, record=records, at=places)
    def add(self, section: str, record: Any, at: int) -> None:
        held = self.value().get(section) or []
        place = at % (len(held) + 1)
        self.edit(lambda text: edits.added(text, section, record, place), section, _with(held, place, record), record)

    @rule(section=sections, record=records, at=places)
    def change(self, section: str, record: Any, at: int) -> None:
        if held := self.value().get(section):
            place, new = at % len(held), held[at % len(held)] | record
            changed = [*held[:place], new, *held[place + 1 :]]
            self.edit(lambda text: edits.changed(text, section, place, new), section, changed, new)

    @rule(section=sections, at=places)
    def remove(self, section: str, at: int) -> None:
        if held := self.value().get(section):
            place = at % len(held)
            rest = [*held[:place], *held[place + 1 :]]
            self.edit(lambda text: edits.removed(text, section, place), section, rest)

    @rule(section=sections, record=records, at=places)
    def decide(self, section: str, record: Any, at: int) -> None:
        if waiting := self.value().get("undecided"):
            held = self.value().get(section) or []
            self.edit(
                lambda text: edits.decided(text, at % len(waiting), section, record), section, [*held, record], record
            )

    @rule(title=words | st.none(), note=words | st.none())
    def set_header(self, title: str | None, note: str | None) -> None:
        given = {"title": title, "note": note}
        header = {name: field for name, field in (self.value()["document"] | given).items() if field is not None}
        self.edit(lambda text: edits.header_set(text, given), "document", header, given)

    @rule(names=st.lists(st.sampled_from(["withdrawn", "back"]), max_size=2))
    def set_list(self, names: list[str]) -> None:
        self.edit(lambda text: edits.listed_set(text, "nothing_on", names), "nothing_on", names)

    @rule(name=st.sampled_from(["a", "few", "b-c"]) | words.filter(bool), note=words, low=st.integers(0, 300))
    def set_entry(self, name: str, note: str, low: int) -> None:
        entry = {"low": low, "high": 300, "note": note}
        entries = (self.value("vocabulary.yaml").get("readings") or {}) | {name: entry}
        edit = lambda text: edits.entry_set(text, "readings", name, entry)  # noqa: E731
        self.edit(edit, "readings", entries, [name, note], "vocabulary.yaml")

    @rule(at=places)
    def remove_entry(self, at: int) -> None:
        if entries := self.value("vocabulary.yaml").get("readings"):
            name = sorted(entries)[at % len(entries)]
            rest = {key: entry for key, entry in entries.items() if key != name}
            edit = lambda text: edits.entry_removed(text, "readings", name)  # noqa: E731
            self.edit(edit, "readings", rest, None, "vocabulary.yaml")

    @rule(name=files, times=st.integers(1, 3))
    def undo(self, name: str, times: int) -> None:
        for _ in range(times):
            self.step(name, -1)

    @rule(name=files)
    def redo(self, name: str) -> None:
        self.step(name, 1)

    def step(self, name: str, by: int) -> None:
        self.catch_up(name)
        state = store.read(self.folder, name)
        assert state is not None
        place, move = self.now[name] + by, store.undo if by < 0 else store.redo
        if not 0 <= place < len(self.courses[name]):
            with pytest.raises(NoVersionError):
                move(self.folder, name, state.digest)
            return
        assert move(self.folder, name, state.digest).text == self.courses[name][place]
        self.now[name], self.texts[name] = place, self.courses[name][place]
        Edits.undone += 1

    @rule(name=files, number=st.integers(0, 99))
    def another_program_writes(self, name: str, number: int) -> None:
        """What the editor started from is gone: it learns so, and what stands on disk stays."""
        mine = store.read(self.folder, name)
        assert mine is not None
        self.texts[name] = f"{mine.text}# from outside {number}\n"
        write(self.folder / name, self.texts[name])
        for attempt in (lambda: store.write(self.folder, name, "mine", mine.digest), self.stale(store.undo, mine)):
            with pytest.raises(ChangedError) as raised:
                attempt()
            assert raised.value.theirs == store.read(self.folder, name)
        Edits.clashes += 1

    @invariant()
    def files_hold_what_they_should(self) -> None:
        if hasattr(self, "folder"):
            for name, text in self.texts.items():
                assert (self.folder / name).read_bytes() == text.encode()
                assert text in self.sound or read(text)[1] == ()
                self.sound.add(text)
            assert [comment for comment in COMMENTS if comment not in self.texts["a.yaml"]] == []
            assert self.texts["vocabulary.yaml"].startswith("# 0 ")

    def edit(self, edit: Callable[[str], str], part: str, held: Any, given: Any = None, name: str = "a.yaml") -> None:
        """Edit, look at what check would say, save, and compare with what should be there."""
        before = store.read(self.folder, name)
        assert before is not None
        try:
            text = edit(before.text)
        except EditError:
            assert _holds_what_is_refused(given)
            return
        foreseen = load(self.folder, instead={name: text})
        should = _without_empty({**self.value(name), part: held})
        store.write(self.folder, name, text, before.digest)
        if text != before.text:
            self.catch_up(name)
            self.keep(name, text)
        found = _without_empty(self.value(name))
        assert found.pop("undecided", None) == should.pop("undecided", None) or part in RECORDED
        assert found == should
        assert load(self.folder) == foreseen
        Edits.made += 1

    def value(self, name: str = "a.yaml") -> Any:
        return read(self.texts[name])[0]

    def keep(self, name: str, text: str) -> None:
        if self.now[name] < 0 or text != self.courses[name][self.now[name]]:
            self.now[name] += 1
            self.courses[name][self.now[name] :] = [text]
        self.texts[name] = text

    def catch_up(self, name: str) -> None:
        """What another program wrote is a version of its own, once something is saved or undone after it."""
        self.keep(name, self.texts[name])

    def stale(self, move: Callable[..., Any], state: store.FileState) -> Callable[[], Any]:
        return lambda: move(self.folder, state.name, state.digest)


def _with(held: list[Any], place: int, record: Any) -> list[Any]:
    return [*held[:place], record, *held[place:]]


def _without_empty(value: Any) -> Any:
    """A section left out is an empty one."""
    return {name: content for name, content in value.items() if content not in ([], {}, None)}


def _holds_what_is_refused(given: Any) -> bool:
    if isinstance(given, dict):
        return any(_holds_what_is_refused(part) for pair in given.items() for part in pair)
    if isinstance(given, list):
        return any(map(_holds_what_is_refused, given))
    return isinstance(given, str) and bool(UNPRINTABLE.search(given) or OVERRIDES.search(given))


def test_random_edits_lose_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)
    of_one_run = settings(stateful_step_count=STEPS, suppress_health_check=list(HealthCheck))
    Edits.made = Edits.undone = Edits.clashes = 0
    while (left := EDITS - Edits.made - Edits.undone) > 0:
        run_state_machine_as_test(
            Edits, settings=settings(of_one_run, max_examples=FEWEST_RUNS + left // EDITS_IN_STEPS)
        )
    print(f"{Edits.made} edits, {Edits.undone} undone or redone, {Edits.clashes} clashes")
