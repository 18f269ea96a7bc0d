// The notebook of the page: its cells, their order, what runs.
import { Beside } from "./beside.js";
import { Cell } from "./cell.js";
import { ChangedResults } from "./changed-results.js";
import { Connection } from "./connection.js";
import { Drafts } from "./drafts.js";
import { gapAfter, idAbove, insert, lastGap, putBack, sectionOf, takeOut } from "./places.js";
import { Pins } from "./pins.js";

export class Notebook {
  #removed = [];
  #byId = new Map();
  #checking;
  #follow;

  constructor(main, status) {
    this.main = main;
    this.status = status;
    this.hash = main.dataset.hash;
    this.drafts = new Drafts(main.dataset.notebook);
    this.beside = new Beside(document.getElementById("beside"), this);
    this.changed = new ChangedResults(this.beside);
    this.pins = new Pins(this.beside, main.dataset.notebook);
    for (const section of this.#sections) this.#adopt(new Cell(section, this));
    this.#takeUp(this.drafts.of(this.hash));
    this.connection = new Connection({
      hello: () => ({ notebook: main.dataset.notebook, hash: this.hash, changes: this.changes }),
      receive: message => this.#receive(message),
      lost: (isForGood, reason) => this.status.connection(isForGood ? reason : "The host does not answer. What you wrote stays here. If the host was started again, open the address that it printed, and this page goes on."),
      found: isNew => {
        this.status.connection(null);
        if (!isNew) return;
        for (const cell of this.#byId.values()) cell.cancel();
        this.changed.end(this.cells);
        this.#lose();
      },
    });
    this.#createEditorsInView();
    this.pins.restore(this.cells);
  }

  /** What its file is called. */
  get name() { return this.main.dataset.notebook.split("/").at(-1); }

  /** The cells in the order of the page. */
  get cells() { return this.#sections.map(section => this.#byId.get(section.dataset.id)); }
  get isUnsaved() { return this.changes.length > 0; }
  get isBusy() { return [...this.#byId.values()].some(cell => cell.isBusy); }
  /** Whether there is something that a restart would lose. */
  hasRun = false;

  // Only the page's own: text and outputs may bear any class, and no id of the page's.
  cellOf(element) { return this.#byId.get(element?.closest?.("#text > .cell.code")?.dataset.id); }

  run(cells) {
    const ids = cells.filter(cell => !cell.isBusy).map(cell => cell.id);
    if (ids.length) this.connection.send({ type: "run", ids });
  }

  runAll() { this.run(this.cells); }
  runAbove(cell) { this.run(this.cells.slice(0, this.cells.indexOf(cell))); }
  runBelow(cell) { this.run(this.cells.slice(this.cells.indexOf(cell))); }

  runAndGoOn(cell) {
    this.run([cell]);
    const next = this.cells[this.cells.indexOf(cell) + 1];
    this.#follow = next && { from: cell, to: next };
    if (next) next.select();
    else this.addBelow(cell);
  }

  interrupt() { this.connection.send({ type: "interrupt" }); }
  restart() { this.connection.send({ type: "restart" }); }
  prepare() { this.connection.send({ type: "prepare" }); }

  addBelow(cell) { this.add(gapAfter(cell.section)).edit(); }

  /** Adds a cell in a gap between others; without any, behind them all. */
  add(gap = lastGap(this.main)) {
    const added = this.#insert(gap, this.#freeId);
    this.connection.send(additionOf(added));
    this.#keep();
    added.section.scrollIntoView({ block: "nearest" });
    return added;
  }

  remove(cell) {
    if (this.main.querySelectorAll(":scope > .cell").length === 1) return this.status.say("This cell is all that the notebook has: it cannot be removed");
    const next = this.cells[this.cells.indexOf(cell) + 1], line = this.#takeOut(cell);
    this.connection.send({ type: "remove", id: cell.id });
    this.#keep();
    this.status.say(`Removed ${cell.id}; Z brings it back`);
    // What is far below would carry the reader away from here.
    if (next && next.section.getBoundingClientRect().top < innerHeight) next.select();
    else line.focus();
  }

  /** Brings back the cell that stood where this line stands, or the last that was removed. */
  bringBack(line = this.#removed.at(-1)?.line) {
    const place = this.#removed.findIndex(removed => removed.line === line);
    if (place < 0) return this.status.say("There is no removed cell to bring back");
    const [{ cell }] = this.#removed.splice(place, 1);
    putBack(line, cell.section);
    cell.isBack = true;
    this.connection.send(additionOf(cell));
    this.#keep();
    this.#showOutdated();
    this.status.say(`The cell ${cell.id} is back`);
    cell.select();
  }

  /** What makes the page's text out of the file's. */
  get changes() {
    // Cells come into their places while those that were removed from the file are there, and so find them again beside those.
    const removed = this.#removed.filter(({ cell }) => !cell.isAdded), counts = place => removed.some(({ line }) => line === place);
    return [
      ...this.cells.filter(cell => cell.isAdded).map(cell => additionOf(cell, counts)),
      ...removed.map(({ cell }) => ({ type: "remove", id: cell.id })),
      ...this.cells.filter(cell => !cell.isAdded && cell.isChanged).map(cell => ({ type: "edit", id: cell.id, code: cell.code })),
    ];
  }

  /** The code of each cell, by its id. */
  get text() { return new Map(this.cells.map(cell => [cell.id, cell.code])); }

  /** The file now has this text; what the reader has written while it was saved is not in it. */
  noteSaved(hash, text) {
    this.drafts.drop(this.hash);
    this.hash = hash;
    for (const cell of this.#byId.values()) cell.noteSaved(text.get(cell.id));
    this.#keep();
  }

  noteChange(cell) {
    this.connection.send({ type: "edit", id: cell.id, code: cell.code });
    this.#keep();
    this.#showOutdated();
    clearTimeout(this.#checking);
    this.#checking = setTimeout(() => this.cells.slice(this.cells.indexOf(cell) + 1).forEach(below => below.checkProblems()), 800);
  }

  noteStart(cell) { this.changed.begin(cell); }

  noteRun(cell) {
    this.#showOutdated();
    if (this.#follow?.from === cell && document.activeElement === this.#follow.to.section) this.#follow.to.select();
  }

  keysOf(cell) {
    return {
      "Shift-Enter": () => this.runAndGoOn(cell),
      "Mod-Enter": () => this.run([cell]),
      "Alt-Enter": () => { this.run([cell]); this.addBelow(cell); },
      "Mod-Shift-Enter": () => this.runBelow(cell),
      "Alt-Shift-Enter": () => this.runAll(),
      "F4": () => this.beside.go(),
      "Mod-s": () => this.save(),
      "Escape": () => cell.leave(),
    };
  }

  languageOf(cell) {
    const { connection } = this;
    return {
      colour: code => connection.ask("colour", { code }),
      problems: () => connection.ask("problems", { id: cell.id }),
      complete: position => connection.ask("complete", { id: cell.id, position }),
      explain: (position, name) => connection.ask("explain", { id: cell.id, position, name }),
      describe: position => connection.ask("describe", { id: cell.id, position }),
    };
  }

  // Only the page's own: text and outputs may bear any class.
  get #sections() { return [...this.main.querySelectorAll(":scope > .cell.code:not(.elsewhere)")]; }

  get #freeId() {
    let number = 1;
    while (this.#isTaken(`added-${number}`)) number++;
    return `added-${number}`;
  }

  /** Whether a cell of any kind bears it, or one that may be brought back. */
  #isTaken(id) { return this.#byId.has(id) || Boolean(sectionOf(this.main, id)); }

  /** Takes up what was not saved. Text whose cell is no longer in the file, or bears the name of another, comes into a new one. */
  #takeUp(changes) {
    const names = new Map();
    for (const { type, id, after, code, isBack } of changes) {
      const cell = this.#byId.get(id);
      if (type === "edit" && cell) cell.write(code);
      else if (type !== "remove") {
        names.set(id, this.#isTaken(id) ? this.#freeId : id);
        const added = this.#insert(this.#gapBehind(names.get(after) ?? after), names.get(id));
        added.isBack = isBack;
        added.write(code);
      } else if (cell) this.#takeOut(cell);
    }
    if (!changes.length) return;
    this.status.say("What you wrote and did not save is here again");
    this.#keep();
    this.#showOutdated();
  }

  #keep() {
    this.drafts.keep(this.hash, () => this.changes);
    document.querySelector("[data-do=drop]").disabled = !this.isUnsaved;
  }

  #gapBehind(id) {
    const section = id && sectionOf(this.main, id);
    return section ? gapAfter(section) : id === null ? this.main.querySelector(":scope > .gap") : lastGap(this.main);
  }

  #insert(gap, id) { return this.#adopt(new Cell(insert(gap, id), this, { isAdded: true })); }

  #takeOut(cell) {
    this.pins.unpin(cell);
    const line = takeOut(cell.section, cell.id);
    this.#removed.push({ cell, line });
    return line;
  }

  #adopt(cell) {
    this.#byId.set(cell.id, cell);
    return cell;
  }

  #receive(message) {
    if (message.type === "past") return this.#learn(message.events);
    const cell = this.#apply(message);
    if (cell) this.pins.refresh(cell);
    if (message.type === "cell" && !this.isBusy) this.changed.end(this.cells);
    if (cell || message.type === "session") this.status.update(this, message, cell);
  }

  /** What has run since the session began, before this page came. */
  #learn(events) {
    events.forEach(event => this.#apply(event));
    this.changed.forget();
    for (const cell of this.#byId.values()) this.pins.refresh(cell);
    if (events.at(-1).type !== "session") this.status.resume(this);
  }

  #apply(message) {
    const cell = this.#byId.get(message.id);
    this.hasRun ||= message.state === "running";
    if (message.type === "session" && message.state === "ended") this.#lose(message.reason);
    else if (message.type === "cell") cell?.setState(message);
    else if (message.type === "printed") cell?.print(message.stream, message.text);
    else if (message.type === "shown") cell?.show(message.html, message.displayId);
    else if (message.type === "updated") cell?.update(message.html, message.displayId);
    return cell;
  }

  #lose(reason) {
    this.hasRun = false;
    for (const cell of this.#byId.values()) cell.lose();
    this.status.lost(reason);
  }

  /** A cell's output is outdated when it or a cell above it was changed since. */
  #showOutdated() {
    let isChanged = false, changedAt = 0;
    for (const cell of this.cells) {
      isChanged ||= cell.code !== cell.ranCode;
      cell.showOutdated(isChanged || changedAt > cell.ranAt);
      changedAt = Math.max(changedAt, cell.changedAt);
    }
  }

  #createEditorsInView() {
    const near = new IntersectionObserver(entries => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        this.#byId.get(target.dataset.id)?.createEditor();
      }
    }, { rootMargin: "800px" });
    for (const cell of this.#byId.values()) near.observe(cell.section);
  }
}

const additionOf = (cell, counts) => ({ type: "add", id: cell.id, after: idAbove(cell.section, counts), code: cell.code, isBack: cell.isBack });
