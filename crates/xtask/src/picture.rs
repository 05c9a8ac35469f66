//! Reads what a virtual display shows and writes it as a PNG.
//!
//! Xvfb keeps its screen in a file of the X Window Dump format. The header is twenty-five numbers
//! of 32 bits, big end first; a colour table and then the pixels follow.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

/// A picture of a screen, three bytes to the pixel.
#[derive(Debug, PartialEq, Eq)]
pub struct Picture {
    width: usize,
    height: usize,
    rgb: Vec<u8>,
}

/// Positions of the numbers in the header that matter here.
const HEADER_SIZE: usize = 0;
const WIDTH: usize = 4;
const HEIGHT: usize = 5;
const BYTE_ORDER: usize = 7;
const BITS_PER_PIXEL: usize = 11;
const BYTES_PER_LINE: usize = 12;
const COLOURS: usize = 19;
/// Bytes of one entry of the colour table.
const COLOUR: usize = 12;

impl Picture {
    /// Reads the screen as it is now.
    ///
    /// # Errors
    ///
    /// If the file cannot be read or is not a screen of 32 bits to the pixel.
    pub fn read(file: &Path) -> Result<Self> {
        let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        Self::decode(&bytes).context("the virtual display has an unexpected format")
    }

    fn decode(bytes: &[u8]) -> Result<Self> {
        let number = |index: usize| -> Result<usize> {
            let at = index * 4;
            let four = bytes.get(at..at + 4).context("the header is cut off")?;
            Ok(u32::from_be_bytes([four[0], four[1], four[2], four[3]]) as usize)
        };
        ensure!(number(BITS_PER_PIXEL)? == 32, "{} bits to the pixel", number(BITS_PER_PIXEL)?);
        let (width, height) = (number(WIDTH)?, number(HEIGHT)?);
        let line = number(BYTES_PER_LINE)?;
        ensure!(line >= width * 4, "lines of {line} bytes for {width} pixels");
        let start = number(HEADER_SIZE)? + number(COLOURS)? * COLOUR;
        let big_end_first = number(BYTE_ORDER)? == 1;
        let mut rgb = Vec::with_capacity(width * height * 3);
        for row in 0..height {
            let at = start + row * line;
            let pixels = bytes.get(at..at + width * 4).context("the pixels are cut off")?;
            for pixel in pixels.chunks_exact(4) {
                match big_end_first {
                    true => rgb.extend([pixel[1], pixel[2], pixel[3]]),
                    false => rgb.extend([pixel[2], pixel[1], pixel[0]]),
                }
            }
        }
        Ok(Self { width, height, rgb })
    }

    /// The picture without the black to the right of and below the window. A virtual display has
    /// no desktop, so that is all there is around it.
    pub fn trimmed(&self) -> Self {
        let rows = || self.rgb.chunks_exact(self.width * 3);
        let last_lit = |row: &[u8]| row.iter().rposition(|byte| *byte != 0);
        let width = rows().filter_map(last_lit).max().map_or(self.width, |at| at / 3 + 1);
        let height = rows().rposition(|row| last_lit(row).is_some()).map_or(self.height, |y| y + 1);
        let kept = rows().take(height).flat_map(|row| &row[..width * 3]);
        Self { width, height, rgb: kept.copied().collect() }
    }

    /// Whether this shows more than a plain sheet: an empty window has a colour or two.
    pub fn is_drawn(&self) -> bool {
        let mut colours = HashSet::new();
        self.rgb.chunks_exact(3).any(|pixel| {
            colours.insert(pixel);
            colours.len() > 24
        })
    }

    /// Whether two pictures are the same but for something as small as a blinking caret.
    pub fn is_nearly(&self, other: &Self) -> bool {
        let pairs = self.rgb.chunks_exact(3).zip(other.rgb.chunks_exact(3));
        let different = pairs.filter(|(a, b)| a != b).count();
        (self.width, self.height) == (other.width, other.height)
            && different * 1000 <= self.width * self.height
    }

    /// Writes the picture as a PNG.
    ///
    /// # Errors
    ///
    /// If the file cannot be written.
    pub fn save(&self, file: &Path) -> Result<()> {
        let written =
            File::create(file).with_context(|| format!("cannot write {}", file.display()))?;
        let (width, height) = (u32::try_from(self.width)?, u32::try_from(self.height)?);
        let mut encoder = png::Encoder::new(BufWriter::new(written), width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.rgb)?;
        writer.finish().context("the picture could not be finished")
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    /// A dump of two pixels by one, with a colour table of one entry and a padded line.
    fn dump(byte_order: u32, pixels: [u8; 8]) -> Vec<u8> {
        let mut header = [0_u32; 25];
        header[HEADER_SIZE] = 100;
        header[WIDTH] = 2;
        header[HEIGHT] = 1;
        header[BYTE_ORDER] = byte_order;
        header[BITS_PER_PIXEL] = 32;
        header[BYTES_PER_LINE] = 12;
        header[COLOURS] = 1;
        let mut bytes: Vec<u8> = header.iter().flat_map(|n| n.to_be_bytes()).collect();
        bytes.extend([0; COLOUR]);
        bytes.extend(pixels);
        bytes.extend([9; 4]);
        bytes
    }

    #[test]
    fn both_byte_orders_give_the_same_picture() {
        let small = Picture::decode(&dump(0, [3, 2, 1, 0, 6, 5, 4, 0])).unwrap();
        let big = Picture::decode(&dump(1, [0, 1, 2, 3, 0, 4, 5, 6])).unwrap();
        assert_eq!(small.rgb, [1, 2, 3, 4, 5, 6]);
        assert_eq!(small, big);
    }

    #[test]
    fn a_dump_that_breaks_off_is_refused() {
        let whole = dump(0, [0; 8]);
        for length in [0, 30, 99, 112, 119] {
            assert!(Picture::decode(&whole[..length]).is_err(), "{length} bytes were accepted");
        }
    }

    #[test]
    fn the_black_around_a_window_is_cut_off() {
        let picture = |width, height, rgb: &[u8]| Picture { width, height, rgb: rgb.to_vec() };
        let (black, red) = ([0, 0, 0], [9, 0, 0]);
        let check = |shown: [[u8; 3]; 4], width, height, expected: &[[u8; 3]]| {
            let found = picture(2, 2, shown.as_flattened()).trimmed();
            assert_eq!(found, picture(width, height, expected.as_flattened()));
        };
        check([red, black, black, black], 1, 1, &[red]);
        check([black, red, black, black], 2, 1, &[black, red]);
        check([red, black, black, red], 2, 2, &[red, black, black, red]);
        check([black; 4], 2, 2, &[black; 4]);
    }

    #[test]
    fn a_plain_sheet_is_not_drawn_and_a_caret_makes_no_difference() {
        let sheet = |rgb: Vec<u8>| Picture { width: 100, height: 100, rgb };
        let plain = sheet(vec![255; 30_000]);
        let mut caret = plain.rgb.clone();
        caret[0] = 0;
        let caret = sheet(caret);
        let busy = sheet((0..30_000_u32).map(|n| u8::try_from(n % 251).unwrap()).collect());
        assert!(!plain.is_drawn() && !caret.is_drawn() && busy.is_drawn());
        assert!(plain.is_nearly(&caret), "one pixel in ten thousand is a caret");
        assert!(!plain.is_nearly(&busy), "another page is not a caret");
    }
}
