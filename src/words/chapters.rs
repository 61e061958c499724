//! What the chapters and the landing page are called.

use super::Lang;
use crate::scenario::Chapter;

/// The chapter's title.
#[must_use]
pub const fn title(lang: Lang, chapter: Chapter) -> &'static str {
    let (ko, en) = match chapter {
        Chapter::Training => ("학습과 추론", "Training and inference"),
        Chapter::Legacy => ("오래된 공정", "The legacy fab"),
        Chapter::Sanctions => ("제재가 하는 일", "What the controls do"),
        Chapter::Ecosystem => ("소프트웨어 생태계", "The software ecosystem"),
        Chapter::Korea => ("한국에는 무슨 일이", "What it means for Korea"),
        Chapter::Verdict => ("판정", "The verdict"),
        Chapter::Model => ("모형", "The model"),
        Chapter::Teach => ("수업", "For teachers"),
    };
    lang.pick(ko, en)
}

/// The chapter's name where room is short, as in the navigation.
#[must_use]
pub const fn short_title(lang: Lang, chapter: Chapter) -> &'static str {
    let (ko, en) = match chapter {
        Chapter::Training => ("학습과 추론", "Training"),
        Chapter::Legacy => ("오래된 공정", "Legacy fab"),
        Chapter::Sanctions => ("제재", "Controls"),
        Chapter::Ecosystem => ("생태계", "Software"),
        Chapter::Korea => ("한국", "Korea"),
        Chapter::Verdict => ("판정", "Verdict"),
        Chapter::Model => ("모형", "Model"),
        Chapter::Teach => ("수업", "Teach"),
    };
    lang.pick(ko, en)
}

/// What the chapter asks, in one line.
#[must_use]
pub const fn question(lang: Lang, chapter: Chapter) -> &'static str {
    let (ko, en) = match chapter {
        Chapter::Training => (
            "답하는 일에는 수수한 칩으로도 충분할까요? 모델을 직접 돌리고 학습시켜 보세요.",
            "Are modest chips enough for answering? Serve a model, train one, and slide a chip under the rules.",
        ),
        Chapter::Legacy => (
            "14나노와 28나노로 값싼 AI 칩을 만들 수 있을까요? 웨이퍼 한 장부터 따져 봐요.",
            "Can 14 and 28 nm make AI chips cheap enough? It begins with one wafer.",
        ),
        Chapter::Sanctions => (
            "칩은 남는 걸까요, 모자란 걸까요? 통제를 하나씩 켜고 끄며 2035년까지 가 봐요.",
            "Too many chips or too few? Switch the controls on and off, and go to 2035.",
        ),
        Chapter::Ecosystem => (
            "하드웨어가 깔리면 소프트웨어가 따라올까요? 그리고 남을까요?",
            "Does software follow hardware, and does it stay?",
        ),
        Chapter::Korea => (
            "메모리와 장비, 팹리스까지. 남의 다툼 한가운데서 한국은 무엇을 얻고 잃을까요?",
            "Memory, tools, fabless designers: what does Korea stand to gain and lose?",
        ),
        Chapter::Verdict => (
            "기사의 주장을 모두 한자리에 놓고 판정해요. 저마다 뒤집히는 값도 보여 드려요.",
            "Every claim of the article on one board, and the numbers at which each flips.",
        ),
        Chapter::Model => (
            "모형의 방정식과 가정을 모두 펼쳐 놓아요. 무엇을 빠뜨렸는지도요.",
            "The equations and assumptions of the model, and what it leaves out.",
        ),
        Chapter::Teach => ("수업에서 쓸 물음과 활동이에요.", "Questions and activities for a class."),
    };
    lang.pick(ko, en)
}

/// The title of the landing page, which is the site's name.
#[must_use]
pub const fn landing_title(lang: Lang) -> &'static str {
    lang.pick("이만하면 충분한가", "Good Enough")
}
