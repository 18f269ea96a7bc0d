// The script of a notebook's page: connects its buttons and keys with the notebook.
import { Notebook } from "./notebook.js";
import { addSaving } from "./saving.js";
import { Status } from "./status.js";

const tool = name => document.querySelector(`.tools [data-do=${name}]`);
const status = new Status(document.querySelector(".status"), tool("interrupt"));
const notebook = new Notebook(document.querySelector("main.notebook"), status);
addSaving(notebook, status);
const keys = document.getElementById("keys");

const notebookActions = {
  "run-all": () => notebook.runAll(),
  "interrupt": () => notebook.interrupt(),
  "restart": () => notebook.restart(),
  "restart-run": () => { notebook.restart(); notebook.connection.send({ type: "run", ids: notebook.cells.map(cell => cell.id) }); },
  "drop": () => notebook.drop(),
  "save": () => notebook.save(),
  "download": () => notebook.download(),
  "help": () => keys.showModal(),
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

// Where a cell is selected as a whole, keys are the notebook's; in the code they are the editor's.
const onCell = (cell, key) => {
  const cells = notebook.cells, place = cells.indexOf(cell);
  const actions = { "Enter": () => cell.edit(), "ArrowUp": () => cells[place - 1]?.select(), "ArrowDown": () => cells[place + 1]?.select(), ...notebook.keysOf(cell) };
  return key === "Escape" ? undefined : actions[key];
};

document.addEventListener("keydown", event => {
  const key = nameOf(event);
  const isTyping = event.target.closest("input, textarea, [contenteditable=true], dialog");
  const cell = event.target.matches?.("main > .cell.code") && notebook.cellOf(event.target);
  const everywhere = { "Alt-Shift-Enter": notebookActions["run-all"], "F4": () => notebook.beside.go() };
  const action = cell && onCell(cell, key) || !isTyping && everywhere[key] || key === "Mod-s" && notebookActions.save || (key === "?" || key === "Shift-?") && !isTyping && notebookActions.help;
  if (!action || event.defaultPrevented) return;
  event.preventDefault();
  action();
});
