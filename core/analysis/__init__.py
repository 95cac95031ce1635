"""Frames in, frames out: bounds, statements, comparisons, agreement. No YAML, no Plotly, no disk.

`rules` decide what two statements are to each other, `pairs` counts and finds the pairs of a view, `crosschecks` is our
arithmetic across statements, `ways` is who told whom. What all of them stand on lies beside them.
"""
