"""What each exported table and column holds, in one line each, for the data package."""

TITLES = {
    "claims": "Claims: one number in one document, with the quote it stands in",
    "statements": "Statements: what an origin said once, however many documents carry it",
    "positions": "Positions of sources on propositions; no row is no mention, and never a denial",
    "documents": "Documents",
    "sources": "Sources: whoever says or carries something",
    "propositions": "Propositions: yes/no matters, each with its own period",
    "measures": "Measures: what is counted",
    "comparisons": "Comparisons of two statements or positions: whether they can be compared, then how they relate",
    "problems": "Problems found in the corpus",
    "subjects": "Subjects: whose numbers; a mixed group is nobody's alone",
    "readings": "Readings of vague words: bands that are ours, not the sources'",
}

_TIMES = {
    "period": "the period that the number covers",
    "as_of": "the moment up to which, or at which, the number counts",
    "said": "when it was said",
    "published": "when the document was published",
    "target": "the time that a forecast speaks of",
    "covers": "the time the number is about: its as-of, or its period where it counts within one",
}
_PARTS = {
    "": "{} (EDTF)",
    "_earliest": "First day of {}; empty where that end is open or the time unknown",
    "_latest": "Last day of {}; empty where that end is open or the time unknown",
    "_certain": "Whether the time is neither approximate, uncertain, open nor unknown: {}",
    "_text": "The words it was read from: {}",
    "_basis": "Stated in those words, or inferred: {}",
    "_evidence": "How it was inferred: {}",
}

_COLUMNS = {
    "added": "Words of this telling that the fullest one of its statement does not have, divided by ' | '",
    "aliases": "Other names, divided by ' | '",
    "attribution": "Origin, then carriers, joined by ' > '; sources that spoke jointly by ' + '",
    "attribution_basis": "Whether the text states the attribution, or it is inferred",
    "best": "The number stated, plain or with 'about'",
    "bounds_basis": "What the bounds are from: stated by the source; our rounding, tolerance or reading; none",
    "chart": "The chart on which the measure is drawn",
    "claim_id": "Id of the claim",
    "claim_ids": "Ids of the claims of the statement, divided by spaces",
    "column": "Column of the file, from 1",
    "condition": "On what a forecast depends",
    "counts": "A running total, within a period, a rate, or at a moment (snapshot)",
    "definition": "What the measure counts",
    "depletes": "The running total of which the measure says how long it would last",
    "derived_from": "Claims or statements that this number was worked out from, divided by spaces",
    "disputes": "Claims or statements that this one disputes, divided by spaces",
    "document": "File name of the text",
    "documents": "File names of the texts that carry the statement, divided by '; '",
    "end": "End of the quote in the text, in code points, exclusive",
    "field": "Field of the record",
    "file": "File of the corpus",
    "follows": "Propositions about an earlier time that seem to clash with this one, divided by spaces",
    "hedge": "How the number is hedged",
    "high": "The highest number stated",
    "kind": "Kind of source",
    "label": "Short name",
    "left": "Id of a statement or position; of the two, the lesser",
    "left_origin": "Origin of the left",
    "length": "Length of the text, in code points",
    "line": "Line of the file, from 1",
    "lost": "Words of the fullest telling of the statement that this one lost, divided by ' | '",
    "low": "The lowest number stated",
    "lower": "Lower bound, derived",
    "lower_open": "Whether the lower bound itself is excluded",
    "measure": "Id of what is counted",
    "message": "What was found, and what would be right",
    "mixed": "Whether it is a group of several forces",
    "modality": "Asserted, estimated, forecast or conditional",
    "n_claims": "Number of claims",
    "n_dismissed": "Number of dismissed numbers",
    "n_documents": "Number of documents",
    "n_positions": "Number of positions",
    "name": "Full name",
    "not_same_as": "Records that look like this utterance and are another, divided by spaces",
    "note": "The annotator's note",
    "opponents": "Ids of the sides that the source's side is at war with, divided by spaces",
    "origin": "Id of the source it began with; several that spoke jointly are joined by ' + '",
    "origin_kind": "Kind of the origin; joint where several kinds spoke together",
    "origin_label": "Name of the origin",
    "original": "Outlet that the document names as its own source",
    "part_of": "Claims or statements that this one is a part of, divided by spaces",
    "parts": "Measures within this one of which no two count the same, divided by spaces",
    "place": "Where, as named in the text",
    "position_id": "Id of the position",
    "proposition": "Id of the proposition",
    "publisher": "Outlet that the document appeared in",
    "quote": "The words of the document, verbatim",
    "rate_of": "The running total that the rate adds to",
    "ratio": "The nearest bounds, the larger over the smaller, where the bounds lie apart",
    "reading": "The vague word that was read",
    "reason": "Why the verdict is what it is",
    "retracts": "Claims or statements that this one takes back, divided by spaces",
    "revises": "Claims or statements that this one updates, divided by spaces",
    "right": "Id of a statement or position; of the two, the greater",
    "right_origin": "Origin of the right",
    "role": "Where in the article it stands",
    "share_of": "Claims or statements that this one is a share of, divided by spaces",
    "short": "The proposition in a few words",
    "side": "Id of the side the source is on",
    "side_label": "Name of the side",
    "sides": "Ids of the sides that the force belongs to or fights for, divided by spaces",
    "source": "Id of the source; several that spoke jointly are joined by ' + '",
    "stance": "What the source holds: affirms, denies, uncertain, declined to comment, said to be silent",
    "start": "Start of the quote in the text, in code points",
    "stated": "The words that state the quantity, as printed",
    "stated_end": "End of the stated words in the text, in code points, exclusive",
    "stated_start": "Start of the stated words in the text, in code points",
    "statement_id": "Id of the statement: shared by all that repeat one utterance",
    "subject": "Id of whose numbers they are",
    "term": "The printed word for what is counted",
    "term_means": "What the speaker says the term counts",
    "text": "The proposition",
    "title": "Title of the article",
    "topic": "The measure or measures, or the proposition",
    "unit": "Unit of the numbers",
    "upper": "Upper bound, derived; INF where it is open",
    "upper_open": "Whether the upper bound itself is excluded; true at INF",
    "value": "The value that was found",
    "verdict": "How the two relate",
}
_OF_ONE_TABLE = {
    ("comparisons", "kind"): "Whether two quantities or two positions are compared",
    ("documents", "label"): "The title, or the first words",
    ("readings", "low"): "Lowest number that the word is read as",
    ("readings", "high"): "Highest number that the word is read as",
    ("readings", "reading"): "The vague word",
}


def describe(table: str, column: str) -> str:
    """What a column of a table holds. Raises KeyError for one that nobody described."""
    if (table, column) in _OF_ONE_TABLE:
        return _OF_ONE_TABLE[table, column]
    return _COLUMNS[column] if column in _COLUMNS else _describe_time(column)


def _describe_time(column: str) -> str:
    for name, meaning in _TIMES.items():
        if column.startswith(name) and column.removeprefix(name) in _PARTS:
            told = _PARTS[column.removeprefix(name)].format(meaning)
            return told[0].upper() + told[1:]
    raise KeyError(f"no description for the column {column}; add one to core/exports/descriptions.py")
