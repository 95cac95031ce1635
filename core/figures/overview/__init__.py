"""Everything that is counted on one chart, each thing on a scale of its own."""
