//! `goodterms-pdf-text`: reads a PDF on standard input, writes its text, and knows nothing else.
//!
//! It runs in a process of its own because PDFs come from others: one that crashes, loops or asks
//! for all memory there is hurts nobody here. It sets itself limits before it reads a byte; the
//! time on the clock is kept by whoever started it.

use std::io::{self, Read as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use extract::{LARGEST, PAGE_BREAK, Reading};
use pdf_extract::{Document, Error, PlainTextOutput, output_doc_page};
use rustix::process::{Resource, Rlimit, setrlimit};

/// The most bytes of address space.
const MEMORY: u64 = 1024 * 1024 * 1024;

/// The most seconds of work.
const SECONDS: u64 = 20;

fn main() -> ExitCode {
    impose_limits();
    // What a library says of somebody's contract is nobody's business.
    std::panic::set_hook(Box::new(|_| {}));
    let mut bytes = Vec::new();
    if io::stdin().take(LARGEST).read_to_end(&mut bytes).is_err() {
        return ExitCode::FAILURE;
    }
    let (reading, text) = match catch_unwind(|| read(&bytes)) {
        Ok(Ok(text)) if text.chars().any(char::is_alphanumeric) => (Reading::Read, text),
        Ok(Ok(_)) => (Reading::NoText, String::new()),
        Ok(Err(reading)) => (reading, String::new()),
        Err(_) => (Reading::Broken, String::new()),
    };
    let mut out = io::stdout().lock();
    let written = writeln!(out, "{}", reading.word()).and_then(|()| out.write_all(text.as_bytes()));
    if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Takes from this process more memory and time than a contract asks for, and the image on disk
/// when it breaks, which would hold the contract. Where the system refuses, it goes on: the time
/// limit outside still holds.
fn impose_limits() {
    for (resource, most) in [(Resource::As, MEMORY), (Resource::Cpu, SECONDS), (Resource::Core, 0)]
    {
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    }
}

/// Reads the text page by page. A page that cannot be read is left empty; where none can, the
/// file is broken.
fn read(bytes: &[u8]) -> Result<String, Reading> {
    // One that opens without a password is decrypted on the way.
    let document = Document::load_mem(bytes).map_err(|error| refused(&error))?;
    if document.is_encrypted() {
        return Err(Reading::Encrypted);
    }
    let mut pages = Vec::new();
    let mut understood = false;
    for number in document.get_pages().into_keys() {
        // It is only looked at, so a page that breaks leaves it as it was.
        let page = catch_unwind(AssertUnwindSafe(|| {
            let mut text = String::new();
            output_doc_page(&document, &mut PlainTextOutput::new(&mut text), number).map(|()| text)
        }));
        let text = page.ok().and_then(Result::ok);
        understood |= text.is_some();
        pages.push(tidy(&text.unwrap_or_default()));
    }
    if understood { Ok(pages.join(&PAGE_BREAK.to_string())) } else { Err(Reading::Broken) }
}

fn refused(error: &Error) -> Reading {
    match error {
        Error::InvalidPassword | Error::Decryption(_) | Error::UnsupportedSecurityHandler(_) => {
            Reading::Encrypted
        }
        _ => Reading::Broken,
    }
}

/// A hyphen that is only there because a line ended. Some fonts have it for every hyphen.
const SOFT_HYPHEN: char = '\u{ad}';

/// Joins words that the end of a line had parted, so that they are found and quoted whole.
fn joined(text: &str) -> String {
    let mut parts = text.split(SOFT_HYPHEN);
    let mut joined = parts.next().unwrap_or_default().trim_end_matches(' ').to_owned();
    let more: Vec<&str> = parts.collect();
    for (at, part) in more.iter().enumerate() {
        let rest = part.trim_start_matches([' ', '\r']);
        if let Some(next_line) = rest.strip_prefix('\n') {
            joined.push_str(next_line.trim_start());
        } else {
            joined.push('-');
            joined.push_str(rest);
        }
        // The blank before the next hyphen is the reader's.
        if at + 1 < more.len() {
            joined.truncate(joined.trim_end_matches(' ').len());
        }
    }
    if more.is_empty() { text.to_owned() } else { joined }
}

/// Drops blank lines beyond one, blanks beyond one, and characters that are no text.
fn tidy(text: &str) -> String {
    let text = joined(text);
    let mut tidied = String::with_capacity(text.len());
    let mut blank = true;
    for line in text.lines() {
        let line: String =
            line.trim().chars().filter(|it| !it.is_control() && *it != PAGE_BREAK).collect();
        let line = line.split(' ').filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ");
        if line.is_empty() && blank {
            continue;
        }
        blank = line.is_empty();
        tidied.push_str(&line);
        tidied.push('\n');
    }
    tidied.trim_end().to_owned()
}
