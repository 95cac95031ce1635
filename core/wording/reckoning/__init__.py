"""Our own arithmetic over what was said, always called ours."""
