#!/bin/sh
# Make the virtual environment .venv and install what a lock file names.
# Use: scripts/environment.sh LOCK-FILE
# $PYTHON chooses the interpreter; a folder wheelhouse/ is used instead of the network.
set -eu
lock=$1
python=${PYTHON:-python3}
environment=.venv

say() { printf '%s\n' "$*" >&2; }

command -v "$python" >/dev/null 2>&1 || {
    say "There is no $python on this machine."
    say "Install Python 3.11 or later (Debian, Ubuntu: sudo apt-get install python3 python3-venv)."
    exit 3
}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    say "$("$python" --version) is too old: Diptych needs Python 3.11 or later."
    say "Install a newer one and name it: make PYTHON=python3.12 ..."
    exit 3
}
"$python" -c 'import ensurepip, venv' 2>/dev/null || {
    say "This Python cannot make virtual environments: its modules venv and ensurepip are missing."
    say "Install them (Debian, Ubuntu: sudo apt-get install python3-venv)."
    exit 3
}

[ -x "$environment/bin/python" ] || "$python" -m venv "$environment"

from_where=
[ -d wheelhouse ] && from_where="--no-index --find-links wheelhouse"
say "Installing from $lock ..."
# $from_where is two options or none.
# shellcheck disable=SC2086
"$environment/bin/pip" install -q --disable-pip-version-check $from_where \
    --require-hashes -r "$lock" || {
    say "The packages that $lock names could not be installed; pip says why above."
    say "Without a network: run 'make wheelhouse' on a machine that has one, and copy the folder"
    say "wheelhouse here."
    exit 3
}
"$environment/bin/pip" install -q --disable-pip-version-check --no-index --no-build-isolation \
    --no-deps -e .
