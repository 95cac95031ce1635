"""Frames in, plain English out: one source of wording for pages, exports and slides. Plain text, never markup.

Here stand the names of things, numbers, times and labels that every sentence is made of; each package has the sentences
of one kind, and says in its first line of which.
"""
