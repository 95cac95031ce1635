'use strict';
/** On paper a chart is as wide as the page: it is drawn for that width, in light colours, and scaled as a whole. */
(() => {
  const PAPER = 920; // pixels: wide enough for every chart, narrow enough that its words can be read on A4

  const charts = () => [...document.querySelectorAll('.js-plotly-plot')];

  const whole = (chart) => {
    const { width, height } = chart._fullLayout;
    chart.querySelector('.svg-container').style.aspectRatio = `${width} / ${height}`;
    for (const drawing of chart.querySelectorAll('.main-svg')) drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
  };

  const asBefore = (chart) => {
    chart.querySelector('.svg-container').style.aspectRatio = '';
    for (const drawing of chart.querySelectorAll('.main-svg')) drawing.removeAttribute('viewBox');
  };

  let before; // the look that the page asks for itself, if it does

  /** All charts in this look, or as the reader's system has it, and then in another size. */
  const drawn = (look, size, then) => {
    if (look) document.documentElement.dataset.theme = look;
    else delete document.documentElement.dataset.theme;
    window.dispatchEvent(new Event('look'));
    for (const chart of charts()) {
      Plotly.relayout(chart, size);
      then(chart);
    }
  };

  window.addEventListener('beforeprint', () => {
    before = document.documentElement.dataset.theme;
    drawn('light', { width: PAPER, autosize: false }, whole);
  });
  window.addEventListener('afterprint', () => drawn(before, { width: null, autosize: true }, asBefore));
})();
