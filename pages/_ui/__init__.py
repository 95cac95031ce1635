"""The only home of session state, caches and shared widgets. Pages arrange what stands here, and nothing else."""
