// The code of a cell in CodeMirror, with colours, problems and names from the compiler that runs the cells.
import { isolateHistory } from "@codemirror/commands";
import { EditorView } from "@codemirror/view";
import { completion, hover, showProblems } from "./code-answers.js";
import { editing } from "./code-editing.js";
import { codeMarks, markFailedLine, showColours } from "./code-marks.js";
import { inTurn } from "./in-turn.js";

// CodeMirror's own measures, set to those of code at rest (editor.css).
const look = EditorView.theme({
  "&": { fontSize: "13px", backgroundColor: "transparent", color: "inherit" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--code-font)", lineHeight: "1.5", overflowX: "auto" },
  ".cm-content": { padding: "10px 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 12px" },
});

// The browser's search finds what is drawn, and CodeMirror draws all lines, not only those near the window, while it prints.
const longest = 2000;
const drawAllLines = view => {
  let isPrinting = false;
  Object.defineProperty(view.viewState, "printing", { get: () => isPrinting || view.state.doc.lines <= longest, set: is => isPrinting = is });
};

export const createCodeEditor = (place, options) => {
  const text = () => view.state.doc.toString();
  const colours = inTurn(60, () => options.colour(text()), spans => showColours(view, spans));
  const problems = inTurn(400, () => options.problems(), found => showProblems(view, found));
  const listening = EditorView.updateListener.of(update => {
    // Stored code has been run: it is looked through when the reader turns to it, not for whoever only reads.
    if (update.focusChanged && update.view.hasFocus) problems.ask();
    if (!update.docChanged) return;
    options.changed(text());
    colours.ask();
    problems.ask();
  });
  const view = new EditorView({
    doc: options.code,
    extensions: [
      editing(options.keys), codeMarks, completion(options.complete, options.explain), hover(options.describe), listening, look,
      EditorView.contentAttributes.of({ "aria-label": options.label, tabindex: "0", spellcheck: "false", autocapitalize: "off" }),
    ],
  });
  drawAllLines(view);
  showColours(view, options.colours);
  if (!options.colours.length) colours.ask();
  place.replaceChildren(view.dom);

  return {
    get code() { return text(); },
    replace: code => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: code }, annotations: isolateHistory.of("full") }),
    focus: atEnd => {
      if (atEnd) view.dispatch({ selection: { anchor: view.state.doc.length } });
      view.focus();
    },
    select: position => view.dispatch({ selection: { anchor: Math.min(position, view.state.doc.length) } }),
    markLine: line => markFailedLine(view, line),
    check: () => problems.ask(),
    destroy: () => {
      colours.end();
      problems.end();
      view.destroy();
    },
  };
};
