//! A paper as PDF, tagged for those who have it read aloud, and as pictures of its pages.

use documents::Paper;
use typst::comemo;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

use crate::world::Desk;

/// How many papers the typesetter remembers parts of.
const REMEMBERED: usize = 4;

/// Sets a paper as PDF.
///
/// It conforms to PDF/UA-1, unless no font on this machine has a character of it: then it is
/// tagged all the same.
///
/// # Errors
///
/// In words, where a picture or a logo is no image, or the paper cannot be set.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, String> {
    let document = laid_out(paper)?;
    let accessible = PdfStandards::new(&[PdfStandard::V_1_7, PdfStandard::Ua_1])
        .map_err(|error| error.message().to_string())?;
    let options = |standards| PdfOptions {
        creator: Smart::Custom(Some("Good Terms".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options(accessible))
        .or_else(|_| typst_pdf::pdf(&document, &options(PdfStandards::default())))
        .map_err(|errors| said(&errors))
}

/// Draws each page of a paper as an SVG.
///
/// # Errors
///
/// As [`pdf`].
pub fn pages(paper: &Paper) -> Result<Vec<String>, String> {
    let document = laid_out(paper)?;
    let options = SvgOptions { render_bleed: false, pretty: false };
    Ok(document.pages().iter().map(|page| typst_svg::svg(page, &options)).collect())
}

/// Checks that a paper conforms to PDF/UA-1.
///
/// # Errors
///
/// In words, what is against it.
pub fn conforms(paper: &Paper) -> Result<(), String> {
    let document = laid_out(paper)?;
    let standards = PdfStandards::new(&[PdfStandard::V_1_7, PdfStandard::Ua_1])
        .map_err(|error| error.message().to_string())?;
    let options = PdfOptions { standards, ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map(|_| ()).map_err(|errors| said(&errors))
}

fn laid_out(paper: &Paper) -> Result<PagedDocument, String> {
    let desk = Desk::new(paper)?;
    let Warned { output, .. } = typst::compile::<PagedDocument>(&desk);
    comemo::evict(REMEMBERED);
    output.map_err(|errors| said(&errors))
}

fn said(errors: &[SourceDiagnostic]) -> String {
    let messages: Vec<&str> = errors.iter().map(|it| it.message.as_str()).collect();
    messages.join("; ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use documents::paper::Block;
    use typst::layout::{Frame, FrameItem, Point};

    use super::*;
    use crate::together;

    /// Gathers the text of each line by its height on the page.
    fn read(frame: &Frame, from: Point, lines: &mut BTreeMap<i64, String>) {
        for (at, item) in frame.items() {
            let at = from + *at;
            match item {
                FrameItem::Group(group) => read(&group.frame, at, lines),
                FrameItem::Text(it) => {
                    lines.entry((at.y.to_pt() * 10.0) as i64).or_default().push_str(&it.text);
                }
                _ => {}
            }
        }
    }

    fn lines(paper: &Paper) -> Result<Vec<String>, String> {
        let mut found = Vec::new();
        for page in laid_out(paper)?.pages() {
            let mut lines = BTreeMap::new();
            read(&page.frame, Point::zero(), &mut lines);
            found.extend(lines.into_values().map(|it| it.replace('\u{a0}', " ")));
        }
        Ok(found)
    }

    #[test]
    fn a_date_is_not_broken_at_the_end_of_a_line() -> Result<(), String> {
        const DATE: &str = "13 September 2027";
        let mut paper = Paper::report("en", "Dates");
        for more in 0..70 {
            // Lines that begin a little further on each time.
            let words = format!("{}{} it ends on {DATE}.", "wide ".repeat(10), "i".repeat(more));
            paper.push(Block::paragraph(words));
        }
        let whole = |paper: &Paper| {
            lines(paper).map(|them| them.iter().filter(|it| it.contains(DATE)).count())
        };
        assert!(whole(&paper)? < 70, "somewhere the end of a line falls into a date");
        assert_eq!(whole(&together::tied(paper))?, 70);
        Ok(())
    }
}
