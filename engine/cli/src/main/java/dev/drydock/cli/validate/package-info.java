/// What `drydock validate` says, in the form that was asked for.
///
/// The one law: a form is chosen here by its word; how it looks is the renderers'. Called by the
/// commands.
@NullMarked
package dev.drydock.cli.validate;

import org.jspecify.annotations.NullMarked;
