// CodeMirror, with colours, problems and completion from the compiler that runs the cells.
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap } from "@codemirror/view";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, completionStatus } from "@codemirror/autocomplete";
import { bracketMatching, indentService, indentUnit } from "@codemirror/language";
import { lintKeymap, setDiagnostics } from "@codemirror/lint";
import { colours, failedLine, setColours, setFailedLine } from "./code-marks.js";
import { inTurn } from "./in-turn.js";

const csharp = EditorState.languageData.of(() => [{
  commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
  closeBrackets: { brackets: ["(", "[", "{", "'", "\"", "\"\"\""] },
}]);

// The line before says how far: as far, or a step more behind an opening bracket.
const indentation = indentService.of((context, position) => {
  const line = context.lineAt(position, -1);
  const before = line.text.slice(0, position - line.from);
  const start = context.countColumn(line.text, line.text.search(/\S|$/));
  return /[{([]\s*$/.test(before) ? start + context.unit : start;
});

const tab = view => acceptCompletion(view) || (view.state.selection.main.empty ? insertStep(view) : indentMore(view));

const insertStep = view => {
  const { head } = view.state.selection.main;
  const column = head - view.state.doc.lineAt(head).from;
  view.dispatch(view.state.replaceSelection(" ".repeat(4 - column % 4)), { userEvent: "input" });
  return true;
};

const look = EditorView.theme({
  "&": { fontSize: "14px", backgroundColor: "transparent", color: "inherit" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--code-font)", lineHeight: "1.5", overflowX: "auto" },
  ".cm-content": { padding: "10px 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 12px" },
});

const ownKeys = (keys, view) => Object.entries(keys).map(([key, run]) => ({
  key,
  // Escape first closes the list of completions.
  run: () => !(key === "Escape" && completionStatus(view().state)) && (run(), true),
}));

const completion = complete => autocompletion({
  icons: true,
  override: [async context => {
    const word = context.matchBefore(/[\w@]+|\./);
    if (!word && !context.explicit) return null;
    const { start, items } = await complete(context.pos);
    if (context.aborted || !items.length) return null;
    return { from: start, filter: false, options: items.map(option) };
  }],
});

const option = ({ name, kind, detail, summary }) => ({
  label: name, type: kind === "type" ? "class" : kind, detail: detail ?? undefined,
  info: summary ? () => Object.assign(document.createElement("div"), { textContent: summary }) : undefined,
});

const hover = describe => hoverTooltip(async (view, position) => {
  const words = await describe(position);
  if (!words) return null;
  return {
    pos: words.start, end: words.end, above: true,
    create: () => {
      const dom = document.createElement("div");
      dom.className = "symbol-words";
      dom.append(Object.assign(document.createElement("code"), { textContent: words.signature }));
      if (words.summary) dom.append(Object.assign(document.createElement("p"), { textContent: words.summary }));
      return { dom };
    },
  };
});

export const createCodeEditor = (place, options) => {
  let view;
  const colour = inTurn(60, () => options.colour(view.state.doc.toString()), spans => view.dispatch({ effects: setColours.of(spans) }));
  const problems = inTurn(400, () => options.problems(), found => view.dispatch(setDiagnostics(view.state, diagnostics(found, view.state.doc.length))));
  const listening = EditorView.updateListener.of(update => {
    if (!update.docChanged) return;
    options.changed(update.state.doc.toString());
    colour.ask();
    problems.ask();
  });
  const state = EditorState.create({
    doc: options.code,
    extensions: [
      Prec.highest(keymap.of(ownKeys(options.keys, () => view))),
      keymap.of([{ key: "Tab", run: tab, shift: indentLess }, ...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
      history(), closeBrackets(), bracketMatching(), csharp, indentation, indentUnit.of("    "), EditorState.tabSize.of(4),
      colours, failedLine, completion(options.complete), hover(options.describe), listening, look,
      EditorView.contentAttributes.of({ "aria-label": options.label, spellcheck: "false", autocapitalize: "off" }),
    ],
  });
  const hadFocus = place.contains(document.activeElement);
  view = new EditorView({ state });
  view.dispatch({ effects: setColours.of(options.colours) });
  place.replaceChildren(view.dom);
  if (hadFocus) view.focus();
  problems.ask();
  return {
    get code() { return view.state.doc.toString(); },
    replace: code => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: code } }),
    focus: atEnd => {
      if (atEnd) view.dispatch({ selection: { anchor: view.state.doc.length } });
      view.focus();
    },
    markLine: line => view.dispatch({ effects: setFailedLine.of(line) }),
    check: () => problems.ask(),
    destroy: () => view.destroy(),
  };
};

const diagnostics = (problems, length) => problems.map(({ start, end, message }) => ({
  from: Math.min(start, length), to: Math.min(Math.max(end, start), length), severity: "error", message,
}));
