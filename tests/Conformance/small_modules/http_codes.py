# The status codes and methods of HTTP, and browsers by name.
from http import HTTPStatus, HTTPMethod
import http, webbrowser
for s in HTTPStatus: print(repr(s), s, s.phrase, s.description, s.is_informational, s.is_success, s.is_redirection, s.is_client_error, s.is_server_error)
for m in HTTPMethod: print(repr(m), m, m.description, m == m.value)
print(HTTPStatus(404), HTTPStatus['NOT_FOUND'], HTTPStatus.REQUEST_URI_TOO_LONG, f"{HTTPStatus.OK}", HTTPStatus.OK == 200, HTTPStatus.OK + 1, http.__all__)
try: HTTPStatus(999)
except ValueError as e: print(e)
print(HTTPMethod('GET'), HTTPMethod.GET.lower(), HTTPStatus.__doc__, HTTPMethod.__doc__)
try: webbrowser.get("no-such-browser")
except webbrowser.Error as e: print(e)
print(webbrowser.__all__)
