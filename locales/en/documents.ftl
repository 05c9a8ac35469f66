### Getting documents out of the app.

document-save-as = Save as
document-format-pdf = PDF
document-format-word = Word document
document-format-text = Plain text
document-format-markdown = Markdown
document-format-mail = Mail draft
document-format-mail_with_pdf = Mail draft with the PDF
document-saved = Saved to { $path }
document-making = Making the document …
document-stop = Stop
document-page = Page { $number } of { $count }
