class Exit(SystemExit):
    def __init__(self, why): super().__init__(3); self.why = why
try: raise Exit("because")
except SystemExit as e: print(e.code, e.why)
raise Exit("uncaught")
