// Restarting asks first where there is something to lose.
const dialog = document.getElementById("ask-restart");

export const askBeforeRestart = (notebook, restart) => {
  if (!notebook.hasRun) return restart();
  dialog.returnValue = "cancel";
  dialog.addEventListener("close", () => dialog.returnValue === "restart" && restart(), { once: true });
  dialog.showModal();
};
