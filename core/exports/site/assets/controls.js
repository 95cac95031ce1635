'use strict';
/** The reader's choices: plain form controls, kept in the address after "#", so that a link restores them. */
(() => {
  const { choices, claims, clocks, words } = Site.data;
  const { element } = Site;
  const LISTS = {
    documents: 'Articles',
    kinds: 'Kinds of origin',
    sides: 'Sides of origin',
    origins: 'Origins',
    subjects: 'Whose numbers',
  };
  const KEYS = { whose: 'whose', show: 'show', known: 'known-by', about: 'as-of', compare: 'compare', mark: 'mark', pairs: 'pairs' };

  /** The state in which everybody begins. */
  Site.initial = () => ({
    whose: '',
    show: 'origin',
    known: '',
    about: '',
    compare: 'numbers',
    mark: '',
    pairs: '',
    withdrawn: false,
    documents: [],
    kinds: [],
    sides: [],
    origins: [],
    subjects: [],
  });

  const known = (list, id) => list.some((each) => each.id === id);

  /** The state that an address asks for; what does not exist is passed over. */
  Site.stateOf = (hash) => {
    const asked = new URLSearchParams(hash.replace(/^#/, ''));
    const state = Site.initial();
    for (const [name, key] of Object.entries(KEYS)) state[name] = asked.get(key) || state[name];
    for (const name of Object.keys(LISTS)) {
      const given = asked.getAll(name);
      state[name] = choices[name].map((each) => each.id).filter((id) => given.includes(id));
    }
    state.withdrawn = asked.get('withdrawn') === '1';
    state.show = state.show === 'reported' ? 'reported' : 'origin';
    state.compare = state.compare === 'matters' ? 'matters' : 'numbers';
    if (!known(choices.known, state.known)) state.known = '';
    if (!known(choices.about, state.about)) state.about = '';
    return state;
  };

  /** The address of a state: what is as at first is left out. */
  Site.hashOf = (state) => {
    const initial = Site.initial();
    const told = new URLSearchParams();
    for (const [name, key] of Object.entries(KEYS)) if (state[name] !== initial[name]) told.set(key, state[name]);
    for (const name of Object.keys(LISTS)) for (const id of state[name]) told.append(name, id);
    if (state.withdrawn) told.set('withdrawn', '1');
    return told.toString();
  };

  const option = (id, name) => element('option', { value: id }, name);

  const select = (name, label, options) => {
    const made = element('select', { id: `cc-${name}`, change: () => Site.go({ [name]: made.value }) }, ...options);
    return element('div', { class: 'cc-field' }, element('label', { for: `cc-${name}` }, label), made);
  };

  const days = (name, label, always) =>
    select(name, label, [option('', always), ...choices[name].map((day) => option(day.id, day.name))]);

  const boxes = (name) => [...document.querySelectorAll(`input[name="cc-${name}"]`)];

  const taken = (name) => boxes(name).filter((box) => box.checked).map((box) => box.value);

  const box = (name, { id, name: label }) => {
    const change = () => Site.go({ [name]: taken(name) });
    return element('label', {}, element('input', { type: 'checkbox', name: `cc-${name}`, value: id, change }), ` ${label}`);
  };

  const many = (name) =>
    element(
      'details',
      { class: 'cc-many', 'data-list': name },
      element('summary', {}, LISTS[name], ': ', element('span', {}, 'all')),
      element('fieldset', {}, element('legend', { class: 'cc-hidden' }, LISTS[name]), ...choices[name].map((each) => box(name, each))),
    );

  const withdrawal = () => {
    const made = element('input', { type: 'checkbox', id: 'cc-withdrawn', change: () => Site.go({ withdrawn: made.checked }) });
    return element('label', { class: 'cc-field' }, made, ` ${words.acts.withdrawn}`);
  };

  const reset = () =>
    element('button', { type: 'button', class: 'cc-reset', click: () => Site.go(Site.initial()) }, words.acts.reset);

  const ways = [option('origin', 'by origin'), option('reported', 'as reported')];
  const matrices = [option('numbers', 'numbers and positions'), option('matters', 'yes/no matters')];

  /** The form of a page, without any choice made yet. */
  Site.controls = (page) => {
    const charted = page === 'deployment' || page === 'casualties';
    const lists = Object.keys(LISTS).filter((name) => name !== 'subjects' || !charted);
    const first = charted
      ? [select('whose', 'Whose', []), select('show', 'Each number', ways)]
      : page === 'agreement' ? [select('compare', 'Compare origins on', matrices)] : [];
    const clocked = [days('known', 'Known by', 'all that is known'), days('about', 'Numbers about', 'any day')];
    const withdrew = Object.values(clocks.withdrawn).some((names) => names.some((name) => claims.statement_id.includes(name)));
    const rest = [...lists.map(many), ...(withdrew ? [withdrawal()] : []), reset()];
    const form = element('form', { class: 'cc-controls', 'aria-label': 'Filters' }, ...first, ...clocked, ...rest);
    form.addEventListener('submit', (event) => event.preventDefault());
    return form;
  };

  const offerSubjects = (offered, subject) => {
    const list = document.getElementById('cc-whose');
    if (!list) return;
    list.replaceChildren(...offered.map((id) => option(id, Site.data.subjects[id])));
    list.value = subject || '';
    list.parentElement.hidden = offered.length < 2;
  };

  /** Sets every control to the state. */
  Site.setControls = (state, offered, subject) => {
    offerSubjects(offered, subject);
    for (const name of ['show', 'known', 'about', 'compare']) {
      const field = document.getElementById(`cc-${name}`);
      if (field) field.value = state[name];
    }
    for (const name of Object.keys(LISTS)) {
      for (const each of boxes(name)) each.checked = state[name].includes(each.value);
      const told = document.querySelector(`[data-list="${name}"] summary span`);
      if (told) told.textContent = state[name].length ? `${state[name].length} of ${choices[name].length}` : 'all';
    }
    const withdrawn = document.getElementById('cc-withdrawn');
    if (withdrawn) withdrawn.checked = state.withdrawn;
  };

  /** What is chosen, in words, a clause each. */
  Site.chosenInWords = (state) => {
    const names = (name) => choices[name].filter((each) => state[name].includes(each.id)).map((each) => each.name);
    const lists = Object.keys(LISTS).filter((name) => state[name].length).map((name) => `${LISTS[name]}: ${names(name).join(', ')}`);
    const day = (name, heading) => (state[name] ? [`${heading}: ${choices[name].find((each) => each.id === state[name]).name}`] : []);
    return [...lists, ...day('known', 'Known by'), ...day('about', 'Numbers about')];
  };
})();
