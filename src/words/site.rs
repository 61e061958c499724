//! What the site itself says around the chapters.

use super::{Lang, chapters, figures};
use crate::figures::FigureId;
use crate::model;
use crate::scenario::Chapter;

said!(/// The first link of a page.
    skip_to_text, "본문으로 바로 가기", "Skip to the text");
said!(/// Shown where the program cannot start.
    program_missing,
    "이 브라우저에서 계산 프로그램(WebAssembly)을 시작하지 못했어요. 글과 그림, 표는 기본값 그대로 읽을 수 있어요.",
    "The model (WebAssembly) could not start in this browser. The text, pictures and tables below show the default figures.");
/// Where the slider of an assumption stands that this page does not have.
pub fn slider_elsewhere(lang: Lang, chapter: Chapter) -> String {
    let name = chapters::title(lang, chapter);
    super::say(
        lang,
        format!("이 가정의 슬라이더는 ‘{name}’ 장에 있어요."),
        format!("The slider of this assumption is in the chapter “{name}”."),
    )
}

/// The link below sliders that stand without their help.
#[must_use]
pub const fn documented(lang: Lang) -> &'static str {
    lang.pick("이 가정들의 뜻과 범위, 출처", "What these assumptions mean, their ranges and sources")
}

/// Where a figure stands that an address asks for on a page without it; then the words of the link that leads there.
pub fn figure_elsewhere(lang: Lang, figure: FigureId, chapter: Chapter) -> (String, String) {
    let (name, title) = (figures::name(lang, figure), chapters::title(lang, chapter));
    match lang {
        Lang::Ko => (format!("‘{name}’ 그림은 이 장에 없어요."), format!("‘{title}’ 장에서 보기")),
        Lang::En => (format!("The figure “{name}” is not in this chapter."), format!("See it in “{title}”")),
    }
}

said!(/// Where a browser or a frame forbids workers.
    no_worker,
    "이 브라우저나 삽입된 화면에서는 계산을 따로 돌릴 수 없어서, 불확실성의 띠가 조금 늦게 나와요.",
    "This browser or frame forbids computing on the side, so the bands of uncertainty come a little later.");
said!(/// Where the part of the program that a page's figures need could not be fetched.
    part_missing,
    "그림을 움직이는 데 필요한 파일을 받지 못했어요. 글과 그림은 그대로 볼 수 있고, 움직이면 다시 받아 볼게요.",
    "A file that the figures need could not be fetched. Text and pictures stay; the next move tries again.");
/// The link from a claim to the chapter that explains it.
pub fn explained_in(lang: Lang, chapter: &str) -> String {
    super::say(lang, format!("‘{chapter}’ 장에서 설명해요"), format!("Explained in “{chapter}”"))
}

said!(/// Heading of the reader's verdict.
    your_verdict, "내 판정", "Your verdict");
said!(/// What the reader can do with it.
    your_verdict_help,
    "고른 가정대로의 판정을 글로 정리했어요. 복사해서 보내거나, 한 쪽으로 인쇄하거나, 링크와 파일로 가져가세요.",
    "The verdict on your assumptions as a text: copy it, print it on a page, or take it as a link or a file.");
said!(/// Button that copies the text.
    copy_text, "글 복사", "Copy text");
said!(/// Button that prints the reader's verdict.
    print_verdict, "한 쪽으로 인쇄", "Print on one page");
said!(/// Name of the chapter navigation.
    chapters, "장", "Chapters");
said!(/// Name of the language navigation.
    languages, "언어 바꾸기", "Change language");
said!(/// Chapters that are not written yet.
    to_come, "준비 중", "to come");
said!(/// Link from a frame to the page.
    open_full_page, "전체 페이지 열기", "Open the full page");
said!(/// Licences and privacy.
    colophon,
    "글은 CC BY 4.0, 코드는 MIT 또는 Apache-2.0. 방문 기록을 남기지 않고, 서버도 계정도 없어요. 모든 계산은 이 화면 안에서 돌아가요.",
    "Text under CC BY 4.0, code under MIT or Apache-2.0. No tracker, no server, no account: every calculation runs in this page.");
said!(/// Undo the last change.
    undo, "되돌리기", "Undo");
said!(/// Redo what was undone.
    redo, "다시 하기", "Redo");
said!(/// Back to the defaults.
    reset, "모두 기본값으로", "Reset everything");
said!(/// Back to one figure's defaults.
    reset_figure, "기본값으로", "Reset");
said!(/// Copy a link to the present settings.
    share, "이 설정의 링크 복사", "Copy a link to these settings");
said!(/// Label of the field that holds the link.
    share_link, "지금 설정의 링크", "Link to the present settings");
said!(/// After the link was copied.
    copied, "링크를 복사했어요.", "The link is copied.");
said!(/// Where copying is blocked.
    not_copied, "복사가 막혀 있어요. 아래 칸의 링크를 직접 복사해 주세요.", "Copying is blocked here; please copy the link from the field.");
said!(/// After a text was copied.
    text_copied, "복사했어요.", "Copied.");
said!(/// Where copying a text is blocked.
    text_not_copied, "복사가 막혀 있어요. 글을 직접 골라서 복사해 주세요.", "Copying is blocked here; please select the text and copy it.");
said!(/// Heading of the assumptions pane.
    your_assumptions, "지금 쓰고 있는 가정", "Your assumptions");
said!(/// The assumptions pane while nothing differs.
    all_default, "모든 값이 기본값이에요. 슬라이더를 움직이면 달라진 가정이 여기 모여요.", "Everything stands at its default. What you change is listed here.");
said!(/// Closes a notice.
    dismiss, "닫기", "Dismiss");
said!(/// Button that opens a figure's table.
    table, "숫자로 보기 (표)", "The numbers (table)");
said!(/// Button that opens a figure's sources.
    sources, "출처와 근거 등급", "Sources and grades");
said!(/// Heading of the list of sources.
    sources_heading, "출처", "Sources");
said!(/// Label of the reading slider.
    read_values, "값 읽기", "Read values");
said!(/// Shown while nothing is read.
    read_hint, "이 슬라이더를 밀거나 그림을 짚으면 값을 읽어 드려요.", "Slide, or point at the drawing, for values.");
said!(/// Further inputs of a figure.
    more_assumptions, "가정 더 보기", "More assumptions");
said!(/// Keeps the present values as scenario B, or ends comparing.
    compare, "비교하기", "Compare");
said!(/// Exchanges A and B.
    swap, "맞바꾸기", "Swap");
said!(/// Heading of what scenario B has otherwise.
    comparing, "점선으로 그린 비교 대상(B)에서 다른 값", "What differs in B, drawn dashed");
said!(/// While B equals A.
    comparing_same, "지금 값을 점선(B)으로 붙잡아 두었어요. 이제 값을 바꾸면 차이가 보여요.",
    "The present values are kept as B, drawn dashed. Change something, and the difference shows.");
said!(/// Group of presets.
    start_from, "이 값에서 출발하기", "Start from");
said!(/// A control's help and sources.
    about, "설명과 출처", "About this");
said!(/// Button of a control: less.
    less, "줄이기", "less");
said!(/// Button of a control: more.
    more, "늘리기", "more");
said!(/// Button of a control: back to its default.
    to_default, "기본값", "Default");
said!(/// Shown where downloads are blocked.
    downloads_blocked,
    "이 삽입 화면에서는 내려받기가 막혀 있어요. 아래 내용을 복사해 쓰세요.",
    "Downloads are blocked in this frame. Copy the text below instead.");
said!(/// Commits a guess.
    predict_commit, "이렇게 예상해요", "That is my guess");
said!(/// Shows the figure without a guess.
    predict_skip, "그냥 볼게요", "Just show me");
said!(/// In place of a figure's finding until the reader has guessed.
    predict_cover, "먼저 위에서 예상해 보세요. 그다음에 답이 나타나요.", "Make your guess above first; then the answer appears.");
said!(/// Leads to the page on the chips' and the rules' sources.
    chip_sources,
    "칩 값마다의 근거 등급과 출처, 규정의 조문",
    "Grade and source of each chip's figures, and the rules' texts");
said!(/// Downloads of a figure.
    downloads, "내려받기", "Download");
said!(/// Copies a link to a figure.
    figure_link, "링크", "Link");
said!(/// An input is out of use in a lesson.
    locked, "이 값은 잠겨 있어요.", "This value is locked.");

said!(/// Name of the navigation to what can be looked up.
    references, "찾아보기", "Look up");
said!(/// Leads from a term to the glossary.
    in_glossary, "용어집", "Glossary");
said!(/// Under the drawing on the landing page.
    teaser_caption,
    "막대는 2025년 말의 칩을 수요로 나눈 배수예요. 한 칸 내려갈 때마다 앞에서 빠뜨린 것을 더 세요. 칩의 수는 모형이 추정한 값이에요.",
    "Bars: chips over demand at the end of 2025. Each row also counts what the rows above leave out. The number of chips is the model's estimate.");
said!(/// Leads to the figure whose drawing the landing page shows.
    teaser_link, "직접 세어 보기", "Count for yourself");
said!(/// Before the link to where the reader was.
    resume, "이어서 읽기", "Resume");
said!(/// Forgets where the reader was.
    forget, "지우기", "Forget this");
said!(/// Begins a report of an error.
    report_error, "틀린 곳 알리기", "Report an error");
said!(/// The same, beside sources.
    report_source, "값이나 출처가 틀렸다면 알려 주세요", "A figure or a source is wrong? Report it");
said!(/// How a report goes where no form is known.
    report_how,
    "이 사이트에는 받는 서버가 없어요. 아래 글을 복사해 틀린 곳을 적고, 이 페이지를 건넨 사람이나 펴낸 곳에 보내 주세요.",
    "This site has no server that could take it. Copy the text, add what is wrong, and send it to whoever gave you this page or publishes it.");
said!(/// Label of the text of a report.
    report_label, "보낼 글", "Text to send");
said!(/// Copies the report.
    report_copy, "보낼 글 복사", "Copy the report");
said!(/// After the report was copied.
    report_copied, "복사했어요.", "Copied.");
said!(/// Where copying is blocked.
    report_not_copied, "복사가 막혀 있어요. 위의 글을 직접 복사해 주세요.", "Copying is blocked here; please copy the text above.");
said!(/// In place of the link to the settings where there is no JavaScript.
    report_link_missing, "(주소창의 주소를 붙여 주세요)", "(please paste the address of the page)");

/// The title of a report on a page.
pub fn report_title(lang: Lang, page: &str) -> String {
    super::say(lang, format!("틀린 곳: {page}"), format!("Error in “{page}”"))
}

/// The text of a report: page, link to the settings, versions, and what the reader fills in.
pub fn report_text(lang: Lang, title: &str, address: &str, link: &str) -> String {
    let version = model_version(lang);
    super::say(
        lang,
        format!("페이지: {title} ({address})\n설정 링크: {link}\n{version}\n\n틀린 곳:\n바른 내용과 출처:\n"),
        format!(
            "Page: {title} ({address})\nLink to the settings: {link}\n{version}\n\nWhat is wrong:\nWhat is right, and the source:\n"
        ),
    )
}

/// How long a chapter takes to read, and how many figures it has.
pub fn takes(lang: Lang, minutes: u32, figures: usize) -> String {
    let several = if figures == 1 { "figure" } else { "figures" };
    match figures {
        0 => super::say(lang, format!("읽는 데 약 {minutes}분"), format!("about {minutes} min")),
        _ => super::say(
            lang,
            format!("읽는 데 약 {minutes}분 · 움직여 볼 그림 {figures}개"),
            format!("about {minutes} min · {figures} {several} to play with"),
        ),
    }
}

/// The version of model and data that a page or a file was made with.
pub fn model_version(lang: Lang) -> String {
    match lang {
        Lang::Ko => format!("모형·자료 {}판 · 자료 기준일 {}", model::VERSION, model::DATA_AS_OF),
        Lang::En => format!("Model and data version {} · data as of {}", model::VERSION, model::DATA_AS_OF),
    }
}
