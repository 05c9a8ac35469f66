//! The fonts: Source Serif 4, inside the program, and the system's where a script is not in it.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::Font;

/// The name of the family that everything is set in.
pub const FAMILY: &str = "Source Serif 4";

/// Regular, italic and bold, as they were published.
pub const FILES: [&[u8]; 3] = [
    include_bytes!("../fonts/SourceSerif4-Regular.ttf"),
    include_bytes!("../fonts/SourceSerif4-Italic.ttf"),
    include_bytes!("../fonts/SourceSerif4-Bold.ttf"),
];

static OWN: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.iter().flat_map(|it| Font::iter(Bytes::new(*it))).collect());

/// Returns the program's own fonts.
pub fn own() -> Vec<Font> {
    OWN.clone()
}

/// Returns fonts that together show every character of a text: the program's own, and for those
/// that they lack, the first of the system's that has them.
pub fn that_show(text: &str) -> Vec<Font> {
    let mut fonts = own();
    let mut missing: Vec<char> = text.chars().filter(|it| !shown(&fonts[..1], *it)).collect();
    if missing.is_empty() {
        return fonts;
    }
    missing.sort_unstable();
    missing.dedup();
    let mut system = fontdb::Database::new();
    system.load_system_fonts();
    for face in system.faces() {
        if missing.is_empty() {
            break;
        }
        let found = system.with_face_data(face.id, |bytes, index| {
            // Only a font that helps is copied.
            let helps = shows_any(bytes, index, &missing);
            if helps { Font::new(Bytes::new(bytes.to_vec()), index) } else { None }
        });
        if let Some(font) = found.flatten() {
            missing.retain(|it| !shown(std::slice::from_ref(&font), *it));
            fonts.push(font);
        }
    }
    fonts
}

fn shown(fonts: &[Font], letter: char) -> bool {
    letter.is_control()
        || letter.is_whitespace()
        || fonts.iter().any(|it| shows_any(it.data(), it.index(), &[letter]))
}

fn shows_any(bytes: &[u8], index: u32, letters: &[char]) -> bool {
    ttf_parser::Face::parse(bytes, index)
        .is_ok_and(|face| letters.iter().any(|it| face.glyph_index(*it).is_some()))
}

/// Returns the program's own fonts for drawing pictures.
pub fn for_pictures() -> fontdb::Database {
    let mut fonts = fontdb::Database::new();
    for file in FILES {
        fonts.load_font_data(file.to_vec());
    }
    for set in [
        fontdb::Database::set_serif_family::<String>,
        fontdb::Database::set_sans_serif_family,
        fontdb::Database::set_monospace_family,
        fontdb::Database::set_cursive_family,
        fontdb::Database::set_fantasy_family,
    ] {
        set(&mut fonts, FAMILY.to_owned());
    }
    fonts
}
