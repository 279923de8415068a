"""The command line with all its modules loaded: each command is a fork of this process.

A command has a process, streams, an environment and a folder of its own, as it has from a shell;
what it saves is loading the same modules each time. Run with the number of the socket on which
commands come and their ends are told.
"""

import gc
import json
import os
import socket
import sys

# What a command loads when it runs; nothing here may start a thread, which no fork would have.
import arguendo.corpus.search
import arguendo.graph.cli.showing
import arguendo.graph.matters
import arguendo.graph.roles.schemes.speaker
import arguendo.graph.workflow  # noqa: F401
from arguendo.corpus.index.collection import no_grammars
from arguendo.graph.cli import main

with no_grammars():
    import chromadb.api.client
    import chromadb.api.rust  # noqa: F401


def asked(ours: socket.socket) -> bool:
    """Serve until a command is to be run, which is then this process; False: nobody asks more."""
    while True:
        blob, descriptors, *_ = socket.recv_fds(ours, 1 << 20, 3)
        if not blob:
            return False
        if os.fork() == 0:
            ours.close()
            become(json.loads(blob), descriptors)
            return True
        for one in descriptors:
            os.close(one)
        _, ended = os.wait()
        ours.send(str(os.waitstatus_to_exitcode(ended)).encode())


def become(wanted: dict, descriptors: list[int]) -> None:
    """Take on the words, the environment, the folder and the streams of a command."""
    for stream, one in enumerate(descriptors):
        os.dup2(one, stream)
        os.close(one)
    os.environ.clear()
    os.environ.update(wanted["environment"])
    os.chdir(wanted["folder"])
    sys.argv = wanted["words"]
    sys.stdin, sys.stdout, sys.stderr = (
        os.fdopen(0, encoding="utf-8", closefd=False),
        os.fdopen(1, "w", encoding="utf-8", closefd=False),
        os.fdopen(2, "w", 1, encoding="utf-8", errors="backslashreplace", closefd=False),
    )


if __name__ == "__main__":
    gc.freeze()  # What the forks share is not collected, not even at their end.
    if asked(socket.socket(fileno=int(sys.argv[1]))):
        main()
