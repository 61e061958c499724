//! What the market's parameters are called that have no slider.

use crate::words::Lang;

/// The name of a parameter of the market without a slider; `None` for an id without words here, which a test refuses.
#[must_use]
pub fn label(lang: Lang, id: &str) -> Option<&'static str> {
    let (ko, en) = demand(id).or_else(|| choice(id)).or_else(|| fab(id)).or_else(|| supply(id))?;
    Some(lang.pick(ko, en))
}

type Both = (&'static str, &'static str);

fn demand(id: &str) -> Option<Both> {
    Some(match id {
        "tokens_per_gpu_day" => ("H800 하나가 하루에 내는 토큰", "Tokens of an H800 a day"),
        "efficiency_reference_year" => ("그 토큰 수를 잰 때", "Date of that measurement"),
        "peak_to_mean" => ("가장 붐빌 때와 평균의 비", "Peak load over mean load"),
        "token_growth_from_2030" => ("2030년부터의 토큰 증가", "Growth of tokens from 2030"),
        "other_workload_growth" => ("다른 AI 일의 증가", "Growth of other workloads"),
        "training_demand_growth" => ("학습 수요의 증가", "Growth of training demand"),
        "target_utilisation" => ("사는 쪽이 바라는 가동률", "Utilisation that buyers aim at"),
        "accelerator_life" => ("카드의 수명", "Life of a card"),
        "stock_adjustment_time" => ("모자란 연산을 채우는 시간", "Time to close a gap in compute"),
        "demand_perception_time" => ("수요를 알아차리는 시간", "Time to perceive demand"),
        "trend_perception_time" => ("성장세를 알아차리는 시간", "Time to perceive growth"),
        "extrapolation_horizon" => ("성장세를 내다보는 기간", "How far ahead growth is drawn on"),
        "perceived_growth_cap" => ("내다보는 성장의 한도", "Most growth that is drawn on"),
        "budget_growth" => ("예산 증가", "Growth of the budget"),
        "budget_multiplier" => ("예산의 크기", "Size of the budget"),
        "price_sensitivity" => ("부족이 값을 올리는 힘", "What scarcity does to the price"),
        "price_adjustment_time" => ("값이 따라오는 시간", "Time the price takes to follow"),
        "rental_cost_trend" => ("빌리는 원가의 추세", "Trend of the cost of renting"),
        "us_compute_growth_2030" => ("2030년 미국 연산의 증가", "Growth of US compute in 2030"),
        "model_lag_ratio" => ("연산의 격차가 모델의 격차가 되는 몫", "Lag of models over lag of compute"),
        _ => return None,
    })
}

fn choice(id: &str) -> Option<Both> {
    Some(match id {
        "price_weight" => ("고를 때 값의 무게", "Weight of the price in the choice"),
        "software_weight" => ("고를 때 소프트웨어의 무게", "Weight of software in the choice"),
        "risk_weight" => ("고를 때 공급 위험의 무게", "Weight of supply risk in the choice"),
        "restricted_foreign_price_trend" => ("2026년부터 그 값의 추세", "Trend of that price from 2026"),
        "vendor_share_of_sales" => {
            ("중국 외국 칩 매출 가운데 그 회사의 몫", "The vendor's part of foreign sales in China")
        }
        "reference_china_share" => {
            ("통제가 없었을 때 매출 가운데 중국의 몫", "China's share of revenue without controls")
        }
        "reference_revenue_growth" => ("그 매출의 성장", "Growth of that revenue"),
        "risk_without_controls" => ("통제가 없을 때의 공급 위험", "Supply risk without controls"),
        "risk_from_training_control" => ("학습 칩 통제가 더하는 위험", "Risk added by the control of training chips"),
        "risk_from_low_end_control" => ("저사양 칩 통제가 더하는 위험", "Risk added by the low-end control"),
        "risk_from_refusal" => ("중국의 거부가 더하는 위험", "Risk added by Beijing's refusal"),
        "legacy_aversion" => ("오래된 공정의 칩을 꺼리는 정도", "Reluctance to buy chips of older nodes"),
        "restricted_foreign_price" => ("제한된 외국 칩의 값", "Price of a restricted foreign chip"),
        "free_foreign_price" => ("자유롭게 팔리는 외국 칩의 2024년 값", "Price of a free foreign chip in 2024"),
        "domestic_price_2024" => ("중국 칩의 2024년 값", "Price of a Chinese chip in 2024"),
        "domestic_price_learning" => ("중국 칩 값의 학습률", "Learning rate of the Chinese price"),
        "domestic_subsidy" => ("중국 칩에 주는 지원", "State support for Chinese chips"),
        "legacy_price" => ("오래된 공정 칩의 값", "Price of a chip of older nodes"),
        "legacy_fit_share" => ("HBM 없는 칩으로 되는 추론의 몫", "Share of inference that fits chips without HBM"),
        "conditional_licence_fee" => ("조건부 허가에 붙는 값", "Fee on chips licensed under conditions"),
        "software_initial" => ("2020년 소프트웨어 성숙도", "Software maturity in 2020"),
        "software_floor" => ("쓰는 사람이 없어도 생기는 성숙도", "Maturity that comes without users"),
        "training_usability_exponent" => {
            ("학습에서 소프트웨어가 모자란 벌", "How hard training is hit by immature software")
        }
        "risk_perception_time" => ("공급 위험을 느끼는 시간", "Time to perceive supply risk"),
        "legacy_class_switch" => ("오래된 공정의 칩을 넣을지", "Whether chips of older nodes are in"),
        "legacy_supply_2024" => ("오래된 공정 칩의 2024년 공급", "Supply of chips of older nodes in 2024"),
        "legacy_supply_growth" => ("그 공급의 증가", "Growth of that supply"),
        _ => return None,
    })
}

fn fab(id: &str) -> Option<Both> {
    Some(match id {
        "wafer_capacity_initial" => ("2020년 7나노급 생산 능력", "7 nm class capacity in 2020"),
        "fab_construction_time" => ("공장을 짓는 시간", "Time to build a fab"),
        "capacity_adjustment_time" => ("모자란 능력을 채우는 시간", "Time to close a gap in capacity"),
        "capacity_life" => ("생산 능력의 수명", "Life of capacity"),
        "ai_wafer_share_ceiling" => ("AI 다이를 찍는 웨이퍼의 최대 몫", "Greatest share of wafers that carry AI dies"),
        "ai_wafer_share_midyear" => ("그 몫이 절반에 이르는 해", "Year in which that share is half way"),
        "ai_wafer_share_slope" => ("그 몫이 느는 속도", "How fast that share rises"),
        "gross_dies_per_wafer" => ("웨이퍼 한 장의 AI 다이", "AI dies on a wafer"),
        "die_area" => ("AI 다이의 넓이", "Area of an AI die"),
        "reference_defect_density" => ("기준 생산량에서의 결함 밀도", "Defect density at the reference output"),
        "reference_cumulative_wafers" => ("결함을 잰 기준 생산량", "Reference output for defects"),
        "defect_learning_exponent" => ("결함이 줄어드는 지수", "Exponent by which defects fall"),
        "defect_density_floor" => ("결함 밀도의 바닥", "Least defect density"),
        "defects_from_equipment_control" => ("장비 통제가 늘리는 결함", "Defects added by equipment control"),
        "store_release_time" => ("쌓아 둔 것을 꺼내 쓰는 시간", "Time in which a store is used"),
        "order_backed_capacity_share" => ("주문을 보고 짓는 능력의 몫", "Share of capacity built for orders"),
        "dies_per_card" => ("카드 한 장의 다이", "Dies in a card"),
        "tool_imports_unrestricted" => ("통제가 없을 때의 장비 수입", "Tool imports without controls"),
        "domestic_tool_supply" => ("다 자급할 때의 중국산 장비", "Chinese tools at full self-sufficiency"),
        "equipment_leakage" => ("장비 통제가 새는 몫", "Effect that equipment controls lose"),
        "capacity_overbuild" => ("주문보다 넉넉히 짓는 정도", "Capacity built beyond expected orders"),
        "state_capacity_multiplier" => ("나라가 정한 증설 목표의 크기", "Size of the state's capacity target"),
        "equipment_self_sufficiency_initial" => ("2020년 장비 자급률", "Self-sufficiency in equipment in 2020"),
        "equipment_self_sufficiency_growth" => ("장비 자급률의 성장", "Growth of self-sufficiency in equipment"),
        "equipment_self_sufficiency_ceiling" => ("장비 자급률의 천장", "Ceiling of self-sufficiency in equipment"),
        "induced_research" => ("통제가 부르는 추가 연구", "Extra research caused by controls"),
        _ => return None,
    })
}

fn supply(id: &str) -> Option<Both> {
    Some(match id {
        "output_ramp_limit" => ("카드 생산이 한 해에 느는 한도", "Greatest yearly growth of Chinese cards"),
        "output_ramp_base" => ("그 한도가 시작되는 생산량", "Output from which that limit starts"),
        "output_smoothing_time" => ("생산을 고르게 보는 기간", "Time over which output is averaged"),
        "reference_cumulative_cards" => {
            ("중국 칩 값을 잰 때의 누적 생산", "Cumulative cards at which the Chinese price holds")
        }
        "hbm_ceiling_loss_to_equipment_control" => {
            ("장비를 모두 막을 때 낮아지는 HBM의 천장", "What a total equipment control takes from the HBM ceiling")
        }
        "slow_link_card_capability" => {
            ("링크를 줄인 카드(A800, H800)의 성능", "Capability of cards with slowed links (A800, H800)")
        }
        "restricted_training_share" => ("제한된 칩 가운데 학습에 가는 몫", "Share of restricted chips that train"),
        "licensed_training_share" => ("허가된 칩 가운데 학습에 가는 몫", "Share of licensed chips that train"),
        "stacks_per_card" => ("카드 한 장의 HBM", "HBM stacks in a card"),
        "hbm_imports_unrestricted" => ("통제가 없을 때의 HBM 수입", "HBM imports without controls"),
        "hbm_leakage" => ("통제를 넘어 들어오는 HBM", "HBM that leaks past the control"),
        "domestic_hbm_initial" => ("중국산 HBM의 첫 생산량", "First rate of domestic HBM"),
        "domestic_hbm_ceiling" => ("중국산 HBM의 천장", "Ceiling of domestic HBM"),
        "hbm_growth_loss_to_equipment_control" => {
            ("장비를 모두 막을 때 느려지는 HBM", "What a total equipment control takes from HBM growth")
        }
        "domestic_capability_initial" => ("2023년까지 중국 카드의 성능", "Capability of a Chinese card up to 2023"),
        "domestic_capability_growth" => ("중국 카드 성능의 성장", "Growth of a Chinese card's capability"),
        "domestic_capability_ceiling_controlled" => {
            ("장비가 통제될 때 그 성능의 천장", "Ceiling of it under equipment controls")
        }
        "domestic_capability_ceiling_free" => {
            ("통제가 없을 때 그 성능의 천장", "Ceiling of it without equipment controls")
        }
        "domestic_training_ratio" => ("추론에 견준 중국 칩의 학습 성능", "Training over inference, Chinese hardware"),
        "restricted_card_capability" => {
            ("제한된 외국 카드(H20)의 성능", "Capability of the restricted foreign card (H20)")
        }
        "unlicensed_card_capability" => {
            ("허가가 필요 없는 외국 카드의 성능", "Capability of foreign cards that need no licence")
        }
        "foreign_capability_growth" => ("외국 최첨단 카드의 성장", "Growth of the foreign frontier card"),
        "smuggling_per_unmet_demand" => ("못 채운 주문이 부르는 밀수", "Smuggling caused by unmet demand"),
        "smuggling_capacity" => ("밀수로 들어올 수 있는 한계", "Most that can be smuggled"),
        "foreign_research_share" => ("외국 회사의 매출 가운데 연구비", "Research over revenue of the foreign vendor"),
        "foreign_revenue_elsewhere_growth" => ("다른 나라 매출의 성장", "Growth of revenue elsewhere"),
        _ => return None,
    })
}
