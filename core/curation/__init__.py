"""What an annotator works with, in rooms. Each imports only rooms that stand above it here:

    editing         YAML text in, YAML text out
    keeping         writing files so that no word is lost
    candidates      number words and sentences of a text, and what is covered
    guesses         what a program reads into a number word
    drafting        a text that somebody brings, and its draft annotation
    importing       a corpus from what was exported
    sheets          an annotation under work, and what is decided on it
    forms           records as the controls of a form, and back
    vocabulary      entries of the vocabulary as controls, and what uses them
    changed_texts   articles whose text changed after they were annotated
    opinions        two annotations of one text, compared and decided between
    progress        how far each article of a corpus has come

`keeping` is the only room that writes to a corpus.
"""
