'use strict';
/**
 * Lets the chart code draw under a policy that forbids inline styles. It writes `style` attributes, which such a policy
 * blocks, where the style object is allowed; and it adds a style sheet of its own, whose rules stand in charts.css.
 */
(() => {
  const write = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function setAttribute(name, value) {
    if (name === 'style') this.style.cssText = value;
    else write.call(this, name, value);
  };
  const sheet = document.createElement('meta');
  sheet.id = 'plotly.js-style-global';
  sheet.className = 'no-inline-styles';
  document.head.append(sheet);
})();
