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
