//! What the claims on the board are called, and the words of the newsletter that they test.

use crate::scenario::schema::CLAIMS;
use crate::words::Lang;

/// The claims' short names, in the order of [`CLAIMS`].
pub const NAMES: [(&str, &str); CLAIMS.len()] = [
    ("추론에는 첨단 칩이 필요 없다", "Inference needs no leading-edge chip"),
    ("14나노 카드가 값으로 겨룬다", "A 14 nm card competes on price"),
    ("가벼운 일은 28나노로 된다", "28 nm will do for light work"),
    ("H20은 H100에 뒤지지 않는다", "H20 is no slower than H100"),
    ("어센드가 H20보다 답을 빨리 쓴다", "Ascend writes answers faster than H20"),
    ("어센드가 H20보다 질문을 빨리 읽는다", "Ascend reads prompts faster than H20"),
    ("H20으로는 학습이 오래 걸린다", "Training on H20 takes far longer"),
    ("규정에 걸리지 않는 칩이 있다", "Some chips slip under the rules"),
    ("28나노 실리콘이 더 비싸지 않다", "28 nm silicon costs no more"),
    ("다 더해도 28나노가 더 비싸지 않다", "All told, 28 nm costs no more"),
    ("지원 없이도 공장은 손해 보지 않는다", "A fab breaks even without outside capital"),
    ("성숙 공정 설비가 남아돈다", "Mature nodes are in glut"),
    ("28나노 로직값은 메모리값보다 훨씬 작다", "At 28 nm, logic costs far less than memory"),
    ("추론 칩이 남아돈다(토큰만)", "Inference chips are in surplus (tokens only)"),
    ("AI 연산이 남아돈다(지금)", "AI compute is in surplus (now)"),
    ("앞으로 5년도 남아돈다", "The surplus lasts five years"),
    ("저사양 칩 통제는 의미 없다", "Controlling low-end chips is meaningless"),
    ("저사양 칩 통제가 자립을 앞당긴다", "The low-end control speeds self-reliance"),
    ("통제가 자립을 앞당긴다", "Controls speed self-reliance"),
    ("통제는 학습 연산을 묶는다", "Controls hold training compute back"),
    ("더 모자라는 것은 학습 연산이다", "Training is the tighter gap"),
    ("줄었던 중국 연산이 되살아난다", "China's lost compute comes back"),
    ("중국 소프트웨어가 홀로 선다", "China's software stands alone"),
    ("엔비디아가 중국을 잃는다", "Nvidia loses China"),
    ("엔비디아의 손실이 크다", "Nvidia's loss is large"),
    ("최첨단이 늦어진다", "The frontier slows"),
    ("중국의 토큰이 더 싸다", "Tokens are cheaper in China"),
    ("한국 메모리는 지금 번다", "Korean memory gains now"),
    ("한국 메모리는 나중에 잃는다", "Korean memory loses later"),
    ("한국 팹리스가 밀린다", "Korean fabless firms are squeezed"),
];

/// The short name of a claim, by its place on the board.
#[must_use]
pub fn name(lang: Lang, place: usize) -> &'static str {
    NAMES.get(place).map_or("", |(ko, en)| lang.pick(ko, en))
}
