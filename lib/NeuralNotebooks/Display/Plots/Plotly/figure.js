// Draws every figure of the page that carries data for plotly.js and is not drawn yet. The drawing already in the
// figure stays until plotly.js has drawn, and for good where it cannot be loaded.
//
// A host with a copy of plotly.js of its own says so in the page: <meta name="plotly" content="plotly.min.js">
(() => {
const page = window.NeuralNotebooks ??= {}, root = document.currentScript?.getRootNode() ?? document;

const load = () => {
  if (window.Plotly) return Promise.resolve(window.Plotly);
  return page.plotly ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = document.querySelector("meta[name=plotly]")?.content ?? "https://cdn.plot.ly/plotly-2.27.1.min.js";
    // With AMD on the page plotly.js registers as a module without a name instead of setting window.Plotly, which
    // RequireJS reports as an error. So AMD is hidden from this one script, and from no other that runs meanwhile.
    const define = window.define, amd = define?.amd;
    if (amd) Object.defineProperty(define, "amd", { configurable: true, get: () => document.currentScript === script ? undefined : amd });
    const done = finish => () => {
      if (amd) Object.defineProperty(define, "amd", { configurable: true, writable: true, value: amd });
      finish();
    };
    script.onload = done(() => window.Plotly ? resolve(window.Plotly) : reject());
    script.onerror = done(reject);
    document.head.append(script);
  });
};

const theme = figure => {
  const style = getComputedStyle(figure);
  const [r, g, b] = style.color.match(/[\d.]+/g).map(Number);
  const faint = part => `rgba(${r},${g},${b},${part})`;
  const behind = r + g + b > 382 ? "#1e1e1e" : "#fff";
  const look = { "font.color": style.color, "font.family": style.fontFamily, "hoverlabel.bgcolor": behind, "hoverlabel.font.color": style.color,
    "hoverlabel.bordercolor": faint(.5), "modebar.bgcolor": "rgba(0,0,0,0)", "modebar.color": faint(.45), "modebar.activecolor": style.color };
  for (const axis of ["xaxis", "yaxis"]) Object.assign(look, { [axis + ".gridcolor"]: faint(.14), [axis + ".linecolor"]: faint(.55) });
  if (JSON.parse(figure.dataset.plotly).layout.sliders) Object.assign(look, { "sliders[0].bgcolor": faint(.2), "sliders[0].activebgcolor": faint(.6),
    "sliders[0].bordercolor": faint(.4), "sliders[0].tickcolor": faint(.5) });
  return look;
};

const draw = async (Plotly, figure) => {
  const stage = figure.querySelector("[role=img]"), still = stage.querySelector("svg"), target = document.createElement("div");
  Object.assign(target.style, { position: "absolute", inset: "0", visibility: "hidden" });
  try {
    const { data, layout, frames, config } = JSON.parse(figure.dataset.plotly);
    stage.append(target);
    await Plotly.newPlot(target, { data, layout, frames, config });
    await Plotly.relayout(target, theme(figure));
    target.removeAttribute("style");
    still.style.display = "none";
    figure.dataset.drawn = "plotly";
  } catch {
    target.remove();
  }
};

const repaint = () => document.querySelectorAll("figure[data-drawn=plotly]").forEach(figure => {
  const target = figure.querySelector(".js-plotly-plot");
  if (target && target.layout.font.color !== getComputedStyle(figure).color) window.Plotly?.relayout(target, theme(figure));
});

if (!page.watchesTheme) {
  page.watchesTheme = true;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
  for (const root of [document.documentElement, document.body]) new MutationObserver(repaint).observe(root, { attributes: true });
}

const waiting = [...root.querySelectorAll("figure[data-plotly]:not([data-drawn])")];
waiting.forEach(figure => figure.dataset.drawn = "");
load().then(Plotly => waiting.forEach(figure => draw(Plotly, figure)), () => {
  page.plotly = undefined;
  waiting.forEach(figure => figure.removeAttribute("data-drawn"));
});
})();
