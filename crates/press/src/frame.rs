//! How orders and answers travel over a pipe: a length and as many bytes.

use std::io::{self, Read, Write};

/// The most bytes that an order or an answer may have.
pub const LARGEST: usize = 64 * 1024 * 1024;

/// Reads one message; `None` where the other side has closed the pipe.
///
/// # Errors
///
/// Where the pipe breaks inside a message, or the message is larger than [`LARGEST`].
pub fn read(from: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    let mut at = 0;
    while at < length.len() {
        match from.read(&mut length[at..])? {
            0 if at == 0 => return Ok(None),
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            n => at += n,
        }
    }
    let length = u32::from_le_bytes(length) as usize;
    if length > LARGEST {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "a message that is too large"));
    }
    let mut bytes = vec![0; length];
    from.read_exact(&mut bytes)?;
    Ok(Some(bytes))
}

/// Writes one message, of several parts.
///
/// # Errors
///
/// Where it is larger than [`LARGEST`], or the pipe is broken.
pub fn write(to: &mut impl Write, parts: &[&[u8]]) -> io::Result<()> {
    let length: usize = parts.iter().map(|it| it.len()).sum();
    let length = u32::try_from(length).ok().filter(|it| *it as usize <= LARGEST);
    let length = length.ok_or(io::Error::new(io::ErrorKind::InvalidData, "too large"))?;
    to.write_all(&length.to_le_bytes())?;
    for part in parts {
        to.write_all(part)?;
    }
    to.flush()
}

/// The first byte of an answer whose rest is the document.
pub const DONE: u8 = 0;
/// The first byte of an answer whose rest says what was wrong.
pub const REFUSED: u8 = 1;
