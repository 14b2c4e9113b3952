//! Published results, reproduced with the program that makes every plan ("Published results" in `docs/model.md`).
//!
//! Each figure is compared to its last printed digit. The tables of the cases are other people's and are not part of the
//! project: they are looked for in a folder `shared/cases` beside the checkout, or in the folder that the environment
//! variable `PASSAGE_SHARED` names. A test whose files are not there says so and passes.

mod support;

mod published {
    mod care;
    mod esups;
    mod kennington;
    mod ration;
    mod syria;
}
