"""What is suggested where a NameError is shown without its traceback."""
import traceback,sys
try: exec(compile("subprocess.x","<ex>","single"),{})
except NameError as e: print(''.join(traceback.format_exception_only(e))); print(traceback.TracebackException.from_exception(e)); 
try: subprocess
except NameError as e: print(''.join(traceback.format_exception_only(e)))
try: subprocess
except NameError as e: print(traceback.format_exception(e)[-1])
print(''.join(traceback.format_exception_only(NameError("name 'bisect' is not defined", name='bisect'))))
try: prnt
except NameError as e: print(''.join(traceback.format_exception_only(e)), ''.join(traceback.format_exception_only(type(e), e)))
