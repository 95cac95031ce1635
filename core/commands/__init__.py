"""The commands of `python -m core`, one short module each; `shared` has what several of them need."""
