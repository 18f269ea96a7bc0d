(() => {
// The library's mathematics, number for number: the same seed gives the same weights, and the same steps the same losses.
// A matrix is a flat list of numbers, row by row; the sizes of the layers say its shape.

const sigmoid = x => x < -700 ? Math.exp(x) : 1 / (1 + Math.exp(-x));

/** The Mersenne Twister of Matsumoto and Nishimura (1998): numbers from 0 up to 1, each of 32 bits. */
const mersenne = seed => {
  const length = 624, state = new Uint32Array(length);
  state[0] = seed;
  for (let i = 1; i < length; i++) {
    const last = state[i - 1] ^ state[i - 1] >>> 30;
    state[i] = Math.imul(1812433253, last) + i;
  }
  let place = length;
  const refill = () => {
    for (let i = 0; i < length; i++) {
      const bits = state[i] & 0x80000000 | state[(i + 1) % length] & 0x7fffffff;
      state[i] = state[(i + 397) % length] ^ bits >>> 1 ^ (bits & 1 ? 0x9908b0df : 0);
    }
    place = 0;
  };
  return () => {
    if (place === length) refill();
    let bits = state[place++];
    bits ^= bits >>> 11;
    bits ^= bits << 7 & 0x9d2c5680;
    bits ^= bits << 15 & 0xefc60000;
    return ((bits ^ bits >>> 18) >>> 0) / 2 ** 32;
  };
};

/** Numbers of the standard normal distribution, by the polar method of Marsaglia, in the order of Math.NET Numerics. */
const normals = (random, count) => {
  // It draws the numbers that it will probably need first, and what is left of them is lost.
  let needed = Math.ceil(count * 4 / Math.PI);
  needed += needed % 2;
  const drawn = Array.from({ length: needed }, random), result = [];
  const next = () => drawn.length ? drawn.shift() : random();
  while (result.length < count) {
    const a = 2 * next() - 1, b = 2 * next() - 1, r = a * a + b * b;
    if (r >= 1 || r === 0) continue;
    const factor = Math.sqrt(-2 * Math.log(r) / r);
    result.push(a * factor, b * factor);
  }
  return Float64Array.from(result.slice(0, count));
};

/** The weights that a network of these layers starts from. */
const drawWeights = (sizes, seed) => {
  const random = mersenne(seed);
  return sizes.slice(1).map((above, layer) => normals(random, sizes[layer] * above));
};

/** What every layer makes of the rows: activations[0] are the inputs themselves, sums[l] and activations[l + 1] those of layer l. */
const forward = (sizes, weights, inputs) => {
  const rows = inputs.length / sizes[0], sums = [], activations = [inputs];
  weights.forEach((matrix, layer) => {
    const below = sizes[layer], above = sizes[layer + 1], from = activations[layer], sum = new Float64Array(rows * above);
    for (let row = 0; row < rows; row++)
      for (let k = 0; k < below; k++)
        for (let j = 0, value = from[row * below + k]; j < above; j++) sum[row * above + j] += value * matrix[k * above + j];
    sums.push(sum);
    activations.push(sum.map(sigmoid));
  });
  return { rows, sums, activations, outputs: activations.at(-1) };
};

/** Errors and deltas of every layer, and the gradient of half the sum of squares for every weight. */
const backward = (sizes, weights, pass, targets) => {
  const { rows, activations } = pass, errors = [], deltas = [], gradients = [];
  for (let layer = weights.length - 1; layer >= 0; layer--) {
    const below = sizes[layer], above = sizes[layer + 1], further = sizes[layer + 2], out = activations[layer + 1], from = activations[layer];
    const error = new Float64Array(rows * above), gradient = new Float64Array(below * above);
    for (let i = 0; i < error.length; i++) {
      if (!further) error[i] = targets[i] - out[i];
      else for (let k = 0, row = Math.floor(i / above), j = i % above; k < further; k++)
        error[i] += deltas[layer + 1][row * further + k] * weights[layer + 1][j * further + k];
    }
    const delta = error.map((value, i) => value * (out[i] * (1 - out[i])));
    for (let row = 0; row < rows; row++)
      for (let k = 0; k < below; k++)
        for (let j = 0, value = from[row * below + k]; j < above; j++) gradient[k * above + j] -= value * delta[row * above + j];
    errors[layer] = error;
    deltas[layer] = delta;
    gradients[layer] = gradient;
  }
  return { errors, deltas, gradients };
};

/** The weights one step further down. */
const stepped = (weights, gradients, rate) => weights.map((matrix, layer) => matrix.map((weight, i) => weight - rate * gradients[layer][i]));

const sumOfSquares = (outputs, targets) => outputs.reduce((sum, output, i) => sum + (targets[i] - output) ** 2, 0);
const halfSum = (outputs, targets) => sumOfSquares(outputs, targets) / 2;
const meanSquares = (outputs, targets) => sumOfSquares(outputs, targets) / outputs.length;

/** One epoch over all rows. */
const epoch = (sizes, weights, inputs, targets, rate) =>
  stepped(weights, backward(sizes, weights, forward(sizes, weights, inputs), targets).gradients, rate);

const lossOf = (sizes, weights, inputs, targets, loss = meanSquares) => loss(forward(sizes, weights, inputs).outputs, targets);

// Elements, numbers, and charts with axes.

/** An element; "svg:line" is one of a drawing. What begins with "on" is a listener; null and false are left out. */
const make = (name, attributes = {}, ...children) => {
  const element = name.startsWith("svg:") ? document.createElementNS("http://www.w3.org/2000/svg", name.slice(4)) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else if (value !== false && value != null) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat());
  return element;
};

const range = count => Array.from({ length: count }, (_, i) => i);
const clamp = (value, least, most) => Math.min(Math.max(value, least), most);
const minus = text => text.replace("-", "−");

const fixed = (value, decimals = 2) => {
  if (Math.abs(value) >= 1e6) return minus(value.toExponential(1));
  const text = value.toFixed(decimals);
  return minus(Number(text) === 0 ? text.replace("-", "") : text);
};
const significant = (value, digits = 3) => minus(String(Number(value.toPrecision(digits))));
/** As a factor or a term behind another: a negative number in brackets. */
const bracketed = (value, decimals = 3) => value < 0 ? `(${fixed(value, decimals)})` : fixed(value, decimals);

/** Writes a text only where it is another, since a write makes the page lay itself out. */
const write = (element, text) => { if (element.textContent !== text) element.textContent = text; };

/** A field with its name before it. */
const field = (name, input, ...more) => make("label", {}, make("span", {}, name), input, ...more);

/** Round numbers that divide an axis into about four. */
const ticksOf = (from, to) => {
  const rough = (to - from) / 4, power = 10 ** Math.floor(Math.log10(rough)), step = [1, 2, 5, 10].find(digit => digit * power >= rough) * power;
  return range(12).map(i => (Math.ceil(from / step) + i) * step).filter(value => value <= to + step / 1e6).map(value => Number(value.toPrecision(12)));
};

/** An empty chart: its drawing, and where in it the numbers of its axes stand. On a logarithmic axis up they are powers of ten. */
const chart = (element, { x, y, width, height = 190, left = 46, bottom = 40 }) => {
  const right = width - 12, top = 24, foot = height - bottom;
  const placeX = value => left + (value - x.from) / (x.to - x.from) * (right - left), placeY = value => foot - (value - y.from) / (y.to - y.from) * (foot - top);
  const ticksUp = y.isLogarithmic ? range(y.to - y.from + 1).map(i => y.from + i).filter(i => i % Math.ceil((y.to - y.from) / 5) === 0) : ticksOf(y.from, y.to);
  element.setAttribute("viewBox", `0 0 ${width} ${height}`);
  element.replaceChildren(
    ...ticksUp.flatMap(value => [
      make("svg:path", { class: "grid", d: `M${left} ${placeY(value)}H${right}` }),
      make("svg:text", { x: left - 6, y: placeY(value) + 4, "text-anchor": "end" }, significant(y.isLogarithmic ? 10 ** value : value)),
    ]),
    ...ticksOf(x.from, x.to).map(value => make("svg:text", { x: placeX(value), y: foot + 15, "text-anchor": "middle" }, minus(Math.abs(value) >= 1000 ? value.toLocaleString("en") : String(value)))),
    make("svg:path", { class: "axis", d: `M${left} ${foot}H${right}` }),
    make("svg:text", { class: "title", x: 0, y: 12 }, y.title),
    make("svg:text", { class: "title", x: (left + right) / 2, y: height - 6, "text-anchor": "middle" }, x.title));
  return { placeX, placeY, left, right, top, foot, valueX: place => x.from + (place - left) / (right - left) * (x.to - x.from) };
};

const pathOf = points => points.length ? "M" + points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L") : "";

// Opens the playgrounds of a kind that are not open yet, from the settings in their output. What these hold is data alone.

const page = window.NeuralNotebooks ??= {};

/** @param create Gives the element to show; nothing where the settings are nonsense or too much: then the picture stays. */
const openAll = (kind, create) => (document.currentScript?.getRootNode() ?? document).querySelectorAll(`[data-playground^='{"kind":"${kind}"']:not([data-drawn])`).forEach(root => {
  root.dataset.drawn = "";
  try {
    const element = create(JSON.parse(root.dataset.playground), root);
    if (!element) return;
    root.append(element);
    root.dataset.drawn = "playground";
  } catch { /* The picture that is there without a script stays. */ }
});

// The table that a reader changes: how it is scaled, as the library scales it, and how it is written as a data cell.
// A row is { x, y }: its features, and its labels in the table's units, or null where they are asked for.

const mostRows = 500;

/** The next of 1, 2 and 5 and noughts. Divided by powers of ten and not multiplied, which would give 0.30000000000000004. */
const roundUp = number => {
  if (number <= 0) return 0;
  for (let exponent = Math.floor(Math.log10(number)) - 1; ; exponent++) {
    for (const digit of [1, 2, 5]) {
      const round = exponent < 0 ? digit / 10 ** -exponent : digit * 10 ** exponent;
      if (round >= number) return round;
    }
  }
};

/** What the numbers of a label can be: as its heading says, or else a guess. */
const rangeOf = ({ from, to, unit }, numbers) => {
  if (to != null) return { from, to };
  const least = Math.min(0, ...numbers), most = Math.max(0, ...numbers);
  const top = most <= 100 && least === 0 && ["points", "%", "percent"].includes(unit.toLowerCase()) ? 100 : roundUp(most), bottom = 0 - roundUp(-least);
  return { from: bottom, to: top === bottom ? 1 : top };
};

/** The divisors of the features and the ranges of the labels. Throws a sentence where the table cannot be scaled. */
const scalingOf = ({ features, labels, rows }) => {
  const known = rows.filter(row => row.y);
  if (!known.length) throw new Error("The network learns from rows with an answer: keep at least one.");
  const divisors = features.map(({ heading }, i) => {
    const largest = Math.max(...known.map(row => Math.abs(row.x[i])));
    if (!largest) throw new Error(`Column '${heading}' is all zeros and cannot be scaled; write another number into it.`);
    return largest;
  });
  const ranges = labels.map((label, i) => {
    const numbers = known.map(row => row.y[i]), range = rangeOf(label, numbers), outside = numbers.find(number => number < range.from || number > range.to);
    if (outside !== undefined) throw new Error(`A ${label.name} of ${outside} cannot be: the header says ${range.from} to ${range.to}.`);
    return range;
  });
  return { divisors, ranges };
};

/** The features of rows as they go into the network. */
const inputsOf = (rows, { divisors }) => Float64Array.from(rows.flatMap(row => row.x.map((value, i) => value / divisors[i])));

const targetsOf = (rows, { ranges }) => Float64Array.from(rows.flatMap(row => row.y.map((value, i) => (value - ranges[i].from) / (ranges[i].to - ranges[i].from))));

const unscaled = (output, { from, to }) => output * (to - from) + from;

/** A number that a reader has written, or a sentence that says what is wrong with it. */
const readNumber = text => {
  const written = text.trim().replace("−", "-"), number = Number(written);
  if (written && Number.isFinite(number) && Math.abs(number) <= 1e100 && (number === 0 || Math.abs(number) >= 1e-100)) return number;
  throw new Error(/^-?\d*,\d+$/.test(written) ? `'${text}' has a decimal comma; write a point.` : `'${text}' is not a number such as 2 or 2.5.`);
};

/** The code of a data cell with this table. */
const cellText = ({ features, labels, classes, rows }) => {
  const quoted = text => /[",\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const answers = row => !row.y ? (classes ? ["?"] : labels.map(() => "?")) : classes ? [labels[row.y.indexOf(1)].name] : row.y;
  const lines = [[...features.map(column => column.heading), ...(classes ? [classes] : labels.map(column => column.heading))], ...rows.map(row => [...row.x, ...answers(row)])];
  const options = classes ? `, classes: ${JSON.stringify(classes)}` : labels.length > 1 ? `, labels: ${labels.length}` : "";
  return `var data = DataSet.Parse("""\n${lines.map(cells => `    ${cells.map(cell => quoted(String(cell))).join(", ")}\n`).join("")}    """${options});\n\ndata`;
};

// A training that can be gone back in, and the clock that drives it.

/** All epochs seen: after which of them the weights are kept, and the loss after each. */
class Training {
  static mostKept = 2e6;

  constructor(sizes, weights) { Object.assign(this, { sizes, weights }); }

  /** What it learns from. The weights stay, and what was seen with other rows is forgotten. */
  learnFrom(inputs, targets) {
    Object.assign(this, { inputs, targets });
    this.begin(this.weights, this.epoch ?? 0);
  }

  begin(weights, at = 0) {
    Object.assign(this, { weights, epoch: at, first: at, every: 1, kept: [weights], losses: [] });
    this.losses.push(this.loss);
  }

  get loss() { return lossOf(this.sizes, this.weights, this.inputs, this.targets); }

  get last() { return this.first + this.losses.length - 1; }

  /** One epoch further. False where a weight would be no number any longer; it then stays where it is. */
  advance(rate) {
    const next = epoch(this.sizes, this.weights, this.inputs, this.targets, rate);
    if (!next.every(matrix => matrix.every(Number.isFinite))) return false;
    this.forgetLater();
    this.weights = next;
    this.epoch++;
    this.losses.push(this.loss);
    if ((this.epoch - this.first) % this.every === 0) this.kept.push(next);
    if (this.kept.length * next.reduce((sum, matrix) => sum + matrix.length, 0) > Training.mostKept) {
      this.kept = this.kept.filter((_, i) => i % 2 === 0);
      this.every *= 2;
    }
    return true;
  }

  /** Weights that the reader has set. */
  set(weights) {
    this.forgetLater();
    this.weights = weights;
    this.losses[this.losses.length - 1] = this.loss;
    if ((this.epoch - this.first) % this.every === 0) this.kept[this.kept.length - 1] = weights;
  }

  backTo(at) {
    const place = clamp(Math.round((at - this.first) / this.every), 0, this.kept.length - 1);
    this.epoch = this.first + place * this.every;
    this.weights = this.kept[place];
  }

  forgetLater() {
    this.losses.length = this.epoch - this.first + 1;
    this.kept.length = Math.floor((this.epoch - this.first) / this.every) + 1;
  }
}

/** Calls the work before each picture with the seconds since the last, while it is playing and can be seen. */
const clock = (root, work) => {
  let playing = false, seen = true, frame = 0, before = 0;
  const tick = now => {
    frame = 0;
    if (!root.isConnected) return;
    work(Math.min((now - before) / 1000, 0.1));
    before = now;
    wake();
  };
  const wake = () => {
    if (!playing || !seen || document.hidden || frame) return;
    frame = requestAnimationFrame(tick);
  };
  new IntersectionObserver(entries => {
    seen = entries.at(-1).isIntersecting;
    before = performance.now();
    wake();
  }).observe(root);
  const turn = () => {
    if (!root.isConnected) return document.removeEventListener("visibilitychange", turn);
    before = performance.now();
    wake();
  };
  document.addEventListener("visibilitychange", turn);
  return {
    get playing() { return playing; },
    play(on) {
      playing = on;
      before = performance.now();
      wake();
    },
  };
};

/** The curve of the loss over all epochs seen, with a mark at the one shown. */
const createLosses = repaint => {
  const drawing = make("svg:svg", { role: "img" }), isLogarithmic = make("input", { type: "checkbox", onchange: () => repaint() });
  return {
    element: make("div", {}, drawing, make("label", {}, isLogarithmic, "logarithmic")),
    update: ({ losses, first, epoch: at, last }, width) => {
      const step = Math.max(1, Math.ceil(losses.length / 300)), scaled = loss => isLogarithmic.checked ? Math.log10(Math.max(loss, 1e-30)) : loss;
      // The largest of each stretch, so that a leap is never left out.
      const points = range(Math.ceil(losses.length / step)).map(i => [first + i * step, scaled(Math.max(...losses.slice(i * step, (i + 1) * step)))]);
      points.push([last, scaled(losses.at(-1))]);
      const heights = points.map(point => point[1]), top = Math.max(...heights);
      const y = isLogarithmic.checked ? { from: Math.floor(Math.min(...heights)), to: Math.floor(top) + 1, isLogarithmic: true } : { from: 0, to: top * 1.08 || 1 };
      const { placeX, placeY } = chart(drawing, { width, x: { from: first, to: Math.max(last, first + 10), title: "epoch" }, y: { ...y, title: "mean squared error" } });
      drawing.append(
        make("svg:path", { class: "line", d: pathOf(points.map(([x, y]) => [placeX(x), placeY(y)])) }),
        make("svg:circle", { class: "mark", cx: placeX(at), cy: placeY(scaled(losses[at - first])), r: 5 }));
      drawing.setAttribute("aria-label", `The mean squared error over the epochs: ${significant(losses[0])} at epoch ${first}, ${significant(losses.at(-1))} at epoch ${last}; shown is epoch ${at}.`);
    },
  };
};

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
    const row = () => model.table.rows[at], refresh = () => inputs.forEach((input, i) => { input.value = fields[i].read(row()); });
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
    return { says, controls, refresh, element: make("tr", { onfocusin: () => at === model.rowAt || choose(at) }, make("td", {}, select), inputs.map(input => make("td", {}, input)), says, make("td", {}, remove)) };
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
        refresh();
        element.classList.toggle("asked", !rows[at].y);
      });
      shown = rows;
      lines.forEach(({ says }, at) => write(says, answerOf(model, [...outputs.subarray(at * labels.length, (at + 1) * labels.length)])));
      if (marked === model.rowAt) return;
      marked = model.rowAt;
      lines.forEach(({ controls }, at) => {
        controls[0].setAttribute("aria-pressed", at === marked);
        controls.forEach(control => { control.tabIndex = at === marked ? 0 : -1; });
      });
    },
  };
};

// One weight in the hand: choose it, drag its line or change its number, and see the loss along it, with the slope where it is.

const createWeight = (model, { turned, chose }) => {
  const choice = make("select", { onchange: () => chose(choice.value) });
  const number = make("input", { type: "number", step: 0.1, onchange: () => Number.isFinite(number.valueAsNumber) && turned(clamp(number.valueAsNumber, -1e3, 1e3)) });
  const slider = make("input", { type: "range", step: 0.01, "aria-label": "The weight", oninput: () => turned(slider.valueAsNumber) });
  const drawing = make("svg:svg", { role: "img" }), words = make("p", { class: "quiet" });
  let middle;

  // While a weight is dragged the axis stands still.
  const reach = 8;
  const value = () => model.training.weights[model.chosen.layer][model.place];
  const follow = () => {
    if (middle === undefined || Math.abs(value() - middle) > reach) middle = Math.round(value());
  };

  return {
    element: make("div", {}, make("div", { class: "buttons" }, field("weight", choice), field("is", number)), drawing, slider, words),
    /** Another weight, or another network. */
    draw: () => {
      const all = model.training.weights.flatMap((_, layer) => range(model.sizes[layer]).flatMap(from => range(model.sizes[layer + 1]).map(to => ({ layer, from, to }))));
      choice.replaceChildren(...all.map(weight => make("option", { value: `${weight.layer} ${weight.from} ${weight.to}` }, weightName(model, weight))));
      middle = undefined;
    },
    chosen: () => { middle = undefined; },
    update: width => {
      follow();
      const { sizes, training: { weights, inputs, targets } } = model, { layer, from, to } = model.chosen, now = value();
      const lossAt = weight => lossOf(sizes, weights.map((matrix, i) => i === layer ? matrix.with(model.place, weight) : matrix), inputs, targets, halfSum);
      const slope = backward(sizes, weights, forward(sizes, weights, inputs), targets).gradients[layer][model.place];
      // Fewer points where each takes long.
      const count = clamp(Math.round(4e6 / (targets.length * weights.reduce((sum, matrix) => sum + matrix.length, 0))), 9, 65);
      const points = range(count).map(i => middle - reach + 2 * reach * i / (count - 1)).map(weight => [weight, lossAt(weight)]), loss = lossAt(now);
      const { placeX, placeY } = chart(drawing, { width, x: { from: middle - reach, to: middle + reach, title: weightName(model, model.chosen) }, y: { from: 0, to: Math.max(loss, ...points.map(point => point[1])) * 1.08 || 1, title: "loss L" } });
      const touch = [-2.5, 2.5].map(aside => [placeX(now + aside), placeY(loss + slope * aside)]);
      drawing.append(make("svg:path", { class: "line", d: pathOf(points.map(([x, y]) => [placeX(x), placeY(y)])) }), make("svg:path", { class: "tangent", d: pathOf(touch) }), make("svg:circle", { class: "mark", cx: placeX(now), cy: placeY(loss), r: 5 }));
      choice.value = `${layer} ${from} ${to}`;
      if (document.activeElement !== number) number.value = now.toFixed(2);
      Object.assign(slider, { min: middle - reach, max: middle + reach, value: now });
      const way = Math.abs(slope) < 1e-6 ? "level" : slope > 0 ? "up to the right" : "down to the right";
      drawing.setAttribute("aria-label", `The loss L along ${weightName(model, model.chosen)}: ${significant(loss)} at ${fixed(now)}, where it goes ${way}.`);
      write(words, `L = ½ Σ (y − o)² = ${significant(loss)}, slope ∂L/∂w = ${significant(slope)}: ${way}.`);
    },
  };
};

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
    write(scale, `from ${significant(from, 4)} (dark) to ${significant(to, 4)} (bright) ${labels[state.label].unit}`.trim() + (features.length > 2 ? "; other features as in the chosen row" : ""));
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

// Backpropagation in steps: the numbers appear layer by layer, then the blame goes back, the rows vote, and the weights move.

const mostLines = 12, mostTerms = 4;

const sum = terms => terms.length > mostTerms ? [...terms.slice(0, mostTerms - 1), "…", terms.at(-1)].join(" + ") : terms.join(" + ");

// The steps of one epoch, for all rows or for one. Each has its formula, what it means, the same with its numbers, and what
// of the network it is about.
// @param only The place of the one row among those with an answer; null for all of them.
// @param at The row whose numbers are shown.
const stepsOf = (model, rate, only, at) => {
  const { sizes, training: { weights, inputs, targets } } = model, last = weights.length - 1, steps = [];
  const pass = forward(sizes, weights, inputs), back = backward(sizes, weights, pass, targets), of = (matrix, size) => matrix.subarray(at * size, (at + 1) * size);
  // What each row alone says about the weights; their sum is the gradient.
  const votes = range(pass.rows).map(row => {
    const part = inputs.subarray(row * sizes[0], (row + 1) * sizes[0]);
    return backward(sizes, weights, forward(sizes, weights, part), targets.subarray(row * sizes.at(-1), (row + 1) * sizes.at(-1))).gradients;
  });
  const gradients = only === null ? back.gradients : votes[only], number = value => fixed(value, 4);
  const add = step => steps.push(step), neuron = (layer, i) => neuronName(model, layer, i);
  const activation = layer => layer === last + 1 ? "o" : layer === 0 ? "X" : `a${layer}`, named = layer => layer === last + 1 ? `a${layer} = o` : `a${layer}`;
  const eachNeuron = (layer, write) => range(sizes[layer]).map(i => `${neuron(layer, i)}: ${write(i)}`);
  const eachWeight = write => weights.flatMap((matrix, layer) => [...matrix.keys()].map(i => `${weightName(model, weightAt(model, layer, i))}: ${write(layer, i)}`));
  const marked = (layer, values) => ({ litNeurons: layer, neuron: (_, i) => fixed(values[i], Math.abs(values[i]) < 0.1 ? 3 : 2) });

  range(last + 1).forEach(layer => {
    const [z, a, below] = [of(pass.sums[layer], sizes[layer + 1]), of(pass.activations[layer + 1], sizes[layer + 1]), of(pass.activations[layer], sizes[layer])];
    const terms = i => [...below.keys()].map(k => `${bracketed(below[k])} · ${bracketed(weights[layer][k * sizes[layer + 1] + i])}`);
    add({ formula: `z${layer + 1} = ${activation(layer)} · W${layer + 1}`, say: "Each neuron adds up what comes in, each number times its weight.", lines: eachNeuron(layer + 1, i => `${sum(terms(i))} = ${number(z[i])}`), marks: { ...marked(layer + 1, z), litWeights: layer, upTo: layer + 1 } });
    add({ formula: `${named(layer + 1)} = σ(z${layer + 1})`, say: layer === last ? "The sigmoid makes an answer of it." : "The sigmoid bends the sum into the range from 0 to 1.", lines: eachNeuron(layer + 1, i => `σ(${number(z[i])}) = ${number(a[i])}`), marks: { ...marked(layer + 1, a), upTo: layer + 1 } });
  });
  for (let layer = last; layer >= 0; layer--) {
    const size = sizes[layer + 1], a = of(pass.activations[layer + 1], size), error = of(back.errors[layer], size), delta = of(back.deltas[layer], size), below = of(pass.activations[layer], sizes[layer]);
    const next = layer < last && of(back.deltas[layer + 1], sizes[layer + 2]), y = of(targets, sizes.at(-1)), slope = a.map(value => value * (1 - value));
    const errorName = layer === last ? "e" : `e${layer + 1}`;
    if (layer === last) add({ formula: "e = y − o", say: "How far is each answer from the truth?", lines: eachNeuron(layer + 1, i => `${number(y[i])} − ${number(a[i])} = ${number(error[i])}`), marks: marked(layer + 1, error) });
    else add({ formula: `${errorName} = delta${layer + 2} · W${layer + 2}ᵀ`, say: "Each neuron is to blame for what it gave on, by the same weights.", lines: eachNeuron(layer + 1, i => `${sum([...next].map((value, k) => `${bracketed(value, 4)} · ${bracketed(weights[layer + 1][i * sizes[layer + 2] + k])}`))} = ${number(error[i])}`), marks: { ...marked(layer + 1, error), litWeights: layer + 1 } });
    add({ formula: `slope = ${activation(layer + 1)} (1 − ${activation(layer + 1)})`, say: "How much does the sigmoid let through here? At most a quarter.", lines: eachNeuron(layer + 1, i => `${number(a[i])} · (1 − ${number(a[i])}) = ${number(slope[i])}`), marks: marked(layer + 1, slope) });
    add({ formula: `delta${layer + 1} = ${errorName} ⊙ slope`, say: "So the sum of each neuron should move by so much.", lines: eachNeuron(layer + 1, i => `${bracketed(error[i], 4)} · ${number(slope[i])} = ${number(delta[i])}`), marks: marked(layer + 1, delta) });
    const vote = votes[at][layer];
    add({ formula: `∂L/∂W${layer + 1} = −${activation(layer)}ᵀ · delta${layer + 1}`, say: "Each weight: what came through it, times the delta behind it.", marks: { litWeights: layer, weight: (_, i) => fixed(vote[i], 3) },
      lines: [...vote.keys()].map(i => `${weightName(model, weightAt(model, layer, i))}: −${bracketed(below[Math.floor(i / size)], 4)} · ${bracketed(delta[i % size], 4)} = ${number(vote[i])}`) });
  }
  if (only === null && votes.length > 1) add({ formula: "∂L/∂W = the sum of all rows' votes", say: `So far it was one row. All ${votes.length} rows vote, and their votes are added.`, lines: eachWeight((layer, i) => `${sum(votes.map(vote => bracketed(vote[layer][i], 4)))} = ${number(gradients[layer][i])}`), marks: {} });
  add({ formula: "W ← W − η · ∂L/∂W", say: `Every weight takes its step, with a learning rate η of ${significant(rate, 6)}.`, lines: eachWeight((layer, i) => `${number(weights[layer][i])} − ${significant(rate, 6)} · ${bracketed(gradients[layer][i], 4)} = ${number(weights[layer][i] - rate * gradients[layer][i])}`), marks: {}, gradients });
  return steps;
};

const weightAt = ({ sizes }, layer, i) => ({ layer, from: Math.floor(i / sizes[layer + 1]), to: i % sizes[layer + 1] });

const createStepper = (model, { repaint, take, say }) => {
  const formula = make("strong"), meaning = make("p"), lines = make("ul"), count = make("span", { class: "quiet" });
  const rows = make("select", { onchange: () => show(0) });
  const back = make("button", { type: "button", onclick: () => show(at - 1) }, "Back"), next = make("button", { type: "button", onclick: () => forwards() }, "Next");
  const element = make("details", { ontoggle: () => show(0) }, make("summary", {}, "Backpropagation, step by step"),
    make("div", { class: "buttons" }, back, next, field("for", rows), count), make("p", { class: "formula" }, formula), meaning, lines);
  let at = 0, steps = [];

  const known = () => model.table.rows.filter(row => row.y);
  const only = () => rows.value === "" ? null : Number(rows.value);
  const compute = () => {
    const shown = only() ?? Math.max(0, known().indexOf(model.row));
    steps = stepsOf(model, model.rate, only(), shown);
    return shown;
  };
  const forwards = () => {
    const { gradients } = steps[at];
    if (!gradients) return show(at + 1);
    take(gradients, only() === null);
    show(0);
  };
  const show = to => {
    at = to;
    update();
    repaint();
    if (element.open && steps[at]) say(`Step ${at + 1} of ${steps.length}: ${steps[at].formula}. ${steps[at].say}`);
  };
  const update = () => {
    if (!element.open) return;
    const names = known().map((_, i) => `row ${model.table.rows.indexOf(known()[i]) + 1} alone`), before = rows.value;
    if (rows.childElementCount !== names.length + 1) {
      rows.replaceChildren(make("option", { value: "" }, "all rows"), ...names.map((name, i) => make("option", { value: i }, name)));
      rows.value = before < names.length ? before : "";
    }
    const shown = compute();
    at = clamp(at, 0, steps.length - 1);
    const step = steps[at], more = step.lines.length - mostLines, whose = model.table.rows.indexOf(known()[shown]) + 1;
    write(count, `step ${at + 1} of ${steps.length}, numbers of row ${whose}`);
    write(formula, step.formula);
    write(meaning, step.say);
    lines.replaceChildren(...step.lines.slice(0, mostLines).map(line => make("li", {}, line)), ...(more > 0 ? [make("li", {}, `… and ${more} more`)] : []));
    back.disabled = at === 0;
    write(next, step.gradients ? "Take the step" : "Next");
  };

  return {
    element,
    update,
    /** What the drawing of the network should point at, and the row that it should show. */
    get marks() { return element.open && steps[at] ? steps[at].marks : {}; },
    get row() { return element.open ? known()[only() ?? Math.max(0, known().indexOf(model.row))] : model.row; },
  };
};

// The buttons and fields of a training.

const speeds = [[2, "2 epochs a second"], [20, "20 a second"], [200, "200 a second"], [Infinity, "as fast as it can"]];

const createControls = (model, { play, step, restart, backTo, reshape }) => {
  const button = (text, onclick) => make("button", { type: "button", onclick }, text);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const playing = button("", play), at = make("input", { type: "range", "aria-label": "Epoch, back to any that was seen", oninput: () => backTo(at.valueAsNumber) }), state = make("span", { class: "state" });
  playing.classList.add("main");
  const speed = make("select", { onchange: () => { model.speed = speeds[speed.value][0]; } }, speeds.map(([value, name], i) => make("option", { value: i, selected: value === model.speed }, name)));
  const rate = make("input", { type: "number", min: 0, step: "any", value: model.rate, onchange: () => {
    if (rate.valueAsNumber >= 0 && rate.valueAsNumber <= 1e6) model.rate = rate.valueAsNumber;
    rate.value = model.rate;
    reshape({});
  } });
  const whole = (value, least, most, name, take) => {
    const input = make("input", { type: "number", min: least, max: most, value, "aria-label": name, onchange: () => take(clamp(Math.round(input.valueAsNumber || 0), least, most)) });
    return input;
  };
  const seed = whole(model.seed, -(2 ** 31), 2 ** 31 - 1, null, value => reshape({ seed: value })), layers = make("span", { class: "layers", role: "group", "aria-label": "Hidden layers" });

  const draw = () => {
    const { hidden } = model;
    seed.value = model.seed;
    layers.replaceChildren(make("span", {}, "hidden neurons"),
      ...hidden.map((size, layer) => whole(size, 1, 64, `Neurons in hidden layer ${layer + 1}`, value => reshape({ hidden: hidden.with(layer, value) }))),
      ...(hidden.length < 4 ? [button("Add a layer", () => reshape({ hidden: [...hidden, 3] }))] : []),
      ...(hidden.length ? [button("Remove a layer", () => reshape({ hidden: hidden.slice(0, -1) }))] : []));
  };
  draw();

  return {
    calm,
    element: make("div", { class: "controls" },
      make("div", { class: "buttons" }, playing, button("Step", step), button("Start again", restart), at, state),
      make("div", { class: "buttons" }, field("learning rate η", rate), field("speed", speed), field("seed", seed), layers)),
    draw,
    update: isPlaying => {
      const { training } = model;
      write(playing, isPlaying ? "Pause" : calm.matches ? "100 epochs" : "Train");
      Object.assign(at, { min: training.first, max: Math.max(training.last, training.first + 1), step: training.every, value: training.epoch, disabled: training.last === training.first });
      write(state, `epoch ${training.epoch.toLocaleString("en")}, mean squared error ${significant(training.losses[training.epoch - training.first])}`);
    },
  };
};

// Ties the parts together: what a reader changes goes into the model, and the parts show what is in it. All of it stays here.

/** Settings come from an output, which anybody may have written: too much, or nonsense, is left as it is without a script. */
const isSound = ({ features, labels, rows, questions, hidden, seed, rate }) => {
  const are = (list, count, test) => Array.isArray(list) && list.length >= (count[0] ?? 0) && list.length <= count[1] && list.every(test);
  const isColumn = column => typeof column?.heading === "string" && typeof column.name === "string" && typeof column.unit === "string";
  const ofNumbers = length => row => are(row, [length, length], Number.isFinite);
  return are(features, [1, 12], isColumn) && are(labels, [1, 12], isColumn) && are(rows, [1, mostRows], ofNumbers(features.length + labels.length))
    && are(questions, [0, mostRows], ofNumbers(features.length)) && are(hidden, [0, 4], size => size >= 1 && size <= 64 && Number.isInteger(size)) && Number.isInteger(seed) && rate >= 0;
};

const createTablePlayground = (settings, root) => {
  const { features, labels, classes, hidden, seed, rate, epochs } = settings, split = features.length;
  const rows = [...settings.rows.map(row => ({ x: row.slice(0, split), y: row.slice(split) })), ...settings.questions.map(x => ({ x, y: null }))].slice(0, mostRows);
  const model = {
    table: { features, labels, classes, rows }, hidden, seed, rate, speed: 20, chosen: { layer: hidden.length, from: 0, to: 0 }, rowAt: Math.max(0, rows.findIndex(row => !row.y)),
    get sizes() { return [features.length, ...this.hidden, labels.length]; },
    get row() { return this.table.rows[this.rowAt]; },
    get place() { return this.chosen.from * this.sizes[this.chosen.layer + 1] + this.chosen.to; },
  };
  const learn = () => {
    const known = model.table.rows.filter(row => row.y);
    model.scaling = scalingOf(model.table);
    model.training.learnFrom(inputsOf(known, model.scaling), targetsOf(known, model.scaling));
  };
  const restart = () => {
    model.training = new Training(model.sizes, drawWeights(model.sizes, model.seed));
    learn();
  };
  restart();

  // What is said aloud waits until a second has gone since the last.
  const status = make("p", { role: "status", class: "unseen" });
  let words, spoken = 0;
  const announce = compose => {
    if (!words) setTimeout(() => {
      write(status, words());
      words = undefined;
      spoken = performance.now();
    }, Math.max(100, spoken + 1000 - performance.now()));
    words = compose;
  };
  const say = text => announce(() => text);
  const tell = () => announce(() => `Epoch ${model.training.epoch}, mean squared error ${significant(model.training.losses[model.training.epoch - model.training.first])}. ${answer.textContent}`);

  const answer = make("p", { class: "answer" }), trouble = make("p", { class: "trouble" });
  const network = make("svg:svg", { class: "network", role: "img" });
  const text = make("textarea", { readonly: true, rows: 9, "aria-label": "The table as the text of a data cell", spellcheck: "false" });

  let due = 0, played = 0, left = 0;
  const repaint = () => { due ||= requestAnimationFrame(update); };
  const happened = () => {
    write(trouble, "");
    repaint();
    tell();
  };
  const pause = () => {
    ticking.play(false);
    controls.update(false);
    tell();
  };
  /** Sets weights that are not those of a training. */
  const set = weights => {
    model.training.set(weights);
    happened();
  };
  const advance = () => {
    if (model.training.advance(model.rate)) return true;
    pause();
    write(trouble, "A step from here would make a weight too large for a number; take a smaller learning rate.");
    return false;
  };
  const ticking = clock(root, seconds => {
    const until = performance.now() + 8, before = model.training.epoch;
    for (played += Math.min(model.speed, 1e9) * seconds; played >= 1 && ticking.playing && performance.now() < until; played--) {
      if (!advance()) break;
      if (--left <= 0) pause();
    }
    played = Math.min(played, 1);
    if (model.training.epoch !== before) repaint();
  });

  const controls = createControls(model, {
    play: () => {
      if (ticking.playing) return pause();
      if (controls.calm.matches) {
        happened();
        for (let i = 0; i < 100 && advance(); i++);
        return;
      }
      left = epochs;
      played = 0;
      ticking.play(true);
      happened();
    },
    step: () => {
      if (ticking.playing) pause();
      happened();
      advance();
    },
    restart: () => {
      ticking.play(false);
      restart();
      happened();
    },
    backTo: at => {
      ticking.play(false);
      model.training.backTo(at);
      happened();
    },
    reshape: change => {
      const isAnother = Object.keys(change).length;
      Object.assign(model, change);
      if (isAnother) {
        ticking.play(false);
        model.chosen = { layer: model.hidden.length, from: 0, to: 0 };
        restart();
        weight.draw();
        controls.draw();
      }
      happened();
    },
  });
  const rowsTable = createTable(model, {
    changed: rows => {
      const isToLearn = ({ y }) => y, before = JSON.stringify(model.table.rows.filter(isToLearn));
      model.table.rows = rows;
      model.rowAt = clamp(model.rowAt, 0, rows.length - 1);
      // Another question is no other training.
      if (JSON.stringify(rows.filter(isToLearn)) !== before) learn();
      happened();
    },
    refused: sentence => {
      write(trouble, sentence);
      say(sentence);
    },
    choose: at => {
      model.rowAt = at;
      happened();
    },
  });
  const turn = value => set(model.training.weights.map((matrix, layer) => layer === model.chosen.layer ? matrix.with(model.place, value) : matrix));
  const choose = written => {
    const [layer, from, to] = written.split(" ").map(Number);
    model.chosen = { layer, from, to };
    weight.chosen();
    happened();
  };
  const weight = createWeight(model, { turned: turn, chose: choose });
  weight.draw();
  const surface = createSurface(model), losses = createLosses(repaint);
  const stepper = createStepper(model, {
    repaint,
    say,
    take: (gradients, isEpoch) => isEpoch ? (happened(), advance()) : set(stepped(model.training.weights, gradients, model.rate)),
  });

  let drag;
  network.addEventListener("pointerdown", event => {
    if (!event.target.dataset.weight) return;
    event.preventDefault();
    if (ticking.playing) pause();
    choose(event.target.dataset.weight);
    network.setPointerCapture(event.pointerId);
    drag = { from: event.clientY, weight: model.training.weights[model.chosen.layer][model.place] };
  });
  network.addEventListener("pointermove", event => drag && turn(clamp(Math.round((drag.weight + (drag.from - event.clientY) / 25) * 100) / 100, -1e3, 1e3)));
  for (const type of ["pointerup", "pointercancel"]) network.addEventListener(type, () => { drag = undefined; });

  const part = (title, ...children) => make("div", { class: "part", role: "group", "aria-label": title }, make("p", { class: "heading" }, title), ...children);
  const copy = make("button", { type: "button", onclick: async () => {
    text.select();
    await navigator.clipboard?.writeText(text.value).catch(() => {});
    say("The table is selected, to be copied.");
  } }, "Copy");
  const parts = [
    part("The network", make("p", { class: "quiet" }, "Drag a line up or down to change its weight. Blue is positive, dashed orange negative."), network, stepper.element),
    part("The rows", rowsTable.element),
    part("The loss", losses.element),
    part("One weight", weight.element),
    part("What it predicts", surface.element),
  ];
  if (features.length + (classes ? 1 : labels.length) > 3) parts[1].classList.add("wide");
  const keep = make("details", {}, make("summary", {}, "What you change here stays here: take the table with you"),
    make("p", {}, "The notebook's data and network are as they were. To go on with this table, put it in the place of the data cell:"), text, make("div", { class: "buttons" }, copy));
  const element = make("div", { class: "live" }, answer, controls.element, trouble, make("div", { class: "parts" }, parts), keep, status);

  const update = () => {
    due = 0;
    const { sizes, training } = model, widthOf = place => clamp(Math.round(place.clientWidth) || 360, 240, 720), row = stepper.row;
    const outputs = forward(sizes, training.weights, inputsOf(model.table.rows, model.scaling)).outputs, own = forward(sizes, training.weights, inputsOf([row], model.scaling));
    write(answer, `For ${features.map((column, i) => `${column.name} ${significant(row.x[i], 6)} ${column.unit}`.trim()).join(", ")} the network says ${answerOf(model, own.outputs)}.`);
    controls.update(ticking.playing);
    rowsTable.update(outputs);
    stepper.update();
    drawNetwork(network, { ...model, sizes, row, training, place: model.place }, own, widthOf(parts[0]), stepper.marks);
    losses.update(training, widthOf(parts[2]));
    weight.update(widthOf(parts[3]));
    surface.update(widthOf(parts[4]));
    text.value = cellText(model.table);
  };
  new ResizeObserver(repaint).observe(element);
  // Keys that a button or a slider understands are not commands of the notebook around.
  element.dataset.lmSuppressShortcuts = "true";
  element.addEventListener("keydown", event => (/^(Arrow|Page|Home|End|Enter| )/.test(event.key)) && event.stopPropagation());
  update();
  return element;
};

page.playground = { drawWeights, forward, backward, stepped, lossOf, halfSum, scalingOf, cellText };
openAll("table", (settings, root) => isSound(settings) && createTablePlayground(settings, root));
})();
