// The picture as a PNG: title, network in large, legend, what it shows.
const WIDE = 1800, TALL = 1060, EDGE = 48;

function savePicture() {
  const canvas = paintPicture();
  canvas.toBlob((blob) => {
    const address = URL.createObjectURL(blob);
    const anchor = el("a", {href: address, download: "diplograph.png"});
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }, "image/png");
}

/** The present view, redrawn in a large frame and put back as it was. */
function largeView() {
  const [position, scale] = [network.getViewPosition(), network.getScale()];
  const source = network.canvas.frame.canvas;
  const factor = Math.min(WIDE / box.clientWidth, TALL / box.clientHeight);
  const copy = el("canvas", {width: WIDE, height: TALL});
  network.setSize(`${WIDE}px`, `${TALL}px`);
  network.moveTo({position, scale: scale * factor, animation: false});
  network.redraw();
  copy.getContext("2d").drawImage(source, 0, 0, WIDE, TALL);
  network.setSize("100%", "100%");
  network.moveTo({position, scale, animation: false});
  network.redraw();
  return copy;
}

function paintPicture() {
  const view = largeView();
  const canvas = el("canvas", {width: WIDE, height: TALL + 190});
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = theme.paper;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(view, 0, 100);
  ctx.textBaseline = "alphabetic";
  ctx.fillStyle = theme.ink;
  ctx.font = `600 34px ${getComputedStyle(document.querySelector("h1")).fontFamily}`;
  ctx.fillText(short90(data.title), EDGE, 62);
  ctx.fillStyle = theme.muted;
  ctx.font = `18px ${theme.font}`;
  const dates = bins.length > 1 ? ` · ${$("period").textContent}` : "";
  const focus = state.focus === null ? "" : ` · ${say("focused", {name: nameOf(state.focus)})}`;
  ctx.fillText($("counts").textContent + dates + focus, EDGE, 92);
  paintLegend(ctx, TALL + 130);
  return canvas;
}

const short90 = (text) => (text.length > 90 ? text.slice(0, 89) + "…" : text);

function paintLegend(ctx, top) {
  ctx.font = `17px ${theme.font}`;
  let [x, y] = [EDGE, top];
  const put = (path, colour, words) => {
    const wide = 24 + ctx.measureText(words).width + 26;
    if (x + wide > WIDE - EDGE) [x, y] = [EDGE, y + 30];
    ctx.save();
    ctx.translate(x, y - 13);
    ctx.scale(1.1, 1.1);
    ctx.fillStyle = colour;
    ctx.fill(new Path2D(path));
    ctx.restore();
    ctx.fillStyle = theme.ink;
    ctx.fillText(words, x + 24, y);
    x += wide;
  };
  const shapes = new Map(shown.nodes.map((node) => [nodes[node].info.kind, nodes[node].shape]));
  for (const kind of Object.keys(data.kind)) {
    if (shapes.has(kind)) put(OUTLINES[shapes.get(kind)], theme.muted, term("kind", kind));
  }
  [x, y] = [EDGE, y + 30];
  const hues = Object.entries(countries).filter(([, c]) => c.hue < 8).sort((a, b) => a[1].hue - b[1].hue);
  for (const [code, {hue}] of hues) put(OUTLINES.dot, theme.hues[hue], countryName(code));
}
