"""Times solvers on a program in MPS: rivals.py FILE... ; processor seconds, one thread, reading left out.

Needs highspy; OR-Tools is used where it is installed.
"""
import sys
import time

import highspy

HIGHS = {
    "HiGHS simplex": {"solver": "simplex"},
    "HiGHS ipx, no crossover": {"solver": "ipx", "run_crossover": "off"},
    "HiGHS ipx, no crossover, gap 1e-4": {"solver": "ipx", "run_crossover": "off", "ipm_optimality_tolerance": 1e-4},
}


def highs(path, options):
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    for name, value in options.items():
        solver.setOptionValue(name, value)
    solver.readModel(path)
    start = time.process_time()
    solver.run()
    return time.process_time() - start, solver.getInfo().objective_function_value


def glop(path):
    from ortools.linear_solver.python import model_builder

    model = model_builder.Model()
    model.import_from_mps_file(path)
    solver = model_builder.Solver("GLOP")
    start = time.process_time()
    solver.solve(model)
    return time.process_time() - start, solver.objective_value


def main():
    for path in sys.argv[1:]:
        rivals = {name: lambda options=options: highs(path, options) for name, options in HIGHS.items()}
        try:
            import ortools  # noqa: F401

            rivals["OR-Tools GLOP"] = lambda: glop(path)
        except ImportError:
            print("OR-Tools is not installed; GLOP is left out", file=sys.stderr)
        for name, solve in rivals.items():
            seconds, objective = solve()
            print(f"{path}\t{name}\t{seconds:.3f}\t{objective:.4f}", flush=True)


if __name__ == "__main__":
    main()
