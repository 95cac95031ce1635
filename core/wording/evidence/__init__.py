"""What is recorded of one claim or position, and where its words stand."""
