//! Korean particles after any word: a name, a number with its unit, a Latin abbreviation.
//!
//! The particle depends on the last sound of the word as it is read aloud: 은 after a consonant, 는 after a vowel, 로 rather
//! than 으로 also after ㄹ. Digits are read in Sino-Korean (2,500 이천오백), abbreviations by the Korean names of their letters
//! (GPU 지피유), symbols by their names (% 퍼센트).
//!
//! ```
//! use good_enough::words::josa::{with, Josa};
//!
//! assert_eq!(with("40%", Josa::EulReul), "40%를");
//! assert_eq!(with("SMIC", Josa::IGa), "SMIC가");
//! assert_eq!(with("1,000", Josa::EuroRo), "1,000으로");
//! ```

/// A particle with its two forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Josa {
    /// 은/는.
    EunNeun,
    /// 이/가.
    IGa,
    /// 을/를.
    EulReul,
    /// 으로/로.
    EuroRo,
    /// 과/와.
    WaGwa,
    /// 이에요/예요.
    IeyoYeyo,
    /// 이라/라: also before 면, 는, 도, 고.
    IraRa,
    /// 이나/나.
    InaNa,
}

/// How a word ends when it is read aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Vowel,
    Rieul,
    Consonant,
    /// Not a word we can read: both forms are written, 은(는).
    Unknown,
}

impl Josa {
    /// Every particle.
    pub const ALL: [Self; 8] =
        [Self::EunNeun, Self::IGa, Self::EulReul, Self::EuroRo, Self::WaGwa, Self::IeyoYeyo, Self::IraRa, Self::InaNa];

    /// The forms after a consonant, after a vowel, and where the ending is unknown.
    const fn forms(self) -> [&'static str; 3] {
        match self {
            Self::EunNeun => ["은", "는", "은(는)"],
            Self::IGa => ["이", "가", "이(가)"],
            Self::EulReul => ["을", "를", "을(를)"],
            Self::EuroRo => ["으로", "로", "(으)로"],
            Self::WaGwa => ["과", "와", "과(와)"],
            Self::IeyoYeyo => ["이에요", "예요", "이에요(예요)"],
            Self::IraRa => ["이라", "라", "(이)라"],
            Self::InaNa => ["이나", "나", "(이)나"],
        }
    }

    /// The particle that a mark in the prose means, by either form: 은 and 는 both mean 은/는.
    #[must_use]
    pub fn parse(form: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|josa| josa.forms().contains(&form))
    }
}

/// A word with the particle that fits it.
#[must_use]
pub fn with(word: &str, josa: Josa) -> String {
    [word, particle(word, josa)].concat()
}

/// The particle that fits a word, without the word.
#[must_use]
pub fn particle(word: &str, josa: Josa) -> &'static str {
    let [consonant, vowel, unknown] = josa.forms();
    match ending(word) {
        Ending::Vowel => vowel,
        Ending::Rieul if josa == Josa::EuroRo => vowel,
        Ending::Rieul | Ending::Consonant => consonant,
        Ending::Unknown => unknown,
    }
}

/// The ending of the last thing in a text that is read aloud.
fn ending(text: &str) -> Ending {
    let text = without_marks(text);
    let Some(last) = text.chars().next_back() else { return Ending::Unknown };
    match last {
        '가'..='힣' => hangul(last),
        '0'..='9' => number(text),
        '²' | '³' if latin_run(text.trim_end_matches(['²', '³'])).is_empty() => Ending::Consonant,
        '²' | '³' => squared(text.trim_end_matches(['²', '³'])),
        _ if last.is_ascii_alphabetic() || last == 'µ' || last == 'μ' => latin(latin_run(text)),
        '㎜' | '㎝' | '㎡' | '㎟' | '℃' | '×' | '%' | '％' | '$' | '€' | '°' => Ending::Vowel,
        '₩' => Ending::Consonant,
        _ => Ending::Unknown,
    }
}

/// A text without what is not read at its end: spaces, full stops, quotation marks, brackets. A bracketed remark after a
/// word goes as a whole, because the particle follows the word before it: 에스엠아이씨(SMIC)는.
fn without_marks(text: &str) -> &str {
    let mut text = text;
    loop {
        let trimmed = text.trim_end_matches(|c: char| c.is_whitespace() || "\"'’”»›」』》〉].,…".contains(c));
        let Some(inside) = trimmed.strip_suffix([')', '）']) else { return trimmed };
        text = match inside.rfind(['(', '（']) {
            Some(at) => inside.get(..at).filter(|before| !before.trim().is_empty()).unwrap_or(inside),
            None => inside,
        };
    }
}

fn hangul(syllable: char) -> Ending {
    match (u32::from(syllable) - 0xAC00) % 28 {
        0 => Ending::Vowel,
        8 => Ending::Rieul,
        _ => Ending::Consonant,
    }
}

/// A text ending in a digit. Whole numbers end in 십, 백, 천, 만, 억, 조 or their last digit; digits after a point are read
/// one by one; a sum after a dollar sign ends in 달러.
fn number(text: &str) -> Ending {
    let before = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == ',' || c == '.');
    let digits = text.get(before.len()..).unwrap_or("");
    if before.ends_with('$') {
        return Ending::Vowel;
    }
    let whole = !digits.contains('.');
    let zeros = digits.bytes().rev().filter(|&b| b != b',').take_while(|&b| b == b'0').count();
    let all_zeros = digits.bytes().all(|byte| matches!(byte, b'0' | b','));
    match zeros {
        0 => digit(digits.bytes().next_back().unwrap_or(b'0')),
        _ if !whole || all_zeros => Ending::Consonant,
        // 조 ends in a vowel; 십, 백, 천, 만, 억 and 경 do not.
        12..=15 => Ending::Vowel,
        _ => Ending::Consonant,
    }
}

/// 영 일 이 삼 사 오 육 칠 팔 구.
fn digit(digit: u8) -> Ending {
    match digit {
        b'1' | b'7' | b'8' => Ending::Rieul,
        b'0' | b'3' | b'6' => Ending::Consonant,
        _ => Ending::Vowel,
    }
}

/// The Latin letters at the end of a text.
fn latin_run(text: &str) -> &str {
    let start = text.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == 'µ' || c == 'μ').len();
    text.get(start..).unwrap_or("")
}

/// Unit symbols whose Korean names end in a vowel though their last letter's does not: 나노미터, 밀리미터, ….
const METRES: [&str; 7] = ["m", "km", "cm", "mm", "nm", "µm", "μm"];

/// A unit before ² or ³ is read 제곱미터; anything else with it is read 제곱 or 세제곱 at the end.
fn squared(text: &str) -> Ending {
    if METRES.contains(&latin_run(text)) { Ending::Vowel } else { Ending::Consonant }
}

/// Words in Latin letters that are read as words and end otherwise than the name of their last letter. Lower case.
const WORDS: [(&str, Ending); 16] = [
    ("apple", Ending::Rieul),
    ("google", Ending::Rieul),
    ("oracle", Ending::Rieul),
    ("chip", Ending::Consonant),
    ("chiplet", Ending::Consonant),
    ("samsung", Ending::Consonant),
    ("lingang", Ending::Consonant),
    ("beijing", Ending::Consonant),
    ("deepseek", Ending::Consonant),
    ("facebook", Ending::Consonant),
    ("tiktok", Ending::Consonant),
    ("wafer", Ending::Vowel),
    ("server", Ending::Vowel),
    ("transformer", Ending::Vowel),
    ("blackwell", Ending::Rieul),
    ("hopper", Ending::Vowel),
];

/// A run of Latin letters: a unit, a known word, or the Korean name of the last letter (엘 and 알 end in ㄹ, 엠 and 엔 in a
/// consonant, all others in a vowel).
fn latin(run: &str) -> Ending {
    if METRES.contains(&run) {
        return Ending::Vowel;
    }
    if let Some((_, ending)) = WORDS.iter().find(|(word, _)| run.eq_ignore_ascii_case(word)) {
        return *ending;
    }
    match run.bytes().next_back().map(|byte| byte.to_ascii_lowercase()) {
        Some(b'l' | b'r') => Ending::Rieul,
        Some(b'm' | b'n') => Ending::Consonant,
        _ => Ending::Vowel,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VOWEL: &[&str] = &[
        "웨이퍼",
        "수율 제어",
        "2",
        "4",
        "5",
        "9",
        "12",
        "0.05",
        "1.9",
        "665.4",
        "1000000000000",
        "3,000,000,000,000",
        "GPU",
        "SMIC",
        "TSMC",
        "H200B",
        "CUDA",
        "HBM3E",
        "Huawei",
        "Nvidia",
        "7nm",
        "7 nm",
        "665mm²",
        "0.1mm",
        "8cm",
        "3m",
        "5km",
        "0.5µm",
        "mm²",
        "0.08/cm²",
        "40%",
        "300W",
        "64GB",
        "0.08kWh",
        "$2,500",
        "US$7",
        "2.1×",
        "2,500달러",
        "wafer",
        "AI",
        "에스엠아이씨(SMIC)",
        "소자(Fin)",
        "(가)",
        "‘비교’",
        "“A”",
        "TPU v5e",
        "5년 차",
        "82개",
    ];

    const RIEUL: &[&str] = &[
        "수율",
        "1",
        "7",
        "8",
        "11",
        "2,501",
        "0.08",
        "28",
        "1.7",
        "ASML",
        "R",
        "Google",
        "Intel",
        "Apple",
        "메모리 셀",
        "(수율)",
        "Blackwell",
    ];

    const CONSONANT: &[&str] = &[
        "공정",
        "0",
        "3",
        "6",
        "10",
        "20",
        "100",
        "2,500",
        "1000",
        "1,000",
        "10,000",
        "50000",
        "3,000,000",
        "100,000,000",
        "0.0",
        "1.10",
        "0.06",
        "0.3",
        "16",
        "HBM",
        "DRAM",
        "NPU 칩",
        "N",
        "Samsung",
        "chip",
        "R²",
        "100만",
        "1억",
        "3년",
        "‘디램’",
        "공장(fab)",
        "H100",
        "910B 칩.",
        "10경",
        "₩",
        "3.0",
    ];

    const UNKNOWN: &[&str] = &["", "…", "漢", "—", "()", "?"];

    #[test]
    fn endings_as_read_aloud() {
        for (words, ending_expected) in
            [(VOWEL, Ending::Vowel), (RIEUL, Ending::Rieul), (CONSONANT, Ending::Consonant), (UNKNOWN, Ending::Unknown)]
        {
            for word in words {
                assert_eq!(ending(word), ending_expected, "{word}");
            }
        }
    }

    #[test]
    fn every_particle_takes_the_right_form() {
        for (josa, consonant, rieul, vowel, unknown) in [
            (Josa::EunNeun, "HBM은", "수율은", "GPU는", "漢은(는)"),
            (Josa::IGa, "HBM이", "수율이", "GPU가", "漢이(가)"),
            (Josa::EulReul, "HBM을", "수율을", "GPU를", "漢을(를)"),
            (Josa::EuroRo, "HBM으로", "수율로", "GPU로", "漢(으)로"),
            (Josa::WaGwa, "HBM과", "수율과", "GPU와", "漢과(와)"),
            (Josa::IeyoYeyo, "HBM이에요", "수율이에요", "GPU예요", "漢이에요(예요)"),
            (Josa::IraRa, "HBM이라", "수율이라", "GPU라", "漢(이)라"),
            (Josa::InaNa, "HBM이나", "수율이나", "GPU나", "漢(이)나"),
        ] {
            for (word, expected) in [("HBM", consonant), ("수율", rieul), ("GPU", vowel), ("漢", unknown)] {
                assert_eq!(with(word, josa), expected);
            }
        }
    }

    #[test]
    fn the_word_stays_as_written() {
        assert_eq!(with("에스엠아이씨(SMIC)", Josa::EunNeun), "에스엠아이씨(SMIC)는");
        assert_eq!(with("칩 82개 ", Josa::IGa), "칩 82개 가");
    }

    #[test]
    fn prose_names_a_particle_by_either_form() {
        for (form, josa) in [
            ("은", Josa::EunNeun),
            ("가", Josa::IGa),
            ("로", Josa::EuroRo),
            ("으로", Josa::EuroRo),
            ("예요", Josa::IeyoYeyo),
        ] {
            assert_eq!(Josa::parse(form), Some(josa), "{form}");
        }
        assert_eq!(Josa::parse("까지"), None);
    }
}
