// The network: a line is as wide as its weight is large, solid and blue where it is positive, dashed and orange where it is
// negative. A neuron is the fuller the larger its activation.

const colourOf = weight => weight < 0 ? "#D55E00" : "#0072B2";

/** The neurons of a layer that are drawn: of a long one the first four and the last two. */
const shownOf = size => size > 8 ? [0, 1, 2, 3, size - 2, size - 1] : range(size);

const neuronName = ({ table, sizes }, layer, neuron) => layer === 0 ? table.features[neuron].name
  : layer === sizes.length - 1 ? table.labels[neuron].name : sizes.length === 3 ? `h${neuron + 1}` : `h${layer},${neuron + 1}`;

const weightName = (model, { layer, from, to }) => `W${layer + 1}: ${neuronName(model, layer, from)} → ${neuronName(model, layer + 1, to)}`;

/** Where the neurons stand in a drawing that is so wide. */
const layoutOf = (sizes, width) => {
  const slots = sizes.map(size => size > 8 ? 7 : size), most = Math.max(...slots);
  const [radius, spacing] = most <= 3 ? [24, 88] : most <= 5 ? [22, 66] : [17, 52], left = clamp(width * 0.23, 84, 120), right = clamp(width * 0.3, 114, 136);
  const slot = (layer, neuron) => sizes[layer] > 8 && neuron >= 4 ? 5 + neuron - (sizes[layer] - 2) : neuron;
  const placeX = layer => left + (width - left - right) * layer / (sizes.length - 1);
  const slotY = (layer, place) => 34 + ((most - slots[layer]) / 2 + place + 0.5) * spacing;
  return { radius, left, right, height: 34 + most * spacing - spacing / 2 + radius + 12, placeX, slotY, placeY: (layer, neuron) => slotY(layer, slot(layer, neuron)) };
};

const shorten = (text, width) => text.length * 6.8 > width ? text.slice(0, Math.max(3, Math.floor(width / 6.8) - 1)) + "…" : text;

// @param marks What the steps of backpropagation point at: neuron(layer, i) and weight(layer, i) give other numbers than the
//   activations and the weights, litNeurons and litWeights say of which layer they are, and upTo which layer has
//   its numbers already.
const drawNetwork = (element, model, pass, width, marks = {}) => {
  const { sizes, training: { weights }, chosen, row } = model, upTo = marks.upTo ?? sizes.length, { radius, left, right, height, placeX, slotY, placeY } = layoutOf(sizes, width);
  const last = sizes.length - 1, lines = [], hits = [], numbers = [], neurons = [];
  // On a narrow screen the numbers would stand on each other.
  const isSmall = weights.reduce((sum, matrix) => sum + matrix.length, 0) <= 24 && placeX(1) - placeX(0) > 130;
  const largest = Math.max(1e-9, ...weights.flatMap(matrix => [...matrix].map(Math.abs)));
  weights.forEach((matrix, layer) => shownOf(sizes[layer]).forEach(from => shownOf(sizes[layer + 1]).forEach(to => {
    const at = from * sizes[layer + 1] + to, weight = matrix[at], isChosen = chosen.layer === layer && chosen.from === from && chosen.to === to;
    const [x1, y1, x2, y2] = [placeX(layer), placeY(layer, from), placeX(layer + 1), placeY(layer + 1, to)];
    const length = Math.hypot(x2 - x1, y2 - y1), dx = (x2 - x1) / length, dy = (y2 - y1) / length;
    const d = `M${x1 + dx * radius} ${y1 + dy * radius}L${x2 - dx * radius} ${y2 - dy * radius}`;
    const isLit = marks.litWeights === layer;
    if (isChosen) lines.push(make("svg:path", { class: "chosen", d }));
    lines.push(make("svg:path", { d, class: marks.litWeights !== undefined && !isLit ? "faint" : null, stroke: colourOf(weight), "stroke-width": 0.75 + 4.75 * Math.abs(weight) / largest, "stroke-dasharray": weight < 0 ? "7 4" : null }));
    hits.push(make("svg:path", { class: "hit", d, "data-weight": `${layer} ${from} ${to}` }));
    if (!isSmall && !isChosen) return;
    // Near the neuron that it comes from, since lines cross further on.
    const part = radius + 34, given = isLit ? marks.weight?.(layer, at) : null;
    numbers.push(make("svg:text", { class: isLit ? "lit" : null, x: x1 + dx * part, y: y1 + dy * part + 4 }, given ?? fixed(weight)));
  })));
  sizes.forEach((size, layer) => {
    const values = range(size).map(i => pass.activations[layer][i]), most = Math.max(1, ...values.map(Math.abs));
    shownOf(size).forEach(i => {
      const x = placeX(layer), y = placeY(layer, i), isLit = marks.litNeurons === layer, isKnown = layer <= upTo, name = neuronName(model, layer, i);
      neurons.push(
        make("svg:circle", { class: isLit ? "lit" : null, cx: x, cy: y, r: radius, "fill-opacity": 0.06 + (isKnown ? 0.44 * Math.abs(values[i]) / most : 0) }),
        make("svg:text", { x, y: y + 4.5 }, isLit && marks.neuron?.(layer, i) || (isKnown ? fixed(values[i]) : "")));
      const aside = (text, dy, type) => make("svg:text", { class: type, x: layer ? x + radius + 8 : x - radius - 8, y: y + dy, "text-anchor": layer ? "start" : "end" }, shorten(text, (layer ? right : left) - radius - 8));
      if (layer === 0) neurons.push(aside(name, -2), aside(`${significant(row.x[i], 6)} ${model.table.features[i].unit}`, 14, "quiet"));
      else if (layer === last) neurons.push(aside(name, -2), aside(isKnown ? saysOf(model, pass.activations[last], i) : "?", 14, "answer"));
      else neurons.push(make("svg:text", { class: "quiet", x, y: y - radius - 5 }, name));
    });
    if (size > 8) neurons.push(make("svg:text", { x: placeX(layer), y: slotY(layer, 4) + 5 }, `⋮ ${size}`));
    neurons.push(make("svg:text", { class: "quiet", x: placeX(layer), y: 14 }, layer === 0 ? "inputs" : layer === last ? size > 1 ? "outputs" : "output" : last === 2 ? "hidden layer" : `hidden ${layer}`));
  });
  element.setAttribute("viewBox", `0 0 ${width} ${height}`);
  element.replaceChildren(...lines, ...numbers, ...neurons, ...hits);
  element.setAttribute("aria-label", `The network ${sizes.join("-")}. ${weights.length} matrices of weights; for the chosen row the outputs are ${range(sizes[last]).map(i => `${neuronName(model, last, i)} ${fixed(pass.outputs[i], 3)}`).join(", ")}.`);
};

/** An output in the reader's units: a number with its unit, or how much it is for a class. */
const saysOf = ({ table: { classes, labels }, scaling: { ranges } }, outputs, i) => {
  if (classes) return fixed(outputs[i], 2);
  const { from, to } = ranges[i], decimals = clamp(3 - Math.ceil(Math.log10(to - from)), 0, 6);
  return `${fixed(unscaled(outputs[i], ranges[i]), decimals)} ${labels[i].unit}`.trim();
};

/** The whole answer: a number for each label, or the class with the largest output. */
const answerOf = (model, outputs) => model.table.classes ? model.table.labels[outputs.indexOf(Math.max(...outputs))].name
  : range(outputs.length).map(i => saysOf(model, outputs, i)).join(", ");
