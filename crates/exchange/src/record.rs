//! Declares what one record looks like in a file.

use uuid::Uuid;

/// A record of a file that can carry a key.
pub(crate) trait Keyed {
    /// What the record is called in a sentence, such as `contact`. Keys are unique within a noun.
    const NOUN: &'static str;

    /// Returns the key that the file gives and the id that the record will have.
    fn key_and_id(&mut self) -> (&mut Option<String>, &mut Uuid);
}

/// Declares the type of a record: fields that must be there, fields that may, and lists.
///
/// Every record may have a `key`. Its `id` is not in the file; it is found when keys are enrolled.
macro_rules! record {
    (
        $(#[$about:meta])*
        $name:ident as $noun:literal {
            $( required { $( $(#[$rm:meta])* $r:ident: $rt:ty ),+ $(,)? } )?
            $( optional { $( $(#[$om:meta])* $o:ident: $ot:ty ),+ $(,)? } )?
            $( lists { $( $(#[$lm:meta])* $l:ident: $lt:ty ),+ $(,)? } )?
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            #[serde(skip)]
            #[schemars(skip)]
            pub(crate) id: uuid::Uuid,
            /// What other records of the file call this one. A UUID is kept as its id.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub(crate) key: Option<String>,
            $( $( $(#[$rm])* pub(crate) $r: $rt, )+ )?
            $( $(
                $(#[$om])*
                #[serde(skip_serializing_if = "Option::is_none")]
                pub(crate) $o: Option<$ot>,
            )+ )?
            $( $(
                $(#[$lm])*
                #[serde(default, skip_serializing_if = "Vec::is_empty")]
                pub(crate) $l: Vec<$lt>,
            )+ )?
        }

        impl $crate::record::Keyed for $name {
            const NOUN: &'static str = $noun;

            fn key_and_id(&mut self) -> (&mut Option<String>, &mut uuid::Uuid) {
                (&mut self.key, &mut self.id)
            }
        }
    };
}

pub(crate) use record;
