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
