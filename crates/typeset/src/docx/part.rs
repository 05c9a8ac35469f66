//! Small parts of a Word document: what it is called, its lists, and what it refers to.

use documents::Paper;

use super::drawing::escaped;

const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Names the document, its author and its language.
pub fn core(paper: &Paper) -> Vec<u8> {
    let author = paper.author.as_deref().unwrap_or_default();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
         <dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{}</dc:language>\
         </cp:coreProperties>",
        escaped(&paper.title),
        escaped(author),
        escaped(&paper.language),
    )
    .into()
}

/// The number of the list with a mark before each item.
pub const MARKED: usize = 1;

/// Returns the number of the nth list whose items are numbered.
pub fn numbered(at: usize) -> usize {
    MARKED + 1 + at
}

/// Describes the lists: one with marks, and as many as there are with numbers, each from 1.
pub fn numbering(numbered_lists: usize) -> Vec<u8> {
    let level = |format: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
             <w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/>\
             <w:pPr><w:ind w:left=\"360\" w:hanging=\"300\"/></w:pPr></w:lvl>"
        )
    };
    let kind = |id: usize, level: &str| {
        format!(
            "<w:abstractNum w:abstractNumId=\"{id}\">\
             <w:multiLevelType w:val=\"singleLevel\"/>{level}</w:abstractNum>"
        )
    };
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:numbering \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{}{}",
        kind(0, &level("bullet", "–")),
        kind(1, &level("decimal", "%1.")),
    );
    xml.push_str(&format!("<w:num w:numId=\"{MARKED}\"><w:abstractNumId w:val=\"0\"/></w:num>"));
    for at in 0..numbered_lists {
        xml.push_str(&format!(
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">\
             <w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
            numbered(at),
        ));
    }
    xml.push_str("</w:numbering>");
    xml.into()
}

/// Returns the name by which the document's text refers to an image.
pub fn image_id(at: usize) -> String {
    format!("rIdImage{at}")
}

/// Says which parts the document's text refers to.
pub fn relations(images: usize) -> Vec<u8> {
    let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        .to_owned();
    let mut relate = |id: &str, kind: &str, target: &str| {
        xml.push_str(&format!(
            "<Relationship Id=\"{id}\" Type=\"{RELATION}/{kind}\" Target=\"{target}\"/>"
        ));
    };
    relate("rIdStyles", "styles", "styles.xml");
    relate("rIdNumbering", "numbering", "numbering.xml");
    relate("rIdSettings", "settings", "settings.xml");
    relate("rIdFonts", "fontTable", "fontTable.xml");
    relate("rIdFooter", "footer", "footer.xml");
    relate("rIdBlank", "footer", "blank.xml");
    for at in 0..images {
        relate(&image_id(at), "image", &format!("media/image{at}.png"));
    }
    xml.push_str("</Relationships>");
    xml.into()
}
