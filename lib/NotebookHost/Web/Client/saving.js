// Writes the notebook's file when the reader asks for it, and gives it as a download.

export const addSaving = (notebook, status) => {
  const dialog = document.getElementById("conflict");
  let isLeaving = false;

  const save = async (overwrite = false) => {
    const { text } = notebook;
    try {
      const { hash, conflict } = await notebook.connection.ask("save", { overwrite });
      if (conflict) return choose(conflict);
      notebook.noteSaved(hash, text);
      status.say("Saved");
    } catch (error) {
      status.say(error.message, "failed");
    }
  };

  const choose = reason => {
    dialog.querySelector(".reason").textContent = reason;
    dialog.returnValue = "cancel";
    dialog.showModal();
  };

  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "overwrite") save(true);
    if (dialog.returnValue === "download") download();
    if (dialog.returnValue === "reload") {
      isLeaving = true;
      location.reload();
    }
  });

  const download = async () => {
    try {
      const { name, base64 } = await notebook.connection.ask("download");
      const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([bytes], { type: "application/x-ipynb+json" }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch (error) {
      status.say(error.message, "failed");
    }
  };

  addEventListener("beforeunload", event => {
    if (notebook.isUnsaved && !isLeaving) event.preventDefault();
  });

  notebook.save = () => save();
  notebook.download = download;
};
