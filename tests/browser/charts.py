"""Where things are inside a Plotly chart, in pixels, and how to wait until the page has come to rest."""

from typing import Any

POINT = """([row]) => {
  for (const chart of document.querySelectorAll('.js-plotly-plot')) {
    for (const trace of chart._fullData) {
      const at = (trace.customdata || []).findIndex((each) => JSON.stringify(each) === JSON.stringify(row));
      if (at < 0) continue;
      chart.scrollIntoView({block: 'center'});
      const axis = (name) => chart._fullLayout[name.replace(/^([xy])/, '$1axis')];
      const [x, y] = [axis(trace.xaxis || 'x'), axis(trace.yaxis || 'y')];
      const box = chart.getBoundingClientRect();
      const pixel = (scale, value) => scale._offset + scale.l2p(scale.d2l(value));
      const middle = (name, along) => {
        const value = trace[name][at];
        if (trace.type !== 'bar' || !along) return value;
        const base = trace.base?.length ? trace.base[at] : trace.base || 0;
        return base + value / 2;
      };
      const flat = trace.orientation === 'h';
      const [across, down] = [box.left + pixel(x, middle('x', flat)), box.top + pixel(y, middle('y', !flat))];
      const page = chart.closest('[data-testid=stMain]');
      if (!page || (down > 80 && down < innerHeight)) return [across, down];
      const before = page.scrollTop; // of a chart higher than the window, the mark may lie beyond it, or under the bar
      page.scrollTop += down - innerHeight / 2;
      return [across, down - (page.scrollTop - before)];
    }
  }
  return null;
}"""

IN_ROW = """([claim, share]) => {
  for (const chart of document.querySelectorAll('.js-plotly-plot')) {
    const rows = chart.data.find(({ name, customdata }) => ['claims', 'rows'].includes(name) && customdata);
    const at = rows ? rows.customdata.findIndex(([each]) => each === claim) : -1;
    if (at < 0) continue;
    chart.scrollIntoView({block: chart.offsetHeight > innerHeight ? 'start' : 'center'});
    const [box, axis] = [chart.getBoundingClientRect(), chart._fullLayout[`yaxis${rows.yaxis?.slice(1) ?? ''}`]];
    const high = box.height / chart._fullLayout.height;
    return [box.left + share * box.width, box.top + (axis._offset + axis.d2p(rows.y[at])) * high];
  }
  return null;
}"""
"""A place in the row of a mark, this share of the width of its chart from the left."""

HOVERED = """async ([row]) => {
  const hovered = () => [...document.querySelectorAll('.js-plotly-plot')].some((chart) =>
    (chart._hoverdata || []).some((point) => JSON.stringify(point.customdata) === JSON.stringify(row)));
  const since = performance.now();
  while (!hovered() && performance.now() - since < 500) await new Promise((next) => setTimeout(next, 20));
  return hovered();
}"""
"""Whether Plotly has seen the pointer over the mark: before that, a click on it is a click on nothing."""

HEAR = """() => {
  window.clicked = false;
  document.querySelectorAll('.js-plotly-plot').forEach((chart) =>
    chart.once('plotly_click', () => { window.clicked = true; }));
}"""

CLICKED = """async () => {
  const since = performance.now();
  while (!window.clicked && performance.now() - since < 500) await new Promise((next) => setTimeout(next, 20));
  return window.clicked;
}"""
"""Whether Plotly has taken the click: while a chart is drawn anew, none is."""

ROWS = """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap((chart) =>
  chart._fullData.flatMap((trace) => [...(trace.customdata || [])].map((each) => each.join('|'))))"""


LISTEN = """() => {
  if ('waiting' in window) return;
  const send = WebSocket.prototype.send;
  window.waiting = false;
  WebSocket.prototype.send = function (...message) {
    if (!this.heard) {
      this.heard = true;
      this.addEventListener('message', () => { window.waiting = false; });
    }
    window.waiting = true;
    return send.apply(this, message);
  };
}"""
"""Keeps whether the page has asked the server for something and heard nothing since."""


def open_page(page: Any, address: str) -> None:
    """Open a page of the dashboard and wait until its title stands and nothing runs any more."""
    page.add_init_script(f"({LISTEN})()")
    page.goto(address)
    page.wait_for_selector("h1", timeout=90_000)
    at_rest(page)


QUIET = """async () => {
  const state = () => {
    const app = document.querySelector('[data-testid=stApp]');
    const charts = [...document.querySelectorAll('.js-plotly-plot')].map((chart) => chart.innerHTML.length);
    const isDrawing = document.querySelector('.chart:not(.js-plotly-plot)');
    return [window.waiting || isDrawing ? 'waiting' : app?.dataset.testScriptState, location.href, ...charts].join(' ');
  };
  const begun = performance.now();
  let [before, since] = [state(), begun];
  while (performance.now() - since < 400 || !before.startsWith('notRunning')) {
    if (performance.now() - begun > 90000) throw new Error(`the page never came to rest: ${before}`);
    await new Promise((next) => setTimeout(next, 50));
    const now = state();
    if (now !== before) [before, since] = [now, performance.now()];
  }
}"""


def at_rest(page: Any) -> None:
    """Wait until the server has answered, the script has run to its end, and the page has stood still for a while."""
    page.evaluate(QUIET)


def click_mark(page: Any, *customdata: str) -> None:
    """Click the mark that carries these values, as a reader with a mouse would, and wait for what comes of it."""
    press_mark(page, *customdata)
    at_rest(page)


def press_mark(page: Any, *customdata: str) -> None:
    """Click the mark that carries these values, and wait for nothing."""
    page.wait_for_selector(".js-plotly-plot .scatterlayer")
    for _ in range(60):
        point = page.evaluate(POINT, [list(customdata)])
        assert point, f"no mark carries {customdata}"
        page.mouse.move(*point)
        if page.evaluate(HOVERED, [list(customdata)]):
            page.evaluate(HEAR)
            page.mouse.click(*point)
            if page.evaluate(CLICKED):
                return
    raise AssertionError(f"no click on the mark {customdata} was taken")


def click_row(page: Any, claim: str, share: float) -> None:
    """Click in the row of a mark, at this share of the width of its chart, where the pointer must offer it."""
    page.wait_for_selector(".js-plotly-plot .scatterlayer")
    point = page.evaluate(IN_ROW, [claim, share])
    assert point, f"no row is of {claim}"
    page.mouse.move(*point)
    shape = "([x, y]) => getComputedStyle(document.elementFromPoint(x, y)).cursor === 'pointer'"
    page.wait_for_function(shape, arg=point)
    page.mouse.click(*point)


def rows_on_screen(page: Any) -> set[str]:
    """The ids of everything that the charts of the page draw."""
    page.wait_for_selector(".js-plotly-plot .scatterlayer")
    return set(page.evaluate(ROWS))
