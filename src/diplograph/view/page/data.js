// The data as it came, the words, and the few helpers that every other part uses.
// Text reaches the page through textContent and attributes alone, never as markup.
const data = JSON.parse(document.getElementById("data").textContent);
const {events, articles, nodes, edges, countries} = data;
const $ = (id) => document.getElementById(id);
let lang = data.lang;

const nodeEvents = nodes.map(() => new Set());
const eventNodes = events.map(() => new Set());
for (const edge of edges) {
  for (const [event] of edge.ties) {
    for (const end of [edge.from, edge.to]) {
      nodeEvents[end].add(event);
      eventNodes[event].add(end);
    }
  }
}

function say(key, values = {}) {
  const text = data.ui[key][lang];
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

const term = (section, key) => data[section][key]?.[lang] ?? key;
const nameOf = (node) => nodes[node].info.name[lang];
const countryName = (code) => countries[code]?.[lang] ?? code;
const titleNow = () => data.title ?? say("title");
const number = (n) => new Intl.NumberFormat(lang).format(n);

function fold(text) {
  const bare = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return bare.replace(/đ/g, "d").replace(/\s+/g, " ").trim();
}

function counted(n, one, many) {
  return n === 1 ? say(one) : say(many, {n: number(n)});
}

/** An element with attributes and children; strings become text. */
function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") {
      for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    } else if (value === true) {
      made.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, String(value));
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const bdi = (text) => el("bdi", {}, text);

const day = (iso, form) =>
  new Intl.DateTimeFormat(lang === "vi" ? "vi-VN" : "en-GB", {...form, timeZone: "UTC"})
    .format(new Date(iso + "T00:00:00Z"));
const FULL = {day: "numeric", month: "long", year: "numeric"};
const SHORT = {day: "numeric", month: "numeric", year: "numeric"};

const monthEnd = (iso) =>
  new Date(Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7), 0)).toISOString().slice(0, 10);

/** A period in words: a day, a month, a year, or two days. */
function period(first, last) {
  if (!first) return say("noDate");
  if (first === last) return day(first, FULL);
  if (first.endsWith("-01-01") && last === first.slice(0, 4) + "-12-31") return first.slice(0, 4);
  if (first.endsWith("-01") && last === monthEnd(first)) {
    return day(first, {month: "long", year: "numeric"});
  }
  return `${day(first, SHORT)} – ${day(last, SHORT)}`;
}

/** Only web addresses become links, whatever the data says. */
function link(address, text) {
  if (!address || !/^https?:\/\//i.test(address)) return bdi(text);
  return el("a", {href: address, target: "_blank", rel: "noopener noreferrer"}, bdi(text));
}

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const dark = matchMedia("(prefers-color-scheme: dark)");
const slim = matchMedia("(max-width: 900px)");
