//! The equations that the page on the model shows: where each begins in `docs/model.md`, what it is called, and what its
//! symbols mean.

/// An equation, or several that belong together.
#[derive(Debug, Clone, Copy)]
pub struct Equation {
    /// The name in the prose: `{{equation die-count}}`.
    pub id: &'static str,
    /// What it is called, in Korean and English.
    pub name: (&'static str, &'static str),
    /// Its formulas, in order.
    pub formulas: &'static [Formula],
    /// Its symbols, in order.
    pub symbols: &'static [Symbol],
}

/// A formula of `docs/model.md`.
#[derive(Debug, Clone, Copy)]
pub struct Formula {
    /// How it begins there.
    pub start: &'static str,
    /// What it gives, in Korean and English; empty where its own left side says so.
    pub name: (&'static str, &'static str),
}

/// A symbol as LaTeX writes it, and what it means.
#[derive(Debug, Clone, Copy)]
pub struct Symbol {
    /// The symbol.
    pub tex: &'static str,
    /// What it stands for.
    pub meaning: Meaning,
}

/// What a symbol stands for.
#[derive(Debug, Clone, Copy)]
pub enum Meaning {
    /// Korean, English, and the unit as the fact tables write it.
    Said(&'static str, &'static str, &'static str),
    /// A parameter of the market: its name, unit and range stand in the list of parameters.
    Parameter(&'static str),
}

const fn f(start: &'static str) -> Formula {
    Formula { start, name: ("", "") }
}

const fn named(start: &'static str, ko: &'static str, en: &'static str) -> Formula {
    Formula { start, name: (ko, en) }
}

const fn s(tex: &'static str, ko: &'static str, en: &'static str, unit: &'static str) -> Symbol {
    Symbol { tex, meaning: Meaning::Said(ko, en, unit) }
}

const fn p(tex: &'static str, id: &'static str) -> Symbol {
    Symbol { tex, meaning: Meaning::Parameter(id) }
}

const MATURITY: Symbol = s("S", "중국 소프트웨어의 성숙도(CUDA가 1)", "maturity of Chinese software (CUDA is 1)", "1");
const DOMESTIC: Symbol = s("H", "설치된 중국 칩(하드웨어)", "Chinese chips installed, as hardware", "kH100e");
const FOREIGN: Symbol = s("F", "설치된 외국 칩", "foreign chips installed", "kH100e");
const OLDER: Symbol = s("L", "설치된 오래된 공정의 칩", "chips of older nodes installed", "kH100e");
const SMUGGLED: Symbol = s("G", "설치된 밀수 칩", "smuggled chips installed", "kH100e");
const USABILITY: Symbol =
    s("u", "중국 칩 가운데 소프트웨어가 살려 쓰는 몫", "share of Chinese hardware that its software puts to use", "1");
const SUPPLY: Symbol = s("X", "쓸 수 있는 연산", "usable compute", "kH100e");
const DEMAND: Symbol = s("D", "연산 수요", "demand for compute", "kH100e");
const PRICE: Symbol = s("p", "임대료 지수", "index of the rental price", "1");
const TRAINING_CONTROL: Symbol =
    s("c_T", "학습 칩 통제의 세기(0~1)", "strength of the control of training chips, 0 to 1", "1");
const EQUIPMENT_CONTROL: Symbol =
    s("c_E", "장비 통제의 세기(0~1)", "strength of the control of equipment, 0 to 1", "1");
const CALENDAR: Symbol = s("t", "때", "point in time", "year");

/// Every equation of the page, in reading order.
pub const EQUATIONS: &[Equation] = &[
    Equation {
        id: "die-count",
        name: ("웨이퍼 한 줄에 들어가는 다이 수", "dies in a row of the wafer"),
        formulas: &[f("R = d/2"), f("c = \\sqrt")],
        symbols: &[
            s("n", "한 줄의 온전한 다이 수", "whole dies in the row", "count"),
            s("d", "웨이퍼 지름", "diameter of the wafer", "mm"),
            s("e", "못 쓰는 가장자리의 폭", "width of the unusable rim", "mm"),
            s("R", "쓸 수 있는 반지름", "usable radius", "mm"),
            s("w", "다이의 너비", "width of a die", "mm"),
            s("h", "다이의 높이", "height of a die", "mm"),
            s("s", "절단선의 폭", "width of the saw street", "mm"),
            s("y", "줄의 아래쪽 끝의 높이", "height of the row's lower edge", "mm"),
            s("c", "그 줄에서 쓸 수 있는 너비의 절반", "half of the width that the row can use", "mm"),
            s("x_0", "격자를 옆으로 민 거리", "sideways shift of the grid", "mm"),
        ],
    },
    Equation {
        id: "yield",
        name: ("수율", "yield"),
        formulas: &[
            f("\\lambda = A D_0"),
            named("e^{-\\lambda}", "푸아송", "Poisson"),
            named("\\left(\\frac{1-e^{-\\lambda}}", "머피", "Murphy"),
            named("\\frac{1}{1+\\lambda}", "시즈", "Seeds"),
            named("e^{-\\sqrt", "무어", "Moore"),
            named("(1+\\lambda/n)", "보스–아인슈타인", "Bose–Einstein"),
            named("(1+\\lambda/\\alpha)", "음이항 분포", "negative binomial"),
        ],
        symbols: &[
            s("\\lambda", "다이 하나의 평균 결함 수", "mean number of defects on a die", "1"),
            s("A", "다이 넓이", "area of the die", "cm2"),
            s("D_0", "결함 밀도", "defect density", "1/cm2"),
            s("n", "결함이 생기는 층 수", "critical layers", "count"),
            s("\\alpha", "뭉치는 정도(작을수록 뭉쳐요)", "clustering: the smaller, the more crowded", "1"),
        ],
    },
    Equation {
        id: "die-cost",
        name: ("다이 하나의 값", "cost of a die"),
        formulas: &[f("\\text{cost per good die}")],
        symbols: &[
            s("\\text{wafer price}", "웨이퍼 한 장의 값", "price of a wafer", "USD/wafer"),
            s("N", "웨이퍼 한 장의 다이 수", "dies on a wafer", "count"),
            s("Y", "수율", "yield", "1"),
        ],
    },
    Equation {
        id: "package",
        name: ("여러 다이를 묶는 값", "cost of packaging several dies"),
        formulas: &[f("\\text{total} =")],
        symbols: &[
            s("n", "다이 수", "number of dies", "count"),
            s("g", "다이 하나의 값", "cost of a good die", "USD"),
            s("a", "다이 하나의 넓이", "area of a die", "mm2"),
            s("p", "밑판(인터포저)의 값", "cost of the plate below (interposer)", "USD"),
            s("q", "기판의 값", "cost of the substrate", "USD"),
            s("y_1", "밑판의 수율", "yield of the plate", "1"),
            s("y_2", "붙이기의 수율", "yield of the joints", "1"),
            s("y_3", "기판의 수율", "yield of the substrate", "1"),
        ],
    },
    Equation {
        id: "same-job",
        name: ("같은 일을 하는 값", "cost at equal function"),
        formulas: &[f("t=T/90.7"), f("\\begin{aligned} \\text{area}")],
        symbols: &[
            s("T", "일에 드는 트랜지스터(10억 개)", "transistors the job takes, in billions", "1"),
            s(
                "t",
                "일의 크기: 트랜지스터 907억 개, 610mm²인 5나노 칩의 일이 1",
                "size of the job: that of a 5 nm chip of 90.7 billion transistors and 610 mm² is 1",
                "1",
            ),
            s("\\text{area}", "그 일을 하는 실리콘의 넓이", "area of silicon that does the job", "mm2"),
            s(
                "\\rho_k",
                "공정 k의 트랜지스터 밀도(5나노가 171.3)",
                "transistor density of node k (171.3 at 5 nm)",
                "1/mm2",
            ),
            s("\\text{chip price}_k", "공정 k로 찍은 칩의 값", "price of the chip on node k", "USD"),
            s("\\text{discount}", "28나노 이상에서 깎아 주는 몫", "share taken off the price from 28 nm up", "1"),
            s("\\text{design}_k", "설계비", "cost of the design", "USD"),
            s("\\text{masks}_k", "마스크 한 벌의 값", "cost of a set of masks", "USD"),
            s("\\text{volume}", "만드는 칩의 수", "chips made", "count"),
            s("\\text{duty}", "켜 두는 시간의 몫", "share of the time that it runs", "1"),
            s("\\text{price}", "전기값", "price of electricity", "USD/kWh"),
            s("\\text{years}", "쓰는 햇수", "time in use", "years"),
            s("k", "공정", "the node", "1"),
            s("P_5", "5나노에서 드는 전력", "power of the job at 5 nm", "W"),
            s(
                "r_j",
                "공정 j의 전력을 한 세대 새 공정의 전력으로 나눈 것",
                "power of node j over that of the next newer node",
                "1",
            ),
            s("j", "k에서 7나노까지의 공정", "the nodes from k to 7 nm", "1"),
        ],
    },
    Equation {
        id: "wafer-cost",
        name: ("가동률에 따른 웨이퍼 한 장의 값", "cost of a wafer against utilisation"),
        formulas: &[f("c(u) =")],
        symbols: &[
            s("c", "웨이퍼 한 장의 값", "cost of a wafer", "USD/wafer"),
            s("u", "가동률", "utilisation", "1"),
            s("F", "고정비: 꽉 찼을 때 한 장의 몫", "fixed cost a wafer when full", "USD/wafer"),
            s("\\text{life}", "장비값을 나눠 갚는 햇수", "years over which equipment is paid off", "years"),
            s("V", "변동비", "variable cost", "USD/wafer"),
            s("V_0", "배우기 전의 변동비", "variable cost before learning", "USD/wafer"),
            s(
                "\\ell",
                "총생산이 두 배가 될 때마다 줄어드는 몫",
                "share that falls away with each doubling of output",
                "1",
            ),
            s("m", "두 배가 된 횟수", "number of doublings", "1"),
        ],
    },
    Equation {
        id: "cycle",
        name: ("오래된 공정의 증설과 값의 순환", "the cycle of mature-node capacity and price"),
        formulas: &[f("\\begin{aligned} u &= x(1+x^{32})")],
        symbols: &[
            s("d", "수요(8인치 환산)", "demand, 8-inch equivalent", "1000 wafers/month"),
            s("K", "생산 능력", "capacity", "1000 wafers/month"),
            s("C", "짓고 있는 능력", "capacity under construction", "1000 wafers/month"),
            s("u", "가동률", "utilisation", "1"),
            s("x", "능력에 견준 수요", "demand over capacity", "1"),
            s("s", "새로 짓기 시작하는 능력", "capacity started", "1000 wafers/month/year"),
            s("\\tau", "건설 기간", "building time", "years"),
            s("\\phi", "나라가 정한 최소 증설", "least growth of capacity that the state insists on", "1/year"),
            s("F", "회사들이 보는 수요", "demand as firms perceive it", "1000 wafers/month"),
            s("g", "회사들이 보는 성장률", "growth as firms perceive it", "1/year"),
            s("P", "값의 지수", "price index", "1"),
        ],
    },
    Equation {
        id: "tpp",
        name: ("총처리성능과 성능 밀도", "total processing performance and performance density"),
        formulas: &[f("\\text{TPP} = \\max_f")],
        symbols: &[
            s("f", "수의 형식(FP16, FP8, INT8 등)", "number format (FP16, FP8, INT8 and so on)", "1"),
            s("b_f", "그 형식의 비트 수", "bits of the format", "bits"),
            s("A", "16나노 이하(비평면) 로직 다이의 넓이", "area of logic dies on non-planar nodes", "mm2"),
            s(
                "\\text{MacTOPS}_f",
                "곱하고 더하기를 한 번으로 센 연산",
                "operations that count a multiplication and its addition as one",
                "TOPS",
            ),
        ],
    },
    Equation {
        id: "weights",
        name: ("토큰 하나에 읽는 가중치", "weights read for a token"),
        formulas: &[f("W = b_w")],
        symbols: &[
            s("W", "토큰 B개를 함께 낼 때 읽는 바이트", "bytes read for B tokens together", "bytes"),
            s("b_w", "가중치 하나의 바이트", "bytes of a weight", "bytes"),
            s("N_{always}", "언제나 쓰는 매개변수", "parameters that are always used", "count"),
            s("N_{routed}", "전문가들의 매개변수", "parameters of the experts", "count"),
            s("a", "토큰마다 고르는 전문가 수", "experts chosen for a token", "count"),
            s("E", "전문가 수", "number of experts", "count"),
            s("B", "함께 답하는 요청", "requests answered together", "count"),
        ],
    },
    Equation {
        id: "roofline",
        name: ("토큰 하나를 내는 시간과 질문을 읽는 시간", "time of a decode step and of a prompt"),
        formulas: &[
            f("t_{sum} ="),
            named("\\max(\\text{FLOP}/F'", "질문 읽기", "reading a prompt"),
            named("2N_aS + \\alpha_pS^2", "질문의 연산", "operations of a prompt"),
        ],
        symbols: &[
            s("t_{sum}", "두 최댓값을 더하는 어림", "estimate that adds the two maxima", "seconds"),
            s("t_{max}", "가장 느린 것 하나만 세는 어림", "estimate that counts the slowest alone", "seconds"),
            s("t_{link}", "칩끼리 주고받는 시간", "time of sending between chips", "seconds"),
            s("W", "읽는 가중치", "weights read", "bytes"),
            s("M'", "소프트웨어가 살려 쓰는 대역폭", "bandwidth that software reaches", "bytes/s"),
            s("F'", "소프트웨어가 살려 쓰는 연산 성능", "arithmetic that software reaches", "FLOP/s"),
            s("N_a", "토큰 하나가 쓰는 매개변수", "parameters a token uses", "count"),
            s("B", "함께 답하는 요청", "requests answered together", "count"),
            s("S", "돌아보는 토큰 수", "tokens looked back on", "tokens"),
            s("c", "토큰 하나에 저장하는 숫자", "numbers cached for a token", "count"),
            s("b_{kv}", "저장하는 숫자 하나의 바이트", "bytes of a cached number", "bytes"),
            s(
                "\\alpha",
                "돌아보는 토큰 하나마다 드는 어텐션 연산",
                "operations of attention for a token looked back on",
                "FLOP",
            ),
            s(
                "\\alpha_p",
                "질문의 토큰 한 쌍마다 드는 어텐션 연산",
                "operations of attention for a pair of tokens of a prompt",
                "FLOP",
            ),
        ],
    },
    Equation {
        id: "serving",
        name: ("서비스가 내는 토큰", "tokens that a service yields"),
        formulas: &[
            named("\\frac{BO}{O\\,t_{sum}", "초당 토큰", "tokens a second"),
            f("H = P\\cdot10^6"),
            named("H\\,(\\text{price}", "100만 토큰의 칩값", "hardware for a million tokens"),
            named("H\\cdot\\text{W}", "100만 토큰의 전기(kWh)", "electricity for a million tokens, kWh"),
        ],
        symbols: &[
            s("B", "함께 답하는 요청", "requests answered together", "count"),
            s("O", "답의 길이", "length of an answer", "tokens"),
            s("t_{sum}", "토큰 하나를 내는 시간", "time of a decode step", "seconds"),
            s("t_{prompt}", "질문을 읽는 시간", "time of a prompt", "seconds"),
            s("\\text{price}", "칩 하나의 값", "price of a chip", "USD"),
            s("\\text{years}", "칩을 쓰는 햇수", "time a chip is in use", "years"),
            s("\\text{rent}", "시간당 임대료(빌려 쓸 때)", "rent an hour, where the chip is rented", "USD"),
            s("\\text{utilisation}", "칩이 일하는 시간의 몫", "share of the time that chips are busy", "1"),
            s("\\text{W}", "칩 하나의 전력", "power of a chip", "W"),
            s(
                "\\text{PUE}",
                "데이터센터 전체 전력을 칩과 서버의 전력으로 나눈 값",
                "power of the whole data centre over that of its chips and servers",
                "1",
            ),
            s("P", "칩 수", "number of chips", "count"),
            s("H", "100만 토큰에 드는 칩·시간", "busy chip-hours for a million tokens", "hours"),
        ],
    },
    Equation {
        id: "training",
        name: ("학습에 드는 연산", "compute of training"),
        formulas: &[
            named("6ND", "연산", "operations"),
            named("= \\text{FLOP}/(3600", "칩·시간", "chip-hours"),
            named("\\min\\left(\\text{MFU}", "네트워크가 느릴 때의 효율", "share of the peak on a slow network"),
        ],
        symbols: &[
            s("N", "매개변수 수", "parameters", "count"),
            s("D", "학습하는 토큰 수", "tokens trained on", "tokens"),
            s("F", "칩 하나의 최고 연산 성능", "peak arithmetic of a chip", "FLOP/s"),
            s("\\text{MFU}", "최고 성능 가운데 살려 쓰는 몫", "share of the peak that is reached", "1"),
            s("m", "모델 하나를 나눠 가진 칩 수", "chips that share a copy of the model", "count"),
            s("G", "한 걸음의 토큰 수", "tokens in a step", "tokens"),
            s("C", "칩 수", "number of chips", "count"),
        ],
    },
    Equation {
        id: "demand",
        name: ("수요와 값", "demand and price"),
        formulas: &[f("D_f ="), f("D_t = f D_f"), f("u = u_0 + (1-u_0)S"), f("D = (D_t + D_{other}")],
        symbols: &[
            s(
                "D_f",
                "가장 잘하는 곳의 효율로 센 토큰 수요",
                "demand for tokens at a frontier operator's efficiency",
                "kH100e",
            ),
            s(
                "D_t",
                "보통 운영자의 효율로 센 토큰 수요",
                "demand for tokens at the mean operator's efficiency",
                "kH100e",
            ),
            s("D_{other}", "언어 모델이 아닌 일의 수요", "demand of other workloads", "kH100e"),
            s("D_{train}", "학습과 연구의 수요", "demand of training and research", "kH100e"),
            DEMAND,
            SUPPLY,
            s("N", "토큰 수", "tokens", "1e12 tokens/day"),
            p("\\kappa", "peak_to_mean"),
            p("q", "tokens_per_gpu_day"),
            s("\\varepsilon", "기준 시점에 견준 서비스 효율", "efficiency of serving, against its reference date", "1"),
            p("f", "fleet_inefficiency"),
            USABILITY,
            p("u_0", "software_usability_floor"),
            MATURITY,
            FOREIGN,
            DOMESTIC,
            OLDER,
            SMUGGLED,
            p("\\sigma", "stranded_share"),
            s("\\ell", "공급에 견준 수요", "demand over supply", "1"),
            PRICE,
            p("e", "price_elasticity"),
            p("\\rho", "rental_cost_trend"),
            p("\\eta", "price_sensitivity"),
            p("\\tau_p", "price_adjustment_time"),
            CALENDAR,
        ],
    },
    Equation {
        id: "buyers",
        name: ("사는 쪽의 주문", "the buyers' orders"),
        formulas: &[f("\\begin{aligned} \\dot{\\hat D}")],
        symbols: &[
            DEMAND,
            s("\\hat D", "사는 쪽이 보는 수요", "demand as buyers perceive it", "kH100e"),
            s("\\hat g", "사는 쪽이 보는 성장률", "growth as buyers perceive it", "1/year"),
            p("\\tau_D", "demand_perception_time"),
            p("\\tau_g", "trend_perception_time"),
            p("h", "extrapolation_horizon"),
            p("g_{max}", "perceived_growth_cap"),
            s("X^*", "갖고 싶은 연산", "compute they want to have", "kH100e"),
            SUPPLY,
            p("u^*", "target_utilisation"),
            p("\\sigma", "stranded_share"),
            p("\\tau_a", "stock_adjustment_time"),
            s("O", "주문", "orders", "kH100e/year"),
            s("\\bar\\pi", "고를 칩의 평균값", "mean price of what they would choose", "1000 USD/H100e"),
        ],
    },
    Equation {
        id: "choice",
        name: ("어느 칩을 고르나", "which chips they choose"),
        formulas: &[f("a_F = \\pi_F"), f("\\pi_F =")],
        symbols: &[
            s(
                "a_F",
                "외국 칩의 끌림. 주문의 몫은 끌림의 몫이에요",
                "attraction of foreign chips; shares of orders are shares of attraction",
                "1",
            ),
            s("a_D", "중국 칩의 끌림", "attraction of Chinese chips", "1"),
            s("a_L", "오래된 공정 칩의 끌림", "attraction of chips of older nodes", "1"),
            s("\\pi_F", "외국 칩의 값", "price of foreign chips", "1000 USD/H100e"),
            s(
                "\\pi_D",
                "중국 칩의 값(살려 쓰는 성능으로)",
                "price of Chinese chips, for what they deliver",
                "1000 USD/H100e",
            ),
            p("\\pi_L", "legacy_price"),
            s(
                "\\pi_{free}",
                "허가 없이 팔리는 외국 칩의 값",
                "price of foreign chips that are free to be sold",
                "1000 USD/H100e",
            ),
            p("\\pi_{res}", "restricted_foreign_price"),
            p("w_p", "price_weight"),
            p("w_r", "risk_weight"),
            p("w_s", "software_weight"),
            p("w_m", "mandate_weight"),
            p("w_L", "legacy_aversion"),
            s("R", "느끼는 공급 위험", "perceived risk of supply", "1"),
            s("m", "의무 구매의 세기(0~1)", "strength of the mandate, 0 to 1", "1"),
            MATURITY,
            TRAINING_CONTROL,
            CALENDAR,
        ],
    },
    Equation {
        id: "foreign",
        name: ("밀수와 외국 기술의 속도", "smuggling and the pace of foreign technology"),
        formulas: &[
            named("\\big(1-(1-c_T)(1-r)\\big)\\min(", "밀수(1년에)", "smuggled, a year"),
            f("\\frac{\\dot M}{M} ="),
        ],
        symbols: &[
            TRAINING_CONTROL,
            s("r", "중국이 외국 칩을 거부하는 세기(0~1)", "strength of Beijing's refusal, 0 to 1", "1"),
            p("\\text{capacity}", "smuggling_capacity"),
            p("s", "smuggling_share"),
            p("s_u", "smuggling_per_unmet_demand"),
            s("O", "주문", "orders", "kH100e/year"),
            s("U", "채워지지 않은 주문", "orders that are not met", "kH100e/year"),
            s(
                "M",
                "외국 최첨단 카드의 성능(길 위에서 1)",
                "capability of the foreign frontier card, 1 on its path",
                "1",
            ),
            p("\\gamma", "foreign_capability_growth"),
            p("\\psi", "research_elasticity"),
            s("V", "중국 매출", "revenue in China", "billion USD/year"),
            s("V_{else}", "다른 나라의 매출", "revenue elsewhere", "billion USD/year"),
            s("V_{ref}", "길을 정할 때 친 중국 매출", "revenue in China that the path assumes", "billion USD/year"),
        ],
    },
    Equation {
        id: "domestic",
        name: ("중국의 생산", "Chinese output"),
        formulas: &[f("\\begin{aligned} Y &= Y_{Poisson}")],
        symbols: &[
            s("Y", "AI 다이의 수율", "yield of AI dies", "1"),
            s("Y_{Poisson}", "푸아송 수율", "Poisson's yield", "1"),
            p("\\delta", "defects_from_equipment_control"),
            p("\\tau_s", "store_release_time"),
            p("\\mu", "hbm_ceiling_loss_to_equipment_control"),
            p("A_{die}", "die_area"),
            p("d_{ref}", "reference_defect_density"),
            p("d_{min}", "defect_density_floor"),
            p("b", "defect_learning_exponent"),
            s("W", "7나노급 생산 능력", "capacity of the 7 nm class", "1000 wafers/month"),
            s("\\alpha", "AI 다이를 찍는 웨이퍼의 몫", "share of wafers that carry AI dies", "1"),
            p("n", "gross_dies_per_wafer"),
            EQUIPMENT_CONTROL,
            s("G_M", "중국산 HBM", "Chinese high-bandwidth memory", "million stacks/year"),
            p("\\gamma_M", "domestic_hbm_growth"),
            p("\\lambda", "hbm_growth_loss_to_equipment_control"),
            p("G_{max}", "domestic_hbm_ceiling"),
            s("E", "장비 자급률", "self-sufficiency in equipment", "1"),
            p("g_E", "equipment_self_sufficiency_growth"),
            p("\\iota", "induced_research"),
            p("E_{max}", "equipment_self_sufficiency_ceiling"),
            s("A", "중국 카드의 성능", "capability of a Chinese card", "H100e/card"),
            p("g_A", "domestic_capability_growth"),
            p("A_c", "domestic_capability_ceiling_controlled"),
            p("A_f", "domestic_capability_ceiling_free"),
            CALENDAR,
        ],
    },
    Equation {
        id: "software",
        name: ("소프트웨어와 학습용 연산", "software and compute for training"),
        formulas: &[f("\\theta = uH/X"), f("\\dot S =")],
        symbols: &[
            s("\\theta", "쓸 수 있는 연산 가운데 중국 칩의 몫", "share of Chinese chips in usable compute", "1"),
            USABILITY,
            DOMESTIC,
            SUPPLY,
            MATURITY,
            p("S_0", "software_floor"),
            p("\\tau_S", "software_build_time"),
            p("\\epsilon", "software_effort"),
            p("\\theta_h", "software_half_share"),
            p("\\nu", "software_network_steepness"),
            s("T", "학습에 쓸 수 있는 연산", "compute for training", "kH100e"),
            s("F_T", "학습에 쓸 수 있는 외국 칩", "foreign chips fit for training", "kH100e"),
            SMUGGLED,
            p("\\kappa_T", "training_usability_exponent"),
            p("r_T", "domestic_training_ratio"),
        ],
    },
    Equation {
        id: "ladder",
        name: ("셈의 사다리", "the counting ladder"),
        formulas: &[
            named("F+H+L+G", "칩", "chips"),
            named("D_t = fD_f", "보통 운영자의 수요", "demand at an ordinary operator"),
            named("+ D_{other}", "다른 AI 일", "other workloads"),
            named("+ D_{train}", "학습과 연구", "training and research"),
            named("- H(1-u_0)(1-S)", "소프트웨어가 못 살리는 칩", "hardware lost to software"),
            named("\\times (1-\\sigma)", "아무도 못 빌리는 칩", "chips nobody can rent"),
            named("\\times \\max(p,0.05)", "값에 따라 달라지는 수요", "demand's response to the price"),
        ],
        symbols: &[
            FOREIGN,
            DOMESTIC,
            OLDER,
            SMUGGLED,
            s(
                "D_f",
                "가장 잘하는 곳의 효율로 센 토큰 수요",
                "demand for tokens at a frontier operator's efficiency",
                "kH100e",
            ),
            s(
                "D_t",
                "보통 운영자의 효율로 센 토큰 수요",
                "demand for tokens at the mean operator's efficiency",
                "kH100e",
            ),
            p("f", "fleet_inefficiency"),
            s("D_{other}", "언어 모델이 아닌 일의 수요", "demand of other workloads", "kH100e"),
            s("D_{train}", "학습과 연구의 수요", "demand of training and research", "kH100e"),
            p("u_0", "software_usability_floor"),
            MATURITY,
            p("\\sigma", "stranded_share"),
            PRICE,
            p("e", "price_elasticity"),
        ],
    },
    Equation {
        id: "moat",
        name: ("해자", "the moat"),
        formulas: &[
            named("\\theta(S) = a_D", "중국 칩의 몫", "share of Chinese chips"),
            named("S^*(\\theta(S)) = S", "멈추는 곳", "where it rests"),
        ],
        symbols: &[
            MATURITY,
            s("\\theta", "그 성숙도에서 중국 칩이 얻는 몫", "share of Chinese chips at that maturity", "1"),
            s("S^*", "그 몫이 끌고 가는 성숙도", "maturity that the share leads to", "1"),
            s("a_D", "중국 칩의 끌림", "attraction of Chinese chips", "1"),
            s("a_F", "외국 칩의 끌림", "attraction of foreign chips", "1"),
        ],
    },
    Equation {
        id: "ledger",
        name: ("장부", "the ledger"),
        formulas: &[
            named("\\sum (V_0 - V)/", "잃은 매출의 몫", "share of revenue lost"),
            named("-365.25", "늦어진 날수", "days that the frontier comes later"),
        ],
        symbols: &[
            s("V", "정책 아래의 중국 매출", "revenue in China under the policy", "billion USD/year"),
            s("V_0", "통제가 없을 때의 중국 매출", "revenue in China without controls", "billion USD/year"),
            s("V_{else}", "다른 나라의 매출", "revenue elsewhere", "billion USD/year"),
            s("M", "정책 아래의 외국 최첨단", "foreign frontier under the policy", "1"),
            s("M_0", "통제가 없을 때의 외국 최첨단", "foreign frontier without controls", "1"),
            p("\\gamma", "foreign_capability_growth"),
        ],
    },
    Equation {
        id: "token-price",
        name: ("H100 한 개분이 한 시간에 내는 토큰(100만 개)", "million tokens that an H100e makes in an hour"),
        formulas: &[f("q\\,\\varepsilon(t)\\cdot 1000")],
        symbols: &[
            p("q", "tokens_per_gpu_day"),
            s("\\varepsilon", "기준 시점에 견준 서비스 효율", "efficiency of serving, against its reference date", "1"),
            p("f", "fleet_inefficiency"),
            CALENDAR,
        ],
    },
    Equation {
        id: "draws",
        name: ("매개변수 뽑기", "drawing a parameter"),
        formulas: &[f("x(u) = a +")],
        symbols: &[
            s("x", "뽑은 값", "value drawn", "1"),
            s("u", "0과 1 사이의 고른 난수", "evenly spread random number from 0 to 1", "1"),
            s("a", "범위의 아래 끝", "low end of the range", "1"),
            s("b", "범위의 위 끝", "high end of the range", "1"),
            s("d", "기본값", "default", "1"),
        ],
    },
    Equation {
        id: "ensemble",
        name: ("역사와의 거리와 무게", "distance from history, and weight"),
        formulas: &[f("e_m = \\frac{x_m"), f("w \\propto")],
        symbols: &[
            s("w", "계산 한 번의 무게", "weight of a run", "1"),
            s("m", "견주는 수치", "a figure compared", "1"),
            s("e_m", "범위의 반폭으로 센 오차", "error in half-widths of the range", "1"),
            s("x_m", "모형의 값", "value of the model", "1"),
            s("y_m", "실제의 값", "value of the world", "1"),
            s("l_m", "실제 값 범위의 아래 끝", "low end of its range", "1"),
            s("h_m", "실제 값 범위의 위 끝", "high end of its range", "1"),
        ],
    },
    Equation {
        id: "shapley",
        name: ("어느 통제의 몫인가(섀플리 값)", "which control did it (Shapley value)"),
        formulas: &[f("\\phi_i =")],
        symbols: &[
            s("\\phi_i", "수단 i의 몫", "share of lever i", "outcome"),
            s("i", "몫을 나누는 수단", "the lever", "1"),
            s("n", "정책이 움직인 수단의 수", "levers that the policy moves", "count"),
            s("S", "i를 뺀 수단의 모임", "a set of levers without i", "1"),
            s("v", "그 수단만 쓸 때의 결과", "outcome with those levers alone", "outcome"),
        ],
    },
    Equation {
        id: "screening",
        name: ("결과의 흔들림 가운데 한 가정의 몫(소볼 지수)", "an assumption's share of the spread (Sobol' index)"),
        formulas: &[f("\\sum_k (f(A_k")],
        symbols: &[
            s("f", "물은 결과", "the outcome", "outcome"),
            s("A_k", "k번째로 뽑은 매개변수들", "the k-th draw of all parameters", "1"),
            s("A_k^{(i)}", "그 가운데 i만 다른 뽑기에서 가져온 것", "the same with parameter i from another draw", "1"),
            s("N", "뽑은 횟수", "number of draws", "count"),
            s("i", "가정", "the assumption", "1"),
            s("k", "뽑기의 번호", "number of the draw", "1"),
        ],
    },
];

/// The equation of an id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Equation> {
    EQUATIONS.iter().find(|equation| equation.id == id)
}
