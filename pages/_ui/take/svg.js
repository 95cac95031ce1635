// One standalone SVG out of the layers that Plotly draws: no script, no link, no style sheet, no other file.

const SVG = "http://www.w3.org/2000/svg";
const KEPT = /^(d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|points|transform|viewBox|id|href|fill|stroke|opacity|clip-path|mask|text-anchor|style|dy|dx|offset|preserveAspectRatio)$|^(fill|stroke|stop|font|pattern|gradient)[A-Za-z-]*$/;
const NEVER = new Set(["script", "foreignObject", "a", "image", "iframe", "animate", "set"]);

function standalone(plot, data) {
  const svg = document.createElementNS(SVG, "svg");
  const [width, height] = sizeOf(data);
  const size = { width, height, viewBox: `0 0 ${data.width} ${data.height}`, role: "img" };
  for (const [name, value] of Object.entries(size)) svg.setAttribute(name, value);
  svg.setAttribute("font-family", data.font.replaceAll('"', "'"));
  svg.append(worded("title", data.title), worded("desc", data.alt));
  const ground = document.createElementNS(SVG, "rect");
  const look = { width: "100%", height: "100%", fill: data.background };
  for (const [name, value] of Object.entries(look)) ground.setAttribute(name, value);
  svg.append(ground);
  for (const layer of plot.querySelectorAll("svg.main-svg")) {
    for (const child of layer.children) {
      const copy = cleaned(child);
      if (copy) svg.append(copy);
    }
  }
  return new XMLSerializer().serializeToString(svg);
}

// The size that a picture is saved in: that of its drawing, or a share of it.
function sizeOf({ width, height, share }) {
  return [Math.round(share * width), Math.round(share * height)];
}

function worded(name, text) {
  const element = document.createElementNS(SVG, name);
  element.textContent = printable(text);
  return element;
}

// A copy of what is drawn, with only the attributes that draw it.
function cleaned(element) {
  if (NEVER.has(element.localName) || element.classList?.contains("hoverlayer")) return null;
  const copy = document.createElementNS(SVG, element.localName);
  for (const { name, value } of element.attributes) {
    if (KEPT.test(name) && !/javascript:|data:|https?:(?!.*#)/i.test(value)) copy.setAttribute(name, local(value));
  }
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(printable(child.data));
    else if (child.nodeType === Node.ELEMENT_NODE) {
      const inner = cleaned(child);
      if (inner) copy.append(inner);
    }
  }
  return copy;
}

// References to parts of the page are references to parts of the picture.
function local(value) {
  return value.replace(/url\((['"]|&quot;)?[^)#'"]*#([^)'"&]+)(['"]|&quot;)?\)/g, "url(#$2)");
}

// Without characters that XML forbids.
function printable(text) {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
