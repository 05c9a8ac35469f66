//! One process of the typesetter.

use std::ffi::OsStr;
use std::io::{self, BufWriter};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use crate::frame;

/// A typesetter that runs. It ends when this is dropped.
#[derive(Debug)]
pub struct Worker {
    process: Child,
    orders: BufWriter<ChildStdin>,
    answers: Receiver<Vec<u8>>,
}

/// What a typesetter says to an order.
pub enum Answer {
    NotYet,
    Done(Vec<u8>),
    Refused(String),
    /// It says nothing any more.
    Gone,
}

impl Worker {
    /// Starts a typesetter, with nothing of this process's surroundings but where fonts are.
    pub fn start(program: &Path) -> io::Result<Self> {
        let surroundings = std::env::vars_os().filter(|(name, _)| is_of_fonts(name));
        let mut process = Command::new(program)
            .env_clear()
            .envs(surroundings)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (Some(orders), Some(mut output)) = (process.stdin.take(), process.stdout.take()) else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let (answered, answers) = mpsc::channel();
        std::thread::spawn(move || {
            while let Ok(Some(answer)) = frame::read(&mut output) {
                if answered.send(answer).is_err() {
                    break;
                }
            }
        });
        Ok(Self { process, orders: BufWriter::new(orders), answers })
    }

    /// Sends an order.
    pub fn send(&mut self, message: &[u8]) -> io::Result<()> {
        frame::write(&mut self.orders, &[message])
    }

    /// Waits for an answer for a moment.
    pub fn answer(&self, moment: Duration) -> Answer {
        match self.answers.recv_timeout(moment) {
            Err(RecvTimeoutError::Timeout) => Answer::NotYet,
            Err(RecvTimeoutError::Disconnected) => Answer::Gone,
            Ok(answer) => match answer.split_first() {
                Some((&frame::DONE, document)) => Answer::Done(document.to_vec()),
                Some((&frame::REFUSED, reason)) => {
                    Answer::Refused(String::from_utf8_lossy(reason).into_owned())
                }
                _ => Answer::Gone,
            },
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // It may have ended by itself; what matters is that it has ended now.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Whether a variable says where the system keeps fonts, or where programs find their libraries.
fn is_of_fonts(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    ["HOME", "LD_LIBRARY_PATH", "SystemRoot", "WINDIR"].contains(&name.as_ref())
        || ["XDG_", "FONTCONFIG_"].iter().any(|it| name.starts_with(it))
}
