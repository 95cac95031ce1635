"""Two statements or positions side by side: what they are to each other, counted and found in a view."""
