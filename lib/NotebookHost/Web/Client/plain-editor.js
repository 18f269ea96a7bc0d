// A text area that grows with its text, for where CodeMirror cannot be loaded.

const step = "    ";

const nameOf = event => [(event.ctrlKey || event.metaKey) && "Mod", event.altKey && "Alt", event.shiftKey && "Shift", event.key].filter(Boolean).join("-");

// Through the browser, so that it can be undone.
const insert = text => document.execCommand(text ? "insertText" : "delete", false, text);

/** Selects the lines that the selection touches, and gives their text. */
const selectLines = area => {
  const { value, selectionStart, selectionEnd } = area;
  const end = value.indexOf("\n", Math.max(selectionStart, selectionEnd - 1));
  area.setSelectionRange(value.lastIndexOf("\n", selectionStart - 1) + 1, end < 0 ? value.length : end);
  return value.slice(area.selectionStart, area.selectionEnd);
};

const changeLines = (area, change) => {
  const before = selectLines(area), start = area.selectionStart;
  const after = before.split("\n").map(change).join("\n");
  if (after !== before) insert(after);
  area.setSelectionRange(start, start + after.length);
};

const indentMore = area => area.selectionStart === area.selectionEnd ? insert(step) : changeLines(area, line => line && step + line);

const indentLess = area => changeLines(area, line => line.replace(/^ {1,4}|^\t/, ""));

const newLine = area => {
  const line = area.value.slice(0, area.selectionStart).split("\n").at(-1);
  insert("\n" + line.match(/^\s*/)[0] + (/[{([]\s*$/.test(line) ? step : ""));
};

const editing = { "Tab": indentMore, "Shift-Tab": indentLess, "Enter": newLine };

export const createPlainEditor = (place, options) => {
  const area = document.createElement("textarea");
  Object.assign(area, { className: "plain-editor", value: options.code, spellcheck: false, autocapitalize: "off", wrap: "off" });
  area.setAttribute("aria-label", options.label);
  // Lines that are wrapped need room for more than they are.
  const grow = () => {
    area.rows = area.value.split("\n").length;
    const missing = area.scrollHeight - area.clientHeight;
    if (missing > 0 && getComputedStyle(area).whiteSpace === "pre-wrap") area.rows += Math.ceil(missing / parseFloat(getComputedStyle(area).lineHeight));
  };

  area.addEventListener("input", () => {
    grow();
    options.changed(area.value);
  });
  area.addEventListener("keydown", event => {
    const name = nameOf(event);
    const act = options.keys[name] ?? (editing[name] && (() => editing[name](area)));
    if (!act || event.isComposing) return;
    event.preventDefault();
    act();
  });

  place.replaceChildren(area);
  grow();
  addEventListener("resize", grow);
  return {
    get code() { return area.value; },
    replace: code => {
      area.focus();
      area.select();
      insert(code);
    },
    focus: atEnd => {
      area.focus();
      if (atEnd) area.setSelectionRange(area.value.length, area.value.length);
    },
    select: position => area.setSelectionRange(position, position),
    // No line of a text area can be marked: the place says which it was.
    markLine: line => line ? place.dataset.failedLine = `line ${line}` : delete place.dataset.failedLine,
    check: () => {},
    destroy: () => {
      removeEventListener("resize", grow);
      area.remove();
    },
  };
};
