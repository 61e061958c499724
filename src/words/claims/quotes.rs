//! What the board says beside each claim: the newsletter's words, and what our reading of them does not capture. In the pages'
//! HTML only.

use crate::words::Lang;

/// The newsletter's words, with our translation.
type Quote = (&'static str, &'static str);

const ENOUGH: Quote =
    ("추론(Inference): … 적당한 성능의 칩으로도 충분", "Inference: … chips of moderate performance are enough.");
const BATTLEFIELD: Quote = (
    "학습은 소수의 고성능 칩으로 해결하거나 우회하고, 실제 서비스가 돌아가는 2번(추론) 시장을 장악하자",
    "Let training be solved with a few high-performance chips or by a detour; let us take the second market, inference, where services run.",
);
const NODES: Quote = (
    "7나노 이하가 아니더라도, 14나노 혹은 28나노 레거시 공정에서도 충분히 경쟁력 있는 칩을 대량 생산할 수 있습니다.",
    "Even without going to 7 nm or below, legacy 14 nm or 28 nm processes can mass-produce chips that are competitive enough.",
);
const TOOLS: Quote =
    ("구형 공정 장비를 닥치는 대로 사들였습니다", "They bought whatever tools for older processes they could get.");
const VAGUE: Quote = ("가격은 비싸고 성능은 애매합니다", "The price is high and the performance is middling.");
const BELOW: Quote = ("이 기준선 바로 아래에 위치하거나 …", "They sit just below this line, or …");
const DOOR: Quote = (
    "외부에서 들어가는 문을 잠가도, 안에서 물이 넘쳐흐르는 형국",
    "Even if the door to the outside is locked, the water is overflowing inside.",
);
const SURPLUS: Quote = ("자급자족을 넘어 '공급 과잉' 상태", "Beyond self-sufficiency, a state of ‘oversupply’.");
const USABLE: Quote =
    ("'어쩔 수 없는 선택'이었으나 … '쓸만한 대안'", "Once ‘a choice one could not avoid’ … ‘a usable alternative’.");
const SOFTWARE: Quote = ("하드웨어가 깔리면 소프트웨어가 따라옵니다", "Where hardware is laid, software follows.");
const SERVICES: Quote = (
    "아주 저렴한 비용으로 AI 서비스를 론칭할 수 있는 인프라",
    "Infrastructure to launch AI services at very low cost.",
);
const PARADOX: Quote = ("규제의 역설", "The paradox of regulation.");
const GOOD_ENOUGH: Quote = (
    "'최고(Best)'는 아닐지라도 '충분한(Good enough)' 칩을 '엄청난 양(Massive volume)'으로",
    "Not ‘the best’, but ‘good enough’ chips, in ‘massive volume’.",
);

const MEMORY: Quote = ("메모리 반도체의 기회와 위기", "Opportunity and crisis for memory.");
const FABLESS: Quote =
    ("'가성비 전쟁'에서 중국과 직접 부딪혀야", "They must meet China head-on in a ‘war over value for money’.");

/// What stands beside a claim.
struct Beside {
    quote: Quote,
    limits: (&'static str, &'static str),
}

fn beside(id: &str) -> Option<Beside> {
    let (quote, ko, en) = match id {
        "modest-inference" => (
            ENOUGH,
            "읽기 좋은 속도만 봐요. 답의 품질과 서버·네트워크 값은 빠져 있어요.",
            "Only a readable speed counts. Quality of answers, servers and networks are left out.",
        ),
        "legacy-serving" => (
            NODES,
            "카드 가격과 전기료만 따져요. 서버, 네트워크, 사람의 품은 빠져 있어요.",
            "Cards and electricity only. Servers, networks and people's time are left out.",
        ),
        "edge-work" => (
            NODES,
            "언어 모델 하나로 본 것이에요. 카메라와 음성, 스마트폰의 전력은 빠져 있어요.",
            "Judged by one language model. Cameras, speech and a phone's power budget are left out.",
        ),
        "h20-ahead" => (
            VAGUE,
            "한 자리에서의 속도예요. 실제 서비스는 여러 자리를 오가요.",
            "Speed at one point of the map. A real service moves between many.",
        ),
        "h20-dear" => (
            VAGUE,
            "가격은 견주지 않아요. 하나는 달러, 하나는 위안으로만 알려져 있어요.",
            "Prices are not compared: one is known in dollars only, the other in yuan only.",
        ),
        "ascend-prefill" => (
            VAGUE,
            "읽는 속도만 봐요. 가격과 소프트웨어의 완성도는 빠져 있어요.",
            "Reading speed only. Prices and the maturity of software are left out.",
        ),
        "training-gap" => (
            BATTLEFIELD,
            "같은 효율로 돈다고 쳐요. 알고리즘이 나아져 덜 쓰게 되는 몫은 빠져 있어요.",
            "The same efficiency on both. Better algorithms that need less are left out.",
        ),
        "under-the-line" => (
            BELOW,
            "칩 규정만 봐요. 누구에게 파는지에 따라 달라지는 규정은 빠져 있어요.",
            "Rules on chips only. Rules that depend on the buyer are left out.",
        ),
        "silicon-parity" => (
            NODES,
            "같은 수의 트랜지스터를 같은 일로 쳐요. 옛 공정에 맞춘 설계의 이점은 빠져 있어요.",
            "The same number of transistors counts as the same job. Designs made for an old process are left out.",
        ),
        "total-parity" => (
            NODES,
            "전력은 공정 사이의 발표된 비율에서 왔고, 그 비율은 마케팅 수치예요.",
            "Power rests on published ratios between nodes, which are marketing figures.",
        ),
        "unaided-sale" => (
            TOOLS,
            "한 공장의 한 해예요. 감가가 끝난 공장은 빠져 있어요.",
            "One fab in one year. A fab that is written off is left out.",
        ),
        "glut" => (
            TOOLS,
            "SMIC 한 회사가 시장을 대신해요. 28나노 아래와 위의 차이는 빠져 있어요.",
            "One firm, SMIC, stands for the market. Differences between nodes are left out.",
        ),
        "logic-small" => {
            (GOOD_ENOUGH, "칩 하나의 재료비예요. 파는 가격은 달라요.", "The bill of one chip. Prices charged differ.")
        }
        "surplus-tokens" => (
            SURPLUS,
            "언어 모델이 아닌 일, 학습, 소프트웨어, 칩이 놓인 곳은 세지 않아요. 다음 주장이 셉니다.",
            "Work that is no language model, training, software and location are not counted; the next claim counts them.",
        ),
        "surplus-now" => (
            SURPLUS,
            "평균이에요. 비싼 클러스터와 노는 클러스터가 함께 있다는 사실은 가려져요.",
            "An average, which hides that some clusters are dear while others stand idle.",
        ),
        "surplus-next" => (
            SURPLUS,
            "한 해 평균이라, 넉넉한 해에도 모자라는 분기가 있을 수 있어요.",
            "Yearly means: there can be a quarter of shortage in a year of plenty.",
        ),
        "low-end-meaningless" => (
            DOOR,
            "칩 회사의 매출, 신뢰, 해외에서 빌려 쓰는 연산에 생기는 일은 빠져 있어요.",
            "What the control does to a vendor's revenue, to trust and to renting abroad is left out.",
        ),
        "low-end-speeds" => (
            DOOR,
            "통제가 오기 전에 미리 대비하는 움직임은 빠져 있어요.",
            "Firms that prepare before a control comes are left out.",
        ),
        "speeds-self-sufficiency" => (
            DOOR,
            "몫이 커져도 전체가 줄었을 수 있어요. 바로 다음 주장들이 그것을 봐요.",
            "A larger share may be a share of less, as the next claims show.",
        ),
        "training-gap-binds" => (
            BATTLEFIELD,
            "해외에서 빌린 연산, 나아지는 알고리즘, 연산과 모델 성능의 관계는 빠져 있어요.",
            "Compute rented abroad, better algorithms, and how compute makes models are left out.",
        ),
        "training-first" => (
            BATTLEFIELD,
            "학습은 미룰 수 있지만 서비스는 그럴 수 없다는 점은 빠져 있어요.",
            "That training can wait where service cannot is left out.",
        ),
        "paradox" => (
            PARADOX,
            "연산이 아닌 능력, 곧 설계와 공정과 사람은 빠져 있어요.",
            "Capability that is no compute, such as designs, processes and people, is left out.",
        ),
        "cuda-tipping" => (
            SOFTWARE,
            "공급의 한도, 버릇의 힘, CUDA의 발전은 빠져 있어요.",
            "Limits of supply, the force of habit, and a CUDA that moves on are left out.",
        ),
        "nvidia-loses" => (
            USABLE,
            "해외에서 빌린 칩, 규정이 바뀌어 되찾는 몫은 빠져 있어요.",
            "Chips rented abroad, and a share that returns with the rules, are left out.",
        ),
        "loss-is-large" => {
            (USABLE, "중국에 못 판 칩을 다른 곳에 파는 일은 빠져 있어요.", "Chips sold elsewhere instead are left out.")
        }
        "frontier-slows" => (
            USABLE,
            "중국 회사와의 경쟁이 더하거나 덜어 낼 몫은 빠져 있어요.",
            "What rivalry with Chinese makers adds or takes is left out.",
        ),
        "cheap-tokens" => (
            SERVICES,
            "전기, 이윤, 보조금, 모델 크기의 차이는 빠져 있어요.",
            "Power, margins, subsidies and the size of models are left out.",
        ),
        "korea-memory-gains" => (
            MEMORY,
            "메모리 값이 다른 까닭으로 오른 몫은 빠져 있어요. AI 서버가 아닌 메모리도 빠져 있어요.",
            "Prices that rose for other reasons are left out, and so is memory outside AI servers.",
        ),
        "korea-memory-loses" => (
            MEMORY,
            "저가 제품을 먼저 접는 한국 회사의 대응은 빠져 있어요.",
            "The answer of Korean makers, who may leave the low end first, is left out.",
        ),
        "korea-fabless" => (
            FABLESS,
            "견줄 공개 수치가 없어요. 매출도, 함께 응찰한 입찰도 알려진 것이 없어요.",
            "There is no public figure to compare: neither revenue nor tenders that both entered are known.",
        ),
        _ => return None,
    };
    Some(Beside { quote, limits: (ko, en) })
}

/// The newsletter's words that a claim tests, in the page's language.
#[must_use]
pub fn quote(lang: Lang, id: &str) -> &'static str {
    beside(id).map_or("", |beside| lang.pick(beside.quote.0, beside.quote.1))
}

/// What our reading of a claim does not capture.
#[must_use]
pub fn limits(lang: Lang, id: &str) -> &'static str {
    beside(id).map_or("", |beside| lang.pick(beside.limits.0, beside.limits.1))
}

/// Whose words they are.
#[must_use]
pub const fn credit(lang: Lang) -> &'static str {
    lang.pick(
        "뉴스레터 ‹미국의 반도체 빗장, 헛발질이었나?› (2025-12-02), AI타임스 보도를 다룸",
        "Korean newsletter analysis of an AI Times (AI타임스) report, 2 December 2025 (our translation)",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::schema::CLAIMS;

    #[test]
    fn every_claim_has_its_words_and_limits() {
        for id in CLAIMS {
            for lang in Lang::ALL {
                assert!(!quote(lang, id).is_empty() && limits(lang, id).ends_with('.'), "{id}");
            }
        }
    }
}
