//! Measures the fast planner on made-up operations.
//!
//! ```text
//! fast plan SIZE SEED GAP            plans, and tells of each step on stderr
//! fast what-if SIZE SEED GAP         moves opening and closing days of corridors
//! fast write-mps SIZE SEED FILE      writes the textbook program for other solvers
//! ```
//! SIZE is XS, S, M or L. Times are processor seconds on Linux and wall seconds elsewhere.

use passage_plan::fast::compact::{compact, write_mps};
use passage_plan::fast::relief::{Corridor, Relief};
use passage_plan::fast::session::Session;
use passage_plan::fast::synthetic::{Size, operation};
use std::error::Error;
use std::fs::{File, read_to_string};
use std::io::BufWriter;
use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [verb, size, seed, last] = arguments else {
        return Err("usage: fast plan|what-if|write-mps SIZE SEED GAP|FILE".into());
    };
    let size = Size::named(size).ok_or("SIZE is XS, S, M or L")?;
    let relief = operation(size, seed.parse()?);
    match verb.as_str() {
        "plan" => plan(relief, last.parse()?),
        "what-if" => what_ifs(relief, last.parse()?),
        "write-mps" => {
            let (program, costs) = compact(&relief);
            write_mps(&program, &costs, &mut BufWriter::new(File::create(last)?))?;
            Ok(())
        }
        other => Err(format!("unknown verb `{other}`").into()),
    }
}

/// Seconds since the first call: of this process on the processor, or by the clock where that is not known.
struct Stopwatch(Instant, f64);

impl Stopwatch {
    fn start() -> Self {
        Self(Instant::now(), processor_s().unwrap_or(0.0))
    }

    fn seconds(&self) -> f64 {
        processor_s().map_or_else(|| self.0.elapsed().as_secs_f64(), |now| now - self.1)
    }
}

fn processor_s() -> Option<f64> {
    let text = read_to_string("/proc/self/schedstat").ok()?;
    let nanoseconds: f64 = text.split(' ').next()?.parse().ok()?;
    Some(nanoseconds * 1.0e-9)
}

fn plan(relief: Relief, target: f64) -> Result<(), Box<dyn Error>> {
    let watch = Stopwatch::start();
    let mut session = Session::new(relief);
    let loaded = watch.seconds();
    let best = session.plan(target, |progress, best| {
        eprintln!(
            "{:3} gap {:.1e} residual {:.1e} border {} certified {:.1e} after {:.3} s",
            progress.steps,
            progress.gap(),
            progress.residual,
            progress.border,
            best.map_or(f64::INFINITY, |best| best.gap()),
            watch.seconds()
        );
        true
    });
    let best = best.ok_or("no plan was found")?;
    let (rows, columns) = (session.problem().row_count(), session.problem().column_count());
    println!(
        "rows {rows} columns {columns} cost {:.4} bound {:.4} gap {:.2e} steps {} load_s {loaded:.3} total_s {:.3}",
        best.cost,
        best.bound,
        best.gap(),
        best.steps,
        watch.seconds()
    );
    Ok(())
}

/// The corridors with one of them closed before a day, or from it on.
fn moved(relief: &Relief, corridor: usize, day: usize, is_closing: bool) -> Vec<Corridor> {
    let mut corridors = relief.corridors.clone();
    let trucks = &mut corridors[corridor].trucks_per_day;
    let closed = if is_closing { day..trucks.len() } else { 0..day };
    trucks[closed].fill(0.0);
    corridors
}

fn what_ifs(relief: Relief, target: f64) -> Result<(), Box<dyn Error>> {
    let mut session = Session::new(relief.clone());
    session.plan(target / 10.0, |_, _| true).ok_or("no plan was found")?;
    let mut times = Vec::new();
    let mut missed = 0;
    for corridor in 0..relief.corridors.len().min(3) {
        for day in (relief.days / 8..relief.days).step_by(relief.days / 4) {
            for is_closing in [false, true] {
                let watch = Stopwatch::start();
                let result = session.what_if(&moved(&relief, corridor, day, is_closing), target);
                times.push(watch.seconds());
                missed += usize::from(result.is_none_or(|result| result.gap() > target));
            }
        }
    }
    times.sort_by(f64::total_cmp);
    let (count, median) = (times.len(), times[times.len() / 2]);
    println!("what-ifs {count} missed {missed} median_s {median:.4} worst_s {:.4}", times[count - 1]);
    Ok(())
}
