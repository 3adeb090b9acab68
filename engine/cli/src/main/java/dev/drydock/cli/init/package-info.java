/// `drydock init`: the first spec of somebody who has none.
///
/// The one law: nothing that is there is changed, but for a line more in `.gitignore`; and what is
/// written plans and applies on the simulator as it stands.
@NullMarked
package dev.drydock.cli.init;

import org.jspecify.annotations.NullMarked;
