'use strict';
/** Origins by origins, as a table whose cells are buttons; and the pairs behind a cell of either matrix. */
(() => {
  const { words, claims, asides, sources } = Site.data;
  const { say, list, count } = Site.words;
  const { element } = Site;
  const COUNTED = { agree: 'agree', differ: 'differ', 'may differ': 'may_differ', 'not comparable': 'not_comparable' };
  const SET_AGAINST = ['agree', 'differ', 'may differ'];

  /** Parts the two ids of a cell. */
  Site.JOINED = '~';

  /** By both origins, in either order: n of each verdict, and whether any of it is perhaps not yet published. */
  Site.cells = (seen) => {
    const cells = new Map();
    for (const { left, right, verdict } of Site.titles.between(seen)) {
      const perhaps = SET_AGAINST.includes(verdict) && (left.perhaps || right.perhaps);
      for (const key of [left.origin + Site.JOINED + right.origin, right.origin + Site.JOINED + left.origin]) {
        const cell = cells.get(key) || { agree: 0, differ: 0, may_differ: 0, not_comparable: 0, perhaps: false, echo: false };
        if (COUNTED[verdict]) cell[COUNTED[verdict]] += 1;
        cell.n = cell.agree + cell.differ;
        cell.perhaps ||= perhaps;
        cell.echo ||= Site.titles.echo({ left, right });
        cells.set(key, cell);
      }
    }
    return cells;
  };

  /** A to Z, then AA: the letters by which a row and its column are called. */
  const letter = (index) => (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

  /** What articles themselves say of two origins, where something that they speak of is there of each. */
  const asidesLeft = (seen) => {
    const shown = new Set([...seen.claims.map((place) => claims.claim_id[place]), ...seen.held.flatMap((each) => each.tellings)]);
    return asides.filter((each) => each.keys.every((ids) => ids.some((id) => shown.has(id))));
  };

  /** The same as sentences, each once; of very many the first. */
  Site.asides = (seen) => {
    const told = [...new Set(asidesLeft(seen).map((each) => each.said))];
    const more = told.length > words.most_asides ? [say('asides_more', { n: Site.words.number(told.length - words.most_asides) })] : [];
    return told.length ? [words.said.asides, ...told.slice(0, words.most_asides), ...more] : [];
  };

  /** What the signs in the cells say. */
  Site.verdictKey = () =>
    [
      words.counting,
      ...Object.entries(words.cells).map(([name, told]) => `${words.signs[name]} ${told}`),
      `(${words.signs.agree}) ${words.echoed}`,
      words.articles_say,
      say('blank_compared'),
    ].join('; ');

  const names = (seen) => new Map([...seen.statements, ...seen.held].map((each) => [each.origin, each.label]));

  /** Origins that were set side by side with another: who clashes first, then who may, then those most compared. */
  const mostComparedFirst = (cells, named) => {
    const sums = new Map();
    for (const [key, cell] of cells) {
      const origin = key.split(Site.JOINED)[0];
      const counts = [cell.differ, cell.may_differ, cell.n, cell.not_comparable];
      const sum = sums.get(origin) || counts.map(() => 0);
      sums.set(origin, sum.map((n, at) => n - counts[at]));
    }
    const key = (origin) => [...sums.get(origin), named.get(origin)];
    return [...sums.keys()].sort((a, b) => Site.inOrder(key(a), key(b)));
  };

  const originsOf = (cells) => new Set([...cells].map(([key]) => key.split(Site.JOINED)[0]));

  /** The rows of the matrix: origins with a verdict, each in its place on every step of the clocks; without any, all. */
  Site.rowsOf = (seen) => {
    const whole = Site.seen({ ...seen.state, known: '', about: '' });
    const order = (each) => mostComparedFirst(Site.cells(each), names(each));
    const judged = originsOf([whole, seen].flatMap((each) => [...Site.cells(each)].filter(([, cell]) => cell.n || cell.may_differ)));
    const all = [...new Set([...order(whole), ...order(seen)])].filter((id) => judged.has(id) || !judged.size);
    return all.map((id) => ({ id, name: names(whole).get(id) || names(seen).get(id) }));
  };

  /** What stands in a cell, a line each; at the end, whether an article speaks of the two. */
  Site.cellLines = (cell, spokenOf) => {
    const told = (name) => (name === 'agree' && cell.echo ? `(${cell[name]} ${words.signs[name]})` : `${cell[name]} ${words.signs[name]}`);
    const found = ['agree', 'differ', 'may_differ'].filter((name) => cell[name]).map(told);
    const shown = found.length ? found : [words.signs.not_comparable];
    return [...shown.slice(0, -1), shown.at(-1) + (spokenOf ? ` ${words.aside}` : '')];
  };

  const agreeing = (cell) => (cell.echo ? 'agree-echo' : 'agree');

  const styleOf = (cell) =>
    cell.differ ? 'differ' : cell.agree ? `${agreeing(cell)}${cell.may_differ ? ' cc-also' : ''}` : cell.may_differ ? 'may' : 'apart';

  /** The cell in words, for those who do not see its signs. */
  const spoken = (cell, row, column) => {
    const found = Object.entries(words.cells).filter(([name]) => cell[name]).map(([name, said]) => `${cell[name]} ${said}`);
    const worth = cell.agree && cell.echo ? [words.echoed] : [];
    const doubt = cell.perhaps ? [words.said.perhaps] : [];
    return `${row} and ${column}: ${[...found, say('cell_n', { n: cell.n }), ...worth, ...doubt].join(', ')}`;
  };

  const lines = (texts) => texts.flatMap((text, index) => (index ? [element('br'), text] : [text]));

  /** A cell that can be opened: its lines, its look, and its name for those who do not see it. */
  Site.cellButton = (texts, style, perhaps, name, open) =>
    element(
      'button',
      { type: 'button', class: `cc-cell cc-${style}${perhaps ? ' cc-perhaps' : ''}`, 'aria-label': name, click: open },
      ...lines(texts),
    );

  /** What articles say of the two origins of a cell. */
  Site.asidesOf = (seen, key) => {
    const both = key.split(Site.JOINED);
    return asidesLeft(seen).filter((each) => both.every((id) => each.origins.includes(id))).map((each) => each.said);
  };

  const agreementCell = (seen, cells, row, column, open) => {
    const key = row.id + Site.JOINED + column.id;
    const cell = cells.get(key);
    if (!cell) return element('td');
    const own = Site.asidesOf(seen, key);
    const name = [spoken(cell, row.name, column.name), ...own].join('. ');
    const show = () => open([row.id, column.id]);
    const made = Site.cellButton(Site.cellLines(cell, own.length > 0), styleOf(cell), cell.perhaps, name, show);
    made.dataset.cell = key;
    if (own.length) made.title = own.join(' ');
    return element('td', {}, made);
  };

  /** An origin, leading to all that it said; several who spoke jointly have no page of their own. */
  const named = ({ id, name }) => (sources[id] ? element('a', { href: sources[id] }, name) : name);

  const head = (rows) => element('tr', {}, element('td'), ...rows.map((_, index) => element('th', { scope: 'col' }, letter(index))));

  /** Origins by origins: half of the square, since agreement is the same from either side. */
  Site.agreementTable = (seen, open) => {
    const cells = Site.cells(seen);
    const rows = Site.rowsOf(seen);
    const body = rows.map((row, index) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, named(row), ' ', element('b', {}, letter(index))),
        ...rows.slice(0, index).map((column) => agreementCell(seen, cells, row, column, open)),
        element('td', { class: 'cc-self' }, element('span', { 'aria-hidden': 'true' }, letter(index))),
      ),
    );
    const caption = element('caption', {}, Site.titles.agreement(seen));
    return element('table', { class: 'cc-matrix' }, caption, element('thead', {}, head(rows)), element('tbody', {}, ...body));
  };

  /** Who has no row: those of whom no pair can be compared, and those never set side by side with anybody. */
  Site.notInRows = (seen) => {
    const compared = originsOf(Site.cells(seen));
    const rows = new Set(Site.rowsOf(seen).map(({ id }) => id));
    const spoke = new Set(Site.words.spoken([...seen.statements, ...seen.held]).map(({ origin }) => origin));
    const all = [...names(seen)].filter(([origin]) => spoke.has(origin)).sort((a, b) => Site.inOrder([a[1].toLowerCase()], [b[1].toLowerCase()]));
    const told = (pattern, thing, are) => {
      const own = all.filter(([origin]) => are(origin)).map(([, name]) => name);
      return own.length ? [say(pattern, { count: count(own.length, thing), names: list(own) })] : [];
    };
    return [
      ...told('not_in_rows', 'origin_alone', (origin) => compared.has(origin) && !rows.has(origin)),
      ...told('never_compared', 'alone', (origin) => !compared.has(origin)),
    ];
  };

  const clash = (pair) => words.order.indexOf(pair.verdict);

  /** The pairs of two origins, or of an origin on a matter, clashes first. */
  Site.pairsOf = (seen, [one, other]) => {
    const origins = ({ left, right }) => [left.origin, right.origin];
    const same = (pair) => origins(pair).includes(one) && origins(pair).includes(other) && pair.left.origin !== pair.right.origin;
    const on = (pair) => pair.left.matter === other && origins(pair).includes(one);
    return seen.pairs.filter((pair) => same(pair) || on(pair)).sort((a, b) => clash(a) - clash(b));
  };
})();
