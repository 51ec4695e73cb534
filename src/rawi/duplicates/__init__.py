"""Duplicates: which articles are copies of others, edited or cut, and which of them is kept.

Workers make a fingerprint of every article: the hashes of its runs of five words. The load finds those that share some
of them, compares these exactly, and divides what they join into clusters. Everything is a function of the articles
alone: the same clusters come out whatever the order in which they arrive.
"""

from rawi.duplicates.candidates import find_links
from rawi.duplicates.clusters import Assignment, cluster_component, extend_component, join_components
from rawi.duplicates.fingerprints import FINGERPRINTS, build_fingerprints, fingerprint_article, fingerprint_body
from rawi.duplicates.groups import Group, install_group, merge_groups, read_groups, write_group
from rawi.duplicates.likeness import Fingerprint, Likeness, Link, compare_fingerprints
from rawi.duplicates.places import Place, Places, find_components, write_places
from rawi.duplicates.storage import Part, find_fingerprints

__all__ = [
    "FINGERPRINTS",
    "Assignment",
    "Fingerprint",
    "Group",
    "Likeness",
    "Link",
    "Part",
    "Place",
    "Places",
    "build_fingerprints",
    "cluster_component",
    "compare_fingerprints",
    "extend_component",
    "find_components",
    "find_fingerprints",
    "find_links",
    "fingerprint_article",
    "fingerprint_body",
    "install_group",
    "join_components",
    "merge_groups",
    "read_groups",
    "write_group",
    "write_places",
]
