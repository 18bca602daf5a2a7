namespace PyLite.Vm.Objects;

public partial class PyBaseException
{
    /// <summary>What <c>add_note()</c> does.</summary>
    public void AddNote(ThreadState ts, in Value note)
    {
        if (note.Ref is not PyStr) throw Err.Type($"add_note() argument must be str, not {note.Type.Name}");
        if (!Ops.TryGetAttr(ts, this, Names.__notes__, out var notes))
        {
            notes = new PyList();
            Ops.SetAttr(ts, this, Names.__notes__, notes);
        }
        if (notes.Ref is not PyList list) throw Err.Type("Cannot add note: __notes__ is not a list");
        list.Append(note);
    }

    [PyMethod("add_note(self, note, /)", Doc = "Add a note to the exception")]
    static void PyAddNote(ThreadState ts, PyBaseException self, Value note) => self.AddNote(ts, note);
}
