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
