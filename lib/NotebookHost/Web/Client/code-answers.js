// What the compiler answers, as CodeMirror shows it: names to choose from, words on what is under the mouse, problems.
import { autocompletion } from "@codemirror/autocomplete";
import { setDiagnostics } from "@codemirror/lint";
import { hoverTooltip } from "@codemirror/view";

const element = (name, className, ...parts) => {
  const made = Object.assign(document.createElement(name), { className });
  made.append(...parts);
  return made;
};

const symbolWords = (signature, summary) => element("div", "symbol-words",
  element("code", "", signature), ...summary ? [element("p", "", summary)] : []);

// Only the latest question waits while another is under way; those between are of no use to anyone.
const latest = question => {
  let underWay = Promise.resolve(), newest;
  return async (place, isAborted) => {
    newest = place;
    await underWay;
    if (newest !== place || isAborted()) return null;
    const answer = Promise.resolve(question(place.pos)).catch(() => null);
    underWay = answer;
    return answer;
  };
};

// What a reader may have begun: a name, or what follows a dot. Numbers are no names.
const begun = context => context.matchBefore(/\.|[\p{L}_@][\p{L}\p{N}_]*/u);

export const completion = (complete, explain) => {
  const ask = latest(complete);
  return autocompletion({
    override: [async context => {
      if (!context.explicit && !begun(context)) return null;
      const answer = await ask(context, () => context.aborted);
      if (!answer?.items.length || context.aborted) return null;
      // The host has chosen and sorted the names.
      return { from: answer.start, filter: false, options: answer.items.map(item => option(item, name => explain(context.pos, name))) };
    }],
  });
};

// What a name stands for is asked when the reader looks at it.
const option = ({ name, kind }, explain) => ({
  label: name, type: kind,
  info: async () => {
    const words = await explain(name).catch(() => null);
    return words && symbolWords(words.signature, words.summary);
  },
});

export const hover = describe => hoverTooltip(async (view, position) => {
  const words = await describe(position).catch(() => null);
  if (!words || words.end > view.state.doc.length) return null;
  return { pos: words.start, end: words.end, above: true, create: () => ({ dom: symbolWords(words.signature, words.summary) }) };
}, { hideOnChange: true });

export const showProblems = (view, problems) => {
  const { length } = view.state.doc;
  view.dispatch(setDiagnostics(view.state, problems.map(({ start, end, message }) => ({
    from: Math.min(start, length), to: Math.min(Math.max(end, start), length), severity: "error", message,
  }))));
};
