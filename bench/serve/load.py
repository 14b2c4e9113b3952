#!/usr/bin/env python3
"""Load on `passage serve` over loopback: people who read and ask what if. Needs nothing but Python.

    bench/serve/load.py PROGRAM WORKSPACE [--users 50] [--seconds 60] [--think 1.0]

Prints one JSON document: by kind of request count, errors, p50, p99 and slowest in milliseconds, and the memory of the
server at the start, after the first half and at the end, in megabytes.
"""
import argparse
import http.client
import json
import os
import platform
import random
import subprocess
import threading
import time


def megabytes(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as lines:
        for line in lines:
            if line.startswith("VmRSS"):
                return round(int(line.split()[1]) / 1024, 1)
    return None


class Server:
    def __init__(self, program, workspace, flags):
        command = [program, "serve", workspace, "--port", "0", *flags]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.host = self.process.stdout.readline().strip().split("/")[2]

    def connect(self):
        return http.client.HTTPConnection(self.host, timeout=60)

    def ask(self, connection, method, path, body=None):
        headers = {"Origin": f"http://{self.host}", "Accept-Encoding": "gzip"}
        text = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            text = json.dumps(body)
        begun = time.perf_counter()
        connection.request(method, path, text, headers)
        reply = connection.getresponse()
        read = reply.read()
        taken = (time.perf_counter() - begun) * 1000
        if reply.headers.get("Content-Encoding") == "gzip":
            import gzip

            read = gzip.decompress(read)
        return reply.status, taken, read


def choices(workspace):
    """Each corridor as believed, open or closed from any of four days on: what people try."""
    ids = [corridor["id"] for corridor in workspace["corridors"]][:2]
    days = workspace["days"]
    start = time.strptime(workspace["start"], "%Y-%m-%d")
    first = time.mktime(start)
    dates = [time.strftime("%Y-%m-%d", time.localtime(first + 86400.0 * day + 43200)) for day in (0, days // 4, days // 2, 7)]
    made = []
    for one in (None, "open", "closed"):
        for other in (None, "open", "closed"):
            for date in dates:
                says = zip(ids, (one, other))
                made.append({"what_ifs": [{"corridor": id, "says": say, "from": date} for id, say in says if say]})
    return made


def percentile(sorted_times, share):
    return round(sorted_times[min(len(sorted_times) - 1, int(share * len(sorted_times)))], 1) if sorted_times else None


def user(server, known, until, think, seed, record):
    chance = random.Random(seed)
    connection = server.connect()
    key = None
    while time.time() < until:
        kind = chance.choices(["answer", "workspace", "log", "plan", "outlook"], [60, 10, 15, 10, 5])[0]
        try:
            if kind == "answer":
                # Most look at what somebody has looked at; some try what nobody has.
                choice = chance.choice(known)
                status, taken, read = server.ask(connection, "POST", "/api/answers", {"choice": choice})
                key = json.loads(read).get("key") if status == 200 else None
            elif kind == "plan" and key:
                status, taken, read = server.ask(connection, "GET", f"/api/plans/{key}")
            else:
                kind = kind if kind != "plan" else "workspace"
                status, taken, read = server.ask(connection, "GET", f"/api/{kind}")
            record(kind, taken, status == 200)
        except (OSError, http.client.HTTPException):
            record(kind, 0.0, False)
            connection.close()
            connection = server.connect()
        time.sleep(chance.expovariate(1 / think) if think > 0 else 0)


def toggles(server, known):
    """One after the other, each asked for the first time: what a planning takes at the server."""
    connection = server.connect()
    times = []
    for choice in known:
        status, taken, _ = server.ask(connection, "POST", "/api/answers", {"choice": choice})
        assert status == 200, status
        times.append(taken)
    return sorted(times)


def main():
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("program")
    parse.add_argument("workspace")
    parse.add_argument("--users", type=int, default=50)
    parse.add_argument("--seconds", type=float, default=60)
    parse.add_argument("--think", type=float, default=1.0, help="mean seconds between two requests of one user")
    parse.add_argument("--cold", action="store_true", help="begin with nothing in memory")
    given = parse.parse_args()
    server = Server(given.program, given.workspace, ["--no-ahead"])
    try:
        connection = server.connect()
        workspace = json.loads(server.ask(connection, "GET", "/api/workspace")[2])
        known = choices(workspace)
        unique = list({json.dumps(choice): choice for choice in known}.values())
        memory = [megabytes(server.process.pid)]
        first = [] if given.cold else toggles(server, unique)
        lock, times, errors = threading.Lock(), {}, {}

        def record(kind, taken, is_good):
            with lock:
                if is_good:
                    times.setdefault(kind, []).append(taken)
                else:
                    errors[kind] = errors.get(kind, 0) + 1

        begun = time.time()
        until = begun + given.seconds
        threads = [
            threading.Thread(target=user, args=(server, unique, until, given.think, seed, record)) for seed in range(given.users)
        ]
        for thread in threads:
            thread.start()
        time.sleep(given.seconds / 2)
        memory.append(megabytes(server.process.pid))
        for thread in threads:
            thread.join()
        memory.append(megabytes(server.process.pid))
        every = sorted(taken for list_ in times.values() for taken in list_)
        kinds = {
            kind: {"count": len(list_), "p50_ms": percentile(sorted(list_), 0.5), "p99_ms": percentile(sorted(list_), 0.99)}
            for kind, list_ in sorted(times.items())
        }
        print(json.dumps({
            "machine": f"{platform.machine()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}",
            "version": workspace["version"], "users": given.users, "seconds": given.seconds, "think_s": given.think,
            "choices": len(unique), "first_time": {"count": len(first), "median_ms": percentile(first, 0.5), "p99_ms": percentile(first, 0.99)},
            "requests": len(every), "errors": sum(errors.values()), "p50_ms": percentile(every, 0.5),
            "p99_ms": percentile(every, 0.99), "slowest_ms": round(every[-1], 1) if every else None,
            "kinds": kinds, "memory_mb": memory,
        }, indent=1))
    finally:
        server.process.terminate()
        server.process.wait()


main()
