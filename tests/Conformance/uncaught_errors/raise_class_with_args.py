class Coded(Exception):
    def __init__(self, code=5): self.code = code; super().__init__("coded", code)
raise Coded
