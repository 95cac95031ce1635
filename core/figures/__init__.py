"""Frames in, Plotly figures out: nothing here loads, computes verdicts, or shows a figure."""
