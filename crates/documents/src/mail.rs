//! The link that opens a letter in the mail program.

/// The longest link that mail programs and systems take without cutting it off, in bytes.
pub const LONGEST_LINK: usize = 2000;

/// Returns a `mailto:` link (RFC 6068), or `None` where it would be longer than [`LONGEST_LINK`].
///
/// `to` is one address, or empty to let the person choose. Nothing in the three texts can add a
/// header or a second recipient: every byte outside letters, digits and `-._~` is encoded.
pub fn mailto(to: &str, subject: &str, body: &str) -> Option<String> {
    let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    let body = body.lines().collect::<Vec<_>>().join("\r\n");
    let link = format!(
        "mailto:{}?subject={}&body={}",
        encoded(to.trim()).replace("%40", "@"),
        encoded(&subject),
        encoded(&body),
    );
    (link.len() <= LONGEST_LINK).then_some(link)
}

fn encoded(text: &str) -> String {
    const HEX: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let mut link = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            link.push(char::from(byte));
        } else {
            link.push('%');
            link.push(HEX[usize::from(byte >> 4)]);
            link.push(HEX[usize::from(byte & 0xF)]);
        }
    }
    link
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use super::*;

    #[track_caller]
    fn check(to: &str, subject: &str, body: &str, expected: &str) {
        assert_eq!(mailto(to, subject, body).as_deref(), Some(expected));
    }

    #[test]
    fn everything_that_a_link_could_misread_is_encoded() {
        check(
            "anna+work@example.org",
            "A & B?",
            "50 % = half\nТағы",
            "mailto:anna%2Bwork@example.org?subject=A%20%26%20B%3F\
             &body=50%20%25%20%3D%20half%0D%0A%D0%A2%D0%B0%D2%93%D1%8B",
        );
        check("", "S", "", "mailto:?subject=S&body=");
    }

    #[test]
    fn line_ends_are_the_ones_of_mail_whatever_they_were() {
        check("a@b.c", "S", "1\n2\r\n\n3", "mailto:a@b.c?subject=S&body=1%0D%0A2%0D%0A%0D%0A3");
    }

    #[test]
    fn no_text_can_add_a_header_or_a_recipient() {
        let link = mailto("a@b.c?bcc=x@y.z\n,d@e.f", "S\nBcc: x@y.z", "&cc=x@y.z").unwrap();
        assert_eq!(
            link,
            "mailto:a@b.c%3Fbcc%3Dx@y.z%0A%2Cd@e.f?subject=S%20Bcc%3A%20x%40y.z&body=%26cc%3Dx%40y.z"
        );
    }

    #[test]
    fn a_link_too_long_for_mail_programs_is_not_made() {
        let room = LONGEST_LINK - "mailto:a@b.c?subject=S&body=".len();
        assert!(mailto("a@b.c", "S", &"x".repeat(room)).is_some());
        assert!(mailto("a@b.c", "S", &"x".repeat(room + 1)).is_none());
    }
}
