'use strict';
/** A page with charts: from the address to what is shown. */
(() => {
  const { choices, headings_of_pages: names, subjects, words } = Site.data;
  const { element } = Site;
  const { count, headline, reach, reachBoth, say } = Site.words;
  const CHARTS = { deployment: 'deployment', casualties: 'losses' };

  const main = document.querySelector('main[data-page]');
  const page = main && main.dataset.page;
  const part = (name) => main.querySelector(`[data-${name}]`);
  const live = element('div', { class: 'cc-live' });
  const key = element('div', { class: 'cc-key', 'aria-hidden': 'true' });
  const figures = new Map();

  /** Goes to the state with these changes; the browser's Back returns. */
  Site.go = (changes) => {
    const hash = Site.hashOf({ ...Site.stateOf(location.hash), ...changes });
    if (hash !== location.hash.slice(1)) history.pushState(null, '', `#${hash}`);
    update();
  };

  const openMark = (id) => Site.go({ mark: id, pairs: '' });
  const openPairs = (ids) => Site.go({ pairs: ids.join('~'), mark: '' });

  /** Whose numbers can be shown, and whose are. */
  const whose = (seen) => {
    const held = new Set(seen.marks.filter((mark) => mark.chart === CHARTS[page]).map((mark) => mark.subject));
    const offered = Object.keys(subjects).filter((subject) => held.has(subject));
    return { offered, subject: offered.includes(seen.state.whose) ? seen.state.whose : offered[0] };
  };

  const figureOf = (panel) => {
    const name = `${panel.way} ${panel.subject} ${panel.key}`;
    if (!figures.has(name)) figures.set(name, element('div', { class: 'cc-figure', role: 'img' }));
    return figures.get(name);
  };

  const DIGITS = { maximumFractionDigits: 12 };

  /** A cell; a number keeps the exported one beside its words. */
  const cell = ({ words: said, value }) =>
    value === undefined
      ? element('td', {}, said)
      : element('td', { 'data-value': value, class: 'cc-number' }, value && Number(value).toLocaleString('en-US', DIGITS));

  const row = (mark) => {
    const name = `${mark.number ? `${mark.number} · ` : ''}${mark.label}`;
    const open = element('button', { type: 'button', class: 'cc-link', click: () => openMark(mark.claim) }, name);
    const doubt = [mark.inferred, mark.remark, mark.perhaps && words.said.perhaps].filter(Boolean).join('; ');
    const head = element('th', { scope: 'row' }, open, doubt ? ` (${doubt})` : '');
    return element('tr', { 'data-id': mark.claim }, head, ...mark.cells.map(cell));
  };

  const table = (panel) => {
    const rows = [...panel.marks, ...panel.wordless];
    const heads = ['Mark', ...rows[0].cells.map((each) => each.head)].map((name) => element('th', { scope: 'col' }, name));
    const made = element(
      'table',
      { class: 'cc-rows' },
      element('caption', { class: 'cc-hidden' }, panel.title),
      element('thead', {}, element('tr', {}, ...heads)),
      element('tbody', {}, ...rows.map(row)),
    );
    return element('div', { class: 'cc-scroll', tabindex: '0', role: 'region', 'aria-label': `${panel.title}: table` }, made);
  };

  /** Those that give no number, measure by measure: a chart may hold several. */
  const wordless = (panel, state) => [...Site.grouped(panel.wordless, (mark) => mark.counted)].flatMap(([counted, marks]) => {
    const open = (mark) => element('button', { type: 'button', class: 'cc-chip', click: () => openMark(mark.claim) }, mark.in_words);
    const n = count(marks.length, `${Site.titles.thing(state)}_wordless`);
    return [element('p', {}, element('b', {}, counted), ` · ${n}`), element('p', {}, ...marks.map(open))];
  });

  const listed = (panel) => {
    const marks = [...panel.marks, ...panel.wordless];
    return element('details', { class: 'cc-table' }, element('summary', {}, `List and table: ${count(marks.length, 'mark')}`), table(panel));
  };

  const section = (panel, state) => {
    const drawn = panel.marks.length ? [figureOf(panel)] : [];
    return element('section', { 'data-panel': panel.key }, element('h2', drawn.length ? { class: 'cc-hidden' } : {}, panel.title), ...drawn, ...wordless(panel, state), listed(panel));
  };

  const notes = (lines) => lines.filter(Boolean).map((line) => element('p', { class: 'cc-note' }, line));

  const definitions = (rows) =>
    Object.entries(words.definitions).filter(([measure]) => rows.some((mark) => mark.measure === measure)).map(([, said]) => said);

  /** The articles that are told from, and the choices that leave something out. */
  const sources = (seen, rows) => {
    const told = new Set(rows.flatMap((each) => each.documents));
    const names = choices.documents.filter(({ id }) => told.has(id)).map(({ name }) => name);
    const chosen = Site.chosenInWords(seen.state);
    const left = chosen.length ? [say('chosen', { choices: chosen.join('; ') })] : [];
    return [...left, say('sources', { articles: count(names.length, 'article'), names: names.join('; ') })];
  };

  const nothing = (state) => {
    const chosen = Site.chosenInWords(state);
    return element('p', { class: 'cc-empty' }, `The filters leave nothing to show here.${chosen.length ? ` ${chosen.join('; ')}.` : ''}`);
  };

  const drawAll = (shown, state, subject) => {
    const look = Site.look();
    for (const panel of shown.filter((each) => each.marks.length)) {
      const place = figureOf(panel);
      place.setAttribute('aria-label', `${panel.title}. ${count(panel.marks.length, 'mark')}; the table below lists them.`);
      Site.draw(place, panel, look, openMark);
    }
    Site.drawKey(key, page, state, subject, look);
  };

  const showCharts = (seen) => {
    const { offered, subject } = whose(seen);
    const shown = Site.panels(page, seen, subject);
    const rows = shown.flatMap((panel) => [...panel.marks, ...panel.wordless]);
    const told = [Site.titles.counting(seen, rows), ...definitions(rows), Site.titles.hedges(seen), ...sources(seen, rows)];
    Site.setControls(seen.state, offered, subject);
    live.replaceChildren(...(rows.length ? [...notes([Site.keyInShort(page, seen.state, subject)]), ...shown.map((panel) => section(panel, seen.state)), key, ...notes(told)] : [nothing(seen.state)]));
    drawAll(shown, seen.state, subject);
    const reached = rows.length ? reach(rows) : reachBoth(seen.statements, seen.held);
    tell(Site.titles.chart(seen, CHARTS[page], subject), `${names[page]} · ${reached}`, count(rows.length, 'mark'));
  };

  const openLists = () => new Set([...live.querySelectorAll('details[open]')].map((each) => each.parentElement.dataset.panel));

  const matters = (seen) => ({
    title: Site.titles.opposed(seen),
    left: count(seen.held.length, 'position'),
    empty: !seen.held.length,
    table: () => Site.mattersTable(seen, openPairs),
    below: () => [...Site.mattersApart(seen, openPairs), Site.mattersInWords(seen, openPairs)],
    notes: () => [Site.stanceKey(), Site.titles.heldNote(seen), ...sources(seen, seen.held)],
  });

  const agreement = (seen) => ({
    title: Site.titles.agreement(seen),
    left: count(Site.titles.between(seen).length, 'pair'),
    empty: !Site.cells(seen).size,
    table: () => Site.agreementTable(seen, openPairs),
    below: () => [],
    notes: () => [
      ...[Site.verdictKey(), ...Site.notInRows(seen), ...Site.asides(seen), ...Site.titles.ofKinds(seen), Site.titles.counting(seen, null)],
      ...[words.said.n_rule, Site.titles.hedges(seen), ...sources(seen, [...seen.statements, ...seen.held])],
    ],
  });

  const showMatrix = (seen) => {
    Site.setControls(seen.state, [], '');
    const shown = (page === 'matters' || seen.state.compare === 'matters' ? matters : agreement)(seen);
    const region = { class: 'cc-scroll', tabindex: '0', role: 'region', 'aria-label': 'Matrix' };
    const parts = () => [element('div', region, shown.table()), ...shown.below(), ...notes(shown.notes())];
    live.replaceChildren(...(shown.empty ? [nothing(seen.state)] : parts()));
    tell(shown.title, `Source agreement · ${reachBoth(seen.statements, seen.held)}`, shown.left);
  };

  /** Title, reach, and for screen readers what a change left. */
  const tell = (title, reached, left) => {
    [part('title').textContent, part('below').textContent] = headline(title);
    part('reach').textContent = reached.includes(title) ? reached.split(' · ')[0] : reached;
    part('status').textContent = `${left}. ${title}`;
  };

  const show = (seen) => {
    const open = openLists();
    (page in CHARTS ? showCharts : showMatrix)(seen);
    for (const each of live.querySelectorAll('details')) each.open = open.has(each.parentElement.dataset.panel);
  };

  /** Shows the state of the address. What only opens or closes evidence leaves the page, and its focus, alone. */
  const update = () => {
    const state = { ...Site.stateOf(location.hash), ...(page in CHARTS ? {} : { show: 'origin' }) };
    const seen = Site.seen(state);
    const wanted = JSON.stringify([Site.look(), { ...state, mark: '', pairs: '' }]);
    if (live.dataset.shown !== wanted) show(seen);
    live.dataset.shown = wanted;
    Site.showEvidence(seen, state.mark, state.pairs);
  };

  const closed = () => {
    const { mark, pairs } = Site.stateOf(location.hash);
    if (mark || pairs) Site.go({ mark: '', pairs: '' });
  };

  const start = () => {
    const place = part('controls');
    for (let each = place.nextElementSibling; each; each = each.nextElementSibling) each.hidden = true;
    place.replaceChildren(Site.controls(page));
    place.hidden = false;
    place.after(live);
    Site.addDialog(closed);
    for (const name of ['popstate', 'hashchange', 'look']) window.addEventListener(name, update);
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', update);
    update();
  };

  if (page) start();
})();
