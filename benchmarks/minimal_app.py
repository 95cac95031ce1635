"""The yardstick: about the least that a Streamlit app with one Plotly chart and one control can be."""

import plotly.graph_objects as go
import streamlit as st

view = st.segmented_control("View", ["One", "Two"], default="One", required=True)
heights = [3, 1, 2] if view == "One" else [1, 2, 3]
st.plotly_chart(go.Figure(go.Scatter(x=[1, 2, 3], y=heights, mode="markers")), theme=None)
