'use strict';
/** What all parts share: the data, and small tools to make elements. Whatever a corpus holds is set as text only. */
const Site = { data: CONTESTED_COUNTS };
(() => {
  /**
   * An element with attributes and children; texts become text nodes.
   * @param {string} name
   * @param {Record<string, string|boolean|null|Function>} [attributes] true: without a value; false, null: left out
   * @param {...(Node|string)} children
   */
  Site.element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === 'function') made.addEventListener(key, value);
      else if (value !== false && value !== null) made.setAttribute(key, value === true ? '' : value);
    }
    made.append(...children);
    return made;
  };

  /** The pattern with its places filled in: fill('{n} pairs', {n: 2}). */
  Site.fill = (pattern, parts) => pattern.replace(/\{(\w+)\}/g, (_, name) => String(parts[name]));

  /** Items by what `key` makes of them, in the order of the first of each. */
  Site.grouped = (items, key) => {
    const groups = new Map();
    for (const item of items) {
      const name = key(item);
      if (groups.has(name)) groups.get(name).push(item);
      else groups.set(name, [item]);
    }
    return groups;
  };

  /** Compares two lists of numbers or texts, place by place. */
  Site.inOrder = (a, b) => {
    const place = a.findIndex((each, index) => each !== b[index]);
    return place < 0 ? 0 : a[place] < b[place] ? -1 : 1;
  };

  /** "light" or "dark", as the page says or the reader's system is. */
  Site.look = () => {
    const said = document.documentElement.dataset.theme;
    if (said === 'light' || said === 'dark') return said;
    return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  };
})();
