// A chart that scrolls inside its box is reached with Tab, and moved with the arrow keys: the box takes the focus.
// Where the sidebar lies over the page, the list of pages in it closes once another page is there.
const BOXES = "[data-testid='stMain'] [data-testid='stElementContainer']:has(.chart)";
const OPEN = "[aria-controls='stSidebar'][aria-expanded='true']";
const PHONE = window.matchMedia("(max-width: 768px)"); // Streamlit lays the sidebar over the page there
const EVERY = 500; // milliseconds between two looks

let page = location.pathname;

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
  if (page !== location.pathname && PHONE.matches) document.querySelector(OPEN)?.click();
  page = location.pathname;
}
