"""Channels under the name that CPython 3.13 has for them."""
from test.support.channels import *
from test.support.channels import ChannelClosedError, ChannelNotEmptyError
