// Asks once a second whether a file of the corpus was edited. Never while the page is busy: where two runs of it meet,
// Streamlit tells the browser that the first was cut short, and what that should have taken away stays on the screen.
const EVERY = 1000; // milliseconds
const PATIENCE = 5000; // milliseconds after which a page that is still busy may have lost an answer, and asks anyway

function isAtRest() {
  const app = document.querySelector("[data-testid=stApp]");
  return (app?.dataset.testScriptState ?? "notRunning") === "notRunning";
}

export default function ({ parentElement, setTriggerValue }) {
  parentElement.ask = () => setTriggerValue("asked", Date.now());
  parentElement.timer ??= setInterval(() => tick(parentElement), EVERY);
}

function tick(place) {
  if (!place.isConnected) clearInterval(place.timer);
  else if (isAtRest() || Date.now() - place.asked > PATIENCE) {
    place.asked = Date.now();
    if (!document.hidden) place.ask();
  }
}
