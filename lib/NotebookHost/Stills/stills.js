// Draws every figure of this page in turn and leaves the pictures, as base64 of their SVG, for who reads the page: null for a
// figure that plotly.js does not draw.
(async () => {
const widest = 720;

// plotly.js makes the names of clips and gradients up; the same figure is to give the same picture.
const repeatable = () => {
  let state = 1;
  Math.random = () => (state = state * 48271 % 2147483647) / 2147483647;
};

// Without one, plotly.js takes the template's, or white.
const opaque = colour => /^(transparent|rgba\(.*,\s*0(\.0*)?\))$/.test(colour) ? "#fff" : colour;

// What changes nothing in a picture: names for styles that it does not have, what holds anyway, and groups with nothing in them.
const plain = svg => {
  svg = svg.replace(/ class="[^"]*"| (?:fill|stroke)-opacity: 1;/g, "").replace(/ style=""/g, "");
  for (let before; before !== svg;) {
    before = svg;
    svg = svg.replace(/<(?:g|path)\/>|<g(?: style="[^"]*")?><\/g>/g, "");
  }
  return svg;
};

const picture = async ({ data, layout = {}, frames }) => {
  repeatable();
  data.forEach((trace, place) => trace.uid = `trace${place}`);
  const width = Math.min(layout.width ?? widest, widest);
  Object.assign(layout, { width, height: layout.height ?? 400, paper_bgcolor: opaque(layout.paper_bgcolor), plot_bgcolor: opaque(layout.plot_bgcolor) });
  layout.font = { family: "sans-serif", ...layout.font };
  const address = await Plotly.toImage({ data, layout, frames, config: {} }, { format: "svg", width, height: layout.height });
  const bytes = new TextEncoder().encode(plain(decodeURIComponent(address.slice(address.indexOf(",") + 1))));
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""));
};

const pictures = [];
for (const figure of JSON.parse(document.getElementById("figures").textContent))
  pictures.push(await picture(figure).catch(() => null));
const place = document.createElement("pre");
place.id = "pictures";
place.textContent = JSON.stringify(pictures);
document.body.append(place);
})();
