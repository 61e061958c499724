//! What the files are called that the page on the model offers.

use crate::words::Lang;

/// What a file holds; `None` for a file without words here, which the prerenderer refuses.
#[must_use]
pub fn title(lang: Lang, file: &str) -> Option<&'static str> {
    let (ko, en) = match file {
        "market.mdl" => ("시장 모형의 방정식 전체(벤심 형식의 파일)", "every equation of the market, as a Vensim file"),
        "market_parameters.csv" => ("시장 모형의 매개변수", "parameters of the market"),
        "market_levers.csv" => ("두 정부가 실제로 움직인 수단", "levers as both governments moved them"),
        "market_paths.csv" => ("시장 밖에서 주는 시계열", "series given to the market from outside"),
        "market_observed.csv" => ("시장 모형과 견주는 관측", "observations beside the market"),
        "reference_modes.csv" => ("모형을 재는 역사의 수치", "figures of history that the model is measured by"),
        "market_names.csv" => {
            ("수단과 결과의 이름이 원형에서 무엇이었는지", "levers and outputs by their names in the prototype")
        }
        "parameters.csv" => ("공장과 비용의 값", "figures of fabs and costs"),
        "nodes.csv" => ("공정마다의 값", "figures by node"),
        "power_ratios.csv" => ("공정 세대 사이의 전력 비", "power from node to node"),
        "memory.csv" => ("메모리의 값과 대역폭", "memory: prices and bandwidth"),
        "yields_reported.csv" => ("보도된 수율", "yields as reported"),
        "smic.csv" => ("SMIC의 가동률과 생산 능력", "SMIC: utilisation and capacity"),
        "demand_path.csv" => ("오래된 공정의 수요 경로", "demand for mature nodes over time"),
        "chips.csv" => ("AI 칩 68개의 사양과 근거 등급", "68 AI chips with the grade of each figure"),
        "chip_sources.csv" => ("칩 표의 출처", "sources of the table of chips"),
        "models.csv" => ("공개된 언어 모델의 크기", "sizes of public language models"),
        "serving.csv" => ("서비스의 효율과 값", "serving: efficiency and prices"),
        "training.csv" => ("학습의 효율과 기록", "training: efficiency and records"),
        "ecosystem.csv" => ("소프트웨어와 매출의 값", "figures of software and revenue"),
        "korea.csv" => ("한국의 메모리와 공장의 값", "figures of Korean memory and fabs"),
        "control_events.csv" => ("수출 통제의 연표", "timeline of export control"),
        _ => return None,
    };
    Some(lang.pick(ko, en))
}
