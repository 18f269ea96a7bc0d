// The editor of a cell's code: CodeMirror where it can be loaded, else a text area. Both are used in the same way.
//
// place: the element whose content the editor replaces. options:
//   code, label              the code, and what a screen reader calls the editor
//   colours                  [{ start, length, kind }], the first colours
//   changed(code)            hears of each change
//   keys                     what keys such as "Shift-Enter" do; "Mod" is Ctrl, or ⌘ on a Mac
//   colour(code), problems(), complete(position), describe(position)     questions to the compiler, answered later
let kind;

const load = async () => {
  try {
    return (await import("./code-editor.js")).createCodeEditor;
  } catch {
    window.reading.say("editor", "code is edited in plain text areas: CodeMirror could not be loaded");
    return (await import("./plain-editor.js")).createPlainEditor;
  }
};

export const createEditor = async (place, options) => (await (kind ??= load()))(place, options);
