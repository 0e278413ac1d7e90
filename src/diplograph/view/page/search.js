// Search without diacritics: «truong minh tuan» finds Trương Minh Tuấn, shown with its tones.
const haystacks = nodes.map(({info}) =>
  [...new Set([...Object.values(info.name), ...info.other])].map(fold));
const officeText = nodes.map(({info}) => fold(info.offices.join(" | ")));
let hits = [];
let active = -1;

const exact = nodes.map(({info}) => [...Object.values(info.name), ...info.other].join("\n").toLowerCase());

/** How well an actor answers: 0 whole name, 1 start, 2 start of a word, 3 inside, 4 office. */
function quality(node, wanted) {
  let best = 9;
  for (const name of haystacks[node]) {
    if (name === wanted) best = Math.min(best, 0);
    else if (name.startsWith(wanted)) best = Math.min(best, 1);
    else if (name.includes(" " + wanted)) best = Math.min(best, 2);
    else if (name.includes(wanted)) best = Math.min(best, 3);
  }
  return best === 9 && officeText[node].includes(wanted) ? 4 : best;
}

function find(text) {
  const wanted = fold(text);
  const typed = text.trim().toLowerCase().normalize("NFC");
  if (!wanted) return [];
  return nodes.map((_, node) => [quality(node, wanted), node])
    .filter(([rank]) => rank < 9)
    .map(([rank, node]) => [rank, typed !== wanted && !exact[node].includes(typed) ? 1 : 0, node])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .slice(0, 9).map(([, , node]) => node);
}

function suggest() {
  const query = $("query").value;
  hits = find(query);
  active = hits.length ? 0 : -1;
  const open = fold(query) !== "";
  const rows = hits.map((node, rank) => {
    const {kind, country, offices} = nodes[node].info;
    const about = [offices[0] ?? term("kind", kind), kind === "Country" ? null : country && countryName(country)];
    return el("li", {id: `hit${rank}`, role: "option", "aria-selected": String(rank === active),
      on: {mousedown: (e) => e.preventDefault(), click: () => take(node)}},
    mark(nodes[node].shape, hueOf(node)), el("span", {class: "hit"}, bdi(nameOf(node)),
      el("small", {}, bdi(about.filter(Boolean).join(" · ")))));
  });
  $("found").replaceChildren(...(open && !hits.length ? [el("li", {class: "none"}, say("searchNone"))] : rows));
  $("foundCount").textContent = open ? (hits.length ? say("searchCount", {n: hits.length}) : say("searchNone")) : "";
  openList(open);
}

function openList(open) {
  $("found").hidden = !open;
  $("query").setAttribute("aria-expanded", String(open));
  if (open && active >= 0) $("query").setAttribute("aria-activedescendant", `hit${active}`);
  else $("query").removeAttribute("aria-activedescendant");
}

function moveActive(step) {
  if (!hits.length) return;
  active = (active + step + hits.length) % hits.length;
  [...$("found").children].forEach((row, rank) => row.setAttribute("aria-selected", String(rank === active)));
  openList(true);
}

function take(node) {
  $("query").value = nameOf(node);
  openList(false);
  select({node}, {open: true, centre: true});
}

function startSearch() {
  const query = $("query");
  query.addEventListener("input", suggest);
  query.addEventListener("focus", () => query.value && query.select());
  query.addEventListener("blur", () => openList(false));
  query.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") moveActive(1);
    else if (event.key === "ArrowUp") moveActive(-1);
    else if (event.key === "Enter" && active >= 0) take(hits[active]);
    else if (event.key === "Escape") { openList(false); query.value = ""; return; }
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing) {
      event.preventDefault();
      query.focus();
    }
  });
}
