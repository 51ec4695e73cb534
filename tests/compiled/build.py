"""Compile the rooms that cost most with mypyc, into `build/compiled`; nothing else uses them unless it is told to.

`python -m tests.compiled.build` (`make compile`). The command `build/compiled/rawi` then is Rawi with them; it refuses
to start once a source has changed, so that no old machine code is ever taken for the sources.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

from tests.compiled.modules import COMPILED, FOLDER, RECORD, ROOMS, ROOT, SOURCES, hash_sources, list_modules
from tests.compiled.rewriting import rewrite_source

_DATA = ("expectations", "seeds", "sql")
_OPTIMISED = "3"  # a fortieth faster than level 1, and a third longer to compile
_TRAINER = "tests.compiled.training"
_SETUP = """
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from setuptools import setup
from setuptools.command.build_ext import build_ext
from mypyc.build import mypycify

class BuildSideBySide(build_ext):
    # One compiler for each core: setuptools runs them one after the other.
    def build_extensions(self):
        compile_all = self.compiler.compile
        def compile_each(sources, **options):
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                return sum(pool.map(lambda source: compile_all([source], **options), sources), [])
        self.compiler.compile = compile_each
        super().build_extensions()

configuration, level, trainer, *modules = sys.argv[1:]
options = {"opt_level": level, "debug_level": "0", "multi_file": True, "target_dir": "made"}
extensions = mypycify(["--config-file", configuration, *modules], **options)
plain = {extension: list(extension.extra_compile_args) for extension in extensions}

def build(flags):
    for extension in extensions:
        extension.extra_compile_args = plain[extension] + flags
        extension.extra_link_args = [flag for flag in flags if flag == "-fprofile-generate"]
    steps = ["--quiet", "build_ext", "--force", "--inplace", "--build-lib", "made/lib", "--build-temp", "made/temp"]
    commands = {"build_ext": BuildSideBySide}
    setup(name="rawi-compiled", packages=[], ext_modules=extensions, script_args=steps, cmdclass=commands)

# gcc and clang: calls between the modules go straight to their target
direct = ["-fvisibility=hidden", "-fno-plt", "-fno-semantic-interposition"] if os.name == "posix" else []
if trainer:  # gcc: what the first build counts while it reads the samples tells the second which ways are the usual
    build(direct + ["-fprofile-generate", "-fprofile-dir=" + os.path.abspath("made/profile")])
    subprocess.run([sys.executable, "-P", "-m", trainer], check=True)
    direct += ["-fprofile-use=" + os.path.abspath("made/profile"), "-fprofile-partial-training", "-Wno-missing-profile"]
build(direct)
"""
_COMMAND = """#!/bin/sh
# Rawi with its compiled modules; written by `make compile`.
PYTHONPATH="{compiled}:{root}" exec "{python}" -P -m tests.compiled.start "$@"
"""


def main() -> int:
    """Compile, and say where the result is and what it took."""
    if (missing := find_missing()) is not None:
        print(f"compile: {missing}; Rawi runs without it as before.", file=sys.stderr)
        return 1
    modules, began = list_modules(), time.monotonic()
    print(f"compile: {len(modules)} modules of {' and '.join(ROOMS)} with mypyc; some minutes", flush=True)
    written = hash_sources()
    lay_out(modules)
    if not compile_modules(modules):
        return 1
    shutil.rmtree(COMPILED / "made")
    write_command()
    RECORD.write_text(written, encoding="ascii")
    size = sum(path.stat().st_size for path in COMPILED.rglob("*.so")) / 1e6
    print(f"compile: done in {time.monotonic() - began:.0f} s, {size:.1f} MB; use build/compiled/rawi as rawi")
    return 0


def find_missing() -> str | None:
    """Say what compiling needs and this machine has not, or return None."""
    compiler = _name_compiler()[0]
    if shutil.which(compiler) is None:
        return f"no C compiler: {compiler} is not installed"
    headers = Path(sysconfig.get_path("include"))
    if not (headers / "Python.h").is_file():
        return f"no headers of Python: Python.h is not in {headers}"
    for package in ("mypyc", "setuptools"):
        if importlib.util.find_spec(package) is None:
            return f"no {package}: `{sys.executable} -m pip install {package}` brings it"
    return None


def lay_out(modules: list[Path]) -> None:
    """Make the folder anew with a copy of the sources, which mypyc compiles where they stand, and links to the data."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    shutil.copytree(SOURCES, COMPILED, ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    for module in modules:
        copy = COMPILED / module
        copy.write_text(rewrite_source(copy.read_text(encoding="utf-8")), encoding="utf-8")
    (COMPILED / "made").mkdir()
    for room in _DATA:
        (FOLDER / room).symlink_to(ROOT / room)


def compile_modules(modules: list[Path]) -> bool:
    """Compile modules in the folder; where that fails, show what the compilers said."""
    trainer = _TRAINER if is_profiling() else ""
    command = [sys.executable, "-c", _SETUP, str(ROOT / "pyproject.toml"), _OPTIMISED, trainer, *map(str, modules)]
    environment = os.environ | {"PYTHONPATH": f"{COMPILED}{os.pathsep}{ROOT}"}
    ended = subprocess.run(command, cwd=COMPILED, env=environment, capture_output=True, text=True, check=False)
    if ended.returncode != 0:
        print(
            ended.stdout,
            ended.stderr,
            "compile: the compiler failed, see above; Rawi runs without it as before.",
            file=sys.stderr,
        )
    return ended.returncode == 0


def is_profiling() -> bool:
    """Return whether the compiler is gcc, whose profiles need no tool beside it."""
    command = [*_name_compiler(), "--version"]
    return "Free Software Foundation" in subprocess.run(command, capture_output=True, text=True, check=False).stdout


def _name_compiler() -> list[str]:
    """Return the command of the C compiler that setuptools takes."""
    return (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()


def write_command() -> None:
    """Write the command that runs Rawi with what was compiled."""
    command = FOLDER / "rawi"
    command.write_text(_COMMAND.format(compiled=COMPILED, root=ROOT, python=sys.executable), encoding="utf-8")
    command.chmod(0o755)


if __name__ == "__main__":
    sys.exit(main())
