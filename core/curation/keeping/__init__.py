"""Writing to a corpus so that no word is lost: whole files, one writer at a time, with every text they have had."""
