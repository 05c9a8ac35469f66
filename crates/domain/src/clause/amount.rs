//! Amounts: `EUR 1,250.00`, `1 250,00 €`, `kr 9 500`.

/// How currencies are written.
const CURRENCIES: [(&str, &str); 16] = [
    ("eur", "EUR"),
    ("€", "EUR"),
    ("euro", "EUR"),
    ("nok", "NOK"),
    ("kr", "NOK"),
    ("usd", "USD"),
    ("$", "USD"),
    ("us$", "USD"),
    ("gbp", "GBP"),
    ("£", "GBP"),
    ("kzt", "KZT"),
    ("₸", "KZT"),
    ("sek", "SEK"),
    ("dkk", "DKK"),
    ("chf", "CHF"),
    ("pln", "PLN"),
];

/// Returns the amounts that words speak of, each as a plain decimal with its currency.
pub(super) fn all(words: &[&str]) -> Vec<(String, &'static str)> {
    let mut amounts = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (currency, figures) = split(words[at]);
        match (currency, figures.is_empty()) {
            (Some(currency), false) => {
                amounts.extend(decimal(&figures).map(|it| (it, currency)));
            }
            (Some(currency), true) => {
                let (text, taken) = number(&words[at + 1..]);
                if let Some(it) = decimal(&text) {
                    amounts.push((it, currency));
                    at += taken;
                }
            }
            (None, false) => {
                let (text, taken) = number(&words[at..]);
                let after = words.get(at + taken).map(|it| split(it));
                if let Some((Some(currency), rest)) = after
                    && rest.is_empty()
                    && let Some(it) = decimal(&text)
                {
                    amounts.push((it, currency));
                    at += taken;
                }
            }
            (None, true) => {}
        }
        at += 1;
    }
    amounts
}

/// Divides a word into its currency and its figures, either of which may be missing.
fn split(word: &str) -> (Option<&'static str>, String) {
    let word = word.trim_matches(['(', ')', ',', '.', ';', ':', '"', '“', '”']).to_lowercase();
    let is_figure = |it: char| it.is_ascii_digit() || matches!(it, '.' | ',' | '\'' | '\u{a0}');
    let mark: String = word.chars().filter(|it| !is_figure(*it)).collect();
    let figures: String = word.chars().filter(|it| is_figure(*it)).collect();
    let currency = CURRENCIES.iter().find(|(it, _)| *it == mark).map(|(_, code)| *code);
    let plain = mark.is_empty() || currency.is_some();
    let figures = if plain && figures.contains(|it: char| it.is_ascii_digit()) {
        figures
    } else {
        String::new()
    };
    (currency, figures)
}

/// Joins figures that spaces divide into thousands, and says how many words they took.
fn number(words: &[&str]) -> (String, usize) {
    let mut text = String::new();
    let mut taken = 0;
    for word in words {
        let word = word.trim_end_matches([',', ';', '.', ')']);
        let is_start = taken == 0 && word.starts_with(|it: char| it.is_ascii_digit());
        let figures = word.trim_end_matches(|it: char| !it.is_ascii_digit());
        let thousands = figures.split(['.', ',']).next().unwrap_or_default();
        let goes_on =
            taken > 0 && thousands.len() == 3 && thousands.bytes().all(|it| it.is_ascii_digit());
        if !(is_start || goes_on)
            || !word.chars().all(|it| it.is_ascii_digit() || ".,'-–".contains(it))
        {
            break;
        }
        text.push_str(word);
        taken += 1;
    }
    (text, taken)
}

/// Reads figures as a plain decimal: the last mark with one or two figures after it is the decimal
/// one, all others divide thousands.
fn decimal(figures: &str) -> Option<String> {
    let figures = figures.trim_matches(|it: char| !it.is_ascii_digit());
    let (whole, part) = match figures.rfind(['.', ',']) {
        Some(at) if figures.len() - at <= 3 => (&figures[..at], &figures[at + 1..]),
        _ => (figures, ""),
    };
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    if whole.is_empty() || whole.len() > 12 {
        return None;
    }
    Some(if part.is_empty() { whole } else { format!("{whole}.{part}") })
}
