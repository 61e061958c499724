//! A transformer's shape, and what it costs to hold it, to read it and to compute with it.

use crate::model::fab::FabError;
use crate::model::fab::error::within;

/// The shape of a decoder-only transformer with gated feed-forward layers (three matrices each). Counts are whole numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Architecture {
    /// Layers, 1 to 10,000.
    pub layers: f64,
    /// Width of the residual stream, 1 to 1e6.
    pub hidden: f64,
    /// Width of a dense feed-forward layer, 0 to 1e7 (0 where every layer has experts).
    pub feed_forward: f64,
    /// Attention heads, 1 to 1e5.
    pub heads: f64,
    /// Heads of keys and values, 1 to `heads`; not read with latent attention.
    pub kv_heads: f64,
    /// Width of a head, 1 to 1e5; with latent attention the part without position.
    pub head_dim: f64,
    /// Tokens in the vocabulary, 1 to 1e8.
    pub vocabulary: f64,
    /// Whether the output head is the input embedding.
    pub tied_embeddings: bool,
    /// Experts in place of most dense feed-forward layers.
    pub experts: Option<Experts>,
    /// Keys and values compressed to a latent vector.
    pub latent: Option<LatentAttention>,
}

/// A mixture of experts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Experts {
    /// Routed experts in a layer, 1 to 1e5.
    pub count: f64,
    /// Routed experts that a token uses, 1 to `count`.
    pub active: f64,
    /// Experts that every token uses, 0 to 1,000.
    pub shared: f64,
    /// Width of an expert's feed-forward layer, 1 to 1e7.
    pub feed_forward: f64,
    /// Layers that have a dense feed-forward layer instead, 0 to `layers`.
    pub dense_layers: f64,
}

/// Multi-head latent attention as in DeepSeek-V3.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LatentAttention {
    /// Width of the latent vector that is cached, 1 to 1e6.
    pub kv_rank: f64,
    /// Width of the rotated key that is cached beside it, 0 to 1e5.
    pub rope_dim: f64,
    /// Width of the compressed query, 0 to 1e6; 0 where queries are not compressed.
    pub query_rank: f64,
}

/// Counts that follow from an [`Architecture`]: all that times and bytes are computed from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Workload {
    /// Layers.
    pub layers: f64,
    /// Width of the residual stream.
    pub hidden: f64,
    /// Width of the widest layer that tensor parallelism may split: a dense feed-forward layer or all a token's experts.
    pub split_width: f64,
    /// Parameters in matrices that every token uses, the output head among them, the input embedding not.
    pub always: f64,
    /// Parameters in all routed experts.
    pub routed: f64,
    /// Share of the routed experts that a token uses, 0 to 1 (1 where there are none).
    pub routed_share: f64,
    /// Parameters of the output head.
    pub head: f64,
    /// Parameters of the input embedding; 0 where it is the output head.
    pub embedding: f64,
    /// Weights of the norms.
    pub norms: f64,
    /// Numbers cached for a token, all layers.
    pub kv_elements: f64,
    /// Arithmetic of attention for one new token and one token of context in decoding, FLOP, all layers.
    pub decode_attention: f64,
    /// Arithmetic of attention for a pair of tokens of a prompt, FLOP, all layers.
    pub prompt_attention: f64,
}

impl Architecture {
    /// The counts.
    ///
    /// # Errors
    /// [`FabError`] naming the field that is out of range.
    pub fn workload(&self) -> Result<Workload, FabError> {
        self.check()?;
        let attention = self.attention_parameters();
        let dense = 3.0 * self.hidden * self.feed_forward;
        let (dense_layers, expert_layers) = match self.experts {
            Some(experts) => (experts.dense_layers, self.layers - experts.dense_layers),
            None => (self.layers, 0.0),
        };
        let expert = self.experts.map_or(0.0, |experts| 3.0 * self.hidden * experts.feed_forward);
        let (count, active, shared) = self.experts.map_or((0.0, 0.0, 0.0), |e| (e.count, e.active, e.shared));
        let head = self.vocabulary * self.hidden;
        let (kv_elements, decode_attention, prompt_attention) = self.attention_work();
        Ok(Workload {
            layers: self.layers,
            hidden: self.hidden,
            split_width: self.feed_forward.max(self.experts.map_or(0.0, |e| e.feed_forward * (e.active + e.shared))),
            always: self.layers * attention
                + dense_layers * dense
                + expert_layers * (shared * expert + count * self.hidden)
                + head,
            routed: expert_layers * count * expert,
            routed_share: if count > 0.0 { active / count } else { 1.0 },
            head,
            embedding: if self.tied_embeddings { 0.0 } else { head },
            norms: self.norms(),
            kv_elements,
            decode_attention,
            prompt_attention,
        })
    }

    /// Parameters of attention in a layer, without norms and biases.
    fn attention_parameters(&self) -> f64 {
        let Some(latent) = self.latent else {
            return 2.0 * self.hidden * self.head_dim * (self.heads + self.kv_heads);
        };
        let query_width = self.heads * (self.head_dim + latent.rope_dim);
        let query = if latent.query_rank > 0.0 {
            latent.query_rank * (self.hidden + query_width)
        } else {
            self.hidden * query_width
        };
        let compress = self.hidden * (latent.kv_rank + latent.rope_dim);
        let expand = latent.kv_rank * self.heads * 2.0 * self.head_dim;
        query + compress + expand + self.heads * self.head_dim * self.hidden
    }

    /// Numbers cached for a token; FLOP for a token of context in decoding; FLOP for a pair of tokens of a prompt.
    ///
    /// With latent attention decoding works on the latent vectors themselves (absorbed form): for each head a product of
    /// width `kv_rank + rope_dim` and one of width `kv_rank`. A prompt is computed with keys and values expanded.
    fn attention_work(&self) -> (f64, f64, f64) {
        if let Some(latent) = self.latent {
            let decode = 2.0 * self.heads * (2.0 * latent.kv_rank + latent.rope_dim);
            let prompt = 2.0 * self.heads * (2.0 * self.head_dim + latent.rope_dim);
            (self.layers * (latent.kv_rank + latent.rope_dim), self.layers * decode, self.layers * prompt)
        } else {
            let pair = 4.0 * self.heads * self.head_dim * self.layers;
            (2.0 * self.layers * self.kv_heads * self.head_dim, pair, pair)
        }
    }

    fn norms(&self) -> f64 {
        let latent = self.latent.map_or(0.0, |latent| latent.kv_rank + latent.query_rank);
        self.layers * (2.0 * self.hidden + latent) + self.hidden
    }

    fn check(&self) -> Result<(), FabError> {
        within("layers", self.layers, 1.0, 1e4)?;
        within("hidden", self.hidden, 1.0, 1e6)?;
        within("feed_forward", self.feed_forward, 0.0, 1e7)?;
        within("heads", self.heads, 1.0, 1e5)?;
        within("kv_heads", self.kv_heads, 1.0, self.heads)?;
        within("head_dim", self.head_dim, 1.0, 1e5)?;
        within("vocabulary", self.vocabulary, 1.0, 1e8)?;
        if let Some(experts) = self.experts {
            within("experts.count", experts.count, 1.0, 1e5)?;
            within("experts.active", experts.active, 1.0, experts.count)?;
            within("experts.shared", experts.shared, 0.0, 1e3)?;
            within("experts.feed_forward", experts.feed_forward, 1.0, 1e7)?;
            within("experts.dense_layers", experts.dense_layers, 0.0, self.layers)?;
        }
        if let Some(latent) = self.latent {
            within("latent_attention.kv_rank", latent.kv_rank, 1.0, 1e6)?;
            within("latent_attention.rope_dim", latent.rope_dim, 0.0, 1e5)?;
            within("latent_attention.query_rank", latent.query_rank, 0.0, 1e6)?;
        }
        Ok(())
    }
}

impl Workload {
    /// Parameters in matrix products: all but the input embedding and the norms.
    #[must_use]
    pub fn matmul(&self) -> f64 {
        self.always + self.routed
    }

    /// Parameters in matrix products that one token uses.
    #[must_use]
    pub fn active_matmul(&self) -> f64 {
        self.always + self.routed * self.routed_share
    }

    /// All parameters (without biases).
    #[must_use]
    pub fn total(&self) -> f64 {
        self.matmul() + self.embedding + self.norms
    }

    /// All parameters but the experts that a token does not use.
    #[must_use]
    pub fn active(&self) -> f64 {
        self.active_matmul() + self.embedding + self.norms
    }

    /// Parameters read when `tokens` tokens pass together: of the routed experts those that at least one token uses, with
    /// uniform routing. `tokens` may be any number from 0.
    #[must_use]
    pub fn touched(&self, tokens: f64) -> f64 {
        if self.routed > 0.0 {
            self.always + self.routed * (1.0 - libm::pow(1.0 - self.routed_share, tokens))
        } else {
            self.always
        }
    }
}
