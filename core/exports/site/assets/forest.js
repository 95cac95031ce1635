'use strict';
/** Forest plots: rows that were drawn one by one, stacked into the chart of what is left. */
(() => {
  const { panels, styles, sizes, keys } = Site.data;
  const { row: ROW, heading: HEADING, gap: GAP, around: AROUND } = sizes;
  const QUIET = { displayModeBar: false, responsive: true, scrollZoom: false };

  /** Marks in the order in which a chart of losses shows them: those of one origin together, the earliest first. */
  const byOrigin = (marks) => {
    const first = new Map();
    for (const { origin, place } of marks) {
      if (place.start !== null) first.set(origin, Math.min(place.start, first.get(origin) ?? Infinity));
    }
    const key = (mark) => [first.get(mark.origin) ?? -Infinity, mark.label, mark.place.rank];
    return [...marks].sort((a, b) => Site.inOrder(key(a), key(b)));
  };

  const byTime = (marks) => [...marks].sort((a, b) => a.place.rank - b.place.rank);

  /** The panels of a page with their marks, numbered through all of them, and the statements without a number. */
  Site.panels = (page, seen, subject) => {
    const chart = page === 'deployment' ? 'deployment' : 'losses';
    const own = seen.marks.filter((mark) => mark.chart === chart && mark.subject === subject);
    const ordered = (page === 'deployment' ? byTime : byOrigin)(own);
    const held = Site.grouped(ordered, (mark) => mark.place.panel);
    let number = 0;
    return [...held.keys()].sort((a, b) => a - b).map((index) => {
      const rows = held.get(index).sort((a, b) => a.place.lane - b.place.lane);
      const drawn = rows.filter((mark) => mark.place.rows[mark.state] !== null);
      const marks = drawn.map((mark) => ({ ...mark, number: ++number }));
      const wordless = rows.filter((mark) => !drawn.includes(mark)).map((mark) => ({ ...mark, number: null }));
      return { ...panels[index], index, marks, wordless };
    });
  };

  /** The lanes of a panel that hold a mark, with where each begins, in pixels. */
  const lanesOf = (marks) => {
    let top = 0;
    return [...Site.grouped(marks, (mark) => mark.place.lane)].map(([lane, own]) => {
      const placed = { lane, top, marks: own };
      top += HEADING + ROW * own.length + GAP;
      return placed;
    });
  };

  const middle = (lane, index) => lane.top + HEADING + ROW * (index + 0.5);

  /** Where something of a lane that was drawn with one row lies when there are more of them. */
  const stretched = (y, lane) => lane.top + y + (y > HEADING ? ROW * (lane.marks.length - 1) : 0);

  /** Adds the parts of one row to those of others that are drawn alike. */
  const append = (target, part) => {
    for (const [name, value] of Object.entries(part)) {
      if (!Array.isArray(value)) append((target[name] ??= {}), value);
      else (target[name] ??= []).push(...value);
    }
    return target;
  };

  const merged = (style, arrays) => {
    const whole = { ...style };
    for (const [name, value] of Object.entries(arrays)) {
      whole[name] = Array.isArray(value) ? value : merged(style[name] || {}, value);
    }
    return whole;
  };

  const traces = (placed, drawn, look) => {
    const found = new Map();
    for (const [y, row] of placed) {
      for (const [number, part] of drawn.rows[row].traces) {
        if (!found.has(number)) found.set(number, {});
        append(found.get(number), { ...part, y: part.y.map((each) => (each === null ? null : each + y)) });
      }
    }
    const listed = styles[look];
    const order = (a, b) => listed[a].order - listed[b].order || a - b;
    return [...found.keys()].sort(order).map((number) => merged(listed[number].style, found.get(number)));
  };

  const heads = (lanes, drawn, name) =>
    lanes.map((lane) => {
      const head = drawn.lanes[lane.lane][name];
      return { ...head, y: stretched(head.y, lane) };
    });

  const notes = (lanes, placed, drawn) => [
    ...heads(lanes, drawn, 'heading'),
    ...heads(lanes, drawn, 'times'),
    ...placed.map(([y, row]) => ({ ...drawn.defaults, y, text: drawn.rows[row].label })),
  ];

  const ground = (lanes, drawn) =>
    lanes.flatMap((lane) =>
      drawn.lanes[lane.lane].shapes.map((shape) => ({
        ...shape,
        y0: stretched(shape.y0, lane),
        y1: stretched(shape.y1, lane),
      })),
    );

  /** The figure of a panel: {data, layout}. */
  Site.figure = (panel, look) => {
    const drawn = panel.looks[look];
    const lanes = lanesOf(panel.marks);
    const last = lanes.at(-1);
    const height = last.top + HEADING + ROW * last.marks.length;
    const spots = lanes.flatMap((lane) => lane.marks.map((mark, index) => [middle(lane, index), mark]));
    const placed = spots.map(([y, mark]) => [y, mark.place.rows[mark.state]]);
    const yaxis = {
      ...drawn.layout.yaxis,
      range: [height, 0],
      tickvals: spots.map(([y]) => y),
      ticktext: spots.map(([, mark]) => String(mark.number)),
    };
    const parts = { annotations: notes(lanes, placed, drawn), shapes: ground(lanes, drawn) };
    const layout = { ...structuredClone(drawn.layout), ...parts, yaxis, height: height + AROUND };
    return { data: traces(placed, drawn, look), layout };
  };

  /** Takes away lines of the figure before, which Plotly 4 forgets between a grid and its marks. */
  const clear = (place) => {
    for (const line of place.querySelectorAll('.shapelayer path')) {
      if (Number(line.dataset.index) >= place.layout.shapes.length) line.remove();
    }
  };

  /** The id of the mark whose row is at this height, from its name to its time; undefined between rows. */
  const rowAt = (place, event) => {
    const { yaxis } = place._fullLayout;
    const rows = place.data.find(({ name }) => name === 'claims');
    const y = yaxis.p2d(event.clientY - place.querySelector('.main-svg').getBoundingClientRect().top - yaxis._offset);
    return rows.customdata[rows.y.findIndex((middle) => Math.abs(middle - y) < rows.width / 2)]?.[0];
  };

  /** All of a row opens what lies behind its mark, and the pointer tells so. */
  const answer = (place, open) => {
    place.addEventListener('click', (event) => {
      const chosen = rowAt(place, event);
      if (chosen) open(chosen);
    });
    place.addEventListener('mousemove', (event) => place.classList.toggle('cc-opens', Boolean(rowAt(place, event))));
  };

  /** Draws a panel into its place, or leaves it as it is where nothing changed. */
  Site.draw = (place, panel, look, open) => {
    const shown = JSON.stringify([look, panel.index, panel.marks.map((mark) => [mark.number, mark.index, mark.state])]);
    if (place.dataset.shown === shown) return;
    const figure = Site.figure(panel, look);
    const first = !place.dataset.shown;
    place.dataset.shown = shown;
    Plotly.react(place, figure.data, figure.layout, QUIET).then(() => clear(place));
    if (first) answer(place, open);
  };

  const standingOf = (state) => (state.known ? 'p' : '') + (state.withdrawn ? 'w' : '');

  const keyOf = (page, state, subject) =>
    keys.find((each) => each.page === page && each.subject === subject && each.way === state.show && each.state === standingOf(state));

  /** What could be taken for more than was stated, in one line above the charts of a page. */
  Site.keyInShort = (page, state, subject) => keyOf(page, state, subject)?.short;

  /** The key to the charts of a page. */
  Site.drawKey = (place, page, state, subject, look) => {
    const standing = standingOf(state);
    const figure = keyOf(page, state, subject)?.looks[look];
    const shown = JSON.stringify([look, subject, state.show, standing]);
    place.hidden = !figure;
    if (!figure || place.dataset.shown === shown) return;
    place.dataset.shown = shown;
    Plotly.react(place, structuredClone(figure.data), structuredClone(figure.layout), { ...QUIET, staticPlot: true });
  };
})();
