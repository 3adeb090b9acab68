/// The rules of the house, as tests: how the code is written ([TidyTest]) and who may know whom
/// ([ArchitectureTest]).
///
/// The one law: a rule that nobody runs is a wish, so every rule of `site/style.md` that a machine
/// can check is checked here, and each failure says what to do instead. Nothing is exempt but by
/// name and reason.
@NullMarked
package dev.drydock.trials.house;

import org.jspecify.annotations.NullMarked;
