"""What only shows with all documents at hand."""

from pathlib import Path

import pytest

from core.checks import check_corpus, check_document, check_vocabulary
from core.loader import load
from tests.corpora import VOCABULARY, Article, Raw, article, as_yaml, claim, position, time, write, write_corpus

WORDS = check_vocabulary(as_yaml(VOCABULARY)).vocabulary
TEXT = "300 were killed."


def checked(**articles: Article) -> tuple[list[str], list[str]]:
    """Names of the documents that load, and problems."""
    documents = [
        check_document(f"{stem}.txt", text, as_yaml(annotation), WORDS) for stem, (text, annotation) in articles.items()
    ]
    loaded, problems = check_corpus(documents)
    return [document.name for document in loaded], [str(problem) for problem in problems]


def dead(claim_id: str, **fields: object) -> Raw:
    return claim(claim_id, "300", best=300, **fields)


def test_sound_documents_stand_side_by_side() -> None:
    shared = {"statement": "nis-300"}
    names, problems = checked(
        a=article(TEXT, dead("a1", **shared), position("a2", statement="nis-gone")),
        b=article(TEXT, dead("b1", **shared, attribution=["nis", "bbc"]), position("b2", statement="nis-gone")),
        c=article(TEXT, dead("c1", revises=["nis-300"], disputes=["a1", "nis-gone", "b2"]), dead("c2", part_of=["c1"])),
    )
    assert (names, problems) == (["a.txt", "b.txt", "c.txt"], [])


def test_a_document_with_an_id_of_an_earlier_one_is_left_out() -> None:
    names, problems = checked(
        a=article(TEXT, dead("a1"), dead("x")),
        b=article(TEXT, dead("x"), dead("b1"), position("a1")),
        c=article(TEXT, dead("b1"), dead("c1", disputes=["x"])),
    )
    assert names == ["a.txt", "c.txt"]
    assert problems == [
        "b.yaml:8:7: claim 'x': the id 'x' is already that of claim 'x' (a.yaml:19); give each record its own",
        "b.yaml:33:7: position 'a1': the id 'a1' is already that of claim 'a1' (a.yaml:7); give each record its own",
    ]


def test_records_of_one_statement_agree() -> None:
    of_nis = {"statement": "s"}
    names, problems = checked(
        a=article(TEXT, dead("a1", **of_nis), position("p1", statement="t", attribution=[["nis", "gur"]])),
        b=article(
            TEXT,
            dead("b1", **of_nis, measure="casualties", subject="russian-forces", attribution=["gur", "nis"]),
            position("p2", "denies", statement="t", proposition="back", attribution=[["gur", "nis"]]),
        ),
        c=article(TEXT, position("p3", **of_nis), dead("c1", statement="b1"), dead("c2", statement="t")),
    )
    assert names == ["a.txt", "b.txt", "c.txt"]
    assert problems == [
        "b.yaml:9:12: claim 'b1': measure is casualties, but killed in claim 'a1' (a.yaml:7), of the same statement;"
        " correct one, or give each its own statement",
        "b.yaml:10:12: claim 'b1': subject is russian-forces, but north-korean-troops in claim 'a1' (a.yaml:7), of the"
        " same statement; correct one, or give each its own statement",
        "b.yaml:12:5: claim 'b1': origin is gur, but nis in claim 'a1' (a.yaml:7), of the same statement; correct one,"
        " or give each its own statement",
        "b.yaml:24:16: position 'p2': proposition is back, but withdrawn in position 'p1' (a.yaml:21), of the same"
        " statement; correct one, or give each its own statement",
        "b.yaml:25:11: position 'p2': stance is denies, but affirms in position 'p1' (a.yaml:21), of the same"
        " statement; correct one, or give each its own statement",
        "b.yaml:27:5: position 'p2': origin is gur + nis, but nis + gur in position 'p1' (a.yaml:21), of the same"
        " statement; correct one, or give each its own statement",
        "c.yaml:19:14: claim 'c1': statement 'b1' is the id of claim 'b1' (b.yaml:7), which belongs to statement 's';"
        " name that one, or choose another name",
        "c.yaml:32:14: claim 'c2': statement 't' is that of position 'p1' (a.yaml:21); claims and positions share none",
        "c.yaml:41:14: position 'p3': statement 's' is that of claim 'a1' (a.yaml:7); claims and positions share none",
    ]


def test_relations_lead_to_what_exists_and_not_to_themselves() -> None:
    names, problems = checked(
        a=article(TEXT, dead("a1", statement="s", part_of=["a2", "elsewhere"], disputes=["a1"])),
        b=article(TEXT, dead("b1", statement="s", retracts=["s"]), dead("b2", share_of=["a1"], revises=["b-2"])),
    )
    assert names == ["a.txt", "b.txt"]
    assert problems == [
        "a.yaml:21:5: claim 'a1': part_of names 'a2', which is no claim, position or statement of this corpus;"
        " correct it, or take it out",
        "a.yaml:22:5: claim 'a1': part_of names 'elsewhere', which is no claim, position or statement of this corpus;"
        " correct it, or take it out",
        "a.yaml:24:5: claim 'a1': disputes names 'a1', which is this same statement; name another, or take it out",
        "b.yaml:21:5: claim 'b1': retracts names 's', which is this same statement; name another, or take it out",
        "b.yaml:37:5: claim 'b2': revises names 'b-2', which is no claim, position or statement of this corpus;"
        " did you mean 'b2'?",
    ]


def test_a_target_may_be_in_a_document_that_did_not_load() -> None:
    names, problems = checked(
        a=article(TEXT, dead("a1", revises=["there"])),
        b=article(TEXT, dead("there") | {"id": 7}),
    )
    assert names == ["a.txt"]
    assert problems == [
        "a.yaml:20:5: claim 'a1': revises names 'there', which is no claim, position or statement of this corpus;"
        " it may be in an article that could not be loaded: mend that first",
        "b.yaml:8:7: claims[0]: id is the number 7; write text: put it in quotation marks, '7'",
    ]


def test_a_near_name_is_told_beside_that(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, {"a": article(TEXT, dead("a-160", disputes=["b-160"]), dead("c-160"))})
    write(folder / "b.txt", TEXT)
    assert [str(problem) for problem in load(folder).problems] == [
        "a.yaml:20:5: claim 'a-160': disputes names 'b-160', which is no claim, position or statement of this corpus;"
        " it may be in an article that could not be loaded: mend that first; did you mean 'a-160'?",
        "b.txt:1:1: there is no b.yaml beside this file; add it, or take this file out",
    ]


def test_words_of_a_telling_that_another_document_holds_wait_until_that_loads() -> None:
    _, problems = checked(
        a=article(TEXT, dead("a1", statement="s", hedge="none")),
        b=article(f"About {TEXT}", dead("b1", statement="s", added=["About"])),
    )
    assert problems == ["a.yaml:15:10: claim 'a1': hedge 'none' fills none of low, high, best; found best"]


def test_a_target_in_a_document_that_did_not_load_is_known_by_its_id_or_statement() -> None:
    names, problems = checked(
        a=article(TEXT, dead("a1", revises=["there"], disputes=["said"])),
        b=article(TEXT, dead("there", hedge="none", statement="said")),
    )
    assert names == ["a.txt"]
    assert problems == ["b.yaml:15:10: claim 'there': hedge 'none' fills none of low, high, best; found best"]


def test_relations_are_checked_beside_another_problem_of_the_file() -> None:
    names, problems = checked(
        a=article(
            TEXT,
            dead("a1", hedge="none"),
            dead("a2", disputes=["a-1", "b1"]),
            dead("b1"),
        ),
        b=article(TEXT, dead("b1")),
    )
    assert names == ["b.txt"]
    assert problems == [
        "a.yaml:15:10: claim 'a1': hedge 'none' fills none of low, high, best; found best",
        "a.yaml:32:5: claim 'a2': disputes names 'a-1', which is no claim, position or statement of this corpus;"
        " did you mean 'a1'?",
        "a.yaml:35:7: claim 'b1': the id 'b1' is already that of claim 'b1' (b.yaml:7); give each record its own",
    ]


def test_relations_of_a_document_without_a_text_are_checked() -> None:
    _, annotation = article(TEXT, dead("a1", revises=["b2", "far"]), dead("b2"))
    _, problems = check_corpus([check_document("a.txt", None, as_yaml(annotation), WORDS)])
    assert list(map(str, problems)) == [
        "a.yaml:21:5: claim 'a1': revises names 'far', which is no claim, position or statement of this corpus;"
        " correct it, or take it out"
    ]


def test_relations_do_not_go_in_circles() -> None:
    names, problems = checked(
        a=article(TEXT, dead("a1", revises=["b1"], disputes=["b1"]), dead("a2", part_of=["b2"], derived_from=["b2"])),
        b=article(
            TEXT, dead("b1", revises=["s"], disputes=["a1"]), dead("b2", part_of=["b3"]), dead("b3", part_of=["a2"])
        ),
        c=article(TEXT, dead("c1", statement="s", revises=["a1"])),
    )
    assert names == ["a.txt", "b.txt", "c.txt"]
    assert problems == [
        "a.yaml:20:5: claim 'a1': revises goes in a circle, 'a1' → 'b1' → 's' → 'a1'; take one of these relations out",
        "a.yaml:36:5: claim 'a2': part_of goes in a circle, 'a2' → 'b2' → 'b3' → 'a2'; take one of these relations out",
    ]


@pytest.mark.parametrize("relation", ["retracts", "share_of"])
def test_retractions_and_shares_do_not_go_in_circles(relation: str) -> None:
    _, problems = checked(a=article(TEXT, dead("a1", **{relation: ["a2"]}), dead("a2", **{relation: ["a1"]})))
    assert problems == [
        f"a.yaml:20:5: claim 'a1': {relation} goes in a circle, 'a1' → 'a2' → 'a1'; take one of these relations out"
    ]


def test_a_long_circle_is_cut_in_its_message() -> None:
    ring = [dead(f"r{number}", revises=[f"r{(number + 1) % 2000}"]) for number in range(2000)]
    _, (problem,) = checked(a=article(TEXT, *ring))
    assert problem == (
        "a.yaml:20:5: claim 'r0': revises goes in a circle, 'r0' → 'r1' → 'r2' → 'r3' → 'r4' → 'r5' → 'r6' → … → 'r0';"
        " take one of these relations out"
    )


def test_only_the_source_itself_retracts_and_revises_what_it_said() -> None:
    names, problems = checked(
        a=article(TEXT, dead("a1", attribution=["gur", "bbc"], retracts=["b1"]), dead("a2", revises=["s"])),
        b=article(TEXT, dead("b1"), dead("b2", statement="s", attribution=[["gur", "western-officials"]])),
        c=article(TEXT, dead("c1", attribution=["bbc"], retracts=["a1"], disputes=["b1"]), position("gone")),
        d=article(TEXT, dead("d1", attribution=["gur"], retracts=["gone"])),
    )
    only = "only the source that said it can"
    disputes = "to contradict another's number, use disputes"
    assert names == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert problems == [
        f"a.yaml:21:5: claim 'a1': retracts names 'b1', which is from nis, and this is from gur; {only} take it back:"
        f" {disputes}",
        "a.yaml:35:5: claim 'a2': revises names 's', which is from gur, western-officials, and this is from nis;"
        f" {only} update it: {disputes}",
        f"c.yaml:20:5: claim 'c1': retracts names 'a1', which is from gur, and this is from bbc; {only} take it back:"
        f" {disputes}",
        f"d.yaml:20:5: claim 'd1': retracts names 'gone', which is from nis, and this is from gur; {only} take it back:"
        f" {disputes}",
    ]


def test_a_joint_origin_is_each_of_its_members() -> None:
    names, problems = checked(
        a=article(TEXT, dead("a1", attribution=[["gur", "nis"]], retracts=["b1"], revises=["t"])),
        b=article(TEXT, dead("b1"), dead("b2", statement="t", attribution=[["nis", "bbc"], "gur"])),
    )
    assert (names, problems) == (["a.txt", "b.txt"], [])


def test_a_revision_is_never_older_than_what_it_revises() -> None:
    def as_of(edtf: str) -> Raw:
        return {"as_of": time(edtf)}

    names, problems = checked(
        a=article(
            TEXT,
            dead("a1", revises=["b1"], **as_of("2025-01-03")),
            dead("a2", revises=["b2"], **as_of("2025-01")),
            dead("a3", revises=["b3"], **as_of("2025-01-03~")),
            dead("a4", revises=["s"], **as_of("2025-01-03")),
            dead("a5", revises=["b6"], **as_of("2025-01-03")),
            dead("a6", retracts=["b1"], **as_of("2025-01-03")),
        ),
        b=article(
            TEXT,
            dead("b1", **as_of("2025-01-04")),
            dead("b2", **as_of("2025-01-31")),
            dead("b3", **as_of("2025-02")),
            dead("b4", statement="s", **as_of("2025-02")),
            dead("b5", statement="s"),
            dead("b6"),
        ),
    )
    assert names == ["a.txt", "b.txt"]
    assert problems == [
        "a.yaml:20:5: claim 'a1': revises names 'b1', which is as of 2025-01-04, and this is as of 2025-01-03;"
        " let the later number revise the earlier one, or correct a time",
        "a.yaml:74:5: claim 'a4': revises names 's', which is as of 2025-02, and this is as of 2025-01-03;"
        " let the later number revise the earlier one, or correct a time",
    ]
