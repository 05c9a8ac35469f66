//! A skewed vocabulary with a long tail and accents, in five languages.

use std::fmt::Write as _;

use crate::chance::Chance;

/// Words of each language in its tail, besides the frequent ones.
const TAIL: usize = 6_000;

/// Frequent words, most frequent first: Estonian, Norwegian, Italian, Spanish, Kazakh.
const HEADS: [&str; 5] = [
    "ja on ta ei see et ma kui ka oli aga siis veel või nii tema mis juba väga koos täna pärast enne leht kiri arve töö tähtaeg värv pilt kuju näidis vastus lubadus helistas küsis saatis õhtul homme parandus trükk paber kujundus ootab mõtles ütles rõõmus väsinud lõplik",
    "og er det på ikke jeg som en til med vi har han av for hun den skal etter fra noe også før i dag møte brev faktura arbeid frist farge bilde utkast svar løfte ringte spurte sendte kveld morgen retting trykk papir utforming venter tenkte sa glad sliten ferdig større øynene åpen grønn",
    "e il di che non la un per è una sono con del ho più anche come ma poi già oggi dopo prima perché lettera fattura lavoro scadenza colore immagine bozza risposta promessa telefonata chiesto inviato sera domani correzione stampa carta impaginazione aspetta pensato detto contenta stanca città qualità metà",
    "y el de que no la un por es una con del más también como pero luego ya hoy después antes porque carta factura trabajo plazo color imagen boceto respuesta promesa llamada preguntó envió tarde mañana corrección impresión papel diseño espera pensó dijo contenta cansada año señal último página",
    "және бұл да деп ол мен үшін бар емес біз бірақ кейін бүгін бұрын тағы өте хат шот жұмыс мерзім түс сурет нобай жауап уәде қоңырау сұрады жіберді кешке ертең түзету басып қағаз безендіру күтеді ойлады айтты қуанышты шаршады дайын үлкен көк жасыл ұзақ қысқа әдемі ыстық һәм",
];

/// Syllables that the tail is made of.
const SYLLABLES: [&str; 5] = [
    "ka le tõ mi ra sü vo näi ku pa jä ri sto ma õu li tu hää ne pü ve sa ki lo",
    "fjo rd la mø ke sta br øy hel vi nå gr un sk æl te ha lv or bø ti my re sen",
    "pe ra co lù mi ni tra ve sto bà gli one ca ri mo nte fi sca là do re pi zza to",
    "ca ño ra mié pe sa lu gar tí na ver do cho qué mi llo ja rro bú te si pla zón",
    "қа ла жүр ек та ғы бө ле сіз де ңі мұ ра шы өр не ті ке құ бы лай әл сү ман",
];

/// The words a large journal is written in.
#[derive(Debug)]
pub(super) struct Vocabulary {
    tongues: Vec<Vec<String>>,
}

impl Vocabulary {
    pub(super) fn new() -> Self {
        let tongue = |(heads, syllables): (&&str, &&str)| {
            let syllables: Vec<&str> = syllables.split(' ').collect();
            let mut chance = Chance::new(syllables.len() as u64 ^ heads.len() as u64);
            let mut words: Vec<String> = heads.split(' ').map(str::to_owned).collect();
            for _ in 0..TAIL {
                let parts = 2 + chance.below(3);
                words.push((0..parts).map(|_| *chance.pick(&syllables)).collect());
            }
            words
        };
        Self { tongues: HEADS.iter().zip(&SYLLABLES).map(tongue).collect() }
    }

    /// Returns a word; frequent ones often, those of the tail rarely.
    pub(super) fn word(&self, chance: &mut Chance, tongue: usize) -> &str {
        let words = &self.tongues[tongue];
        // Ranks spread evenly over the logarithm make each rank as frequent as one over itself.
        #[expect(clippy::cast_precision_loss, reason = "some thousand words")]
        let size = words.len() as f64;
        let rank = (chance.share() * (size + 1.0).ln()).exp() - 1.0;
        &words[super::share_of(words.len(), rank / size)]
    }

    /// Returns so many words and up to `more` further ones.
    pub(super) fn sentence(
        &self,
        chance: &mut Chance,
        tongue: usize,
        least: usize,
        more: usize,
    ) -> String {
        let mut text = String::with_capacity((least + more) * 8);
        for _ in 0..least + chance.below(more + 1) {
            let word = self.word(chance, tongue);
            let gap = if text.is_empty() { "" } else { " " };
            // Writing into a string cannot fail.
            let _ = write!(text, "{gap}{word}");
        }
        text.push('.');
        text
    }

    /// Returns a name made of two words of the tail.
    pub(super) fn name(&self, chance: &mut Chance, tongue: usize) -> String {
        let words = &self.tongues[tongue];
        let part = |chance: &mut Chance| capitalised(&words[words.len() - 1 - chance.below(TAIL)]);
        let first = part(chance);
        format!("{first} {}", part(chance))
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
}
