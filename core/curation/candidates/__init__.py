"""Where the number words and sentences of a text stand, the quote that finds words again, and what is covered."""
