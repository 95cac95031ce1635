"""The forms: a claim, a position, a number that is no claim. Each draws its controls; `filled` reads them."""

from typing import Any

import streamlit as st

from core.checks.amounts import amounts_printed
from core.checks.printed import has_share
from core.curation.candidates.spans import Span
from core.curation.forms.beginning import amounts_in
from core.curation.forms.names import record_id
from core.curation.forms.records import amount_of, record_of
from core.curation.guesses.units import other_unit
from core.curation.sheets.sheet import Section
from core.models.annotation import FILLED_BY, LOOKS_AHEAD
from core.wording.curating.pages import say_other_unit
from core.wording.labels import COUNTS, HEDGES, MODALITIES, ROLES, STANCES
from core.wording.markdown import escape
from core.wording.names import quoted, say_list
from core.wording.numbers import say_number
from pages._ui.curate import fields, offers, utterance, when
from pages._ui.curate.form import Form
from pages._ui.curate.work import Work

Record = dict[str, Any]
HELD = {code: words for code, words in STANCES.items() if code != "not_mentioned"}


def claim(article: Work, form: Form, span: Span | None) -> None:
    """The form of a claim, what is needed first and the rest folded."""
    _stated(form)
    utterance.quote(article, form, span)
    _counted(article, form)
    _amounts(article, form)
    fields.few(form, "modality", list(MODALITIES), MODALITIES.__getitem__)
    fields.text(form, "certainty")
    if form.value("modality") in LOOKS_AHEAD:
        when.show(form, "target")
        fields.text(form, "condition")
    utterance.attribution(article, form)
    for name in ("as_of", "period", "said"):
        when.show(form, name)
    fields.choice(form, "place", offers.places(article), new=True, placeholder="Not tied to a place")
    fields.few(form, "role", list(ROLES), ROLES.__getitem__)
    fields.text(form, "term")
    utterance.statement(article, "claims", form)
    utterance.note(form)
    with st.expander("More: what the word means, another way of counting"):
        fields.text(form, "term_means")
        fields.choice(form, "counts", COUNTS, COUNTS.__getitem__, placeholder="As its measure does")
    utterance.further(article, form, of_claims=True)


def position(article: Work, form: Form, span: Span | None) -> None:
    """The form of a position."""
    matters = article.vocabulary.propositions
    texts = {name: matter.text for name, matter in matters.items()}
    fields.choice(form, "proposition", texts, lambda name: texts.get(name, name))
    offers.vocabulary_link("A matter", "propositions")
    fields.few(form, "stance", list(HELD), HELD.__getitem__)
    fields.text(form, "certainty")
    utterance.quote(article, form, span)
    utterance.attribution(article, form)
    when.show(form, "said")
    utterance.statement(article, "positions", form)
    utterance.note(form)
    utterance.further(article, form, of_claims=False)


def dismissal(article: Work, form: Form, span: Span | None) -> None:
    """The form of a number that is no claim."""
    fields.choice(form, "reason", offers.reasons(article), new=True, placeholder="Choose, or type")
    utterance.quote(article, form, span)


def filled(article: Work, section: Section, form: Form) -> Record:
    """What the controls of a form record now, with a name made for it where none was typed."""
    record = record_of(section, form.values() | (_printed(article, form) if section == "claims" else {}), form.record)
    if section == "dismissed" or record.get("id"):
        return record
    here = {item.name for item in (*article.sheet.of("claims"), *article.sheet.of("positions"))}
    return {"id": record_id(article.stem, section, record, here | offers.records(article).keys()), **record}


FORMS = {"claims": claim, "positions": position, "dismissed": dismissal}
"""The form of each section."""


def _stated(form: Form) -> None:
    """The words as printed, and at once whether they stand in the quote."""
    stated, quote = fields.text(form, "stated"), form.value("quote")
    count = quote.count(stated) if stated else 0
    if count != 1:
        found = "do not stand" if not count else f"stand {count} times"
        st.caption(f":orange[✗] These words {found} in the quote; they must stand there once.")


def _counted(article: Work, form: Form) -> None:
    measures, subjects = article.vocabulary.measures, article.vocabulary.subjects
    measure = fields.choice(form, "measure", measures, lambda name: measures[name].label if name in measures else name)
    if measure in measures:
        unit = measures[measure].unit
        st.caption(f"{escape(measures[measure].definition)} In {escape(unit)}.")
        if other := other_unit(form.value("stated") or "", unit):
            st.caption(f":orange[✗] {escape(say_other_unit(other, unit))}")
    offers.vocabulary_link("A measure", "measures")
    fields.choice(form, "subject", subjects, lambda name: subjects[name].label if name in subjects else name)


def _amounts(article: Work, form: Form) -> None:
    """The hedge, and only the amounts that it states."""
    hedge = fields.choice(form, "hedge", HEDGES, lambda code: HEDGES.get(code, code))
    stated_by = FILLED_BY.get(hedge or "", ())
    names = ("least", "most") if len(stated_by) == 2 else ("amount",) if stated_by else ()
    for name, amount in _printed(article, form).items():
        form.set(name, amount)
    for column, name in zip(st.columns(len(names)) if names else (), names, strict=True):
        with column:
            _amount(article, form, name)
    if hedge and not names:
        _vague(article, form.value("stated") or "")


def _vague(article: Work, stated: str) -> None:
    """How a vague word is read, or the way to say how."""
    word = article.vocabulary.reading_of(stated)
    if word is None:
        st.caption("No amount is recorded: a vague word is read as a band; the vocabulary has none for this one yet.")
        offers.vocabulary_link("The band", "readings")
        return
    band = article.vocabulary.readings[word]
    read_as = f"{say_number(band.low)} to {say_number(band.high)}"
    st.caption(escape(f"No amount is recorded: {quoted(word)} is read as {read_as}, by the vocabulary."))


def _amount(article: Work, form: Form, name: str) -> None:
    typed = amount_of(fields.text(form, name))
    printed = amounts_printed(form.value("stated") or "", form.value("hedge"), _unit(article, form))
    if isinstance(typed, str):
        st.caption(f":orange[✗] {escape(typed)} is no number; write digits, as in 11,000.")
    elif typed is not None and printed and typed not in printed:
        st.caption(f":orange[✗] The words print {escape(say_list([say_number(each) for each in sorted(printed)]))}.")
    elif typed is not None and not printed and has_share(form.value("stated") or ""):
        st.caption(f":orange[✗] A share of another number is none: choose {quoted(HEDGES['none'])}.")


def _printed(article: Work, form: Form) -> dict[str, str]:
    """The amounts that the words print, for the controls that hold none."""
    printed = amounts_in(form.value("stated") or "", form.value("hedge"), _unit(article, form))
    return {name: amount for name, amount in printed.items() if not form.value(name)}


def _unit(article: Work, form: Form) -> str:
    """The unit in which the measure that is chosen is counted; empty where none is."""
    measure = article.vocabulary.measures.get(form.value("measure") or "")
    return measure.unit if measure else ""
