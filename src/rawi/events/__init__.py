"""Times and events: what happened, when, where, according to whom."""

from rawi.events.mentions import extract_mentions
from rawi.events.times import extract_times

__all__ = ["extract_mentions", "extract_times"]
