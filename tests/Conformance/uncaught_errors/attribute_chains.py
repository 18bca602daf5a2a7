class Config:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def __getattr__(self, name):
        raise AttributeError(f"no setting {name!r}; there are {', '.join(sorted(self.__dict__))}", name=name, obj=self)


config = Config(server=Config(host="h", port=1), debug=True)
print(config.server.host, config.debug, hasattr(config, "nope"), getattr(config.server, "path", "/"))
for path in ("server.port", "server.user", "debug.real", "debug.fake"):
    value = config
    try:
        for part in path.split("."):
            value = getattr(value, part)
        print(path, value)
    except AttributeError as error:
        print(path, "->", error, error.name)
config.server.hots
