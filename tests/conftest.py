"""What holds for every test."""

import atexit

from flows.ingest import silence_interpreter_exit

atexit.register(silence_interpreter_exit)
