"""What is kept of a large corpus from one process to the next: its frames, so that a warm start only reads its files.

    place       the folder in the user's own cache, and what may be trusted there
    key         what the frames were made of: every byte of the corpus, the code, the packages
    packing     frames to bytes and back; data only, nothing in it can run
    shelf       one file a corpus: read if its key and its digest are right, else made anew
    state       frames at once, records when somebody asks for them

A corpus is never changed by it, and nothing is taken from there that the files at hand would not give.
"""

from core.kept.state import State, finish_later, made, opened

__all__ = ["State", "finish_later", "made", "opened"]
