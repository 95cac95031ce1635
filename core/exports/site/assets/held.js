'use strict';
/** Origins by yes/no matters, as a table whose cells are buttons, and the same in words. */
(() => {
  const { words, matters } = Site.data;
  const { say, count } = Site.words;
  const { element } = Site;

  /** What the signs in the cells say. */
  Site.stanceKey = () =>
    [...Object.entries(words.stances).map(([name, sign]) => `${sign} ${words.stance_labels[name]}`), words.printed, words.back.join(' '), say('blank_held')].join('; ');

  /** By origin and matter, what is held, the latest last; what was superseded before all else. */
  Site.heldCells = (seen) => {
    const ordered = [...seen.held].sort((a, b) => !!b.past - !!a.past || a.later - b.later);
    return Site.grouped(ordered, (each) => each.origin + Site.JOINED + each.matter);
  };

  /** Every stance that is held, the last said first; of one alone, how many more there are of it. */
  const heldLines = (own, now, worded) => {
    const stances = [...new Set([...now].reverse().map(({ stance }) => stance))];
    const last = stances.map((stance) => now.findLast((each) => each.stance === stance));
    const more = last.length === 1 && now.length > 1 ? ` +${now.length - 1}` : '';
    const rest = (own.length > now.length ? ` ${words.back[0]}` : '') + more;
    if (!worded) return [last.map(({ signs }) => signs.bare).join('') + rest];
    const shown = last.map(({ signs, short }, at) => `${at ? words.said.and.trimStart() : ''}${signs.worded} ${short}`);
    return [...shown.slice(0, -1), shown.at(-1) + rest];
  };

  const styleOfHeld = (now) => {
    const stances = new Set(now.map(({ stance }) => stance));
    return stances.has('affirms') && stances.has('denies') ? 'stance-both' : `stance-${now.at(-1).stance}`;
  };

  const matterCell = (held, origin, matter, open, worded) => {
    const own = held.get(origin.id + Site.JOINED + matter.id);
    if (!own) return element('td');
    const now = own.filter((each) => !each.past);
    const perhaps = now.every((each) => each.perhaps);
    const said = [...own].reverse().map((each) => each.holds).join('; ');
    const name = `${origin.name}, ${matter.short}: ${said}`;
    const made = Site.cellButton(heldLines(own, now, worded), styleOfHeld(now), perhaps, name, () => open([origin.id, matter.id]));
    if (own.length > 1) made.title = said;
    made.dataset.cell = origin.id + Site.JOINED + matter.id;
    return element('td', {}, made);
  };

  /** Origins by yes/no matters. */
  Site.mattersTable = (seen, open) => {
    const whole = Site.seen({ ...seen.state, known: '', about: '' });
    const held = Site.heldCells(seen);
    const rows = [...new Map(whole.held.map((each) => [each.origin, each.label]))].map(([id, name]) => ({ id, name }));
    rows.sort((a, b) => Site.inOrder([a.name.toLowerCase()], [b.name.toLowerCase()]));
    const columns = matters.filter((matter) => whole.held.some((each) => each.matter === matter.id));
    const worded = columns.length <= words.worded;
    const top = columns.map((matter) => element('th', { scope: 'col', title: matter.text }, matter.short));
    const body = rows.map((row) =>
      element('tr', {}, element('th', { scope: 'row' }, row.name), ...columns.map((matter) => matterCell(held, row, matter, open, worded))),
    );
    const caption = element('caption', {}, Site.titles.opposed(seen));
    const thead = element('thead', {}, element('tr', {}, element('td'), ...top));
    return element('table', { class: `cc-matrix cc-matters${worded ? '' : ' cc-upright'}` }, caption, thead, element('tbody', {}, ...body));
  };

  /** What is held, matter by matter, as sentences; one known only perhaps by the chosen day says so. */
  Site.toldByMatter = (seen) => {
    const lines = (own) => own.map((each) => ({ ...each, line: [each.told, ...(each.perhaps ? [words.said.perhaps] : [])].join('; ') }));
    const shown = matters.map((matter) => [matter, lines(seen.held.filter((each) => each.matter === matter.id))]);
    return shown.filter(([, own]) => own.length);
  };

  /** The same as a list to be opened, each sentence leading to its evidence. */
  Site.mattersInWords = (seen, open) => {
    const line = ({ line: said, origin, matter }) =>
      element('li', {}, element('button', { type: 'button', class: 'cc-link', click: () => open([origin, matter]) }, said));
    const told = Site.toldByMatter(seen).flatMap(([matter, own]) => [element('h3', {}, matter.text), element('ul', {}, ...own.map(line))]);
    const name = `In words, matter by matter: ${count(seen.held.length, 'position')}`;
    return element('section', { 'data-panel': 'held' }, element('details', { class: 'cc-table' }, element('summary', {}, name), ...told));
  };
})();
