//! A document as it leaves the app: a paper, its plain text, and the mail that may carry it.

use chrono::{DateTime, Utc};
use domain::closed_set;
use mail_builder::MessageBuilder;
use mail_builder::headers::raw::Raw;

use crate::inline::one_line;
use crate::paper::{self, Paper};

closed_set! {
    /// What a document can be saved as.
    pub enum DocumentFormat {
        Pdf = "pdf",
        /// A Word document (DOCX).
        Word = "word",
        Text = "text",
        Markdown = "markdown",
        /// A mail that is not sent yet, with the text in it.
        Mail = "mail",
        /// The same, with the document attached as a PDF.
        MailWithPdf = "mail_with_pdf",
    }
}

impl DocumentFormat {
    /// Returns the ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Word => "docx",
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Mail | Self::MailWithPdf => "eml",
        }
    }
}

/// A document ready to leave the app.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// A file name without an ending.
    pub file_stem: String,
    pub paper: Paper,
    /// The whole of it as plain text.
    pub text: String,
    pub mail: Mail,
}

/// The mail that may carry a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    pub from: Option<Mailbox>,
    pub to: Option<Mailbox>,
    pub subject: String,
    /// What stands in the mail itself.
    pub body: String,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// A word that no other mail has, without blanks.
    pub id: String,
}

/// Someone's name and address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    pub name: String,
    pub email: String,
}

impl Document {
    /// Returns it as Markdown.
    pub fn markdown(&self) -> String {
        paper::to_markdown(&self.paper)
    }

    /// Returns the name of its file in a format.
    pub fn file_name(&self, format: DocumentFormat) -> String {
        format!("{}.{}", self.file_stem, format.ending())
    }

    /// Writes the mail as a file (RFC 5322) that mail programs open as a draft, with the document
    /// attached where its PDF is given. Nothing is sent.
    pub fn mail(&self, pdf: Option<&[u8]>) -> Vec<u8> {
        let Mail { from, to, subject, body, at, id } = &self.mail;
        let box_of = |it: &Mailbox| (one_line(&it.name), one_line(&it.email));
        let mut mail = MessageBuilder::new()
            .message_id(format!("{id}@goodterms.invalid"))
            .date(at.timestamp())
            .subject(one_line(subject))
            // Outlook opens a file with this header as a draft.
            .header("X-Unsent", Raw::new("1"))
            .text_body(body.lines().collect::<Vec<_>>().join("\r\n"));
        if let Some(from) = from {
            mail = mail.from(box_of(from));
        }
        if let Some(to) = to {
            mail = mail.to(box_of(to));
        }
        if let Some(pdf) = pdf {
            mail = mail.attachment("application/pdf", self.file_name(DocumentFormat::Pdf), pdf);
        }
        let mut bytes = Vec::new();
        mail.serialize(&mut bytes);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use mail_parser::{MessageParser, MimeHeaders as _};

    use super::*;

    fn document(subject: &str, to: &str) -> Document {
        let mailbox = |name: &str, email: &str| Mailbox { name: name.into(), email: email.into() };
        Document {
            file_stem: "2026-11-21-Қайрат".into(),
            paper: Paper::report("kk", subject),
            text: "Құрметті Қайрат,\n".into(),
            mail: Mail {
                from: Some(mailbox("Ingrid Solberg", "ingrid@solberg.example")),
                to: Some(mailbox(to, "kairat@example.kz")),
                subject: subject.into(),
                body: "Құрметті Қайрат,\n\n5 000 ₸.\n.\nFrom here on".into(),
                at: DateTime::from_timestamp(1_795_672_025, 0).unwrap_or_default(),
                id: "0190".into(),
            },
        }
    }

    /// What an independent reader of mail finds.
    #[track_caller]
    fn check(subject: &str, to: &str, pdf: Option<&[u8]>) {
        let bytes = document(subject, to).mail(pdf);
        let mail = MessageParser::default().parse(&bytes).expect("it is a mail");
        assert_eq!(mail.subject(), Some(one_line(subject).as_str()));
        assert_eq!(mail.header_raw("X-Unsent").map(str::trim), Some("1"));
        let addressed = mail.to().expect("it has an addressee").iter().collect::<Vec<_>>();
        assert_eq!(addressed.len(), 1, "{addressed:?}");
        assert_eq!(addressed[0].address(), Some("kairat@example.kz"));
        assert_eq!(addressed[0].name(), Some(one_line(to).as_str()));
        assert!(mail.bcc().is_none());
        let body = mail.body_text(0).expect("it has a body");
        assert_eq!(body.lines().collect::<Vec<_>>().join("\n"), document("", "").mail.body);
        let attached: Vec<_> = mail.attachments().collect();
        assert_eq!(attached.len(), usize::from(pdf.is_some()));
        if let Some(pdf) = pdf {
            assert_eq!(attached[0].contents(), pdf);
            assert_eq!(attached[0].attachment_name(), Some("2026-11-21-Қайрат.pdf"));
        }
    }

    #[test]
    fn a_mail_holds_the_letter_and_nothing_can_add_a_header() {
        check("Ending our agreement", "Kairat", None);
        check("Құрметпен, ₸", "Қайрат Серік", Some(b"%PDF-1.7\n\0\xff"));
        check("A\r\nBcc: x@example.org\r\n\r\nB", "K <x@example.org>,\r\nBcc: y", None);
        check(&"long ".repeat(80), &"Long Name ".repeat(20), None);
    }
}
