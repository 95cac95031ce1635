// The keys of a presentation: what each means now. What is asked of the server is told as moves from the screen that
// it sent last, so that keys pressed in a hurry count each. Stands below `panels.js`, as one module with it.

const WIDTH = 1280;
const HEIGHT = 720;
const IDLE = 2500; // milliseconds without a pointer until the buttons hide
const TYPING = 1000; // milliseconds for the second digit of a number
const NOTICE = 4000; // milliseconds that a notice stays
const UNHEARD = 1000; // milliseconds until the server is asked again
const LEAVING = 3000; // milliseconds in which a second Esc leaves
const DIALOG = "[data-testid='stDialog'] [role='dialog'], [role='dialog'][data-testid='stDialog']";
const RECORD = "[class*='st-key-stage-first-']"; // what the evidence of one record begins with
const MOVES = {
  ArrowRight: "next",
  ArrowDown: "next",
  " ": "next",
  PageDown: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  n: "next step",
  N: "next step",
  p: "previous step",
  P: "previous step",
  Home: "first",
  End: "last",
};

export default function (component) {
  const root = component.parentElement.querySelector(".keys");
  root.remote ??= new Remote(root);
  root.remote.update(component);
  return () => root.remote.stop();
}

class Remote {
  constructor(root) {
    this.root = root;
    this.moves = [];
    this.build();
    this.stopping = new AbortController();
    const { signal } = this.stopping;
    document.addEventListener("keydown", (event) => this.key(event), { signal, capture: true });
    document.addEventListener("pointermove", () => this.wake(), { signal });
    document.addEventListener("fullscreenchange", () => this.fullscreenChanged(), { signal });
    window.addEventListener("resize", () => this.fit(), { signal });
    this.watching = new MutationObserver(() => this.begin());
    this.watching.observe(document.body, { subtree: true, childList: true, attributeFilter: ["class"] });
    this.fit();
    this.wake();
  }

  stop() {
    this.stopping.abort();
    this.watching.disconnect();
    clearTimeout(this.idle);
    clearTimeout(this.typing);
    clearTimeout(this.unheard);
    clearTimeout(this.noticing);
    document.documentElement.style.removeProperty("--stage-scale");
    delete this.root.remote;
    this.root.replaceChildren();
  }

  update({ data, setTriggerValue }) {
    this.tell = setTriggerValue;
    this.asking ??= data.heard;
    if (data.heard === this.asking) this.answered();
    if (this.data?.said !== data.said) {
      this.unnotice();
      this.live.textContent = data.said;
      this.panel.close();
    }
    this.data = data;
    const off = { first: data.first, previous: data.first, next: data.last, last: data.last, marks: !data.marks.length };
    for (const [name, value] of Object.entries(off)) this.buttons[name].setAttribute("aria-disabled", value);
  }

  build() {
    this.live = made("p", { className: "live" }, { role: "status", "aria-live": "polite" });
    const { element, buttons } = bar((name) => this.act(name));
    this.buttons = buttons;
    this.panel = new Panel();
    this.typed = made("p", { className: "typed", hidden: true });
    const blank = { "aria-label": "The screen is blank; press B to show it again" };
    this.black = made("button", { type: "button", className: "black", hidden: true, onclick: () => this.blank() }, blank);
    this.notice = made("p", { className: "notice", hidden: true }, { popover: "manual", "aria-hidden": "true" });
    this.root.append(this.live, element, this.panel.element, this.typed, this.notice, this.black);
  }

  act(name) {
    if (name === "marks") this.panel.marks(this.data.marks, (number) => this.open(number));
    else if (name === "blank") this.blank();
    else if (name === "full") this.fullscreen();
    else if (name === "help") this.panel.keys();
    else if (name === "about") this.panel.about(this.data.about);
    else if (name === "leave") this.leave();
    else this.turn(name);
  }

  // Turns the page and closes what is open, also where there is no further page.
  turn(move, evidence) {
    this.black.hidden = true;
    if (evidence) this.back(evidence);
    this.panel.close();
    const waiting = this.moves.length > 0;
    if (!waiting && this.buttons[move.split(" ")[0]].getAttribute("aria-disabled") === "true") return;
    if (!waiting) this.from = this.data.at;
    this.moves.push(move);
    this.asking += 1;
    this.ask(UNHEARD);
  }

  // What was asked is asked again until it is heard, ever more rarely: where two runs of the page meet, an answer can
  // get lost. To ask twice does no harm, since it is told from which screen the moves are.
  ask(patience) {
    this.tell("go", { from: this.from, moves: [...this.moves], asking: this.asking });
    clearTimeout(this.unheard);
    this.unheard = setTimeout(() => this.ask(2 * patience), patience);
  }

  answered() {
    this.moves = [];
    clearTimeout(this.unheard);
  }

  open(number) {
    this.panel.close();
    if (this.data.marks.some((mark) => mark.number === number)) this.tell("open", number);
    else this.say(`There is no ${number} here; ${this.data.there}.`);
  }

  // A notice stands above all that is open, is read aloud by what reads the screen, and goes away by itself; on a blank
  // screen it is only read aloud.
  say(words) {
    clearTimeout(this.noticing);
    this.live.textContent = words;
    if (!this.black.hidden) return;
    this.notice.textContent = words;
    this.notice.hidden = false;
    this.notice.togglePopover?.(true);
    this.noticing = setTimeout(() => this.unnotice(), NOTICE);
  }

  unnotice() {
    clearTimeout(this.noticing);
    if (this.live.textContent === this.notice.textContent) this.live.textContent = "";
    this.notice.togglePopover?.(false);
    this.notice.hidden = true;
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const focused = event.composedPath()[0];
    if (focused.matches?.("input, textarea, select, [contenteditable='true']")) return;
    if ((event.key === " " || event.key === "Enter") && focused.matches?.("button, a, [role='button'], summary")) return;
    const act = event.repeat && event.key === "Escape" ? () => undefined : this.meaning(event.key);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  // What a key does now, or nothing where it is left to whatever is open.
  meaning(key) {
    const evidence = document.querySelector(DIALOG);
    if (/^[0-9]$/.test(key)) return () => this.digit(key);
    if (key === "b" || key === "B" || key === ".") return () => this.blank();
    if (key === "f" || key === "F") return () => this.fullscreen();
    if (key === "Backspace" && (evidence || this.panel.open)) return () => this.back(evidence);
    if (key === "Escape" && !evidence) return () => (this.panel.open || !this.black.hidden ? this.back() : this.escape());
    if (evidence) return /^(Arrow(Left|Right)|Page|[np]$)/i.test(key) ? () => this.turn(MOVES[key], evidence) : undefined;
    if (key === "?") return () => this.panel.keys();
    if (key === "e" || key === "E") return () => this.act("marks");
    if (key === "i" || key === "I") return () => this.act("about");
    if (this.panel.open && !/^Page/.test(key)) return undefined;
    return MOVES[key] && (() => this.turn(MOVES[key]));
  }

  // One digit opens a mark at once, unless a second may follow.
  digit(key) {
    clearTimeout(this.typing);
    const typed = `${this.typed.hidden ? "" : this.typed.textContent}${key}`;
    const most = Math.max(0, ...this.data.marks.map((mark) => mark.number));
    const done = () => {
      this.typed.hidden = true;
      this.open(Number(typed));
    };
    if (Number(typed) * 10 > most || typed.length > 2) return done();
    this.typed.textContent = typed;
    this.typed.hidden = false;
    this.typing = setTimeout(done, TYPING);
  }

  back(evidence) {
    if (!this.black.hidden) this.black.hidden = true;
    else if (evidence) evidence.querySelector("button[aria-label='Close']")?.click();
    else this.panel.close();
  }

  // A record is read from its beginning, however far the one before was scrolled; its quote is in sight.
  begin() {
    const records = [...document.querySelectorAll(RECORD)];
    const opened = records.map((each) => each.className).join(" ");
    if (opened === this.opened) return;
    this.opened = opened;
    const scrolls = records[0]?.closest("[data-testid='stDialog']");
    if (!scrolls) return;
    scrolls.scrollTop = 0;
    for (const place of records[0].querySelectorAll("*")) {
      place.shadowRoot?.querySelector(".selected")?.scrollIntoView({ block: "nearest" });
    }
  }

  // Nobody leaves by accident: the first Esc only says what a second one does.
  escape() {
    if (performance.now() - (this.escaped ?? -LEAVING) < LEAVING) return this.leave();
    this.escaped = performance.now();
    this.say("Press Esc again to leave the presentation.");
  }

  blank() {
    this.black.hidden = !this.black.hidden;
    if (this.black.hidden) return;
    this.unnotice();
    this.black.focus();
  }

  async fullscreen() {
    if (document.fullscreenElement) return document.exitFullscreen();
    await document.documentElement.requestFullscreen?.();
  }

  // In full screen Esc would leave it; where the browser lets us, it closes what is open, and leaves when held.
  fullscreenChanged() {
    const full = Boolean(document.fullscreenElement);
    this.buttons.full.setAttribute("aria-pressed", full);
    if (full) navigator.keyboard?.lock?.(["Escape"]).catch(() => undefined);
    else navigator.keyboard?.unlock?.();
    this.fit();
  }

  leave() {
    if (document.fullscreenElement) document.exitFullscreen();
    this.tell("leave", true);
  }

  fit() {
    const scale = Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT);
    document.documentElement.style.setProperty("--stage-scale", scale.toFixed(4));
  }

  wake() {
    clearTimeout(this.idle);
    this.root.classList.remove("idle");
    this.idle = setTimeout(() => this.root.classList.add("idle"), IDLE);
  }
}
