// A code cell of the page: its code, its state, what it has shown.
import { createEditor } from "./editor.js";

const words = {
  stored: "", waiting: "waiting", running: "running", failed: "failed", cancelled: "not run",
  skipped: "not run: there is no code in it",
};

export class Cell {
  #editor;
  #creating;
  #text;
  #clock;
  #displays = new Map();
  #mustClear = false;
  #started;

  constructor(section, notebook, { isAdded = false } = {}) {
    this.section = section;
    this.notebook = notebook;
    this.id = section.dataset.id;
    this.isAdded = isAdded;
    this.isBack = undefined;
    this.place = section.querySelector(".code-place");
    this.outputs = section.querySelector(".outputs");
    this.#text = this.place.textContent;
    this.saved = isAdded ? null : this.#text;
    this.ranCode = this.#text;
    this.ranAt = 0;
    this.changedAt = 0;
    this.state = section.dataset.state;
    this.outputs.tabIndex = -1;
    const code = this.place.querySelector("pre");
    code.addEventListener("focus", () => this.edit());
    code.addEventListener("pointerdown", () => this.createEditor());
  }

  get code() { return this.#editor ? this.#editor.code : this.#text; }
  get isChanged() { return this.code !== this.saved; }
  get isBusy() { return this.state === "waiting" || this.state === "running"; }
  tool(name) { return this.section.querySelector(`[data-do=${name}]`); }

  createEditor() {
    return this.#creating ??= createEditor(this.place, {
      code: this.#text,
      label: `Code of cell ${this.id}`,
      colours: coloursOf(this.place),
      changed: () => this.#changed(),
      keys: this.notebook.keysOf(this),
      ...this.notebook.languageOf(this),
    }).then(editor => this.#editor = editor);
  }

  /** Goes into the code. */
  async edit(atEnd = false) {
    (await this.createEditor()).focus(atEnd);
  }

  /** Goes to the cell as a whole. */
  select() {
    this.section.focus({ preventScroll: true });
    this.section.scrollIntoView({ block: "nearest" });
  }

  /** Leaves the code for the cell as a whole. The next Tab goes on behind the code, since Tab in it writes. */
  leave() {
    this.select();
    const goOn = event => {
      if (event.key === "Tab" && !event.shiftKey && event.target === this.section) this.outputs.focus({ preventScroll: true });
    };
    this.section.addEventListener("keydown", goOn);
    this.section.addEventListener("blur", () => this.section.removeEventListener("keydown", goOn), { once: true });
  }

  /** Has this code from the start, in the place of the file's. */
  write(code) {
    this.#text = this.place.querySelector("code").textContent = code;
    this.showChange();
  }

  async restore() {
    (await this.createEditor()).replace(this.saved);
    this.edit();
  }

  /** The file has this code of it now, or, without any, not the cell. */
  noteSaved(code) {
    this.saved = code ?? null;
    this.isAdded = code === undefined;
    this.showChange();
  }

  checkProblems() { this.#editor?.check(); }

  showChange() {
    this.section.toggleAttribute("data-changed", this.isChanged);
    this.tool("restore").hidden = this.saved === null || !this.isChanged;
  }

  showOutdated(isOutdated) { this.section.toggleAttribute("data-outdated", isOutdated); }

  /** Nobody will run the cell any more. */
  cancel() {
    if (this.isBusy) this.setState({ state: "cancelled" });
  }

  /** The session that ran the cell is gone. */
  lose() {
    if (this.state !== "stored") this.section.setAttribute("data-lost", "");
  }

  setState({ state, count, seconds, line, start }) {
    this.state = this.section.dataset.state = state;
    clearInterval(this.#clock);
    if (state === "waiting") this.#editor?.markLine(null);
    if (state === "running") this.#start(start);
    if (state === "done" || state === "failed") this.#finish(count, line);
    this.#say(state === "done" ? time(seconds) : state === "failed" && seconds > 1 ? `failed after ${time(seconds)}` : words[state]);
  }

  print(stream, text) {
    this.#clear();
    const last = this.outputs.lastElementChild;
    if (last?.matches(`pre.${stream}`)) last.append(text);
    else {
      const place = document.createElement("pre");
      place.className = stream;
      place.append(text);
      this.outputs.append(place);
    }
    window.reading.fold(this.section);
  }

  show(html, displayId) {
    this.#clear();
    const elements = elementsOf(html);
    if (displayId) this.#displays.set(displayId, elements);
    this.outputs.append(...elements);
    this.#read();
  }

  /** Replaces what was shown under this id, if it is still there. */
  update(html, displayId) {
    const old = this.#displays.get(displayId)?.filter(element => element.isConnected);
    if (!old?.length) return;
    const elements = elementsOf(html);
    old[0].before(...elements);
    for (const element of old) element.remove();
    this.#displays.set(displayId, elements);
    this.#read();
  }

  #read() {
    window.reading.formulas(this.outputs);
    window.reading.figures(this.outputs);
    window.reading.scrollers(this.section);
    window.reading.fold(this.section);
  }

  #start(start) {
    this.section.removeAttribute("data-lost");
    this.notebook.noteStart(this);
    this.#mustClear = true;
    // What the cell showed before stays until there is something new, so that the page does not jump.
    this.outputs.style.minHeight = `${this.outputs.offsetHeight}px`;
    this.outputs.classList.add("old");
    this.#clock = setInterval(() => this.#say(`running, ${time((Date.now() - start.at) / 1000)}`), 250);
    this.#started = start;
  }

  #finish(count, line) {
    this.#clear();
    this.outputs.style.minHeight = "";
    this.section.querySelector(".count").textContent = `[${count}]`;
    ({ code: this.ranCode, run: this.ranAt, changedIn: this.changedAt } = this.#started);
    this.notebook.noteRun(this);
    if (line) this.createEditor().then(editor => editor.markLine(line));
    else this.#editor?.markLine(null);
  }

  #clear() {
    if (!this.#mustClear) return;
    this.#mustClear = false;
    this.#displays.clear();
    this.outputs.replaceChildren();
    this.outputs.classList.remove("old");
    window.reading.fold(this.section);
  }

  #changed() {
    this.#editor?.markLine(null);
    this.showChange();
    this.notebook.noteChange(this);
  }

  #say(text) { this.section.querySelector(".state").textContent = text; }
}

const elementsOf = html => [...document.createRange().createContextualFragment(html).children];

const time = seconds => seconds < 0.1 ? "under 0.1 s" : seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds)} s`;

const coloursOf = place => {
  const colours = [];
  let start = 0;
  for (const node of place.querySelector("code").childNodes) {
    const length = node.textContent.length;
    if (node.className) colours.push({ start, length, kind: node.className.replace("c-", "") });
    start += length;
  }
  return colours;
};
