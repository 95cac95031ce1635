"""What readers can do on pages and on a published site: each act has one name, wherever it can be done."""

EVIDENCE = "Open the evidence"
"""All that is recorded of one number or position, and its sentence."""

PAIR = "Side by side"
"""Two records, or two origins, with what they are to each other."""

CELL = "Open a cell"
"""A cell of a matrix: its pairs, or the evidence of what stands there alone."""

ARTICLE = "In the article"
"""A place in an article, word for word."""

RESET = "Reset the filters"
"""Back to the view that everybody sees first."""

ALIKE = "Show all alike"
"""No strand above the others."""

SHOW_WITHDRAWN, HIDE_WITHDRAWN = "Show withdrawn figures", "Hide withdrawn figures"


def chosen(act: str) -> str:
    """What a list is called from which is chosen on what to do it: "Open the evidence …"."""
    return f"{act} …"
