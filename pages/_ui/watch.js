// Asks once a second in which state the corpus is, and has the page run again where that is another than it was drawn
// from. The question is no run of the page, so it never meets what a reader does. Nor does the answer: a page that is
// busy may be about to draw that very state, or to turn to another page, from which it would be called back.
const EVERY = 1000; // milliseconds
const CALM = 250; // milliseconds for which the page has to be at rest: between two runs that follow it is, for a moment

export default function ({ data, parentElement, setTriggerValue }) {
  Object.assign(parentElement, { data, edited: (state) => setTriggerValue("edited", state) });
  parentElement.timer ??= setInterval(() => tick(parentElement), EVERY);
}

async function tick(place) {
  if (!place.isConnected) {
    clearInterval(place.timer);
    delete place.timer;
  } else if (!document.hidden && !place.isAsking) {
    place.isAsking = true;
    if (isNews(place, await asked(place.data.address))) {
      await new Promise((calm) => setTimeout(calm, CALM));
      const state = await asked(place.data.address);
      if (isNews(place, state)) place.edited(state);
    }
    place.isAsking = false;
  }
}

function isNews(place, state) {
  const app = document.querySelector("[data-testid=stApp]");
  const isAtRest = (app?.dataset.testScriptState ?? "notRunning") === "notRunning";
  return isAtRest && place.isConnected && state !== "" && state !== place.data.drawn;
}

// Nothing where the server does not answer: Streamlit says so itself, and connects again.
async function asked(address) {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    return answer.ok ? await answer.text() : "";
  } catch {
    return "";
  }
}
