// A chart: Plotly draws it into one of two places, in turn as it changes. Foreign text reaches Plotly as the figure has
// it, which was escaped where it was made. Who cannot see it is told the words of the chart, and not those of its drawing,
// which have no order.

export default function ({ data, parentElement, setTriggerValue }) {
  const drawn = library(data.library);
  if (!data.figure) return; // only the library was asked for, ahead of time
  const place = turned(parentElement, data.figure);
  place.setAttribute("aria-label", data.alt);
  place.open = (chosen) => setTriggerValue("clicked", chosen);
  if (place.figure !== data.figure) {
    place.figure = data.figure;
    drawn.then((Plotly) => draw(place, data, Plotly)).catch((error) => say(place, error));
  }
  return () => [place, parentElement.kept].filter(Boolean).forEach(leave);
}

// The drawing before is kept: who goes back to it sees it without its being drawn again. What is new is drawn over it,
// at first as high as what it takes the place of, so that the page does not move under the reader.
function turned(parent, figure) {
  const place = parent.querySelector(".chart");
  if (!place.layout || place.figure === figure) return place;
  const other = parent.kept ?? Object.assign(document.createElement("div"), { className: "chart", role: "figure" });
  if (other.figure !== figure) other.style.minHeight = `${place.offsetHeight}px`;
  parent.kept = place;
  place.classList.remove("opens");
  place.querySelector(".hoverlayer")?.replaceChildren();
  place.replaceWith(other);
  return other;
}

// One for all charts of a page, asked for once.
function library(address) {
  window.contestedCountsPlotly ??= new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src: address });
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => {
      delete window.contestedCountsPlotly;
      reject(new Error("what draws it did not come from the server. Load the page again."));
    };
    document.head.append(script);
  });
  return window.contestedCountsPlotly;
}

async function draw(place, data, Plotly) {
  if (place.figure !== data.figure || !place.isConnected) return; // there is another by now
  const isNew = !place.layout;
  place.drawn = data;
  place.classList.toggle("fits", Boolean(data.narrow));
  await lay(place, Plotly);
  place.style.minHeight = "";
  for (const drawing of place.querySelectorAll("svg.main-svg")) drawing.setAttribute("aria-hidden", "true");
  if (!isNew) return;
  if (data.opens) answer(place);
  if (!data.fixed) follow(place, Plotly);
  printed(place, Plotly);
  place.closest("[data-testid=stElementContainer]")?.setAttribute("data-charts", "");
}

// As wide as its place, or on paper as wide as a page, which then shrinks it: as a drawing with all of its marks.
function lay(place, Plotly) {
  const { figure, narrow, config, paper } = place.drawn;
  place.isNarrow = !place.isOnPaper && lacksRoom(place);
  const chosen = (place.isNarrow && narrow) || figure;
  const { data: traces, layout } = JSON.parse(place.isOnPaper ? recoloured(chosen, paper) : chosen);
  layout.width ??= place.isOnPaper ? PAGE : widthOf(place);
  if (place.isNarrow) moveTimes(layout);
  const done = Plotly.react(place, traces, layout, config);
  clear(place, layout);
  scale(place, layout);
  return done;
}

// Where a chart scrolls, all of its quantities are in sight at first: times, beside them, give way to the right.
function moveTimes({ xaxis, xaxis2, annotations, shapes }) {
  if (!(xaxis2?.domain?.[0] > xaxis.domain?.[1])) return; // no times, or all panels below one another
  const [end, start] = [xaxis.domain[1], xaxis2.domain[0]];
  for (const note of annotations) if (note.x === start) note.x = SPLIT + start - end;
  for (const shape of shapes) if (shape.x1 === end) shape.x1 = SPLIT;
  xaxis.domain = [0, SPLIT];
  xaxis2.domain = [SPLIT + start - end, 1];
}

const SPLIT = 0.59; // of the width between the margins

// A chart scrolls then; a key has another form.
function lacksRoom(place) {
  return place.drawn.narrow ? widthOf(place) < LEAST : scrolls(place);
}

const LEAST = 720; // pixels that a key of all its columns needs

function scrolls(place) {
  const box = place.closest("[data-testid=stElementContainer]");
  return box !== null && place.offsetWidth > box.clientWidth + 1;
}

const PAGE = 880; // pixels: of a page upright four fifths are left of them, and the smallest letters have 7.5 points

// The browser asks for the drawing right before it prints, and prints what there is when that was answered.
function printed(place, Plotly) {
  place.listening = new AbortController();
  const { signal } = place.listening;
  const turn = (isOnPaper) => {
    if (Boolean(place.isOnPaper) === isOnPaper || !place.isConnected) return;
    place.isOnPaper = isOnPaper;
    lay(place, Plotly);
  };
  const paper = matchMedia("print");
  addEventListener("beforeprint", () => turn(true), { signal });
  addEventListener("afterprint", () => turn(false), { signal });
  paper.addEventListener("change", () => turn(paper.matches), { signal });
}

// The colours of the screen become those of paper.
function recoloured(figure, paper) {
  const found = Object.keys(paper ?? {});
  if (!found.length) return figure;
  const any = new RegExp(found.map((each) => each.replace(/[()]/g, "\\$&")).join("|"), "g");
  return figure.replace(any, (each) => paper[each]);
}

// A drawing that is to fit a page has to know its own size.
function scale(place, { width, height }) {
  place.style.setProperty("--wide", width / height);
  for (const drawing of place.querySelectorAll("svg.main-svg")) {
    if (place.isOnPaper) drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    else drawing.removeAttribute("viewBox");
  }
}

// A mark opens what lies behind it; where marks stand in rows, so does all of its row, from its name to its time. The
// pointer tells over what a click would open something.
function answer(place) {
  const tell = (opens) => place.classList.toggle("opens", Boolean(opens));
  const pressed = (chosen) => chosen && place.open(chosen);
  place.on("plotly_click", ({ points }) => rowsOf(place) || pressed(points[0]?.customdata));
  place.on("plotly_hover", ({ points }) => rowsOf(place) || tell(points[0]?.customdata));
  place.on("plotly_unhover", () => rowsOf(place) || tell(false));
  place.addEventListener("click", (event) => pressed(rowAt(place, event)));
  place.addEventListener("mousemove", (event) => rowsOf(place) && tell(rowAt(place, event)));
}

const ROWS = ["claims", "rows"]; // what a forest plot and the overview call the areas behind their rows

function rowsOf(place) {
  return place.data?.find(({ name, orientation }) => ROWS.includes(name) && orientation === "h");
}

// What the row at this height opens; the drawing may be larger on the screen than it was laid out.
function rowAt(place, event) {
  const rows = rowsOf(place);
  if (!rows) return null;
  const { [`yaxis${rows.yaxis?.slice(1) ?? ""}`]: yaxis, height } = place._fullLayout;
  const box = place.querySelector(".main-svg").getBoundingClientRect();
  const y = yaxis.p2d(((event.clientY - box.top) * height) / box.height - yaxis._offset);
  return rows.customdata[rows.y.findIndex((middle, at) => Math.abs(middle - y) < (rows.width[at] ?? rows.width) / 2)];
}

// Plotly 4 forgets the lines between a grid and its marks, where the figure before had more of them.
function clear(place, layout) {
  for (const line of place.querySelectorAll(".shapelayer path")) {
    if (Number(line.dataset.index) >= (layout.shapes?.length ?? 0)) line.remove();
  }
}

function say(place, error) {
  delete place.figure;
  place.textContent = `The chart cannot be drawn: ${error.message}`;
}

// A chart is as wide as its place, when the window changes, or the sidebar.
function follow(place, Plotly) {
  place.follower = new ResizeObserver(() => {
    const width = widthOf(place);
    if (!width || place.isOnPaper || !place.layout) return;
    if (place.isNarrow !== lacksRoom(place)) lay(place, Plotly);
    else if (place.layout.width !== width) Plotly.relayout(place, { width });
  });
  place.follower.observe(place);
}

function widthOf(place) {
  return Math.floor(place.clientWidth);
}

function leave(place) {
  place.follower?.disconnect();
  place.listening?.abort();
  if (place.layout) window.Plotly.purge(place);
}
