"""Times and events: what happened, when, where, according to whom."""

from rawi.events.times import extract_times

__all__ = ["extract_times"]
