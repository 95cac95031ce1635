'use strict';
/** Buttons that copy a sentence as it stands: after each place that says what it is (`data-copy`). */
const Copying = {};
(() => {
  const [DONE, FAILED] = ['Copied.', 'Not copied: select the words instead.'];

  /** In the older way, which an address without https needs. */
  const copySelected = (place) => {
    window.getSelection().selectAllChildren(place);
    return document.execCommand('copy');
  };

  const copy = async (place) => {
    try {
      await navigator.clipboard.writeText(place.textContent);
      return true;
    } catch {
      return copySelected(place);
    }
  };

  const made = (name, attributes) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };

  /** The button for the words of `place`, and where it is told that they were copied; `what` names them aloud. */
  Copying.parts = (place, what) => {
    const button = made('button', { type: 'button', class: 'copy', 'aria-label': `Copy ${what}` });
    const told = made('span', { class: 'quiet', role: 'status' });
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      told.textContent = (await copy(place)) ? DONE : FAILED;
    });
    return [button, ' ', told];
  };

  for (const place of document.querySelectorAll('[data-copy]')) {
    if (place.dataset.copy) place.after(' ', ...Copying.parts(place, place.dataset.copy));
  }
})();
