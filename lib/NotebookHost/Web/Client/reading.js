// What every page does, exported ones too: draws formulas and figures, opens the contents on a narrow screen.
// A classic script, because a page opened as a file may not load modules.
(() => {
const say = (library, words) => {
  const place = document.querySelector(`[data-library="${library}"] .use`);
  if (place) place.textContent = words;
};

// Libraries are loaded for the first thing that needs them, one at a time: beside RequireJS they would register with it and not
// be there for the page, and so it is out of sight meanwhile. What a notebook's HTML is called may stand where a library would.
const loads = {};
let latest = Promise.resolve();
const load = (name, isThere, without) => loads[name] ??= latest = latest.catch(() => {}).then(() => new Promise((resolve, reject) => {
  const script = document.createElement("script"), amd = window.define?.amd;
  const place = document.querySelector(`meta[name=${name}]`), integrity = place?.dataset.integrity;
  // From a CDN the browser takes the very file that was meant, or none.
  if (integrity) Object.assign(script, { integrity, crossOrigin: "anonymous" });
  script.src = place?.content ?? "";
  script.onload = script.onerror = () => {
    if (amd) window.define.amd = amd;
    if (isThere()) resolve(); else reject();
  };
  if (!script.getAttribute("src")) return reject();
  if (amd) window.define.amd = undefined;
  document.head.append(script);
})).catch(error => {
  say(name, without);
  throw error;
});

const loadKatex = () => load("katex", () => window.katex?.render, "formulas are shown as they are written, in LaTeX: KaTeX could not be loaded");
// KaTeX goes a level deeper at each bracket, and at each of many commands behind each other; what a formula defines may grow at every use.
const longest = 10000, deepest = 100;
const row = /(?:\\[a-zA-Z]+\s*){200}/, defines = /\\(?:[egx]?def|let|futurelet|(?:re|provide)?newcommand)\b/;
const levels = { "{": 1, "[": 1, "\\left": 1, "\\begin": 1, "}": -1, "]": -1, "\\right": -1, "\\end": -1 };
const isTooMuch = latex => {
  let depth = 0;
  if (latex.length > longest || row.test(latex)) return true;
  for (const [mark] of latex.matchAll(/\\(?:[a-zA-Z]+|[^])|[{}[\]]/g)) {
    depth += levels[mark] ?? 0;
    if (depth > deepest) return true;
  }
  return false;
};
const drawFormula = place => {
  const latex = place.textContent;
  place.dataset.drawn = "katex";
  try {
    if (isTooMuch(latex)) throw new RangeError();
    window.katex.render(latex, place, { displayMode: place.matches("div, .math-display"), throwOnError: false, strict: false, maxSize: 100, maxExpand: defines.test(latex) ? 50 : 1000 });
  } catch {
    const words = document.createElement("small");
    words.className = "output-unknown";
    words.textContent = " This formula is shown as it is written: it is too long, or nested too deep, to be drawn.";
    place.textContent = latex;
    place.dataset.drawn = "not";
    place.after(words);
  }
};
// A page of a thousand formulas answers its reader between them.
const formulas = async root => {
  const places = [...root.querySelectorAll(".math:not([data-drawn])")];
  if (!places.length || !await loadKatex().then(() => true, () => false)) return;
  let since = performance.now();
  for (const place of places) {
    if (!place.dataset.drawn) drawFormula(place);
    if (performance.now() - since < 50) continue;
    await new Promise(resolve => setTimeout(resolve));
    since = performance.now();
  }
  scrollers(root);
};

// plotly.js is large, and drawing takes time: a figure waits until it comes near, and so does a playground.
const loadPlotly = () => load("plotly", () => window.Plotly?.newPlot, "plots are pictures, or their words and tables: plotly.js could not be loaded");
const own = document.currentScript.src;
// Hundreds may stand in one place. A playground takes much room: what is one too many stays a picture.
const mostPlaygrounds = 20;
let turn = Promise.resolve();
// The page's copy of the script that an output brings along, for a figure or playground that waits for it. One comes after the
// other, and the page answers its reader between them.
const run = (file, figure) => turn = turn.then(() => new Promise(resolve => {
  if (!figure.isConnected || figure.dataset.playground && document.querySelectorAll("[data-drawn=playground]").length >= mostPlaygrounds) return resolve();
  delete figure.dataset.drawn;
  const script = document.createElement("script");
  script.src = new URL(file, own).href;
  script.onload = script.onerror = () => {
    script.remove();
    setTimeout(resolve);
  };
  document.head.append(script);
}));

const near = new IntersectionObserver(entries => {
  const come = entries.filter(entry => entry.isIntersecting).map(entry => entry.target);
  come.forEach(figure => near.unobserve(figure));
  const figures = come.filter(one => one.dataset.plotly), playgrounds = come.filter(one => one.dataset.playground);
  if (figures.length) loadPlotly().then(() => figures.forEach(figure => run("figure.js", figure)), () => {});
  playgrounds.forEach(playground => run("playground.js", playground));
}, { rootMargin: "500px" });

const figures = root => {
  for (const figure of root.querySelectorAll("figure[data-plotly]:not([data-drawn]), div[data-playground]:not([data-drawn])")) {
    figure.dataset.drawn = "later";
    near.observe(figure);
  }
};

// What is wider or longer than its place can be reached, and so scrolled, with the keyboard.
const scrollers = root => {
  for (const place of root.querySelectorAll(".outputs, .outputs pre, .outputs > .long, .output-html div, div.math, .prose pre, pre.code")) {
    const { overflowX, overflowY } = getComputedStyle(place);
    const isScrolled = /auto|scroll/.test(overflowX) && place.scrollWidth > place.clientWidth || /auto|scroll/.test(overflowY) && place.scrollHeight > place.clientHeight;
    if (!isScrolled || place.tabIndex >= 0) continue;
    place.tabIndex = 0;
    if (!place.hasAttribute("role")) place.setAttribute("role", "group");
    if (!place.hasAttribute("aria-label")) place.setAttribute("aria-label", "Scrolls");
  }
};

// Long text that a cell has shown is folded: its beginning shows, and a button for all of it, which the reader presses once for the
// cell, not for each run. Charts, playgrounds and what is set out of several small tables are not text.
const isText = output => output.matches("pre, .output-html, .output-markdown") && !output.querySelector("figure, svg, img, [data-playground]");
const isLong = (output, tallest) => {
  const tables = [...output.querySelectorAll("table")], isTall = part => part.scrollHeight > tallest;
  return isTall(output) && (!tables.length || tables.some(isTall));
};
const sizeOf = text => {
  const rows = text.querySelectorAll("tr").length;
  return rows ? { rows } : { lines: (text.matches("pre") ? text.textContent : text.innerText).trimEnd().split("\n").length };
};
const wordsOf = long => {
  const sum = kind => long.map(sizeOf).reduce((all, size) => all + (size[kind] ?? 0), 0);
  const sizes = ["lines", "rows"].filter(sum).map(kind => `${sum(kind).toLocaleString("en")} ${kind}`);
  return `Show all (${sizes.join(" and ")})`;
};
const foldButton = section => {
  const button = document.createElement("button");
  button.className = "show-all";
  button.addEventListener("click", () => {
    section.toggleAttribute("data-whole");
    foldNow(section);
    button.scrollIntoView({ block: "nearest" });
  });
  return button;
};
const foldNow = section => {
  const outputs = section.querySelector(":scope > .cell-main > .outputs");
  const tallest = 36 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const long = [...outputs.children].filter(output => isText(output) && isLong(output, tallest));
  for (const output of outputs.children) output.classList.toggle("long", long.includes(output));
  let button = section.querySelector(":scope > .cell-main > .show-all");
  if (!long.length) return button?.remove();
  if (!button) outputs.after(button = foldButton(section));
  const words = section.hasAttribute("data-whole") ? "Show less" : wordsOf(long);
  if (button.textContent !== words) button.textContent = words;
};
const due = new Set();
const fold = section => {
  if (!due.size) requestAnimationFrame(() => {
    due.forEach(foldNow);
    due.clear();
  });
  due.add(section);
};
// What the browser's search, or Tab, has found in it unfolds it.
const unfold = ({ target }) => {
  if (!target.matches?.("#text > .cell.code > .cell-main > .outputs > .long") || !target.scrollTop) return;
  const section = target.closest("#text > .cell.code");
  target.scrollTop = 0;
  section.setAttribute("data-whole", "");
  foldNow(section);
};

const contents = () => {
  const button = document.querySelector("button.menu"), list = document.querySelector(".contents");
  if (!button || !list) return;
  const show = open => {
    button.setAttribute("aria-expanded", open);
    list.classList.toggle("open", open);
  };
  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  list.addEventListener("click", event => event.target.closest("a") && show(false));
  document.addEventListener("keydown", event => event.key === "Escape" && list.classList.contains("open") && (show(false), button.focus()));
  sections([...list.querySelectorAll(".headings a")]);
};

/** Marks, of the links to sections, that of the section which is read: the last to begin above a line across the window. */
const sections = links => {
  const targets = links.map(link => [link, document.getElementById(link.getAttribute("href").slice(1))]).filter(([, target]) => target);
  const current = () => {
    const length = document.documentElement.scrollHeight - innerHeight, left = length - scrollY;
    // Where the page comes to its end the line sinks from the first quarter to the bottom, so that the last sections get their turn.
    const line = length < 1 ? 0 : Math.max(innerHeight / 4, innerHeight - left);
    const above = targets.filter(([, target]) => target.getBoundingClientRect().top <= line);
    // At the end itself, the section that was asked for has it before others that are seen with it.
    const asked = left < 1 && above.find(([link, target]) => link.hash === location.hash && target.getBoundingClientRect().top >= 0);
    return (asked || above.at(-1))?.[0];
  };
  let isDue = false;
  const mark = () => {
    isDue = false;
    const now = current();
    for (const link of links) link === now ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  };
  const soon = () => {
    if (!isDue) requestAnimationFrame(mark);
    isDue = true;
  };
  for (const type of ["scroll", "resize", "hashchange"]) addEventListener(type, soon, { passive: true });
  soon();
};

window.reading = { formulas, figures, scrollers, fold, say };
addEventListener("DOMContentLoaded", () => {
  formulas(document);
  figures(document);
  for (const section of document.querySelectorAll("#text > .cell.code")) foldNow(section);
  document.addEventListener("scroll", unfold, { capture: true, passive: true });
  scrollers(document);
  addEventListener("resize", () => scrollers(document));
  contents();
});
})();
