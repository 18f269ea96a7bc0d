// The script of a notebook's page: connects its buttons and keys with the notebook.
import { cellKeys } from "./cell-keys.js";
import { Notebook } from "./notebook.js";
import { askBeforeRestart } from "./restarting.js";
import { addSaving } from "./saving.js";
import { Status } from "./status.js";
import { toggleWrapping } from "./wrapping.js";

const tool = name => document.querySelector(`.tools [data-do=${name}]`);
const status = new Status(document.querySelector(".status"), tool("interrupt"));
const notebook = new Notebook(document.querySelector("main.notebook"), status);
addSaving(notebook, status);
const keys = document.getElementById("keys");

const notebookActions = {
  "run-all": () => notebook.runAll(),
  "interrupt": () => notebook.interrupt(),
  "restart": () => askBeforeRestart(notebook, () => notebook.restart()),
  "restart-run": () => askBeforeRestart(notebook, () => {
    notebook.restart();
    notebook.connection.send({ type: "run", ids: notebook.cells.map(cell => cell.id) });
  }),
  "drop": () => notebook.drop(),
  "save": () => notebook.save(),
  "download": () => notebook.download(),
  "help": () => keys.showModal(),
  "add-last": () => notebook.add().edit(),
};

const placeActions = {
  "add-here": place => notebook.add(place).edit(),
  "bring-back": place => notebook.bringBack(place),
};

const cellActions = {
  "run": cell => notebook.run([cell]),
  "run-above": cell => notebook.runAbove(cell),
  "run-below": cell => notebook.runBelow(cell),
  "pin": cell => notebook.pins.toggle(cell),
  "add": cell => notebook.addBelow(cell),
  "remove": cell => notebook.remove(cell),
  "restore": cell => cell.restore(),
};

document.addEventListener("click", event => {
  const name = event.target.closest("button[data-do]")?.dataset.do;
  notebookActions[name]?.();
  const place = event.target.closest("#text > .gap, #text > .removed");
  if (place) placeActions[name]?.(place);
  const cell = notebook.cellOf(event.target);
  if (cell) cellActions[name]?.(cell);
});

// Starting the session takes a second: it begins when the reader turns to a cell.
const prepare = event => {
  if (!notebook.cellOf(event.target)) return;
  notebook.prepare();
  for (const type of ["focusin", "pointerdown"]) document.removeEventListener(type, prepare);
};
for (const type of ["focusin", "pointerdown"]) document.addEventListener(type, prepare);

const nameOf = event => [(event.ctrlKey || event.metaKey) && "Mod", event.altKey && "Alt", event.shiftKey && "Shift", event.key].filter(Boolean).join("-");

const onCell = cellKeys(notebook);
const unlessTyping = { "Alt-Shift-Enter": notebookActions["run-all"], "F4": () => notebook.beside.go() };
const everywhere = { "Mod-s": notebookActions.save, "Alt-z": () => toggleWrapping(), "Alt-Ω": () => toggleWrapping() };

document.addEventListener("keydown", event => {
  const key = nameOf(event);
  const isTyping = event.target.closest("input, textarea, [contenteditable=true], dialog");
  const isSelected = event.target.matches?.("#text > .cell.code, #text > .removed");
  const action = isSelected && onCell(event, key) || !isTyping && unlessTyping[key] || everywhere[key] || (key === "?" || key === "Shift-?") && !isTyping && notebookActions.help;
  if (!action || event.defaultPrevented) return;
  event.preventDefault();
  action();
});
