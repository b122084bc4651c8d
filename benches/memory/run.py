"""Peak memory over bodies far larger than it: `python3 benches/memory/run.py target/release/auraveil [MIB] [CASE]...`

`mask` over NDJSON, over one document and over one string; the proxy, over one body and with readers that take 1 KB/s.
Bodies are made as they are read, so nothing but the program under test holds any of them. Linux only (/proc)."""

import itertools
import json
import socket
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

MIB = 1 << 20
READERS, READ_FOR = 20, 60
TEXTS = [
    "Hello, my name is Ana Núñez and my order 4711-2 has not come yet. Could you look into it?",
    "Of course. Which number can we call you at, and what is your e-mail address?",
    "You can reach me at +34 612 345 678, or write to ana.nunez@example.com, thanks!",
    "Thank you. I have found it: it left our warehouse yesterday and arrives before Friday.",
]


def block(between, tail=b""):
    """About 64 KiB of messages."""
    messages = [
        json.dumps({
            "id": f"msg_{number:08}", "role": "customer" if number % 2 == 0 else "agent", "content": TEXTS[number % len(TEXTS)],
            "timestamp": "2024-01-15T10:01:01Z",
        }, ensure_ascii=False)
        for number in range(360)
    ]
    return between.join(messages).encode() + tail


def ndjson(size):
    return times(block("\n", b"\n"), size)


def document(size, head=b"[", tail=b"]"):
    return itertools.chain([head], times(block(",", b","), size), [block(",") + tail])


def string(size):
    return itertools.chain([b'"'], times(" ".join(TEXTS * 180).encode(), size), [b'"'])


def conversation(size):
    return document(size, b'{"conversationId":"conv_1","messages":[', b"]}")


def times(piece, size):
    """A piece as often as it takes to `size` bytes."""
    return itertools.repeat(piece, -(-size // len(piece)))


def peak(pid, key="VmHWM"):
    """A process's memory in KiB, files that are mapped (the rules' tables) counted in: at its peak. Or now, without them (`RssAnon`)."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(key))


def mask(program, body):
    process = subprocess.Popen([program, "mask"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    started, given, most = time.monotonic(), 0, 0
    for piece in body:
        process.stdin.write(piece)
        given += len(piece)
        most = peak(process.pid)
    process.stdin.close()
    assert process.wait() == 0
    return given, most, time.monotonic() - started


class Upstream(BaseHTTPRequestHandler):
    """Auralytik's wire: a conversation with messages without end, or nearly."""

    protocol_version = "HTTP/1.1"
    size = 0
    chunked = False

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        if not self.path.endswith("/messages"):
            body = b'{"id":"conv_1","contactName":"Ana Nunez"}'
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            return
        if self.chunked:
            self.send_header("Transfer-Encoding", "chunked")
        else:
            self.send_header("Content-Length", str(sum(map(len, conversation(self.size)))))
        self.end_headers()
        try:
            for piece in conversation(self.size):
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece) if self.chunked else piece)
            if self.chunked:
                self.wfile.write(b"0\r\n\r\n")
        except OSError:
            self.close_connection = True

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 1024  # all readers come at once

    def handle_error(self, *_):
        pass  # the proxy ends, and hangs up


class Proxy:
    def __init__(self, program, size, chunked=False):
        Upstream.size, Upstream.chunked = size, chunked
        self.upstream = Server(("127.0.0.1", 0), Upstream)
        threading.Thread(target=self.upstream.serve_forever, daemon=True).start()
        with socket.socket() as one, socket.socket() as other:
            one.bind(("127.0.0.1", 0))
            other.bind(("127.0.0.1", 0))
            self.port, self.admin = one.getsockname()[1], other.getsockname()[1]
        self.folder = tempfile.TemporaryDirectory()
        config = Path(self.folder.name, "config.toml")
        config.write_text(f"""
[server]
listen = "127.0.0.1:{self.port}"
admin_listen = "127.0.0.1:{self.admin}"
[audit]
path = "audit.ndjson"
[[upstream]]
name = "vendor"
dialect = "auralytik"
base_url = "http://127.0.0.1:{self.upstream.server_port}/v1"
[[client]]
name = "reader"
anonymous = true
upstream = "vendor"
scopes = ["conversations:read"]
""")
        self.process = subprocess.Popen([program, "serve", "--config", str(config)], stderr=subprocess.DEVNULL)
        while True:
            try:
                return socket.create_connection(("127.0.0.1", self.port)).close()
            except OSError:
                time.sleep(0.05)

    def ask(self, conversation, buffer=None):
        sock = socket.socket()
        if buffer:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        sock.connect(("127.0.0.1", self.port))
        sock.sendall(b"GET /v1/conversations/conv_%d/messages HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" % conversation)
        return sock

    def under_way(self):
        """How many requests have not been answered to their end."""
        with urlopen(f"http://127.0.0.1:{self.admin}/metrics") as metrics:
            lines = metrics.read().decode().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("auraveil_in_flight_requests "))

    def end(self):
        self.process.terminate()
        self.process.wait()
        self.upstream.shutdown()
        self.folder.cleanup()


def proxied(program, size):
    proxy = Proxy(program, size)
    started, taken = time.monotonic(), 0
    with proxy.ask(1) as sock:
        while piece := sock.recv(1 << 16):
            taken += len(piece)
    most, took = peak(proxy.process.pid), time.monotonic() - started
    proxy.end()
    assert taken > size / 2, "the answer was cut"
    return taken, most, took


def slow(program, size, chunked):
    """What the proxy holds for each of some readers of 1 KB/s, each of its own conversation."""
    proxy = Proxy(program, size, chunked)
    with proxy.ask(0) as sock:  # so that everything is made that is made once
        for _ in range(100):
            sock.recv(1 << 16)
    time.sleep(1)
    # Without files that are mapped: the system takes their pages back when it likes.
    before = peak(proxy.process.pid, "RssAnon")
    socks = [proxy.ask(number, 4096) for number in range(1, READERS + 1)]
    for sock in socks:
        assert sock.recv(16).startswith(b"HTTP/1.1 200"), "a reader was refused"
    started, taken = time.monotonic(), 0
    while time.monotonic() - started < READ_FOR:
        taken += sum(len(sock.recv(1024)) for sock in socks)
        time.sleep(1)
    assert proxy.under_way() == READERS, "a reader was given up"
    now, most = peak(proxy.process.pid, "RssAnon"), peak(proxy.process.pid)
    for sock in socks:
        sock.close()
    proxy.end()
    print(f"  {READERS} readers: {now - before} KiB more than before them, {(now - before) / READERS:.0f} KiB each; "
          f"{taken // READERS} bytes each taken", flush=True)
    return taken, most, READ_FOR


def main():
    program, size = sys.argv[1], int(sys.argv[2]) * MIB if len(sys.argv) > 2 else 1024 * MIB
    cases = {
        "ndjson": lambda: mask(program, ndjson(size)), "document": lambda: mask(program, document(size)),
        "string": lambda: mask(program, string(min(size, 200 * MIB))), "proxied": lambda: proxied(program, size),
        "slow": lambda: slow(program, size, False), "slow-chunked": lambda: slow(program, size, True),
    }
    for name in sys.argv[3:] or cases:
        given, most, took = cases[name]()
        print(f"{name}: {given / MIB:.0f} MiB in {took:.0f} s, {most / 1024:.1f} MiB at the peak", flush=True)


main()
