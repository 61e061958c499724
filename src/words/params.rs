//! What each parameter is called, what it means, and what its options are called.
//!
//! Every function matches over all parameters, so one without its words does not compile.

use super::Lang;
use crate::scenario::ParamId;

/// The parameter's name beside its input.
#[must_use]
pub const fn label(lang: Lang, id: ParamId) -> &'static str {
    let (ko, en) = match id {
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
    };
    lang.pick(ko, en)
}

/// What the parameter is and why it matters, in a sentence or two.
#[must_use]
pub const fn help(lang: Lang, id: ParamId) -> &'static str {
    match lang {
        Lang::Ko => help_ko(id),
        Lang::En => help_en(id),
    }
}

const fn help_ko(id: ParamId) -> &'static str {
    match id {
        ParamId::Die => "웨이퍼에서 잘라 낸 칩 한 조각(다이)의 넓이예요. 클수록 적게 나오고 결함에도 잘 걸려요.",
        ParamId::Aspect => "다이의 가로를 세로로 나눈 값이에요. 길쭉하면 둥근 웨이퍼에 덜 들어가요.",
        ParamId::D0 => {
            "웨이퍼 1제곱센티미터에 칩을 망치는 결함이 평균 몇 개 있는지예요. 새 공정은 높고, 손에 익으면 내려가요."
        }
        ParamId::YieldModel => {
            "결함 밀도에서 수율(작동하는 칩의 비율)을 구하는 공식이에요. 결함이 고르게 퍼진다고 볼지 뭉친다고 볼지에 따라 답이 달라져요."
        }
        ParamId::Alpha => {
            "음이항 공식에서 결함이 뭉치는 정도예요. 값이 작을수록 몇 군데에 몰려서, 나머지 칩이 더 많이 살아남아요."
        }
        ParamId::Layers => {
            "보스·아인슈타인 공식에서 결함이 칩을 망칠 수 있는 층의 수예요. 결함을 이 층들에 나눠서 계산해요."
        }
        ParamId::WaferPrice => "회로를 다 새긴 300mm 웨이퍼 한 장의 가격이에요. 작동하는 칩들이 이 돈을 나눠 져요.",
        ParamId::Placement => "다이를 늘어놓을 때 웨이퍼 한가운데에 무엇을 두는지예요. 다이가 클수록 개수가 달라져요.",
        ParamId::Edge => "칩을 만들 수 없는 웨이퍼 테두리의 폭이에요. 넓을수록 온전한 칩이 줄어요.",
        ParamId::Scribe => "다이 사이를 자르려고 비워 두는 틈이에요. 다이가 작을수록 버리는 자리가 많아져요.",
        ParamId::DefectSeed => {
            "그림에 결함을 뿌리는 난수의 번호예요. 바꾸면 점의 자리만 달라지고, 수율과 비용은 그대로예요."
        }
        ParamId::Transistors => {
            "공정끼리 견주려고 똑같이 맞춘 일의 크기예요. 많을수록 오래된 공정에서 칩이 훨씬 커져요."
        }
        ParamId::Discount => {
            "28나노와 그보다 오래된 공정의 웨이퍼를 정가에서 얼마나 깎아 파는지예요. 중국 공장들이 크게 깎는다는 보도가 있었어요."
        }
        ParamId::Volume => "이 설계로 만드는 칩의 수예요. 설계할 때 한 번 드는 돈을 칩들이 나눠 져요.",
        ParamId::Life => "칩을 몇 해 동안 돌리는지예요. 오래 돌릴수록 전기를 많이 먹는 칩이 불리해요.",
        ParamId::PowerPrice => "데이터센터가 내는 전기 요금이에요. 비쌀수록 전기를 많이 먹는 오래된 공정이 불리해요.",
        ParamId::Power => "이 일을 5나노 칩이 할 때 쓰는 전력이에요. 다른 공정의 전력은 공개된 비율로 여기서 계산해요.",
        ParamId::Duty => "칩이 온 힘으로 도는 시간의 비율이에요. 높을수록 전기 요금이 늘어요.",
        ParamId::Packaging => {
            "칩을 기판에 올려 마무리하는 방식이에요. 인터포저는 칩과 메모리를 촘촘히 이어 주지만 비싸요."
        }
        ParamId::Memory => "칩 옆에 다는 메모리예요. AI 칩에서는 메모리가 연산 칩보다 비쌀 때가 많아요.",
        ParamId::MemoryGb => "칩 하나에 다는 메모리의 양이에요. 많을수록 연산 칩 값의 차이는 작아 보여요.",
        ParamId::Capex => {
            "한 달에 웨이퍼 1,000장을 만드는 설비를 갖추는 데 드는 돈이에요. 공장이 놀아도 나가는 돈이에요."
        }
        ParamId::FabLife => "설비 값을 몇 해에 나눠 비용으로 치는지예요. 길수록 한 해에 지는 몫이 작아져요.",
        ParamId::VariableCost => {
            "웨이퍼를 한 장 더 만들 때 드는 재료, 전기, 일손 값이에요. 이보다 싸게 팔면 만들수록 손해예요."
        }
        ParamId::Utilisation => {
            "설비 가운데 실제로 돌아가는 비율이에요. 낮으면 적은 웨이퍼가 설비 값을 나눠 져야 해요."
        }
        ParamId::Price => "공장이 웨이퍼 한 장을 파는 값이에요. 비용보다 낮으면 누군가 그 차이를 메워야 해요.",
        ParamId::Subsidy => {
            "설비 투자비 가운데 정부처럼 공장 밖의 누군가가 내는 비율이에요. 그만큼 공장이 질 비용이 줄어요."
        }
        ParamId::Doublings => {
            "지금까지 만든 양이 몇 번 두 배가 되었는지예요. 두 배가 될 때마다 경험이 쌓여 비용이 내려가요."
        }
        ParamId::Learning => "만든 양이 두 배가 될 때마다 비용이 얼마나 내려가는지예요. D램에서는 평균 20%였어요.",
        ParamId::StateBuilding => "시장이 어떻든 정부 돈으로 공장을 계속 짓는지예요. 끄면 수요만 보고 지어요.",
        ParamId::StateFloor => {
            "시장이 어떻든 해마다 새로 짓기 시작하는 양을 지금 용량에 견준 비율이에요. 클수록 공장이 남아돌기 쉬워요."
        }
        ParamId::BuildDelay => "공장을 짓기로 하고 첫 웨이퍼가 나올 때까지 걸리는 시간이에요. 길수록 수요와 엇갈려요.",
        ParamId::DemandGrowth => {
            "2024년 뒤로 오래된 공정의 웨이퍼 수요가 해마다 얼마나 느는지예요. 느리면 공장이 비어요."
        }
        ParamId::DemandShock => {
            "2022년 중반부터 한 해 동안 수요를 실제보다 얼마나 늘리거나 줄여 볼지예요. 충격이 얼마나 오래가는지 볼 수 있어요."
        }
    }
}

const fn help_en(id: ParamId) -> &'static str {
    match id {
        ParamId::Die => {
            "The area of one chip cut from the wafer. Larger dies are fewer, and each is likelier to catch a defect."
        }
        ParamId::Aspect => "The die's width divided by its height. Long dies fit a round wafer less well.",
        ParamId::D0 => {
            "Chip-killing defects per square centimetre, on average. High while a process is new, lower once it is mastered."
        }
        ParamId::YieldModel => {
            "How defects become a yield, the share of dies that work. The formulas differ in how evenly they spread defects."
        }
        ParamId::Alpha => {
            "How tightly defects cluster in the negative binomial formula. Small values crowd them together, so more dies survive."
        }
        ParamId::Layers => {
            "Layers in which a defect can kill a chip, for the Bose–Einstein formula. The defects are divided among them."
        }
        ParamId::WaferPrice => "The price of one finished 300 mm wafer. The dies that work share it.",
        ParamId::Placement => {
            "What lies at the wafer's centre when dies are laid out. It changes the count, for large dies most."
        }
        ParamId::Edge => "The width of the wafer's rim where no chip can be made. A wider rim leaves fewer whole dies.",
        ParamId::Scribe => {
            "The gap left between dies for cutting. The smaller the dies, the more of the wafer it wastes."
        }
        ParamId::DefectSeed => {
            "The number of the random draw of defects. It moves the dots in the picture, not the yield or the cost."
        }
        ParamId::Transistors => {
            "The size of the job, held equal across processes. The more of them, the larger the chip an older process needs."
        }
        ParamId::Discount => {
            "How far wafers at 28 nm and older sell below list price. Deep cuts by Chinese foundries have been reported."
        }
        ParamId::Volume => "How many chips are made of this design. They share what it cost to design.",
        ParamId::Life => "How long the chip runs. The longer it does, the more a hungry chip costs.",
        ParamId::PowerPrice => {
            "What the data centre pays for electricity. The dearer it is, the worse for older processes, which use more."
        }
        ParamId::Power => {
            "The power this job draws on a 5 nm chip. Other processes follow from it by the foundries' published ratios."
        }
        ParamId::Duty => "The share of hours the chip works flat out. The higher it is, the larger the power bill.",
        ParamId::Packaging => {
            "How the chip is mounted and finished. An interposer links chip and memory closely, at a price."
        }
        ParamId::Memory => "The memory beside the chip. In AI chips it often costs more than the logic.",
        ParamId::MemoryGb => "Memory per chip. The more there is, the less a difference in logic cost shows.",
        ParamId::Capex => {
            "What it costs to build capacity for 1,000 wafers a month. It is owed even while the fab stands idle."
        }
        ParamId::FabLife => {
            "The years over which the equipment's cost is spread. The longer, the less falls on each year."
        }
        ParamId::VariableCost => {
            "Materials, power and labour for one more wafer. Sold for less than this, every wafer loses money."
        }
        ParamId::Utilisation => {
            "The share of capacity actually in use. When it is low, few wafers carry the cost of all the equipment."
        }
        ParamId::Price => {
            "What the fab gets for a wafer. If it is less than the cost, somebody has to make up the difference."
        }
        ParamId::Subsidy => {
            "The share of the capital that somebody outside the fab pays, such as a state fund. The fab's own cost falls with it."
        }
        ParamId::Doublings => {
            "How often all output so far has doubled. Each doubling brings experience and lowers the cost."
        }
        ParamId::Learning => "How far cost falls each time output so far doubles. For memory chips it averaged 20%.",
        ParamId::StateBuilding => {
            "Whether state money keeps building fabs whatever the market says. When off, only demand decides."
        }
        ParamId::StateFloor => {
            "What is started each year whatever the market says, as a share of existing capacity. More of it makes a glut likelier."
        }
        ParamId::BuildDelay => {
            "The time from the decision to build to the first wafer. The longer, the more supply falls out of step with demand."
        }
        ParamId::DemandGrowth => {
            "How fast demand for wafers on older processes grows each year after 2024. If it is slow, fabs stand empty."
        }
        ParamId::DemandShock => {
            "Demand added or taken away for a year from mid-2022, compared with what happened. It shows how long a shock lasts."
        }
    }
}

/// The name of an option of a choice, of a switch's state (0 off, 1 on); empty where there is no such option.
#[must_use]
pub fn option(lang: Lang, id: ParamId, index: usize) -> &'static str {
    options(id).get(index).map_or("", |(ko, en)| lang.pick(ko, en))
}

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
        ParamId::StateBuilding => &[("끔", "Off"), ("켬", "On")],
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
        | ParamId::DemandShock => &[],
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
