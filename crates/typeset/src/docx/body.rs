//! The text of a Word document, block by block.

use documents::Paper;
use documents::paper::{Block, ColumnKind, Head, LetterFrame, Picture, Prose, Style, Table};

use super::drawing::{paragraph, picture, prose, run};
use super::part;
use crate::picture as bitmap;
use crate::picture::Bitmap;

/// Twentieths of a point in a millimetre, in which pages are measured.
const TWIPS: f64 = 56.692_913;
/// The widest and the highest that a picture may be, in millimetres.
const ROOM: (f64, f64) = (160.0, 105.0);
/// The room for a logo, in millimetres.
const LOGO: (f64, f64) = (60.0, 17.0);

/// The text of a document while it is written, and the images that it refers to.
#[derive(Default)]
pub struct Body {
    xml: String,
    images: Vec<Vec<u8>>,
    numbered: usize,
}

impl Body {
    /// Writes a paper.
    ///
    /// # Errors
    ///
    /// In words, where a picture or a logo is no image.
    pub fn of(paper: &Paper) -> Result<Self, String> {
        let mut body = Self::default();
        match &paper.head {
            Head::Letter(frame) => body.letter(frame)?,
            Head::Report(notes) => {
                body.styled("Heading1", &paper.title);
                for note in notes {
                    body.styled("Note", note);
                }
            }
        }
        let mut blocks = paper.blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            // A page may not part a closing from its signature, nor a list from what leads to it.
            let keep = matches!(
                blocks.peek(),
                Some(Block::Signature(_) | Block::List { .. } | Block::Table(_))
            );
            body.block(block, if keep { "<w:keepNext/>" } else { "" })?;
        }
        Ok(body)
    }

    /// Returns the whole part; `letter_sheet` for paper of 8.5 by 11 inches.
    pub fn document(&self, letter: bool, letter_sheet: bool) -> Vec<u8> {
        let (width, height) = if letter_sheet { (12_240, 15_840) } else { (11_906, 16_838) };
        let first =
            if letter { "<w:footerReference w:type=\"first\" r:id=\"rIdBlank\"/>" } else { "" };
        let title_page = if letter { "<w:titlePg/>" } else { "" };
        let (margin, bottom) = (twips(25.0), twips(20.0));
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document \
             xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
             xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
             xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
             xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
             xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <w:body>{}<w:sectPr>\
             <w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>{first}\
             <w:pgSz w:w=\"{width}\" w:h=\"{height}\"/>\
             <w:pgMar w:top=\"{margin}\" w:right=\"{margin}\" w:bottom=\"{bottom}\" \
             w:left=\"{margin}\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>{title_page}\
             </w:sectPr></w:body></w:document>",
            self.xml,
        )
        .into()
    }

    /// Returns how many lists have numbered items.
    pub fn numbered_lists(&self) -> usize {
        self.numbered
    }

    /// Returns the images, in the order in which the text refers to them.
    pub fn images(&self) -> &[Vec<u8>] {
        &self.images
    }

    /// Gives the images away.
    pub fn into_images(self) -> Vec<Vec<u8>> {
        self.images
    }

    fn styled(&mut self, style: &str, text: &str) {
        self.push(style, "", &run(text, Style::Plain));
    }

    fn push(&mut self, style: &str, more: &str, inner: &str) {
        self.xml.push_str(&paragraph(style, more, inner));
    }

    /// Sets the frame of a letter, as DIN 5008 has it in form B.
    fn letter(&mut self, frame: &LetterFrame) -> Result<(), String> {
        let top = if frame.recipient.len() <= 6 { 62.7 } else { 47.0 };
        let address = place(25.0, top, 78.0);
        for line in &frame.recipient {
            self.push("Recipient", &address, &run(line, Style::Plain));
        }
        let head = format!(
            "<w:framePr w:w=\"{}\" w:hRule=\"auto\" w:wrap=\"around\" w:vAnchor=\"page\" \
             w:hAnchor=\"margin\" w:xAlign=\"right\" w:y=\"{}\"/>",
            twips(72.0),
            twips(14.0),
        );
        let name = frame.sender.first().map_or("", String::as_str);
        if let Some(logo) = &frame.logo {
            let drawn = bitmap::bitmap(logo)?;
            let size = fitted(&drawn, LOGO);
            let inner = self.image(drawn, name, size);
            self.push("Sender", &head, &inner);
        }
        for (at, line) in frame.sender.iter().enumerate() {
            let style = if at == 0 { "SenderName" } else { "Sender" };
            self.push(style, &head, &run(line, Style::Plain));
        }
        // What follows begins below the address, wherever that ends.
        let room = twips(98.0 - 25.0);
        let spacer = format!("<w:spacing w:before=\"0\" w:line=\"{room}\" w:lineRule=\"exact\"/>");
        self.push("Normal", &spacer, "");
        self.styled("Dateline", &frame.dateline);
        self.styled("LetterSubject", &frame.subject);
        Ok(())
    }

    fn block(&mut self, block: &Block, keep: &str) -> Result<(), String> {
        match block {
            Block::Heading { level, text } => {
                self.styled(&format!("Heading{}", level.clamp(&1, &3) + 1), text);
            }
            Block::Paragraph(text) => self.push("BodyText", keep, &prose(text)),
            Block::Quote { text, from } => {
                self.push("Quote", "", &prose(text));
                if let Some(from) = from {
                    self.styled("QuoteSource", &format!("– {from}"));
                }
            }
            Block::List { numbered, items } => self.list(*numbered, items),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(it) => self.table(it),
            Block::Picture(it) => self.picture(it)?,
            Block::PageBreak => {
                self.push("Normal", "", "<w:r><w:br w:type=\"page\"/></w:r>");
            }
            Block::Signature(lines) => self.styled("Signature", &lines.join("\n")),
        }
        Ok(())
    }

    fn list(&mut self, numbered: bool, items: &[Prose]) {
        let id = if numbered { part::numbered(self.numbered) } else { part::MARKED };
        self.numbered += usize::from(numbered);
        let number = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{id}\"/></w:numPr>");
        for (at, item) in items.iter().enumerate() {
            let last = if at + 1 == items.len() { "<w:spacing w:after=\"140\"/>" } else { "" };
            self.push("ListParagraph", &format!("{number}{last}"), &prose(item));
        }
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        let rows: String = facts
            .iter()
            .map(|(name, value)| {
                let name = paragraph("FactName", "", &run(name, Style::Plain));
                let value = paragraph("Fact", "", &run(value, Style::Plain));
                format!("<w:tr>{}{}</w:tr>", cell(1500, "", &name), cell(3500, "", &value))
            })
            .collect();
        let margin = "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>";
        self.grid(margin, &[1500, 3500], &rows);
    }

    fn table(&mut self, table: &Table) {
        if let Some(caption) = &table.caption {
            self.styled("Caption", caption);
        }
        let shares = shares(table);
        let rule = |size: u8, colour: &str| {
            format!(
                "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"{size}\" w:space=\"0\" \
                 w:color=\"{colour}\"/></w:tcBorders>"
            )
        };
        let lines = table.lines();
        let (last, total) = (lines.len() - 1, usize::from(table.total.is_some()));
        let rows: String = lines
            .iter()
            .enumerate()
            .map(|(at, cells)| {
                let (style, border) = match at {
                    0 => ("CellTitle", rule(8, "55504A")),
                    _ if total == 1 && at == last => ("CellTotal", String::new()),
                    _ if total == 1 && at + 1 == last => ("Cell", rule(8, "55504A")),
                    _ => ("Cell", rule(4, "B9B2A8")),
                };
                let cells = cells.iter().zip(&table.columns).zip(&shares);
                let cells: String = cells
                    .map(|((text, column), share)| {
                        let end = match column.kind {
                            ColumnKind::Text => "",
                            ColumnKind::Number => "<w:jc w:val=\"right\"/>",
                        };
                        let text = paragraph(style, end, &run(text, Style::Plain));
                        cell(*share, &border, &text)
                    })
                    .collect();
                let header = if at == 0 { "<w:tblHeader/>" } else { "" };
                format!("<w:tr><w:trPr>{header}</w:trPr>{cells}</w:tr>")
            })
            .collect();
        self.grid("<w:tblLook w:firstRow=\"1\"/>", &shares, &rows);
    }

    fn grid(&mut self, look: &str, shares: &[usize], rows: &str) {
        let columns: String =
            shares.iter().map(|it| format!("<w:gridCol w:w=\"{}\"/>", it * 9070 / 5000)).collect();
        self.xml.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
             <w:tblLayout w:type=\"fixed\"/>{look}</w:tblPr>\
             <w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
        ));
        // Two tables that touch would become one.
        self.push("BodyText", "", "");
    }

    fn picture(&mut self, it: &Picture) -> Result<(), String> {
        if let Some(caption) = &it.caption {
            self.styled("Caption", caption);
        }
        let drawn = bitmap::draw(it.svg.as_bytes())?;
        let size = fitted(&drawn, ROOM);
        let inner = self.image(drawn, &it.alt, size);
        self.push("BodyText", "", &inner);
        Ok(())
    }

    fn image(&mut self, drawn: Bitmap, alt: &str, size: (f64, f64)) -> String {
        self.images.push(drawn.png);
        picture(self.images.len() - 1, alt, size)
    }
}

/// Returns the shares of a table's columns, in fiftieths of a per cent of its width.
fn shares(table: &Table) -> Vec<usize> {
    let weights: Vec<usize> = table
        .columns
        .iter()
        .map(|it| match it.kind {
            ColumnKind::Text => 2,
            ColumnKind::Number => 1,
        })
        .collect();
    let all: usize = weights.iter().sum::<usize>().max(1);
    weights.iter().map(|it| it * 5000 / all).collect()
}

fn cell(share: usize, more: &str, inner: &str) -> String {
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{share}\" w:type=\"pct\"/>{more}</w:tcPr>{inner}</w:tc>")
}

/// Returns the size of an image that is as large as its room allows, in millimetres.
fn fitted(drawn: &Bitmap, (width, height): (f64, f64)) -> (f64, f64) {
    let (wide, tall) = (f64::from(drawn.width), f64::from(drawn.height));
    let scale = (width / wide).min(height / tall);
    (wide * scale, tall * scale)
}

/// Returns the property that puts a paragraph at a place on the page, in millimetres.
fn place(x: f64, y: f64, width: f64) -> String {
    format!(
        "<w:framePr w:w=\"{}\" w:hRule=\"auto\" w:wrap=\"around\" w:vAnchor=\"page\" \
         w:hAnchor=\"page\" w:x=\"{}\" w:y=\"{}\"/>",
        twips(width),
        twips(x),
        twips(y),
    )
}

fn twips(millimetres: f64) -> String {
    format!("{:.0}", millimetres * TWIPS)
}
