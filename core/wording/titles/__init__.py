"""What a page or a chart comes to: titles, the notes below them, and how far numbers reach."""
