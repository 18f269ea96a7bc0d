// Draws every figure of the page that carries data for plotly.js and is not drawn yet. Caption, description and table stand
// without it; a still picture in the figure stays until plotly.js has drawn, and for good where it cannot be loaded.
(() => {
const page = window.NeuralNotebooks ??= {}, root = document.currentScript?.getRootNode() ?? document;

// Where plotly.js is looked for: beside the library, as seen from a notebook; the same in Jupyter, whose pages have another
// address than the notebook; and, with a network, where its makers have put the same file.
const places = () => [
  [new URL("../../artifacts/lib/plotly.min.js", document.baseURI).href],
  [new URL("/files/artifacts/lib/plotly.min.js", document.baseURI).href],
  ["https://cdn.plot.ly/plotly-2.28.0.min.js", "sha384-53bFwj3AXyrFzPyqXWI5rZuuEa3GbWeuLmgC04XqmiE7CairskQMPvcdXh+OLuir"],
];

// Fetched and evaluated as a module of CommonJS, which works beside RequireJS and without it, and leaves it alone.
// A place that does not answer is given up: slow ones have time for 3.6 MB, and none is waited for for ever.
const patience = 30000;
const fetched = async ([address, integrity]) => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(patience), ...(integrity ? { integrity } : {}) });
  if (!answer.ok) throw new Error(answer.status);
  const module = { exports: {} };
  new Function("module", "exports", "define", await answer.text())(module, module.exports, undefined);
  if (!module.exports.newPlot) throw new Error("no plotly.js");
  return module.exports;
};

const load = async () => {
  if (window.Plotly) return window.Plotly;
  for (const place of places()) {
    try { return await fetched(place); } catch { /* The next one may have it. */ }
  }
  throw new Error("plotly.js cannot be reached");
};

// A figure without a background of its own takes its colours from the page.
const theme = (figure, layout) => {
  // plotly.js writes the colour in its own way once it has drawn.
  if (layout.paper_bgcolor?.replaceAll(" ", "") !== "rgba(0,0,0,0)") return {};
  const style = getComputedStyle(figure);
  const [r, g, b] = style.color.match(/[\d.]+/g).map(Number);
  const faint = part => `rgba(${r},${g},${b},${part})`, none = "rgba(0,0,0,0)";
  const axes = Object.keys(layout).filter(name => /^[xy]axis\d*$/.test(name)).concat("xaxis", "yaxis");
  return {
    font: { color: style.color, family: style.fontFamily },
    hoverlabel: { bgcolor: r + g + b > 382 ? "#1e1e1e" : "#fff", bordercolor: faint(.5), font: { color: style.color } },
    legend: { bgcolor: none },
    modebar: { bgcolor: none, color: faint(.45), activecolor: style.color },
    ...Object.fromEntries(axes.map(axis => [axis, { gridcolor: faint(.14), linecolor: faint(.55), zerolinecolor: faint(.3) }])),
    ...(layout.sliders ? { sliders: [{ bgcolor: faint(.2), activebgcolor: faint(.6), bordercolor: faint(.4), tickcolor: faint(.5) }] } : {}),
  };
};

// Puts the colours into a layout, beside what stands there.
const merge = (layout, look) => {
  for (const [name, value] of Object.entries(look))
    layout[name] = typeof value === "object" ? merge(layout[name] ?? (Array.isArray(value) ? [] : {}), value) : value;
  return layout;
};

const draw = async (Plotly, figure) => {
  const target = document.createElement("div");
  try {
    const { data, layout, frames } = JSON.parse(figure.dataset.plotly);
    // A height of its own, or plotly.js would fit the drawing into none after the window has changed.
    target.style.height = layout.height + "px";
    const place = figure.querySelector(":scope > .plot");
    place.append(target);
    // A width that was asked for is the widest: on a telephone the whole chart shows.
    if (layout.width > place.clientWidth) delete layout.width;
    await Plotly.newPlot(target, { data, layout: merge(layout, theme(figure, layout)), frames, config: { responsive: true, displaylogo: false, scrollZoom: false } });
    figure.querySelectorAll(".still").forEach(still => still.style.display = "none");
    figure.dataset.drawn = "plotly";
  } catch {
    target.remove();
  }
};

const repaint = Plotly => document.querySelectorAll("figure[data-drawn=plotly]").forEach(figure => {
  const target = figure.querySelector(".js-plotly-plot"), look = theme(figure, JSON.parse(figure.dataset.plotly).layout);
  if (target && look.font && target.layout.font.color !== look.font.color) Plotly.react(target, target.data, merge(target.layout, look));
});

const watch = Plotly => {
  if (page.watchesTheme) return;
  page.watchesTheme = true;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => repaint(Plotly));
  for (const element of [document.documentElement, document.body]) new MutationObserver(() => repaint(Plotly)).observe(element, { attributes: true });
};

const waiting = [...root.querySelectorAll("figure[data-plotly]:not([data-drawn])")];
waiting.forEach(figure => figure.dataset.drawn = "");
(page.plotly ??= load()).then(Plotly => {
  watch(Plotly);
  waiting.forEach(figure => draw(Plotly, figure));
}, () => {
  page.plotly = undefined;
  waiting.forEach(figure => figure.removeAttribute("data-drawn"));
});
})();
