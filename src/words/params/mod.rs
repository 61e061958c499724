//! What each parameter is called, what it means, and what its options are called.
//!
//! Every function matches over all parameters, so one without its words does not compile.

mod help_en;
mod help_ko;

use super::Lang;
use crate::program::Program;
use crate::scenario::schema::COUNT;
use crate::scenario::{Kind, ParamId, param};

/// The parameter's name beside its input. A program of the page names the parameters of its own chapter; the others it calls
/// by their ids, which links show too.
#[must_use]
pub fn label(lang: Lang, id: ParamId) -> &'static str {
    static LABELS: [(&str, &str); COUNT] = {
        let mut labels = [("", ""); COUNT];
        let mut i = 0;
        while i < COUNT {
            if Program::of(ParamId::ALL[i].chapter()).is_here() {
                labels[i] = words(ParamId::ALL[i]);
            }
            i += 1;
        }
        labels
    };
    let (ko, en) = LABELS[id as usize];
    if ko.is_empty() { id.id() } else { lang.pick(ko, en) }
}

const fn words(id: ParamId) -> (&'static str, &'static str) {
    match id {
        ParamId::Die => ("다이 넓이", "Die area"),
        ParamId::Aspect => ("가로세로 비율", "Width to height"),
        ParamId::D0 => ("결함 밀도", "Defect density"),
        ParamId::YieldModel => ("수율 공식", "Yield formula"),
        ParamId::Alpha => ("결함이 뭉치는 정도(α)", "Clustering (α)"),
        ParamId::Layers => ("결함이 생기는 층 수", "Critical layers"),
        ParamId::WaferPrice => ("웨이퍼 가격", "Wafer price"),
        ParamId::Placement => ("다이 배열", "Die grid"),
        ParamId::Edge => ("가장자리 폭", "Edge margin"),
        ParamId::Scribe => ("절단선 폭", "Saw street"),
        ParamId::DefectSeed => ("결함 뽑기 번호", "Defect draw"),
        ParamId::Transistors => ("트랜지스터 수", "Transistors"),
        ParamId::Discount => ("오래된 공정 할인", "Legacy wafer discount"),
        ParamId::Volume => ("만드는 칩 수", "Chips made"),
        ParamId::Life => ("사용 기간", "Years in use"),
        ParamId::PowerPrice => ("전기 요금", "Electricity price"),
        ParamId::Power => ("5나노 칩의 전력", "Power at 5 nm"),
        ParamId::Duty => ("온 힘으로 도는 시간", "Time at full load"),
        ParamId::Packaging => ("패키징", "Packaging"),
        ParamId::Memory => ("메모리 종류", "Memory type"),
        ParamId::MemoryGb => ("메모리 용량", "Memory size"),
        ParamId::Capex => ("설비 투자비", "Capital cost"),
        ParamId::FabLife => ("상각 기간", "Write-off period"),
        ParamId::VariableCost => ("장당 변동비", "Running cost"),
        ParamId::Utilisation => ("가동률", "Utilisation"),
        ParamId::Price => ("판매 가격", "Selling price"),
        ParamId::Subsidy => ("남이 대신 내는 투자비", "Capital paid by others"),
        ParamId::Doublings => ("총생산이 두 배가 된 횟수", "Output doublings"),
        ParamId::Learning => ("학습률", "Learning rate"),
        ParamId::StateBuilding => ("국가 주도 증설", "State-led building"),
        ParamId::StateFloor => ("국가의 최소 증설", "State's minimum building"),
        ParamId::BuildDelay => ("건설 기간", "Building time"),
        ParamId::DemandGrowth => ("2024년 이후 수요 증가", "Demand growth after 2024"),
        ParamId::DemandShock => ("2022~2023년 수요 충격", "Demand shock, 2022–23"),
        ParamId::Chip => ("첫째 칩", "First chip"),
        ParamId::Chip2 => ("둘째 칩", "Second chip"),
        ParamId::Batch => ("한꺼번에 답하는 요청", "Requests at once"),
        ParamId::Context => ("돌아보는 토큰", "Tokens looked back on"),
        ParamId::RoofModel => ("돌리는 모델", "Model that runs"),
        ParamId::RoofBits => ("숫자 하나의 비트", "Bits per number"),
        ParamId::ServeModel => ("서비스할 모델", "Model to serve"),
        ParamId::ServeBits => ("가중치의 비트", "Bits per weight"),
        ParamId::Prompt => ("질문의 길이", "Length of a question"),
        ParamId::Answer => ("답의 길이", "Length of an answer"),
        ParamId::Users => ("칩 하나가 맡는 사람", "Users per chip"),
        ParamId::Own14Tops => ("14나노 칩의 연산", "14 nm chip: arithmetic"),
        ParamId::Own14Memory => ("14나노 칩의 메모리", "14 nm chip: memory type"),
        ParamId::Own14Bandwidth => ("14나노 칩의 대역폭", "14 nm chip: bandwidth"),
        ParamId::Own14Gb => ("14나노 칩의 메모리 용량", "14 nm chip: memory size"),
        ParamId::Own14Price => ("14나노 카드의 값", "14 nm card: price"),
        ParamId::Own28Tops => ("28나노 칩의 연산", "28 nm chip: arithmetic"),
        ParamId::Own28Memory => ("28나노 칩의 메모리", "28 nm chip: memory type"),
        ParamId::Own28Bandwidth => ("28나노 칩의 대역폭", "28 nm chip: bandwidth"),
        ParamId::Own28Gb => ("28나노 칩의 메모리 용량", "28 nm chip: memory size"),
        ParamId::Own28Price => ("28나노 카드의 값", "28 nm card: price"),
        ParamId::ComputeEfficiency => ("연산을 살려 쓰는 비율", "Arithmetic put to use"),
        ParamId::MemoryEfficiency => ("대역폭을 살려 쓰는 비율", "Bandwidth put to use"),
        ParamId::CardLife => ("카드를 쓰는 햇수", "Years a card serves"),
        ParamId::Served => ("바쁜 시간의 비율", "Time a card is busy"),
        ParamId::MapModel => ("지도를 그릴 모델", "Model on the map"),
        ParamId::MapBits => ("지도의 비트", "Bits on the map"),
        ParamId::Phase => ("일의 단계", "Phase"),
        ParamId::MapBatch => ("내 자리: 요청", "Your point: requests"),
        ParamId::MapContext => ("내 자리: 토큰", "Your point: tokens"),
        ParamId::TrainParameters => ("학습할 매개변수", "Parameters to train"),
        ParamId::TrainTokens => ("학습할 글의 양", "Text to train on"),
        ParamId::TrainChip => ("학습할 칩", "Chip to train on"),
        ParamId::TrainChips => ("모아 쓰는 칩", "Chips in the cluster"),
        ParamId::TrainMfu => ("최대 연산의 몇 %", "Share of the peak"),
        ParamId::ChipHour => ("칩 한 개의 시간당 값", "Price of a chip-hour"),
        ParamId::TrainParallel => ("모델 하나를 나눠 맡는 칩", "Chips per copy"),
        ParamId::RuleMonth => ("규정을 보는 달", "Month of the rules"),
        ParamId::OwnTpp => ("내 칩의 연산 성능(TPP)", "Your chip: performance (TPP)"),
        ParamId::OwnBandwidth => ("내 칩의 메모리 대역폭", "Your chip: memory bandwidth"),
        ParamId::OwnArea => ("내 칩의 회로 넓이", "Your chip: logic area"),
        ParamId::OwnIo => ("내 칩의 바깥 연결", "Your chip: links"),
        ParamId::OwnDataCentre => ("데이터센터용", "For data centres"),
        ParamId::RuleAxis => ("세로로 볼 것", "Upright axis"),
    }
}

/// What the parameter is and why it matters, in a sentence or two.
#[must_use]
pub const fn help(lang: Lang, id: ParamId) -> &'static str {
    match lang {
        Lang::Ko => help_ko::help(id),
        Lang::En => help_en::help(id),
    }
}

/// The name of an option of a choice, of a switch's state (0 off, 1 on); empty where there is no such option. Of another
/// chapter's parameter, a program of the page knows the option's id alone.
#[must_use]
pub fn option(lang: Lang, id: ParamId, index: usize) -> &'static str {
    static OPTIONS: [&[(&str, &str)]; COUNT] = {
        let mut names: [&[(&str, &str)]; COUNT] = [&[]; COUNT];
        let mut i = 0;
        while i < COUNT {
            if Program::of(ParamId::ALL[i].chapter()).is_here() {
                names[i] = options(ParamId::ALL[i]);
            }
            i += 1;
        }
        names
    };
    match (OPTIONS[id as usize].get(index), param(id).kind) {
        (Some((ko, en)), _) => lang.pick(ko, en),
        (None, Kind::Choice { options, .. }) => options.get(index).copied().unwrap_or(""),
        _ => "",
    }
}

/// A chip's name without its maker's, by its place in the list of chips.
#[must_use]
pub fn short_chip(lang: Lang, index: usize) -> &'static str {
    let name = option(lang, ParamId::Chip, index);
    name.split_once(' ').map_or(name, |(_, short)| short)
}

/// The chips' names, in the order of [`crate::scenario::schema::CHIPS`].
const CHIPS: &[(&str, &str)] = &[
    ("엔비디아 H100", "Nvidia H100"),
    ("엔비디아 H20", "Nvidia H20"),
    ("엔비디아 H200", "Nvidia H200"),
    ("엔비디아 H800", "Nvidia H800"),
    ("엔비디아 A100 80GB", "Nvidia A100 80GB"),
    ("엔비디아 L40S", "Nvidia L40S"),
    ("엔비디아 RTX 4090", "Nvidia RTX 4090"),
    ("엔비디아 B200", "Nvidia B200"),
    ("AMD MI300X", "AMD MI300X"),
    ("화웨이 어센드 910B", "Huawei Ascend 910B"),
    ("화웨이 어센드 910C", "Huawei Ascend 910C"),
    ("화웨이 어센드 950PR", "Huawei Ascend 950PR"),
    ("바이두 쿤룬 P800", "Baidu Kunlun P800"),
    ("하이곤 BW1000", "Hygon BW1000"),
    ("바이두 쿤룬 K200 (14나노)", "Baidu Kunlun K200 (14 nm)"),
    ("엔플레임 T20 (12나노)", "Enflame T20 (12 nm)"),
    ("퓨리오사 레니게이드", "FuriosaAI RNGD"),
];

/// The models' names, in the order of [`crate::scenario::schema::MODELS`].
const MODELS: &[(&str, &str)] = &[
    ("라마 3 8B", "Llama 3 8B"),
    ("라마 2 13B", "Llama 2 13B"),
    ("라마 3 70B", "Llama 3 70B"),
    ("큐원 2.5 72B", "Qwen2.5 72B"),
    ("라마 3.1 405B", "Llama 3.1 405B"),
    ("딥시크 V3", "DeepSeek-V3"),
];

const fn options(id: ParamId) -> &'static [(&'static str, &'static str)] {
    match id {
        ParamId::YieldModel => &[
            ("푸아송", "Poisson"),
            ("머피", "Murphy"),
            ("시즈", "Seeds"),
            ("무어", "Moore"),
            ("보스·아인슈타인", "Bose–Einstein"),
            ("음이항", "Negative binomial"),
        ],
        ParamId::Placement => &[
            ("다이를 한가운데에", "Die at the centre"),
            ("절단선을 한가운데에", "Street at the centre"),
            ("가장 많이 나오게", "Best fit"),
        ],
        ParamId::Packaging => &[("일반", "Plain"), ("인터포저", "Interposer")],
        ParamId::Memory => {
            &[("없음", "None"), ("GDDR6", "GDDR6"), ("LPDDR5X", "LPDDR5X"), ("DDR5", "DDR5"), ("HBM3E", "HBM3E")]
        }
        ParamId::StateBuilding | ParamId::OwnDataCentre => &[("끔", "Off"), ("켬", "On")],
        ParamId::Chip | ParamId::Chip2 | ParamId::TrainChip => CHIPS,
        ParamId::RoofModel | ParamId::ServeModel | ParamId::MapModel => MODELS,
        ParamId::RoofBits | ParamId::MapBits => &[("16비트", "16 bits"), ("8비트", "8 bits")],
        ParamId::ServeBits => &[("16비트", "16 bits"), ("8비트", "8 bits"), ("4비트", "4 bits")],
        ParamId::Own14Memory | ParamId::Own28Memory => {
            &[("LPDDR5X", "LPDDR5X"), ("GDDR6", "GDDR6"), ("HBM3E", "HBM3E")]
        }
        ParamId::Phase => &[("답 쓰기", "Writing the answer"), ("질문 읽기", "Reading the question")],
        ParamId::RuleAxis => &[("메모리 대역폭", "Memory bandwidth"), ("성능 밀도", "Performance density")],
        ParamId::Die
        | ParamId::Aspect
        | ParamId::D0
        | ParamId::Alpha
        | ParamId::Layers
        | ParamId::WaferPrice
        | ParamId::Edge
        | ParamId::Scribe
        | ParamId::DefectSeed
        | ParamId::Transistors
        | ParamId::Discount
        | ParamId::Volume
        | ParamId::Life
        | ParamId::PowerPrice
        | ParamId::Power
        | ParamId::Duty
        | ParamId::MemoryGb
        | ParamId::Capex
        | ParamId::FabLife
        | ParamId::VariableCost
        | ParamId::Utilisation
        | ParamId::Price
        | ParamId::Subsidy
        | ParamId::Doublings
        | ParamId::Learning
        | ParamId::StateFloor
        | ParamId::BuildDelay
        | ParamId::DemandGrowth
        | ParamId::DemandShock
        | ParamId::Batch
        | ParamId::Context
        | ParamId::Prompt
        | ParamId::Answer
        | ParamId::Users
        | ParamId::Own14Tops
        | ParamId::Own14Bandwidth
        | ParamId::Own14Gb
        | ParamId::Own14Price
        | ParamId::Own28Tops
        | ParamId::Own28Bandwidth
        | ParamId::Own28Gb
        | ParamId::Own28Price
        | ParamId::ComputeEfficiency
        | ParamId::MemoryEfficiency
        | ParamId::CardLife
        | ParamId::Served
        | ParamId::MapBatch
        | ParamId::MapContext
        | ParamId::TrainParameters
        | ParamId::TrainTokens
        | ParamId::TrainChips
        | ParamId::TrainMfu
        | ParamId::ChipHour
        | ParamId::TrainParallel
        | ParamId::RuleMonth
        | ParamId::OwnTpp
        | ParamId::OwnBandwidth
        | ParamId::OwnArea
        | ParamId::OwnIo => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_and_switch_has_a_name() {
        for id in ParamId::ALL {
            let expected = match param(id).kind {
                Kind::Number { .. } => 0,
                Kind::Choice { options, .. } => options.len(),
                Kind::Switch { .. } => 2,
            };
            assert_eq!(options(id).len(), expected, "{id:?}");
        }
    }

    #[test]
    fn no_two_inputs_share_a_name_and_none_is_left_untranslated() {
        for lang in Lang::ALL {
            for id in ParamId::ALL {
                let korean = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
                let name = label(lang, id);
                assert_eq!(ParamId::ALL.iter().filter(|other| label(lang, **other) == name).count(), 1, "{name}");
                assert_eq!((korean(name), korean(help(lang, id))), (lang == Lang::Ko, lang == Lang::Ko), "{name}");
                assert!(help(lang, id).ends_with('.'), "{name}");
            }
        }
    }
}
