// The editor of a cell's code: CodeMirror where it can be loaded, else a text area. Both are used in the same way.
//
// place: the element whose content the editor replaces. options:
//   code, label              the code, and what a screen reader calls the editor
//   colours                  [{ start, length, kind }], the first colours
//   changed(code)            hears of each change
//   keys                     what keys such as "Shift-Enter" do; "Mod" is Ctrl, or ⌘ on a Mac
//   colour(code), problems(), complete(position), explain(position, name), describe(position)
//     questions to the compiler, answered later
//
// What it returns has: code, replace(code), focus(atEnd), select(position), markLine(number or null),
// check(), which looks for problems anew, and destroy().

/** In milliseconds. A network that swallows requests would otherwise keep the reader from the code. */
const patience = 10_000;

const tooLate = () => new Promise((_, reject) => setTimeout(reject, patience));

const load = async () => {
  try {
    return (await Promise.race([import("./code-editor.js"), tooLate()])).createCodeEditor;
  } catch {
    window.reading?.say("editor", "code is edited in plain text areas: CodeMirror could not be loaded");
    return (await import("./plain-editor.js")).createPlainEditor;
  }
};

/** Where the reader has put the caret in code at rest. */
const caretIn = place => {
  const { anchorNode, anchorOffset } = getSelection();
  if (!anchorNode || !place.contains(anchorNode)) return 0;
  const before = document.createRange();
  before.setStart(place, 0);
  before.setEnd(anchorNode, anchorOffset);
  return before.toString().length;
};

let kind;

export const createEditor = async (place, options) => {
  const create = await (kind ??= load());
  const hadFocus = place.contains(document.activeElement), caret = caretIn(place);
  const editor = create(place, options);
  if (caret) editor.select(caret);
  if (hadFocus) editor.focus();
  return editor;
};
