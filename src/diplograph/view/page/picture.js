// The picture as a PNG: title, network in large, legend, what it shows.
const WIDE = 1800, EDGE = 48, TOP = 116, FOOT = 150;

function savePicture() {
  const canvas = paintPicture();
  canvas.toBlob((blob) => {
    const address = URL.createObjectURL(blob);
    const anchor = el("a", {href: address, download: "diplograph.png"});
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }, "image/png");
}

/** What the picture shows: all of it, or the part the reader has moved to. */
function pictureView() {
  if (!untouched || !shown.nodes.length) {
    const factor = WIDE / box.clientWidth;
    const tall = Math.round(box.clientHeight * factor);
    return {position: network.getViewPosition(), scale: network.getScale() * factor, tall, factor};
  }
  const {left, top, right, bottom} = bounds();
  const scale = Math.min(4, (WIDE - 520) / Math.max(1, right - left), 1500 / Math.max(1, bottom - top));
  const tall = Math.max(500, Math.round((bottom - top) * scale + 120));
  return {position: {x: (left + right) / 2, y: (top + bottom) / 2}, scale, tall, factor: 2};
}

/** The view redrawn in a large frame; the page is put back as it was. */
function largeView() {
  const [position, scale] = [network.getViewPosition(), network.getScale()];
  const source = network.canvas.frame.canvas;
  const view = pictureView();
  const copy = el("canvas", {width: WIDE, height: view.tall});
  enlarged = Math.min(1.7, view.factor * 0.85);
  network.setSize(`${WIDE}px`, `${view.tall}px`);
  network.moveTo({position: view.position, scale: view.scale, animation: false});
  network.redraw();
  copy.getContext("2d").drawImage(source, 0, 0, WIDE, view.tall);
  enlarged = 1;
  network.setSize("100%", "100%");
  network.moveTo({position, scale, animation: false});
  network.redraw();
  return copy;
}

function paintPicture() {
  const view = largeView();
  const canvas = el("canvas", {width: WIDE, height: view.height + TOP + FOOT});
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = theme.paper;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(view, 0, TOP);
  ctx.textBaseline = "alphabetic";
  ctx.fillStyle = theme.ink;
  ctx.font = `600 42px ${getComputedStyle(document.querySelector("h1")).fontFamily}`;
  ctx.fillText(short90(titleNow()), EDGE, 66);
  ctx.fillStyle = theme.muted;
  ctx.font = `22px ${theme.font}`;
  const dates = bins.length > 1 ? ` · ${$("period").textContent}` : "";
  const focus = state.focus === null ? "" : ` · ${say("focused", {name: nameOf(state.focus)})}`;
  ctx.fillText($("counts").textContent + dates + focus, EDGE, 100);
  paintLegend(ctx, view.height + TOP + 48);
  return canvas;
}

const short90 = (text) => (text.length > 90 ? text.slice(0, 89) + "…" : text);

function paintLegend(ctx, top) {
  ctx.font = `22px ${theme.font}`;
  let [x, y] = [EDGE, top];
  const put = (path, colour, words) => {
    const wide = 28 + ctx.measureText(words).width + 28;
    if (x + wide > WIDE - EDGE) [x, y] = [EDGE, y + 38];
    ctx.save();
    ctx.translate(x, y - 16);
    ctx.scale(1.3, 1.3);
    ctx.fillStyle = colour;
    ctx.fill(new Path2D(path));
    ctx.restore();
    ctx.fillStyle = theme.ink;
    ctx.fillText(words, x + 28, y);
    x += wide;
  };
  const shapes = new Map(shown.nodes.map((node) => [nodes[node].info.kind, nodes[node].shape]));
  for (const kind of Object.keys(data.kind)) {
    if (shapes.has(kind)) put(OUTLINES[shapes.get(kind)], theme.muted, term("kind", kind));
  }
  [x, y] = [EDGE, y + 38];
  const hues = Object.entries(countries).filter(([, c]) => c.hue < 8).sort((a, b) => a[1].hue - b[1].hue);
  for (const [code, {hue}] of hues) put(OUTLINES.dot, theme.hues[hue], countryName(code));
}
