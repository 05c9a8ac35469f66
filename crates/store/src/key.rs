//! The key of an encrypted journal.

use std::fmt;

use rusqlite::Connection;

/// A raw 256-bit key. How it is kept or made from a passphrase is the caller's matter.
#[derive(Clone, PartialEq, Eq)]
pub struct Key([u8; 32]);

impl Key {
    /// Wraps the bytes of a key.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Hands the key to a fresh connection, before anything is read through it.
    pub(crate) fn apply(&self, conn: &Connection) -> rusqlite::Result<()> {
        use std::fmt::Write as _;
        let mut value = String::with_capacity(67);
        value.push_str("x'");
        for byte in self.0 {
            // Writing to a string does not fail.
            let _ = write!(value, "{byte:02x}");
        }
        value.push('\'');
        conn.pragma_update(None, "key", value)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}
