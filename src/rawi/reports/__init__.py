"""Reports: what a run did, for people (HTML), for reading in a terminal (Markdown) and for machines (JSON).

This room asks the warehouse and writes pages. It checks nothing, decides nothing, and changes no data; every statement
that it asks with stands in `sql/queries/report_*.sql`. The pages work from disk, load nothing and run nothing.
"""

from rawi.reports.pages import write_failure_report, write_report

__all__ = ["write_failure_report", "write_report"]
