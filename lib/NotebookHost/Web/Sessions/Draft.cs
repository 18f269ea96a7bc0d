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

    // Of the cells that a save has taken out of the file, the file before it: they may be brought back.
    private readonly Dictionary<string, Notebook> earlier = [];
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

    /// <exception cref="NotebookException">There is a cell of its name already, or none of the name that it is to follow; or it is a cell of the file, and this was not its place.</exception>
    public void Add(PageRequest.Add add)
    {
        lock (access)
        {
            Insert(add);
            if (add.IsBack)
                return;
            // A cell that was removed may have borne the name.
            runs.Remove(add.Id);
            earlier.Remove(add.Id);
        }
    }

    /// <summary>Removes the cell, which may come back as it was.</summary>
    /// <exception cref="NotebookException">There is no such cell.</exception>
    public void Remove(string id)
    {
        lock (access)
            cells.RemoveAt(Place(id));
    }

    /// <summary>Takes over the text of a page that was made from <paramref name="shown"/> and differs from it in <paramref name="changes"/>.</summary>
    /// <param name="isAnew">Whether the page has read the file just now: from then on the draft is compared with that.</param>
    /// <exception cref="NotebookException">A change names a cell that is not there; the draft is as it was.</exception>
    public void Become(Notebook shown, IEnumerable<PageRequest> changes, bool isAnew)
    {
        lock (access)
        {
            Cell[] before = [.. cells];
            var file = original;
            Replace(shown.Cells);
            original = isAnew ? shown : original;
            try
            {
                foreach (var change in changes)
                    Apply(change);
            }
            catch (NotebookException)
            {
                Replace(before);
                original = file;
                throw;
            }
        }
    }

    /// <summary>Notes what a run of the cell has shown.</summary>
    public void Keep(string id, IReadOnlyList<CellOutput> outputs, int? count)
    {
        lock (access)
            runs[id] = (outputs, count);
    }

    /// <summary>The notebook with text, outputs and execution counts. The bytes of what did not change are those of the file.</summary>
    public Notebook Complete()
    {
        lock (access)
        {
            var (result, above) = (original, (string?)null);
            foreach (var (id, source) in cells.Select(cell => (cell.Id, cell.Source)))
            {
                if (NumberInFile(id) is null)
                    result = earlier.TryGetValue(id, out var file) ? result.WithCellAfter(above, file, id) : result.WithCellAfter(above, id, source);
                above = id;
            }
            foreach (var gone in Removed())
                result = result.Without(gone.Id);
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
            foreach (var gone in Removed())
                earlier[gone.Id] = original;
            foreach (var cell in cells)
                runs.Remove(cell.Id);
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
                Insert(add);
                break;
            case PageRequest.Remove remove:
                Remove(remove.Id);
                break;
            default:
                throw new NotebookException("That is not a change to a text.");
        }
    }

    private void Insert(PageRequest.Add add)
    {
        if (cells.Exists(cell => cell.Id == add.Id))
            throw new NotebookException($"There is a cell \"{add.Id}\" already.");
        var place = add.After is null ? 0 : Place(add.After) + 1;
        if (NumberInFile(add.Id) is { } number && (cells.Take(place).Any(cell => NumberInFile(cell.Id) > number) || cells.Skip(place).Any(cell => NumberInFile(cell.Id) < number)))
            throw new NotebookException($"The cell \"{add.Id}\" can come back where it was, and not elsewhere.");
        var known = original.Cells.FirstOrDefault(cell => cell.Id == add.Id) ?? (add.IsBack && earlier.TryGetValue(add.Id, out var file) ? file[add.Id] : null);
        cells.Insert(place, known is null ? new(0, add.Id, "code", add.Code, "csharp", [], [], null) : known with { Source = add.Code });
    }

    private IEnumerable<Cell> Removed() => original.Cells.Where(cell => cells.TrueForAll(kept => kept.Id != cell.Id));

    private int? NumberInFile(string id) => original.Cells.FirstOrDefault(cell => cell.Id == id)?.Number;

    private void Replace(IEnumerable<Cell> by)
    {
        Cell[] copy = [.. by];
        cells.Clear();
        cells.AddRange(copy);
    }

    private int Place(string id) => cells.FindIndex(cell => cell.Id == id) is var place and >= 0 ? place : throw new NotebookException($"There is no cell \"{id}\".");
}
