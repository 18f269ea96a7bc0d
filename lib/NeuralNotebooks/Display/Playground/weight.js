// One weight in the hand: choose it, drag its line or change its number, and see the loss along it, with the slope where it is.

const createWeight = (model, { turned, chose }) => {
  const choice = make("select", { onchange: () => chose(choice.value) });
  const number = make("input", { type: "number", step: 0.1, onchange: () => Number.isFinite(number.valueAsNumber) && turned(clamp(number.valueAsNumber, -1e3, 1e3)) });
  const slider = make("input", { type: "range", step: 0.05, "aria-label": "The weight", oninput: () => turned(slider.valueAsNumber) });
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
