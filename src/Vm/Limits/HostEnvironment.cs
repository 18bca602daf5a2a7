using System.Collections;

namespace PyLite.Vm.Limits;

/// <summary>The environment variables, the working directory, and who runs the process.</summary>
public sealed class HostEnvironment(ResourcePolicy policy)
{
    /// <summary>All variables.</summary>
    public IEnumerable<KeyValuePair<string, string>> All()
    {
        policy.CheckEnvironment();
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
            yield return new KeyValuePair<string, string>((string)entry.Key, (string?)entry.Value ?? "");
    }

    public string? Get(string name)
    {
        policy.CheckEnvironment();
        return Environment.GetEnvironmentVariable(name);
    }

    /// <summary>Sets a variable; null removes it.</summary>
    public void Set(string name, string? value)
    {
        policy.CheckEnvironment();
        Environment.SetEnvironmentVariable(name, value);
    }

    public string WorkingDirectory
    {
        get => Directory.GetCurrentDirectory();
        set
        {
            policy.CheckEnvironment();
            Directory.SetCurrentDirectory(value);
        }
    }

    public string UserName => Environment.UserName;
    public string MachineName => Environment.MachineName;
    public int ProcessorCount => Environment.ProcessorCount;
}
