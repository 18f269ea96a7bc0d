// How C# is typed in CodeMirror: brackets, indentation, comments, and the keys for it.
import { acceptCompletion, closeBrackets, closeBracketsKeymap, completionKeymap, completionStatus } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { bracketMatching, indentService, indentUnit } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import { keymap } from "@codemirror/view";

const step = 4;

const csharp = EditorState.languageData.of(() => [{
  commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
  closeBrackets: { brackets: ["(", "[", "{", "'", "\"", "\"\"\""] },
}]);

// As far as the line before, a step more behind an opening bracket, a step less in front of a closing one.
const indentation = indentService.of((context, position) => {
  const line = context.state.doc.lineAt(position);
  const before = line.text.slice(0, position - line.from);
  const start = context.countColumn(line.text, line.text.search(/\S|$/));
  if (/[{([]\s*$/.test(before)) return start + step;
  return /^\s*[})\]]/.test(context.textAfterPos(position)) && before.trim() ? Math.max(0, start - step) : start;
});

const insertStep = view => {
  const { head } = view.state.selection.main;
  const column = head - view.state.doc.lineAt(head).from;
  view.dispatch(view.state.replaceSelection(" ".repeat(step - column % step)), { userEvent: "input", scrollIntoView: true });
  return true;
};

const tab = view => acceptCompletion(view) || (view.state.selection.main.empty ? insertStep(view) : indentMore(view));

// Escape first closes the list of names.
const ownKeys = keys => Object.entries(keys).map(([key, act]) => ({
  key,
  run: view => !(key === "Escape" && completionStatus(view.state) === "active") && (act(), true),
}));

export const editing = keys => [
  Prec.highest(keymap.of(ownKeys(keys))),
  keymap.of([{ key: "Tab", run: tab, shift: indentLess }, ...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
  history(), closeBrackets(), bracketMatching(), csharp, indentation, indentUnit.of(" ".repeat(step)), EditorState.tabSize.of(step),
];
