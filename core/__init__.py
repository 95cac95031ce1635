"""Contested Counts: who says how many, on whose word. Use it from a notebook as the dashboard does:

    corpus = loader.load("seeds")              # text + YAML -> models -> checks
    tables = frames.tables(corpus)             # models -> frames
    seen = view.view(tables, Filters())        # filters -> analysis: bounds, statements, comparisons, agreement
    figure = figures.forest.forest(…)          # frames -> figures; `wording` has the sentences, `exports` the files

`curation` finds the number words of a text and what covers them. No stage imports a later one, but for the few places
that `tests/test_boundaries.py` lists; none imports Streamlit.
"""
