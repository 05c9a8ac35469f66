//! A paper as a Word document: WordprocessingML (ISO/IEC 29500) in a ZIP archive.
//!
//! The parts that are always the same lie beside this file. What people wrote gets in only through
//! an XML writer, which escapes it. The fonts travel inside, so that it looks the same on a machine
//! that lacks them.

mod body;
mod drawing;
mod font;
mod part;

use std::io::{Cursor, Write as _};

use documents::Paper;
use documents::paper::{Head, Sheet};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use body::Body;

/// What never changes: the name of a part, and what is in it.
const FIXED: [(&str, &str); 6] = [
    ("_rels/.rels", include_str!("docx/package.rels.xml")),
    ("word/_rels/fontTable.xml.rels", include_str!("docx/fonts.rels.xml")),
    ("word/fontTable.xml", include_str!("docx/fonts.xml")),
    ("word/settings.xml", include_str!("docx/settings.xml")),
    ("word/footer.xml", include_str!("docx/footer.xml")),
    ("word/blank.xml", include_str!("docx/blank.xml")),
];
const CONTENT_TYPES: &str = include_str!("docx/content-types.xml");
const STYLES: &str = include_str!("docx/styles.xml");

/// Writes a paper as a Word document.
///
/// # Errors
///
/// In words, where a picture or a logo is no image.
pub fn docx(paper: &Paper) -> Result<Vec<u8>, String> {
    let body = Body::of(paper)?;
    let mut parts: Vec<(String, Vec<u8>)> = vec![
        ("[Content_Types].xml".into(), CONTENT_TYPES.into()),
        ("docProps/core.xml".into(), part::core(paper)),
        ("word/document.xml".into(), body.document(letter(paper), paper.sheet == Sheet::Letter)),
        ("word/numbering.xml".into(), part::numbering(body.numbered_lists())),
        ("word/styles.xml".into(), STYLES.replace("{language}", &tag(&paper.language)).into()),
        ("word/_rels/document.xml.rels".into(), part::relations(body.images().len())),
    ];
    parts.extend(FIXED.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())));
    parts.extend(font::embedded());
    let images = body.into_images().into_iter().enumerate();
    parts.extend(images.map(|(at, png)| (format!("word/media/image{at}.png"), png)));
    zipped(&parts).map_err(|error| error.to_string())
}

fn letter(paper: &Paper) -> bool {
    matches!(paper.head, Head::Letter(_))
}

/// Returns a language as Word names it, and nothing that is no tag.
fn tag(language: &str) -> String {
    let plain = |it: &char| it.is_ascii_alphanumeric() || *it == '-';
    match language {
        "en" => "en-GB".to_owned(),
        "it" => "it-IT".to_owned(),
        "et" => "et-EE".to_owned(),
        "es" => "es-ES".to_owned(),
        "nb" => "nb-NO".to_owned(),
        "kk" => "kk-KZ".to_owned(),
        other => other.chars().filter(plain).collect(),
    }
}

fn zipped(parts: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // Without a clock every part bears the first day that the format knows.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
