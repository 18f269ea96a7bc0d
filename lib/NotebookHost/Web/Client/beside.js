// The panel beside the text: results that changed, and outputs that are pinned. It can be folded, and leads to a result and back.

/** From here on the window has room for it; where it has not, it is folded until the reader opens it. */
const wide = matchMedia("(min-width: 112rem)");

export class Beside {
  #count = null;
  #isFolded = !wide.matches;
  /** Where the reader was last, to come back to. */
  #last;
  #link;
  /** Where the reader left the text for a result, or null. */
  #left = null;

  constructor(place, notebook) {
    this.place = place;
    this.notebook = notebook;
    this.said = document.getElementById("beside-said");
    this.fold = place.querySelector("[data-do=fold]");
    this.back = place.querySelector("[data-do=return]");
    this.close = place.querySelector("[data-do=close]");
    this.fold.addEventListener("click", () => this.#toggle());
    this.back.addEventListener("click", () => history.back());
    place.addEventListener("click", event => {
      const link = event.target.closest("a[href^='#cell-']"), cell = link && notebook.cells.find(({ section }) => link.getAttribute("href") === `#${section.id}`);
      if (!cell || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#leave(link, cell);
    });
    place.addEventListener("keydown", event => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.#comeBack();
    });
    notebook.main.addEventListener("focusin", event => this.#note(event.target));
    addEventListener("popstate", () => this.#left && this.#return());
  }

  /** How many results the run has changed. */
  tell(count) {
    this.#count = count;
    // Said again where it is the same again.
    this.said.textContent = "";
    if (count || !this.place.hidden) requestAnimationFrame(() => this.said.textContent = this.#words);
    this.show();
  }

  dismiss() {
    this.#count = null;
    const hadFocus = this.place.contains(document.activeElement);
    this.show();
    if (hadFocus) this.#comeBack();
  }

  /** Shows what there is; opened, if need be, where the reader asked for it. */
  show(isAskedFor = false) {
    const hasPins = this.place.querySelector(".pin") !== null;
    if (isAskedFor) this.#isFolded = false;
    this.place.hidden = !this.#count && !hasPins;
    this.close.hidden = !this.#count;
    this.place.classList.toggle("folded", this.#isFolded);
    this.fold.setAttribute("aria-expanded", !this.#isFolded);
    this.fold.querySelector("span").textContent = this.#words;
  }

  /** Goes to the panel, and from there back. */
  go() {
    if (this.place.contains(document.activeElement)) return this.#comeBack();
    if (this.place.hidden) return;
    this.#isFolded = false;
    this.show();
    (this.#link?.isConnected ? this.#link : this.place.querySelector(".changes a") ?? this.fold).focus();
  }

  get #words() {
    if (this.#count === null) return "Pinned";
    return this.#count === 0 ? "No result changed" : this.#count === 1 ? "1 result changed" : `${this.#count} results changed`;
  }

  #toggle() {
    this.#isFolded = !this.#isFolded;
    this.show();
  }

  #note(element) {
    const cell = this.notebook.cellOf(element), isInCode = element.closest(".code-place") !== null;
    if (!cell || this.#left && !isInCode) return;
    this.#last = { cell, isInCode };
    this.#stay();
  }

  #stay() {
    this.#left = null;
    this.back.hidden = true;
  }

  #leave(link, cell) {
    // From several results in turn, the browser's Back leads back at once.
    history[this.#left ? "replaceState" : "pushState"](null, "", link.hash);
    this.#left ??= { place: scrollY };
    this.#link = link;
    this.back.hidden = false;
    cell.section.focus({ preventScroll: true });
    cell.section.scrollIntoView();
    // Below long code.
    cell.outputs.scrollIntoView({ block: "nearest" });
  }

  #comeBack() {
    if (this.#left) history.back();
    else this.#return();
  }

  #return() {
    if (this.#left) scrollTo(0, this.#left.place);
    this.#stay();
    if (!this.#last?.cell.section.isConnected) return;
    const { cell, isInCode } = this.#last;
    cell.select();
    if (isInCode) cell.edit();
  }
}
