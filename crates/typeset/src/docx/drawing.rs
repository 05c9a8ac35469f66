//! Text and pictures as WordprocessingML.

use documents::paper::{Prose, Style};

use super::part;

/// English metric units in a millimetre, in which drawings are measured.
const UNITS: f64 = 36_000.0;

/// Returns text that means nothing to an XML reader, without the characters that XML has no way to
/// write.
pub fn escaped(text: &str) -> String {
    let legal = |it: &char| !it.is_control() || matches!(it, '\n' | '\t');
    let text: String =
        text.chars().filter(legal).filter(|it| !matches!(it, '\u{fffe}' | '\u{ffff}')).collect();
    quick_xml::escape::escape(text).into_owned()
}

/// Returns a run of text, with the line breaks that it has.
pub fn run(text: &str, style: Style) -> String {
    let properties = match style {
        Style::Plain => "",
        Style::Emphasis => "<w:rPr><w:i/><w:iCs/></w:rPr>",
        Style::Strong => "<w:rPr><w:b/><w:bCs/></w:rPr>",
    };
    let lines = text.split('\n');
    let lines = lines.map(|it| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(it)));
    let lines = lines.collect::<Vec<_>>().join("<w:br/>");
    format!("<w:r>{properties}{lines}</w:r>")
}

/// Returns running text.
pub fn prose(prose: &Prose) -> String {
    prose.0.iter().map(|it| run(&it.text, it.style)).collect()
}

/// Returns a paragraph in a style; `more` are further properties of it.
pub fn paragraph(style: &str, more: &str, inner: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr>{inner}</w:p>")
}

/// Returns a picture in the line of text, so many millimetres wide and high.
pub fn picture(at: usize, alt: &str, (width, height): (f64, f64)) -> String {
    let (alt, id, number) = (escaped(alt), part::image_id(at), at + 1);
    let (width, height) = ((width * UNITS).round(), (height * UNITS).round());
    format!(
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
         <wp:extent cx=\"{width}\" cy=\"{height}\"/>\
         <wp:docPr id=\"{number}\" name=\"Picture {number}\" descr=\"{alt}\"/>\
         <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
         <pic:pic><pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"Picture {number}\" descr=\"{alt}\"/>\
         <pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip r:embed=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
         <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
         </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
}
