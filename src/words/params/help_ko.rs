//! What each parameter means, in Korean.

use crate::scenario::{ParamId, claim_lines};

/// What the parameter is and why it matters.
pub const fn help(id: ParamId) -> &'static str {
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
        ParamId::Duty => "칩이 최대 부하로 도는 시간의 비율이에요. 높을수록 전기 요금이 늘어요.",
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
        ParamId::Price => "공장이 웨이퍼 한 장을 파는 가격이에요. 비용보다 낮으면 누군가 그 차이를 메워야 해요.",
        ParamId::Subsidy => {
            "설비 투자비 가운데 정부처럼 공장 밖의 누군가가 내는 비율이에요. 그만큼 공장이 질 비용이 줄어요."
        }
        ParamId::Doublings => {
            "지금까지 만든 양이 몇 번 두 배가 되었는지예요. 두 배가 될 때마다 경험이 쌓여 비용이 내려가요."
        }
        ParamId::Learning => "만든 양이 두 배가 될 때마다 비용이 얼마나 내려가는지예요. D램에서는 평균 20%였어요.",
        ParamId::StateBuilding => "시장이 어떻든 정부 돈으로 공장을 계속 짓는지예요. 끄면 수요만 보고 지어요.",
        ParamId::StateFloor => {
            "시장이 어떻든 해마다 새로 짓기 시작하는 양을 지금 생산 능력에 견준 비율이에요. 클수록 공장이 남아돌기 쉬워요."
        }
        ParamId::BuildDelay => "공장을 짓기로 하고 첫 웨이퍼가 나올 때까지 걸리는 시간이에요. 길수록 수요와 엇갈려요.",
        ParamId::DemandGrowth => {
            "2024년 뒤로 오래된 공정의 웨이퍼 수요가 해마다 얼마나 느는지예요. 느리면 공장이 비어요."
        }
        ParamId::DemandShock => {
            "2022년 중반부터 한 해 동안 수요를 실제보다 얼마나 늘리거나 줄여 볼지예요. 충격이 얼마나 오래가는지 볼 수 있어요."
        }
        ParamId::Chip => "지붕을 그릴 칩이에요. 이름 옆에 근거 등급이 붙어 있어요.",
        ParamId::Chip2 => "첫째 칩과 견줄 칩이에요.",
        ParamId::Batch => "칩이 한 단계에 함께 처리하는 요청의 수예요. 많을수록 한 번 읽은 가중치를 여럿이 나눠 써요.",
        ParamId::Context => "요청마다 다시 읽어야 하는 앞 내용의 길이예요. 토큰은 낱말보다 조금 짧은 글 조각이에요.",
        ParamId::RoofModel => "두 칩이 함께 돌리는 언어 모델이에요. 공개된 구조를 그대로 써요.",
        ParamId::RoofBits => "가중치와 기억 하나를 몇 비트로 적는지예요. 줄이면 읽을 양이 줄어요.",
        ParamId::ServeModel => "사용자에게 내줄 언어 모델이에요. 클수록 메모리에 안 들어가기 쉬워요.",
        ParamId::ServeBits => {
            "가중치 하나를 몇 비트로 적는지예요. 기억(KV 캐시)은 16비트면 16비트, 아니면 8비트로 둬요."
        }
        ParamId::Prompt => "질문 하나에 든 토큰의 수예요. 길수록 계산이 많이 들어요.",
        ParamId::Answer => "답 하나에 든 토큰의 수예요. 한 토큰을 낼 때마다 모델 전체를 읽어요.",
        ParamId::Users => {
            "칩 하나가 동시에 맡는 사람의 수예요(한 사람이 한 건). 메모리가 모자라면 들어가는 만큼만 맡아요."
        }
        ParamId::Own14Tops => "직접 설계한 14나노 칩이 1초에 하는 8비트 연산이에요(조 단위).",
        ParamId::Own14Memory => "직접 설계한 14나노 칩에 다는 메모리예요. 종류에 따라 가격이 달라요.",
        ParamId::Own14Bandwidth => "직접 설계한 14나노 칩이 메모리에서 1초에 읽는 양이에요.",
        ParamId::Own14Gb => "직접 설계한 14나노 칩에 다는 메모리의 양이에요.",
        ParamId::Own14Price => "메모리를 뺀 카드 한 장의 가격이에요. 가정이니 바꿔 보세요.",
        ParamId::Own28Tops => "직접 설계한 28나노 칩이 1초에 하는 8비트 연산이에요(조 단위).",
        ParamId::Own28Memory => "직접 설계한 28나노 칩에 다는 메모리예요. 종류에 따라 가격이 달라요.",
        ParamId::Own28Bandwidth => "직접 설계한 28나노 칩이 메모리에서 1초에 읽는 양이에요.",
        ParamId::Own28Gb => "직접 설계한 28나노 칩에 다는 메모리의 양이에요.",
        ParamId::Own28Price => "메모리를 뺀 카드 한 장의 가격이에요. 가정이니 바꿔 보세요.",
        ParamId::ComputeEfficiency => {
            "소프트웨어가 칩의 최대 연산 가운데 실제로 쓰는 비율이에요. 엔비디아 칩의 공개 측정에 맞춘 값이에요."
        }
        ParamId::MemoryEfficiency => {
            "소프트웨어가 칩의 최대 대역폭 가운데 실제로 쓰는 비율이에요. 엔비디아 칩의 공개 측정에 맞춘 값이에요."
        }
        ParamId::CardLife => "카드 가격을 몇 해에 나눠 치는지예요.",
        ParamId::Served => "카드가 실제로 답을 만드는 시간의 비율이에요. 놀아도 카드 값은 나가요.",
        ParamId::MapModel => "모델의 구조에 따라 H20이 앞서는 자리가 달라져요.",
        ParamId::MapBits => "가중치와 기억 하나를 몇 비트로 적는지예요.",
        ParamId::Phase => "답을 한 토큰씩 쓰는 단계인지, 질문을 한꺼번에 읽는 단계인지예요.",
        ParamId::MapBatch => "지도에서 내 자리의 동시 요청 수예요.",
        ParamId::MapContext => "지도에서 내 자리의 앞 내용 길이예요.",
        ParamId::TrainParameters => "학습할 모델의 크기예요. 토큰 하나를 배울 때 매개변수마다 여섯 번 계산해요.",
        ParamId::TrainTokens => "모델이 읽고 배우는 글의 양이에요.",
        ParamId::TrainChip => "학습에 쓰는 칩이에요.",
        ParamId::TrainChips => "함께 학습하는 칩의 수예요. 늘리면 날짜는 줄지만 서로 기다리는 시간이 생겨요.",
        ParamId::TrainMfu => "칩의 최대 연산 가운데 학습에 실제로 쓰인 비율이에요. 공개된 학습에서는 14~50%였어요.",
        ParamId::ChipHour => "칩 한 개를 한 시간 쓰는 값이에요. 전기와 건물까지 친 값으로 봐요.",
        ParamId::TrainParallel => "모델 사본 하나를 칩 몇 개가 나눠 갖는지예요. 많을수록 링크가 덜 막혀요.",
        ParamId::RuleMonth => "그달 마지막 날의 규정으로 칩을 나눠요.",
        ParamId::OwnTpp => "규정이 세는 성능이에요. 1초 연산(조 번)에 비트 수를 곱해요.",
        ParamId::OwnBandwidth => "내 칩이 메모리에서 1초에 읽는 양이에요. 2023년 규정은 이것을 재지 않아요.",
        ParamId::OwnArea => "핀펫 같은 입체 공정으로 만든 회로의 넓이예요. 성능을 이것으로 나눈 값도 규정이 봐요.",
        ParamId::OwnIo => "메모리를 뺀 모든 입출력을 두 방향 더한 값이에요.",
        ParamId::OwnDataCentre => "데이터센터용으로 설계하거나 파는 칩인지예요.",
        ParamId::RuleAxis => "그림의 세로축이에요. 대역폭은 빠져나가는 길을, 성능 밀도는 2023년 규정의 선을 보여 줘요.",
        ParamId::LadderMonth => "그달 마지막 날의 칩과 수요를 세요. 2026년 5월부터는 모형의 전망이에요.",
        ParamId::CountFleet => "딥시크만큼 알뜰하지 못한 회사들이 토큰 하나에 칩을 더 쓰는 것까지 세요.",
        ParamId::CountOther => "광고, 추천, 영상, 자율주행에 쓰는 칩도 수요로 세요.",
        ParamId::CountTraining => "모델을 학습하고 연구하는 데 쓰는 칩도 수요로 세요.",
        ParamId::CountSoftware => "중국 칩이 소프트웨어 때문에 제 성능을 다 내지 못하는 것까지 세요.",
        ParamId::CountStranded => "외딴 곳이나 작은 묶음에 있어 아무도 빌리지 못하는 칩을 빼요.",
        ParamId::CountResponse => "값이 내리면 수요가 늘어나는 것까지 세요.",
        ParamId::FleetInefficiency => {
            "토큰 하나를 만드는 데 보통 회사가 딥시크보다 칩을 몇 배 쓰는지예요. 과거에 맞춰 정한 가정이에요."
        }
        ParamId::StrandedShare => "장소, 묶음의 크기, 소프트웨어 탓에 팔리지 못하는 연산의 몫이에요. 가정이에요.",
        ParamId::UsabilityFloor => "소프트웨어가 가장 미숙할 때 중국 칩이 내는 성능이 하드웨어의 몇 %인지예요.",
        ParamId::PriceElasticity => "값이 1% 내리면 수요가 몇 % 늘어나는지예요. 0.8이면 크게 되튀어요.",
        ParamId::Policy => "미국과 중국의 정책을 한꺼번에 골라요. 아래에서 통제마다 바꿀 수 있어요.",
        ParamId::TrainingChips => {
            "H100·A100처럼 학습에 쓰는 칩을 팔 때 미국의 허가를 받게 하는 정도예요. 날짜는 규정에서 왔고, 세기는 가정이에요."
        }
        ParamId::TrainingChipsFrom => "고른 세기가 시작하는 달이에요. 그 전은 정책대로예요.",
        ParamId::TrainingChipsUntil => "고른 세기가 끝나는 달이에요. 그 뒤는 다시 정책대로예요.",
        ParamId::LowEndChips => "H20처럼 성능을 낮춘 칩에도 미국의 허가를 받게 하는 정도예요. 세기는 가정이에요.",
        ParamId::LowEndChipsFrom => "고른 세기가 시작하는 달이에요. 그 전은 정책대로예요.",
        ParamId::LowEndChipsUntil => "고른 세기가 끝나는 달이에요. 그 뒤는 다시 정책대로예요.",
        ParamId::Equipment => "미국·네덜란드·일본이 칩 만드는 장비를 얼마나 막는지예요. 세기는 가정이에요.",
        ParamId::EquipmentFrom => "고른 세기가 시작하는 달이에요. 그 전은 정책대로예요.",
        ParamId::EquipmentUntil => "고른 세기가 끝나는 달이에요. 그 뒤는 다시 정책대로예요.",
        ParamId::Hbm => "고대역폭 메모리(HBM)를 중국에 팔 때 허가를 받게 하는 정도예요. 2024년 12월 규정이 100%예요.",
        ParamId::HbmFrom => "고른 세기가 시작하는 달이에요. 그 전은 정책대로예요.",
        ParamId::HbmUntil => "고른 세기가 끝나는 달이에요. 그 뒤는 다시 정책대로예요.",
        ParamId::Refusal => "팔 수 있게 된 외국 칩 가운데 중국 정부가 사지 못하게 하는 몫이에요. 세기는 가정이에요.",
        ParamId::RefusalFrom => "고른 세기가 시작하는 달이에요. 그 전은 정책대로예요.",
        ParamId::RefusalUntil => "고른 세기가 끝나는 달이에요. 그 뒤는 다시 정책대로예요.",
        ParamId::Mandate => "중국 칩을 쓰라는 정부의 요구가 얼마나 센지예요. 세기는 가정이에요.",
        ParamId::MandateFrom => "고른 세기가 시작하는 달이에요. 그 전은 정책대로예요.",
        ParamId::MandateUntil => "고른 세기가 끝나는 달이에요. 그 뒤는 다시 정책대로예요.",
        ParamId::StatePurchases => {
            "수요와 상관없이 국가가 사 주는 중국 칩의 몫이에요. 실제 값은 알려지지 않아 0에서 시작해요."
        }
        ParamId::StatePurchasesFrom => "고른 세기가 시작하는 달이에요. 그 전은 정책대로예요.",
        ParamId::StatePurchasesUntil => "고른 세기가 끝나는 달이에요. 그 뒤는 다시 정책대로예요.",
        ParamId::TokenGrowth => {
            "2026년 4월부터 2029년까지 하루 토큰이 해마다 몇 배가 되는지예요. 제프리스는 2.3배쯤, JP모건은 3.3배쯤으로 봐요."
        }
        ParamId::EfficiencyGrowth => "칩 하나가 만드는 토큰이 해마다 몇 배가 되는지예요. 잰 값이 없는 가정이에요.",
        ParamId::DomesticHbmStart => "중국산 HBM이 양산되기 시작하는 달이에요.",
        ParamId::DomesticHbmGrowth => "중국산 HBM의 생산이 처음에 해마다 늘어나는 속도예요.",
        ParamId::DomesticHbmInitial => "양산을 시작할 때 한 해에 만드는 HBM 묶음(스택)의 수예요.",
        ParamId::HbmLeakage => "통제 아래에서도 한 해에 중국으로 들어가는 HBM 묶음의 수예요.",
        ParamId::TrainingGrowth => "학습과 연구에 쓰려는 연산이 2026년부터 해마다 늘어나는 속도예요.",
        ParamId::OtherGrowth => "광고, 추천, 영상, 자율주행에 쓰는 연산이 해마다 늘어나는 속도예요.",
        ParamId::ExtrapolationHorizon => {
            "사는 쪽이 지금의 추세를 몇 년 뒤까지 이어진다고 보고 미리 사는지예요. 0이면 투기가 없어요."
        }
        ParamId::CapabilityGrowth => "중국 카드 한 장의 성능이 처음에 해마다 좋아지는 속도예요.",
        ParamId::StateCapacity => "알려진 7나노 증설 목표의 몇 배를 짓는지예요.",
        ParamId::BudgetGrowth => "중국이 AI 칩에 쓰는 돈이 2028년 뒤 해마다 늘어나는 속도예요.",
        ParamId::SmugglingShare => "주문하는 연산에 견주어 몰래 들어오는 연산의 몫이에요. 추정이 크게 갈려요.",
        ParamId::Outcome => "어떤 결과를 두고 통제와 가정의 몫을 나눌지 골라요.",
        ParamId::OutcomeYear => "그해의 평균을 봐요.",
        ParamId::SoftwareEffort => "중국 소프트웨어에 들이는 사람과 돈이 지금의 몇 배인지예요.",
        ParamId::SoftwareHalfShare => "중국 칩이 설치된 연산의 몇 %가 되어야 소프트웨어가 반쯤 성숙하는지예요.",
        ParamId::SoftwareSteepness => "쓰는 사람이 많을수록 좋아지는 효과가 얼마나 가파른지예요. 크면 한쪽으로 쏠려요.",
        ParamId::SoftwareBuildTime => "소프트웨어가 쓰임새를 따라가는 데 걸리는 햇수예요.",
        ParamId::MandateWeight => "사는 쪽이 칩을 고를 때 정부의 요구를 얼마나 무겁게 여기는지예요.",
        ParamId::ForeignPriceTrend => "통제가 없을 때 외국 칩의 성능당 값이 해마다 변하는 속도예요.",
        ParamId::ResearchElasticity => "연구비가 1% 늘 때 기술 발전의 속도가 몇 % 빨라지는지예요. 가정이에요.",
        ParamId::ForeignResearchShare => "외국 회사가 매출의 몇 %를 연구에 쓰는지예요.",
        ParamId::ElsewhereGrowth => "2026년 뒤 중국 밖의 매출이 해마다 늘어나는 속도예요.",
        ParamId::WorldRent => "중국 밖에서 H100 한 개의 시간당 임대료예요. 2026년 초를 기준으로 한 가정이에요.",
        ParamId::WorldRentTrend => "중국 밖의 시간당 임대료가 해마다 변하는 속도예요. 가정이에요.",
        ParamId::ChinaRent2024 => {
            "2024년 초 중국에서 H100 한 개를 한 시간 빌리던 값이에요. 8개짜리 서버가 한 달에 12만~18만 위안이었어요."
        }
        ParamId::RushDays => {
            "통제가 알려진 날부터 시행되는 날까지의 기간이에요. 2024년에는 12월 2일에 나와 31일부터 지켜야 했어요. 길수록 더 사 둘 수 있어요."
        }
        ParamId::RushRisk => {
            "사는 쪽이 통제가 정말 온다고 얼마나 믿는지예요. 0%면 아무도 미리 사지 않아요. 가정이에요."
        }
        ParamId::RushCover => {
            "통제가 온다고 믿는 회사가 몇 년 쓸 만큼 쌓아 두려 하는지예요. 실제로 사 간 700만 개에 맞춰 고른 가정이에요."
        }
        ParamId::StackPrice => "중국에 파는 HBM2E나 HBM3 한 묶음의 값이에요. 발표된 값이 없어서 가정했어요.",
        ParamId::StackShare => {
            "중국이 사는 HBM 가운데 한국 회사가 만든 몫이에요. 쌓아 둔 1,300만 개 가운데 삼성 것이 1,140만 개였어요."
        }
        ParamId::CxmtGrowth => {
            "중국 CXMT의 세계 D램 점유율이 작을 때 해마다 커지는 속도예요. 클수록 먼저 빨리 크고 먼저 멈춰요."
        }
        ParamId::CxmtCap => {
            "CXMT의 세계 D램 점유율(비트 기준)이 자라다 멈추는 곳이에요. 장비를 구할 수 있느냐에 달린 가정이에요."
        }
        ParamId::CxmtDisplacement => {
            "CXMT의 세계 점유율이 1%p 오를 때 한국이 중국에 파는 메모리가 몇 %p 줄어드는지예요. CXMT가 중국에서만 팔면 커져요."
        }
        ParamId::KoreaResold => {
            "중국에 못 판 메모리 가운데 다른 나라에 같은 값으로 파는 몫이에요. 품귀면 100%, 남아돌면 0%에 가까워요."
        }
        ParamId::DramPerCard => {
            "AI 카드 한 장이 들어가는 서버에 함께 꽂히는 일반 D램이에요. H100 8개짜리 서버에 흔히 2TB가 들어가요."
        }
        ParamId::CountForeign => "중국에서 더는 팔리지 않는 외국 카드가 데리고 나간 D램도 셀지 정해요.",
        ParamId::MemoryShare => "한국이 중국과 홍콩에 파는 반도체 가운데 메모리의 몫이에요. 가정이에요.",
        ParamId::Licensed => "삼성과 SK하이닉스의 중국 공장이 미국 장비와 부품을 들여올 허가를 해마다 새로 받는지예요.",
        ParamId::LicenceEnd => "허가가 이어지지 않을 때 마지막 허가가 끝나는 때예요. 2026년의 허가는 그해 말까지예요.",
        ParamId::FabSpares => "허가가 끝난 뒤 창고의 부품으로 장비를 온전히 돌릴 수 있는 기간이에요. 가정이에요.",
        ParamId::ToolLife => "새 부품을 받지 못하는 장비가 평균 몇 해 만에 멈추는지예요. 가정이에요.",
        ParamId::BitGrowth => "세계의 메모리 생산이 비트로 해마다 늘어나는 속도예요. 가정이에요.",
        claim_lines!() => {
            "주장이 성립한다고 볼 경계예요. 우리가 고른 값이 마음에 들지 않으면 옮기세요. 판정과 링크가 함께 바뀌어요."
        }
        ParamId::Claim => "아래 두 그림이 살펴볼 주장이에요.",
        ParamId::MapAcross => "지도의 가로축이 될 가정이에요. 주장과 상관없는 가정을 고르면 지도가 한 색이 돼요.",
        ParamId::MapUpright => "지도의 세로축이 될 가정이에요.",
    }
}
