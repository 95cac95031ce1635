"""All that one source said."""
