namespace NotebookHost;

/// <summary>
/// A notebook as it stands in a page: the file as it was read, with the reader's text, cells added and removed, and what cells
/// have shown. The file itself does not change until it is saved. Safe for use by several threads.
/// </summary>
internal sealed class Draft
{
    private readonly Lock access = new();
    private readonly Dictionary<string, (IReadOnlyList<CellOutput> Outputs, int? Count)> runs = [];
    private readonly List<Cell> cells;
    private Notebook original;

    public Draft(Notebook original) => (this.original, cells) = (original, [.. original.Cells]);

    /// <summary>Where the file lies.</summary>
    public string Path => original.Path;

    /// <summary>The code that a run from the top would run. Its lines end as a browser counts them: in one character.</summary>
    public IReadOnlyList<CellText> Code
    {
        get
        {
            lock (access)
                return [.. cells.Where(cell => cell.IsRunnable).Select(cell => new CellText(cell.Id, cell.Source.ReplaceLineEndings("\n")))];
        }
    }

    /// <summary>The cell with the reader's text, or null if there is none with this id.</summary>
    public Cell? Find(string id)
    {
        lock (access)
            return cells.Find(cell => cell.Id == id);
    }

    /// <summary>The code of the cell in the file, or null if it has no such cell.</summary>
    public string? Stored(string id)
    {
        lock (access)
            return original.Cells.FirstOrDefault(cell => cell.Id == id)?.Source;
    }

    /// <exception cref="NotebookException">There is no such cell.</exception>
    public void Edit(string id, string code)
    {
        lock (access)
            cells[Place(id)] = cells[Place(id)] with { Source = code };
    }

    /// <exception cref="NotebookException">There is no cell <paramref name="after"/>, or there is a cell <paramref name="id"/> already.</exception>
    public void Add(string id, string after, string code)
    {
        lock (access)
        {
            if (cells.Exists(cell => cell.Id == id))
                throw new NotebookException($"There is a cell \"{id}\" already.");
            cells.Insert(Place(after) + 1, new(0, id, "code", code, "csharp", [], [], null));
        }
    }

    /// <exception cref="NotebookException">There is no such cell.</exception>
    public void Remove(string id)
    {
        lock (access)
        {
            cells.RemoveAt(Place(id));
            runs.Remove(id);
        }
    }

    /// <summary>Takes over the text of a page that was made from <paramref name="shown"/> and differs from it in <paramref name="changes"/>.</summary>
    /// <param name="isAnew">Whether the page has read the file just now: from then on the draft is compared with that.</param>
    /// <exception cref="NotebookException">A change names a cell that is not there; the draft is as it was.</exception>
    public void Become(Notebook shown, IEnumerable<PageRequest> changes, bool isAnew)
    {
        lock (access)
        {
            Cell[] before = [.. cells];
            Replace(shown.Cells);
            try
            {
                foreach (var change in changes)
                    Apply(change);
                original = isAnew ? shown : original;
            }
            catch (NotebookException)
            {
                Replace(before);
                throw;
            }
        }
    }

    /// <summary>Notes what a run of the cell has shown.</summary>
    public void Keep(string id, IReadOnlyList<CellOutput> outputs, int? count)
    {
        lock (access)
        {
            // The reader may have removed it while it ran.
            if (cells.Exists(cell => cell.Id == id))
                runs[id] = (outputs, count);
        }
    }

    /// <summary>The notebook with text, outputs and execution counts. The bytes of what did not change are those of the file.</summary>
    public Notebook Complete()
    {
        lock (access)
        {
            var result = original;
            foreach (var gone in original.Cells.Where(cell => cells.TrueForAll(kept => kept.Id != cell.Id)))
                result = result.Without(gone.Id);
            for (var i = 1; i < cells.Count; i++)
            {
                if (result.Cells.All(cell => cell.Id != cells[i].Id))
                    result = result.WithCellAfter(cells[i - 1].Id, cells[i].Id, cells[i].Source);
            }
            return result.With(cells.Select(cell => new CellChange(cell.Id) { Source = cell.Source, Run = runs.TryGetValue(cell.Id, out var run) ? run : null }));
        }
    }

    /// <summary>Writes the file; from then on the draft is compared with what was written.</summary>
    /// <returns>What was written.</returns>
    /// <exception cref="SaveConflictException">Somebody else has changed or removed it, and it is not to be overwritten.</exception>
    public Notebook Save(bool overwrite)
    {
        lock (access)
        {
            var complete = Complete();
            complete.SaveOver(original, overwrite);
            runs.Clear();
            return original = complete;
        }
    }

    private void Apply(PageRequest change)
    {
        switch (change)
        {
            case PageRequest.Edit edit:
                Edit(edit.Id, edit.Code);
                break;
            case PageRequest.Add add:
                Add(add.Id, add.After, add.Code);
                break;
            case PageRequest.Remove remove:
                Remove(remove.Id);
                break;
            default:
                throw new NotebookException("That is no change of a text.");
        }
    }

    private void Replace(IEnumerable<Cell> by)
    {
        Cell[] copy = [.. by];
        cells.Clear();
        cells.AddRange(copy);
    }

    private int Place(string id) => cells.FindIndex(cell => cell.Id == id) is var place and >= 0 ? place : throw new NotebookException($"There is no cell \"{id}\".");
}
