// The query page: a question is chosen, told what it needs, asked, and its answer shown.
(() => {
  "use strict";
  const BASE = "https://w3id.org/diplograph/", SHOWN = 1000;
  const $ = (id) => document.getElementById(id);
  const { questions, sparql } = JSON.parse($("data").textContent);
  const words = JSON.parse($("words").textContent), lang = $("ask").dataset.lang;
  const byName = new Map(questions.map((one) => [one.name, one]));
  const OWN = "SELECT ?s ?p ?o WHERE {\n  ?s ?p ?o\n} LIMIT 25";
  const FINDS = { person: "person", organisation: "organisation", country: "country",
    place: "place", gathering: "gathering", name: "" };
  let filled = "", lastQuery = "";

  const make = (tag, told = {}, ...inside) => {
    const node = Object.assign(document.createElement(tag), told);
    node.append(...inside);
    return node;
  };
  const isOurs = (text) => text.startsWith(BASE + "id/");
  const pathOf = (iri) => "/id/" + iri.slice((BASE + "id/").length) + "?lang=" + lang;
  const isWeb = (text) => /^https?:\/\/[^\s<>"]+$/.test(text);

  async function labelsOf(iris) {
    const all = [...new Set(iris)], told = {};
    for (let n = 0; n < all.length; n += 1000) {
      const answer = await fetch("/api/labels?lang=" + lang, {
        method: "POST", headers: { "Content-Type": "application/json" },
        body: JSON.stringify(all.slice(n, n + 1000)),
      });
      if (answer.ok) Object.assign(told, await answer.json());
    }
    return told;
  }

  // --- Rows: names instead of addresses, each a link to its page ---
  const parts = (text) => {
    const pieces = text.split(" ");
    return pieces.every((piece) => piece.startsWith(BASE)) ? pieces : [];
  };

  function cell(term, labels) {
    if (!term) return make("td");
    const text = term.value, ours = parts(text);
    if (ours.length) {
      const shown = ours.flatMap((iri, n) => [n ? ", " : "", isOurs(iri)
        ? make("a", { href: pathOf(iri), textContent: labels[iri] || iri })
        : labels[iri] || iri.slice(BASE.length)]);
      return make("td", {}, ...shown);
    }
    if (term.type === "uri" && isWeb(text)) {
      return make("td", {}, make("a", { href: text, textContent: text, rel: "noopener noreferrer" }));
    }
    const number = /#(integer|decimal|double|float|int|long)$/.test(term.datatype || "");
    const day = /^\d{4}-\d\d-\d\d$/.test(text);
    return make("td", { textContent: text, dir: "auto",
      className: number ? "number" : day ? "day" : text.length > 60 ? "long" : "" });
  }

  class Rows {
    constructor(yasr) { this.yasr = yasr; this.priority = 10; this.label = words.rows; }
    canHandleResults() { return Boolean(this.yasr.results && this.yasr.results.getVariables().length); }
    getIcon() { return document.createElement("span"); }
    async draw() {
      const names = this.yasr.results.getVariables(), all = this.yasr.results.getBindings();
      const rows = all.slice(0, SHOWN);
      const iris = rows.flatMap((row) => Object.values(row).flatMap((term) => parts(term.value)));
      const labels = await labelsOf(iris);
      const head = make("tr", {}, ...names.map((name) => make("th", { textContent: name, scope: "col" })));
      const body = rows.map((row) => make("tr", {}, ...names.map((name) => cell(row[name], labels))));
      const count = all.length > SHOWN ? words.rowsCut.replace("{n}", SHOWN)
        : all.length ? words.rowsCount.replace("{n}", all.length) : words.noRows;
      const told = make("p", { className: "quiet", id: "rowCount", textContent: count });
      const table = make("table", { id: "rows" }, make("thead", {}, head), make("tbody", {}, ...body));
      this.yasr.resultsEl.replaceChildren(told, make("div", { className: "scroll" }, all.length ? table : ""));
    }
  }

  // --- Network: the same page as /network, of what the rows name ---
  class Network {
    constructor(yasr) { this.yasr = yasr; this.priority = 1; this.label = words.network; }
    canHandleResults() { return Boolean(this.yasr.results && this.yasr.results.getVariables().length); }
    getIcon() { return document.createElement("span"); }
    draw() {
      const src = "/network?" + new URLSearchParams({ lang, query: lastQuery });
      this.yasr.resultsEl.replaceChildren(make("iframe", { src, title: words.network, className: "network" }));
    }
  }

  const { Yasqe, Yasr } = window.Yasgui;
  // The other completers ask servers elsewhere what prefixes and classes there are.
  for (const name of ["prefixes", "property", "class"]) delete Yasqe.Autocompleters[name];
  Yasqe.defaults.autocompleters = ["variables"];
  delete Yasr.plugins.table;
  delete Yasr.defaults.plugins.table;
  Yasr.registerPlugin("rows", Rows);
  Yasr.registerPlugin("network", Network);
  const yasqe = new Yasqe($("editor"), {
    value: OWN, persistenceId: null, autocompleters: ["variables"], showQueryButton: false,
    createShareableLink: null, resizeable: true, collapsePrefixesOnLoad: false,
    requestConfig: { endpoint: location.origin + "/sparql", method: "POST" },
  });
  const yasr = new Yasr($("results"), {
    persistenceId: null, pluginOrder: ["rows", "network", "response"],
    defaultPlugin: "rows", prefixes: () => yasqe.getPrefixesFromQuery(),
    errorRenderers: [], maxPersistentResponseSize: 0,
  });

  yasqe.on("query", () => { $("state").textContent = words.running; });
  yasqe.on("queryResponse", (_, response, duration) => {
    $("state").textContent = "";
    $("resultsHead").hidden = false;
    yasr.setResponse(response, duration);
  });

  // --- Questions ---
  function field(param) {
    const id = "param-" + param.name, list = make("datalist", { id: id + "-list" });
    const input = make("input", { id, name: param.name, required: param.required, maxLength: 200,
      placeholder: param.default || "", title: param.meaning, autocomplete: "off" });
    input.setAttribute("list", list.id);
    if (param.type in FINDS) input.addEventListener("input", () => suggest(input, list, FINDS[param.type]));
    const name = words.params[param.name] || param.name;
    const told = name + (param.required ? " (" + words.required + ")" : "");
    const meaning = lang === "en" ? make("small", { textContent: param.meaning }) : "";
    return make("label", {}, make("span", { textContent: told }), input, meaning, list);
  }

  async function suggest(input, list, kind) {
    const text = input.value.trim();
    if (text.length < 2) return;
    const told = new URLSearchParams({ q: text, lang, ...(kind && { kind }) });
    const answer = await fetch("/api/search?" + told);
    if (!answer.ok || input.value.trim() !== text) return;
    const found = await answer.json();
    list.replaceChildren(...found.map((one) => make("option", { value: one.label })));
  }

  function choose(name, values = new URLSearchParams()) {
    const asked = byName.get(name);
    $("question").value = asked ? name : "";
    $("about").textContent = asked && lang === "en" ? asked.about : "";
    $("params").replaceChildren(...(asked ? asked.params.map(field) : []));
    for (const input of $("params").querySelectorAll("input")) input.value = values.get(input.name) || "";
    $("editorBox").open = !asked;
    filled = asked ? sparql[name] : OWN;
    yasqe.setValue(filled);
    yasqe.refresh();
    remember();
  }

  function given() {
    const inputs = [...$("params").querySelectorAll("input")].filter((input) => input.value.trim());
    return new URLSearchParams(inputs.map((input) => [input.name, input.value.trim()]));
  }

  function remember() {
    const name = $("question").value;
    const told = name ? new URLSearchParams([["question", name], ...given()])
      : new URLSearchParams({ sparql: yasqe.getValue() });
    told.set("lang", lang);
    $("here").href = "/query?" + told;
  }

  async function fill() {
    const name = $("question").value;
    if (!name || yasqe.getValue() !== filled) return true;
    const answer = await fetch(`/api/questions/${name}/sparql?` + given());
    const told = await answer.json();
    if (!answer.ok) {
      $("state").textContent = words.failed + ": " + told.error;
      return false;
    }
    filled = told.sparql;
    yasqe.setValue(filled);
    return true;
  }

  $("question").addEventListener("change", () => choose($("question").value));
  $("params").addEventListener("input", remember);
  $("editorBox").addEventListener("toggle", () => yasqe.refresh());
  $("ask").addEventListener("submit", async (event) => {
    event.preventDefault();
    remember();
    if (!(await fill())) return;
    lastQuery = yasqe.getValue();
    yasqe.query().catch(() => { $("state").textContent = words.failed; });
  });

  const told = new URLSearchParams(location.search);
  choose(told.get("question") || "", told);
  if (told.get("sparql")) yasqe.setValue(told.get("sparql"));
  document.documentElement.dataset.ready = "";
})();
