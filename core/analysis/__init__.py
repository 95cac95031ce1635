"""Frames in, frames out: bounds, statements, comparisons, agreement. No YAML, no Plotly, no disk."""
