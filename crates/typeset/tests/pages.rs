//! Pages as pictures.

use crate::samples::report;

#[test]
fn each_page_is_a_drawing_of_its_own() {
    let pages = typeset::pdf::pages(&report()).unwrap();
    assert!(pages.len() >= 3, "{} pages", pages.len());
    for page in &pages {
        assert!(page.starts_with("<svg"), "{}", &page[..40]);
        assert!(!page.contains("<script"), "a drawing does nothing");
        assert!(!page.contains("href=\"http"), "a drawing loads nothing");
    }
}
