// What a cell shows, as a list of results with the names that a reader would give them; and in which of them two such lists differ.

/** Of a table with more cells than that, or an output longer than that, it is only told that it is another. */
const mostCells = 2000, longest = 100_000;

/** By so much of its words something is known: there may be a key for each of ten thousand numbers in a line. */
const longestWords = 300;

// What is there twice or is no result: styles, what is only seen, the page's own buttons.
const passedOver = "style, script, button, [aria-hidden=true]";
const blocks = "p, div, ul, ol, li, dl, dt, dd, table, figure, pre, section, details, blockquote, h1, h2, h3, h4, h5, h6, img, svg";
// A number by itself: not the one in W1, nor a part of an identifier.
const numbers = /(?<![\p{L}\d_.])[-−+]?\d[\d,]*(?:\.\d+)?(?:e[-−+]?\d+)?(?![\p{L}\d_])/giu;
const identifiers = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** The results of a cell by keys that find them again after another run, in the order of the page. */
export const read = outputs => {
  const results = new Map(), counts = new Map();
  const add = (key, result) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    results.set(`${key} ${counts.get(key)}`, result);
  };
  if (outputs.textContent.length > longest) add("long", { kind: "text", name: "a long output", value: outputs.textContent, isWhole: true });
  else for (const output of outputs.children) visit(output, add);
  return results;
};

const visit = (element, add) => {
  if (element.matches(passedOver)) return;
  if (element.matches("[data-plotly]")) return add("chart", { kind: "chart", name: captionOf(element) ?? "a chart", value: element.dataset.plotly, isWhole: true });
  if (element.matches("[data-playground]")) return add("playground", { kind: "playground", name: "a playground", value: element.dataset.playground, isWhole: true });
  if (element.matches("figure, img, svg")) return add("drawing", { kind: "drawing", name: captionOf(element) ?? "a drawing", ...drawingIn(element), isWhole: true });
  if (element.matches("table")) return readTable(element, add);
  if (element.matches("pre")) return element.textContent.split("\n").forEach(line => readLine(line, add));
  if (element.matches(".error")) return add("error", { kind: "error", name: "error", value: wordsOf(element.querySelector(".error-message") ?? element) });
  if (!element.querySelector(blocks)) return readLine(wordsOf(element), add);
  for (const node of element.childNodes) node.nodeType === Node.ELEMENT_NODE ? visit(node, add) : readLine(node.textContent, add);
};

/** A formula that is drawn reads as the one that it is drawn from. */
const wordsOf = element => {
  if (!element.querySelector?.(".katex")) return element.textContent;
  const copy = element.cloneNode(true);
  for (const formula of copy.querySelectorAll(".katex")) formula.replaceWith(formula.querySelector("annotation")?.textContent ?? "");
  return copy.textContent;
};

const plain = text => text.replace(/\s+/g, " ").trim();

const captionOf = element => plain(element.querySelector("figcaption")?.textContent ?? "") || null;

/** Stored, a drawing is a picture; both say the same in words. */
const drawingIn = element => {
  const words = [element, ...element.querySelectorAll("[aria-label], figcaption")].map(part => part.getAttribute("aria-label") ?? part.getAttribute("alt") ?? (part.matches("figcaption") ? part.textContent : "")).join(" ");
  const drawing = element.matches("svg, img") ? element : element.querySelector("svg, img");
  return { value: words, drawing: drawing?.localName, lines: drawing?.localName === "svg" ? drawing.innerHTML.replace(/\bin-[\da-f]{8}-/g, "") : drawing?.src };
};

const readTable = (table, add) => {
  const rows = [...table.rows].map(row => [...row.cells]);
  const wordsIn = cell => plain(cell?.textContent ?? "").slice(0, longestWords);
  const heads = rows[0]?.every(cell => cell.matches("thead *")) ? rows.shift().map(wordsIn) : null;
  const caption = wordsIn(table.caption), title = String(heads ?? caption).slice(0, longestWords), count = rows.reduce((sum, row) => sum + row.length, 0);
  if (count > mostCells) return add(`table ${title}`, { kind: "table", name: caption || "a table", value: table.textContent, isWhole: true });
  if (heads && caption) readLine(caption, add);
  // Where each row begins with something else, that is what it is called by.
  const first = rows.map(row => wordsIn(row[0])), areNames = heads && rows[0]?.length > 1 && new Set(first).size === first.length;
  rows.forEach((row, i) => row.forEach((cell, j) => {
    if (cell.matches("[scope=row]")) return;
    const number = rows.length > 1 ? `row ${i + 1}` : "";
    const isNamed = areNames && j > 0, name = row[0]?.matches("[scope=row]") ? first[i] : `${heads?.[0]} ${first[i]}`;
    add(`table ${title} ${row[0]?.matches("[scope=row]") ? first[i] : i} ${j}`, {
      kind: "number",
      name: heads?.[j] || caption || "table",
      row: isNamed ? name : number,
      number: [number, heads || row.length === 1 ? "" : `column ${j + 1}`].filter(Boolean).join(", "),
      value: plain(cell.textContent),
    });
  }));
};

/** A line of text is known by its words, and each number in it by the words before it. */
const readLine = (text, add) => {
  const line = plain(text).replace(identifiers, "…");
  if (!line || line.startsWith("Wall time: ")) return;
  const found = [...line.matchAll(numbers)], words = line.replace(numbers, "#").slice(0, longestWords);
  if (!found.length) add(`line ${words}`, { kind: "text", name: "", value: line });
  found.forEach((match, i) => {
    const before = line.slice(Math.max(0, match.index - longestWords), match.index).split(/[.;!?|] |\s\|/).at(-1).replace(/[\s:=→(\[,]+$/, "");
    add(`line ${words} ${i}`, { kind: "number", line, name: endOf(before) || endOf(line.slice(match.index + match[0].length).trim()), value: match[0] });
  });
};

const endOf = words => words.length <= 40 ? words.trim() : `… ${words.slice(-38).replace(/^\S*\s/, "")}`;

/** The results that are not what they were, each with its name and, where it has them, what it was and is. */
export const differences = (before, after) => {
  const found = [], came = [], went = [...before].filter(([key]) => !after.has(key)).map(([, result]) => result);
  for (const [key, now] of after) {
    const old = before.get(key);
    if (!old) came.push(now);
    else if (isOther(old, now)) found.push({ kind: now.kind, name: nameOf(old, now), ...(now.isWhole ? {} : { old: old.value, now: now.value }) });
  }
  return [...found, ...newLines(went, came)];
};

const isOther = (old, now) => old.value !== now.value || old.drawing === now.drawing && old.lines !== now.lines;

const nameOf = (old, now) => [now.name, old?.row === now.row && now.row || now.number].filter(Boolean).join(" · ");

/** What came, and in the place of which text; or else what went. */
const newLines = (went, came) => {
  const lines = new Map(came.map(result => [lineOf(result), result]));
  const gone = [...new Set(went.filter(isText).map(lineOf))];
  const found = [...lines].map(([line, now]) => now.isWhole ? { kind: now.kind, name: now.name }
    : now.kind === "error" ? { kind: "error", name: "failed", now: now.value }
    : isText(now) ? { kind: "text", name: "", old: gone.shift() ?? "", now: line }
    : { kind: "new", name: line, old: "", now: now.value });
  return found.length || !went.length ? found : [{ kind: "text", name: isText(went[0]) ? "" : lineOf(went[0]), old: went[0].isWhole ? "" : went[0].line ?? went[0].value, now: "" }];
};

const isText = result => Boolean(result.line) || result.kind === "text" || result.kind === "error";

const lineOf = result => result.line ?? (result.kind === "number" ? nameOf(null, result) : result.isWhole ? result.name : result.value);

/** The changes of a cell in one line: the last number says most, since what is computed stands at the end. */
export const summary = changes => {
  const told = ["error", "number", "chart", "drawing"].map(kind => changes.findLast(change => change.kind === kind)).find(Boolean) ?? changes.at(-1);
  const more = changes.length - 1, kinds = new Set(changes.map(change => change.kind));
  const others = kinds.size > 1 ? "" : { number: " number", chart: " chart", drawing: " drawing" }[told.kind] ?? "";
  const [old, now] = "old" in told ? inShort(told.old, told.now) : [undefined, told.now && cut(told.now)];
  return { name: told.kind === "chart" ? `chart: ${told.name}` : told.name, old, now, more: more > 0 ? `and ${more} more${others}${others && more > 1 ? "s" : ""}` : "" };
};

/** Both as short as they can be and still differ. */
const inShort = (old, now) => {
  const values = [old, now].map(text => Number(text.replaceAll("−", "-").replaceAll(",", "") || NaN));
  if (values.some(Number.isNaN)) return [old, now].map(text => text ? cut(text) : "—");
  for (let digits = 2; digits < 12; digits++) {
    const [was, is] = values.map((value, i) => rounded(value, [old, now][i], digits));
    if (was !== is) return [was, is];
  }
  return [old, now];
};

const rounded = (value, text, digits) => {
  if (Number.isInteger(value)) return text;
  const short = Number(value.toPrecision(Math.max(digits, Math.trunc(Math.abs(value)).toString().length + 1))).toString().replaceAll("-", "−");
  return short.length < text.length ? short : text;
};

const cut = text => [...text].length > 48 ? `${[...text].slice(0, 47).join("")}…` : text;
