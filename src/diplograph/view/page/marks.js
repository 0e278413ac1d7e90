// Marks of the legend, colours of the theme, and labels that never cover each other.
const SVG = "http://www.w3.org/2000/svg";
const OUTLINES = {
  dot: "M7 1.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z",
  square: "M2 2h10v10h-10z",
  hexagon: "M3.8 1.4h6.4l3.2 5.6l-3.2 5.6h-6.4l-3.2-5.6z",
  triangleDown: "M1 2.2h12l-6 10.4z",
  diamond: "M7 .6l6.4 6.4l-6.4 6.4l-6.4-6.4z",
  triangle: "M7 1.4l6 10.4h-12z",
};

function svg(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function mark(shape, hue) {
  const box = svg("svg", {viewBox: "0 0 14 14", class: `mark hue-${hue}`, "aria-hidden": "true"});
  box.append(svg("path", {d: OUTLINES[shape]}));
  return box;
}

const ICONS = {
  play: "M4 2l9 5l-9 5z",
  pause: "M3 2h3v10h-3zM8 2h3v10h-3z",
  fit: "M1 5v-4h4v1.6h-2.4v2.4zM9 1h4v4h-1.6v-2.4h-2.4zM13 9v4h-4v-1.6h2.4v-2.4zM5 13h-4v-4h1.6v2.4h2.4z",
  save: "M6.2 1h1.6v5.6l2.2-2.2l1.1 1.1l-4.1 4.1l-4.1-4.1l1.1-1.1l2.2 2.2zM1.5 11.4h11v1.6h-11z",
};

function icon(name) {
  const box = svg("svg", {viewBox: "0 0 14 14", class: "icon", "aria-hidden": "true"});
  box.append(svg("path", {d: ICONS[name]}));
  return box;
}

function line(manner) {
  const box = svg("svg", {viewBox: "0 0 30 8", class: `line ${manner}`, "aria-hidden": "true"});
  box.append(svg("path", {d: "M1 4h28"}));
  return box;
}

const hueOf = (node) => {
  const code = nodes[node].info.country;
  return countries[code]?.hue ?? 8;
};

let theme = {};
function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  theme = {font: getComputedStyle(document.body).fontFamily};
  for (const name of ["paper", "ink", "muted", "tie", "accent", "failed"]) theme[name] = colour(name);
  theme.hues = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((hue) => colour(`hue-${hue}`));
}
const colourOf = (node) => theme.hues[hueOf(node)];

const short = (text) => {
  const letters = [...text.replace(/[\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")];
  return letters.length > 30 ? letters.slice(0, 29).join("") + "…" : letters.join("");
};

/** Free places for labels around marks, the most important first; sizes in screen pixels. */
function placeLabels(ctx, items, scale, frame) {
  const taken = [];
  const cells = new Map();
  const cell = 64;
  const around = function* (box) {
    for (let x = Math.floor(box[0] / cell); x <= Math.floor(box[2] / cell); x++) {
      for (let y = Math.floor(box[1] / cell); y <= Math.floor(box[3] / cell); y++) yield `${x},${y}`;
    }
  };
  const meets = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
  const inside = (a) => a[0] >= frame[0] && a[1] >= frame[1] && a[2] <= frame[2] && a[3] <= frame[3];
  /** How many marks a label would cover; endless if it leaves the frame or meets a label. */
  const cover = (box, own) => {
    if (!inside(box)) return Infinity;
    const met = new Set();
    for (const key of around(box)) {
      for (const n of cells.get(key) ?? []) {
        const other = taken[n];
        if (other.own === own || !meets(other.box, box)) continue;
        if (!other.mark) return Infinity;
        met.add(n);
      }
    }
    return met.size;
  };
  const take = (box, own, mark_) => {
    taken.push({box, own, mark: mark_});
    for (const key of around(box)) {
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push(taken.length - 1);
    }
  };
  for (const {node, x, y, size} of items) {
    const r = size * scale;
    take([x * scale - r, y * scale - r, x * scale + r, y * scale + r], node, true);
  }
  const labels = [];
  for (const item of items) {
    ctx.font = `${item.bold ? 600 : 400} ${item.text}px ${theme.font}`;
    const label = short(nameOf(item.node));
    const wide = ctx.measureText(label).width;
    const spots = item.places(wide, item.text, scale);
    const costs = spots.map(([left, top]) =>
      cover([left - 2, top - 1, left + wide + 2, top + item.text + 2], item.node));
    const least = Math.min(...costs);
    const good = least === 0 || (item.loud && least < Infinity);
    const at = good ? spots[costs.indexOf(least)] : item.must ? spots[0] : null;
    if (!at) continue;
    take([at[0] - 2, at[1] - 1, at[0] + wide + 2, at[1] + item.text + 2], item.node, false);
    labels.push({label, node: item.node, left: at[0], top: at[1], font: ctx.font, bold: item.bold});
  }
  return labels;
}

/** Places beside a mark: right, left, below, above; outward first when it stands on a ring. */
function beside(x, y, size, outward) {
  return (wide, tall, scale) => {
    const [cx, cy, gap] = [x * scale, y * scale, size * scale + 4];
    const right = [cx + gap, cy - tall / 2 - 1];
    const left = [cx - gap - wide, cy - tall / 2 - 1];
    const below = [cx - wide / 2, cy + gap - 1];
    const above = [cx - wide / 2, cy - gap - tall - 1];
    if (outward === null) return [right, left, below, above];
    const side = Math.cos(outward) >= 0 ? [right, left] : [left, right];
    const pole = Math.sin(outward) >= 0 ? [below, above] : [above, below];
    return Math.abs(Math.cos(outward)) > 0.35 ? [...side, ...pole] : [pole[0], ...side, pole[1]];
  };
}
