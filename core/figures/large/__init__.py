"""Charts for a screen that is seen from far: larger words, more room, numbers beside the marks."""
