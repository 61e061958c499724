//! The terms of the site, each in one line. The prerenderer links the first use of a term in a chapter to its line.

use super::Lang;

/// A term in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// What the glossary calls it.
    pub name: &'static str,
    /// What it is, in one line.
    pub line: &'static str,
    /// The words of the prose that mean it, without particles or plural endings; none where no prose uses it.
    pub forms: &'static [&'static str],
}

/// A term of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Identifier: the anchor on the glossary page, and the argument of `{{term id}}`.
    pub id: &'static str,
    /// What it belongs to.
    pub field: Field,
    ko: Entry,
    en: Entry,
}

impl Term {
    /// The term in a language.
    #[must_use]
    pub const fn entry(&self, lang: Lang) -> &Entry {
        match lang {
            Lang::Ko => &self.ko,
            Lang::En => &self.en,
        }
    }
}

/// What a term belongs to: the glossary's sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// How models are trained and served.
    Serving,
    /// Chips by name.
    Chips,
    /// How chips are made.
    Making,
    /// Rules of export.
    Rules,
    /// The market and the model of it.
    Market,
    /// How the site itself speaks.
    Site,
}

impl Field {
    /// Every field, in the glossary's order.
    pub const ALL: [Self; 6] = [Self::Serving, Self::Chips, Self::Making, Self::Rules, Self::Market, Self::Site];

    /// Its heading.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        let (ko, en) = match self {
            Self::Serving => ("모델을 만들고 돌리는 일", "Making and running models"),
            Self::Chips => ("칩과 주변 부품", "Chips and their parts"),
            Self::Making => ("칩을 만드는 일", "Making chips"),
            Self::Rules => ("수출 규정", "Export rules"),
            Self::Market => ("시장과 모형", "The market and its model"),
            Self::Site => ("이 사이트에서 쓰는 말", "Words of this site"),
        };
        lang.pick(ko, en)
    }
}

/// The term with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Term> {
    TERMS.iter().find(|term| term.id == id)
}

macro_rules! terms {
    ($($field:ident { $($id:literal: $ko:literal [$($ko_form:literal),*] $ko_line:literal, $en:literal [$($en_form:literal),*] $en_line:literal;)* })*) => {
        /// Every term, field by field.
        pub static TERMS: &[Term] = &[$($(Term {
            id: $id,
            field: Field::$field,
            ko: Entry { name: $ko, line: $ko_line, forms: &[$($ko_form),*] },
            en: Entry { name: $en, line: $en_line, forms: &[$($en_form),*] },
        },)*)*];
    };
}

terms! {
    Serving {
        "training": "학습" ["학습"]
            "단어 수조 개의 글로 AI 모델을 만드는 일이에요. 칩 수천 개가 몇 주에서 몇 달 동안 함께 계산해요.",
            "Training" ["training"]
            "Making an AI model out of trillions of words; thousands of chips compute together for weeks or months.";
        "inference": "추론" ["추론"]
            "다 만든 AI 모델을 돌려 답을 얻는 일이에요. 우리가 묻고 모델이 답할 때마다 일어나요.",
            "Inference" ["inference"]
            "Running a finished AI model to get answers: what happens each time you ask and it replies.";
        "token": "토큰" ["토큰"]
            "언어 모델이 읽고 쓰는 글 조각이에요. 단어보다 조금 짧아요.",
            "Token" ["token"]
            "A piece of text that a language model reads or writes; somewhat shorter than a word.";
        "parameter": "매개변수" ["매개변수"]
            "모델의 몸을 이루는 숫자예요. 큰 모델은 수천억 개를 가져요. 모형의 가정값을 뜻할 때도 있어요.",
            "Parameter" ["parameter"]
            "One of the numbers a model consists of; large ones have hundreds of billions. Of our market model, an assumed value.";
        "language-model": "언어 모델" ["언어 모델"]
            "글을 읽고 이어질 글을 토큰 단위로 써 내는 AI예요. 챗봇을 움직이는 AI예요.",
            "Language model" ["language model"]
            "An AI that reads text and writes what follows, token by token; what works inside a chatbot.";
        "prefill": "질문 읽기(프리필)" ["질문 읽기"]
            "모델이 질문 전체를 한꺼번에 읽는 단계예요. 계산이 많아서 연산 성능이 속도를 정해요.",
            "Prefill (reading the prompt)" ["prefill"]
            "The step in which a model reads the whole question at once; arithmetic sets its pace.";
        "decode": "답 쓰기(디코드)" ["답을 쓰는"]
            "모델이 답을 토큰 하나씩 써 내는 단계예요. 메모리에서 데이터를 가져오는 속도가 빠르기를 정해요.",
            "Decode (writing the answer)" ["decode"]
            "The step in which a model writes its answer one token at a time; memory bandwidth sets its pace.";
        "batch": "배치" ["배치"]
            "한꺼번에 답하는 요청의 묶음이에요. 메모리에서 한 번 가져온 숫자를 여러 요청이 나눠 써요.",
            "Batch" ["batch"]
            "Requests answered together, so that numbers fetched from memory once serve them all.";
        "context": "문맥" ["문맥"]
            "모델이 답하면서 되돌아보는 앞의 글이에요. 길수록 메모리에서 가져올 것이 많아져요.",
            "Context" ["context"]
            "The earlier text that a model looks back on while it answers; the longer, the more to fetch.";
        "kv-cache": "KV 캐시" []
            "앞의 글을 다시 계산하지 않으려고 메모리에 남겨 두는 중간 결과예요. 문맥이 길수록 커져요.",
            "Cache (KV cache)" []
            "What a model keeps in memory of the earlier text so as not to compute it again; it grows with the context.";
        "latent-attention": "잠재 어텐션" ["잠재 어텐션"]
            "딥시크가 쓰는 방식이에요. 앞의 글을 압축해 기억해서 가져올 것은 줄고 계산은 늘어요.",
            "Latent attention" ["latent attention"]
            "DeepSeek's way of storing earlier text compressed: less to fetch, more to compute.";
        "moe": "전문가 혼합(MoE)" ["전문가 혼합"]
            "토큰마다 모델의 일부만 일하게 하는 구조예요. 몸집에 비해 계산이 적어요.",
            "Mixture of experts (MoE)" ["mixture-of-experts"]
            "A model of which only a part works on each token, so that it computes little for its size.";
        "expert-parallelism": "전문가 병렬" ["전문가 병렬"]
            "전문가 혼합 모델의 조각을 칩 수백 개에 나눠 싣는 방법이에요. 이 모형에는 없어요.",
            "Expert parallelism" ["Expert parallelism"]
            "Spreading the parts of a mixture-of-experts model over hundreds of chips; our model leaves it out.";
        "bandwidth": "메모리 대역폭" ["대역폭"]
            "메모리가 칩에 1초 동안 보내 주는 데이터의 양이에요. GB/s로 재요.",
            "Memory bandwidth" ["bandwidth"]
            "How much data memory delivers to the chip per second, in GB/s.";
        "roofline": "지붕선(루프라인)" ["지붕"]
            "칩이 낼 수 있는 속도의 한계를 그린 선이에요. 왼쪽 비탈은 메모리가, 오른쪽 평지는 연산이 정해요.",
            "Roofline" ["roof"]
            "The line of a chip's best speed: memory limits the slope on the left, arithmetic the flat on the right.";
        "tflops": "TFLOPS" []
            "1초에 하는 부동소수점 계산의 수를 1조 단위로 센 거예요. 정수 계산이면 TOPS라고 해요.",
            "TFLOPS" []
            "Trillions of floating-point operations a second; for whole numbers, TOPS.";
        "mlperf": "MLPerf" ["MLPerf"]
            "여러 회사가 같은 모델을 돌려 속도를 겨루는 공개 시험이에요.",
            "MLPerf" ["MLPerf"]
            "A public contest in which firms run the same models and publish their speeds.";
    }
    Chips {
        "h100": "H100" ["H100"]
            "2022년에 나온 엔비디아의 데이터센터 칩이에요. 이 사이트의 잣대예요.",
            "H100" ["H100"]
            "Nvidia's data-centre chip of 2022; the yardstick of this site.";
        "h800": "H800" ["H800"]
            "2022년 규정에 맞춰 칩 사이 링크를 늦춘 중국용 H100이에요. 2023년 규정에 걸렸어요.",
            "H800" ["H800"]
            "The H100 for China with slower links, made to fit the rule of 2022 and caught by that of 2023.";
        "h20": "H20" ["H20"]
            "2023년 규정에 맞춰 연산을 크게 깎고 메모리는 지킨 엔비디아의 중국용 칩이에요.",
            "H20" ["H20"]
            "Nvidia's chip for China made to fit the rule of 2023: far less arithmetic, the memory kept.";
        "h200": "H200" ["H200"]
            "H100에 더 빠르고 큰 메모리를 단 칩이에요. 2026년 1월부터 중국행이 건마다 심사를 받아요.",
            "H200" ["H200"]
            "An H100 with more and faster memory; since January 2026 reviewed case by case for China.";
        "ascend": "어센드" ["어센드"]
            "화웨이의 AI 칩 계열이에요. 910B와 910C가 대표예요.",
            "Ascend" ["Ascend"]
            "Huawei's line of AI chips; the 910B and 910C are its best known.";
        "kunlun": "쿤룬" ["쿤룬"]
            "바이두가 설계한 AI 칩 계열이에요. K200은 삼성전자가 14나노로 만들었어요.",
            "Kunlun" ["Kunlun"]
            "Baidu's line of AI chips; Samsung made the K200 at 14 nm.";
        "cuda": "CUDA" ["CUDA"]
            "엔비디아 칩에서 AI를 돌리는 소프트웨어 묶음이에요. 옮겨 가기 어려운 까닭이죠.",
            "CUDA" ["CUDA"]
            "The software that runs AI on Nvidia's chips, and the reason why leaving them is hard.";
        "link": "칩 간 링크" ["칩 간 링크"]
            "칩과 칩을 잇는 통로예요. 함께 학습하는 칩은 걸음마다 여기로 결과를 주고받아요. NVLink가 한 예예요.",
            "Link" ["link"]
            "The connection from chip to chip over which those that train together swap results; NVLink is one.";
        "hbm": "HBM(고대역폭 메모리)" ["HBM"]
            "메모리 칩을 층층이 쌓아 로직 바로 옆에 붙인 부품이에요. SK하이닉스, 삼성전자, 마이크론이 주로 만들어요.",
            "HBM (high-bandwidth memory)" ["HBM"]
            "Memory chips stacked and mounted next to the logic; made mainly by SK hynix, Samsung and Micron.";
        "graphics-memory": "그래픽 메모리(GDDR)" ["그래픽 메모리", "그래픽카드용"]
            "그래픽카드에 쓰는 메모리예요. HBM보다 싸고 느려요.",
            "Graphics memory (GDDR)" ["graphics memory"]
            "The memory of graphics cards: cheaper and slower than HBM.";
        "dram": "D램(DRAM)" []
            "전기가 있는 동안 데이터를 담아 두는 메모리 칩이에요. HBM도 D램을 쌓아 만들어요.",
            "DRAM" []
            "The memory chip that holds data while it has power; HBM is a stack of it.";
        "data-centre-chip": "데이터센터 칩" ["데이터센터용 칩", "데이터센터 칩"]
            "데이터센터에 쓰도록 만들거나 파는 칩이에요. 미국 규정은 이것과 다른 칩을 달리 다뤄요.",
            "Data-centre chip" ["data-centre chip"]
            "A chip designed or marketed for data centres; the US rules treat it otherwise than others.";
    }
    Making {
        "node": "공정(노드)" ["공정"]
            "칩 제조 기술의 세대예요. 28나노처럼 부르고, 숫자가 작을수록 같은 넓이에 트랜지스터가 많아요.",
            "Node (process)" ["node", "process"]
            "A generation of chip-making, such as 28 nm: the smaller the number, the more transistors on the same area.";
        "legacy-node": "레거시 공정" ["레거시 공정", "레거시", "구형 공정"]
            "오래된 세대의 공정이에요. 보통 28나노와 그보다 오래된(숫자가 큰) 세대를 말하고, 성숙 공정이라고도 해요.",
            "Legacy node" ["legacy", "older node", "old node"]
            "An older generation of chip-making, usually 28 nm and older (larger numbers); also called mature.";
        "wafer": "웨이퍼" ["웨이퍼"]
            "칩을 찍는 둥근 실리콘 판이에요. 지름 300mm가 보통이에요.",
            "Wafer" ["wafer"]
            "The disc of silicon on which chips are printed, usually 300 mm across.";
        "die": "다이" ["다이"]
            "웨이퍼에서 잘라 낸 칩 한 조각이에요.",
            "Die" ["die"]
            "One chip cut from a wafer, before it is packaged.";
        "yield": "수율" ["수율"]
            "만든 다이 가운데 제대로 작동하는 비율이에요.",
            "Yield" ["yield"]
            "The share of dies that work.";
        "defect-density": "결함 밀도" ["결함 밀도"]
            "1cm²에 있는 치명적인 결함의 평균 개수예요. D0라고도 써요.",
            "Defect density" ["defect density"]
            "The mean number of fatal defects per square centimetre; also written D0.";
        "reticle": "레티클 한계" ["레티클"]
            "노광기가 한 번에 찍을 수 있는 가장 큰 넓이예요. 26 × 33mm, 곧 858mm²예요.",
            "Reticle limit" ["reticle"]
            "The largest area that a printing machine exposes in one shot: 26 × 33 mm, or 858 mm².";
        "lithography": "노광기" ["노광기"]
            "빛으로 회로를 웨이퍼에 찍는 기계예요. 액침 DUV와 EUV가 있고, 앞선 것은 네덜란드 ASML이 만들어요.",
            "Lithography machine" ["printing machine"]
            "The machine that prints circuits on a wafer with light (immersion DUV, EUV); the best are made by the Dutch ASML.";
        "logic": "로직" ["로직"]
            "칩에서 연산을 맡는 회로예요. ‘몇 나노’를 따지는 바로 그 부분이에요.",
            "Logic" ["logic"]
            "The circuits of a chip that compute: the part that the nanometres are about.";
        "transistor": "트랜지스터" ["트랜지스터"]
            "전류를 켜고 끄는 스위치예요. AI 칩 하나에 수백억 개가 들어 있어요.",
            "Transistor" ["transistor"]
            "A switch for electric current; an AI chip has tens of billions.";
        "foundry": "파운드리" ["파운드리"]
            "남이 설계한 칩을 만들어 주는 회사예요. TSMC, 삼성전자, SMIC가 그래요.",
            "Foundry" ["foundry"]
            "A firm that makes chips others design, such as TSMC, Samsung and SMIC.";
        "fabless": "팹리스" []
            "칩을 설계만 하고 만드는 일은 파운드리에 맡기는 회사예요.",
            "Fabless" []
            "Of a firm: designing chips and leaving their making to a foundry.";
        "smic": "SMIC" ["SMIC"]
            "중국에서 가장 큰 파운드리예요. 7나노급 칩도 만들어요.",
            "SMIC" ["SMIC"]
            "China's largest foundry; it makes chips of the 7 nm class too.";
        "cxmt": "CXMT(창신메모리)" []
            "중국의 D램 회사예요. 중국산 HBM이 언제 나올지가 여기에 달렸어요.",
            "CXMT" []
            "China's maker of DRAM; when China has HBM of its own depends on it.";
        "depreciation": "감가상각" ["감가상각"]
            "장비값을 여러 해에 나눠 비용으로 잡는 일이에요. 라인이 서 있어도 나가요.",
            "Depreciation" ["depreciation"]
            "Charging a machine's price off over years, whether it runs or not.";
        "utilisation": "가동률" ["가동률"]
            "설비 가운데 실제로 돌아가는 몫이에요.",
            "Utilisation" ["utilisation"]
            "The share of capacity at work.";
        "packaging": "패키징" []
            "다이를 기판에 붙이고 메모리와 이어 쓸 수 있는 칩으로 만드는 일이에요. 인터포저는 그 사이에 까는 실리콘 판이에요.",
            "Packaging" []
            "Mounting dies on a base and joining them to memory; an interposer is the silicon plate in between.";
    }
    Rules {
        "licence": "허가제(허가 요건)" ["허가제", "허가"]
            "정부의 허가를 받아야 수출할 수 있다는 규정이에요. 금지와 달리 허가가 나오기도 해요.",
            "Licence requirement" ["licence"]
            "A rule that an export needs a government's permission; unlike a ban, it may be given.";
        "tpp": "총처리성능(TPP)" ["총처리성능", "TPP"]
            "1초에 하는 연산을 조 단위로 세고 숫자의 비트 수를 곱한 값이에요. 2023년 규정이 이것으로 칩을 갈라요.",
            "Total processing performance (TPP)" ["total processing performance", "TPP"]
            "Trillions of operations a second times the bits of each number; the rule of 2023 sorts chips by it.";
        "performance-density": "성능 밀도" []
            "총처리성능을 칩 넓이(mm²)로 나눈 값이에요. 작은 칩을 여럿 잇는 길을 막으려고 재요.",
            "Performance density" []
            "Total processing performance divided by the chip's area in mm², so that splitting a chip is no loophole.";
        "notice": "사전 통지(NAC)" ["통지"]
            "허가를 받는 대신 수출 전에 정부에 알리는 절차예요. 정부가 막을 수도 있어요.",
            "Advance notice (NAC)" ["notice"]
            "Telling the government before an export instead of asking for a licence; it may still object.";
        "letter": "공문(개별 통지)" ["공문"]
            "미국 상무부가 회사에 바로 보내 허가를 받으라고 알리는 편지예요. 법령을 고치지 않고도 통제할 수 있어요.",
            "Letter (“is informed”)" ["letter"]
            "A letter by which the US Commerce Department requires a licence of one firm, without changing a rule.";
        "bis": "BIS(산업안보국)" []
            "미국의 수출 통제를 맡은 상무부의 기관이에요.",
            "BIS" []
            "The Bureau of Industry and Security, the part of the US Commerce Department that runs export controls.";
        "3a090": "3A090" []
            "미국 통제 품목표에서 AI 칩을 다루는 항목의 번호예요.",
            "3A090" []
            "The entry for AI chips in the US list of controlled goods.";
        "entity-list": "엔티티 리스트(Entity List)" []
            "미국이 따로 허가를 요구하는 회사와 기관의 명단이에요. 화웨이와 SMIC가 올라 있어요.",
            "Entity List" []
            "The US list of firms that need a licence for what others may buy freely; Huawei and SMIC are on it.";
        "fdp": "해외 직접 생산품 규정(FDPR)" []
            "미국 기술로 만든 것이라면 다른 나라 제품도 미국 규정을 따르게 하는 규정이에요.",
            "FDP rule (foreign direct product)" []
            "A rule that brings goods of other countries under US control where US technology made them.";
        "veu": "VEU(검증된 최종 사용자)" []
            "허가를 건마다 받지 않고 장비를 들일 수 있는 자격이에요. 삼성전자와 SK하이닉스의 중국 공장은 2025년 말에 잃었어요.",
            "VEU (validated end-user)" []
            "A status that lets a fab import tools without single licences; Samsung's and SK hynix's in China lost it at the end of 2025.";
        "low-end-chip": "저사양 칩" ["저사양 칩", "저성능 AI 칩"]
            "이 사이트에서는 H20처럼 2023년 규정의 선 아래로 만든 데이터센터 칩이에요. 2025년 4월에 허가 대상이 됐어요.",
            "Low-end chip" ["low-end chip", "low-end AI chip"]
            "Here, a data-centre chip made to fit below the lines of 2023, such as the H20; under a licence requirement since April 2025.";
    }
    Market {
        "h100e": "H100 환산(H100e)" ["H100 환산"]
            "칩을 H100 몇 개만큼의 일을 하느냐로 센 수예요.",
            "H100 equivalent (H100e)" ["H100 equivalent"]
            "Chips counted by how many H100s would do the same work.";
        "ladder": "셈의 사다리" ["사다리"]
            "같은 칩을 한 칸씩 더 넓게 세어 보는 그림이에요. 칸을 내려갈 때마다 빠뜨렸던 수요와 손실을 더 세요.",
            "Counting ladder" ["ladder"]
            "The figure that counts the same chips ever more fully, adding demand and losses that were left out.";
        "coverage": "수요 충족률" []
            "빌리거나 살 수 있는 연산을 수요로 나눈 값이에요. 1보다 크면 남고, 작으면 모자라요.",
            "Coverage" []
            "Computing that can be bought or rented, divided by demand: above 1 a surplus, below 1 a shortage.";
        "stranded": "빌릴 수 없는 칩" ["빌릴 수 없는 칩"]
            "있기는 하지만 엉뚱한 곳에 있거나 작은 무리로 흩어져 쓸 사람이 없는 칩이에요.",
            "Stranded chips" ["chips nobody can rent", "stranded"]
            "Chips that exist but stand in the wrong place or in small lots, where nobody can use them.";
        "lever": "손잡이" ["손잡이"]
            "정부가 움직이는 정책 하나예요. 모형에는 일곱 개가 있고, 저마다 날짜와 세기가 있어요.",
            "Lever" ["lever"]
            "One policy that a government moves; the model has seven, each with dates and a strength.";
        "mandate": "의무 구매" ["의무 구매"]
            "중국 정부가 중국산 칩을 사도록 요구하는 일이에요.",
            "Mandate" ["mandate"]
            "China's requirement that buyers take Chinese chips.";
        "shapley": "섀플리 값" ["섀플리 값"]
            "함께 낸 결과를 나누는 방법이에요. 넣는 순서를 모두 바꿔 가며 저마다 보탠 것을 평균해요.",
            "Shapley value" ["Shapley value"]
            "A way to divide a joint effect: what each adds, averaged over every order of adding.";
        "band": "띠(앙상블)" ["띠"]
            "가정을 범위 안에서 바꿔 가며 1,000번(주장 판에서는 400번) 돌린 결과가 놓이는 폭이에요. 역사와 잘 맞는 계산에 무게를 더 둬요.",
            "Band (ensemble)" ["band"]
            "Where the results of 1,000 runs (400 on the board) with other assumptions lie; runs that fit the past better weigh more.";
        "reference-mode": "기준값" []
            "2026년까지 알려진 수치 가운데 모형이 맞춰 보는 값이에요.",
            "Reference mode" []
            "A figure known up to 2026 against which the model is checked.";
        "stockpile": "비축(재고)" []
            "규정이 바뀌기 전에 사 모은 칩과 메모리예요.",
            "Stockpile" []
            "Chips and memory bought up before a rule changes.";
        "smuggling": "밀수" []
            "허가 없이 들어온 칩이에요. 몇 개인지 아무도 정확히 모르고, 모형에서는 가정이에요.",
            "Smuggling" []
            "Chips that come in without a licence; how many nobody knows, and in the model it is an assumption.";
        "moat": "해자" ["해자"]
            "경쟁자가 건너기 어려운 이점이에요. 여기서는 CUDA의 소프트웨어와 사용자예요.",
            "Moat" ["moat"]
            "An advantage that rivals find hard to cross; here CUDA's software and users.";
        "increasing-returns": "수확 체증" ["수확 체증"]
            "쓰는 사람이 많을수록 더 좋아져서 쓰는 사람이 더 늘어나는 성질이에요.",
            "Increasing returns" ["increasing returns"]
            "Getting better the more it is used, and so being used more.";
        "tipping-point": "갈림점" ["갈림점"]
            "넘어서면 저절로 자라고 못 미치면 저절로 시드는 경계예요.",
            "Tipping point" ["tipping point"]
            "The mark above which something grows by itself and below which it withers.";
        "maturity": "소프트웨어 성숙도" ["성숙도"]
            "중국 칩의 소프트웨어를 CUDA를 100%로 놓고 견준 모형 속 눈금이에요. 잰 값이 아니에요.",
            "Software maturity" ["maturity"]
            "A scale inside the model for the software of Chinese chips, CUDA being 100%; nobody measures it.";
        "rent": "임대료" ["대여료", "빌리는 값"]
            "칩을 한 시간 빌리는 데 드는 돈이에요. 연산이 모자라면 오르고 남으면 내려요.",
            "Rent" ["rent"]
            "The price of a chip for an hour; it rises when computing is short and falls when it is plentiful.";
    }
    Site {
        "claim": "시험하는 주장" []
            "기사의 주장을 모형의 숫자와 기준으로 옮긴 문장이에요. 설정이 바뀔 때마다 다시 판정해요.",
            "Claim" []
            "A sentence of the article put as a number and a threshold in the model; judged anew at every change.";
        "flip": "뒤집히는 값" []
            "다른 것은 그대로 두고 하나만 움직일 때 판정이 바뀌는 가장 가까운 값이에요.",
            "Flip" []
            "The nearest value of one input, all else as it is, at which a verdict changes.";
        "grade": "근거 등급" []
            "숫자를 얼마나 믿을 수 있는지 나타내요. 1차 자료, 2차 자료, 계산한 값, 가정, 미확인의 다섯이에요.",
            "Evidence grade" []
            "How far a figure can be trusted: primary, third party, derived, assumption or unverified.";
        "assumption": "가정" ["가정"]
            "공개된 값이 없어서 이유를 붙여 고른 숫자예요. 슬라이더로 바꿔 볼 수 있어요.",
            "Assumption" ["assumption"]
            "A number chosen, with a reason, where none is published; its slider lets you choose another.";
        "compare": "비교하기" []
            "지금 설정을 비교안(B)으로 붙잡아 두는 버튼이에요. 그다음에 바꾼 값과의 차이가 그림에 점선으로 나와요.",
            "Compare" []
            "The button that keeps the present settings as scenario B; what you change afterwards is drawn beside it, B dashed.";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_one_line_each_and_none_is_defined_twice() {
        assert!((60..=90).contains(&TERMS.len()), "{}", TERMS.len());
        for (place, term) in TERMS.iter().enumerate() {
            assert!(term.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{}", term.id);
            assert_eq!(find(term.id).map(|found| found.id), Some(term.id));
            for lang in Lang::ALL {
                let entry = term.entry(lang);
                let length = entry.line.chars().count();
                assert!((10..=150).contains(&length), "{} in {lang:?}: {length} characters", term.id);
                assert!(entry.line.ends_with('.'), "{}: {}", term.id, entry.line);
                let other = |other: &&Term| other.entry(lang).name == entry.name;
                assert_eq!(TERMS.iter().position(|t| other(&t)), Some(place), "{}", entry.name);
                for form in entry.forms {
                    let owner = TERMS.iter().filter(|t| t.entry(lang).forms.contains(form)).count();
                    assert_eq!(owner, 1, "“{form}” means one term");
                }
            }
        }
        for field in Field::ALL {
            assert!(TERMS.iter().any(|term| term.field == field), "{field:?} has terms");
        }
    }

    #[test]
    fn lines_are_in_their_language() {
        let hangul = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
        for term in TERMS {
            assert!(hangul(term.entry(Lang::Ko).line), "{}", term.id);
            let en = term.entry(Lang::En);
            assert!(!hangul(en.line) && !hangul(en.name), "{}", term.id);
        }
    }
}
