// What is marked in the code: its colours, as the compiler sees them, and the line that failed.
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";

export const setColours = StateEffect.define();
export const setFailedLine = StateEffect.define();

const marks = new Map();
const mark = kind => marks.get(kind) ?? marks.set(kind, Decoration.mark({ class: `c-${kind}` })).get(kind);

const field = (effect, create) => StateField.define({
  create: () => Decoration.none,
  update: (marked, transaction) => {
    const news = transaction.effects.find(each => each.is(effect));
    return news ? create(news.value, transaction.state.doc) : marked.map(transaction.changes);
  },
  provide: own => EditorView.decorations.from(own),
});

// The answer may be to an older text: what no longer fits is left out until the next answer.
export const colours = field(setColours, (spans, doc) => Decoration.set(spans
  .filter(({ start, length }) => length > 0 && start + length <= doc.length)
  .map(({ start, length, kind }) => mark(kind).range(start, start + length)), true));

class Here extends WidgetType {
  eq() { return true; }
  toDOM() { return Object.assign(document.createElement("span"), { className: "failed-here", textContent: "← here" }); }
}

export const failedLine = field(setFailedLine, (number, doc) => {
  if (!number || number > doc.lines) return Decoration.none;
  const line = doc.line(number);
  return Decoration.set([
    Decoration.line({ class: "failed-line" }).range(line.from),
    Decoration.widget({ widget: new Here(), side: 1 }).range(line.to),
  ]);
});
