#!/usr/bin/env python3
"""What a click takes at the server, as a reader clicks: a road open, closed or as believed, some thought, the next click.

clicks.py PROGRAM WORKSPACE [--pause SECONDS] [--clicks N] [--as-of DATE] [--day DATE] [--later DATE]

Starts `passage serve` on a free port of the loopback address, with planning ahead as users have it. Half of the clicks
suppose roads from `--day` on, the other half from `--later` on. Prints one line of JSON; times in milliseconds.
"""

import argparse
import json
import random
import statistics
import subprocess
import time
import urllib.request


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("workspace")
    parser.add_argument("--pause", type=float, default=1.8)
    parser.add_argument("--clicks", type=int, default=16)
    parser.add_argument("--as-of")
    parser.add_argument("--day", default="2023-09-18")
    parser.add_argument("--later", default="2023-09-21")
    return parser.parse_args()


def main():
    given = arguments()
    server = subprocess.Popen(
        [given.program, "serve", given.workspace, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        address = server.stdout.readline().strip().rstrip("/")
        headers = {"Content-Type": "application/json", "Origin": address}

        def ask(what_ifs):
            choice = {"rule": None, "as_of": given.as_of, "scenario": None, "what_ifs": what_ifs}
            body = json.dumps({"choice": choice}).encode()
            begun = time.perf_counter()
            with urllib.request.urlopen(urllib.request.Request(f"{address}/api/answers", body, headers)) as answer:
                answer.read()
            return 1000 * (time.perf_counter() - begun)

        with urllib.request.urlopen(f"{address}/api/workspace") as answer:
            corridors = [corridor["id"] for corridor in json.load(answer)["corridors"]]
        ask([])
        time.sleep(given.pause)
        chance = random.Random(1)
        supposed, times = {}, []
        for click in range(given.clicks):
            day = given.day if click < given.clicks / 2 else given.later
            supposed[chance.choice(corridors)] = (chance.choice(["open", "closed", None]), day)
            told = [(corridor, *supposed[corridor]) for corridor in corridors if corridor in supposed]
            times.append(ask([{"corridor": one, "says": says, "from": day} for one, says, day in told if says]))
            time.sleep(given.pause)
    finally:
        server.terminate()
        server.wait()
    print(json.dumps({"clicks": len(times), "median": round(statistics.median(times), 1), "all": [round(one) for one in times]}))


if __name__ == "__main__":
    main()
