"""Frames in, plain English out: one source of wording for pages, exports and slides. Plain text, never markup."""
