"""Foreign text is literal in Markdown: rendered, it gives back exactly what it was."""

from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from core.wording.markdown import JOINER, escape

RENDERER = MarkdownIt("gfm-like", {"linkify": False})

# Control characters apart from white space are no text; the joiner itself is what the escaping adds.
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters=JOINER))
SIGNS = st.text("ab1 \n\t\r-*_`~#>|[](){}<>:$&;!.+=\\/@\"'^,?%", max_size=30)

HOSTILE = [
    "- item\n- item",
    "1. first",
    "# heading",
    "    code",
    "\tcode",
    "---",
    "a\n---\nb",
    "```\ncode\n```",
    "a  \nb\n\nc",
    "> quote",
    "| a | b |\n|---|---|",
    "**bold** _it_ `code` ~~gone~~",
    "[link](https://example.org) ![picture](x.png) <https://example.org>",
    "www.rfa.org and https://example.org/a?b=c&d and someone@example.org",
    "<b>bold</b> <script>alert(1)</script> <!-- gone -->",
    "&lt;b&gt; &amp; &#65;",
    ":red[hot] :material/home: :material_home: :streamlit: :smile:",
    "$x^2$ and $$y$$ for $5",
    "2.5 kilometers (1.5 miles) – “1,000” + 3",
    "a -> b <- c <-> d -- e >= f <= g ~= h",
    "\\*not bold\\*",
]


def shown(markdown: str) -> str:
    """What is read on a page whose only line, between a first and a last letter, is this Markdown."""
    html = RENDERER.render(f"A{markdown}Z")
    assert html.startswith("<p>A")
    assert html.endswith("Z</p>\n")
    assert "<" not in html[3:-5]
    return unescape(html[4:-6])


@example("")
@given(st.one_of(TEXT, SIGNS, st.sampled_from(HOSTILE)))
def test_any_text_comes_back_exactly(text: str) -> None:
    assert shown(escape(text)).replace(JOINER, "") == text


@pytest.mark.parametrize("text", HOSTILE)
def test_text_alone_in_its_line_makes_one_paragraph(text: str) -> None:
    html = RENDERER.render(escape(text))
    assert html.count("<") == 2
    assert unescape(html.removeprefix("<p>").removesuffix("</p>\n")).replace(JOINER, "") == text


def test_the_rendering_of_the_test_reads_markdown() -> None:
    assert RENDERER.render("- *a* ~~b~~") == "<ul>\n<li><em>a</em> <s>b</s></li>\n</ul>\n"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words", "plain words"),
        ("1,000 (one)", "1\\,000 \\(one\\)"),
        ("- a\n- b", "\\- a&#10;\\- b"),
        ("  a ", "&#32;&#32;a&#32;"),
        (":red[hot]", "\\:red\\[hot\\]"),
        (":material/home:", "\\:material\\/home\\:"),
        ("&lt;", "\\&lt\\;"),
        ("$x$", "\\$x\\$"),
    ],
)
def test_signs_are_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("www.rfa.org", "www|.rfa.org"),
        ("https://rfa.org", "https:|//rfa.org"),
        ("a@rfa.org", "a@|rfa.org"),
        (":streamlit:", ":|streamlit:"),
        (":material_home:", ":|material_home:"),
        ("a -> b", "a -|> b"),
        ("<->", "<|->"),
        ("a --", "a -|-"),
        (">= 3 ~= 4", ">|= 3 ~|= 4"),
    ],
)
def test_what_streamlit_replaces_later_is_parted_by_a_joiner(text: str, parted: str) -> None:
    assert escape(text).replace("\\", "").replace(JOINER, "|") == parted


@pytest.mark.parametrize("text", ["10:30:00", "a->b", "x--y", "n>=3", "wwwhat", "@bbc", "http: no link", "-1"])
def test_nothing_else_is_parted(text: str) -> None:
    assert JOINER not in escape(text)
