"""Two statements or positions side by side: what they are to each other, and why."""
