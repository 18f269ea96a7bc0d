// Backpropagation in steps: the numbers appear layer by layer, then the blame goes back, the rows vote, and the weights move.

const mostLines = 12, mostTerms = 4;

const sum = terms => terms.length > mostTerms ? [...terms.slice(0, mostTerms - 1), "…", terms.at(-1)].join(" + ") : terms.join(" + ");

// The steps of one epoch, for all rows or for one. Each has its formula, what it means, the same with its numbers, and what
// of the network it is about.
// @param only The place of the one row among those with a label; null for all of them.
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
    add({ formula: `${named(layer + 1)} = σ(z${layer + 1})`, say: layer === last ? "The sigmoid turns it into an answer." : "The sigmoid bends the sum into the range from 0 to 1.", lines: eachNeuron(layer + 1, i => `σ(${number(z[i])}) = ${number(a[i])}`), marks: { ...marked(layer + 1, a), upTo: layer + 1 } });
  });
  for (let layer = last; layer >= 0; layer--) {
    const size = sizes[layer + 1], a = of(pass.activations[layer + 1], size), error = of(back.errors[layer], size), delta = of(back.deltas[layer], size), below = of(pass.activations[layer], sizes[layer]);
    const next = layer < last && of(back.deltas[layer + 1], sizes[layer + 2]), y = of(targets, sizes.at(-1)), slope = a.map(value => value * (1 - value));
    const errorName = layer === last ? "e" : `e${layer + 1}`;
    if (layer === last) add({ formula: "e = y − o", say: "How far is each answer from its label?", lines: eachNeuron(layer + 1, i => `${number(y[i])} − ${number(a[i])} = ${number(error[i])}`), marks: marked(layer + 1, error) });
    else add({ formula: `${errorName} = delta${layer + 2} · W${layer + 2}ᵀ`, say: "Each neuron takes its share of the blame, through the same weights it passed its activation on through.", lines: eachNeuron(layer + 1, i => `${sum([...next].map((value, k) => `${bracketed(value, 4)} · ${bracketed(weights[layer + 1][i * sizes[layer + 2] + k])}`))} = ${number(error[i])}`), marks: { ...marked(layer + 1, error), litWeights: layer + 1 } });
    add({ formula: `slope = ${activation(layer + 1)} (1 − ${activation(layer + 1)})`, say: "How much does the sigmoid let through here? At most a quarter.", lines: eachNeuron(layer + 1, i => `${number(a[i])} · (1 − ${number(a[i])}) = ${number(slope[i])}`), marks: marked(layer + 1, slope) });
    add({ formula: `delta${layer + 1} = ${errorName} ⊙ slope`, say: "So this is how much the sum of each neuron should move.", lines: eachNeuron(layer + 1, i => `${bracketed(error[i], 4)} · ${number(slope[i])} = ${number(delta[i])}`), marks: marked(layer + 1, delta) });
    const vote = votes[at][layer];
    add({ formula: `∂L/∂W${layer + 1} = −${activation(layer)}ᵀ · delta${layer + 1}`, say: "Each weight: what came through it, times the delta behind it.", marks: { litWeights: layer, weight: (_, i) => fixed(vote[i], 3) },
      lines: [...vote.keys()].map(i => `${weightName(model, weightAt(model, layer, i))}: −${bracketed(below[Math.floor(i / size)], 4)} · ${bracketed(delta[i % size], 4)} = ${number(vote[i])}`) });
  }
  if (only === null && votes.length > 1) add({ formula: "∂L/∂W = the sum of all rows' votes", say: `So far that was one row. All ${votes.length} rows vote, and their votes are added.`, lines: eachWeight((layer, i) => `${sum(votes.map(vote => bracketed(vote[layer][i], 4)))} = ${number(gradients[layer][i])}`), marks: {} });
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
