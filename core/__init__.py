"""Contested Counts: who says how many, on whose word. Use it from a notebook as the dashboard does:

    from core import filters, frames, loader, view
    from core.exhibits.all import exhibits
    from core.figures.theme import theme
    from core.models import Shown

    corpus = loader.load("seeds")                       # text + YAML -> models -> checks
    tables = frames.tables(corpus)                      # models -> frames
    seen = view.view(tables, filters.Filters())         # filters -> analysis: bounds, statements, comparisons
    chart, *more = exhibits(tables, "deployment", Shown(), theme("light"))  # -> figures, with words and caveats
    print(chart.title)
    chart.figure                                        # `exports` has the files

`curation` finds the number words of a text and what covers them. No stage imports a later one, but for the few places
that `tests/test_boundaries.py` lists; none imports Streamlit.
"""
