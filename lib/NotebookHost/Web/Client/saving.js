// Writes the notebook's file when the reader asks for it, and gives it as a download.

export const addSaving = (notebook, status) => {
  const dialog = document.getElementById("conflict");
  const kept = document.getElementById("kept");
  const earlier = notebook.drafts.earlierThan(notebook.hash);
  let isLeaving = false;

  const reload = () => {
    isLeaving = true;
    location.reload();
  };

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
    if (dialog.returnValue === "reload") drop();
  });

  /** Returns to the file. */
  const drop = () => {
    notebook.drafts.drop(notebook.hash);
    reload();
  };

  // Text that was written for another state of the file is offered; the reader may see what it was, and copy it.
  if (earlier) {
    kept.querySelector("textarea").value = textOf(notebook.drafts.of(earlier));
    kept.showModal();
  }

  kept.addEventListener("close", () => {
    const changes = notebook.drafts.of(earlier);
    if (kept.returnValue === "download") give(textOf(changes), `${notebook.name}.txt`);
    if (kept.returnValue === "take-up" || kept.returnValue === "drop") notebook.drafts.drop(earlier);
    if (kept.returnValue !== "take-up") return;
    notebook.drafts.add(notebook.hash, changes);
    reload();
  });

  const download = async () => {
    try {
      const { name, base64 } = await notebook.connection.ask("download");
      give(Uint8Array.from(atob(base64), letter => letter.charCodeAt(0)), name);
    } catch (error) {
      status.say(error.message, "failed");
    }
  };

  addEventListener("beforeunload", event => {
    if (notebook.isUnsaved && !isLeaving) event.preventDefault();
  });

  notebook.save = () => save();
  notebook.download = download;
  notebook.drop = () => confirm("Drop all that you wrote and did not save?") && drop();
};

const textOf = changes => changes.map(({ id, type, code }) => `// The cell ${id}${type === "remove" ? " is removed." : `:\n${code}\n`}`).join("\n");

/** Gives the reader a file. */
const give = (content, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
