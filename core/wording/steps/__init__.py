"""What a step of a clock changes, and what it leaves nothing of."""
