//! From the reader's choices to what the training chapter's claims depend on, through the figures' own conversions.

use crate::figures::inputs::roofline::{H20, H100};
use crate::figures::inputs::serve::{self as serving, Card as Shown};
use crate::figures::inputs::{roofline, rules};
use crate::model::claims::training::{Card, MapInputs, RuleInputs, ServeInputs, TrainInputs, TrainingInputs};
use crate::model::compute::Hardware;
use crate::model::compute::training::Cluster;
use crate::scenario::schema::CHIPS;
use crate::scenario::{ParamId, Scenario};

pub const ASCEND: &str = "ascend910c";

/// What every claim of the chapter depends on.
pub fn inputs(s: &Scenario) -> TrainingInputs {
    let duel = roofline::duel(s).map(|duel| duel.replicas);
    TrainingInputs {
        serve: serve(s, (Shown::Own14, ParamId::Own14Price)),
        edge: serve(&light_work(s), (Shown::Own28, ParamId::Own28Price)),
        map: MapInputs {
            h100: duel.map(|[h100, _]| h100),
            h20: duel.map(|[_, h20]| h20),
            prefill: s.choice(ParamId::Phase) == "prefill",
            batch: s.get(ParamId::MapBatch),
            context: s.get(ParamId::MapContext),
        },
        train: TrainInputs {
            job: serving::job(s),
            h100: cluster(s, H100),
            h20: cluster(s, H20),
            parallel: s.get(ParamId::TrainParallel),
        },
        rules: RuleInputs { chip: rules::own(s), date: rules::last_day(s.get(ParamId::RuleMonth)) },
    }
}

/// The place of a chip in [`CHIPS`].
pub fn place(id: &str) -> Option<usize> {
    CHIPS.iter().position(|listed| *listed == id)
}

/// One user of the smallest model with weights of 4 bits, all else as the reader has it.
fn light_work(s: &Scenario) -> Scenario {
    s.with(ParamId::ServeModel, 0.0).with(ParamId::ServeBits, 2.0).with(ParamId::Users, 1.0)
}

fn serve(s: &Scenario, (own, price): (Shown, ParamId)) -> Option<ServeInputs> {
    let own = card(s, own)?;
    let listed = |id| card(s, Shown::Listed(place(id)?));
    Some(ServeInputs {
        workload: serving::workload(s)?,
        precision: serving::precision(s).0,
        efficiency: serving::efficiency(s),
        demand: serving::demand(s, s.get(ParamId::Users)),
        own,
        own_memory_usd: own.upkeep.price.unwrap_or(0.0) - s.get(price),
        h100: listed(H100),
        h20: listed(H20),
        ascend: listed(ASCEND),
    })
}

fn card(s: &Scenario, shown: Shown) -> Option<Card> {
    let one = serving::cards(s, shown, 1.0).ok()?.hardware;
    let link = serving::cards(s, shown, 2.0).ok().and_then(|two| two.hardware.link);
    Some(Card { hardware: Hardware { link: None, ..one }, link, upkeep: serving::upkeep(s, shown) })
}

pub fn cluster(s: &Scenario, id: &str) -> Option<Cluster> {
    Some(serving::cluster(s, place(id)?, s.get(ParamId::TrainChips)).ok()?.0)
}
