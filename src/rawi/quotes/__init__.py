"""Quotes: who said what, by which cue, through whom we know it. Refuses what nobody is said to have said."""

from rawi.quotes.extraction import extract_quotes

__all__ = ["extract_quotes"]
