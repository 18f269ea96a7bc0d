// Outputs that the reader keeps in view. Each is a copy that follows its cell.

/** A copy of more would make the page slow. */
const mostElements = 20_000, quiet = 150;

export class Pins {
  #pins = new Map();
  #key;

  /** panel: where they are shown. */
  constructor(panel, notebook) {
    this.panel = panel;
    this.list = panel.place.querySelector(".pins");
    this.#key = `pins ${notebook}`;
  }

  /** Those that were there before the page was loaded anew. */
  restore(cells) {
    try {
      const ids = JSON.parse(sessionStorage.getItem(this.#key)) ?? [];
      for (const cell of cells) if (ids.includes(cell.id)) this.#pin(cell);
    } catch {
      // Without storage there are none.
    }
  }

  toggle(cell) {
    if (this.#pins.has(cell)) return this.unpin(cell);
    this.#pin(cell);
    this.#keep();
  }

  unpin(cell) {
    const pin = this.#pins.get(cell);
    if (!pin) return;
    clearTimeout(pin.timer);
    pin.place.remove();
    this.#pins.delete(cell);
    cell.tool("pin").setAttribute("aria-pressed", false);
    this.#keep();
    this.panel.show();
  }

  /** The cell shows, or is about to show, something else. */
  refresh(cell) {
    const pin = this.#pins.get(cell);
    if (pin) pin.timer ??= setTimeout(() => this.#draw(cell, pin), quiet);
  }

  #pin(cell) {
    const place = document.createElement("section");
    place.className = "pin";
    place.setAttribute("aria-label", `Pinned: output of cell ${cell.id}`);
    const head = document.createElement("header"), link = document.createElement("a"), button = document.createElement("button"), output = document.createElement("div");
    Object.assign(link, { href: `#${cell.section.id}`, textContent: cell.id });
    Object.assign(button, { type: "button", textContent: "Unpin", onclick: () => this.unpin(cell) });
    button.setAttribute("aria-label", `Unpin ${cell.id}`);
    output.className = "outputs";
    head.append(link, button);
    place.append(head, output);
    // In the order of the page.
    const following = [...this.#pins].find(([other]) => cell.section.compareDocumentPosition(other.section) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (following) following[1].place.before(place);
    else this.list.append(place);
    const pin = { place, output };
    this.#pins.set(cell, pin);
    cell.tool("pin").setAttribute("aria-pressed", true);
    this.#draw(cell, pin);
    this.panel.show(true);
  }

  #draw(cell, pin) {
    pin.timer = undefined;
    pin.output.replaceChildren(...copyOf(cell.outputs));
    pin.output.classList.toggle("old", cell.outputs.classList.contains("old"));
    window.reading.formulas(pin.output);
    window.reading.figures(pin.output);
    window.reading.scrollers(pin.place);
  }

  #keep() {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify([...this.#pins.keys()].map(cell => cell.id)));
    } catch {
      // They last as long as the page.
    }
  }
}

const words = text => {
  const place = document.createElement("p");
  place.className = "output-unknown";
  place.textContent = text;
  return place;
};

const copyOf = outputs => {
  if (!outputs.children.length) return [words("The cell shows nothing yet.")];
  if (outputs.getElementsByTagName("*").length > mostElements) return [words("This output is too long to be shown here as well.")];
  const copy = outputs.cloneNode(true);
  // What refers to an id in the copy finds the same in the output itself.
  for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
  for (const button of copy.querySelectorAll("button")) button.remove();
  for (const playground of copy.querySelectorAll("[data-playground]")) playground.replaceWith(words("A playground, to be used in its place."));
  for (const figure of copy.querySelectorAll("figure[data-plotly]")) makeSmall(figure);
  return [...copy.children];
};

/** A chart is drawn anew, lower, without its table. */
const makeSmall = figure => {
  delete figure.dataset.drawn;
  for (const part of figure.querySelectorAll(".js-plotly-plot, details")) part.remove();
  for (const still of figure.querySelectorAll(".still")) still.style.display = "";
  try {
    const chart = JSON.parse(figure.dataset.plotly);
    chart.layout = { ...chart.layout, height: Math.min(chart.layout?.height ?? 260, 260) };
    figure.dataset.plotly = JSON.stringify(chart);
  } catch {
    // It stays as it is.
  }
};
