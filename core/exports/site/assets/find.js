'use strict';
/** Narrows the lists of the page to what has every word that was typed. All of it happens in the browser. */
(() => {
  const field = document.getElementById('words');
  const left = document.querySelector('[data-left]');
  const groups = [...document.querySelectorAll('[data-group]')];

  /** Letters alone: case and accents do not matter. */
  const plain = (words) => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  const entries = groups.map((group) => [...group.querySelectorAll('li')].map((entry) => [entry, plain(entry.textContent)]));

  const narrow = () => {
    const wanted = plain(field.value).split(/\s+/).filter(Boolean);
    const counts = entries.map((own, at) => {
      for (const [entry, words] of own) entry.hidden = !wanted.every((word) => words.includes(word));
      const n = own.filter(([entry]) => !entry.hidden).length;
      groups[at].hidden = !n;
      groups[at].querySelector('[data-count]').textContent = n.toLocaleString('en-US');
      return n;
    });
    const n = counts.reduce((sum, each) => sum + each, 0);
    left.textContent = wanted.length ? left.dataset.left.replace('{n}', n.toLocaleString('en-US')) : '';
  };

  /** The words stand in the address, behind a # that no server sees, so that a link restores them. */
  const typed = () => {
    history.replaceState(null, '', field.value ? `#${new URLSearchParams({ words: field.value })}` : location.pathname);
    narrow();
  };

  const restore = () => {
    field.value = new URLSearchParams(location.hash.slice(1)).get('words') ?? '';
    narrow();
  };

  field.parentElement.hidden = false;
  field.addEventListener('input', typed);
  window.addEventListener('hashchange', restore);
  restore();
})();
