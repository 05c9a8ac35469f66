//! A document in any format.

use documents::document::{Document, DocumentFormat};

use crate::{Failure, Format, Order, Press};

impl Press {
    /// Makes a document in a format, and returns its bytes.
    ///
    /// # Errors
    ///
    /// As [`Press::set`]; formats that are text do not fail.
    pub fn make(&self, document: &Document, format: DocumentFormat) -> Result<Vec<u8>, Failure> {
        let set = |format| self.set(&Order::new(format, &document.paper));
        Ok(match format {
            DocumentFormat::Pdf => set(Format::Pdf)?,
            DocumentFormat::Word => set(Format::Docx)?,
            DocumentFormat::Text => document.text.clone().into_bytes(),
            DocumentFormat::Markdown => document.markdown().into_bytes(),
            DocumentFormat::Mail => document.mail(None),
            DocumentFormat::MailWithPdf => document.mail(Some(&set(Format::Pdf)?)),
        })
    }

    /// Draws each page as it will print, as an SVG.
    ///
    /// # Errors
    ///
    /// As [`Press::set`].
    pub fn pages(&self, document: &Document) -> Result<Vec<String>, Failure> {
        let pages = self.set(&Order::new(Format::Pages, &document.paper))?;
        serde_json::from_slice(&pages).map_err(|_| Failure::Broke)
    }
}
