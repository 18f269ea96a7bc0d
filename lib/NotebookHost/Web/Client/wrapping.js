// Whether long lines of code go on in the next line or are scrolled to. The browser remembers it for all notebooks.
const box = document.querySelector("#keys [name=wrap]");

const show = isOn => {
  box.checked = isOn;
  document.documentElement.toggleAttribute("data-wrap", isOn);
  // Editors measure their lines anew, and what scrolls is looked for again.
  dispatchEvent(new Event("resize"));
};

// Without storage it lasts as long as the page.
const inStorage = act => {
  try {
    return act(localStorage);
  } catch {
    return null;
  }
};

export const toggleWrapping = (isOn = !box.checked) => {
  show(isOn);
  inStorage(store => store.setItem("wrap", isOn ? "on" : "off"));
};

show(inStorage(store => store.getItem("wrap")) === "on");
box.addEventListener("change", () => toggleWrapping(box.checked));
