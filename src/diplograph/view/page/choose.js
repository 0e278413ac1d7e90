// What the reader has chosen, and the actors, pairs and events that follow from it.
const every = (section) => new Set(Object.keys(data[section]));
const fresh = () => ({
  from: null, to: null, undated: true, least: 1, a: "", b: "",
  families: every("family"), statuses: every("status"), kinds: every("kind"),
  focus: data.focus, depth: 1, opened: new Set(), chosen: null,
});
let state = fresh();
let shown = {nodes: [], pairs: [], events: new Set(), reports: [], total: 0};

const happened = new Set(["Occurred", "Historical"]);
const failed = new Set(["Cancelled", "Negated"]);

function inPeriod(event) {
  if (!event.first) return state.undated;
  return (!state.from || event.last >= state.from) && (!state.to || event.first <= state.to);
}

function passes(event) {
  return state.families.has(event.family) && state.statuses.has(event.status) && inPeriod(event);
}

function joins(edge) {
  const [from, to] = [nodes[edge.from].info, nodes[edge.to].info];
  if (!state.kinds.has(from.kind) || !state.kinds.has(to.kind)) return false;
  const [x, y] = [from.country, to.country];
  const {a, b} = state;
  if (a && b) return (x === a && y === b) || (x === b && y === a);
  return (!a || x === a || y === a) && (!b || x === b || y === b);
}

const weigh = (list) => list.reduce((sum, event) => sum + events[event].weight, 0);

/** How a tie is drawn: took place, planned or assumed, cancelled or denied. */
function manner(list) {
  if (list.some((event) => happened.has(events[event].status))) return "solid";
  return list.every((event) => failed.has(events[event].status)) ? "dotted" : "dashed";
}

function passingPairs() {
  const on = events.map(passes);
  const pairs = [];
  for (const edge of edges) {
    if (!joins(edge)) continue;
    const list = [...new Set(edge.ties.map((tie) => tie[0]))].filter((event) => on[event]);
    const reports = weigh(list);
    if (list.length && reports >= state.least) {
      pairs.push({id: edge.id, from: edge.from, to: edge.to, list, reports, manner: manner(list)});
    }
  }
  return pairs;
}

/** Steps from the actor in focus, up to the chosen depth. */
function distances(pairs, centre, depth) {
  const near = new Map([[centre, 0]]);
  for (let step = 1; step <= depth; step++) {
    const reached = new Set();
    for (const {from, to} of pairs) {
      if (near.has(from) && !near.has(to)) reached.add(to);
      if (near.has(to) && !near.has(from)) reached.add(from);
    }
    for (const node of reached) near.set(node, step);
  }
  return near;
}

/** Apply every filter; keep the most reported actors, those opened and the neighbourhood. */
function choose() {
  let pairs = passingPairs();
  let near = null;
  if (state.focus !== null) {
    near = distances(pairs, state.focus, state.depth);
    pairs = pairs.filter((pair) => near.has(pair.from) && near.has(pair.to));
  }
  const seen = new Map();
  for (const pair of pairs) {
    for (const end of [pair.from, pair.to]) {
      if (!seen.has(end)) seen.set(end, new Set());
      for (const event of pair.list) seen.get(end).add(event);
    }
  }
  if (state.focus !== null && !seen.has(state.focus)) seen.set(state.focus, new Set());
  const reports = new Map([...seen].map(([node, list]) => [node, weigh([...list])]));
  const order = (node) => (near ? near.get(node) : 0);
  const ranked = [...seen.keys()].sort(
    (a, b) => order(a) - order(b) || reports.get(b) - reports.get(a) || a - b);
  const first = ranked.slice(0, data.limit);
  const added = ranked.slice(data.limit).filter((node) => state.opened.has(node));
  const kept = new Set([...first, ...added]);
  const drawn = pairs.filter((pair) => kept.has(pair.from) && kept.has(pair.to));
  const list = new Set(drawn.flatMap((pair) => pair.list));
  const most = Math.max(40, ...first.map((node) => reports.get(node)));
  shown = {nodes: [...kept], pairs: drawn, events: list, reports, near, most, total: ranked.length};
}

/** Events of an actor or a pair under the present filters, newest first, undated last. */
function newestFirst(list) {
  const key = (event) => events[event].last ?? "";
  return [...list].sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : a - b));
}
