// Moves the focus to what the page asks for, once it stands as it was asked for and no dialog is open. A reader who
// presses a key or a button meanwhile is where the reader wants to be, and is left there. And Enter takes a typed day:
// Streamlit takes it once the field is left.
const STEP = 50; // milliseconds between two looks
const CALM = 2; // so many looks that find the page at rest: between two runs that follow it is, for a moment
const PATIENCE = 100; // so many looks
const CONTROLS = "input, textarea, button:not([aria-label^='Help for']), [tabindex='0'], a[href], summary";
const DIALOG = "[data-testid='stDialog'] [role='dialog'], [role='dialog'][data-testid='stDialog']";

const turns = document.documentElement.dataset; // the last time that was heard of, on whatever page

const DAY = "[data-testid='stDateInput']";

export default function ({ data }) {
  if (!turns.focusHears) document.addEventListener("keydown", takeDay, { capture: true });
  turns.focusHears = "yes";
  const turn = String(data.turn);
  if (turn === (turns.focusTurn ?? "0")) return;
  turns.focusTurn = turn;
  go(turn, data.keys);
}

function takeDay(event) {
  const field = event.target.closest?.(DAY);
  if (event.key !== "Enter" || !field || event.target.getAttribute("role") !== "spinbutton") return;
  event.preventDefault();
  event.stopPropagation();
  field.setAttribute("tabindex", "-1");
  field.focus();
}

async function go(turn, keys) {
  const stopping = new AbortController();
  for (const name of ["keydown", "pointerdown"])
    document.addEventListener(name, () => stopping.abort(), { signal: stopping.signal, capture: true });
  let calm = 0;
  for (let look = 0; look < PATIENCE && calm < CALM; look += 1) {
    await new Promise((rest) => setTimeout(rest, STEP));
    calm = isAtRest() ? calm + 1 : 0;
  }
  if (!stopping.signal.aborted && turns.focusTurn === turn) focus(keys);
  stopping.abort();
}

function isAtRest() {
  const state = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState ?? "notRunning";
  return state === "notRunning" && !document.querySelector(DIALOG);
}

function focus(keys) {
  const places = keys.map((key) => document.querySelector(`.st-key-${CSS.escape(key.trim().replace(/[^a-zA-Z0-9_-]/g, "-"))}`));
  for (const place of places.filter(Boolean)) {
    const control = [place, ...place.querySelectorAll(CONTROLS)].find(
      (each) => each.matches(CONTROLS) && !each.disabled && each.checkVisibility(),
    );
    if (control) return control.focus();
  }
  const whole = places.find(Boolean);
  whole?.setAttribute("tabindex", "-1");
  whole?.focus();
}
