"""Foreign text made literal for Streamlit's Markdown.

Every sign of ASCII punctuation is escaped with a backslash, which CommonMark allows for all of them; line ends, tabs
and the blanks at both ends become character references, so that no line can begin a list, a heading or a code block.

A few things Streamlit replaces in the finished text, where no escape reaches: it makes web and e-mail addresses
links, arrows of "->" and dashes of "--", and pictures of ":streamlit:" and ":material_home:". There an invisible
word joiner (U+2060) parts the signs.
"""

import re

JOINER = "\u2060"

_ALONE = r"(?![^\s\ufeff])"
_REPLACED_LATER = re.compile(
    r"https?:(?=//)|www(?=\.)|@(?=[-\w]+\.)"
    r"|:(?=streamlit:|material_\w+:)"
    rf"|(?<![^\s\ufeff])(?:<(?=->?{_ALONE})|-(?=[->]{_ALONE})|[<>~](?=={_ALONE}))",
    re.IGNORECASE,
)
"""Where each of these ends, a joiner goes in: links, pictures, and the signs that typography would replace."""

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_BLANK = re.compile(r"[\t\n\r]|^ +| +$")


def escape(text: str) -> str:
    """Text as Markdown that Streamlit shows exactly as it is, in a line of its own or within one.

    CommonMark itself knows no U+0000: it shows U+FFFD in its place.
    """
    parted = _REPLACED_LATER.sub(rf"\g<0>{JOINER}", text)
    escaped = _PUNCTUATION.sub(r"\\\1", parted)
    return _BLANK.sub(_referenced, escaped)


def _referenced(blank: re.Match[str]) -> str:
    return "".join(f"&#{ord(sign)};" for sign in blank[0])
