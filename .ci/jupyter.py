"""Runs notebooks by Jupyter's own client and compares what they print with what they have stored.

python3 jupyter.py NOTEBOOK…    needs python3-nbclient and the kernel .net-csharp
"""
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient


def texts(cell):
    outputs = cell.outputs
    printed = "".join(output.text for output in cell.outputs if output.output_type == "stream" and output.name == "stdout")
    # A line with #r adds an empty output of its own here.
    return [printed] + [output.data["text/plain"] for output in cell.outputs if output.get("data", {}).get("text/plain")]


failures = 0
for path in map(Path, sys.argv[1:]):
    stored, run = nbformat.read(path, 4), nbformat.read(path, 4)
    # One kernel at a time, and in the notebook's folder: the paths in it are relative. A cell that fails ends the program.
    NotebookClient(run, timeout=120, kernel_name=".net-csharp", resources={"metadata": {"path": str(path.parent)}}).execute()
    different = [before.id for before, after in zip(stored.cells, run.cells)
                 if before.cell_type == "code" and "varies" not in before.metadata.get("tags", []) and texts(before) != texts(after)]
    failures += bool(different)
    print("differs" if different else "ok", path, *different, flush=True)
sys.exit(failures > 0)
