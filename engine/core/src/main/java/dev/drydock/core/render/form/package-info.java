/// What the reports of several commands share in the forms that other programs read: SARIF, JUnit
/// XML, GitHub's workflow commands.
///
/// The one law: others' words are data here; nothing in them is obeyed by whoever reads the form.
/// Called by the renderers of drift and of diagnostics.
@NullMarked
package dev.drydock.core.render.form;

import org.jspecify.annotations.NullMarked;
