"""From a folder to a corpus: what is sound is loaded, everything else is told, and no file is touched."""

import os
import random
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.loader import LARGEST, default_folder, fingerprint, load, read_file
from core.models import Corpus
from core.reading.plaintext import FaultError
from tests.corpora import VOCABULARY, Article, article, as_yaml, claim, position, time, write, write_corpus

TEXT = "At least 1,000 of the 11,000 troops had been killed."
DOCUMENTS: dict[str, Article] = {
    "a": article(TEXT, claim("a-dead", "At least 1,000", low=1000), position("a-gone"), title="Losses"),
    "b": article(TEXT, claim("b-dead", "At least 1,000", low=1000, said=time("2025-02-07"))),
}
SOUND = as_yaml(DOCUMENTS["b"][1])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "corpus", DOCUMENTS)


def problems(corpus: Corpus) -> list[str]:
    return [str(problem) for problem in corpus.problems]


def names(corpus: Corpus) -> list[str]:
    return [document.name for document in corpus.documents]


def digest(folder: Path) -> dict[str, str]:
    """Every file below a folder, and what is in it."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path): f"{path.stat().st_mtime_ns} {sha256(path.read_bytes()).hexdigest()}" for path in files}


def test_a_sound_corpus_is_loaded_in_the_order_of_its_names(folder: Path) -> None:
    corpus = load(folder)
    assert (names(corpus), corpus.problems) == (["a.txt", "b.txt"], ())
    assert corpus.vocabulary is not None
    assert corpus.vocabulary.title == "A tiny corpus"
    assert corpus.documents[0].text == TEXT
    assert corpus.documents[0].annotation.document.title == "Losses"
    assert [record.id for record in corpus.documents[1].annotation.claims] == ["b-dead"]
    assert load(str(folder)) == corpus


def test_the_seeds_are_sound() -> None:
    corpus = load(default_folder())
    assert (len(corpus.documents), problems(corpus)) == (5, [])


BAD_ANNOTATIONS: dict[str, tuple[str | bytes, list[str]]] = {
    "wrong syntax": (
        "document: [1\nclaims: []\n",
        ["b.yaml:2:7: found no comma or closing bracket where one is due; close the bracket opened in line 1"],
    ),
    "tabs": (
        SOUND.replace("\n  published", "\n\tpublished"),
        ["b.yaml:2:1: found a tab in the indentation; indent with spaces, not tabs"],
    ),
    "a key twice": (
        SOUND.replace("  low: 1000", "  low: 1000\n  low: 2000"),
        ["b.yaml:19:3: found the key 'low' twice, here and in line 18; keep one of them"],
    ),
    "an alias bomb": (
        "a: &a [x]\n" + "".join(f"k{n}: &k{n} [{'*a, ' * 9}*a]\n" for n in range(30)),
        ["b.yaml:1:4: found &a; anchors and aliases are not used here: write the value out"],
    ),
    "a tag that names a Python object": (
        "document: !!python/object/apply:os.system ['touch executed']\n",
        ["b.yaml:1:11: found the tag '!!python/object/apply:os.system'; tags are not used here: write the plain value"],
    ),
    "deep nesting": (
        "[" * 100_000,
        ["b.yaml:1:33: found values nested deeper than 32 levels; annotations need at most five"],
    ),
    "an unknown field": (
        SOUND.replace("  role:", "  rolle:"),
        ["b.yaml:17:3: claim 'b-dead': unknown field 'rolle'; did you mean 'role'?"],
    ),
    "an unknown id": (
        SOUND.replace("measure: killed", "measure: kiled"),
        ["b.yaml:9:12: claim 'b-dead': unknown measure 'kiled'; did you mean 'killed'?"],
    ),
    "a quote that is not in the text": (
        SOUND.replace("of the 11,000", "of the 12,000"),
        [
            "b.yaml:7:10: claim 'b-dead': the quote 'At least 1,000 of the 12,000 troops had been killed.' does not"
            " stand in the text; copy it verbatim, quotation marks and dashes included; nearest words: 'At least 1,000"
            " of the 11,000 troops had been killed.'"
        ],
    ),
    "a quote that is in the text twice": (
        SOUND.replace(f"quote: {TEXT}", "quote: ',000'"),
        [
            "b.yaml:7:10: claim 'b-dead': the quote ',000' stands 2 times in the text; quote more of it, or give its"
            " prefix or suffix",
        ],
    ),
    "low above high": (
        SOUND.replace("at_least", "range").replace("  low: 1000", "  low: 11000\n  high: 1000"),
        ["b.yaml:18:8: claim 'b-dead': low 11,000 is above high 1,000; swap them, or correct one"],
    ),
    "a date that is none": (
        SOUND.replace("2025-02-07", "2025-02-30"),
        [
            "b.yaml:20:11: claim 'b-dead': said.edtf: '2025-02-30' is no EDTF date; write for example 2025-02-07,"
            " 2025-02, 2024-12-14/2024-12-15, 2025-01~, 2025-01/.., [2025-02-10..2025-02-14]"
        ],
    ),
    "an id of another document": (
        SOUND.replace("b-dead", "a-gone"),
        [
            "b.yaml:8:7: claim 'a-gone': the id 'a-gone' is already that of position 'a-gone' (a.yaml:21); give each"
            " record its own"
        ],
    ),
    "not UTF-8": (
        "# é\n".encode() + "note: é".encode("latin-1"),
        ["b.yaml:2:7: found byte 0xE9, which is not UTF-8; save the file as UTF-8"],
    ),
    "a byte order mark": (
        "\ufeff" + SOUND,
        ["b.yaml:1:1: found a byte order mark; save the file as UTF-8 without it (without BOM)"],
    ),
    "Windows line ends": (
        SOUND.replace("\n", "\r\n"),
        ["b.yaml:1:10: found a Windows line end (CR); save the file with LF line ends"],
    ),
    "an empty file": ("", ["b.yaml:1:1: the file is empty; fill it, or take it out of the corpus"]),
    "white space": (" \n\n", ["b.yaml:1:1: the file is empty; fill it, or take it out of the corpus"]),
    "a control character": (
        SOUND.replace("killed.", "kil\0led."),
        ["b.yaml:7:58: found the control character U+0000; take it out"],
    ),
    "a list": (
        "- 1\n",
        [
            "b.yaml:1:1: found a list of 1; write a mapping with document, claims, positions, dismissed, undecided, "
            "nothing_on"
        ],
    ),
}


@pytest.mark.parametrize(("contents", "expected"), BAD_ANNOTATIONS.values(), ids=BAD_ANNOTATIONS)
def test_a_bad_annotation_is_told_and_its_document_left_out(
    folder: Path, contents: str | bytes, expected: list[str]
) -> None:
    (folder / "b.yaml").write_bytes(contents if isinstance(contents, bytes) else contents.encode())
    before = digest(folder.parent)
    corpus = load(folder)
    assert problems(corpus) == expected
    assert names(corpus) == ["a.txt"]
    assert digest(folder.parent) == before


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        ("caf\xe9".encode("latin-1"), "b.txt:1:4: found byte 0xE9, which is not UTF-8; save the file as UTF-8"),
        (TEXT.encode("utf-16"), "b.txt:1:1: found UTF-16, which is not UTF-8; save the file as UTF-8"),
        (
            f"\ufeff{TEXT}".encode(),
            "b.txt:1:1: found a byte order mark; save the file as UTF-8 without it (without BOM)",
        ),
        (f"{TEXT}\r\n".encode(), "b.txt:1:53: found a Windows line end (CR); save the file with LF line ends"),
        (b"", "b.txt:1:1: the file is empty; fill it, or take it out of the corpus"),
        (f"{TEXT}\n\x07".encode(), "b.txt:2:1: found the control character U+0007; take it out"),
    ],
)
def test_a_bad_text_is_told_and_its_document_left_out(folder: Path, contents: bytes, expected: str) -> None:
    (folder / "b.txt").write_bytes(contents)
    corpus = load(folder)
    assert (problems(corpus), names(corpus)) == ([expected], ["a.txt"])


@pytest.mark.parametrize("name", ["b.yaml", "b.txt"])
def test_a_file_of_fifty_megabytes_is_not_read(folder: Path, name: str) -> None:
    os.truncate(folder / name, 50_000_000)
    corpus = load(folder)
    assert problems(corpus) == [
        f"{name}:1:1: the file has 50,000,000 bytes; at most 10,000,000 are read: split or shorten it"
    ]
    assert names(corpus) == ["a.txt"]


def test_the_largest_file_is_read(folder: Path) -> None:
    write(folder / "b.txt", TEXT + " " * (LARGEST - len(TEXT)))
    assert names(load(folder)) == ["a.txt", "b.txt"]


def test_files_without_their_partner_are_told(folder: Path) -> None:
    (folder / "a.yaml").unlink()
    (folder / "b.txt").unlink()
    write(folder / "b.yaml", SOUND.replace("killed\n", "kiled\n"))
    corpus = load(folder)
    assert problems(corpus) == [
        "a.txt:1:1: there is no a.yaml beside this file; add it, or take this file out",
        "b.yaml:1:1: there is no b.txt beside this file; add it, or take this file out",
        "b.yaml:9:12: claim 'b-dead': unknown measure 'kiled'; did you mean 'killed'?",
    ]
    assert names(corpus) == []


def test_extra_files_are_told_and_left_out(folder: Path) -> None:
    for name in ("c.yml", "c.TXT", "notes.md", "data", "vocabulary.txt", "a.yaml~", "\u202ea.txt"):
        write(folder / name, "x")
    (folder / os.fsdecode(b"\xff.yaml")).touch()
    corpus = load(folder)
    extra = (
        "this file is extra: a corpus holds vocabulary.yaml and pairs of NAME.txt and NAME.yaml; rename it, or take it"
    )
    assert problems(corpus) == [
        "\\u202ea.txt:1:1: this file's name holds characters that cannot be shown; rename it",
        "\\udcff.yaml:1:1: this file's name holds characters that cannot be shown; rename it",
        f"a.yaml~:1:1: {extra} out",
        "c.TXT:1:1: this file would not be read; rename it to c.txt",
        "c.yml:1:1: this file would not be read; rename it to c.yaml",
        f"data:1:1: {extra} out",
        f"notes.md:1:1: {extra} out",
        f"vocabulary.txt:1:1: {extra} out",
    ]
    assert names(corpus) == ["a.txt", "b.txt"]


def test_no_name_of_an_article_holds_what_parts_names(folder: Path) -> None:
    for name in ("a; b.txt", "a; b.yaml", "a;b.txt"):
        write(folder / name, "x")
    told = "'; ' parts the names of several articles in a table, and cannot stand within one; rename this file"
    corpus = load(folder)
    assert problems(corpus) == [
        f"a; b.txt:1:1: {told}",
        f"a; b.yaml:1:1: {told}",
        "a;b.txt:1:1: there is no a;b.yaml beside this file; add it, or take this file out",
    ]
    assert names(corpus) == ["a.txt", "b.txt"]


def test_some_files_are_left_alone(folder: Path) -> None:
    for name in ("README.md", ".hidden", ".a.yaml.swp"):
        write(folder / name, "\t: [")
    (folder / "older.txt").mkdir()
    (folder / "older").mkdir()
    write(folder / "older" / "x.txt", "x")
    assert (problems(load(folder)), names(load(folder))) == ([], ["a.txt", "b.txt"])


def test_without_a_vocabulary_there_are_no_documents(folder: Path) -> None:
    (folder / "vocabulary.yaml").unlink()
    write(folder / "b.yaml", SOUND.replace("low: 1000", "low: many"))
    corpus = load(folder)
    assert (corpus.vocabulary, corpus.documents) == (None, ())
    assert problems(corpus) == [
        "b.yaml:18:8: claim 'b-dead': low is 'many'; write a number",
        "vocabulary.yaml:1:1: vocabulary.yaml is missing; write it: it defines the measures, subjects, sides and"
        " sources that annotations name",
    ]


def test_an_unreadable_vocabulary_is_one_problem(folder: Path) -> None:
    (folder / "vocabulary.yaml").write_bytes(b"\xff")
    corpus = load(folder)
    assert (corpus.vocabulary, corpus.documents) == (None, ())
    assert problems(corpus) == ["vocabulary.yaml:1:1: found byte 0xFF, which is not UTF-8; save the file as UTF-8"]


def test_a_bad_entry_of_the_vocabulary_keeps_only_its_users_out(folder: Path) -> None:
    bad = VOCABULARY["propositions"] | {"withdrawn": {"text": "Gone."}}
    write(folder / "vocabulary.yaml", as_yaml(VOCABULARY | {"propositions": bad}))
    corpus = load(folder)
    assert problems(corpus) == [
        "a.yaml:23:16: position 'a-gone': unknown proposition 'withdrawn'; its entry in vocabulary.yaml has a problem"
        " of its own: mend that first",
        "vocabulary.yaml:78:5: proposition 'withdrawn': 'short' is missing; write text",
    ]
    assert names(corpus) == ["b.txt"]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("nowhere", "does not exist"),
        ("corpus/a.txt", "is a file"),
        ("a\0b", "cannot be read"),
        ("\ud800", "cannot be read"),
    ],
)
def test_a_folder_that_is_none_is_one_problem(folder: Path, name: str, found: str) -> None:
    wrong = f"{folder.parent}/{name}"
    corpus = load(wrong)
    assert (corpus.vocabulary, corpus.documents) == (None, ())
    shown = wrong if wrong.isprintable() else ascii(wrong)[1:-1]
    assert problems(corpus) == [f"{shown}:1:1: the corpus folder {found}; name a folder that holds vocabulary.yaml"]


def test_an_empty_folder_lacks_its_vocabulary(tmp_path: Path) -> None:
    assert [problem.file for problem in load(tmp_path).problems] == ["vocabulary.yaml"]


def test_links_may_lead_within_the_folder_but_not_out_of_it(folder: Path) -> None:
    outside = folder.parent / "outside.txt"
    write(outside, TEXT)
    (folder / "b.txt").unlink()
    (folder / "b.txt").symlink_to(outside)
    corpus = load(folder)
    assert problems(corpus) == ["b.txt:1:1: this link leads out of the corpus folder; put the file itself here"]
    assert names(corpus) == ["a.txt"]
    (folder / "b.txt").unlink()
    (folder / "b.txt").symlink_to("a.txt")
    assert names(load(folder)) == ["a.txt", "b.txt"]


def test_a_corpus_may_itself_be_a_link(folder: Path) -> None:
    link = folder.parent / "link"
    link.symlink_to(folder, target_is_directory=True)
    assert load(link) == load(folder)


def test_what_cannot_be_read_is_told(folder: Path) -> None:
    for name in ("a.txt", "b.txt", "b.yaml"):
        (folder / name).unlink()
    (folder / "a.txt").symlink_to("gone.txt")
    (folder / "b.txt").symlink_to("b.txt")
    os.mkfifo(folder / "b.yaml")
    assert problems(load(folder)) == [
        "a.txt:1:1: the file cannot be read (No such file or directory); mend that, or take it out",
        "b.txt:1:1: the file cannot be read (Too many levels of symbolic links); mend that, or take it out",
        "b.yaml:1:1: this is no regular file; put a file of text in its place",
    ]


def test_all_problems_of_all_files_are_told_at_once(folder: Path) -> None:
    write(folder / "b.yaml", SOUND.replace("low: 1000", "low: many").replace("nis", "nsi"))
    write(folder / "c.yaml", "\t")
    write(folder / "d.txt", "x\r\n")
    write(folder / "vocabulary.yaml", as_yaml(VOCABULARY | {"title": ""}))
    corpus = load(folder)
    assert problems(corpus) == [
        "b.yaml:12:5: claim 'b-dead': unknown source 'nsi'; did you mean 'nis'?",
        "b.yaml:18:8: claim 'b-dead': low is 'many'; write a number",
        "c.yaml:1:1: the file is empty; fill it, or take it out of the corpus",
        "c.yaml:1:1: there is no c.txt beside this file; add it, or take this file out",
        "d.txt:1:1: there is no d.yaml beside this file; add it, or take this file out",
        "d.txt:1:2: found a Windows line end (CR); save the file with LF line ends",
        "vocabulary.yaml:1:8: title is ''; write text",
    ]
    assert names(corpus) == ["a.txt"]


def test_loading_is_the_same_every_time(folder: Path) -> None:
    for number in range(20):
        broken = list(SOUND)
        random.Random(number).shuffle(broken)
        write(folder / f"c{number}.yaml", "".join(broken))
    assert load(folder) == load(folder)


YAML_LIKE = st.text("ab: -[]{}'\"|>#&*!%@`\n?,\\0~<.1").map(str.encode)
CHANGED = st.tuples(st.integers(0, len(SOUND)), st.integers(0, 9), st.text(max_size=3)).map(
    lambda change: (SOUND[: change[0]] + change[2] + SOUND[change[0] + change[1] :]).encode("utf-8", "replace")
)


@given(st.sampled_from(["b.yaml", "b.txt", "vocabulary.yaml"]), st.binary() | YAML_LIKE | CHANGED)
def test_no_file_content_stops_a_load(name: str, contents: bytes) -> None:
    with TemporaryDirectory() as temporary:
        folder = write_corpus(Path(temporary), DOCUMENTS)
        (folder / name).write_bytes(contents)
        corpus = load(folder)
        assert corpus == load(folder)
        assert (folder / name).read_bytes() == contents
        assert "b.txt" in names(corpus) or corpus.problems
        assert all(problem.line >= 1 and problem.column >= 1 and problem.message for problem in corpus.problems)
        assert list(corpus.problems) == sorted(corpus.problems)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.data())
def test_no_value_of_a_field_stops_a_load(data: st.DataObject) -> None:
    record = dict(DOCUMENTS["b"][1]["claims"][0])
    record[data.draw(st.sampled_from([*record, "period", "revises", "statement", "prefix"]))] = data.draw(ANYTHING)
    with TemporaryDirectory() as temporary:
        folder = write_corpus(Path(temporary), DOCUMENTS | {"b": article(TEXT, record)})
        corpus = load(folder)
        assert "b.txt" in names(corpus) or all(problem.file == "b.yaml" for problem in corpus.problems)


CHANGES: dict[str, Callable[[Path], object]] = {
    "edited": lambda folder: write(folder / "a.yaml", SOUND),
    "edited within its length and time": lambda folder: _rewrite(folder / "a.txt"),
    "added": lambda folder: write(folder / "c.txt", TEXT),
    "removed": lambda folder: (folder / "a.txt").unlink(),
    "renamed": lambda folder: (folder / "a.txt").rename(folder / "c.txt"),
    "made unreadable": lambda folder: (folder / "a.txt").chmod(0),
    "replaced": lambda folder: os.replace(folder / "b.yaml", folder / "a.yaml"),
    "gone": lambda folder: folder.rename(folder.with_name("elsewhere")),
}


def _rewrite(path: Path) -> None:
    times = path.stat()
    write(path, TEXT.replace("1", "2"))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_fingerprint_changes_with_the_corpus(folder: Path, change: Callable[[Path], object]) -> None:
    before = fingerprint(folder)
    assert fingerprint(folder) == before
    change(folder)
    assert fingerprint(folder) != before


def test_a_fingerprint_is_blind_to_files_that_are_left_alone(folder: Path) -> None:
    before = fingerprint(folder)
    write(folder / ".a.yaml.swp", "x")
    write(folder / "README.md", "x")
    assert fingerprint(folder) == before


def test_a_fingerprint_sees_where_a_link_leads(folder: Path) -> None:
    (folder / "c.txt").symlink_to(folder.parent / "c.txt")
    before = fingerprint(folder)
    write(folder.parent / "c.txt", TEXT)
    assert fingerprint(folder) != before


def test_a_missing_folder_has_a_fingerprint(tmp_path: Path) -> None:
    assert fingerprint(tmp_path / "nowhere") == fingerprint(str(tmp_path / "nowhere"))
    assert fingerprint("a\0b") != fingerprint(tmp_path)


def test_the_folder_is_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CORPUS", raising=False)
    assert default_folder() == Path(__file__).parents[2] / "seeds"
    monkeypatch.setenv("CORPUS", "elsewhere")
    assert default_folder() == Path("elsewhere")


def test_texts_given_instead_of_files_are_read_in_their_place_and_nothing_is_written(tmp_path: Path) -> None:
    folder = write_corpus(
        tmp_path / "corpus", {"a": article("The NIS counted 300 men.", claim("dead", "300", best=300))}
    )
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    text, annotation = article("The GUR counted 400 men.", claim("more", "400", best=400))
    loaded = load(folder, {"b.txt": text, "b.yaml": as_yaml(annotation), "a.yaml": "document: ["})
    assert [document.name for document in loaded.documents] == ["b.txt"]
    assert {problem.file for problem in loaded.problems} == {"a.yaml"}
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_one_file_is_read_as_it_stands_now(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus", {})
    write(folder / "a.txt", "Three men.")
    assert read_file(folder, "a.txt") == "Three men."
    assert read_file(folder, "b.txt") is None
    (folder / "c.txt").write_bytes(b"\xff")
    with pytest.raises(FaultError, match="not UTF-8"):
        read_file(folder, "c.txt")
