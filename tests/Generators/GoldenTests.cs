namespace PyLite.Tests.Generators;

/// <summary>
/// What is generated for one module and one type, in full. Run with PYLITE_UPDATE_GOLDEN=1 to write the files anew, and read the difference.
/// </summary>
public sealed class GoldenTests
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("PYLITE_UPDATE_GOLDEN") == "1";

    [TestCase("Module")]
    [TestCase("Type")]
    public void GeneratedFilesAreAsRecorded(string name)
    {
        string folder = Path.Combine(Harness.SourceFolder, "Golden");
        foreach (var (file, text) in Harness.Generate(File.ReadAllText(Path.Combine(folder, name + ".cs"))))
        {
            string path = Path.Combine(folder, $"{name}.{file}.txt");
            if (Update) File.WriteAllText(path, text);
            Assert.That(text, Is.EqualTo(File.ReadAllText(path)), file);
        }
    }
}
