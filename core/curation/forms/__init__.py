"""Records as the controls of a form, and back: what it begins with, and what it would add to the charts."""
