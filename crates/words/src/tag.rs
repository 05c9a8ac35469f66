//! Which language to speak, given a tag from a record or from the system.

use crate::FALLBACK;

/// Returns the languages to look in, best first: the one that fits `tag`, then the fallback.
pub(crate) fn chain<'a>(tag: &str, known: &[&'a str]) -> Vec<&'a str> {
    let tag = plain(tag);
    let language = match tag.split('-').next().unwrap_or_default() {
        // Both written forms of Norwegian, and the tag for either, read Bokmål best.
        "no" | "nn" => "nb",
        other => other,
    };
    let whole = known.iter().find(|it| plain(it) == tag);
    let same = known.iter().find(|it| plain(it) == language);
    let kin = known.iter().find(|it| plain(it).split('-').next() == Some(language));
    let fallback = known.iter().find(|it| **it == FALLBACK);

    let mut chain: Vec<&str> = Vec::new();
    for found in [whole, same, kin, fallback].into_iter().flatten() {
        if !chain.contains(found) {
            chain.push(found);
        }
    }
    chain
}

/// Returns a tag in lower case with hyphens, without the encoding that systems append.
fn plain(tag: &str) -> String {
    tag.split(['.', '@']).next().unwrap_or_default().trim().replace('_', "-").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, expected: &[&str]) {
        let known = ["en", "es", "et", "it", "kk", "nb"];
        assert_eq!(chain(tag, &known), expected, "{tag:?}");
    }

    #[test]
    fn the_best_language_comes_first_and_english_last() {
        check("en", &["en"]);
        check("en_GB.UTF-8", &["en"]);
        check("es-MX", &["es", "en"]);
        check("KK", &["kk", "en"]);
        check("it_IT@euro", &["it", "en"]);
    }

    #[test]
    fn norwegian_by_any_tag_is_bokmal() {
        check("no", &["nb", "en"]);
        check("nn-NO", &["nb", "en"]);
        check("nb_NO.UTF-8", &["nb", "en"]);
    }

    #[test]
    fn a_tag_nobody_knows_gives_english() {
        check("fr", &["en"]);
        check("C", &["en"]);
        check("POSIX", &["en"]);
        check("", &["en"]);
        check("e", &["en"]);
        check("--", &["en"]);
    }

    #[test]
    fn a_regional_folder_is_preferred_to_its_plain_sibling() {
        assert_eq!(chain("pt-BR", &["en", "pt", "pt-BR"]), ["pt-BR", "pt", "en"]);
        assert_eq!(chain("pt-PT", &["en", "pt-BR"]), ["pt-BR", "en"]);
    }
}
