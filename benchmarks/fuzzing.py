"""`python -m benchmarks.fuzzing --inputs N`: bytes that no person would write, at whatever reads a corpus.

With `--by coverage`, atheris (`pip install atheris`; not needed for anything else) watches which lines an input reaches
and goes on from those that reach new ones, beginning with the files that ship. With `--by chance`, hypothesis makes
them up. An input at which a target raises, or breaks what it promises, is printed, and the run ends with an error.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import click
from hypothesis import HealthCheck, Phase, given, seed, settings

from benchmarks.fuzzing_inputs import INPUTS
from benchmarks.fuzzing_targets import GUIDE, SEEDS, TARGETS
from benchmarks.servers import ROOT

SLOWEST = 20
"""Seconds after which an input counts as a hang."""

MEMORY = 6_000
"""MB, more than which no input may take."""

AT_A_TIME = 2_000
"""So many inputs hypothesis makes up in one go: it remembers them all, so as not to repeat itself."""


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


def _by_chance(target: str, inputs: int) -> str:
    """How many inputs were made up, in how many seconds of a processor. Raises at the first that breaks the target."""
    run, made, began = TARGETS[target][0], list[float](), time.process_time()

    def timed(data: bytes) -> None:
        started = time.process_time()
        run(data)
        made.append(time.process_time() - started)

    for number in range(-(-inputs // AT_A_TIME)):
        rules = settings(
            max_examples=min(AT_A_TIME, inputs - number * AT_A_TIME),
            deadline=None,
            database=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        seed(number)(rules(given(INPUTS[target])(timed)))()
    taken = time.process_time() - began
    return f"{len(made):,} inputs in {taken:,.0f} s of a processor, the slowest in {max(made):.1f} s; none broke it"


def _by_coverage(target: str, inputs: int) -> Iterator[str]:
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
        for line in [_by_chance(target, inputs)] if by == "chance" else _by_coverage(target, inputs):
            click.echo(f"  {line}")


if __name__ == "__main__":
    main()
