// Finds things by name while one types, in the head of every page.
(() => {
  "use strict";
  const form = document.querySelector("form.find");
  const input = document.getElementById("find"), list = document.getElementById("found");
  const lang = form.dataset.lang;
  let timer = 0, chosen = -1, asked = 0;

  const path = (iri) => "/id/" + iri.split("/id/")[1] + "?lang=" + lang;

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function show(found) {
    list.replaceChildren(...found.map((one, n) => {
      const item = document.createElement("li"), link = document.createElement("a");
      item.id = "found-" + n;
      item.setAttribute("role", "option");
      link.href = path(one.iri);
      link.tabIndex = -1;
      link.textContent = one.label;
      item.append(link);
      return item;
    }));
    if (!found.length) {
      const item = document.createElement("li");
      item.className = "quiet";
      item.textContent = form.dataset.none;
      list.append(item);
    }
    list.hidden = false;
    chosen = -1;
    input.setAttribute("aria-expanded", "true");
  }

  async function look() {
    const text = input.value.trim(), mine = ++asked;
    if (!text) return close();
    const told = await fetch("/api/search?" + new URLSearchParams({ q: text, lang }));
    if (mine === asked && told.ok) show(await told.json());
  }

  function mark(step) {
    const items = [...list.querySelectorAll("[role=option]")];
    if (!items.length) return;
    chosen = (chosen + step + items.length) % items.length;
    items.forEach((item, n) => item.setAttribute("aria-selected", String(n === chosen)));
    input.setAttribute("aria-activedescendant", items[chosen].id);
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 150);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark(event.key === "ArrowDown" ? 1 : -1);
    }
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (list.hidden) await look();
    const links = list.querySelectorAll("[role=option] a");
    if (links.length) location.href = links[Math.max(0, chosen)].href;
  });
  document.addEventListener("click", (event) => {
    if (!form.contains(event.target)) close();
  });
})();
