'use strict';
/** Charts of pages without filters, each in the place of its table. A mark leads to what it stands for. */
(() => {
  const QUIET = { displayModeBar: false, responsive: true, scrollZoom: false };
  const ROWS = ['claims', 'rows']; // the areas behind the rows of a forest plot, and of the overview
  const JOINED = '~';
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const root = new URL('..', document.currentScript.src);

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  const draw = (place, { looks }) => {
    const { data, layout } = structuredClone(looks[document.documentElement.dataset.theme || (dark.matches ? 'dark' : 'light')]);
    return Plotly.react(place, data, layout, QUIET);
  };

  const rowsOf = ({ data }) => data.find(({ name, orientation }) => ROWS.includes(name) && orientation === 'h');

  /** What the row at this height is about; undefined between rows, and where marks do not stand in rows. */
  const rowAt = (place, event) => {
    const rows = rowsOf(place);
    if (!rows) return undefined;
    const axis = place._fullLayout[`yaxis${rows.yaxis?.slice(1) ?? ''}`];
    const y = axis.p2d(event.clientY - place.querySelector('.main-svg').getBoundingClientRect().top - axis._offset);
    return rows.customdata[rows.y.findIndex((middle, at) => Math.abs(middle - y) < (rows.width[at] ?? rows.width) / 2)];
  };

  /** Marks, and all of a row from its name to its time, lead where `leads` says; the pointer tells so. */
  const answer = (place, { leads }) => {
    const to = (ids) => ids && leads[ids.join(JOINED)];
    const tell = (ids) => place.classList.toggle('cc-opens', Boolean(to(ids)));
    const go = (ids) => to(ids) && window.location.assign(new URL(to(ids), root));
    if (rowsOf(place)) {
      place.addEventListener('click', (event) => go(rowAt(place, event)));
      place.addEventListener('mousemove', (event) => tell(rowAt(place, event)));
      return;
    }
    place.on('plotly_click', ({ points }) => go(points[0]?.customdata));
    place.on('plotly_hover', ({ points }) => tell(points[0]?.customdata));
    place.on('plotly_unhover', () => tell());
  };

  /** A chart in the place of its table, which is folded away below it, and beside what it cannot show. */
  const start = ([key, drawn]) => {
    const section = document.querySelector(`[data-chart="${CSS.escape(key)}"]`);
    const table = section.querySelector('.scroll');
    const title = section.querySelector('h2, h3').textContent;
    const place = element('div', { class: 'cc-figure', role: 'img', 'aria-label': drawn.alt });
    const region = element('div', { class: 'cc-scroll', tabindex: '0', role: 'region', 'aria-label': `${title}: chart` }, place);
    const rows = table.querySelectorAll('tbody tr').length;
    const folded = element('details', { class: 'cc-table' }, element('summary', {}, `Table: ${rows} ${rows === 1 ? 'row' : 'rows'}`));
    place.style.height = `${drawn.looks.light.layout.height}px`;
    table.before(region, folded);
    folded.append(table);
    section.querySelectorAll('[data-beside]').forEach((each) => folded.before(each));
    section.querySelectorAll('[data-beside]').forEach((each) => { each.hidden = false; });
    dark.addEventListener('change', () => draw(place, drawn));
    window.addEventListener('look', () => draw(place, drawn));
    draw(place, drawn).then(() => answer(place, drawn));
  };

  Object.entries(CONTESTED_DRAWN).forEach(start);
})();
