// A picture, and the ways to take it along. Nothing here asks any other program: the picture is made (see svg.js), saved
// and copied by the browser. Foreign text goes in as text, never as markup.

const PAUSE = 120;
const SCALE = 2;
const LONG = 60; // characters of a cell that is a sentence

export default function (component) {
  const { data, parentElement } = component;
  const root = parentElement.querySelector(".take");
  const take = new Take(data, root);
  take.draw();
  const stop = watch(root, data, (svg) => take.ready(svg));
  return () => stop();
}

// Wait until the chart of this picture stands still, then hand over its standalone SVG.
function watch(root, data, ready) {
  let before = "";
  const timer = setInterval(() => {
    const plot = plotOf(root, data);
    if (!plot) return;
    const svg = standalone(plot, data);
    if (svg !== before) {
      before = svg;
      return;
    }
    clearInterval(timer);
    ready(svg);
  }, PAUSE);
  return () => clearInterval(timer);
}

// The chart, out of sight, once all of its words are drawn; not one that was taken before, and still stands.
function plotOf(root, data) {
  const host = root.getRootNode().host ?? root;
  const around = host.closest("[role='dialog']") ?? document;
  for (const plot of around.querySelectorAll(".js-plotly-plot")) {
    const box = plot.closest("[data-testid='stElementContainer']") ?? plot;
    Object.assign(box.style, { position: "fixed", left: "-20000px", top: "0", width: `${data.width}px` });
    box.setAttribute("aria-hidden", "true");
    const first = plot.querySelector("svg.main-svg");
    const fits = first && Math.round(first.clientWidth || Number(first.getAttribute("width"))) === data.width;
    const notes = plot.querySelectorAll(".annotation").length;
    if (fits && notes === data.notes && plot.layout?.meta === data.meant) return plot;
  }
  return null;
}

class Take {
  constructor(data, root) {
    this.data = data;
    this.root = root;
  }

  draw() {
    const ways = {
      "Download picture (PNG)": () => this.savePng(),
      SVG: () => this.save(new Blob([this.svg], { type: "image/svg+xml" }), "svg"),
      "Copy image": () => this.copyImage(),
      "Page that stays as it is": () => this.save(new Blob([this.page()], { type: "text/html" }), "html"),
      "Copy link": () => this.copy(window.location.href, "The link to this view is copied."),
      "Copy citation, short": () => this.copy(this.data.short, "The short citation is copied."),
      "Copy citation, full": () => this.copy(this.cited(), "The full citation is copied."),
    };
    const buttons = made("div", { className: "buttons" });
    for (const [name, act] of Object.entries(ways)) {
      const button = made("button", { type: "button", textContent: name, disabled: true });
      button.onclick = () => act().catch((error) => this.say(`${name} did not work: ${error.message}`));
      buttons.append(button);
    }
    this.linked = made("div", { className: "linked", textContent: this.data.linked });
    this.said = made("div", { className: "said" });
    this.said.setAttribute("role", "status");
    this.shown = made("img", { alt: this.data.alt, hidden: true });
    this.root.replaceChildren(buttons, this.linked, this.said, this.shown);
    this.say("Drawing the picture …");
  }

  ready(svg) {
    this.svg = svg;
    this.shown.src = address(svg);
    this.shown.hidden = false;
    for (const button of this.root.querySelectorAll("button")) button.disabled = false;
    this.say("This is the picture as it is saved.");
  }

  say(words) {
    this.said.textContent = words;
  }

  async save(blob, ending) {
    const link = made("a", { href: URL.createObjectURL(blob), download: `${this.data.name}.${ending}` });
    this.root.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.say(`Saved as ${link.download}.`);
  }

  async savePng() {
    await this.save(await this.png(), "png");
  }

  async png() {
    const image = new Image();
    image.src = address(this.svg);
    await image.decode();
    const [width, height] = sizeOf(this.data);
    const canvas = made("canvas", { width: SCALE * width, height: SCALE * height });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve, reject) => {
      const done = (blob) => (blob ? resolve(blob) : reject(new Error("the picture is too large for this browser")));
      canvas.toBlob(done, "image/png");
    });
  }

  async copyImage() {
    if (!navigator.clipboard?.write) throw new Error("this browser copies pictures only over https or on this computer; save it instead");
    await navigator.clipboard.write([new ClipboardItem({ "image/png": this.png() })]);
    this.say("The picture is copied.");
  }

  async copy(text, done) {
    if (navigator.clipboard?.writeText) await navigator.clipboard.writeText(text);
    else copyAsBefore(text, this.root);
    this.say(done);
  }

  // An address that opens on this machine only is no way to what is cited.
  cited() {
    return this.data.linked ? this.data.full : `${this.data.full} ${window.location.href}`;
  }

  // A page by itself: the picture, its words, its table, its caveats. No script, no other host.
  page() {
    const page = document.implementation.createHTMLDocument(`${this.data.title.split("; ")[0]} – Contested Counts`);
    const add = (parent, name, text) => {
      const element = page.createElement(name);
      if (text !== undefined) element.textContent = text;
      parent.append(element);
      return element;
    };
    page.documentElement.lang = "en";
    const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    const heads = [{ charset: "utf-8" }, { "http-equiv": "Content-Security-Policy", content: policy }, { name: "viewport", content: "width=device-width" }];
    page.head.prepend(...heads.map((head) => {
      const meta = page.createElement("meta");
      for (const [name, value] of Object.entries(head)) meta.setAttribute(name, value);
      return meta;
    }));
    add(page.head, "style", this.style());
    const main = add(page.body, "main");
    add(main, "h1", this.data.title);
    const figure = add(main, "figure");
    figure.append(page.importNode(new DOMParser().parseFromString(this.svg, "image/svg+xml").documentElement, true));
    const caption = add(add(figure, "figcaption"), "details");
    add(caption, "summary", "The chart in words");
    add(caption, "p", this.more());
    const notes = add(main, "details");
    add(notes, "summary", "What the picture says, as text to copy");
    for (const line of [...this.data.lines, ...this.data.caveats]) add(notes, "p", line);
    add(main, "p", this.data.short);
    const numbers = add(main, "details");
    add(numbers, "summary", "The same as a table");
    this.table(add, add(add(numbers, "div"), "table"));
    if (this.data.table.more) add(numbers, "p", this.data.table.more);
    return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
  }

  // What the text alternative says beyond the title, which stands in the picture.
  more() {
    const { alt, title } = this.data;
    return alt.startsWith(title) ? alt.slice(title.length).replace(/^[.:; ]+/, "") : alt;
  }

  // The title is drawn in the picture: as a heading, it is there for those who cannot see that.
  style() {
    const { background, ink } = this.data;
    const heading = "h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}";
    const table = "div{overflow-x:auto}table{border-collapse:collapse;font-size:.85em}th,td{border:1px solid #8888;padding:.3em .5em;text-align:left;vertical-align:top}td.long{min-width:26em}";
    const print = "@media print{details::details-content{content-visibility:visible;block-size:auto}summary{display:none}}";
    const narrow = "@media screen and (max-width:50rem){figure{overflow-x:auto}svg{max-width:none;width:60rem}figcaption{position:sticky;left:0}}";
    return `body{background:${background};color:${ink};font:16px/1.5 sans-serif;margin:1.5em}figure{margin:0}svg{max-width:100%;height:auto}main{max-width:1920px;margin:auto}summary{cursor:pointer;padding:.4em 0}${heading}${table}${narrow}${print}`;
  }

  table(add, table) {
    const { head, rows } = this.data.table;
    const top = add(add(table, "thead"), "tr");
    for (const name of head) add(top, "th", name).scope = "col";
    const body = add(table, "tbody");
    for (const cells of rows) {
      const row = add(body, "tr");
      for (const cell of cells) add(row, "td", cell).className = cell.length > LONG ? "long" : "";
    }
  }
}

function made(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

function address(svg) {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

// Where the page is neither on this computer nor over https, browsers copy by a marked field only.
function copyAsBefore(text, root) {
  const field = made("textarea", { value: text });
  root.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (!copied) throw new Error("this browser does not let pages copy");
}
