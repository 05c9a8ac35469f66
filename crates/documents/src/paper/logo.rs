//! A sender's logo: the bytes of an image file, looked at no further than to see which kind it is.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::settings::LARGEST_LOGO;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A logo, as it came from a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    pub kind: LogoKind,
    #[serde(serialize_with = "to_base64", deserialize_with = "from_base64")]
    pub bytes: Vec<u8>,
}

/// A format that logos may come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogoKind {
    Png,
    Jpeg,
    Svg,
}

impl Logo {
    /// Takes the bytes of an image file; `None` where they are no PNG, JPEG or SVG, or more than
    /// [`LARGEST_LOGO`]. Whether the image is whole shows only when it is typeset.
    pub fn read(bytes: Vec<u8>) -> Option<Self> {
        if bytes.len() > LARGEST_LOGO {
            return None;
        }
        let kind = LogoKind::of(&bytes)?;
        Some(Self { kind, bytes })
    }
}

impl LogoKind {
    /// Tells a format by its first bytes.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        if bytes.starts_with(b"\xff\xd8\xff") {
            return Some(Self::Jpeg);
        }
        let start = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}').trim_start();
        let marked =
            start.starts_with("<?xml") || start.starts_with("<!") || start.starts_with("<svg");
        (marked && start.contains("<svg")).then_some(Self::Svg)
    }

    /// Returns the media type.
    pub fn media(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Svg => "image/svg+xml",
        }
    }
}

fn to_base64<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&STANDARD.encode(bytes))
}

fn from_base64<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
    let text = String::deserialize(from)?;
    STANDARD.decode(text).map_err(|_| de::Error::custom("a logo that is not base64"))
}
