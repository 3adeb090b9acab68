/// The journal: what applies began, and how it ended, on disk before the service hears of it.
///
/// The one law: nothing depends on it. It holds addresses, ids, verbs and handles, never a value;
/// who loses it loses the way back to what is under way, and no more.
@NullMarked
package dev.drydock.app.journal;

import org.jspecify.annotations.NullMarked;
