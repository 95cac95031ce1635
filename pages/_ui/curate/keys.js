// The keys that save do so from every control. A row of choices would take their Enter for a press of its own, and a
// list that is open for its choice alone: so they are heard before any control is, which is then left as by a press of
// the button, since with that it hands over what was typed.
const SAVES = "[data-testid='stMain'] kbd[aria-label^='Shortcut'][aria-label$='Enter']";
const DIALOG = "[data-testid='stDialog'], [role='dialog'] [data-testid='stDialog']";
const CALM = 60; // milliseconds in which a list takes its choice

export default function ({ parentElement }) {
  parentElement.hears?.abort();
  parentElement.hears = new AbortController();
  const { signal } = parentElement.hears;
  document.addEventListener("keydown", heard, { capture: true, signal });
  return () => parentElement.hears.abort();
}

function heard(event) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const button = saveButton();
  if (!button || document.querySelector(DIALOG)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!event.repeat) press(document.activeElement);
}

async function press(at) {
  if (at.getAttribute("aria-expanded") === "true" && at.matches("input")) {
    at.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", bubbles: true, cancelable: true }));
    await new Promise((taken) => setTimeout(taken, CALM));
  }
  at.blur();
  saveButton()?.click();
  if (at.isConnected && document.activeElement === document.body) at.focus();
}

function saveButton() {
  const found = [...document.querySelectorAll(SAVES)].map((each) => each.closest("button"));
  return found.find((each) => each && !each.disabled && each.checkVisibility());
}
