// Which cells show another result than before the run: each is marked, and a list tells what became of what.
import { differences, read, summary } from "./results.js";

export class ChangedResults {
  #before = new Map();
  #marked = [];

  /** panel: where the list is shown. */
  constructor(panel) {
    this.panel = panel;
    this.list = panel.place.querySelector(".changes");
    panel.place.querySelector("[data-do=close]").addEventListener("click", () => this.#dismiss());
  }

  /** The cell begins to run, and still shows what it showed. */
  begin(cell) {
    if (!this.#before.size) {
      this.#unmark();
      this.list.classList.add("old");
    }
    if (!this.#before.has(cell)) this.#before.set(cell, read(cell.outputs));
  }

  /** Nothing runs any more. */
  end(cells) {
    if (!this.#before.size) return;
    // What shows something for the first time has not changed, and what is never the same twice tells nothing.
    const changed = cells.filter(cell => this.#before.get(cell)?.size && !("varies" in cell.section.dataset)).map(cell => [cell, differences(this.#before.get(cell), read(cell.outputs))]).filter(([, found]) => found.length);
    this.forget();
    this.#marked = changed.map(([cell]) => cell);
    for (const cell of this.#marked) cell.section.setAttribute("data-result-changed", "");
    this.list.replaceChildren(...changed.map(([cell, found]) => itemOf(cell, summary(found))));
    this.panel.tell(changed.length);
  }

  /** What ran so far is not compared. */
  forget() {
    this.#before.clear();
    this.list.classList.remove("old");
  }

  #dismiss() {
    this.#unmark();
    this.list.replaceChildren();
    this.panel.dismiss();
  }

  #unmark() {
    for (const cell of this.#marked) cell.section.removeAttribute("data-result-changed");
    this.#marked = [];
  }
}

const itemOf = (cell, { name, old, now, more }) => {
  const item = document.createElement("li"), link = document.createElement("a"), became = part("span", "");
  link.href = `#${cell.section.id}`;
  became.className = "became";
  if (old !== undefined) became.append(part("del", old), "\u00a0→\u00a0");
  if (now !== undefined) became.append(part("b", now));
  link.append(part("span", name), " ", became, " ", part("small", more));
  item.append(link);
  return item;
};

// Whatever it says, it is text.
const part = (kind, text) => Object.assign(document.createElement(kind), { textContent: text });
