"""What is suggested for a misspelt name, and where nothing is."""
import traceback

Defined = 1
try:
    NotDefined
except NameError as error:
    print(traceback.format_exception_only(error))
    print(traceback.format_exception_only(type(error), error))
    print(list(traceback.TracebackException(type(error), error, None).format_exception_only()))
    print(list(traceback.TracebackException.from_exception(error).format_exception_only()))
try:
    [].appendd
except AttributeError as error:
    print(traceback.format_exception_only(error))

for name in ['Timer', 'sites', 'itr', 'nexts', 'pront', 'lenn', 'Truee', 'ext', 'integ', 'strr', 'lst', 'summ', 'mx', 'mn', 'abss', 'objct', 'typ', 'setr', 'hahs', 'oder', 'exi', 'Non', 'KeyErr', 'evl', 'rage', 'opn']:
    try:
        eval(name)
    except NameError as error:
        print(list(traceback.TracebackException.from_exception(error).format_exception_only()))
