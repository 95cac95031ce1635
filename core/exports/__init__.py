"""What leaves the dashboard: tables, CSV, a data package. Frames in, text and files out."""
