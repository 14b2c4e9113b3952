//! A line on stderr while work lasts longer than a second, where somebody watches.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Shown until it is dropped.
pub(crate) struct Progress(Option<(Sender<()>, JoinHandle<()>)>);

impl Progress {
    /// Begins work, `planning`; nothing shows for the first second, or where stderr is no terminal.
    pub(crate) fn begin(work: &'static str) -> Self {
        if !io::stderr().is_terminal() {
            return Self(None);
        }
        let (sender, done) = channel();
        let begun = Instant::now();
        let thread = std::thread::spawn(move || {
            let mut has_shown = false;
            while done.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Timeout) {
                has_shown = true;
                // A progress line that cannot be shown is no reason to stop.
                let _ = write!(io::stderr(), "\r{work}, {} s", begun.elapsed().as_secs());
            }
            if has_shown {
                let _ = write!(io::stderr(), "\r{}\r", " ".repeat(work.len() + 12));
            }
        });
        Self(Some((sender, thread)))
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.0.take() {
            drop(sender);
            // The thread only writes and cannot fail.
            let _ = thread.join();
        }
    }
}
