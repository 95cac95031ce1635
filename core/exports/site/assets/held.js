'use strict';
/** Yes/no matters, a row each, with a button for each source that holds something, and the same in words. */
(() => {
  const { words, matters, asides } = Site.data;
  const { count } = Site.words;
  const { element } = Site;

  /** What the signs in the cells say. */
  Site.stanceKey = () =>
    [...Object.entries(words.stances).map(([name, sign]) => `${sign} ${words.stance_labels[name]}`), ...words.beside, words.back.join(' '), words.set_against].join('; ');

  /** What is told of another source and set against these positions, or they against that, by their articles. */
  const against = (own) => {
    const ids = new Set(own.flatMap(({ tellings }) => tellings));
    return asides.filter((each) => (each.against || each.contradicts) && each.keys.flat().some((id) => ids.has(id))).map(({ said }) => said);
  };

  /** By origin and matter, what is held, the latest last; what was superseded before all else. */
  Site.heldCells = (seen) => {
    const ordered = [...seen.held].sort((a, b) => !!b.past - !!a.past || a.later - b.later);
    return Site.grouped(ordered, (each) => each.origin + Site.JOINED + each.matter);
  };

  const SIDES = ['affirms', 'denies'];

  /** Every stance that is held, the last said first, and whose it is; of one alone, how many more there are of it. */
  const heldLine = (name, own, now) => {
    const stances = [...new Set([...now].reverse().map(({ stance }) => stance))];
    const signs = stances.map((stance) => now.findLast((each) => each.stance === stance).sign).join('');
    const more = stances.length === 1 && now.length > 1 ? [`+${now.length - 1}`] : [];
    return [signs, name, ...(own.length > now.length ? [words.back[0]] : []), ...(against(own).length ? [words.aside] : []), ...more].join(' ');
  };

  const styleOfHeld = (now) => {
    const stances = new Set(now.map(({ stance }) => stance));
    return stances.has('affirms') && stances.has('denies') ? 'stance-both' : `stance-${now.at(-1).stance}`;
  };

  const holder = (own, matter, open) => {
    const { origin, label } = own[0];
    const now = own.filter((each) => !each.past);
    const perhaps = now.every((each) => each.perhaps);
    const articles = against(own);
    const said = [[...own].reverse().map((each) => each.holds).join('; '), ...articles].join('. ');
    const name = `${label}, ${matter.short}: ${said}`;
    const made = Site.cellButton([heldLine(label, own, now)], styleOfHeld(now), perhaps, name, () => open([origin, matter.id]));
    if (own.length > 1 || articles.length) made.title = said;
    made.dataset.cell = origin + Site.JOINED + matter.id;
    return made;
  };

  /** The matters that have a position, by the group that they are in: those that clash first. */
  Site.mattersBySide = (seen) => {
    const clashing = new Set(seen.pairs.filter(({ left, verdict }) => left.matter && verdict === 'differ').map(({ left }) => left.matter));
    const sideOf = (id) => {
      const took = seen.held.filter((each) => each.matter === id && SIDES.includes(each.stance));
      const n = new Set(took.map(({ origin }) => origin)).size;
      const single = against(seen.held.filter((each) => each.matter === id)).length ? 'against' : 'single';
      return clashing.has(id) ? 'contested' : n > 1 ? 'shared' : n ? single : 'none';
    };
    const groups = Site.grouped(matters.filter(({ id }) => seen.held.some(({ matter }) => matter === id)), ({ id }) => sideOf(id));
    return Object.keys(words.sides).filter((side) => groups.has(side)).map((side) => [side, groups.get(side)]);
  };

  /** Who holds something on a matter: who affirms it first, then who denies it, then the others. */
  const holders = (held, matter, open) => {
    const key = (own) => [Object.keys(words.stances).indexOf(own.at(-1).stance), own[0].label.toLowerCase()];
    const found = [...held.values()].filter((own) => own[0].matter === matter.id);
    return found.sort((a, b) => Site.inOrder(key(a), key(b))).map((own) => holder(own, matter, open));
  };

  /** The groups, parted: those with a row each, and those that are listed below where there are others and many matters. */
  const parted = (seen) => {
    const groups = Site.mattersBySide(seen);
    const wider = groups.filter(([side]) => !words.narrower.includes(side));
    const all = groups.reduce((sum, [, own]) => sum + own.length, 0) <= words.few || !wider.length;
    return all ? [groups, []] : [wider, groups.filter((group) => !wider.includes(group))];
  };

  /** What stands above each group: with any position left out, it is true of those that are shown. */
  const headings = ({ documents, kinds, sides, origins, known }) =>
    known || [documents, kinds, sides, origins].some((list) => list.length) ? words.sides_shown : words.sides;

  /** Yes/no matters, a row each. */
  Site.mattersTable = (seen, open) => {
    const held = Site.heldCells(seen);
    const told = headings(seen.state);
    const row = (matter) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, element('b', {}, matter.short), element('br'), matter.text),
        element('td', {}, element('div', { class: 'cc-holders' }, ...holders(held, matter, open))),
      );
    const bodies = parted(seen)[0].map(([side, own]) => {
      const head = element('th', { scope: 'rowgroup', colspan: 2, class: `cc-group cc-group-${side}` }, told[side]);
      return element('tbody', {}, element('tr', {}, head), ...own.map(row));
    });
    return element('table', { class: 'cc-matrix cc-matters' }, element('caption', {}, Site.titles.opposed(seen)), ...bodies);
  };

  /** What is held, matter by matter, as sentences; one known only perhaps by the chosen day says so. */
  Site.toldByMatter = (seen) => {
    const lines = (own) => own.map((each) => ({ ...each, line: [each.told, ...(each.perhaps ? [words.said.perhaps] : [])].join('; ') }));
    const shown = matters.map((matter) => [matter, lines(seen.held.filter((each) => each.matter === matter.id))]);
    return shown.filter(([, own]) => own.length);
  };

  /** A list to be opened of what is held on some matters, each sentence leading to its evidence. */
  const listed = (name, panel, told, open) => {
    const line = ({ line: said, origin, matter }) =>
      element('li', {}, element('button', { type: 'button', class: 'cc-link', click: () => open([origin, matter]) }, said));
    const lines = told.flatMap(([matter, own]) => [element('h3', {}, matter.text), element('ul', {}, ...own.map(line))]);
    return element('section', { 'data-panel': panel }, element('details', { class: 'cc-table' }, element('summary', {}, name), ...lines));
  };

  /** The groups that have no rows, each as such a list. */
  Site.mattersApart = (seen, open) => {
    const told = Site.toldByMatter(seen);
    return parted(seen)[1].map(([side, own]) => {
      const name = `${headings(seen.state)[side]} (${count(own.length, 'matter')})`;
      return listed(name, `held-${side}`, told.filter(([matter]) => own.includes(matter)), open);
    });
  };

  /** All that is held, matter by matter. */
  Site.mattersInWords = (seen, open) =>
    listed(`In words, matter by matter: ${count(seen.held.length, 'position')}`, 'held', Site.toldByMatter(seen), open);
})();
