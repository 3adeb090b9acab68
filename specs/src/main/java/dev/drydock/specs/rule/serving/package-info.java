/// Rules of models and of what a version is made of: environment, code, files.
///
/// The one law: nothing is built or read here; what is named must be there and fit. Called by the
/// checker.
@NullMarked
package dev.drydock.specs.rule.serving;

import org.jspecify.annotations.NullMarked;
