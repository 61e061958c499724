//! From the reader's choices to what the training chapter's claims depend on, through the figures' own conversions.

use crate::figures::inputs::serve::{self as serving, Card as Shown};
use crate::figures::inputs::{roofline, rules};
use crate::model::chips;
use crate::model::claims::training::{Card, MapInputs, RuleInputs, ServeInputs, TrainInputs, TrainingInputs};
use crate::model::compute::training::Cluster;
use crate::model::compute::{Hardware, Replica};
use crate::scenario::schema::CHIPS;
use crate::scenario::{ParamId, Scenario};

pub const H100: &str = "h100_sxm";
pub const H20: &str = "h20_96";
pub const ASCEND: &str = "ascend910c";

/// What every claim of the chapter depends on.
pub fn inputs(s: &Scenario) -> TrainingInputs {
    let [h100, h20] = duel(s);
    TrainingInputs {
        serve: serve(s),
        map: MapInputs {
            h100,
            h20,
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

fn serve(s: &Scenario) -> Option<ServeInputs> {
    let own = card(s, Shown::Own14)?;
    let listed = |id| card(s, Shown::Listed(place(id)?));
    Some(ServeInputs {
        workload: serving::workload(s)?,
        precision: serving::precision(s).0,
        efficiency: serving::efficiency(s),
        demand: serving::demand(s, s.get(ParamId::Users)),
        own,
        own_memory_usd: own.upkeep.price.unwrap_or(0.0) - s.get(ParamId::Own14Price),
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

/// The model of the map on H100s and on as many H20s, as the map has it.
fn duel(s: &Scenario) -> [Option<Replica>; 2] {
    let (Some(asked), Some(h100), Some(h20)) = (roofline::h20_map(s), chips::find(H100), chips::find(H20)) else {
        return [None, None];
    };
    let number = roofline::least_number(&asked, &[h100, h20]);
    [h100, h20].map(|chip| Some(roofline::replica(&asked, chip, number, (roofline::FITTED, true)).ok()?.0))
}

pub fn cluster(s: &Scenario, id: &str) -> Option<Cluster> {
    Some(serving::cluster(s, place(id)?, s.get(ParamId::TrainChips)).ok()?.0)
}
