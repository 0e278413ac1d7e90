// The drawing: vis-network shows marks and lines, the labels are ours.
const points = new vis.DataSet();
const lines = new vis.DataSet();
const box = $("canvas");
let network = null;
let hovered = null;
let labels = {key: "", list: []};
let ring = null;
let untouched = true;
let resizing = null;
let growth = 1;
let enlarged = 1;

function startCanvas() {
  fillFrame();
  network = new vis.Network(box, {nodes: points, edges: lines}, data.options);
  network.on("click", ({nodes: [node], edges: [edge]}) => {
    if (node !== undefined) select({node});
    else if (edge !== undefined) select({pair: edge});
    else select(null);
  });
  network.on("doubleClick", ({nodes: [node]}) => node !== undefined && openAround(node, 1));
  network.on("hoverNode", ({node}) => hover({node}));
  network.on("blurNode", () => hover(null));
  network.on("hoverEdge", ({edge}) => hover({pair: edge}));
  network.on("blurEdge", () => hover(null));
  network.on("dragEnd", ({nodes: moved}) => moved.length && keepPlace(moved));
  network.on("afterDrawing", drawLabels);
  box.addEventListener("keydown", moveByKey);
  network.on("zoom", resizeMarks);
  for (const kind of ["zoom", "dragStart"]) network.on(kind, () => { untouched = false; });
  // The frame changes with the window and the legend; an untouched view keeps filling it.
  new ResizeObserver(() => (untouched ? fitAll({quick: true}) : network.redraw())).observe(box);
}

/** Turn the picture if the frame stands upright, and stretch it towards the frame's shape. */
function fillFrame() {
  if (box.clientHeight > 1.1 * box.clientWidth) {
    for (const node of nodes) [node.x, node.y] = [node.y, node.x];
  }
  const {left, top, right, bottom} = bounds(nodes.slice(0, data.limit).keys());
  const frame = (box.clientWidth - 2 * roomBeside()) / Math.max(1, box.clientHeight - 68);
  const excess = (frame * Math.max(1, bottom - top)) / Math.max(1, right - left);
  for (const node of nodes) {
    node.x *= Math.min(1.4, Math.max(1, excess));
    node.y *= Math.min(1.4, Math.max(1, 1 / excess));
  }
}

function keepPlace(moved) {
  for (const [node, at] of Object.entries(network.getPositions(moved))) {
    if (ring) ring.set(+node, {...ring.get(+node), ...at});
    else Object.assign(nodes[node], at);
  }
  labels.key = "";
  network.redraw();
}

function hover(target) {
  hovered = target;
  box.classList.toggle("pointing", target !== null);
  paint();
}

/** Actors and pairs that belong to the chosen or hovered thing; null if nothing is. */
function lit() {
  const target = hovered ?? state.chosen;
  if (!target || (target.node === state.focus && state.focus !== null)) return null;
  if (target.node !== undefined) {
    const pairs = shown.pairs.filter((p) => p.from === target.node || p.to === target.node);
    const ends = pairs.flatMap((p) => [p.from, p.to]);
    return {nodes: new Set([target.node, ...ends]), pairs: new Set(pairs.map((p) => p.id)), core: [target.node]};
  }
  const pair = shown.pairs.find((p) => p.id === target.pair);
  if (!pair) return null;
  const ends = [pair.from, pair.to];
  return {nodes: new Set(ends), pairs: new Set([pair.id]), core: ends};
}

const sizeOf = (node) => growth * (4 + 15 * Math.sqrt(Math.min(1, (shown.reports.get(node) ?? 1) / shown.most)));
const widthOf = (reports) => growth * Math.min(9, 1 + 1.15 * Math.log2(reports));
const placeOf = (node) => ring?.get(node) ?? nodes[node];

/** Put the marks and lines of `shown` on the canvas. */
function drawShown() {
  ring = shown.near ? ringPlaces() : null;
  const kept = new Set(shown.nodes);
  points.remove(points.getIds().filter((id) => !kept.has(id)));
  const drawn = new Set(shown.pairs.map((pair) => pair.id));
  lines.remove(lines.getIds().filter((id) => !drawn.has(id)));
  paint();
  $("empty").hidden = shown.nodes.length > 0;
}

/** The frame around all marks, in network units. */
function bounds(which = shown.nodes) {
  const frame = {left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity};
  for (const node of which) {
    const {x, y} = placeOf(node);
    frame.left = Math.min(frame.left, x);
    frame.right = Math.max(frame.right, x);
    frame.top = Math.min(frame.top, y);
    frame.bottom = Math.max(frame.bottom, y);
  }
  return frame;
}

/** Room beside the outermost marks for their labels, in pixels. */
const roomBeside = () => Math.min(130, box.clientWidth * 0.17);

function fitAll({quick = false} = {}) {
  if (!shown.nodes.length) return;
  const {left, top, right, bottom} = bounds();
  const wide = Math.max(80, box.clientWidth - 2 * roomBeside());
  const head = state.focus === null ? 0 : $("focusBar").offsetHeight;
  const tall = Math.max(80, box.clientHeight - 68 - head);
  const scale = Math.min(1.7, wide / Math.max(1, right - left), tall / Math.max(1, bottom - top));
  const animation = quick || calm.matches ? false : {duration: 350, easingFunction: "easeInOutQuad"};
  network.redraw();
  network.moveTo({position: {x: (left + right) / 2, y: (top + bottom - head / scale) / 2}, scale, animation});
  untouched = true;
  resizeMarks({scale});
}

/** Marks and lines shrink slower than the network, so that they stay visible from afar. */
function resizeMarks({scale}) {
  const wanted = Math.min(2.4, Math.max(0.6, scale ** -0.6));
  clearTimeout(resizing);
  resizing = setTimeout(() => {
    if (Math.abs(wanted / growth - 1) < 0.06) return;
    growth = wanted;
    paint();
  }, 60);
}

function pointOf(node, on) {
  const dim = on !== null && !on.nodes.has(node);
  const core = on?.core.includes(node) || node === state.focus;
  const {x, y} = placeOf(node);
  const colour = colourOf(node);
  const style = {background: colour, border: core ? theme.ink : theme.paper};
  return {
    id: node, x, y, shape: nodes[node].shape, size: sizeOf(node), label: undefined,
    opacity: dim ? 0.16 : 1, borderWidth: core ? 3 : 1.5,
    color: {...style, highlight: style, hover: style},
  };
}

function lineOf(pair, on) {
  const strong = on?.pairs.has(pair.id);
  const base = pair.manner === "dotted" ? theme.failed : theme.tie;
  const colour = strong ? theme.accent : base;
  return {
    id: pair.id, from: pair.from, to: pair.to, width: widthOf(pair.reports) + (strong ? 0.6 : 0),
    dashes: {solid: false, dashed: [9, 6], dotted: [2, 5]}[pair.manner],
    color: {color: colour, highlight: colour, hover: colour, opacity: strong ? 0.95 : on ? 0.12 : shown.pairs.length > 700 ? 0.28 : 0.62},
  };
}

function paint() {
  const on = lit();
  points.update(shown.nodes.map((node) => pointOf(node, on)));
  lines.update(shown.pairs.map((pair) => lineOf(pair, on)));
  labels.key = "";
}

/** Rings around the actor in focus; sides by country, the second step behind the first. */
function ringPlaces() {
  const places = new Map([[state.focus, {x: 0, y: 0, outward: null}]]);
  const inner = shown.nodes.filter((node) => shown.near.get(node) === 1);
  const country = (node) => nodes[node].info.country ?? "~";
  inner.sort((a, b) => country(a).localeCompare(country(b)) || a - b);
  let radius = spread(places, inner.map((node, i) => [node, (i / inner.length) * 2 * Math.PI]), 150);
  for (let step = 2; step <= state.depth; step++) {
    const outer = shown.nodes.filter((node) => shown.near.get(node) === step);
    const angle = new Map(outer.map((node) => [node, parentAngle(node, step, places)]));
    outer.sort((a, b) => angle.get(a) - angle.get(b) || a - b);
    const turn = outer.length ? angle.get(outer[0]) : 0;
    radius = spread(places, outer.map((node, i) => [node, turn + (i / outer.length) * 2 * Math.PI]), radius + 150);
  }
  return places;
}

function parentAngle(node, step, places) {
  const pair = shown.pairs.find((p) =>
    (p.from === node && shown.near.get(p.to) === step - 1) ||
    (p.to === node && shown.near.get(p.from) === step - 1));
  const {x, y} = places.get(pair.from === node ? pair.to : pair.from);
  return (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI);
}

function spread(places, turned, least) {
  const rows = Math.max(1, Math.ceil((turned.length * 34) / (2 * Math.PI * (least + 190))));
  const base = Math.max(least, (turned.length * 34) / rows / (2 * Math.PI));
  turned.forEach(([node, angle], i) => {
    const radius = base + (i % rows) * 70;
    places.set(node, {x: Math.round(1.25 * radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)), outward: angle});
  });
  return base + (rows - 1) * 70;
}

function drawLabels(ctx) {
  const scale = network.getScale();
  const on = lit();
  const core = [on?.core.join() ?? "", state.focus, lang].join("|");
  const key = `${scale.toFixed(3)}|${enlarged}|${core}|${shown.nodes.length}`;
  if (labels.key !== key) labels = {key, list: labelsAt(ctx, scale, on)};
  ctx.save();
  ctx.scale(1 / scale, 1 / scale);
  ctx.textBaseline = "top";
  ctx.textAlign = "left";
  ctx.lineJoin = "round";
  for (const {label, font, left, top, bold} of labels.list) {
    ctx.font = font;
    ctx.lineWidth = 3.5 * enlarged;
    ctx.strokeStyle = theme.paper;
    ctx.strokeText(label, left, top);
    ctx.fillStyle = bold ? theme.ink : theme.muted;
    ctx.fillText(label, left, top);
  }
  ctx.restore();
}

function labelsAt(ctx, scale, on) {
  const first = [...new Set([...(on?.core ?? []), ...(state.focus === null ? [] : [state.focus])])];
  const ranked = [...shown.nodes].sort((a, b) => shown.reports.get(b) - shown.reports.get(a));
  const order = [...first, ...ranked.filter((node) => !first.includes(node))];
  const loud = new Set(ranked.slice(0, Math.max(6, Math.round(box.clientWidth / 64))));
  const items = order.filter((node) => !on || on.nodes.has(node)).map((node) => {
    const {x, y, outward = null} = placeOf(node);
    const bold = first.includes(node) || loud.has(node);
    const size = sizeOf(node);
    return {node, x, y, size, bold, text: enlarged * (bold ? 13 : 11.5), must: first.includes(node), loud: bold, places: beside(x, y, size, outward)};
  });
  const {left, top, right, bottom} = bounds();
  const room = roomBeside() - 4;
  const frame = [left * scale - room, top * scale - 30, right * scale + room, bottom * scale + 30];
  return placeLabels(ctx, items, scale, frame);
}

function moveByKey(event) {
  const step = {ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60]}[event.key];
  if (step) {
    const {x, y} = network.getViewPosition();
    const scale = network.getScale();
    network.moveTo({position: {x: x + step[0] / scale, y: y + step[1] / scale}});
  } else if (event.key === "+" || event.key === "=") zoomBy(1.3);
  else if (event.key === "-") zoomBy(0.77);
  else if (event.key === "0") fitAll();
  else return;
  event.preventDefault();
}

function zoomBy(factor) {
  if (!factor) return fitAll();
  const animation = calm.matches ? false : {duration: 180, easingFunction: "easeOutQuad"};
  return network.moveTo({scale: Math.min(5, Math.max(0.05, network.getScale() * factor)), animation});
}
