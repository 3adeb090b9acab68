/// What a user may ask of drift: the forms of a report, and the manifests of a scheduled job.
///
/// The one law: everything here is text from what was read; it asks no cloud and writes no object.
@NullMarked
package dev.drydock.cli.drift;

import org.jspecify.annotations.NullMarked;
