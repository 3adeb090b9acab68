/// The JSON Schema of the YAML form, for editors and other tools that know nothing of Drydock.
///
/// The one law: it is drawn from [dev.drydock.specs.kind] alone, and it never refuses what the
/// checker accepts; what only rules, references and values can tell is left to the checker.
///
/// It is draft-07: the newest one that the YAML language server, IntelliJ and the common validators
/// all know whole. `errorMessage`, `patternErrorMessage` and `doNotSuggest` are the language
/// server's own words; others pass over them.
@NullMarked
package dev.drydock.specs.schema;

import org.jspecify.annotations.NullMarked;
