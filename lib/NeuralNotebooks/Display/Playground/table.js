// The table of rows, editable in place.

const createTable = (model, { changed, refused, choose }) => {
  const { table: { features, labels, classes } } = model, body = make("tbody"), add = make("div", { class: "buttons" });
  const heads = [...features, ...(classes ? [{ heading: classes }] : labels)].map(column => make("th", { scope: "col" }, column.heading));
  const element = make("div", { class: "rows", tabindex: 0, role: "group", "aria-label": "The table, scrolls" },
    make("table", {}, make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "row"), heads, make("th", { scope: "col" }, "the network says"), make("td"))), body));
  let lines = [];

  /** Takes a change over if the table can still be scaled with it, else says why not. */
  const attempt = (rows, undo) => {
    try {
      scalingOf({ ...model.table, rows });
      changed(rows);
    } catch (error) {
      undo?.();
      refused(error.message);
    }
  };
  const replace = (at, row) => model.table.rows.map((old, i) => i === at ? row : old);

  const cell = (at, name, value, take) => {
    const input = make("input", { type: "text", inputmode: "decimal", size: 5, "aria-label": `${name}, row ${at + 1}`, value, onchange: () => {
      const before = value;
      try {
        const row = take(input.value);
        attempt(replace(at, row), () => { input.value = before; });
      } catch (error) {
        input.value = before;
        refused(error.message);
      }
    } });
    return make("td", {}, input);
  };
  const featureCell = (row, at, i) => cell(at, features[i].heading, row.x[i], text => ({ ...row, x: row.x.map((old, k) => k === i ? readNumber(text) : old) }));
  const labelCell = (row, at, i) => cell(at, labels[i].heading, row.y ? row.y[i] : "?", text => ({ ...row, y: text.trim() === "?" ? null : labels.map((_, k) => k === i ? readNumber(text) : row.y?.[k] ?? 0) }));
  const classCell = (row, at) => make("td", {}, make("select", { "aria-label": `${classes}, row ${at + 1}`, onchange: event => {
    const chosen = Number(event.target.value);
    attempt(replace(at, { ...row, y: chosen < 0 ? null : labels.map((_, i) => i === chosen ? 1 : 0) }), draw);
  } }, [{ name: "?" }, ...labels].map(({ name }, i) => make("option", { value: i - 1, selected: row.y ? row.y.indexOf(1) === i - 1 : i === 0 }, name))));

  const line = (row, at) => {
    const says = make("td", { class: "says" });
    const select = make("button", { type: "button", "aria-label": `Show row ${at + 1}`, onclick: () => choose(at) }, String(at + 1));
    const remove = make("button", { type: "button", "aria-label": `Remove row ${at + 1}`, onclick: () => {
      attempt(model.table.rows.filter((_, i) => i !== at));
      lines[Math.min(at, lines.length - 1)].select.focus();
    } }, "×");
    return { says, select, element: make("tr", { class: row.y ? null : "asked" }, make("td", {}, select), features.map((_, i) => featureCell(row, at, i)),
      classes ? classCell(row, at) : labels.map((_, i) => labelCell(row, at, i)), says, make("td", {}, remove)) };
  };

  const addRow = isQuestion => {
    const { rows } = model.table;
    if (rows.length >= mostRows) return refused(`A playground has at most ${mostRows} rows.`);
    const like = model.row;
    attempt([...rows, { x: [...like.x], y: isQuestion ? null : rows.find(row => row.y).y.slice() }]);
    choose(model.table.rows.length - 1);
  };
  add.append(make("button", { type: "button", onclick: () => addRow(false) }, "Add a row"), make("button", { type: "button", onclick: () => addRow(true) }, "Add a question"));

  const draw = () => {
    lines = model.table.rows.map(line);
    body.replaceChildren(...lines.map(one => one.element));
  };
  draw();

  return {
    element: make("div", {}, element, add),
    draw,
    /** What the network says to each row, and which row is chosen. */
    update: outputs => lines.forEach(({ says, select, element: place }, at) => {
      write(says, answerOf(model, [...outputs.subarray(at * labels.length, (at + 1) * labels.length)]));
      select.setAttribute("aria-pressed", at === model.rowAt);
      place.classList.toggle("here", at === model.rowAt);
    }),
  };
};
