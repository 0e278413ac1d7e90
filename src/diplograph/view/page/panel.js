// The side panel: overview, an actor's card, the facts behind a tie.
const PAGE = 30;

function showPanel() {
  const {chosen} = state;
  const body = $("panelBody");
  const parts = !chosen ? overview() : chosen.node !== undefined ? actorCard(chosen.node) : tieCard(chosen.pair);
  body.replaceChildren(...parts);
  $("panel").scrollTop = 0;
  $("panel").classList.toggle("chosen", chosen !== null);
}

const actorButton = (node, extra = null) =>
  el("button", {class: "actor", "data-node": node, on: {click: () => select({node}, {open: true})}},
    mark(nodes[node].shape, hueOf(node)), bdi(nameOf(node)), extra);

const pairButton = (pair, other) =>
  el("li", {}, el("button", {class: "actor", "data-pair": pair.id, on: {click: () => select({pair: pair.id})}},
    mark(nodes[other].shape, hueOf(other)), bdi(nameOf(other)),
    el("span", {class: "amount", title: counted(pair.reports, "oneReport", "nReports")}, number(pair.reports))));

const backButton = () =>
  el("button", {class: "plain back", on: {click: () => select(null)}}, "‹ ", say("back"));

function overview() {
  const top = shown.nodes.filter((node) => shown.reports.get(node) > 0)
    .sort((a, b) => shown.reports.get(b) - shown.reports.get(a) || a - b).slice(0, 8);
  const most = top.map((node) =>
    el("li", {}, actorButton(node, el("span", {class: "amount"}, number(shown.reports.get(node))))));
  return [
    el("h2", {}, say("overview")),
    el("p", {class: "hint"}, say("overviewHint")),
    el("h3", {}, say("mostReported")), el("ol", {class: "actors"}, ...most),
    el("h3", {}, say("latest")), ...factList(newestFirst(shown.events)),
  ];
}

function subtitle(info) {
  const parts = [term("kind", info.kind)];
  if (info.country && info.kind !== "Country") parts.push(countryName(info.country));
  return el("p", {class: "sub"}, parts.join(" · "));
}

function actorCard(node) {
  const info = nodes[node].info;
  const pairs = shown.pairs.filter((p) => p.from === node || p.to === node)
    .sort((a, b) => b.reports - a.reports || a.id - b.id);
  const own = [...nodeEvents[node]].filter((event) => passes(events[event]));
  const others = [...new Set([...Object.values(info.name), ...info.other])].filter((n) => n !== nameOf(node));
  return [
    backButton(),
    el("h2", {class: "with-mark"}, mark(nodes[node].shape, hueOf(node)), bdi(nameOf(node))),
    subtitle(info),
    others.length ? el("p", {class: "sub"}, say("alsoKnown") + ": ", bdi(others.join(" · "))) : null,
    info.offices.length ? el("div", {class: "offices"}, el("h3", {}, say("offices")),
      el("ul", {}, ...info.offices.map((office) => el("li", {}, bdi(office))))) : null,
    focusButtons(node),
    pairs.length ? el("h3", {}, say("partners"), el("span", {class: "amount"}, number(pairs.length))) : null,
    pairs.length ? paged(pairs, 8, "ul", "actors", (p) => pairButton(p, p.from === node ? p.to : p.from)) : null,
    el("h3", {}, say("facts"), el("span", {class: "amount"}, number(own.length))),
    ...factList(newestFirst(own), node),
  ].filter(Boolean);
}

function focusButtons(node) {
  const one = (depth) =>
    el("button", {"aria-pressed": String(state.focus === node && state.depth === depth), "data-focus": depth,
      on: {click: () => openAround(node, depth)}}, say(`focus${depth}`));
  return el("div", {class: "row"}, one(1), one(2));
}

function tieCard(id) {
  const edge = edges[id];
  const pair = shown.pairs.find((p) => p.id === id);
  const list = pair ? pair.list : [];
  return [
    backButton(),
    el("h2", {class: "tie-head"}, actorButton(edge.from), actorButton(edge.to)),
    el("p", {class: "sub"}, counted(list.length, "oneFact", "nFacts") + " · " +
      counted(weigh(list), "oneReport", "nReports")),
    ...factList(newestFirst(list), edge.from, edge.to),
  ];
}

/** A list that shows its first entries and grows on demand. */
function paged(items, size, tag, name, make) {
  const list = el(tag, {class: name});
  const button = el("button", {class: "plain more"});
  let done = 0;
  const grow = () => {
    list.append(...items.slice(done, done + size).map(make));
    done += size;
    button.hidden = done >= items.length;
    button.textContent = say("more", {n: number(Math.min(PAGE, items.length - done))});
    size = PAGE;
  };
  button.addEventListener("click", grow);
  grow();
  return el("div", {}, list, button);
}

const factList = (list, ...known) => [paged(list, 12, "ol", "facts", (event) => fact(event, known))];

function fact(number_, known) {
  const event = events[number_];
  const place = event.place ? el("p", {class: "place"}, say("place") + ": ", bdi(event.place[lang])) : null;
  const others = [...eventNodes[number_]].filter((node) => !known.includes(node)).sort((a, b) => a - b);
  return el("li", {class: "fact", "data-event": number_},
    el("p", {class: "when"}, el("time", event.first ? {datetime: event.first} : {}, period(event.first, event.last)),
      el("span", {class: `badge ${event.status.toLowerCase()}`}, term("status", event.status))),
    el("p", {class: "what"}, term("type", event.type)),
    others.length ? el("p", {class: "who"}, ...others.slice(0, 8).map((node) => actorButton(node)),
      others.length > 8 ? el("span", {class: "amount"}, `+${others.length - 8}`) : null) : null,
    ...deeds(number_, known),
    place,
    ...event.proofs.slice(0, 6).map(proof),
    event.proofs.length > 6
      ? el("details", {}, el("summary", {}, say("more", {n: event.proofs.length - 6})), ...event.proofs.slice(6).map(proof))
      : null);
}

/** Who did what to whom, between the two actors of a tie and only if it happened. */
function deeds(event, [from, to]) {
  if (to === undefined || !happened.has(events[event].status)) return [];
  const edge = edges.find((e) => e.from === Math.min(from, to) && e.to === Math.max(from, to));
  const told = edge.ties.filter(([one, relation]) => one === event && data.relation[relation]);
  return told.map(([, relation, backwards]) => {
    const [subject, object] = backwards ? [edge.to, edge.from] : [edge.from, edge.to];
    return el("p", {class: "deed"}, bdi(nameOf(subject)), ` ${term("relation", relation)} `, bdi(nameOf(object)));
  });
}

function proof([article, quote, start, end, zone, confidence]) {
  const {title, url, date} = articles[article];
  const where = [
    date ? say("published", {date: day(date.slice(0, 10), SHORT)}) : null,
    data.zone[zone]?.[lang] ?? zone,
    say("offsets", {start, end}),
    say("confidence", {n: Math.round(confidence * 100)}),
  ];
  return el("figure", {},
    el("blockquote", {dir: "auto"}, quote),
    el("figcaption", {}, el("cite", {}, link(url, title || say("untitled"))),
      el("span", {class: "where"}, where.filter(Boolean).join(" · "))));
}
