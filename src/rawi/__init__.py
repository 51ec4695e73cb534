"""Rawi: raw Arabic news text in, a warehouse of articles, quotes and events out."""

from importlib.metadata import version

__version__ = version("rawi")
