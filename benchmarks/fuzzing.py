"""`python -m benchmarks.fuzzing --inputs N`: bytes that no person would write, at whatever reads a corpus.

With `--by coverage`, atheris (`pip install atheris`; not needed for anything else) watches which lines an input reaches
and goes on from those that reach new ones, beginning with the files that ship. With `--by chance`, hypothesis makes
them up. An input at which a target raises, or breaks what it promises, is printed, and the run ends with an error.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from functools import cache
from pathlib import Path
from types import ModuleType

import click
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.servers import ROOT

SEEDS = ROOT / "seeds"
SLOWEST = 20
"""Seconds after which an input counts as a hang."""

MEMORY = 6_000
"""MB, more than which no input may take."""


def _atheris() -> ModuleType | None:
    try:
        import atheris  # noqa: PLC0415  # where it is installed
    except ImportError:
        return None
    return atheris  # type: ignore[no-any-return]


GUIDE = _atheris() if os.environ.get("FUZZED") else None
with GUIDE.instrument_imports(include=["core"]) if GUIDE else nullcontext():
    from core.curation.candidates.coverage import coverage_table
    from core.curation.candidates.numbers import number_words
    from core.filters import Filters
    from core.frames import tables
    from core.loader import load
    from core.models import Corpus
    from core.reading.places import Places
    from core.reading.plaintext import FaultError, decode
    from core.reading.yamltext import read
    from core.times import parse
    from core.view import view


def words(data: bytes) -> None:
    """Number words lie in the text as they say, one behind the other."""
    text, last = data.decode(errors="replace"), 0
    for word in number_words(text):
        assert last <= word.start < word.end <= len(text), word
        assert text[word.start : word.end] == word.words, word
        last = word.end


def yaml(data: bytes) -> None:
    """YAML is read to its end, or there is a fault with its place."""
    text = data.decode(errors="replace")
    value, faults = read(text)
    assert all(fault.line > 0 and fault.column > 0 and fault.message for fault in faults)
    assert value is not None or faults or not text.strip() or _is_null(text)
    if value is not None:
        Places(text)


def dates(data: bytes) -> None:
    """Dates are read, or refused with a sentence."""
    try:
        parse(data.decode(errors="replace"))
    except ValueError as error:
        if not str(error):
            raise AssertionError("refused without a word") from error


def annotation(data: bytes) -> None:
    """An annotation of a sound article."""
    _sound({**_sound_files(), "a.yaml": data})


def vocabulary(data: bytes) -> None:
    """A vocabulary beside a sound article."""
    _sound({**_sound_files(), "vocabulary.yaml": data})


def article(data: bytes) -> None:
    """An article whose annotation is sound."""
    _sound({**_sound_files(), "a.txt": data})


TARGETS: Mapping[str, tuple[Callable[[bytes], None], str]] = {
    "words": (words, "*.txt"),
    "yaml": (yaml, "*.yaml"),
    "dates": (dates, ""),
    "annotation": (annotation, "00*.yaml"),
    "vocabulary": (vocabulary, "vocabulary.yaml"),
    "article": (article, "*.txt"),
}
"""What is fuzzed, and the files that ship from which it begins."""


def _is_null(text: str) -> bool:
    return read(text) == (None, ())


@cache
def _sound_files() -> dict[str, bytes]:
    stem = next(iter(sorted(SEEDS.glob("0*.txt")))).stem
    named = {"a.txt": f"{stem}.txt", "a.yaml": f"{stem}.yaml", "vocabulary.yaml": "vocabulary.yaml"}
    return {name: (SEEDS / file).read_bytes() for name, file in named.items()}


@cache
def _nowhere() -> str:
    return tempfile.mkdtemp(prefix="empty-corpus-")


def _sound(files: Mapping[str, bytes]) -> None:
    """The corpus of these files loads, is framed, compared and covered, whatever is wrong with them."""
    try:
        texts = {name: decode(contents) for name, contents in files.items()}
    except FaultError:
        return
    corpus = load(_nowhere(), texts)
    for problem in corpus.problems:
        assert problem.message, problem
        assert problem.line > 0, problem
        assert problem.column > 0, problem
    _shown(corpus)


def _shown(corpus: Corpus) -> None:
    framed = tables(corpus)
    coverage_table(corpus.documents)
    assert len(view(framed, Filters()).statements) <= len(framed.claims) + len(framed.positions)


def _fuzz(target: str, inputs: int, folder: str) -> None:
    """In a process of its own, since atheris ends the one that it runs in."""
    run, pattern = TARGETS[target]
    for path in SEEDS.glob(pattern) if pattern else ():
        Path(folder, path.name).write_bytes(path.read_bytes())
    if GUIDE is None:
        raise click.ClickException("atheris is not installed; pip install atheris, or use --by chance")
    limits = [f"-timeout={SLOWEST}", f"-rss_limit_mb={MEMORY}", "-max_len=20000", f"-artifact_prefix={folder}/"]
    GUIDE.Setup([sys.argv[0], f"-runs={inputs}", "-seed=1", "-print_final_stats=1", *limits, folder], run)
    GUIDE.Fuzz()


def _by_chance(target: str, inputs: int) -> None:
    run, _ = TARGETS[target]
    made = st.one_of(st.binary(max_size=2_000), st.text(max_size=2_000).map(lambda text: text.encode(errors="replace")))
    settings(max_examples=inputs, deadline=None, database=None)(given(made)(run))()


def _lines(target: str, inputs: int) -> Iterator[str]:
    """What atheris says at the end of its run: how many inputs, how fast; or what it found."""
    command = [sys.executable, "-m", "benchmarks.fuzzing", "--target", target, "--inputs", str(inputs)]
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            command, cwd=ROOT, env=os.environ | {"FUZZED": folder}, capture_output=True, text=True, check=False
        )
        said = (done.stdout + done.stderr).splitlines()
        told = [line for line in said if line.startswith(("stat::", "Done "))]
        yield from told if done.returncode == 0 else [line for line in said if not line.startswith("INFO")]
        for path in [*Path(folder).glob("crash-*"), *Path(folder).glob("timeout-*"), *Path(folder).glob("oom-*")]:
            yield f"{path.name}: {path.read_bytes()!r}"
    if done.returncode:
        raise click.ClickException(f"{target}: an input breaks it; see above")


@click.command()
@click.option("--inputs", default=10_000, show_default=True, help="how many, for each target")
@click.option("--target", "targets", multiple=True, type=click.Choice(list(TARGETS)), help="all, where none is named")
@click.option("--by", type=click.Choice(["coverage", "chance"]), default="coverage", show_default=True)
def main(inputs: int, targets: tuple[str, ...], by: str) -> None:
    """Fuzz these targets with so many inputs each."""
    if folder := os.environ.get("FUZZED"):
        _fuzz(targets[0], inputs, folder)
    for target in targets or TARGETS:
        click.echo(f"{target}, {inputs:,} inputs, by {by}")
        if by == "chance":
            _by_chance(target, inputs)
        else:
            for line in _lines(target, inputs):
                click.echo(f"  {line}")


if __name__ == "__main__":
    main()
