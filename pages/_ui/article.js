// Draws an article from pieces of plain text. Every word goes in by textContent: nothing in it is markup.

const NUMBERS = ["undecided", "open", "dismissed", "covered"];
const LAYERS = { claim: "quote", stated: "number", position: "position" };
const LETTERS = { first: "A", second: "B" };

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".article");
  const focused = parentElement.activeElement?.dataset?.id;
  const scrolled = root.scrollTop;
  const drawing = new Drawing(data, (id) => setTriggerValue("picked", id));
  root.replaceChildren(...data.pieces.flatMap((piece, index) => drawing.piece(piece, index)));
  root.setAttribute("aria-label", data.label);
  root.className = ["article", data.tall ? "tall" : "", data.clickable ? "clickable" : "plain"].join(" ").trim();
  root.tabIndex = data.tall ? 0 : -1;
  root.scrollTop = scrolled;
  if (data.reveal && root.dataset.selected !== data.selected) reveal(root, data.selected);
  root.dataset.selected = data.selected;
  root.onmouseup = data.selectable ? () => select(root, data.offset, (span) => setTriggerValue("selected", span)) : null;
  if (focused) root.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

class Drawing {
  constructor(data, pick) {
    this.data = data;
    this.pick = pick;
    this.targets = data.pieces.map((piece) => target(piece, data.records));
    this.last = new Map(this.targets.map((found, index) => [found?.[1], index]));
  }

  // The words of a piece, then a label for every record whose words end with it.
  piece(piece, index) {
    const tags = piece.ends.filter((id) => id in this.data.records);
    return [this.words(piece, index), ...tags.map((id) => this.tag(id))];
  }

  words(piece, index) {
    const span = document.createElement("span");
    span.textContent = piece.text;
    span.className = [...new Set(piece.covers.map(([layer]) => LAYERS[layer] ?? layer))].join(" ");
    const quote = piece.covers.findLast(([layer]) => layer === "claim");
    const found = this.targets[index];
    if (found) this.record(span, piece, index, ...found);
    else if (quote) this.listen(span, quote[1]);
    this.letters(span, piece, index);
    if (piece.covers.some(([, id]) => id === this.data.selected)) span.classList.add("selected");
    const other = piece.covers.find(([layer]) => layer === "dismissed" || layer === "open");
    if (other && !(other[1] in this.data.records)) span.title = other[0] === "open" ? "A number word that nobody has recorded" : `No claim: ${other[1]}`;
    return span;
  }

  // The letters of the annotators whose words end here.
  letters(span, piece, index) {
    const next = this.data.pieces[index + 1]?.covers ?? [];
    const ended = Object.keys(LETTERS).filter((side) => holds(piece.covers, side) && !holds(next, side));
    if (!ended.length) return;
    span.dataset.letters = ended.map((side) => LETTERS[side]).join(" ");
    span.classList.add("lettered");
  }

  record(span, piece, index, layer, id) {
    const { colour } = this.data.records[id];
    if (layer === "stated") span.style.background = `var(--st-${colour}-background-color)`;
    else if (layer === "position") span.classList.add("stance");
    span.title = this.told(piece, layer, id).join("\n");
    this.listen(span, id);
    const shared = layer === "position" && own(piece, this.data.selected);
    if (shared || id === this.data.selected) span.classList.add("chosen");
    if (NUMBERS.includes(layer) && this.last.get(id) === index) this.reached(span, id, span.textContent);
  }

  // What a piece is part of: the record that a click opens first, then the others whose own words it holds.
  told(piece, layer, id) {
    const others = piece.covers.filter(([over]) => over === "stated" || over === "position").map(([, name]) => name);
    return [...new Set([id, ...others.reverse()])].map((name) => this.data.records[name]?.title).filter(Boolean);
  }

  // An empty element, which adds no sign to the article: its label is drawn by the style sheet.
  tag(id) {
    const [tag, { label, title }] = [document.createElement("span"), this.data.records[id]];
    tag.className = id === this.data.selected ? "tag chosen" : "tag";
    tag.dataset.label = label;
    tag.title = title;
    this.listen(tag, id);
    this.reached(tag, id, this.data.pieces.filter((piece) => own(piece, id)).map(({ text }) => text).join("") || label);
    return tag;
  }

  // Tab comes here, and the page finds it by its id.
  reached(element, id, words) {
    element.dataset.id = id;
    if (!this.data.clickable) return;
    element.tabIndex = 0;
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", `${words}: ${this.data.records[id].title}`);
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

function own(piece, id) {
  return piece.covers.some(([layer, name]) => name === id && layer !== "claim");
}

function holds(covers, side) {
  return covers.some(([layer]) => layer === side);
}

// What a click on a piece means: the narrowest number there, else the narrowest position.
function target(piece, records) {
  return (
    piece.covers.findLast(([layer]) => layer === "stated") ??
    piece.covers.findLast(([layer, id]) => NUMBERS.includes(layer) && id in records) ??
    piece.covers.findLast(([layer]) => layer === "position")
  );
}

// The words that the reader marked with the mouse, as offsets in code points from the beginning of the text.
function select(root, offset, tell) {
  const chosen = root.getRootNode().getSelection?.() ?? document.getSelection();
  if (!chosen?.rangeCount || chosen.isCollapsed) return;
  const range = chosen.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return;
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = offset + [...before.toString()].length;
  tell([start, start + [...range.toString()].length]);
}

function reveal(root, id) {
  const found = id && root.querySelector(`[data-id="${CSS.escape(id)}"]`);
  if (!found) return;
  if (!root.classList.contains("tall")) return found.scrollIntoView({ block: "nearest" }); // what is in sight stays
  const [place, frame] = [found.getBoundingClientRect(), root.getBoundingClientRect()];
  root.scrollTop += place.top - frame.top - frame.height / 2;
}
