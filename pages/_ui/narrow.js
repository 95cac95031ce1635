// A chart that scrolls inside its box is reached with Tab, and moved with the arrow keys: the box takes the focus.
const BOXES = "[data-testid='stMain'] [data-testid='stElementContainer']:has(.chart)";
const EVERY = 500; // milliseconds between two looks

export default function ({ parentElement }) {
  parentElement.timer ??= setInterval(() => look(parentElement), EVERY);
  return () => {
    clearInterval(parentElement.timer);
    delete parentElement.timer;
  };
}

function look(place) {
  if (!place.isConnected) clearInterval(place.timer);
  for (const box of document.querySelectorAll(BOXES)) {
    if (box.scrollWidth > box.clientWidth + 1) box.setAttribute("tabindex", "0");
    else box.removeAttribute("tabindex");
  }
}
