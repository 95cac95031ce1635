"""Two annotations of one text: matched, compared field by field, and decided between."""
