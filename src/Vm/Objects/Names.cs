namespace PyLite.Vm.Objects;

/// <summary>Interned names that the VM itself uses. The field has the name of its content.</summary>
public static class Names
{
    public static readonly PyStr __name__ = PyStr.Intern("__name__");
    public static readonly PyStr __qualname__ = PyStr.Intern("__qualname__");
    public static readonly PyStr __module__ = PyStr.Intern("__module__");
    public static readonly PyStr __doc__ = PyStr.Intern("__doc__");
    public static readonly PyStr __package__ = PyStr.Intern("__package__");
    public static readonly PyStr __loader__ = PyStr.Intern("__loader__");
    public static readonly PyStr __spec__ = PyStr.Intern("__spec__");
    public static readonly PyStr __path__ = PyStr.Intern("__path__");
    public static readonly PyStr __file__ = PyStr.Intern("__file__");
    public static readonly PyStr __all__ = PyStr.Intern("__all__");
    public static readonly PyStr __del__ = PyStr.Intern("__del__");
    public static readonly PyStr __dict__ = PyStr.Intern("__dict__");
    public static readonly PyStr __class__ = PyStr.Intern("__class__");
    public static readonly PyStr __classcell__ = PyStr.Intern("__classcell__");
    public static readonly PyStr __classdictcell__ = PyStr.Intern("__classdictcell__");
    public static readonly PyStr __slots__ = PyStr.Intern("__slots__");
    public static readonly PyStr __weakref__ = PyStr.Intern("__weakref__");
    public static readonly PyStr __builtins__ = PyStr.Intern("__builtins__");
    public static readonly PyStr __import__ = PyStr.Intern("__import__");
    public static readonly PyStr __build_class__ = PyStr.Intern("__build_class__");
    public static readonly PyStr __annotations__ = PyStr.Intern("__annotations__");
    public static readonly PyStr __annotate__ = PyStr.Intern("__annotate__");
    public static readonly PyStr __annotate_func__ = PyStr.Intern("__annotate_func__");
    public static readonly PyStr __annotations_cache__ = PyStr.Intern("__annotations_cache__");
    public static readonly PyStr __firstlineno__ = PyStr.Intern("__firstlineno__");
    public static readonly PyStr __type_params__ = PyStr.Intern("__type_params__");
    public static readonly PyStr __orig_bases__ = PyStr.Intern("__orig_bases__");
    public static readonly PyStr __match_args__ = PyStr.Intern("__match_args__");
    public static readonly PyStr __abstractmethods__ = PyStr.Intern("__abstractmethods__");
    public static readonly PyStr __isabstractmethod__ = PyStr.Intern("__isabstractmethod__");
    public static readonly PyStr __notes__ = PyStr.Intern("__notes__");
    public static readonly PyStr __mro__ = PyStr.Intern("__mro__");
    public static readonly PyStr __bases__ = PyStr.Intern("__bases__");
    public static readonly PyStr __init__ = PyStr.Intern("__init__");
    public static readonly PyStr __new__ = PyStr.Intern("__new__");
    public static readonly PyStr __call__ = PyStr.Intern("__call__");
    public static readonly PyStr __wrapped__ = PyStr.Intern("__wrapped__");
    public static readonly PyStr __main__ = PyStr.Intern("__main__");
    public static readonly PyStr builtins = PyStr.Intern("builtins");
    public static readonly PyStr mro = PyStr.Intern("mro");
    public static readonly PyStr keys = PyStr.Intern("keys");
    public static readonly PyStr send = PyStr.Intern("send");
    public static readonly PyStr @throw = PyStr.Intern("throw");
    public static readonly PyStr close = PyStr.Intern("close");
    public static readonly PyStr write = PyStr.Intern("write");
    public static readonly PyStr flush = PyStr.Intern("flush");
    public static readonly PyStr stdout = PyStr.Intern("stdout");
    public static readonly PyStr stderr = PyStr.Intern("stderr");
    public static readonly PyStr modules = PyStr.Intern("modules");
    public static readonly PyStr path = PyStr.Intern("path");
    public static readonly PyStr displayhook = PyStr.Intern("displayhook");
    public static readonly PyStr excepthook = PyStr.Intern("excepthook");
    public static readonly PyStr _ = PyStr.Intern("_");
}
