//! What each parameter means, in English.

use crate::scenario::{ParamId, claim_lines};

/// What the parameter is and why it matters.
pub const fn help(id: ParamId) -> &'static str {
    match id {
        ParamId::Die => {
            "The area of one chip cut from the wafer. Larger dies are fewer, and each is likelier to catch a defect."
        }
        ParamId::Aspect => "The die's width divided by its height. Long dies fit a round wafer less well.",
        ParamId::D0 => {
            "Chip-killing defects per square centimetre, on average. High while a process is new, lower once it is mastered."
        }
        ParamId::YieldModel => {
            "How defects become a yield, the share of dies that work. The formulas differ in how evenly they spread defects."
        }
        ParamId::Alpha => {
            "How tightly defects cluster in the negative binomial formula. Small values crowd them together, so more dies survive."
        }
        ParamId::Layers => {
            "Layers in which a defect can kill a chip, for the Bose–Einstein formula. The defects are divided among them."
        }
        ParamId::WaferPrice => "The price of one finished 300 mm wafer. The dies that work share it.",
        ParamId::Placement => {
            "What lies at the wafer's centre when dies are laid out. It changes the count, for large dies most."
        }
        ParamId::Edge => "The width of the wafer's rim where no chip can be made. A wider rim leaves fewer whole dies.",
        ParamId::Scribe => {
            "The gap left between dies for cutting. The smaller the dies, the more of the wafer it wastes."
        }
        ParamId::DefectSeed => {
            "The number of the random draw of defects. It moves the dots in the picture, not the yield or the cost."
        }
        ParamId::Transistors => {
            "The size of the job, held equal across processes. The more of them, the larger the chip an older process needs."
        }
        ParamId::Discount => {
            "How far wafers at 28 nm and older sell below list price. Deep cuts by Chinese foundries have been reported."
        }
        ParamId::Volume => "How many chips are made of this design. They share what it cost to design.",
        ParamId::Life => "How long the chip runs. The longer it does, the more a hungry chip costs.",
        ParamId::PowerPrice => {
            "What the data centre pays for electricity. The dearer it is, the worse for older processes, which use more."
        }
        ParamId::Power => {
            "The power this job draws on a 5 nm chip. Other processes follow from it by the foundries' published ratios."
        }
        ParamId::Duty => "The share of hours the chip works flat out. The higher it is, the larger the power bill.",
        ParamId::Packaging => {
            "How the chip is mounted and finished. An interposer links chip and memory closely, at a price."
        }
        ParamId::Memory => "The memory beside the chip. In AI chips it often costs more than the logic.",
        ParamId::MemoryGb => "Memory per chip. The more there is, the less a difference in logic cost shows.",
        ParamId::Capex => {
            "What it costs to build capacity for 1,000 wafers a month. It is owed even while the fab stands idle."
        }
        ParamId::FabLife => {
            "The years over which the equipment's cost is spread. The longer, the less falls on each year."
        }
        ParamId::VariableCost => {
            "Materials, power and labour for one more wafer. Sold for less than this, every wafer loses money."
        }
        ParamId::Utilisation => {
            "The share of capacity actually in use. When it is low, few wafers carry the cost of all the equipment."
        }
        ParamId::Price => {
            "What the fab gets for a wafer. If it is less than the cost, somebody has to make up the difference."
        }
        ParamId::Subsidy => {
            "The share of the capital that somebody outside the fab pays, such as a state fund. The fab's own cost falls with it."
        }
        ParamId::Doublings => {
            "How often all output so far has doubled. Each doubling brings experience and lowers the cost."
        }
        ParamId::Learning => "How far cost falls each time output so far doubles. For memory chips it averaged 20%.",
        ParamId::StateBuilding => {
            "Whether state money keeps building fabs whatever the market says. When off, only demand decides."
        }
        ParamId::StateFloor => {
            "What is started each year whatever the market says, as a share of existing capacity. More of it makes a glut likelier."
        }
        ParamId::BuildDelay => {
            "The time from the decision to build to the first wafer. The longer, the more supply falls out of step with demand."
        }
        ParamId::DemandGrowth => {
            "How fast demand for wafers on older processes grows each year after 2024. If it is slow, fabs stand empty."
        }
        ParamId::DemandShock => {
            "Demand added or taken away for a year from mid-2022, compared with what happened. It shows how long a shock lasts."
        }
        ParamId::Chip => "The chip whose roof is drawn. Its figures carry their evidence grades.",
        ParamId::Chip2 => "The chip it is compared with.",
        ParamId::Batch => {
            "How many requests the chip answers in one step. The more there are, the more of them share one reading of the weights."
        }
        ParamId::Context => {
            "How much earlier text each request reads again. A token is a piece of text, somewhat shorter than a word."
        }
        ParamId::RoofModel => "The language model both chips run, with its published architecture.",
        ParamId::RoofBits => "How many bits a weight and a cached number take. Fewer bits mean less to read.",
        ParamId::ServeModel => "The language model offered to users. A larger one may not fit the memory.",
        ParamId::ServeBits => {
            "How many bits a weight takes. The cache of earlier text takes 16 bits with 16-bit weights, 8 bits otherwise."
        }
        ParamId::Prompt => "Tokens in one question. Long questions need much arithmetic.",
        ParamId::Answer => "Tokens in one answer. Each token takes a reading of the whole model.",
        ParamId::Users => {
            "How many people one chip serves at once, one request each. Where memory is short, it serves as many as fit."
        }
        ParamId::Own14Tops => "Your 14 nm chip's 8-bit operations per second, in trillions.",
        ParamId::Own14Memory => "The memory beside your 14 nm chip. Its kind sets its price.",
        ParamId::Own14Bandwidth => "How much your 14 nm chip reads from memory per second.",
        ParamId::Own14Gb => "How much memory stands beside your 14 nm chip.",
        ParamId::Own14Price => "Price of one card without its memory. An assumption: change it.",
        ParamId::Own28Tops => "Your 28 nm chip's 8-bit operations per second, in trillions.",
        ParamId::Own28Memory => "The memory beside your 28 nm chip. Its kind sets its price.",
        ParamId::Own28Bandwidth => "How much your 28 nm chip reads from memory per second.",
        ParamId::Own28Gb => "How much memory stands beside your 28 nm chip.",
        ParamId::Own28Price => "Price of one card without its memory. An assumption: change it.",
        ParamId::ComputeEfficiency => {
            "The share of peak arithmetic that serving software reaches. Fitted to published measurements on Nvidia chips."
        }
        ParamId::MemoryEfficiency => {
            "The share of peak bandwidth that serving software reaches. Fitted to published measurements on Nvidia chips."
        }
        ParamId::CardLife => "Over how many years a card's price is spread.",
        ParamId::Served => "The share of time a card spends answering. Its price runs on while it idles.",
        ParamId::MapModel => "Where the H20 leads depends on the model's architecture.",
        ParamId::MapBits => "How many bits a weight and a cached number take.",
        ParamId::Phase => "Whether the chip writes an answer token by token, or reads a question all at once.",
        ParamId::MapBatch => "Requests at once, at your point of the map.",
        ParamId::MapContext => "Tokens looked back on, at your point of the map.",
        ParamId::TrainParameters => {
            "The size of the model to train. Learning from one token takes six operations per parameter."
        }
        ParamId::TrainTokens => "How much text the model learns from.",
        ParamId::TrainChip => "The chip that trains it.",
        ParamId::TrainChips => "How many chips train together. More chips take fewer days but wait for one another.",
        ParamId::TrainMfu => "The share of peak arithmetic that goes into training. Published runs reached 14 to 50%.",
        ParamId::ChipHour => "What one chip costs for an hour, power and building included.",
        ParamId::TrainParallel => {
            "How many chips hold one copy of the model. The more there are, the later the links bind."
        }
        ParamId::RuleMonth => "Chips are sorted by the rules of that month's last day.",
        ParamId::OwnTpp => "Performance as the rules count it: trillions of operations per second times bits.",
        ParamId::OwnBandwidth => "How much your chip reads from memory per second. The 2023 rule does not count it.",
        ParamId::OwnArea => {
            "Area of logic made on a non-planar process. The rules also look at performance divided by it."
        }
        ParamId::OwnIo => "All input and output except memory, both directions together.",
        ParamId::OwnDataCentre => "Whether it is designed or marketed for data centres.",
        ParamId::RuleAxis => {
            "What the upright axis shows: bandwidth shows the gap, performance density the lines of the 2023 rule."
        }
        ParamId::LadderMonth => {
            "Chips and demand on that month's last day. From May 2026 on they are the model's projection."
        }
        ParamId::CountFleet => "Counts the extra chips that operators less frugal than DeepSeek need for a token.",
        ParamId::CountOther => "Counts the chips that advertising, recommendation, video and driving need.",
        ParamId::CountTraining => "Counts the chips that training and research need.",
        ParamId::CountSoftware => "Counts what Chinese chips lose because their software is young.",
        ParamId::CountStranded => "Leaves out chips that nobody can rent: in remote places or in clusters too small.",
        ParamId::CountResponse => "Counts that demand grows when the price falls.",
        ParamId::FleetInefficiency => {
            "How many times DeepSeek's chips an ordinary operator needs for a token. An assumption fitted to the past."
        }
        ParamId::StrandedShare => {
            "Share of installed compute that cannot be sold, for its place, its cluster's size or its software. An assumption."
        }
        ParamId::UsabilityFloor => "What a Chinese chip delivers of its hardware while its software is youngest.",
        ParamId::PriceElasticity => {
            "By how many per cent demand grows when the price falls by 1%. At 0.8 it rebounds strongly."
        }
        ParamId::Policy => "Sets what both governments do; below, each control can be changed.",
        ParamId::TrainingChips => {
            "How far sales of chips for training, such as H100 and A100, need a US licence. The dates come from the rules, the strength is an assumption."
        }
        ParamId::TrainingChipsFrom => "The month in which the chosen strength begins. Before it the policy holds.",
        ParamId::TrainingChipsUntil => "The month in which the chosen strength ends. After it the policy holds again.",
        ParamId::LowEndChips => {
            "How far chips made weaker for China, such as the H20, need a US licence too. The strength is an assumption."
        }
        ParamId::LowEndChipsFrom => "The month in which the chosen strength begins. Before it the policy holds.",
        ParamId::LowEndChipsUntil => "The month in which the chosen strength ends. After it the policy holds again.",
        ParamId::Equipment => {
            "How far the US, the Netherlands and Japan hold back chip-making equipment. The strength is an assumption."
        }
        ParamId::EquipmentFrom => "The month in which the chosen strength begins. Before it the policy holds.",
        ParamId::EquipmentUntil => "The month in which the chosen strength ends. After it the policy holds again.",
        ParamId::Hbm => {
            "How far sales of high-bandwidth memory (HBM) to China need a licence. The rule of December 2024 is 100%."
        }
        ParamId::HbmFrom => "The month in which the chosen strength begins. Before it the policy holds.",
        ParamId::HbmUntil => "The month in which the chosen strength ends. After it the policy holds again.",
        ParamId::Refusal => {
            "Share of the foreign chips free to be sold that Beijing keeps its firms from buying. The strength is an assumption."
        }
        ParamId::RefusalFrom => "The month in which the chosen strength begins. Before it the policy holds.",
        ParamId::RefusalUntil => "The month in which the chosen strength ends. After it the policy holds again.",
        ParamId::Mandate => {
            "How strongly Beijing presses its firms to buy Chinese chips. The strength is an assumption."
        }
        ParamId::MandateFrom => "The month in which the chosen strength begins. Before it the policy holds.",
        ParamId::MandateUntil => "The month in which the chosen strength ends. After it the policy holds again.",
        ParamId::StatePurchases => {
            "Share of Chinese output that the state buys whatever the demand. Unknown in fact; it starts at 0."
        }
        ParamId::StatePurchasesFrom => "The month in which the chosen strength begins. Before it the policy holds.",
        ParamId::StatePurchasesUntil => "The month in which the chosen strength ends. After it the policy holds again.",
        ParamId::TokenGrowth => {
            "How many times the tokens of a day grow each year from April 2026 to 2029. Jefferies expects about 2.3, JPMorgan about 3.3."
        }
        ParamId::EfficiencyGrowth => {
            "How many times the tokens a chip makes grow each year. An assumption: nobody has measured it."
        }
        ParamId::DomesticHbmStart => "The month in which Chinese HBM begins to be made in volume.",
        ParamId::DomesticHbmGrowth => "How fast Chinese HBM grows each year at first.",
        ParamId::DomesticHbmInitial => "Stacks of HBM a year when volume production begins.",
        ParamId::HbmLeakage => "Stacks of HBM a year that reach China in spite of the control.",
        ParamId::TrainingGrowth => "How fast the compute wanted for training and research grows each year from 2026.",
        ParamId::OtherGrowth => "How fast compute for advertising, recommendation, video and driving grows each year.",
        ParamId::ExtrapolationHorizon => {
            "How many years ahead buyers draw today's trend when they order. At 0 nobody speculates."
        }
        ParamId::CapabilityGrowth => "How fast a Chinese card gets better each year at first.",
        ParamId::StateCapacity => "How many times the reported target for 7 nm fabs is built.",
        ParamId::BudgetGrowth => "How fast China's spending on AI chips grows each year after 2028.",
        ParamId::SmugglingShare => "Compute smuggled in, as a share of what is ordered. Estimates differ widely.",
        ParamId::Outcome => "The result that is split over the controls and the assumptions.",
        ParamId::OutcomeYear => "The mean of that year is read.",
        ParamId::SoftwareEffort => "People and money put into Chinese software, as a multiple of today's.",
        ParamId::SoftwareHalfShare => {
            "Share of installed compute that Chinese chips need for their software to become half mature."
        }
        ParamId::SoftwareSteepness => {
            "How steeply software gains from being used by many. The larger, the more the market tips."
        }
        ParamId::SoftwareBuildTime => "Years that software takes to follow the number of its users.",
        ParamId::MandateWeight => "How heavily buyers weigh the government's wish when they choose a chip.",
        ParamId::ForeignPriceTrend => {
            "How the price of foreign chips for equal capability changes each year where they are free."
        }
        ParamId::ResearchElasticity => {
            "By how many per cent technology speeds up when research spending grows by 1%. An assumption."
        }
        ParamId::ForeignResearchShare => "Share of its revenue that the foreign maker spends on research.",
        ParamId::ElsewhereGrowth => "How fast revenue outside China grows each year after 2026.",
        ParamId::WorldRent => "Price of an H100 for an hour outside China, early in 2026. An assumption.",
        ParamId::WorldRentTrend => "How rents outside China change each year. An assumption.",
        ParamId::ChinaRent2024 => {
            "Price of an H100 for an hour in China early in 2024, when a server of 8 was 120,000 to 180,000 yuan a month."
        }
        ParamId::RushDays => {
            "Days from the announcement of the control to its date. In 2024 the rule came on 2 December and bound from the 31st. More time, more bought early."
        }
        ParamId::RushRisk => "How sure buyers are that the control will come. At 0% nobody buys early. An assumption.",
        ParamId::RushCover => {
            "How many years' need a firm that is sure of it wants in store. An assumption, chosen to meet the 7 million stacks bought."
        }
        ParamId::StackPrice => "Price of a stack of HBM2E or HBM3 sold to China. None is published; an assumption.",
        ParamId::StackShare => {
            "Made by Korean firms, of the HBM that China buys. Of 13 million stacks in store, Samsung had made 11.4 million."
        }
        ParamId::CxmtGrowth => "How fast CXMT's share of the world's DRAM grows each year while it is small.",
        ParamId::CxmtCap => {
            "The share of the world's DRAM, in bits, at which CXMT stops growing. An assumption that hangs on equipment."
        }
        ParamId::CxmtDisplacement => {
            "By how many points Korea's memory sales to China shrink when CXMT gains a point of the world. Larger if CXMT sells in China alone."
        }
        ParamId::KoreaResold => {
            "What of the memory not sold to China is sold elsewhere at the same price: near 100% in a shortage, near 0% in a glut."
        }
        ParamId::DramPerCard => {
            "Ordinary DRAM in the server, for each AI card in it. Servers with 8 H100 often carry 2 TB."
        }
        ParamId::CountForeign => "Whether foreign cards that China no longer buys take the DRAM beside them away.",
        ParamId::MemoryShare => "Memory, of the chips that Korea sells to China and Hong Kong. An assumption.",
        ParamId::Licensed => {
            "Whether the fabs of Samsung and SK hynix in China are licensed each year to bring in US tools and parts."
        }
        ParamId::LicenceEnd => "When the last licence ends, if none follows. That of 2026 runs to the end of the year.",
        ParamId::FabSpares => "How long parts in store keep all tools running after the licence. An assumption.",
        ParamId::ToolLife => "Years after which a tool that gets no new parts stops, on average. An assumption.",
        ParamId::BitGrowth => "How fast the world's output of memory grows each year, in bits. An assumption.",
        claim_lines!() => {
            "Where the claim turns from failing to holding. If you disagree with our line, move it: verdicts and links follow."
        }
        ParamId::Claim => "The claim that the two figures below look at.",
        ParamId::MapAcross => {
            "The assumption that runs across the map. One that has nothing to do with the claim leaves the map in one colour."
        }
        ParamId::MapUpright => "The assumption that runs upright.",
    }
}
