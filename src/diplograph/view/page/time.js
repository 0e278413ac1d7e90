// The time slider: a histogram of the events, two handles, and a player.
let bins = [];
let playing = null;

const year = (iso) => +iso.slice(0, 4);
const month = (iso) => +iso.slice(5, 7) - 1;
const iso = (y, m, d) => new Date(Date.UTC(y, m, d)).toISOString().slice(0, 10);

/** Months, quarters, years or more years at a time, at most some sixty bins. */
function makeBins() {
  const dated = events.filter((event) => event.first);
  if (!dated.length) return;
  const first = dated.reduce((low, e) => (e.first < low ? e.first : low), dated[0].first);
  const last = dated.reduce((high, e) => (e.last > high ? e.last : high), dated[0].last);
  const months = (year(last) - year(first)) * 12 + month(last) - month(first) + 1;
  const step = [1, 3, 12, 24, 60, 120].find((size) => months / size <= 60) ?? 240;
  const start = step >= 12 ? year(first) * 12 : year(first) * 12 + month(first) - (month(first) % step);
  const end = year(last) * 12 + month(last);
  for (let m = start; m <= end; m += step) {
    bins.push({from: iso(Math.floor(m / 12), m % 12, 1), to: iso(Math.floor(m / 12), (m % 12) + step, 0)});
  }
}

const binOf = (date) => Math.max(0, bins.findIndex((bin) => date <= bin.to));
const lowBin = () => (state.from ? binOf(state.from) : 0);
const highBin = () => {
  if (!state.to) return bins.length - 1;
  const found = bins.findIndex((bin) => state.to <= bin.to);
  return found < 0 ? bins.length - 1 : found;
};

function startTime() {
  makeBins();
  $("time").hidden = bins.length < 2;
  if (bins.length < 2) return;
  for (const [id, other] of [["low", "high"], ["high", "low"]]) {
    $(id).max = bins.length - 1;
    $(id).addEventListener("input", () => {
      const [a, b] = [+$(id).value, +$(other).value];
      setSpan(Math.min(a, b), Math.max(a, b));
    });
  }
  $("play").addEventListener("click", () => (playing ? stop() : play()));
  drawTicks();
}

function setSpan(low, high) {
  state.from = low > 0 ? bins[low].from : null;
  state.to = high < bins.length - 1 ? bins[high].to : null;
  refresh();
}

function showTime() {
  if (bins.length < 2) return;
  const [low, high] = [lowBin(), highBin()];
  if (+$("low").value > +$("high").value) [$("low").value, $("high").value] = [high, low];
  else [$("low").value, $("high").value] = [low, high];
  for (const id of ["low", "high"]) {
    const bin = bins[+$(id).value];
    const text = day(id === "low" ? bin.from : bin.to, {month: "long", year: "numeric"});
    $(id).setAttribute("aria-valuetext", text);
    $(id).setAttribute("aria-label", say(id === "low" ? "sliderFrom" : "sliderTo"));
  }
  $("period").textContent = `${day(state.from ?? bins[0].from, {month: "numeric", year: "numeric"})} – ` +
    day(state.to ?? bins.at(-1).to, {month: "numeric", year: "numeric"});
  $("play").replaceChildren(icon(playing ? "pause" : "play"));
  $("play").setAttribute("aria-label", say(playing ? "pause" : "play"));
  $("play").title = say(playing ? "pause" : "play");
  drawBars(low, high);
}

/** Bars count the events that pass every other filter, in and out of the period. */
function drawBars(low, high) {
  const counts = bins.map(() => 0);
  for (const event of events) {
    if (event.first && state.families.has(event.family) && state.statuses.has(event.status)) {
      counts[binOf(event.first)] += 1;
    }
  }
  const most = Math.max(1, ...counts);
  const bars = $("bars");
  bars.setAttribute("viewBox", `0 0 ${bins.length * 10} 40`);
  bars.replaceChildren(...counts.map((count, i) => {
    const tall = count ? Math.max(3, (38 * count) / most) : 0;
    const inside = i >= low && i <= high;
    return svg("rect", {x: i * 10 + 1, y: 40 - tall, width: 8, height: tall, class: inside ? "in" : "out"});
  }));
}

function drawTicks() {
  const span = bins.length;
  const years = bins.map((bin, i) => [year(bin.from), i]).filter(([y], i, all) => i === 0 || all[i - 1][0] !== y);
  const every_ = Math.max(1, Math.ceil(years.length / 8));
  $("ticks").replaceChildren(...years.filter((_, i) => i % every_ === 0).map(([y, i]) => {
    const tick = el("span", {}, String(y));
    tick.style.left = `${((i + 0.5) / span) * 100}%`;
    return tick;
  }));
}

function play() {
  const [low, high] = [lowBin(), highBin()];
  const whole = low === 0 && high === bins.length - 1;
  const wide = whole ? Math.max(1, Math.round(bins.length / 8)) : high - low + 1;
  let at = whole || high === bins.length - 1 ? 0 : low;
  const step = () => {
    if (at + wide > bins.length) return stop();
    setSpan(at, at + wide - 1);
    at += 1;
    return undefined;
  };
  playing = setInterval(step, 900);
  step();
}

function stop() {
  clearInterval(playing);
  playing = null;
  showTime();
}
