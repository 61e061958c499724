//! What each parameter is called, what it means, and what its options are called.
//!
//! Every function matches over all parameters, so one without its words does not compile.

mod help_en;
mod help_ko;

use super::Lang;
#[cfg(feature = "ssr")]
use super::number;
#[cfg(feature = "ssr")]
use crate::scenario::Unit;
use crate::scenario::schema::{AXES, COUNT};
use crate::scenario::{ParamId, claim_lines};

/// The parameter's name beside its input.
#[must_use]
pub fn label(lang: Lang, id: ParamId) -> &'static str {
    static LABELS: [(&str, &str); COUNT] = {
        let mut labels = [("", ""); COUNT];
        let mut i = 0;
        while i < COUNT {
            labels[i] = words(ParamId::ALL[i]);
            i += 1;
        }
        labels
    };
    let (ko, en) = LABELS[id as usize];
    lang.pick(ko, en)
}

/// How a defect density was worked out from a reported yield (in per cent) on a die (in mm²), with the model of a fresh page.
#[cfg(feature = "ssr")]
pub fn implied_by_yield(lang: Lang, die_yield: f64, die_mm2: f64) -> String {
    let die_mm2 = number::format(lang, die_mm2, Unit::SquareMillimetre);
    match lang {
        Lang::Ko => format!("{die_mm2} 다이의 보도된 수율 {die_yield}%에서 거꾸로 계산한 값(음이항 공식, α 3)"),
        Lang::En => {
            format!("implied by a reported yield of {die_yield}% on a die of {die_mm2} (negative binomial, α 3)")
        }
    }
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
        ParamId::Duty => ("최대 부하로 도는 시간의 비율", "Time at full load"),
        ParamId::Packaging => ("패키징", "Packaging"),
        ParamId::Memory => ("메모리 종류", "Memory type"),
        ParamId::MemoryGb => ("메모리 용량", "Memory size"),
        ParamId::Capex => ("월 1,000장당 설비 투자비", "Capital cost per 1,000 wafers a month"),
        ParamId::FabLife => ("상각 기간", "Write-off period"),
        ParamId::VariableCost => ("장당 변동비", "Running cost"),
        ParamId::Utilisation => ("가동률", "Utilisation"),
        ParamId::Price => ("판매 가격", "Selling price"),
        ParamId::Subsidy => ("남이 대신 내는 투자비", "Capital paid by others"),
        ParamId::Doublings => ("총생산이 두 배가 된 횟수", "Output doublings"),
        ParamId::Learning => ("학습률", "Learning rate"),
        ParamId::StateBuilding => ("국가 주도 증설", "State-led expansion"),
        ParamId::StateFloor => ("국가의 최소 증설", "State's minimum expansion"),
        ParamId::BuildDelay => ("건설 기간", "Building time"),
        ParamId::DemandGrowth => ("2024년 이후 수요 증가", "Demand growth after 2024"),
        ParamId::DemandShock => ("2022~2023년 수요 충격", "Demand shock, 2022–23"),
        ParamId::Chip => ("첫째 칩", "First chip"),
        ParamId::Chip2 => ("둘째 칩", "Second chip"),
        ParamId::Batch => ("한꺼번에 답하는 요청", "Requests at once"),
        ParamId::Context => ("문맥 길이", "Tokens looked back on"),
        ParamId::RoofModel => ("돌리는 모델", "Model that runs"),
        ParamId::RoofBits => ("숫자 하나의 비트", "Bits per number"),
        ParamId::ServeModel => ("서비스할 모델", "Model to serve"),
        ParamId::ServeBits => ("가중치의 비트", "Bits per weight"),
        ParamId::Prompt => ("질문의 길이", "Length of a question"),
        ParamId::Answer => ("답의 길이", "Length of an answer"),
        ParamId::Users => ("칩마다 동시 요청(사용자)", "Simultaneous requests per chip"),
        ParamId::Own14Tops => ("14나노 칩의 연산", "14 nm chip: arithmetic"),
        ParamId::Own14Memory => ("14나노 칩의 메모리", "14 nm chip: memory type"),
        ParamId::Own14Bandwidth => ("14나노 칩의 대역폭", "14 nm chip: bandwidth"),
        ParamId::Own14Gb => ("14나노 칩의 메모리 용량", "14 nm chip: memory size"),
        ParamId::Own14Price => ("14나노 카드의 가격", "14 nm card: price"),
        ParamId::Own28Tops => ("28나노 칩의 연산", "28 nm chip: arithmetic"),
        ParamId::Own28Memory => ("28나노 칩의 메모리", "28 nm chip: memory type"),
        ParamId::Own28Bandwidth => ("28나노 칩의 대역폭", "28 nm chip: bandwidth"),
        ParamId::Own28Gb => ("28나노 칩의 메모리 용량", "28 nm chip: memory size"),
        ParamId::Own28Price => ("28나노 카드의 가격", "28 nm card: price"),
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
        ParamId::ChipHour => ("칩 한 개의 시간당 가격", "Price of a chip-hour"),
        ParamId::TrainParallel => ("모델 하나를 나눠 맡는 칩", "Chips per copy"),
        ParamId::RuleMonth => ("규정을 보는 달", "Month of the rules"),
        ParamId::OwnTpp => ("내 칩의 연산 성능(TPP)", "Your chip: performance (TPP)"),
        ParamId::OwnBandwidth => ("내 칩의 메모리 대역폭", "Your chip: memory bandwidth"),
        ParamId::OwnArea => ("내 칩의 회로 넓이", "Your chip: logic area"),
        ParamId::OwnIo => ("내 칩의 바깥 연결", "Your chip: links"),
        ParamId::OwnDataCentre => ("데이터센터용", "For data centres"),
        ParamId::RuleAxis => ("세로축", "Vertical axis"),
        ParamId::LadderMonth => ("세는 때", "Date of the count"),
        ParamId::CountFleet => ("보통 회사의 효율로 세기", "Count ordinary efficiency"),
        ParamId::CountOther => ("다른 AI 일도 세기", "Count other workloads"),
        ParamId::CountTraining => ("학습과 연구도 세기", "Count training"),
        ParamId::CountSoftware => ("소프트웨어 손실도 세기", "Count software losses"),
        ParamId::CountStranded => ("못 빌리는 칩도 빼기", "Leave out chips nobody can rent"),
        ParamId::CountResponse => ("싸지면 더 쓰는 것도 세기", "Count the response to price"),
        ParamId::FleetInefficiency => ("보통 회사가 칩을 더 쓰는 배수", "Ordinary operators' extra chips"),
        ParamId::StrandedShare => ("못 빌리는 칩의 몫", "Share of chips nobody can rent"),
        ParamId::UsabilityFloor => ("미숙한 소프트웨어의 성능", "Yield of young software"),
        ParamId::PriceElasticity => ("값에 대한 수요의 반응", "Response of demand to price"),
        ParamId::Policy => ("정책", "Policy"),
        ParamId::TrainingChips => ("미국의 학습용 칩 통제", "US control: training chips"),
        ParamId::TrainingChipsFrom => ("미국의 학습용 칩 통제: 시작", "US control: training chips: from"),
        ParamId::TrainingChipsUntil => ("미국의 학습용 칩 통제: 끝", "US control: training chips: until"),
        ParamId::LowEndChips => ("미국의 저사양 칩 통제", "US control: low-end chips"),
        ParamId::LowEndChipsFrom => ("미국의 저사양 칩 통제: 시작", "US control: low-end chips: from"),
        ParamId::LowEndChipsUntil => ("미국의 저사양 칩 통제: 끝", "US control: low-end chips: until"),
        ParamId::Equipment => ("장비 통제", "Control: equipment"),
        ParamId::EquipmentFrom => ("장비 통제: 시작", "Control: equipment: from"),
        ParamId::EquipmentUntil => ("장비 통제: 끝", "Control: equipment: until"),
        ParamId::Hbm => ("HBM 통제", "Control: HBM"),
        ParamId::HbmFrom => ("HBM 통제: 시작", "Control: HBM: from"),
        ParamId::HbmUntil => ("HBM 통제: 끝", "Control: HBM: until"),
        ParamId::Refusal => ("중국의 수입 거부", "Beijing: refusal"),
        ParamId::RefusalFrom => ("중국의 수입 거부: 시작", "Beijing: refusal: from"),
        ParamId::RefusalUntil => ("중국의 수입 거부: 끝", "Beijing: refusal: until"),
        ParamId::Mandate => ("중국산 의무 구매", "Beijing: mandate"),
        ParamId::MandateFrom => ("중국산 의무 구매: 시작", "Beijing: mandate: from"),
        ParamId::MandateUntil => ("중국산 의무 구매: 끝", "Beijing: mandate: until"),
        ParamId::StatePurchases => ("국가의 무조건 구매", "Beijing: state purchases"),
        ParamId::StatePurchasesFrom => ("국가의 무조건 구매: 시작", "Beijing: state purchases: from"),
        ParamId::StatePurchasesUntil => ("국가의 무조건 구매: 끝", "Beijing: state purchases: until"),
        ParamId::TokenGrowth => ("토큰의 증가, 2029년까지", "Token growth to 2029"),
        ParamId::EfficiencyGrowth => ("서비스 효율의 증가", "Efficiency growth"),
        ParamId::DomesticHbmStart => ("중국산 HBM의 시작", "Start of Chinese HBM"),
        ParamId::DomesticHbmGrowth => ("중국산 HBM의 증가", "Growth of Chinese HBM"),
        ParamId::DomesticHbmInitial => ("중국산 HBM의 첫 생산", "First output of Chinese HBM"),
        ParamId::HbmLeakage => ("통제 속에 들어오는 HBM", "HBM that leaks in"),
        ParamId::TrainingGrowth => ("학습 수요의 증가", "Growth of training demand"),
        ParamId::OtherGrowth => ("다른 AI 일의 증가", "Growth of other workloads"),
        ParamId::ExtrapolationHorizon => ("추세를 내다보는 기간", "How far buyers extrapolate"),
        ParamId::CapabilityGrowth => ("중국 카드의 성능 향상", "Yearly gains of Chinese cards"),
        ParamId::StateCapacity => ("국가 증설 목표", "State target for fabs"),
        ParamId::BudgetGrowth => ("2028년 뒤 예산의 증가", "Budget growth after 2028"),
        ParamId::SmugglingShare => ("밀수의 몫", "Smuggling"),
        ParamId::Outcome => ("설명할 결과", "Result to explain"),
        ParamId::OutcomeYear => ("결과를 보는 해", "Year of the result"),
        ParamId::SoftwareEffort => ("소프트웨어에 들이는 힘", "Software effort"),
        ParamId::SoftwareHalfShare => ("절반 성숙에 필요한 점유율", "Share for half maturity"),
        ParamId::SoftwareSteepness => ("쏠림의 세기", "Steepness of the network effect"),
        ParamId::SoftwareBuildTime => ("소프트웨어가 성숙하는 시간", "Time software takes"),
        ParamId::MandateWeight => ("의무 구매의 영향력", "Weight of the mandate"),
        ParamId::ForeignPriceTrend => ("외국 칩 값의 변화", "Trend of foreign prices"),
        ParamId::ResearchElasticity => ("연구비에 대한 기술의 반응", "Response of technology to research"),
        ParamId::ForeignResearchShare => ("매출 가운데 연구비", "Research share of revenue"),
        ParamId::ElsewhereGrowth => ("다른 나라 매출의 증가", "Growth of revenue elsewhere"),
        ParamId::WorldRent => ("중국 밖 H100의 시간당 임대료", "Rent of an H100 elsewhere"),
        ParamId::WorldRentTrend => ("중국 밖 값의 변화", "Trend of rents elsewhere"),
        ParamId::ChinaRent2024 => ("2024년 초 중국의 시간당 임대료", "Rent in China, early 2024"),
        ParamId::RushDays => ("발표에서 시행까지", "From announcement to date"),
        ParamId::RushRisk => ("통제를 예상한 정도", "How surely buyers expect it"),
        ParamId::RushCover => ("쌓아 두려는 물량", "Stock buyers want"),
        ParamId::StackPrice => ("HBM 한 묶음의 가격", "Price of an HBM stack"),
        ParamId::StackShare => ("한국산의 몫(HBM)", "Korean share of HBM"),
        ParamId::CxmtGrowth => ("CXMT의 성장", "Growth of CXMT"),
        ParamId::CxmtCap => ("CXMT가 멈추는 점유율", "Where CXMT stops"),
        ParamId::CxmtDisplacement => ("CXMT 1%p에 한국이 잃는 몫", "Loss per point of CXMT"),
        ParamId::KoreaResold => ("다른 데 파는 몫", "Sold elsewhere instead"),
        ParamId::DramPerCard => ("AI 카드 곁의 D램", "DRAM beside an AI card"),
        ParamId::CountForeign => ("줄어든 외국 카드도 세기", "Count the foreign cards lost"),
        ParamId::MemoryShare => ("대중 수출 가운데 메모리", "Memory in exports to China"),
        ParamId::Licensed => ("해마다 허가가 이어짐", "A licence follows each year"),
        ParamId::LicenceEnd => ("마지막 허가가 끝나는 때", "End of the last licence"),
        ParamId::FabSpares => ("쌓아 둔 부품으로 버티는 기간", "Time that stored parts last"),
        ParamId::ToolLife => ("부품 없는 장비의 수명", "Life of a tool without parts"),
        ParamId::BitGrowth => ("세계 메모리 생산의 증가", "Growth of the world's memory"),
        ParamId::LineModestInference => {
            ("‘추론에는 첨단 칩이 필요 없다’의 기준", "Threshold: Inference needs no leading-edge chip")
        }
        ParamId::LineLegacyServing => {
            ("‘14나노 카드가 값으로 겨룬다’의 기준", "Threshold: A 14 nm card competes on price")
        }
        ParamId::LineEdgeWork => ("‘가벼운 일은 28나노로 된다’의 기준", "Threshold: 28 nm will do for light work"),
        ParamId::LineH20Ahead => ("‘H20은 H100에 뒤지지 않는다’의 기준", "Threshold: H20 is no slower than H100"),
        ParamId::LineH20Dear => ("‘어센드가 H20보다 잘 쓴다’의 기준", "Threshold: Ascend writes faster than H20"),
        ParamId::LineAscendPrefill => {
            ("‘어센드가 H20보다 잘 읽는다’의 기준", "Threshold: Ascend reads faster than H20")
        }
        ParamId::LineTrainingGap => {
            ("‘H20으로는 학습이 오래 걸린다’의 기준", "Threshold: Training on H20 takes far longer")
        }
        ParamId::LineSiliconParity => {
            ("‘28나노 실리콘이 더 비싸지 않다’의 기준", "Threshold: 28 nm silicon costs no more")
        }
        ParamId::LineTotalParity => {
            ("‘다 더해도 28나노가 더 비싸지 않다’의 기준", "Threshold: All told, 28 nm costs no more")
        }
        ParamId::LineUnaidedSale => {
            ("‘지원 없이도 공장은 손해 보지 않는다’의 기준", "Threshold: A fab breaks even without outside capital")
        }
        ParamId::LineGlut => ("‘성숙 공정은 남아돈다’의 기준", "Threshold: Mature nodes are in glut"),
        ParamId::LineLogicSmall => {
            ("‘28나노 로직값은 메모리값보다 훨씬 작다’의 기준", "Threshold: At 28 nm, logic costs far less than memory")
        }
        ParamId::LineSurplusTokens => {
            ("‘추론 칩이 남아돈다(토큰만)’의 기준", "Threshold: Inference chips are in surplus (tokens only)")
        }
        ParamId::LineSurplusNow => ("‘AI 연산이 남아돈다(지금)’의 기준", "Threshold: AI compute is in surplus (now)"),
        ParamId::LineSurplusNext => ("‘앞으로 5년도 남아돈다’의 기준", "Threshold: The surplus lasts five years"),
        ParamId::LineLowEndMeaningless => {
            ("‘저사양 칩 통제는 의미 없다’의 기준", "Threshold: Controlling low-end chips is meaningless")
        }
        ParamId::LineLowEndSpeeds => {
            ("‘저사양 칩 통제가 자립을 앞당긴다’의 기준", "Threshold: The low-end control speeds self-reliance")
        }
        ParamId::LineSpeedsSelfSufficiency => {
            ("‘통제가 자립을 앞당긴다’의 기준", "Threshold: Controls speed self-reliance")
        }
        ParamId::LineTrainingGapBinds => {
            ("‘통제는 학습 연산을 묶는다’의 기준", "Threshold: Controls hold training compute back")
        }
        ParamId::LineTrainingFirst => {
            ("‘더 모자라는 것은 학습 연산이다’의 기준", "Threshold: Training is the tighter gap")
        }
        ParamId::LineParadox => {
            ("‘줄었던 중국 연산이 되살아난다’의 기준", "Threshold: China's lost compute comes back")
        }
        ParamId::LineCudaTipping => {
            ("‘중국 소프트웨어가 홀로 선다’의 기준", "Threshold: China's software stands alone")
        }
        ParamId::LineNvidiaLoses => ("‘엔비디아가 중국을 잃는다’의 기준", "Threshold: Nvidia loses China"),
        ParamId::LineLossIsLarge => ("‘엔비디아의 손실이 크다’의 기준", "Threshold: Nvidia's loss is large"),
        ParamId::LineFrontierSlows => ("‘최첨단이 늦어진다’의 기준", "Threshold: The frontier slows"),
        ParamId::LineCheapTokens => ("‘중국의 토큰이 더 싸다’의 기준", "Threshold: Tokens are cheaper in China"),
        ParamId::LineKoreaMemoryGains => ("‘한국 메모리는 지금 번다’의 기준", "Threshold: Korean memory gains now"),
        ParamId::LineKoreaMemoryLoses => {
            ("‘한국 메모리는 나중에 잃는다’의 기준", "Threshold: Korean memory loses later")
        }
        ParamId::Claim => ("살펴볼 주장", "Claim"),
        ParamId::MapAcross => ("가로축의 가정", "Horizontal axis of the map"),
        ParamId::MapUpright => ("세로축의 가정", "Vertical axis of the map"),
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

/// The name of an option of a choice, of a switch's state (0 off, 1 on); empty where there is no such option.
#[must_use]
pub fn option(lang: Lang, id: ParamId, index: usize) -> &'static str {
    static OPTIONS: [&[(&str, &str)]; COUNT] = {
        let mut names: [&[(&str, &str)]; COUNT] = [&[]; COUNT];
        let mut i = 0;
        while i < COUNT {
            names[i] = options(ParamId::ALL[i]);
            i += 1;
        }
        names
    };
    if matches!(id, ParamId::MapAcross | ParamId::MapUpright) {
        let axis = AXES.get(index).and_then(|axis| ParamId::from_id(axis));
        return axis.map_or("", |axis| label(lang, axis));
    }
    OPTIONS[id as usize].get(index).map_or("", |(ko, en)| lang.pick(ko, en))
}

/// A chip's name without its maker's, by its place in the list of chips.
#[must_use]
pub fn short_chip(lang: Lang, index: usize) -> &'static str {
    let name = option(lang, ParamId::Chip, index);
    name.split_once(' ').map_or(name, |(_, short)| short)
}

/// The policies' names, in the order of [`crate::scenario::schema::POLICIES`].
const POLICIES: &[(&str, &str)] = &[
    ("실제로 있었던 대로", "As it happened"),
    ("통제 없음", "No controls"),
    ("학습용 칩만 통제", "Training chips only"),
    ("저사양 칩 허용, 중국은 거부", "Low end free, Beijing refuses"),
    ("저사양 칩 허용, 중국도 구매", "Low end free, Beijing buys"),
    ("2026년 H200급 허용", "H200 class reopened, 2026"),
    ("2026년 모든 칩 허용", "All chips free, 2026"),
    ("2030년 모든 칩 허용", "All chips free, 2030"),
    ("2026년 장비 전면 통제", "Full equipment control, 2026"),
    ("HBM 통제 없음", "No HBM control"),
    ("장비는 2020년 수준", "Equipment as in 2020"),
    ("중국산 의무 구매 없음", "No mandate"),
    ("모든 칩 허용, 중국은 거부", "All chips free, Beijing refuses"),
    ("장비와 HBM만 통제", "Equipment and HBM only"),
];

/// Strengths of a control, in the order of [`crate::scenario::schema::LEVELS`].
const LEVELS: &[(&str, &str)] =
    &[("정책대로", "As the policy"), ("없음", "Off"), ("25%", "25%"), ("50%", "50%"), ("75%", "75%"), ("전부", "Full")];

/// Results, in the order of [`crate::scenario::schema::OUTCOMES`].
const OUTCOMES: &[(&str, &str)] = &[
    ("수요 충족률", "Demand covered"),
    ("연산 임대료", "Rental price"),
    ("설치된 연산", "Installed compute"),
    ("학습용 연산", "Training compute"),
    ("중국산의 몫", "Chinese share"),
    ("중국 카드 생산", "Chinese cards"),
    ("소프트웨어 성숙도", "Software maturity"),
    ("외국 회사의 중국 매출", "Foreign revenue in China"),
];

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
        ParamId::Policy => POLICIES,
        ParamId::TrainingChips
        | ParamId::LowEndChips
        | ParamId::Equipment
        | ParamId::Hbm
        | ParamId::Refusal
        | ParamId::Mandate
        | ParamId::StatePurchases => LEVELS,
        ParamId::Outcome => OUTCOMES,
        ParamId::CountFleet
        | ParamId::CountOther
        | ParamId::CountTraining
        | ParamId::CountSoftware
        | ParamId::CountStranded
        | ParamId::CountResponse
        | ParamId::CountForeign => &[("세지 않음", "Not counted"), ("셈에 넣음", "Counted")],
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
        ParamId::Licensed => &[("끊김", "It ends"), ("이어짐", "It goes on")],
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
        | ParamId::OwnIo
        | ParamId::LadderMonth
        | ParamId::FleetInefficiency
        | ParamId::StrandedShare
        | ParamId::UsabilityFloor
        | ParamId::PriceElasticity
        | ParamId::TrainingChipsFrom
        | ParamId::TrainingChipsUntil
        | ParamId::LowEndChipsFrom
        | ParamId::LowEndChipsUntil
        | ParamId::EquipmentFrom
        | ParamId::EquipmentUntil
        | ParamId::HbmFrom
        | ParamId::HbmUntil
        | ParamId::RefusalFrom
        | ParamId::RefusalUntil
        | ParamId::MandateFrom
        | ParamId::MandateUntil
        | ParamId::StatePurchasesFrom
        | ParamId::StatePurchasesUntil
        | ParamId::TokenGrowth
        | ParamId::EfficiencyGrowth
        | ParamId::DomesticHbmStart
        | ParamId::DomesticHbmGrowth
        | ParamId::DomesticHbmInitial
        | ParamId::HbmLeakage
        | ParamId::TrainingGrowth
        | ParamId::OtherGrowth
        | ParamId::ExtrapolationHorizon
        | ParamId::CapabilityGrowth
        | ParamId::StateCapacity
        | ParamId::BudgetGrowth
        | ParamId::SmugglingShare
        | ParamId::OutcomeYear
        | ParamId::SoftwareEffort
        | ParamId::SoftwareHalfShare
        | ParamId::SoftwareSteepness
        | ParamId::SoftwareBuildTime
        | ParamId::MandateWeight
        | ParamId::ForeignPriceTrend
        | ParamId::ResearchElasticity
        | ParamId::ForeignResearchShare
        | ParamId::ElsewhereGrowth
        | ParamId::WorldRent
        | ParamId::WorldRentTrend
        | ParamId::ChinaRent2024
        | ParamId::RushDays
        | ParamId::RushRisk
        | ParamId::RushCover
        | ParamId::StackPrice
        | ParamId::StackShare
        | ParamId::CxmtGrowth
        | ParamId::CxmtCap
        | ParamId::CxmtDisplacement
        | ParamId::KoreaResold
        | ParamId::DramPerCard
        | ParamId::MemoryShare
        | ParamId::LicenceEnd
        | ParamId::FabSpares
        | ParamId::ToolLife
        | ParamId::BitGrowth
        | claim_lines!() => &[],
        ParamId::Claim => &super::claims::names::NAMES,
        ParamId::MapAcross | ParamId::MapUpright => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Kind, param};

    #[test]
    fn every_option_and_switch_has_a_name() {
        for id in ParamId::ALL {
            let expected = match param(id).kind {
                Kind::Number { .. } => 0,
                Kind::Choice { options, .. } => options.len(),
                Kind::Switch { .. } => 2,
            };
            let named = (0..).take_while(|index| !option(Lang::En, id, *index).is_empty()).count();
            assert_eq!(named, expected, "{id:?}");
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
