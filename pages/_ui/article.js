// Draws an article from pieces of plain text. Every word goes in by textContent: nothing in it is markup.

const LAYERS = { claim: "quote", stated: "number", position: "position", dismissed: "dismissed", open: "open" };

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".article");
  const focused = parentElement.activeElement?.dataset?.id;
  const scrolled = root.scrollTop;
  const drawing = new Drawing(data, (id) => setTriggerValue("picked", id));
  root.replaceChildren(...data.pieces.map((piece, index) => drawing.piece(piece, index)));
  root.setAttribute("aria-label", data.label);
  root.className = ["article", data.tall ? "tall" : "", data.clickable ? "" : "plain"].join(" ").trim();
  root.tabIndex = data.tall ? 0 : -1;
  root.scrollTop = scrolled;
  if (root.dataset.selected !== data.selected) reveal(root, data.selected);
  root.dataset.selected = data.selected;
  if (focused) root.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

class Drawing {
  constructor(data, pick) {
    this.data = data;
    this.pick = pick;
    this.targets = data.pieces.map(target);
    this.last = new Map(this.targets.map((found, index) => [found?.[1], index]));
  }

  piece(piece, index) {
    const span = document.createElement("span");
    span.textContent = piece.text;
    span.className = [...new Set(piece.covers.map(([layer]) => LAYERS[layer]))].join(" ");
    const quote = piece.covers.findLast(([layer]) => layer === "claim");
    const found = this.targets[index];
    if (found) this.record(span, index, ...found);
    else if (quote) this.listen(span, quote[1]);
    if (piece.covers.some(([, id]) => id === this.data.selected)) span.classList.add("selected");
    const other = piece.covers.find(([layer]) => layer === "dismissed" || layer === "open");
    if (other) span.title = other[0] === "open" ? "A number word that nobody has recorded" : `No claim: ${other[1]}`;
    return span;
  }

  record(span, index, layer, id) {
    const record = this.data.records[id];
    if (layer === "stated") span.style.background = `var(--st-${record.colour}-background-color)`;
    else span.classList.add("stance");
    span.title = record.title;
    this.listen(span, id);
    if (id === this.data.selected) span.classList.add("chosen");
    if (this.last.get(id) !== index) return;
    span.dataset.id = id;
    span.dataset.label = record.label;
    span.classList.add("tag");
    if (!this.data.clickable) return;
    span.tabIndex = 0;
    span.setAttribute("role", "button");
    span.setAttribute("aria-label", `${span.textContent}: ${record.title}`);
  }

  listen(span, id) {
    if (!this.data.clickable) return;
    span.onclick = () => this.pick(id);
    span.onkeydown = (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.pick(id);
    };
  }
}

// What a click on a piece means: the narrowest number there, else the narrowest position.
function target(piece) {
  return piece.covers.findLast(([layer]) => layer === "stated") ?? piece.covers.findLast(([layer]) => layer === "position");
}

function reveal(root, id) {
  if (id) root.querySelector(`[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "center" });
}
