from .name import name
