"""`python -m core`: what is printed, where, and with which exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.__main__ import main
from core.curation.progress import progress
from core.exports.tables import EXPORTED
from core.filters import Filters
from core.frames import tables
from core.loader import load
from core.view import view
from core.wording.pairs.comparisons import clashes_first, with_sentences
from tests.commands import run
from tests.corpora import ROOT, article, claim, dismissal, position, write, write_corpus

KILLED = "Officials said at least 1,000 men were killed. The GUR said 300 men."

OPEN = [
    "",
    "1 warning: number words on which nobody has decided",
    "warning: b.txt:1:42: 1 of 2 number words is open: 'seven'; record each in a claim, or dismiss it with a reason",
]
"""What `check` warns of in the sound corpus."""


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Two origins that clash, a position, a dismissed number, and an open one."""
    as_of = {"edtf": "2025-02-01", "basis": "inferred", "evidence": "the test says so"}
    documents = {
        "a": article(
            KILLED,
            claim("many", "at least 1,000", low=1000, as_of=as_of),
            claim("few", "300", best=300, as_of=as_of, attribution=["gur"], quote="The GUR said 300 men."),
        ),
        "b": article(
            "The NIS affirmed it. She is 41. They saw seven tanks.",
            position("gone", quote="The NIS affirmed it."),
            dismissal("She is 41."),
        ),
    }
    return write_corpus(tmp_path / "corpus", documents)


@pytest.fixture
def faulty(sound: Path) -> Path:
    """The sound corpus with a measure misspelled and a text that nobody annotated."""
    annotation = sound / "a.yaml"
    write(annotation, annotation.read_text(encoding="utf-8").replace("measure: killed", "measure: killd", 1))
    write(sound / "c…é.txt", "Nobody annotated this.")
    return sound


@pytest.fixture
def unreadable(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "corpus", {}, vocabulary="title: [")


def test_check_of_a_sound_corpus(sound: Path) -> None:
    result = run("check", sound)
    assert (result.exit_code, result.output.splitlines()) == (0, ["no problems in 2 articles", *OPEN])
    write(sound / "b.txt", "The NIS affirmed it. She is 41.")
    found = json.loads(run("check", sound, "--format", "json").output)
    assert found == {"documents": 2, "problems": [], "warnings": []}


def twice_told(folder: Path, *, decision: str) -> Path:
    """Two articles that may tell one utterance; the annotator of the second may have decided."""
    day = {"as_of": {"edtf": "2025-02-01", "basis": "inferred", "evidence": "the test says so"}}
    decided = {"accepted": {"statement": "first"}, "rejected": {"not_same_as": ["first"]}}.get(decision, {})
    shared = "On Friday the service said before the committee that"
    return write_corpus(
        folder,
        {
            "a": article(f"{shared} 300 died.", claim("first", "300", best=300, **day)),
            "b": article(
                f"{shared} 300 died. Losses were heavy.",
                claim("other", "heavy", quote="Losses were heavy.", hedge="none", measure="casualties"),
                claim("second", "300", quote=f"{shared} 300 died.", best=300, **day, **decided),
            ),
        },
    )


def test_check_warns_of_what_may_be_one_utterance_at_the_second_record(tmp_path: Path) -> None:
    result = run("check", twice_told(tmp_path / "twice", decision="none"))
    assert result.exit_code == 0
    sound, _, heading, warning = result.output.splitlines()
    assert (sound, heading) == ("no problems in 2 articles", "1 warning: perhaps one utterance, told twice")
    line = 1 + (tmp_path / "twice" / "b.yaml").read_text(encoding="utf-8").splitlines().index("  id: second")
    assert warning.startswith(f"warning: b.yaml:{line - 1}:3: claim 'second': first and second share Killed, ")
    assert warning.endswith("Give both one statement, or name the one under not_same_as of the other.")


def test_warnings_as_json(tmp_path: Path) -> None:
    result = run("check", twice_told(tmp_path / "twice", decision="none"), "--format", "json")
    (warning,) = json.loads(result.output)["warnings"]
    assert result.exit_code == 0
    assert (warning["file"], warning["field"]) == ("b.yaml", "claims[1]")
    assert "first and second share" in warning["message"]


@pytest.mark.parametrize("decision", ["accepted", "rejected"])
def test_what_an_annotator_decided_is_warned_of_no_more(tmp_path: Path, decision: str) -> None:
    assert "warning" not in run("check", twice_told(tmp_path / "twice", decision=decision)).output


def test_warnings_stand_after_the_problems_and_leave_the_exit_code_to_them(tmp_path: Path) -> None:
    folder = twice_told(tmp_path / "twice", decision="none")
    write(folder / "c.txt", "Nobody annotated this.")
    result = run("check", folder)
    problem, _, _heading, warning = result.output.splitlines()
    assert result.exit_code == 1
    assert problem.startswith("c.txt:1:1: ")
    assert warning.startswith("warning: ")


def test_check_lists_every_problem_with_its_place(faulty: Path) -> None:
    result = run("check", faulty)
    misspelled, extra, *warned = result.output.splitlines()
    assert result.exit_code == 1
    assert misspelled == "a.yaml:9:12: claim 'many': unknown measure 'killd'; did you mean 'killed'?"
    assert extra.startswith("c…é.txt:1:1: there is no c…é.yaml beside this file; ")
    assert warned == OPEN


def test_check_as_json(faulty: Path) -> None:
    result = run("check", faulty, "--format", "json")
    problems = json.loads(result.output)["problems"]
    assert result.exit_code == 1
    assert [list(problem) for problem in problems] == [["file", "line", "column", "field", "value", "message"]] * 2
    assert [(problem["file"], problem["line"], problem["field"]) for problem in problems] == [
        ("a.yaml", 9, "claims[0].measure"),
        ("c…é.txt", 1, ""),
    ]


@pytest.mark.parametrize("command", [["check"], ["coverage"], ["compare"], ["export", "--out", "out"]])
def test_a_folder_that_is_not_there_is_a_clear_error(command: list[str], tmp_path: Path) -> None:
    result = run(*command, tmp_path / "nowhere")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "nowhere does not exist; name a folder that holds vocabulary.yaml, texts and annotations." in result.stderr


def test_a_file_is_no_corpus(sound: Path) -> None:
    result = run("check", sound / "a.txt")
    assert result.exit_code == 2
    assert "a.txt is a file, not a folder; name a folder that holds" in result.stderr


@pytest.mark.parametrize("command", [["coverage"], ["compare"], ["export", "--out", "out"]])
def test_a_corpus_without_a_vocabulary_gives_its_problems_and_no_empty_table(
    command: list[str], unreadable: Path
) -> None:
    result = run(*command, unreadable)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("vocabulary.yaml:1:")


def test_the_corpus_of_the_environment_is_the_default(faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORPUS", str(faulty))
    assert run("check").output == run("check", faulty).output
    monkeypatch.delenv("CORPUS")
    assert run("check").exit_code == 0


def test_coverage_counts_and_says_what_is_open(sound: Path) -> None:
    result = run("coverage", sound)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.output == (
        "document  number words  covered  dismissed  open  state\n"
        "a.txt                2        2          0     0  charted\n"
        "b.txt                2        0          1     1  charted\n"
        "\n"
        "1 of 4 number words open, in 1 article\n"
    )


def test_coverage_as_json(sound: Path) -> None:
    counted = json.loads(run("coverage", sound, "--format", "json").output)
    assert counted["open"] == 1
    counts = {"number_words": 2, "covered": 0, "dismissed": 1, "open": 1}
    assert counted["documents"][1] == {"document": "b.txt", **counts, "state": "charted"}


def test_coverage_counts_drafts_as_the_page_does(sound: Path) -> None:
    (sound / "c.txt").write_text("The GUR said that about 300 men were killed in 2025.", encoding="utf-8")
    assert run("new", sound / "c.txt", "--out", sound / "c.yaml").exit_code == 0
    counted = json.loads(run("coverage", sound, "--format", "json").stdout)
    shown = progress(sound, load(sound))
    assert [(row["document"], row["open"], row["state"]) for row in counted["documents"]] == [
        *(("a.txt", 0, "charted"), ("b.txt", 1, "charted"), ("c.txt", 2, "draft"))
    ]
    assert counted["open"] == shown["open"].sum()
    assert run("coverage", sound).stdout.endswith("\n3 of 6 number words open, in 2 articles\n")


SENTENCE = (
    "A clash (Killed, North Korean troops): 300 soldiers (GUR, as of 1 February 2025, inferred, read as 270 to 330) "
    "and at least 1,000 soldiers (NIS, as of 1 February 2025, inferred) are of the same time and lie "
    "apart by a factor of 3 or more."
)


def test_compare_lists_pairs_with_their_verdicts_and_says_why(sound: Path) -> None:
    result = run("compare", sound)
    assert result.exit_code == 0
    header, *lines, blank, total = result.output.splitlines()
    assert header == "verdict  left  right  ratio  sentence"
    assert lines[0].startswith(
        "differ   few   many    3.03  A clash (Killed, North Korean troops): 300 soldiers (GUR, as of 1"
    )
    assert " ".join(line[29:] for line in lines) == SENTENCE
    assert (blank, total) == ("", "1 pair: 1 differ")


def test_compare_says_the_same_as_the_pages_of_every_shipped_pair() -> None:
    seen = view(tables(load(ROOT / "seeds")), Filters())
    printed = json.loads(run("compare", ROOT / "seeds", "--format", "json").output)["comparisons"]
    assert [pair["sentence"] for pair in printed] == list(
        with_sentences(clashes_first(seen.comparisons), seen)["sentence"]
    )
    assert all(pair["sentence"].endswith(".") for pair in printed)


def test_compare_as_csv_and_json(sound: Path) -> None:
    assert run("compare", sound, "--format", "csv").output == (
        "left,right,left_origin,right_origin,verdict,reason,ratio,kind,topic,sentence\n"
        'few,many,gur,nis,differ,"the bounds lie apart, and the times overlap",3.0303030303030303,quantity,killed,'
        f'"{SENTENCE}"\n'
    )
    (pair,) = json.loads(run("compare", sound, "--format", "json").output)["comparisons"]
    assert (pair["left"], pair["verdict"], pair["ratio"]) == ("few", "differ", pytest.approx(1_000 / 330))
    assert pair["sentence"] == SENTENCE


def test_compare_shows_only_the_verdicts_asked_for(sound: Path) -> None:
    assert "1 pair: 1 differ" in run("compare", sound, "--verdict", "agree", "--verdict", "differ").output
    result = run("compare", sound, "--verdict", "agree")
    assert (result.exit_code, result.output.splitlines()[-1]) == (0, "0 pairs")
    assert run("compare", sound, "--verdict", "clash").exit_code == 2


def test_the_shipped_corpus_fits_into_a_hundred_columns() -> None:
    for command in (["compare"], ["coverage"]):
        assert max(map(len, run(*command, ROOT / "seeds").output.splitlines())) <= 100


def test_export_writes_every_table(sound: Path, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    result = run("export", sound, "--out", out, "--license", "CC-BY-4.0", "--tolerance", "0.2")
    assert (result.exit_code, result.output) == (0, f"wrote {len(EXPORTED) + 4} files to {out}\n")
    beside = {"datapackage.json", "annotations.jsonld", "claims.jsonld", "vocabulary.yaml"}
    assert {path.name for path in out.iterdir()} == {*beside, *(f"{name}.csv" for name in EXPORTED)}
    package = json.loads((out / "datapackage.json").read_bytes())
    assert (package["licenses"], package["tolerance"]) == ([{"name": "CC-BY-4.0"}], 0.2)
    assert run("export", sound, "--out", out).exit_code == 0


def test_export_never_writes_over_other_files(sound: Path) -> None:
    before = {path: path.read_bytes() for path in sound.iterdir()}
    result = run("export", sound, "--out", sound)
    assert result.exit_code == 2
    assert "holds other files (a.txt, …); name a new folder" in result.stderr
    assert {path: path.read_bytes() for path in sound.iterdir()} == before


@pytest.mark.parametrize(
    "command",
    [
        ["export", "CORPUS", "--out", "FILE"],
        ["pictures", "CORPUS", "--out", "FILE"],
        ["schema", "CORPUS", "--out", "FILE"],
        ["publish", "CORPUS", "FILE"],
    ],
)
def test_a_file_where_a_folder_is_to_be_is_said_in_one_sentence(sound: Path, command: list[str]) -> None:
    for file in (sound / "a.txt", sound / "a.txt" / "below"):
        named = {"CORPUS": str(sound), "FILE": str(file)}
        result = run(*(named.get(word, word) for word in command))
        assert result.exit_code == 2
        assert f": {sound / 'a.txt'} is a file, not a folder; name another folder\n" in result.stderr
    assert (sound / "a.txt").read_text(encoding="utf-8") == KILLED


@pytest.mark.parametrize("command", [["export", "--out"], ["schema", "--out"], ["publish"]])
def test_what_cannot_be_written_is_named_as_it_was_asked_for(
    sound: Path, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CORPUS", str(sound))
    out = sound / ("x" * 256)
    result = run(*command, out)
    assert result.exit_code == 2
    assert f": {out}: File name too long; name another folder\n" in result.stderr


def test_what_is_not_sound_is_left_out_with_a_remark(faulty: Path, tmp_path: Path) -> None:
    result = run("export", faulty, "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert result.stderr == ("2 problems in this corpus: what is not sound is left out. See: python -m core check\n")
    assert "killd" in (tmp_path / "out" / "problems.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(("encoding", "name"), [("ascii", rb"c\u2026\xe9"), ("latin-1", b"c\\u2026\xe9")])
def test_a_terminal_without_unicode_gets_escapes(faulty: Path, encoding: str, name: bytes) -> None:
    environment = os.environ | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "core", "check", str(faulty)]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert result.returncode == 1
    assert name + b".txt:1:1: there is no " + name + b".yaml beside this file" in result.stdout
    assert result.stderr == b""


def test_only_finished_commands_are_shown() -> None:
    commands = ["check", "compare", "coverage", "deck", "diff", "export", "import", "new", "pictures", "publish"]
    commands += ["schema", "second"]
    assert sorted(main.commands) == commands


def test_no_summary_of_a_command_breaks_off() -> None:
    summaries = [line for line in run("--help").output.partition("Commands:\n")[2].splitlines() if line]
    assert [line.split()[0] for line in summaries] == sorted(main.commands)
    assert [line for line in summaries if not line.endswith(".") or line.endswith("...")] == []
    assert max(map(len, summaries)) < 80


def test_help_says_how_it_is_called() -> None:
    assert run("--help").output.startswith("Usage: python -m core [OPTIONS] COMMAND [ARGS]...\n")
