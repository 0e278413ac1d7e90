// Wiring: controls to state, state to drawing, panel and words.
function refresh({fit = false} = {}) {
  choose();
  drawShown();
  showCounts();
  showTime();
  showFilters();
  showPanel();
  if (fit) fitAll({quick: !document.documentElement.dataset.ready});
}

function select(chosen, {open = false, centre = false} = {}) {
  state.chosen = chosen;
  if (chosen?.node !== undefined && open && !shown.nodes.includes(chosen.node)) openUp(chosen.node);
  hovered = null;
  paint();
  showPanel();
  if (centre && shown.nodes.includes(chosen.node)) {
    const animation = calm.matches ? false : {duration: 350, easingFunction: "easeInOutQuad"};
    network.moveTo({position: placeOf(chosen.node), scale: Math.max(slim.matches ? 0.6 : 0.9, network.getScale()), animation});
  }
  if (slim.matches && chosen) $("panel").scrollIntoView({block: "start", behavior: calm.matches ? "auto" : "smooth"});
}

/** Bring a hidden actor into view with its ties; leave the focus if it lies outside. */
function openUp(node) {
  state.opened.add(node);
  choose();
  if (!shown.nodes.includes(node) && state.focus !== null) {
    state.focus = null;
    choose();
  }
  if (!shown.nodes.includes(node)) {
    state = {...fresh(), focus: null, opened: state.opened, chosen: state.chosen};
  }
  refresh({fit: shown.near === null && ring !== null});
}

function openAround(node, depth) {
  const off = state.focus === node && state.depth === depth;
  state.focus = off ? null : node;
  state.depth = depth;
  state.chosen = {node};
  refresh({fit: true});
}

function showCounts() {
  $("counts").textContent = say("counts", {
    nodes: number(shown.nodes.length), ties: number(shown.pairs.length), facts: number(shown.events.size)});
  const hidden = shown.total > shown.nodes.length;
  $("note").hidden = !hidden;
  $("note").textContent = say("limited", {n: number(shown.nodes.length), total: number(shown.total)});
  $("focusBar").hidden = state.focus === null;
  $("focusName").textContent = state.focus === null ? "" : say("focused", {name: nameOf(state.focus)});
}

function boxes(place, section, chosen, amounts) {
  $(place).replaceChildren(...Object.keys(data[section]).map((key) => {
    const input = el("input", {type: "checkbox", value: key, on: {change: () => toggle(chosen(), key)}});
    return el("label", {class: "check"}, input, el("span", {}, term(section, key)),
      el("span", {class: "amount"}, number(amounts.get(key) ?? 0)));
  }));
}

function toggle(set, key) {
  if (set.has(key)) set.delete(key);
  else set.add(key);
  refresh();
}

const tally = (key) => events.reduce((sum, e) => sum.set(e[key], (sum.get(e[key]) ?? 0) + 1), new Map());

function buildFilters() {
  boxes("families", "family", () => state.families, tally("family"));
  boxes("statuses", "status", () => state.statuses, tally("status"));
  const codes = Object.keys(countries).sort((a, b) => countryName(a).localeCompare(countryName(b), lang));
  for (const [id, any] of [["countryA", "anyCountry"], ["countryB", "anyPartner"]]) {
    $(id).replaceChildren(el("option", {value: ""}, say(any)),
      ...codes.map((code) => el("option", {value: code}, countryName(code))));
  }
  const heaviest = edges.reduce((most, e) => Math.max(most, weigh([...new Set(e.ties.map((t) => t[0]))])), 1);
  $("least").max = Math.min(20, heaviest);
  $("leastRow").hidden = heaviest < 2;
  const undated = events.filter((event) => !event.first).length;
  $("undatedRow").hidden = undated === 0;
  $("undatedRow").lastElementChild.textContent = say("undated", {n: number(undated)});
  buildLegend();
}

function buildLegend() {
  const shapes = new Map(nodes.map((node) => [node.info.kind, node.shape]));
  $("kinds").setAttribute("aria-label", say("legendKind"));
  $("kinds").replaceChildren(...Object.keys(data.kind).map((kind) =>
    el("button", {class: "key", "data-kind": kind, on: {click: () => toggle(state.kinds, kind)}},
      mark(shapes.get(kind), "ink"), term("kind", kind))));
  const own = Object.entries(countries).filter(([, c]) => c.hue < 8).sort((a, b) => a[1].hue - b[1].hue);
  const choice = (code) => { state.a = state.a === code ? "" : code; refresh(); };
  const rest = nodes.some((_, node) => hueOf(node) === 8) ? [[8, say("otherCountries")]] : [];
  $("hues").setAttribute("aria-label", say("legendCountry"));
  $("hues").replaceChildren(
    ...own.map(([code, {hue}]) => el("button", {class: "key", "data-country": code, on: {click: () => choice(code)}},
      mark("dot", hue), countryName(code))),
    ...rest.map(([hue, words]) => el("span", {class: "key"}, mark("dot", hue), words)));
  const manners = new Set(edges.map((edge) => manner(edge.ties.map((tie) => tie[0]))));
  $("lines").replaceChildren(...[["solid", "tieSolid"], ["dashed", "tieDashed"], ["dotted", "tieDotted"]]
    .filter(([manner_]) => manners.has(manner_))
    .map(([manner_, words]) => el("span", {class: "key"}, line(manner_), say(words))),
  el("span", {class: "key"}, line("wide"), say("tieWidth")));
}

function showFilters() {
  for (const [place, set] of [["families", state.families], ["statuses", state.statuses]]) {
    for (const input of $(place).querySelectorAll("input")) input.checked = set.has(input.value);
  }
  $("countryA").value = state.a;
  $("countryB").value = state.b;
  $("from").value = state.from ?? "";
  $("to").value = state.to ?? "";
  $("undated").checked = state.undated;
  $("least").value = state.least;
  $("leastShown").textContent = number(state.least);
  for (const button of $("kinds").children) button.setAttribute("aria-pressed", String(state.kinds.has(button.dataset.kind)));
  for (const button of $("hues").querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(state.a === button.dataset.country));
  }
}

function showWords() {
  document.documentElement.lang = lang;
  document.title = titleNow();
  document.querySelector("h1").textContent = titleNow();
  for (const part of document.querySelectorAll("[data-t]")) part.textContent = say(part.dataset.t);
  for (const part of document.querySelectorAll("[data-l]")) {
    part.setAttribute("aria-label", say(part.dataset.l));
    part.title = say(part.dataset.l);
  }
  for (const button of $("languages").children) button.setAttribute("aria-pressed", String(button.dataset.lang === lang));
  $("languages").setAttribute("aria-label", say("language"));
  $("query").placeholder = say("search");
  $("query").setAttribute("aria-label", say("search"));
  box.setAttribute("aria-label", say("canvas"));
  $("png").replaceChildren(icon("save"), el("span", {}, say("download")));
  $("png").setAttribute("aria-label", say("download"));
  document.querySelector("#zoom .fit").replaceChildren(icon("fit"));
  buildFilters();
}

function startControls() {
  const set = (id, key, read) => $(id).addEventListener("change", () => { state[key] = read($(id)); refresh(); });
  set("countryA", "a", (input) => input.value);
  set("countryB", "b", (input) => input.value);
  set("from", "from", (input) => input.value || null);
  set("to", "to", (input) => input.value || null);
  set("undated", "undated", (input) => input.checked);
  $("least").addEventListener("input", () => { state.least = +$("least").value; refresh(); });
  $("reset").addEventListener("click", () => {
    if (playing) stop();
    state = {...fresh(), focus: null};
    $("query").value = "";
    refresh({fit: true});
  });
  $("focusOff").addEventListener("click", () => { state.focus = null; refresh({fit: true}); });
  for (const button of $("zoom").children) button.addEventListener("click", () => zoomBy(+button.dataset.zoom));
  for (const button of $("languages").children) {
    button.addEventListener("click", () => { lang = button.dataset.lang; showWords(); refresh(); });
  }
  $("openFilters").addEventListener("click", () => openFilters(!$("filters").classList.contains("open")));
  $("closeFilters").addEventListener("click", () => openFilters(false));
  $("png").addEventListener("click", savePicture);
  dark.addEventListener("change", () => { readTheme(); paint(); });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.target === $("query")) return;
    if ($("filters").classList.contains("open")) openFilters(false);
    else select(null);
  });
}

function openFilters(open) {
  $("filters").classList.toggle("open", open);
  $("openFilters").setAttribute("aria-expanded", String(open));
  (open ? $("closeFilters") : $("openFilters")).focus();
}

readTheme();
showWords();
startCanvas();
startSearch();
startTime();
startControls();
if (state.focus !== null) state.chosen = {node: state.focus};
refresh({fit: true});
document.documentElement.dataset.ready = "yes";
