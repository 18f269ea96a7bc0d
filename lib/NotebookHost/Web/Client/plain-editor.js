// A text area that grows with its text, for where CodeMirror cannot be loaded.

const step = "    ";

const nameOf = event => [(event.ctrlKey || event.metaKey) && "Mod", event.altKey && "Alt", event.shiftKey && "Shift", event.key].filter(Boolean).join("-");

export const createPlainEditor = (place, options) => {
  const area = document.createElement("textarea");
  Object.assign(area, { className: "plain-editor", value: options.code, spellcheck: false, autocapitalize: "off", wrap: "off" });
  area.setAttribute("aria-label", options.label);
  const grow = () => area.rows = Math.max(1, area.value.split("\n").length);

  area.addEventListener("input", () => {
    grow();
    options.changed(area.value);
  });
  area.addEventListener("keydown", event => {
    const name = nameOf(event);
    if (options.keys[name]) options.keys[name]();
    // Through the browser, so that it can be undone. Escape leaves, so that Tab is no trap.
    else if (name === "Tab") document.execCommand("insertText", false, step);
    else return;
    event.preventDefault();
  });

  const hadFocus = place.contains(document.activeElement);
  grow();
  place.replaceChildren(area);
  if (hadFocus) area.focus();
  return {
    get code() { return area.value; },
    replace: code => {
      area.focus();
      area.select();
      document.execCommand("insertText", false, code);
    },
    focus: atEnd => {
      area.focus();
      if (atEnd) area.selectionStart = area.value.length;
    },
    markLine: line => place.toggleAttribute("data-failed", line !== null),
    check: () => {},
    destroy: () => area.remove(),
  };
};
