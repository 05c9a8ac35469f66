### Templates: letters of one's own making.

# $field is subject, or body; $lined is "no" where the line is not known; $worded where there is no word.
template-fault-syntax =
    { $lined ->
        [no] { $field ->
            [subject] The subject cannot be read as a template.
           *[other] The text cannot be read as a template.
        }
       *[other] { $field ->
            [subject] The subject cannot be read as a template.
           *[other] Line { $line } cannot be read as a template.
        }
    } Every “{ "{{" }” needs its “{ "}}" }”, and every “{ "{" }% if %{ "}" }” its “{ "{" }% endif %{ "}" }”.
template-fault-unknown_place =
    { $field ->
        [subject] In the subject, “{ $word }” is no place of this kind of letter. The list of places has them all.
       *[other] { $lined ->
            [no] “{ $word }” is no place of this kind of letter. The list of places has them all.
           *[other] Line { $line }: “{ $word }” is no place of this kind of letter. The list of places has them all.
        }
    }
template-fault-not_allowed =
    { $field ->
        [subject] { $worded ->
            [no] The subject can have places and conditions, and nothing else.
           *[other] In the subject, “{ $word }” cannot be used. It can have places and conditions, and nothing else.
        }
       *[other] { $worded ->
            [no] { $lined ->
                [no] A template can have places, conditions and lists, and nothing else.
               *[other] Line { $line }: a template can have places, conditions and lists, and nothing else.
            }
           *[other] { $lined ->
                [no] “{ $word }” cannot be used here. A template can have places, conditions and lists, and nothing else.
               *[other] Line { $line }: “{ $word }” cannot be used here. A template can have places, conditions and lists, and nothing else.
            }
        }
    }
template-fault-endless =
    { $lined ->
        [no] This template never comes to an end. Take out a list within a list.
       *[other] This template never comes to an end (line { $line }). Take out a list within a list.
    }
template-fault-too_long = This would be longer than any letter should be. Shorten it.
template-fault-blank = With these records the template makes an empty letter. Add some words of your own.
