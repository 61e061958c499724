//! Public models whose shape is published.

use super::architecture::{Architecture, Experts, LatentAttention};
use crate::model::facts::{Fact, models as rows};

/// A public model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Preset {
    /// Its name in requests and links, as its makers write it.
    pub id: &'static str,
    /// Its shape.
    pub architecture: Architecture,
}

/// Grouped-query or plain multi-head attention, dense: layers, width, feed-forward width, heads, KV heads, vocabulary.
const fn dense(id: &'static str, shape: [&Fact; 6]) -> Preset {
    let [layers, hidden, feed_forward, heads, kv_heads, vocabulary] = shape;
    Preset {
        id,
        architecture: Architecture {
            layers: layers.value,
            hidden: hidden.value,
            feed_forward: feed_forward.value,
            heads: heads.value,
            kv_heads: kv_heads.value,
            head_dim: hidden.value / heads.value,
            vocabulary: vocabulary.value,
            tied_embeddings: false,
            experts: None,
            latent: None,
        },
    }
}

/// All models, small to large.
pub const PRESETS: [Preset; 9] = [
    dense(
        "Llama-2-7B",
        [
            &rows::LLAMA_2_7B_LAYERS,
            &rows::LLAMA_2_7B_HIDDEN,
            &rows::LLAMA_2_7B_FEED_FORWARD,
            &rows::LLAMA_2_7B_HEADS,
            &rows::LLAMA_2_7B_KV_HEADS,
            &rows::LLAMA_2_7B_VOCABULARY,
        ],
    ),
    dense(
        "Qwen2.5-7B",
        [
            &rows::QWEN2_5_7B_LAYERS,
            &rows::QWEN2_5_7B_HIDDEN,
            &rows::QWEN2_5_7B_FEED_FORWARD,
            &rows::QWEN2_5_7B_HEADS,
            &rows::QWEN2_5_7B_KV_HEADS,
            &rows::QWEN2_5_7B_VOCABULARY,
        ],
    ),
    dense(
        "Llama-3-8B",
        [
            &rows::LLAMA_3_8B_LAYERS,
            &rows::LLAMA_3_8B_HIDDEN,
            &rows::LLAMA_3_8B_FEED_FORWARD,
            &rows::LLAMA_3_8B_HEADS,
            &rows::LLAMA_3_8B_KV_HEADS,
            &rows::LLAMA_3_8B_VOCABULARY,
        ],
    ),
    dense(
        "Llama-2-13B",
        [
            &rows::LLAMA_2_13B_LAYERS,
            &rows::LLAMA_2_13B_HIDDEN,
            &rows::LLAMA_2_13B_FEED_FORWARD,
            &rows::LLAMA_2_13B_HEADS,
            &rows::LLAMA_2_13B_KV_HEADS,
            &rows::LLAMA_2_13B_VOCABULARY,
        ],
    ),
    dense(
        "Llama-2-70B",
        [
            &rows::LLAMA_2_70B_LAYERS,
            &rows::LLAMA_2_70B_HIDDEN,
            &rows::LLAMA_2_70B_FEED_FORWARD,
            &rows::LLAMA_2_70B_HEADS,
            &rows::LLAMA_2_70B_KV_HEADS,
            &rows::LLAMA_2_70B_VOCABULARY,
        ],
    ),
    dense(
        "Llama-3-70B",
        [
            &rows::LLAMA_3_70B_LAYERS,
            &rows::LLAMA_3_70B_HIDDEN,
            &rows::LLAMA_3_70B_FEED_FORWARD,
            &rows::LLAMA_3_70B_HEADS,
            &rows::LLAMA_3_70B_KV_HEADS,
            &rows::LLAMA_3_70B_VOCABULARY,
        ],
    ),
    dense(
        "Qwen2.5-72B",
        [
            &rows::QWEN2_5_72B_LAYERS,
            &rows::QWEN2_5_72B_HIDDEN,
            &rows::QWEN2_5_72B_FEED_FORWARD,
            &rows::QWEN2_5_72B_HEADS,
            &rows::QWEN2_5_72B_KV_HEADS,
            &rows::QWEN2_5_72B_VOCABULARY,
        ],
    ),
    dense(
        "Llama-3.1-405B",
        [
            &rows::LLAMA_3_1_405B_LAYERS,
            &rows::LLAMA_3_1_405B_HIDDEN,
            &rows::LLAMA_3_1_405B_FEED_FORWARD,
            &rows::LLAMA_3_1_405B_HEADS,
            &rows::LLAMA_3_1_405B_KV_HEADS,
            &rows::LLAMA_3_1_405B_VOCABULARY,
        ],
    ),
    Preset {
        id: "DeepSeek-V3",
        architecture: Architecture {
            layers: rows::DEEPSEEK_V3_LAYERS.value,
            hidden: rows::DEEPSEEK_V3_HIDDEN.value,
            feed_forward: rows::DEEPSEEK_V3_FEED_FORWARD.value,
            heads: rows::DEEPSEEK_V3_HEADS.value,
            kv_heads: rows::DEEPSEEK_V3_HEADS.value,
            head_dim: rows::DEEPSEEK_V3_HEAD_DIM.value,
            vocabulary: rows::DEEPSEEK_V3_VOCABULARY.value,
            tied_embeddings: false,
            experts: Some(Experts {
                count: rows::DEEPSEEK_V3_EXPERTS.value,
                active: rows::DEEPSEEK_V3_ACTIVE_EXPERTS.value,
                shared: rows::DEEPSEEK_V3_SHARED_EXPERTS.value,
                feed_forward: rows::DEEPSEEK_V3_EXPERT_WIDTH.value,
                dense_layers: rows::DEEPSEEK_V3_DENSE_LAYERS.value,
            }),
            latent: Some(LatentAttention {
                kv_rank: rows::DEEPSEEK_V3_KV_RANK.value,
                rope_dim: rows::DEEPSEEK_V3_ROPE_DIM.value,
                query_rank: rows::DEEPSEEK_V3_QUERY_RANK.value,
            }),
        },
    },
];

/// The model with this name; capitals do not matter.
#[must_use]
pub fn find(id: &str) -> Option<&'static Preset> {
    static ALL: [Preset; 9] = PRESETS;
    ALL.iter().find(|preset| preset.id.eq_ignore_ascii_case(id))
}
