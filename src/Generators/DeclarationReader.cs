using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyLite.Generators;

/// <summary>A declaration and what is wrong with it.</summary>
internal sealed record ReadResult(ClassModel? Model, EquatableArray<DiagnosticModel> Diagnostics);

/// <summary>Reads a class with [PyType] or [PyModule] and its attributed members into models.</summary>
internal sealed class DeclarationReader
{
    private readonly INamedTypeSymbol _class;
    private readonly AttributeData _attribute;
    private readonly bool _isType;
    private readonly List<DiagnosticModel> _diagnostics = [];
    private readonly List<CallableModel> _callables = [];
    private readonly List<GetSetModel> _getSets = [];
    private readonly List<ConstModel> _constants = [];
    private readonly HashSet<string> _names = [];
    /// <summary>Names that a shared declaration does not take, because the class has its own.</summary>
    private HashSet<string> _overridden = [];
    private string? _init, _moduleClass;
    /// <summary>The C# class of self; null where self is any Value.</summary>
    private INamedTypeSymbol? _instance;

    private DeclarationReader(INamedTypeSymbol @class, AttributeData attribute, bool isType)
    {
        _class = @class;
        _attribute = attribute;
        _isType = isType;
    }

    public static ReadResult Read(GeneratorAttributeSyntaxContext context, bool isType, CancellationToken cancellation)
    {
        var reader = new DeclarationReader((INamedTypeSymbol)context.TargetSymbol, context.Attributes[0], isType);
        var model = reader.Read(cancellation);
        return new(model, reader._diagnostics.ToEquatableArray());
    }

    private ClassModel? Read(CancellationToken cancellation)
    {
        for (var c = _class; c != null; c = c.ContainingType)
        {
            if (!IsPartial(c) || c.TypeParameters.Length > 0) Report(Diagnostics.NotPartial, _attribute, c.Name);
            else if (!_isType && c.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
                Report(Diagnostics.Shape, _attribute, $"The table of modules cannot reach '{c.Name}'; make it internal");
            else continue;
            return null;
        }
        if (_isType) _instance = InstanceClass();
        ReadMembers(_class, cancellation);
        // Beyond another Python type its own declaration goes on.
        for (var shared = _class.BaseType; _isType && shared != null && TypeClassifier.PyTypeOf(shared) == null; shared = shared.BaseType)
        {
            if (!shared.GetAttributes().Any(static a => IsOurs(a) && a.AttributeClass!.Name == "PyMembersAttribute")) continue;
            // What the class declares itself, or one between, goes before what it shares with others.
            _overridden = [.. _names];
            ReadMembers(shared, cancellation);
        }
        string ns = _class.ContainingNamespace.IsGlobalNamespace ? "" : _class.ContainingNamespace.ToDisplayString();
        var nesting = new List<string>();
        for (var c = _class; c != null; c = c.ContainingType) nesting.Insert(0, "partial class " + Escape(c.Name));
        return new(
            ns.Length == 0 ? null : ns,
            nesting.ToEquatableArray(),
            _class.FullName(),
            _class.ToDisplayString() + (_isType ? ".PyType" : ".PyModule") + ".g.cs",
            _isType ? ReadType() : null,
            _isType ? null : ReadModule(),
            _callables.ToEquatableArray(), _getSets.ToEquatableArray(), _constants.ToEquatableArray());
    }

    private void ReadMembers(INamedTypeSymbol declaring, CancellationToken cancellation)
    {
        foreach (var member in declaring.GetMembers())
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var attribute in member.GetAttributes())
            {
                if (!IsOurs(attribute)) continue;
                if (declaring != (object)_class && member.DeclaredAccessibility == Accessibility.Private)
                    Report(Diagnostics.Shape, attribute, $"'{member.Name}' is shared by classes that derive from '{declaring.Name}'; make it protected");
                else ReadMember(member, attribute);
            }
        }
    }

    private static bool IsOurs(AttributeData attribute) => attribute.AttributeClass?.ContainingNamespace.ToDisplayString() == BuiltinsGenerator.AttributeNamespace;

    private INamedTypeSymbol? InstanceClass()
    {
        if (Named("Instance")?.Value is INamedTypeSymbol given) return TypeClassifier.IsPyObject(given) ? given : null;
        return _class.IsStatic ? null : _class;
    }

    private TypeModel ReadType()
    {
        string? baseClass = null;
        bool hides = false;
        for (var c = _class.BaseType; c != null; c = c.BaseType)
        {
            if (TypeClassifier.PyTypeOf(c) == null) continue;
            baseClass ??= c.FullName();
            hides = true;
        }
        if (Named("Base")?.Value is INamedTypeSymbol given) baseClass = given.FullName();
        var init = _callables.FirstOrDefault(static c => c.Kind == CallableKind.Init) ?? _callables.FirstOrDefault(static c => c.Kind == CallableKind.New);
        string instance = Named("Instance")?.Value is INamedTypeSymbol i ? i.FullName() : _class.IsStatic ? "global::PyLite.Vm.Values.Value" : _class.FullName();
        return new(Text(_attribute), NamedText("Module") ?? "builtins", NamedText("Doc"), baseClass, instance, _instance?.FullName(),
            Flag("Subclassable"), Flag("Abstract"), Flag("HasDict"), Flag("SequencePattern"), Flag("MappingPattern"), hides, init?.TextSignature, init is { IsPositional: true });
    }

    private ModuleModel ReadModule()
    {
        var types = new List<string>();
        foreach (var attribute in _class.GetAttributes())
            if (attribute.AttributeClass?.Name == "PyModuleTypeAttribute" && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is INamedTypeSymbol type)
                types.Add(type.FullName());
        return new(Text(_attribute), NamedText("Doc"), Named("MultiInterpreter")?.Value is not false, types.ToEquatableArray(), _init, _moduleClass);
    }

    private void ReadMember(ISymbol member, AttributeData attribute)
    {
        var type = attribute.AttributeClass!;
        if (type.Name == "PyConstAttribute") ReadConst(member, attribute);
        else if (type.Name == "PyModuleInitAttribute") ReadModuleInit(member, attribute);
        else if (type.Name is "PyGetterAttribute" or "PySetterAttribute" or "PyDeleterAttribute") ReadAccessor(member, attribute, type.Name);
        else if (Kind(type.Name) is { } kind && member is IMethodSymbol method)
        {
            if (kind == CallableKind.Function == _isType)
                Report(Diagnostics.Shape, attribute, _isType ? "[PyFunction] belongs into a [PyModule] class" : $"[{type.Name.Replace("Attribute", "")}] belongs into a [PyType] class");
            else if (new CallableReader(this, method, attribute, kind, _instance).Read() is { } callable && Claim(callable.Name, attribute)) _callables.Add(callable);
        }
    }

    private static CallableKind? Kind(string attribute) => attribute switch
    {
        "PyFunctionAttribute" => CallableKind.Function,
        "PyMethodAttribute" => CallableKind.Method,
        "PyClassMethodAttribute" => CallableKind.ClassMethod,
        "PyStaticMethodAttribute" => CallableKind.StaticMethod,
        "PyNewAttribute" => CallableKind.New,
        "PyInitAttribute" => CallableKind.Init,
        _ => null,
    };

    private bool Claim(string name, AttributeData attribute)
    {
        if (_overridden.Contains(name)) return false;
        if (_names.Add(name)) return true;
        Report(Diagnostics.Duplicate, attribute, name, _class.Name);
        return false;
    }

    private void ReadConst(ISymbol member, AttributeData attribute)
    {
        string name = Text(attribute);
        ITypeSymbol? type = member switch
        {
            IFieldSymbol f => f.Type,
            IPropertySymbol { Parameters.Length: 0 } p => p.Type,
            IMethodSymbol { Parameters.Length: 0 } m => m.ReturnType,
            IMethodSymbol { Parameters.Length: 1 } m when TypeClassifier.IsThreadState(m.Parameters[0].Type) => m.ReturnType,
            _ => null,
        };
        if (type == null || !member.IsStatic)
        {
            Report(Diagnostics.Shape, attribute, $"[PyConst] '{name}' must be a static field, a static property, or a static method that takes nothing or the ThreadState");
            return;
        }
        if (TypeClassifier.Return(type) is not { } kind || kind == ReturnKind.Void)
        {
            Report(Diagnostics.ReturnType, attribute, member.Name, type.ToDisplayString());
            return;
        }
        if (!Claim(name, attribute)) return;
        string call = member is IMethodSymbol method ? method.Parameters.Length == 1 ? "(ts!)" : "()" : "";
        _constants.Add(new(name, _class.FullName() + "." + Escape(member.Name) + call, kind));
    }

    private void ReadModuleInit(ISymbol member, AttributeData attribute)
    {
        if (_isType || _init != null || member is not IMethodSymbol { IsStatic: true, ReturnsVoid: true, Parameters.Length: 2 } method
            || !TypeClassifier.IsThreadState(method.Parameters[0].Type) || !TypeClassifier.IsPyModule(method.Parameters[1].Type))
            Report(Diagnostics.Shape, attribute, "[PyModuleInit] must be one 'static void Init(ThreadState, PyModule)' of a [PyModule] class");
        else (_init, _moduleClass) = (_class.FullName() + "." + Escape(member.Name), Receiver(method.Parameters[1].Type));
    }

    private void ReadAccessor(ISymbol member, AttributeData attribute, string kind)
    {
        string name = Text(attribute);
        if (!_isType)
        {
            Report(Diagnostics.Shape, attribute, "Data descriptors belong into a [PyType] class");
            return;
        }
        bool setter = kind == "PySetterAttribute", getter = kind == "PyGetterAttribute";
        if (_overridden.Contains(name)) return;
        AccessorModel? accessor;
        if (member is IPropertySymbol property)
        {
            if (property.IsStatic || property.GetMethod == null || property.Parameters.Length > 0 || !SymbolEqualityComparer.Default.Equals(_instance, _class))
            {
                Report(Diagnostics.Shape, attribute, $"'{member.Name}' must be a property of the instances that can be read");
                return;
            }
            if (ReadReturn(property.Type, member, attribute, false) is not { } result) return;
            accessor = new(Escape(member.Name), true, false, false, _instance?.FullName() ?? "", null, result);
        }
        else accessor = ReadAccessorMethod((IMethodSymbol)member, attribute, setter, getter);
        if (accessor == null) return;
        int index = _getSets.FindIndex(g => g.Name == name);
        var existing = index < 0 ? new GetSetModel(name, null, null, null, null) : _getSets[index];
        if (index < 0 ? !_names.Add(name) : (getter ? existing.Get : setter ? existing.Set : existing.Delete) != null)
        {
            Report(Diagnostics.Duplicate, attribute, name, _class.Name);
            return;
        }
        existing = getter ? existing with { Get = accessor, Doc = NamedText("Doc", attribute), Member = attribute.NamedArguments.Any(static a => a.Key == "Member" && a.Value.Value is true) } : setter ? existing with { Set = accessor } : existing with { Delete = accessor };
        if (index < 0) _getSets.Add(existing);
        else _getSets[index] = existing;
    }

    private AccessorModel? ReadAccessorMethod(IMethodSymbol method, AttributeData attribute, bool setter, bool getter)
    {
        int next = 0;
        bool takesState = method.Parameters.Length > 0 && TypeClassifier.IsThreadState(method.Parameters[0].Type);
        if (takesState) next++;
        string receiver = _instance?.FullName() ?? "";
        if (method.IsStatic)
        {
            if (next >= method.Parameters.Length || Receiver(method.Parameters[next].Type) is not { } found)
            {
                Report(Diagnostics.Shape, attribute, $"The static method '{method.Name}' must take self");
                return null;
            }
            if (found.Length > 0) receiver = found;
            else receiver = "";
            next++;
        }
        else if (_instance == null || !SymbolEqualityComparer.Default.Equals(_instance, _class))
        {
            Report(Diagnostics.Shape, attribute, $"'{method.Name}' must be static, because instances are of another class");
            return null;
        }
        ArgumentModel? argument = null;
        if (setter && next < method.Parameters.Length)
        {
            var parameter = method.Parameters[next++];
            argument = TypeClassifier.Argument(parameter);
            if (argument == null || argument.Type is ArgumentType.Span)
            {
                Report(Diagnostics.ParameterType, attribute, parameter.Name, method.Name, parameter.Type.ToDisplayString());
                return null;
            }
        }
        if (next != method.Parameters.Length || setter && argument == null || method.TypeParameters.Length > 0)
        {
            Report(Diagnostics.Shape, attribute, $"'{method.Name}' must take {(setter ? "one value" : "no further parameters")}");
            return null;
        }
        if (ReadReturn(method.ReturnType, method, attribute, !getter) is not { } result) return null;
        return new(Escape(method.Name), false, method.IsStatic, takesState, receiver, argument, result);
    }

    /// <summary>The class name of a self parameter, "" for Value, null where it cannot be self.</summary>
    internal static string? Receiver(ITypeSymbol type) => TypeClassifier.IsValue(type) ? "" : TypeClassifier.IsPyObject(type) ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName() : null;

    internal ReturnKind? ReadReturn(ITypeSymbol type, ISymbol member, AttributeData attribute, bool mustBeVoid)
    {
        var kind = TypeClassifier.Return(type);
        if (kind == null || mustBeVoid && kind != ReturnKind.Void) Report(Diagnostics.ReturnType, attribute, member.Name, type.ToDisplayString());
        return mustBeVoid && kind != ReturnKind.Void ? null : kind;
    }

    internal INamedTypeSymbol Class => _class;

    internal void Report(DiagnosticDescriptor descriptor, AttributeData attribute, params string[] arguments)
    {
        var location = attribute.ApplicationSyntaxReference is { } reference ? reference.SyntaxTree.GetLocation(reference.Span) : _class.Locations[0];
        _diagnostics.Add(DiagnosticModel.Create(descriptor, location, arguments));
    }

    internal static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    internal static string Text(AttributeData attribute) => attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Value is string text ? text : "";

    internal static string? NamedText(string name, AttributeData attribute)
    {
        foreach (var pair in attribute.NamedArguments)
            if (pair.Key == name) return pair.Value.Value as string;
        return null;
    }

    private string? NamedText(string name) => NamedText(name, _attribute);

    private TypedConstant? Named(string name)
    {
        foreach (var pair in _attribute.NamedArguments)
            if (pair.Key == name) return pair.Value;
        return null;
    }

    private bool Flag(string name) => Named(name)?.Value is true;

    private static bool IsPartial(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
            if (reference.GetSyntax() is ClassDeclarationSyntax c && !c.Modifiers.Any(SyntaxKind.PartialKeyword)) return false;
        return true;
    }
}
