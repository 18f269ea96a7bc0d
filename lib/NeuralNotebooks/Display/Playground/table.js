// The table of rows, editable in place. The row that is edited is the chosen one, and the only one with places for the Tab key,
// so that a long table is no long way; the arrow keys go from row to row.

const createTable = (model, { changed, refused, choose }) => {
  const { table: { features, labels, classes } } = model, body = make("tbody"), answers = classes ? [{ heading: classes }] : labels;
  const lines = [];
  let marked, shown;

  /** Takes rows over if the table can still be scaled with them, else says why not. */
  const attempt = rows => {
    try {
      scalingOf({ ...model.table, rows });
      changed(rows);
    } catch (error) {
      refused(error.message);
    }
  };

  /** A field of a row: how it is read from the row, and the row with another text in it. */
  const featureField = (column, i) => ({ name: column.heading, read: row => row.x[i], take: (row, text) => ({ ...row, x: row.x.with(i, readNumber(text)) }) });
  const labelField = (column, i) => ({ name: column.heading, read: row => row.y ? row.y[i] : "?",
    take: (row, text) => ({ ...row, y: text.trim() === "?" ? null : labels.map((_, k) => k === i ? readNumber(text) : row.y?.[k] ?? model.scaling.ranges[k].from) }) });
  const classField = { name: classes, names: ["?", ...labels.map(label => label.name)], read: row => row.y ? row.y.indexOf(1) + 1 : 0,
    take: (row, text) => ({ ...row, y: Number(text) ? labels.map((_, i) => i === text - 1 ? 1 : 0) : null }) };
  const fields = [...features.map(featureField), ...(classes ? [classField] : labels.map(labelField))];

  // A line shows whatever row stands at its place: where one is removed, those below move up and the last line goes.
  const lineOf = at => {
    const row = () => model.table.rows[at], refresh = inHand => inputs.forEach((input, i) => { if (input !== inHand) input.value = fields[i].read(row()); });
    const inputs = fields.map(({ name, names, take }) => {
      const attributes = { "aria-label": `${name}, row ${at + 1}`, onchange: event => {
        try {
          attempt(model.table.rows.with(at, take(row(), event.target.value)));
        } catch (error) {
          refused(error.message);
        }
        refresh();
      } };
      return names ? make("select", attributes, names.map((text, i) => make("option", { value: i }, text))) : make("input", { type: "text", inputmode: "decimal", ...attributes });
    });
    const select = make("button", { type: "button", "aria-label": `Show row ${at + 1}`, onclick: () => choose(at) }, String(at + 1));
    const remove = make("button", { type: "button", "aria-label": `Remove row ${at + 1}`, onclick: () => {
      attempt(model.table.rows.filter((_, i) => i !== at));
      lines[Math.min(at, model.table.rows.length - 1)].controls.at(-1).focus();
    } }, "×");
    const says = make("td", { class: "says" }), controls = [select, ...inputs, remove];
    return { says, controls, refresh, element: make("tr", { onfocusin: () => {
      if (at !== model.rowAt) choose(at);
      mark();
    } }, make("td", {}, select), inputs.map(input => make("td", {}, input)), says, make("td", {}, remove)) };
  };

  // At once, since the Tab key that follows goes by it.
  const mark = () => {
    if (marked === model.rowAt) return;
    marked = model.rowAt;
    lines.forEach(({ controls }, at) => {
      controls[0].setAttribute("aria-pressed", at === marked);
      controls.forEach(control => { control.tabIndex = at === marked ? 0 : -1; });
    });
  };

  body.addEventListener("keydown", event => {
    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key], at = lines.findIndex(line => line.controls.includes(event.target));
    if (!way || !lines[at + way] || event.target.matches("select")) return;
    event.preventDefault();
    lines[at + way].controls[lines[at].controls.indexOf(event.target)].focus();
  });

  const add = isQuestion => {
    const { rows } = model.table, like = rows.find(row => row.y);
    if (rows.length >= mostRows) return refused(`A playground has at most ${mostRows} rows.`);
    attempt([...rows, { x: [...model.row.x], y: isQuestion ? null : [...like.y] }]);
    choose(rows.length);
  };

  const head = text => make("th", { scope: "col" }, text);
  return {
    element: make("div", {},
      make("div", { class: "rows", tabindex: 0, role: "group", "aria-label": "The table; the arrow keys go from row to row" },
        make("table", {}, make("thead", {}, make("tr", {}, head("row"), [...features, ...answers].map(column => head(column.heading)), head("the network says"), make("td"))), body)),
      make("div", { class: "buttons" }, make("button", { type: "button", onclick: () => add(false) }, "Add a row"), make("button", { type: "button", onclick: () => add(true) }, "Add a question"))),
    /** What the network says to each row, and which row is chosen. */
    update: outputs => {
      const { rows } = model.table;
      while (lines.length > rows.length) lines.pop().element.remove();
      while (lines.length < rows.length) {
        lines.push(lineOf(lines.length));
        body.append(lines.at(-1).element);
        marked = undefined;
      }
      if (shown !== rows) lines.forEach(({ refresh, element }, at) => {
        // Where the reader is writing already, what was changed before writes nothing.
        refresh(document.activeElement);
        element.classList.toggle("asked", !rows[at].y);
      });
      shown = rows;
      lines.forEach(({ says }, at) => write(says, answerOf(model, [...outputs.subarray(at * labels.length, (at + 1) * labels.length)])));
      mark();
    },
  };
};
