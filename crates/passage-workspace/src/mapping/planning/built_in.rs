//! Mappings that are carried along, for tables that many people hand on.

/// A mapping that is built in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuiltIn {
    /// Name, as after `--map`.
    pub name: &'static str,
    /// What it reads and what that becomes, in one sentence.
    pub about: &'static str,
    /// The mapping file.
    pub text: &'static str,
}

/// Every mapping that is built in, by name.
pub const BUILT_IN: [BuiltIn; 4] = [
    BuiltIn {
        name: "cod-ab",
        about: "gazetteer of areas (COD-AB workbook, or boundaries with their attributes) to `pcodes`",
        text: include_str!("../../../../../mappings/cod-ab.toml"),
    },
    BuiltIn {
        name: "cod-ps",
        about: "population by area (COD-PS) to `sites`; coordinates by `--join GAZETTEER`",
        text: include_str!("../../../../../mappings/cod-ps.toml"),
    },
    BuiltIn {
        name: "hpc-needs",
        about: "people in need by area (HPC, HNRP) to `needs`; the ration by `--set`",
        text: include_str!("../../../../../mappings/hpc-needs.toml"),
    },
    BuiltIn {
        name: "wfp-commodities",
        about: "list of commodities (WFP prices) to `commodities`; contents stay empty",
        text: include_str!("../../../../../mappings/wfp-commodities.toml"),
    },
];
