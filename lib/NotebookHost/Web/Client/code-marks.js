// What is marked in the code: its colours, as the compiler sees them, and the line that failed.
import { Compartment, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, lineNumbers } from "@codemirror/view";

const setColours = StateEffect.define();
const setFailedLine = StateEffect.define();
const numbers = new Compartment();

const kinds = new Map();
const mark = kind => kinds.get(kind) ?? kinds.set(kind, Decoration.mark({ class: `c-${kind}` })).get(kind);

const field = (effect, create) => StateField.define({
  create: () => Decoration.none,
  update: (marked, transaction) => {
    const news = transaction.effects.find(each => each.is(effect));
    return news ? create(news.value, transaction.state.doc) : marked.map(transaction.changes);
  },
  provide: own => EditorView.decorations.from(own),
});

// Spans may belong to an older text: what does not fit this one is left out.
const colours = field(setColours, (spans, doc) => Decoration.set(spans
  .filter(({ start, length }) => length > 0 && start + length <= doc.length)
  .map(({ start, length, kind }) => mark(kind).range(start, start + length)), true));

// The words beside it come from the style sheet: what stood among the text, a browser could take for text.
const failedLine = field(setFailedLine, (number, doc) => {
  if (!number || number > doc.lines) return Decoration.none;
  return Decoration.set(Decoration.line({ class: "failed-line" }).range(doc.line(number).from));
});

export const codeMarks = [colours, failedLine, numbers.of([])];

export const showColours = (view, spans) => view.dispatch({ effects: setColours.of(spans) });

/** Line numbers stand beside the code as long as one of its lines is marked. */
export const markFailedLine = (view, number) => {
  const isMarked = view.state.field(failedLine).size > 0;
  if (!number && !isMarked) return;
  view.dispatch({ effects: [setFailedLine.of(number), numbers.reconfigure(number ? lineNumbers() : [])] });
};
