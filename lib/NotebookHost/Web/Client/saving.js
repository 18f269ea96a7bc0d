// Writes the notebook's file when the reader asks for it, and gives it as a download.

export const addSaving = (notebook, status) => {
  const dialog = document.getElementById("conflict");
  const notice = document.querySelector(".notice");
  const kept = document.getElementById("kept");
  const earlier = notebook.drafts.earlierThan(notebook.hash);
  let isLeaving = false;

  const reload = () => {
    isLeaving = true;
    location.reload();
  };

  const save = async (overwrite = false) => {
    const { text } = notebook;
    if (!notebook.connection.isOpen) warn("Not saved yet: the host does not answer. What you wrote is saved when it does.");
    try {
      const { hash, conflict } = await notebook.connection.ask("save", { overwrite });
      warn(conflict && `Not saved: ${conflict}`);
      if (conflict) return choose(conflict);
      notebook.noteSaved(hash, text);
      status.say("Saved");
    } catch (error) {
      warn(`Not saved: ${error.message}`);
    }
  };

  // Stays until the text is saved or the page left.
  const warn = words => {
    notice.hidden = !words;
    notice.querySelector("span").textContent = words ?? "";
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
    // Without the host there is what it does not have.
    if (!notebook.connection.isOpen && notebook.isUnsaved) return give(textOf(notebook.changes), `${notebook.name}.txt`);
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
