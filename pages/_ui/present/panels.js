// The bar of buttons of a presentation, and its panels. Every word goes in by textContent: nothing in it is markup.

const KEYS = [
  ["→ ↓ space PageDown", "next screen; → and PageDown also close the evidence, ↓ and space scroll it"],
  ["← ↑ PageUp", "previous screen, in the same way"],
  ["N, P", "next, previous step, past the other screens of this one"],
  ["Home, End", "first, last screen"],
  ["1–9", "evidence of that mark; two digits, typed quickly, where there are more"],
  ["E", "list of all marks on the screen"],
  ["I", "about this screen: its finding, what each article is, how it is counted and read"],
  ["Esc or Backspace", "close what is open"],
  ["Esc, then Esc again", "leave the presentation, where nothing is open"],
  ["B or .", "blank the screen, and back"],
  ["F", "full screen, and back"],
  ["?", "these keys"],
];

// Name, sign and meaning of each button.
const BUTTONS = [
  ["first", "|◀", "First screen (Home)"],
  ["previous", "◀", "Previous screen (←)"],
  ["next", "▶", "Next screen (→)"],
  ["last", "▶|", "Last screen (End)"],
  ["marks", "Evidence", "List of all marks (E)"],
  ["blank", "Blank", "Blank the screen (B)"],
  ["full", "Full screen", "Full screen (F)"],
  ["about", "About", "About this screen (I)"],
  ["help", "?", "Keys (?)"],
  ["leave", "Leave", "Leave the presentation, to the page Briefings (Esc twice)"],
];

function made(name, properties, attributes = {}) {
  const element = Object.assign(document.createElement(name), properties);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}

// The bar, and its buttons by name; `act` is told the name of the one that was pressed.
function bar(act) {
  const element = made("div", { className: "bar" }, { role: "toolbar", "aria-label": "Presentation" });
  const buttons = {};
  for (const [name, sign, label] of BUTTONS) {
    const properties = { type: "button", textContent: sign, title: label, onclick: () => act(name) };
    buttons[name] = made("button", properties, { "aria-label": label });
    element.append(buttons[name]);
  }
  return { element, buttons };
}

// Names, each with what is told of it.
function pairs(told) {
  const list = made("dl", {});
  for (const [name, words] of told) list.append(made("dt", { textContent: name }), made("dd", { textContent: words }));
  return list;
}

// One dialog, for the keys, for what is told of the screen or for the list of marks; to show what is shown already closes it.
class Panel {
  constructor() {
    this.element = made("dialog", { className: "panel" });
  }

  get open() {
    return this.element.open;
  }

  close() {
    if (this.open) this.element.close();
  }

  keys() {
    this.show("Keys", pairs(KEYS));
  }

  about(told) {
    this.show(told.length ? "About this screen" : "Nothing more is told of this screen", pairs(told));
  }

  marks(marks, open) {
    const list = made("ol", {});
    for (const { number, name } of marks) {
      const entry = made("button", { type: "button", textContent: `${number} · ${name}`, onclick: () => open(number) });
      list.append(made("li", {}));
      list.lastChild.append(entry);
    }
    this.show(marks.length ? "Evidence" : "Nothing here has evidence of its own", list);
  }

  show(title, content) {
    const wasOpen = this.open && this.element.getAttribute("aria-label") === title;
    this.close();
    if (wasOpen) return;
    const closing = made("button", { type: "button", textContent: "Close", onclick: () => this.close() });
    this.element.setAttribute("aria-label", title);
    this.element.replaceChildren(made("h2", { textContent: title }), content, closing);
    this.element.showModal();
    this.element.scrollTop = 0;
  }
}
