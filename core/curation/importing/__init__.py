"""A corpus from what was exported: tables or Web Annotations, held against the texts, and checked."""
