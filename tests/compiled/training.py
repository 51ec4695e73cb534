"""Read the samples, so that a first build counts which ways its code takes; the second is compiled for these.

`python -m tests.compiled.training`, which `make compile` runs with the first build on the path.
"""

from rawi.batches.extraction import prepare_extraction
from rawi.documents import NOTHING_LEARNED, read_article
from rawi.quotes import extract_quotes
from tests.benchmarks.quote_reader import list_records

ARTICLES = 256  # the samples, several times over: what is learned at the first use then weighs less


def main() -> None:
    """Read the quotes of every sample."""
    prepare_extraction()
    for record in list_records("", ARTICLES):
        extract_quotes(read_article(record, NOTHING_LEARNED))


if __name__ == "__main__":
    main()
