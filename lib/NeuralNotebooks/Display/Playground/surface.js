// What the network predicts all over two features, or along one, with the rows on it; and what each hidden neuron makes of them.

// Cividis, which those see alike who see colours differently.
const stops = ["00224e", "123570", "3b496c", "575d6d", "707173", "8a8678", "a59c74", "c3b369", "e1cc55", "fee838"].map(hex => [0, 2, 4].map(at => parseInt(hex.slice(at, at + 2), 16)));
const shadeOf = value => {
  const place = clamp(value, 0, 1) * (stops.length - 1), at = Math.min(Math.floor(place), stops.length - 2);
  return stops[at].map((channel, i) => channel + (stops[at + 1][i] - channel) * (place - at));
};

const grain = 32;

const paint = (canvas, values) => {
  const context = canvas.getContext("2d"), image = context.createImageData(grain, grain);
  values.forEach((value, i) => image.data.set([...shadeOf(value), 255], i * 4));
  context.putImageData(image, 0, 0);
};

const createSurface = model => {
  const { features, labels } = model.table, choices = make("div", { class: "buttons" }), drawing = make("svg:svg", { role: "img" }), maps = make("div", { class: "maps" }), scale = make("p", { class: "scale quiet" });
  const canvas = make("canvas", { width: grain, height: grain, "aria-hidden": "true" }), place = make("div", { class: "surface" }, canvas, drawing);
  const state = { x: 0, y: Math.min(1, features.length - 1), label: 0 };
  let redraw = () => {};
  const choice = (name, key, columns) => field(name, make("select", { onchange: event => {
    state[key] = Number(event.target.value);
    redraw();
  } }, columns.map((column, i) => make("option", { value: i, selected: i === state[key] }, column.name))));
  if (features.length > 2) choices.append(choice("across", "x", features), choice("up", "y", features));
  if (labels.length > 1) choices.append(choice("output", "label", labels));

  const spanOf = i => {
    const values = model.table.rows.map(row => row.x[i]), least = Math.min(...values), most = Math.max(...values), margin = 0.15 * (most - least) || 1;
    return { from: least < 0 ? least - margin : Math.max(0, least - margin), to: most + margin, title: features[i].heading };
  };

  const curve = width => {
    const x = spanOf(0), count = 65, rows = range(count).map(i => ({ x: [x.from + (x.to - x.from) * i / (count - 1)] }));
    const { ranges } = model.scaling, span = ranges[state.label], outputs = forward(model.sizes, model.training.weights, inputsOf(rows, model.scaling)).outputs;
    const { placeX, placeY } = chart(drawing, { width, x, y: { ...span, title: labels[state.label].heading } });
    drawing.append(make("svg:path", { class: "line", d: pathOf(rows.map((row, i) => [placeX(row.x[0]), placeY(unscaled(outputs[i * labels.length + state.label], span))])) }),
      ...model.table.rows.map((row, at) => row.y ? make("svg:circle", { class: at === model.rowAt ? "dot here" : "dot", cx: placeX(row.x[0]), cy: placeY(row.y[state.label]), r: 4.5 })
        : make("svg:path", { class: "asked", d: `M${placeX(row.x[0])} 24V150` })));
  };

  const map = width => {
    const x = spanOf(state.x), y = spanOf(state.y), { sizes, training: { weights }, scaling } = model;
    const rows = range(grain * grain).map(i => ({ x: model.row.x.with(state.x, x.from + (x.to - x.from) * (i % grain + 0.5) / grain).with(state.y, y.to - (y.to - y.from) * (Math.floor(i / grain) + 0.5) / grain) }));
    const pass = forward(sizes, weights, inputsOf(rows, scaling)), column = (layer, i) => range(rows.length).map(row => pass.activations[layer][row * sizes[layer] + i]);
    paint(canvas, column(sizes.length - 1, state.label));
    const height = Math.round(Math.min(300, width * 0.72)), { placeX, placeY, left, right, top, foot } = chart(drawing, { width, height, x, y });
    for (const [name, size] of [["left", left / width], ["top", top / height], ["width", (right - left) / width], ["height", (foot - top) / height]]) canvas.style[name] = `${size * 100}%`;
    const { from, to } = scaling.ranges[state.label];
    drawing.append(...model.table.rows.flatMap((row, at) => {
      const [cx, cy] = [placeX(row.x[state.x]), placeY(row.x[state.y])], around = make("svg:circle", { class: at === model.rowAt ? "ring here" : "ring", cx, cy, r: 8 });
      return row.y ? [around, make("svg:circle", { cx, cy, r: 6, fill: `rgb(${shadeOf((row.y[state.label] - from) / (to - from)).map(Math.round)})` })] : [around, make("svg:text", { class: "sign", x: cx, y: cy + 4.5 }, "?")];
    }));
    write(scale, `from ${significant(from, 4)} (dark) to ${significant(to, 4)} (bright) ${labels[state.label].unit}`.trim() + (features.length > 2 ? "; other features as in the chosen row" : "")
      + (sizes.length > 2 ? ". Below, what each hidden neuron says, from 0 to 1:" : ""));
    const hidden = sizes.slice(1, -1).flatMap((size, layer) => shownOf(size).map(i => [layer + 1, i]));
    if (maps.childElementCount !== hidden.length) maps.replaceChildren(...hidden.map(() => make("figure", {}, make("canvas", { width: grain, height: grain, role: "img" }), make("figcaption"))));
    hidden.forEach(([layer, i], at) => {
      const [small, caption] = maps.children[at].children, values = column(layer, i), name = neuronName(model, layer, i);
      paint(small, values);
      small.setAttribute("aria-label", `The activation of ${name} over the same features, from ${fixed(Math.min(...values))} to ${fixed(Math.max(...values))}`);
      write(caption, name);
    });
  };

  const update = width => {
    place.classList.toggle("flat", features.length === 1);
    (features.length === 1 ? curve : map)(width);
    drawing.setAttribute("aria-label", `What the network predicts for ${labels[state.label].name} over ${features[state.x].name}${features.length > 1 ? ` and ${features[state.y].name}` : ""}, with the ${model.table.rows.length} rows on it.`);
  };
  return { element: make("div", {}, choices, place, scale, maps), update: width => {
    redraw = () => update(width);
    update(width);
  } };
};
