//! The fonts inside a Word document.
//!
//! The standard wants them scrambled (ISO/IEC 29500-4, 17.8.1): the first 32 bytes are combined
//! with the key that the font table names, read backwards.

use crate::fonts;

/// The keys that `fonts.xml` names, in the order of [`fonts::FILES`].
const KEYS: [&str; 3] = [
    "6F1B2C00-5A3E-4D71-9C44-0B7E51A2C001",
    "6F1B2C00-5A3E-4D71-9C44-0B7E51A2C002",
    "6F1B2C00-5A3E-4D71-9C44-0B7E51A2C003",
];

/// Returns the fonts as parts of the document.
pub fn embedded() -> impl Iterator<Item = (String, Vec<u8>)> {
    fonts::FILES.iter().zip(KEYS).enumerate().map(|(at, (font, key))| {
        let mut bytes = font.to_vec();
        let key = key_bytes(key);
        for (byte, key) in bytes.iter_mut().take(32).zip(key.iter().cycle()) {
            *byte ^= key;
        }
        (format!("word/fonts/font{}.odttf", at + 1), bytes)
    })
}

/// Reads a key's hexadecimal digits from the last to the first.
fn key_bytes(key: &str) -> Vec<u8> {
    let digits: Vec<u8> = key.chars().filter_map(|it| it.to_digit(16)).map(|it| it as u8).collect();
    digits.chunks(2).rev().map(|pair| pair[0] << 4 | pair[1]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_font_that_is_combined_with_its_key_again_is_whole() {
        let table = include_str!("fonts.xml");
        for ((_, scrambled), (font, key)) in embedded().zip(fonts::FILES.iter().zip(KEYS)) {
            assert_ne!(scrambled[..32], font[..32]);
            assert_eq!(scrambled[32..], font[32..]);
            assert!(table.contains(&format!("{{{key}}}")), "the table lacks {key}");
        }
        assert_eq!(key_bytes("00112233-4455-6677-8899-AABBCCDDEEFF")[..3], [0xFF, 0xEE, 0xDD]);
    }
}
