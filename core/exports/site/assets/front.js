'use strict';
/** The chart of the first page. A row of it leads where its row of the table does: to its sentence in the article. */
(() => {
  const { looks, alt } = CONTESTED_FRONT;
  const QUIET = { displayModeBar: false, responsive: true, scrollZoom: false };
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const table = document.querySelector('[data-front] .scroll');

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  const place = element('div', { class: 'cc-figure cc-front', role: 'img', 'aria-label': alt });

  const draw = () => {
    const { data, layout } = structuredClone(looks[dark.matches ? 'dark' : 'light']);
    return Plotly.react(place, data, layout, QUIET);
  };

  /** The link of the row at this height; undefined between rows. */
  const linkAt = (event) => {
    const rows = place.data.find(({ name }) => name === 'rows');
    const axis = place._fullLayout[`yaxis${rows.yaxis.slice(1)}`];
    const y = axis.p2d(event.clientY - place.querySelector('.main-svg').getBoundingClientRect().top - axis._offset);
    const at = rows.y.findIndex((middle, index) => Math.abs(middle - y) < rows.width[index] / 2);
    return at < 0 ? undefined : document.getElementById(`mark=${rows.customdata[at][0]}`).querySelector('a');
  };

  const answer = () => {
    place.addEventListener('click', (event) => linkAt(event)?.dispatchEvent(new MouseEvent('click', event)));
    place.addEventListener('mousemove', (event) => place.classList.toggle('cc-opens', Boolean(linkAt(event))));
  };

  /** The chart in the place of its table, which is folded away below it. */
  const start = () => {
    const rows = table.querySelectorAll('tbody tr').length;
    const folded = element('details', { class: 'cc-table' }, element('summary', {}, `Table: ${rows} ${rows === 1 ? 'row' : 'rows'}`));
    table.before(element('div', { class: 'cc-scroll', tabindex: '0', role: 'region', 'aria-label': 'Chart' }, place), folded);
    folded.append(table);
    dark.addEventListener('change', draw);
    draw().then(answer);
  };

  start();
})();
