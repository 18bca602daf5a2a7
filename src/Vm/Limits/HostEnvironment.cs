using System.Collections;

namespace PyLite.Vm.Limits;

/// <summary>The environment variables, the working directory, and who runs the process.</summary>
public sealed class HostEnvironment(ResourcePolicy policy)
{
    /// <summary>All variables.</summary>
    public IEnumerable<KeyValuePair<string, string>> All()
    {
        if (!policy.HasEnvironment) yield break;
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
            yield return new KeyValuePair<string, string>((string)entry.Key, (string?)entry.Value ?? "");
    }

    public string? Get(string name) => policy.HasEnvironment ? Environment.GetEnvironmentVariable(name) : null;

    /// <summary>Sets a variable; null removes it. Where the environment is not the process's, nobody looks here again.</summary>
    public void Set(string name, string? value)
    {
        if (policy.HasEnvironment) Environment.SetEnvironmentVariable(name, value);
    }

    /// <summary>The working directory; the root where it may not be known.</summary>
    public string WorkingDirectory
    {
        get => Directory.GetCurrentDirectory() is var current && policy.MayRead(current) ? current : Path.GetPathRoot(current) ?? "/";
        set
        {
            policy.CheckEnvironment("chdir");
            Directory.SetCurrentDirectory(value);
        }
    }

    public string UserName
    {
        get
        {
            policy.CheckEnvironment("user name");
            return Environment.UserName;
        }
    }

    /// <summary>The name of the machine; another one where it may not be known, as it is asked for together with what everybody may know.</summary>
    public string MachineName => policy.HasEnvironment ? Environment.MachineName : "localhost";

    public int ProcessorCount => Environment.ProcessorCount;
}
