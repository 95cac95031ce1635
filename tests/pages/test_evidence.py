"""Every mark is one step from its sentence; what is open stands in the address, and closing takes it out."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.corpora import write
from tests.pages.opening import AGREEMENT, CASUALTIES, DEPLOYMENT, DOCUMENTS, OVERVIEW, buttons, opened, words


def facts(app: AppTest) -> dict[str, str]:
    """The lists of the record: heading and words."""
    return {
        str(name): str(text).replace("\\", "") for table in app.table for name, text in table.value.iloc[:, 0].items()
    }


def test_a_link_opens_the_record_of_a_claim(tiny: Path) -> None:
    app = opened(DEPLOYMENT, claim="second-300")
    found = facts(app)
    assert found["Who said it first"] == "Western officials (unnamed officials; The West)"
    assert found["As printed"] == "“300”, in the body"
    assert found["How we read it"] == "270 to 330"
    assert found["As of"] == "31 January 2025. Inferred by the annotator: the test says so"
    assert found["Said"] == "not stated."
    assert app.subheader[0].value == "Western officials"
    assert "300 soldiers · Killed, North Korean troops · as of" in words(app)


def test_the_record_shows_every_telling_of_the_statement(tiny: Path) -> None:
    app = opened(DEPLOYMENT, claim="second-300")
    assert "One statement, told 2 times" in words(app)
    assert "“About 300”" in words(app)
    buttons(app, "Open the evidence")[0].click().run()
    assert app.query_params["claim"] == "first-300"
    assert facts(app)["Hedge"] == "about; asserted"


def test_a_record_leads_to_all_that_its_source_said_where_one_is_named(tiny: Path) -> None:
    links = [link.label for link in opened(DEPLOYMENT, claim="second-300").get("page_link")]
    assert links == ["In the article", "More of Western officials"]


def test_the_record_leads_to_what_is_held_against_it_though_a_filter_hides_that(own_seeds: Path) -> None:
    app = opened(CASUALTIES, claim="000-killed-300", origins=["Zelenskyy"])
    assert "Only origins: Zelenskyy" in words(app)
    told = " ".join(words(app).split())
    assert "Held against it (1)" in told
    assert "May clash (Killed, North Korean troops): about 300 people (nobody named" in told
    (way,) = buttons(app, "Open the evidence")
    way.click().run()
    assert app.query_params["claim"] == "001-killed-nk-1000"
    assert app.subheader[0].value.replace("\\", "") == "Western officials, via the BBC"
    assert "At least 1,000 people, an estimate, “they believed” · Killed, North Korean troops" in words(app)


def test_the_record_says_who_agrees_and_that_nothing_clashes(own_seeds: Path) -> None:
    app = opened(DEPLOYMENT, claim="000-deployed-11000")
    assert "Held against it: no statement that can be compared with it clashes." in words(app).replace("*", "")
    assert "Who agrees (3 statements), and why" in [each.label for each in app.expander]
    assert len(buttons(app, "Open the evidence")) == 3


def test_the_record_reads_hedges_as_the_reader_does(tiny: Path) -> None:
    assert facts(opened(DEPLOYMENT, claim="first-300", about="20"))["How we read it"] == "240 to 360 (± 20 %)"


def test_a_link_opens_the_record_of_a_position(tiny: Path) -> None:
    app = opened(OVERVIEW, claim="stayed")
    assert facts(app)["Who said it first"].startswith("Main Directorate of Intelligence")
    assert [each.value for each in app.subheader][-1] == "GUR"
    assert "Denies: The troops were withdrawn in January 2025" in words(app)


def test_the_chooser_opens_a_mark_and_the_address_says_so(tiny: Path) -> None:
    app = opened(DEPLOYMENT)
    assert not app.table
    app.selectbox(key="deployment-mark-0").select("forecast").run()
    assert app.query_params["claim"] == "forecast"
    assert facts(app)["Hedge"] == "a plain number; a forecast"


def test_a_statement_without_a_number_opens_its_sentence(tiny: Path) -> None:
    app = opened(CASUALTIES)
    buttons(app, "“heavy” – NIS")[0].click().run()
    assert app.query_params["claim"] == "heavy"
    assert facts(app)["As printed"] == "“heavy”, in the body"


def test_a_clash_opens_side_by_side(tiny: Path) -> None:
    app = opened(OVERVIEW)
    buttons(app, "Side by side")[0].click().run()
    assert app.query_params["pairs"] == "left~stayed"
    found = words(app)
    assert "✗ clash" in found
    assert "“They have left.”" in found
    assert "“They have not left.”" in found
    assert "Said: not stated." in found


@pytest.mark.parametrize(("pairs", "count"), [("gur~nis", 2), ("nis~gur", 2), ("gur~withdrawn", 1), ("left~stayed", 1)])
def test_a_link_opens_pairs(tiny: Path, pairs: str, count: int) -> None:
    app = opened(AGREEMENT, pairs=pairs)
    assert len(buttons(app, "Open the evidence")) == 2 * count


def test_pairs_that_cannot_be_compared_are_counted_and_folded(tiny: Path) -> None:
    app = opened(AGREEMENT, pairs="gur~nis")
    assert "1 of 2 pairs can be compared" in words(app)
    folded = next(each for each in app.expander if each.label == "1 pair not to be compared, each with its reason")
    assert "25,000 (NIS) is a forecast" in words(folded)
    assert "“They have left.”" in words(app).replace(words(folded), "")


def test_who_speaks_alone_on_a_matter_is_opened_too(tiny: Path) -> None:
    """A cell of the matrix with nobody to hold it against: the record itself, on every such cell."""
    app = opened(AGREEMENT, pairs="gur~withdrawn", origins=["GUR"])
    assert [button.key for button in buttons(app, "Open the evidence")] == ["rival-stayed-left"], "no pair side by side"
    assert [each.value for each in app.subheader][-1] == "GUR"
    assert "Denies: The troops were withdrawn in January 2025" in words(app)
    assert app.query_params["pairs"] == "gur~withdrawn"


def test_pairs_of_sources_that_speak_jointly_open_however_long_their_ids(tiny: Path) -> None:
    long = [letter * 80 for letter in "abc"]
    for name in ("vocabulary.yaml", "a.yaml", "b.yaml"):
        text = (tiny / name).read_text(encoding="utf-8")
        for old, new in zip(("gur", "western-officials", "zelenskyy"), long, strict=True):
            text = text.replace(old, new)
        alone, jointly = (f"stance: denies\n  attribution:\n  - {each}\n" for each in (long[0], f"[{', '.join(long)}]"))
        write(tiny / name, text.replace(alone, jointly))
    assert len(buttons(opened(AGREEMENT, pairs=f"{' + '.join(long)}~withdrawn"), "Open the evidence")) == 2


@pytest.mark.parametrize("address", [{"claim": "nobody"}, {"pairs": "nis~nobody"}, {"claim": "x" * 10_000}])
def test_what_does_not_exist_is_taken_out_of_the_address(tiny: Path, address: dict[str, str]) -> None:
    app = opened(DEPLOYMENT, **address)
    assert not app.exception
    assert dict(app.query_params) == {}


def test_a_link_turns_to_the_article_that_holds_the_claim(tiny: Path) -> None:
    app = opened(DOCUMENTS, claim="sent")
    assert app.selectbox(key="document").value == "b.txt"
    assert facts(app)["As printed"] == "“11,000”, in the body"


def test_another_article_closes_the_record(tiny: Path) -> None:
    app = opened(DOCUMENTS, claim="sent")
    app.selectbox(key="document").select("a.txt").run()
    assert app.selectbox(key="document").value == "a.txt"
    assert not app.table
    assert "claim" not in app.query_params


def test_numbers_that_are_no_claim_are_shown_on_demand(tiny: Path) -> None:
    app = opened(DOCUMENTS)
    assert "dashed frames" not in words(app)
    app.toggle(key="every-number").set_value(True).run()
    assert "In dashed frames: 1 number that are no claim" in words(app)
    assert "In solid frames: no numbers that nobody has recorded" in words(app)


def test_a_sentence_can_be_pasted_and_keeps_hedge_and_source(tiny: Path) -> None:
    said, cited = (each.value for each in opened(DEPLOYMENT, claim="second-300").code)
    assert "Western officials" in said
    assert "about 300" in said.lower()
    assert said.endswith("; article a).")
    assert cited.startswith("Article a, which begins “")


def test_a_sentence_to_be_said_aloud_comes_first_and_the_next_record_keeps_another_choice(tiny: Path) -> None:
    app = opened(DEPLOYMENT, claim="first-300")
    short = app.code[0].value
    assert short.startswith("Western officials said that “Killed” for North Korean troops had come to about 300 ")
    app.get_by_key("paste-first-300").set_value("With its context").run()
    assert len(short) < len(app.code[0].value)
    app.query_params["claim"] = "sent"
    assert app.run().get_by_key("paste-sent").value == "With its context"


def test_no_filter_changes_the_sentence_that_can_be_pasted(tiny: Path) -> None:
    """Filters show one origin only; that another denies it is told all the same, and so is what is filtered out."""
    for origin, claim in (("NIS", "left"), ("GUR", "first-300")):
        whole, filtered = (opened(DEPLOYMENT, claim=claim, **each).code for each in ({}, {"origins": [origin]}))
        assert [each.value for each in filtered] == [each.value for each in whole]
    assert opened(DEPLOYMENT, claim="left", origins=["NIS"]).code[0].value.endswith("; denied by GUR (article b).")


def test_of_what_a_sentence_is_made_is_said_above_it(tiny: Path) -> None:
    assert "Made out of all that the articles here tell, whatever is filtered here." in words(
        opened(DEPLOYMENT, claim="left")
    )
