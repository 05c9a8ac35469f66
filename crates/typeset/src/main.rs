//! `goodterms-typeset`: reads a paper, writes a document, and knows nothing else.
//!
//! With a format as its argument it sets one paper from JSON on standard input and writes it to
//! standard output. Without, it serves: orders come as messages on standard input, each is answered
//! on standard output, until the pipe is closed or nobody has asked for a while.

use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use documents::Paper;
use press::{Format, Order, frame};
use typeset::limits;

/// How long it waits for the next order before it ends.
const PATIENCE: Duration = Duration::from_secs(90);

fn main() -> ExitCode {
    limits::impose();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        [] => serve(),
        ["pdf"] => once(Format::Pdf),
        ["docx"] => once(Format::Docx),
        ["pages"] => once(Format::Pages),
        _ => Err("usage: goodterms-typeset [pdf|docx|pages] < paper.json > document".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody is left to tell if even this cannot be written.
            let _ = writeln!(io::stderr(), "goodterms-typeset: {error}");
            ExitCode::FAILURE
        }
    }
}

fn once(format: Format) -> Result<(), String> {
    let mut json = Vec::new();
    let most = frame::LARGEST as u64;
    io::stdin().take(most).read_to_end(&mut json).map_err(|error| error.to_string())?;
    let paper: Paper = serde_json::from_slice(&json)
        .map_err(|error| format!("what was handed in is no paper: {error}"))?;
    let bytes = typeset::set(Order::new(format, &paper))?;
    io::stdout().write_all(&bytes).map_err(|error| error.to_string())
}

fn serve() -> Result<(), String> {
    let (orders, taken) = mpsc::channel();
    std::thread::spawn(move || {
        let mut input = io::stdin().lock();
        while let Ok(Some(order)) = frame::read(&mut input) {
            if orders.send(order).is_err() {
                break;
            }
        }
    });
    loop {
        match taken.recv_timeout(PATIENCE) {
            Ok(order) => answer(&order).map_err(|error| error.to_string())?,
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
}

fn answer(order: &[u8]) -> io::Result<()> {
    let set = serde_json::from_slice::<Order<'_>>(order)
        .map_err(|error| format!("what was handed in is no order: {error}"))
        .and_then(typeset::set);
    let mut output = io::stdout().lock();
    match set {
        Ok(document) => frame::write(&mut output, &[&[frame::DONE], &document]),
        Err(reason) => frame::write(&mut output, &[&[frame::REFUSED], reason.as_bytes()]),
    }
}
